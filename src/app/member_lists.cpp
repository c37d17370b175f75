#include "app/member_lists.h"

#include <algorithm>

#include "app/drafts.h"
#include "app/effects.h"
#include "app/member_planning.h"
#include "app/memberships.h"
#include "storage/journal.h"

namespace gremium::app {
namespace {

using domain::MemberEntry;
using domain::Membership;

// All facts of a plan. `progress` hears of each percent.
void enter(Desk& desk, const MemberPlan& plan, const std::function<void(int)>& progress) {
  const auto all = plan.organisations.size() + plan.memberships.size();
  std::size_t entered = 0;
  const auto tell = [&] {
    ++entered;
    if (progress && entered * 100 / all != (entered - 1) * 100 / all)
      progress(static_cast<int>(entered * 100 / all));
  };
  for (const auto& organisation : plan.organisations) {
    desk.enter(organisation);
    tell();
  }
  std::vector<std::pair<Membership, domain::FactNumber>> coming;
  for (auto membership : plan.memberships) {
    foresee(desk, membership);
    const auto fact = desk.enter(membership);
    // Most of a list has begun long ago.
    if (membership.announce) coming.emplace_back(membership, fact);
    tell();
  }
  for (const auto& [membership, fact] : coming)
    take_into_drafts(desk, membership, domain::AnnouncementKind::coming, fact);
  enter_due_effects(desk);
}

Recorded settle(Desk& desk, const MemberPlan& plan, const std::optional<domain::FactNumber>& seen,
                const std::function<void(int)>& progress) {
  if (seen && *seen != plan.head) return base::Refusal{"member_list.moved"};
  if (!plan.faults.empty())
    return base::Refusal{"member_list.faulty", {{"number", std::to_string(plan.faults.size())}}};
  if (!plan.organisations.empty() || !plan.memberships.empty()) enter(desk, plan, progress);
  return std::to_string(plan.organisations.size()) + "-" + std::to_string(plan.memberships.size());
}

std::string days_of(const Membership& membership) {
  const auto iso = [](const std::optional<base::Day>& day) { return day ? day->iso() : std::string(); };
  return (membership.from ? membership.from->iso() : iso(membership.attested_on)) + " " +
         iso(membership.last_day);
}

// What people call a category: its name, unless another one has the same.
std::string category_called(const std::vector<domain::MemberCategory>& categories, const std::string& id,
                            base::Language language) {
  const auto* category = domain::find_category(categories, id);
  if (category == nullptr) return id;
  const auto name_of = [&](const domain::MemberCategory& any) {
    const auto own = any.names.find(language);
    if (own != any.names.end()) return own->second;
    return any.names.empty() ? any.id : any.names.begin()->second;
  };
  const auto name = name_of(*category);
  const auto alike = std::count_if(categories.begin(), categories.end(), [&](const auto& other) {
    return std::any_of(other.names.begin(), other.names.end(),
                       [&](const auto& each) { return each.second == name; });
  });
  return alike == 1 ? name : id;
}

bool comes_before(const MemberEntry& a, const MemberEntry& b) {
  if (const auto order = a.organisation.id.compare(b.organisation.id); order != 0) return order < 0;
  if (const auto order = a.network.compare(b.network); order != 0) return order < 0;
  if (const auto order = days_of(a.membership).compare(days_of(b.membership)); order != 0) return order < 0;
  return a.membership.id < b.membership.id;
}

bool may_be_member(const Membership& membership, base::Day day) {
  const auto standing = domain::standing_on(membership, day);
  return standing == domain::Standing::member || standing == domain::Standing::unknown;
}

domain::Organisation as_called_on(const domain::Organisation& organisation, base::Day day) {
  auto called = domain::named_on(organisation, day);
  std::erase_if(called.earlier, [&](const auto& earlier) { return earlier.last_day >= day; });
  return called;
}

}  // namespace

MemberPlan plan_members(House& house, const domain::MemberList& list, const std::string& network) {
  const auto reading = house.home->read();
  return MemberPlanning(reading.connection(), list, network).plan();
}

MemberImport import_members(House& house, const Submission& submission, const domain::MemberList& list,
                            const std::string& network, std::optional<domain::FactNumber> seen,
                            const std::function<void(int)>& progress) {
  MemberPlan plan;
  auto result = perform(house, submission, domain::Right::record, [&](Desk& desk) {
    // Judged anew in the transaction that enters it: nothing can have come between.
    plan = MemberPlanning(desk.connection(), list, network).plan();
    return settle(desk, plan, seen, progress);
  });
  return {std::move(plan), std::move(result)};
}

std::vector<MemberEntry> list_member_entries(const View& view, const std::string& network,
                                             base::Language language, std::optional<base::Day> as_of) {
  std::vector<MemberEntry> entries;
  const auto networks = view.networks();
  domain::MembershipFilter filter;
  filter.network = network;
  for (auto& recorded : view.memberships(filter)) {
    const auto organisation = view.organisation(recorded.value.organisation);
    if (!organisation || (as_of && !may_be_member(recorded.value, *as_of))) continue;
    auto& entry = entries.emplace_back();
    entry.organisation = as_of ? as_called_on(organisation->value, *as_of) : organisation->value;
    entry.network = recorded.value.network;
    entry.membership = std::move(recorded.value);
    const auto own = std::find_if(networks.begin(), networks.end(),
                                  [&](const auto& one) { return one.value.id == entry.network; });
    if (own != networks.end())
      entry.membership.category = category_called(
          own->value.categories,
          as_of ? domain::category_on(entry.membership, *as_of) : entry.membership.category, language);
  }
  std::sort(entries.begin(), entries.end(), comes_before);
  return entries;
}

}  // namespace gremium::app
