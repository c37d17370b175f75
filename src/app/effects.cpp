#include "app/effects.h"

#include <algorithm>

#include "app/announcements.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {

DueReport enter_due_effects(Desk& desk) {
  auto& connection = desk.connection();
  DueReport report;
  std::vector<domain::Membership> begun;
  domain::FactNumber last_effect = 0;
  for (const auto& network : storage::list_networks(connection)) {
    const auto today = desk.today_in(network.value.time_zone);
    for (const auto& due : storage::list_due_memberships(connection, network.value.id, today)) {
      for (const auto& effect : domain::due_effects(due.value, today)) {
        if (storage::effect_entered(connection, effect)) continue;
        last_effect = desk.enter_automatic(due.fact, effect);
        report.effects.push_back({effect, due.value.organisation, due.value.network});
        if (effect.kind == domain::EffectKind::begin && due.value.announce) begun.push_back(due.value);
      }
    }
  }
  if (!begun.empty()) report.announcements = draft_announcements(desk, begun, last_effect);
  return report;
}

base::Result<DueReport> enter_due(House& house) {
  DueReport report;
  const auto done = perform(house, {system_actor()}, domain::Right::record, [&](Desk& desk) -> Recorded {
    report = enter_due_effects(desk);
    return std::string();
  });
  if (!done) return done.refusals();
  return report;
}

base::Instant next_midnight(House& house) {
  const auto now = house.now();
  auto next = now + std::chrono::hours(24);
  const auto reading = house.home->read();
  for (const auto& network : storage::list_networks(reading.connection())) {
    const auto& zone = network.value.time_zone;
    next = std::min(next, base::start_of(base::day_at(now, zone).plus_days(1), zone));
  }
  return next;
}

}  // namespace gremium::app
