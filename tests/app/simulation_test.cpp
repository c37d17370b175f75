// 100,000 accessions in networks of all time zones, under a clock that jumps forth and back, with downtimes
// and restarts: no membership takes effect early, twice or never.
//
// Real are the rules (the procedure's steps, the waiting periods, the first day), the facts, the journal, the
// tables, the act that lets what is due take effect with the drafts it makes, and the register's file, closed
// and opened again at each restart. Not simulated: the forms and single acts by which a case gets there
// (their own tests walk them; here a batch of cases comes as facts in one transaction), and the check of the
// whole register that a server makes before each automatic entry, which is made a few times instead. Drafts
// are made for one membership in `announced_one_in`; each of them must stand in exactly one.
//
// What a zone's day is, is asked of the C library, not of the code under test. Prints its seed;
// GREMIUM_SEED and GREMIUM_SIMULATED (how many cases) set others.
#include <time.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <random>
#include <set>

#include "app/effects.h"
#include "app/memberships.h"
#include "app/site.h"
#include "base/crypto.h"
#include "domain/accession_progress.h"
#include "domain/network_procedure.h"
#include "storage/memberships.h"
#include "support/temporary.h"

#include <gtest/gtest.h>

namespace gremium::app {
namespace {

using namespace std::chrono_literals;
using domain::EffectiveRule;
using domain::EffectiveRuleId;
using domain::StepKind;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int usual_number = 4'000;
#else
constexpr int usual_number = 100'000;
#endif
constexpr int announced_one_in = 500;
constexpr int batches = 30;
constexpr int most_settled_by_act = 100;

unsigned setting(const char* name, unsigned otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : static_cast<unsigned>(std::strtoul(value, nullptr, 10));
}

// Every name that the system's time zone data has.
std::vector<std::string> all_zones() {
  const std::filesystem::path root = "/usr/share/zoneinfo";
  std::vector<std::string> zones;
  for (auto it = std::filesystem::recursive_directory_iterator(root); it != end(it); ++it) {
    const auto name = it->path().lexically_relative(root).string();
    if (name == "posix" || name == "right") it.disable_recursion_pending();
    if (it->is_regular_file() && name.find_first_of(".") == std::string::npos && base::zone_exists(name))
      zones.push_back(name);
  }
  std::sort(zones.begin(), zones.end());
  return zones;
}

struct Dice {
  explicit Dice(unsigned seed) : engine(seed) {}
  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(engine); }
  int between(int least, int most) { return least + below(most - least + 1); }
  bool one_in(int number) { return below(number) == 0; }
  template <class List>
  const auto& one_of(const List& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(std::size(list))))];
  }
  std::mt19937 engine;
};

// The days of all zones at one instant, as the C library counts them.
class Calendars {
 public:
  base::Day day_in(const std::string& zone, base::Instant now) {
    if (now != at_) days_.clear(), at_ = now;
    const auto known = days_.find(zone);
    if (known != days_.end()) return known->second;
    setenv("TZ", (":" + zone).c_str(), 1);
    tzset();
    const auto seconds =
        static_cast<time_t>(std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count());
    tm local{};
    localtime_r(&seconds, &local);
    const auto day = *base::Day::from(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                                      static_cast<unsigned>(local.tm_mday));
    return days_.emplace(zone, day).first->second;
  }

 private:
  base::Instant at_ = {};
  std::map<std::string, base::Day> days_;
};

EffectiveRule random_rule(Dice& dice) {
  static const auto rules = domain::all_effective_rules();
  EffectiveRule rule{dice.one_of(rules), {}};
  const auto some_day = base::Day::of_number(20'000 + dice.below(1'200));
  auto& with = rule.parameters;
  with.date = with.base = some_day;
  with.inclusive = dice.one_in(2);
  with.retroactive = true;
  with.shift = dice.one_in(4);
  with.period =
      domain::Period{dice.between(1, 6), rule.id == EffectiveRuleId::plus_days ? domain::PeriodUnit::days
                                                                               : domain::PeriodUnit::months};
  with.mode = domain::PaymentMode::from_payment;
  const auto known = [&] {
    return dice.one_in(5) ? std::nullopt : std::optional(some_day.plus_days(dice.below(60)));
  };
  with.dates = {known(), known()};
  with.paid = known();
  with.published = known();
  with.transmitted = known();
  with.entered = known();
  return rule;
}

