#include "domain/growth.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace gremium::domain {
namespace {

using base::Day;

// What becomes different on a day.
struct Change {
  int members = 0;
  int unknown = 0;
};

class Changes {
 public:
  void note(const Membership& membership);

  std::map<Day, Change> by_day;
  // Of those that may have begun at any time before a source names them.
  int unknown_at_first = 0;

 private:
  void member_from(Day certain, std::optional<Day> until);
};

void Changes::member_from(Day certain, std::optional<Day> until) {
  if (until && *until <= certain) return;
  ++by_day[certain].members;
  if (until) --by_day[*until].members;
}

void Changes::note(const Membership& membership) {
  const auto certain = certain_from(membership);
  if (!certain) return;
  const auto until =
      membership.last_day ? std::optional(base::LastDay{*membership.last_day}.until()) : std::nullopt;
  member_from(*certain, until);
  const auto known = until ? std::min(*certain, *until) : *certain;
  if (membership.start == StartKind::attested) {
    ++unknown_at_first;
    --by_day[known].unknown;
  } else if (const auto earliest = membership.from->earliest(); earliest < known) {
    ++by_day[earliest].unknown;
    --by_day[known].unknown;
  }
}

}  // namespace

std::vector<GrowthStep> growth_of(const std::vector<Membership>& memberships,
                                  std::optional<Day> complete_since, Day until) {
  Changes changes;
  for (const auto& membership : memberships) changes.note(membership);
  // From that day on the count may be exact, though nothing else changes.
  if (complete_since) changes.by_day[*complete_since];
  std::vector<GrowthStep> series;
  int members = 0, unknown = changes.unknown_at_first;
  MemberCount last;
  for (const auto& [day, change] : changes.by_day) {
    if (day > until) break;
    members += change.members;
    unknown += change.unknown;
    const MemberCount count{members, complete_since && *complete_since <= day && unknown == 0};
    if (count == last) continue;
    series.push_back({day, count});
    last = count;
  }
  return series;
}

MemberCount count_on(const std::vector<GrowthStep>& series, Day day) {
  const auto after = std::upper_bound(series.begin(), series.end(), day,
                                      [](Day asked, const GrowthStep& step) { return asked < step.day; });
  return after == series.begin() ? MemberCount{} : std::prev(after)->count;
}

std::vector<Portion> portions_of(const std::vector<std::string>& keys) {
  std::map<std::string, int> numbers;
  for (const auto& key : keys) ++numbers[key];
  std::vector<Portion> shares;
  for (const auto& [key, number] : numbers) shares.push_back({key, number});
  std::stable_sort(shares.begin(), shares.end(), [](const Portion& a, const Portion& b) {
    return std::tuple(a.key.empty(), -a.number) < std::tuple(b.key.empty(), -b.number);
  });
  return shares;
}

}  // namespace gremium::domain
