// What holds whatever happened, on every day: shown with acts that come in any order, most of them sensible.
#include <random>

#include "app/known_then.h"
#include "app/membership_changes.h"
#include "app/mergers.h"
#include "app/office.h"

namespace gremium::app {
namespace {

using domain::Standing;

const auto first_day = day("2019-06-01"), last_day = day("2026-06-01");

class AnyDay : public Office {
 protected:
  int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }
  base::Day any_day() { return day("2020-01-01").plus_days(number(0, 6 * 365)); }
  template <class T>
  const T& any_of(const std::vector<T>& list) {
    return list[static_cast<std::size_t>(number(0, static_cast<int>(list.size()) - 1))];
  }

  void found_cities() {
    for (const char* name : {"Aachen", "Bonn", "Celle"}) cities_.push_back(city(name));
    for (const char* name : {"Metz", "Brest"}) cities_.push_back(city(name, "FR"));
  }

  // Whether it was accepted; what is refused leaves nothing.
  bool do_something() {
    const auto head = house_.home->head();
    const auto done = act();
    if (!done) {
      EXPECT_EQ(house_.home->head(), head) << codes_of(done.refusals());
    }
    return static_cast<bool>(done);
  }

  Recorded act() {
    const auto& organisation = any_of(cities_);
    const auto own = office().memberships({.organisation = organisation});
    switch (own.empty() ? number(0, 1) : number(0, 7)) {
      case 0:
        return join(organisation);
      case 1:
        return bring_in(organisation);
      case 2:
      case 3:
        return end(any_of(own).value.id);
      case 4: {
        CorrectStart correction{any_of(own).value.id, any_day(), {}, "berichtigt", 0};
        return correct_start(house_, secretary_, correction);
      }
      case 5: {
        SuspendMembership suspend;
        suspend.membership = any_of(own).value.id;
        suspend.suspension.from = any_day();
        suspend.suspension.last_day = suspend.suspension.from.plus_days(number(0, 200));
        return suspend_membership(house_, secretary_, suspend);
      }
      case 6:
        return merge_members(house_, secretary_,
                             {organisation, any_of(cities_), any_day(), number(0, 1) == 1, {}, "Fusion"});
      default:
        return end({});
    }
  }

  // A case of its own, whose membership in one network brings the one in the other.
  Recorded join(const std::string& organisation) {
    domain::Accession accession;
    accession.organisation = organisation;
    accession.networks = {"efus"};
    const auto id = open_accession(house_, secretary_, accession);
    if (!id) return id;
    const auto decision = decided(organisation, "2020-01-01");
    for (const auto& step :
         {domain::StepTaken{*id, 0, {}, decision, {}}, domain::StepTaken{*id, 1, {}, {}, "Schreiben"}})
      must(take_step(house_, secretary_, step));
    const auto rule =
        domain::EffectiveRule{domain::EffectiveRuleId::fixed_date, {.date = any_day(), .retroactive = true}};
    auto complete = complete_accession(house_, secretary_, {*id, rule});
    // Not an open case for ever, which would keep the next from beginning.
    if (!complete)
      must(close_accession(house_, secretary_, {*id, domain::AccessionState::withdrawn, {}, {}, "zurück"}));
    return *id;
  }

  Recorded bring_in(const std::string& organisation) {
    domain::Membership membership;
    membership.organisation = organisation;
    membership.network = number(0, 1) == 1 ? "efus" : "defus";
    membership.from = any_day();
    if (number(0, 1) == 1) membership.last_day = any_day();
    return record_membership(house_, secretary_, membership);
  }

  Recorded end(const std::string& membership) {
    EndMembership end;
    end.membership = membership;
    if (number(0, 4) > 0) end.last_day = any_day();
    end.reason = "Ende";
    return end_membership(house_, secretary_, end);
  }

  // Everything that a register answers about members, on every day.
  static std::string answers(House& house) {
    std::string text;
    for (auto on = first_day; on <= last_day; on = on.plus_days(1)) {
      const View view(house, Audience::office, on);
      for (const auto* network : {"efus", "defus"}) {
        const auto roster = view.roster(network);
        text += on.iso() + " " + network + " " + std::to_string(roster->count.members) +
                (roster->count.exact ? "" : "+");
        for (const auto& row : roster->rows)
          text += " " + row.organisation.id + "=" + std::string(name_of(row.standing));
        text += "\n";
      }
    }
    return text;
  }