domain::NetworkProcedure random_procedure(Dice& dice, const std::string& network) {
  domain::NetworkProcedure procedure;
  procedure.network = network;
  auto& steps = procedure.steps;
  steps = {{.kind = StepKind::own_decision}, {.kind = StepKind::declaration, .may_skip = true}};
  if (dice.one_in(2)) steps.push_back({.kind = StepKind::board, .body = "b"});
  if (dice.one_in(2)) {
    steps.push_back({.kind = StepKind::condition, .may_skip = true});
    for (const auto language : base::all_languages) steps.back().label[language] = "Beitrag";
  }
  steps.push_back({.kind = StepKind::effect});
  if (dice.one_in(3))
    steps.back().waits = {{{dice.between(1, 4), domain::PeriodUnit::months}, StepKind::declaration}};
  if (dice.one_in(2)) steps.push_back({.kind = StepKind::announcement});
  return procedure;
}

class Simulation : public testing::Test {
 protected:
  struct Known {
    std::string zone;
    base::Day first;
    bool announce;
  };

  Simulation()
      : seed_(setting("GREMIUM_SEED", std::random_device{}())),
        number_(static_cast<int>(setting("GREMIUM_SIMULATED", usual_number))),
        dice_(seed_) {}

  void SetUp() override {
    std::cout << "seed " << seed_ << ", " << number_ << " cases\n";
    house_.home = std::move(*storage::Register::create(path_));
    house_.now = [this] { return clock_; };
    clock_ = *base::parse_instant("2025-01-01T00:00:00Z");
    ASSERT_TRUE(found_register(house_, {system_actor()}, {"Simulation", true}));
  }
  void TearDown() override { unsetenv("TZ"), tzset(); }

  void in_one_transaction(const std::function<void(Desk&)>& work) {
    const auto done = perform(house_, {system_actor()}, domain::Right::record, [&](Desk& desk) -> Recorded {
      work(desk);
      return std::string();
    });
    ASSERT_TRUE(done);
  }

  void found_networks(Desk& desk, const std::vector<std::string>& zones) {
    const auto organisation = [&](const std::string& id) {
      domain::Organisation recorded;
      recorded.id = id;
      recorded.kind = "stadt";
      recorded.country = "DE";
      for (const auto language : base::all_languages) {
        recorded.names[language].name = id;
        recorded.names[language].whole = true;
      }
      desk.enter(recorded);
    };
    for (std::size_t i = 0; i < zones.size(); ++i) {
      domain::Network network;
      network.id = "netz-" + std::to_string(i);
      network.time_zone = zones[i];
      network.publishing_network = network.id;
      organisation(network.id);
      desk.enter(network);
      procedures_.push_back(random_procedure(dice_, network.id));
      // Its bodies are beside the point here.
      for (auto& step : procedures_.back().steps) step.body.clear();
    }
    zones_ = zones;
    // Each joins every network at most once.
    candidates_ = number_ / static_cast<int>(zones.size()) + 1;
    for (int i = 0; i < candidates_; ++i) organisation("ort-" + std::to_string(i));
  }

  // A case with all its steps taken or skipped some time before now, as the acts leave it.
  domain::AccessionCase random_case(std::size_t network, int number, base::Day today) {
    domain::AccessionCase found;
    auto& accession = found.accession.value;
    accession.id = "f" + std::to_string(number);
    accession.organisation = "ort-" + std::to_string(number / static_cast<int>(zones_.size()));
    accession.networks = {"netz-" + std::to_string(network)};
    accession.steps = domain::steps_of(procedures_[network]);
    accession.opened_on = today.plus_days(-dice_.between(30, 300));
    auto day = *accession.opened_on;
    found.taken.resize(accession.steps.size());
    for (std::size_t i = 0; i < accession.steps.size(); ++i) {
      if (!domain::is_entered(accession.steps[i].kind)) continue;
      day = std::min(today, day.plus_days(dice_.below(60)));
      domain::StepTaken taken{accession.id, static_cast<int>(i), day, {}, {}};
      if (accession.steps[i].may_skip && dice_.one_in(4)) taken.skipped = "entfällt";
      found.taken[i] = domain::Recorded<domain::StepTaken>{taken, 0};
    }
    return found;
  }

  // By a rule that the case and its waiting period allow.
  domain::EffectiveDay random_start(const domain::AccessionCase& found, base::Day today) {
    for (;;) {
      const auto start = domain::start_of(found, random_rule(dice_), today);
      if (start) return *start;
    }
  }

