#include "domain/membership.h"

#include <algorithm>

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<Standing> standings[] = {
    {Standing::member, "member"},   {Standing::coming, "coming"}, {Standing::former, "former"},
    {Standing::unknown, "unknown"}, {Standing::absent, "absent"},
};
constexpr Named<StartKind> start_kinds[] = {
    {StartKind::known, "known"},
    {StartKind::attested, "attested"},
    {StartKind::pending, "pending"},
    {StartKind::never, "never"},
};

Standing before_its_start(const Membership& membership, base::Day day) {
  if (membership.foreseen_since && *membership.foreseen_since <= day) return Standing::coming;
  return Standing::absent;
}

}  // namespace

Membership never_was(Membership membership) {
  membership.start = StartKind::never;
  membership.because = "mistaken";
  return membership;
}

std::string_view name_of(Standing standing) { return name_in(standings, standing); }
std::string_view name_of(StartKind kind) { return name_in(start_kinds, kind); }
std::optional<StartKind> start_kind_named(std::string_view name) { return value_in(start_kinds, name); }

std::optional<base::Day> certain_from(const Membership& membership) {
  switch (membership.start) {
    case StartKind::known:
      return membership.from ? std::optional(membership.from->latest()) : std::nullopt;
    case StartKind::attested:
      return membership.attested_on;
    case StartKind::pending:
    case StartKind::never:
      break;
  }
  return std::nullopt;
}

Standing standing_on(const Membership& membership, base::Day day) {
  if (membership.start == StartKind::never) return Standing::absent;
  if (membership.last_day && *membership.last_day < day) return Standing::former;
  const auto certain = certain_from(membership);
  if (!certain) return before_its_start(membership, day);
  if (*certain <= day) return Standing::member;
  if (membership.start == StartKind::attested) return Standing::unknown;
  // Known only to the month or year: on the days between, it may or may not have begun.
  if (membership.from->earliest() <= day) return Standing::unknown;
  return before_its_start(membership, day);
}

const Suspension* suspension_on(const Membership& membership, base::Day day) {
  const auto found = std::find_if(
      membership.suspensions.begin(), membership.suspensions.end(), [&](const Suspension& suspension) {
        return suspension.from <= day && (!suspension.last_day || day <= *suspension.last_day);
      });
  return found == membership.suspensions.end() ? nullptr : &*found;
}

const std::string& category_on(const Membership& membership, base::Day day) {
  const auto& earlier = membership.earlier_categories;
  const auto found = std::find_if(earlier.begin(), earlier.end(),
                                  [&](const EarlierCategory& each) { return day <= each.last_day; });
  return found == earlier.end() ? membership.category : found->category;
}

base::Result<Membership> in_category_from(Membership membership, const std::string& category,
                                          base::Day from) {
  const auto begins = certain_from(membership);
  const bool is_over = membership.last_day && *membership.last_day < from;
  if (!begins || from <= *begins || is_over)
    return base::Refusal{"category.outside", {{"start", begins ? begins->iso() : "open"}}, "category_from"};
  const auto day_before = from.plus_days(-1);
  const auto until_then = category_on(membership, day_before);
  auto& earlier = membership.earlier_categories;
  std::erase_if(earlier, [&](const EarlierCategory& each) { return each.last_day >= day_before; });
  if (until_then != category) earlier.push_back({day_before, until_then});
  membership.category = category;
  return membership;
}

base::Result<NoticeOfLeaving> notice_of_leaving(const Membership& membership, base::Day received_on,
                                                NoticeRule rule) {
  const auto begins =
      membership.start == StartKind::known && membership.from ? membership.from->exact() : std::nullopt;
  if (rule.parameters.min_years > 0 && !rule.parameters.joined) rule.parameters.joined = begins;
  const auto result = last_day(rule, received_on);
  if (!result) return result.refusals();
  const auto& last = result->last_day;
  return NoticeOfLeaving{received_on, std::move(rule), last ? std::optional(last->day) : std::nullopt,
                         result->because};
}

MemberCount count_members(const std::vector<Standing>& all, std::optional<base::Day> complete_since,
                          base::Day day) {
  const auto members = std::count(all.begin(), all.end(), Standing::member);
  const bool unknown = std::find(all.begin(), all.end(), Standing::unknown) != all.end();
  return {static_cast<int>(members), complete_since && *complete_since <= day && !unknown};
}

bool covers(const Membership& required, const Membership& membership) {
  if (required.start == StartKind::never) return false;
  if (required.start == StartKind::known && membership.start == StartKind::known && required.from &&
      membership.from && required.from->earliest() > membership.from->latest())
    return false;
  // A start that is still open begins no earlier than one that waits too; it cannot carry one that has a day.
  if (required.start == StartKind::pending && membership.start != StartKind::pending) return false;
  if (!required.last_day) return true;
  return membership.last_day && *membership.last_day <= *required.last_day;
}

bool overlap(const Membership& a, const Membership& b) {
  if (a.start == StartKind::never || b.start == StartKind::never) return false;
  const auto ends_before = [](const Membership& first, const Membership& second) {
    if (!first.last_day) return false;
    if (second.start == StartKind::pending) return true;
    const auto begins =
        second.start == StartKind::known && second.from ? second.from->latest() : second.attested_on;
    return begins && *first.last_day < *begins;
  };
  return !ends_before(a, b) && !ends_before(b, a);
}

}  // namespace gremium::domain