  void expect_caused_on_every_day() {
    for (const auto& organisation : cities_) {
      const auto efus = office().memberships({.network = "efus", .organisation = organisation});
      for (const auto& defus : office().memberships({.network = "defus", .organisation = organisation}))
        for (auto on = first_day; on <= last_day; on = on.plus_days(1)) {
          if (domain::standing_on(defus.value, on) != Standing::member) continue;
          const bool caused = std::any_of(efus.begin(), efus.end(), [&](const auto& cause) {
            return domain::standing_on(cause.value, on) == Standing::member;
          });
          ASSERT_TRUE(caused) << organisation << " is a member of DEFUS and not of Efus on " << on.iso();
        }
    }
  }

  void expect_one_at_a_time() {
    for (const auto& organisation : cities_)
      for (const auto* network : {"efus", "defus"}) {
        const auto own = office().memberships({.network = network, .organisation = organisation});
        for (auto on = first_day; on <= last_day; on = on.plus_days(1)) {
          const auto members = std::count_if(own.begin(), own.end(), [&](const auto& membership) {
            return domain::standing_on(membership.value, on) == Standing::member;
          });
          ASSERT_LE(members, 1) << organisation << " in " << network << " on " << on.iso();
        }
      }
  }

  std::mt19937 random_{2025};
  std::vector<std::string> cities_;
};

TEST_F(AnyDay, WhateverIsEnteredADerivedMembershipNeverOutlivesItsCause) {
  found_cities();
  int accepted = 0, refused = 0;
  for (int i = 0; i < 150; ++i) {
    ++(do_something() ? accepted : refused);
    if (i % 25 == 24) {
      expect_caused_on_every_day();
      expect_one_at_a_time();
    }
  }
  EXPECT_GT(accepted, 40) << "or the acts are not sensible enough to say anything";
  EXPECT_GT(refused, 20) << "or they are too sensible";
  EXPECT_GT(office().memberships({.network = "defus"}).size(), 2);
}

TEST_F(AnyDay, TheJournalReadAgainAnswersTheSameForEveryDay) {
  found_cities();
  for (int i = 0; i < 60; ++i) do_something();
  const auto before = answers(house_);
  EXPECT_NE(before.find("=member"), std::string::npos);
  house_.home->rebuild();
  EXPECT_EQ(answers(house_), before) << "the tables made anew";
  const auto again = KnownThen::at(house_, day("2030-01-01"), "UTC", std::chrono::minutes(1));
  ASSERT_TRUE(again);
  EXPECT_EQ(answers((*again)->house()), before) << "the facts in another file";
}

TEST_F(AnyDay, TodayAsADayIsTheSameAsNoDay) {
  found_cities();
  for (int i = 0; i < 60; ++i) do_something();
  const View plain(house_, Audience::everyone), as_of(house_, Audience::everyone, day("2024-12-01"));
  for (const auto* network : {"efus", "defus"}) {
    const auto a = plain.roster(network), b = as_of.roster(network);
    EXPECT_EQ(a->count, b->count);
    ASSERT_EQ(a->rows.size(), b->rows.size());
    for (std::size_t i = 0; i < a->rows.size(); ++i) {
      EXPECT_EQ(a->rows[i].membership, b->rows[i].membership);
      EXPECT_EQ(a->rows[i].organisation, b->rows[i].organisation);
      EXPECT_EQ(a->rows[i].standing, b->rows[i].standing);
    }
    EXPECT_EQ(plain.growth(network), as_of.growth(network));
    EXPECT_EQ(domain::count_on(plain.growth(network), day("2024-12-01")), a->count)
        << "the series ends in it";
  }
}

TEST_F(AnyDay, WhatWasKnownThenIsWhatWasAnsweredThen) {
  found_cities();
  at("2024-12-01T10:00:00Z");
  for (int i = 0; i < 40; ++i) do_something();
  const auto answered = answers(house_);
  at("2024-12-02T10:00:00Z");
  for (int i = 0; i < 40; ++i) do_something();
  ASSERT_NE(answers(house_), answered) << "or nothing happened since";
  const auto then = KnownThen::at(house_, day("2024-12-01"), "Europe/Berlin", std::chrono::minutes(1));
  ASSERT_TRUE(then);
  EXPECT_EQ(answers((*then)->house()), answered);
}

TEST_F(AnyDay, WhoWaitsTooLongIsTold) {
  const auto then = KnownThen::at(house_, day("2024-12-01"), "UTC", std::chrono::milliseconds(-1));
  ASSERT_FALSE(then);
  EXPECT_EQ(then.refusal().code, "known.too_slow");
}

}  // namespace
}  // namespace gremium::app