  void enter_case(Desk& desk, int number) {
    const auto network = static_cast<std::size_t>(number) % zones_.size();
    const auto today = calendars_.day_in(zones_[network], clock_);
    const auto found = random_case(network, number, today);
    const auto& accession = found.accession.value;
    const auto start = random_start(found, today);
    domain::Membership membership;
    membership.id = "m" + std::to_string(number);
    membership.organisation = accession.organisation;
    membership.network = accession.networks.front();
    membership.start = start.day ? domain::StartKind::known : domain::StartKind::pending;
    if (start.day) membership.from = *start.day;
    membership.accession = accession.id;
    membership.announce = dice_.one_in(announced_one_in);
    desk.enter(accession);
    // The steps themselves and the end of the case say nothing to what follows: some are enough.
    if (dice_.one_in(20)) {
      for (const auto& taken : found.taken)
        if (taken) desk.enter(taken->value);
      desk.enter(domain::AccessionClosed{accession.id, domain::AccessionState::complete, today, {}, {}});
    }
    desk.enter(membership);
    if (start.day)
      known_.emplace(membership.id, Known{zones_[network], *start.day, membership.announce});
    else
      pending_.push_back({membership.id, network, membership.announce});
  }

  // What waited for a payment or a register gets its day: some by the real act, which lets it take effect at
  // once where it is due, the others together, before the next look for what is due.
  void settle_some() {
    std::vector<Pending> together;
    for (std::size_t i = pending_.size(); i-- > 0;) {
      if (!settle_all_ && !dice_.one_in(8)) continue;
      const auto [id, network, announce] = pending_[i];
      const auto first = calendars_.day_in(zones_[network], clock_).plus_days(dice_.between(-20, 40));
      // The act holds it to the waiting period of its case.
      CorrectStart settles{id, base::PartialDay(first), {}, "eingegangen", 0};
      const bool by_act = settled_by_act_ < most_settled_by_act;
      if (by_act && !correct_start(house_, {system_actor()}, settles)) continue;
      settled_by_act_ += by_act ? 1 : 0;
      if (!by_act) together.push_back(pending_[i]);
      known_.emplace(id, Known{zones_[network], first, announce});
      pending_.erase(pending_.begin() + static_cast<std::ptrdiff_t>(i));
      ++settled_;
    }
    // What the acts entered was entered by the clock of now.
    look();
    in_one_transaction([&](Desk& desk) {
      for (const auto& one : together) settle(desk, one.id, known_.at(one.id).first);
    });
  }

  static void settle(Desk& desk, const std::string& id, base::Day first) {
    auto membership = *storage::find_membership(desk.connection(), id);
    membership.value.start = domain::StartKind::known;
    membership.value.from = first;
    desk.amend(membership.fact, "eingegangen", membership.value);
  }

  // As a server does at its start and at midnights.
  void let_take_effect() {
    in_one_transaction([&](Desk& desk) { enter_due_effects(desk); });
    look();
  }

  // What was entered since the last look: by then its day must have come, and by now none may be missing.
  void look() {
    SQLite::Database file(path_, SQLite::OPEN_READONLY);
    SQLite::Statement news(file,
                           "SELECT body, number FROM journal WHERE type = 'EffectEntered' AND number > ?");
    news.bind(1, seen_);
    while (news.executeStep()) {
      const std::string body = news.getColumn(0).getString();
      seen_ = news.getColumn(1).getInt64();
      const auto id = member_of(body);
      const auto found = known_.find(id);
      ASSERT_NE(found, known_.end()) << body;
      ASSERT_TRUE(begun_.insert(id).second) << id << " took effect twice, seed " << seed_;
      ASSERT_NE(body.find(found->second.first.iso()), std::string::npos) << "the true day: " << body;
      ASSERT_GE(calendars_.day_in(found->second.zone, clock_).number(), found->second.first.number())
          << id << " in " << found->second.zone << " at " << base::to_text(clock_) << ", seed " << seed_;
    }
  }
  static std::string member_of(const std::string& body) {
    const std::string key = "\"membership\":\"";
    const auto start = body.find(key) + key.size();
    return body.substr(start, body.find('"', start) - start);
  }

  void expect_none_late() {
    for (const auto& [id, known] : known_) {
      if (known.first > calendars_.day_in(known.zone, clock_)) continue;
      ASSERT_TRUE(begun_.contains(id))
          << id << " is late in " << known.zone << " at " << base::to_text(clock_) << ", seed " << seed_;
    }
  }

