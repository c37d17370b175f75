// AFTER_ALL: "zum nächstmöglichen Zeitpunkt", "vorbehaltlich der Zustimmung": the latest of several days, and
// pending while one of them is open.
#include <algorithm>

#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> after_all(const EffectiveParameters& parameters) {
  const auto& dates = parameters.dates;
  if (dates.empty()) return base::Refusal{"effective.dates_missing", {}, "start"};
  // An empty optional sorts before every day.
  if (!*std::min_element(dates.begin(), dates.end())) return EffectiveDay{std::nullopt, "awaiting"};
  return EffectiveDay{*std::max_element(dates.begin(), dates.end()), "after_all"};
}

}  // namespace gremium::domain