  void restart() {
    house_.home.reset();
    auto again = storage::Register::open_to_write(path_);
    ASSERT_TRUE(again);
    house_.home = std::move(*again);
    ++restarts_;
  }

  // Up: to the very midnight and the moment before it. Down: nobody looks for a while.
  void let_time_pass() {
    switch (dice_.below(6)) {
      case 0:  // a clock put back
        clock_ -= std::chrono::minutes(dice_.between(1, 3 * 24 * 60));
        ++jumps_back_;
        break;
      case 1:  // a downtime, ended by a restart
        clock_ += std::chrono::minutes(dice_.between(1, 60 * 24 * 60));
        restart();
        break;
      case 2:  // a clock put forth
        clock_ += std::chrono::hours(dice_.between(1, 30));
        break;
      default:
        clock_ += std::chrono::minutes(dice_.between(1, 10 * 24 * 60));
        clock_ = next_midnight(house_) - 1ms;
        let_take_effect();
        clock_ += 1ms;
    }
    let_take_effect();
  }

  void expect_one_draft_each() {
    SQLite::Database file(path_, SQLite::OPEN_READONLY);
    SQLite::Statement drafts(
        file,
        "SELECT membership, count(*) FROM announcement_memberships WHERE announcement NOT IN"
        " (SELECT announcement FROM announcement_withdrawals) GROUP BY membership");
    std::set<std::string> drafted;
    while (drafts.executeStep()) {
      EXPECT_EQ(drafts.getColumn(1).getInt(), 1) << drafts.getColumn(0).getString();
      drafted.insert(drafts.getColumn(0).getString());
    }
    std::set<std::string> expected;
    for (const auto& [id, known] : known_)
      if (known.announce) expected.insert(id);
    EXPECT_EQ(drafted, expected) << "seed " << seed_;
  }

  struct Pending {
    std::string id;
    std::size_t network;
    bool announce;
  };

  tests::TemporaryFolder folder_;
  const std::string path_ = folder_.file("register.db");
  House house_;
  base::Instant clock_ = {};
  unsigned seed_;
  int number_;
  Dice dice_;
  Calendars calendars_;
  std::vector<std::string> zones_;
  std::vector<domain::NetworkProcedure> procedures_;
  int candidates_ = 0;
  std::map<std::string, Known> known_;
  std::vector<Pending> pending_;
  std::set<std::string> begun_;
  std::int64_t seen_ = 0;
  int restarts_ = 0, jumps_back_ = 0, settled_ = 0, settled_by_act_ = 0;
  bool settle_all_ = false;
};

TEST_F(Simulation, OfAHundredThousandAccessionsNoneIsEarlyDoubleOrLost) {
  const auto zones = all_zones();
  ASSERT_GT(zones.size(), 400U) << "the time zone data is not whole";
  in_one_transaction([&](Desk& desk) { found_networks(desk, zones); });
  int entered = 0;
  for (int batch = 0; batch < batches; ++batch) {
    // Small ones first: much time passes while there is little to look through.
    const double share = static_cast<double>(batch + 1) / batches;
    const int until = static_cast<int>(share * share * share * number_);
    in_one_transaction([&](Desk& desk) {
      for (; entered < until || (batch + 1 == batches && entered < number_); ++entered)
        enter_case(desk, entered);
    });
    if (HasFatalFailure()) return;
    settle_some();
    let_time_pass();
    if (HasFatalFailure()) return;
    expect_none_late();
    if (HasFatalFailure()) return;
  }
  // The rest of the time, until every first day has come everywhere.
  settle_all_ = true;
  for (int i = 0; i < 400 && (!pending_.empty() || begun_.size() < known_.size()); ++i) {
    clock_ += std::chrono::hours(dice_.between(1, 24 * 240));
    if (dice_.one_in(4)) restart();
    settle_some();
    let_take_effect();
    if (HasFatalFailure()) return;
  }
  EXPECT_EQ(known_.size(), static_cast<std::size_t>(number_));
  EXPECT_EQ(begun_.size(), known_.size()) << "lost, seed " << seed_;
  SQLite::Database file(path_, SQLite::OPEN_READONLY);
  EXPECT_EQ(file.execAndGet("SELECT count(*) FROM effects WHERE kind = 'begin'").getInt(), number_);
  expect_one_draft_each();
  std::cout << zones.size() << " zones, " << restarts_ << " restarts, " << jumps_back_
            << " times the clock went back, " << settled_ << " starts settled later, " << house_.home->head()
            << " facts\n";
}

}  // namespace
}  // namespace gremium::app
