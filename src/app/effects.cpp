#include "app/effects.h"

#include <algorithm>
#include <functional>

#include "app/announcements.h"
#include "app/draft_groups.h"
#include "app/drafts.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {

namespace {

struct Due {
  domain::Recorded<domain::Membership> membership;
  domain::Effect effect;
};

// What has come due in each network's own day and was not entered yet.
std::vector<Due> list_due(storage::Connection& connection,
                          const std::function<base::Day(const std::string& zone)>& today_in) {
  std::vector<Due> all;
  for (const auto& network : storage::list_networks(connection)) {
    const auto today = today_in(network.value.time_zone);
    for (const auto& due : storage::list_due_memberships(connection, network.value.id, today))
      for (const auto& effect : domain::due_effects(due.value, today))
        if (!storage::effect_entered(connection, effect)) all.push_back({due, effect});
  }
  return all;
}

// Nobody looks over what is entered of itself: before it, the whole register must verify.
std::optional<base::Refusal> check_sound(House& house) {
  {
    const auto reading = house.home->read();
    const auto today_in = [&](const std::string& zone) { return house.today_in(zone); };
    if (list_due(reading.connection(), today_in).empty() && !is_publication_due(house)) return std::nullopt;
  }
  const auto fault = house.home->verify();
  if (!fault) return std::nullopt;
  return base::Refusal{"register.damaged",
                       {{"file", house.home->path()}, {"detail", "fact " + std::to_string(fault->number)}}};
}

}  // namespace

DueReport enter_due_effects(Desk& desk) {
  auto& connection = desk.connection();
  DueReport report;
  std::vector<domain::Membership> begun, ended;
  domain::FactNumber last_effect = 0;
  for (const auto& [membership, effect] :
       list_due(connection, [&](const std::string& zone) { return desk.today_in(zone); })) {
    last_effect = desk.enter_automatic(membership.fact, effect);
    report.effects.push_back({effect, membership.value.organisation, membership.value.network});
    // What is not public makes no news; amend_accession() tells it once it is.
    if (effect.kind == domain::EffectKind::begin && membership.value.announce && membership.value.is_public)
      begun.push_back(membership.value);
    if (effect.kind == domain::EffectKind::end && ended_as_member(connection, membership))
      ended.push_back(membership.value);
  }
  if (!begun.empty()) report.announcements = draft_announcements(desk, begun, last_effect);
  for (auto& id : draft_leavings(desk, ended, last_effect)) report.announcements.push_back(std::move(id));
  return report;
}

bool cancel_effect(Desk& desk, const std::string& membership, domain::EffectKind kind) {
  for (const auto& effect : storage::list_effects(desk.connection(), membership)) {
    if (effect.value.kind != kind) continue;
    desk.enter_automatic(effect.fact, domain::EffectCancelled{membership, kind, effect.value.revision});
    return true;
  }
  return false;
}

base::Result<DueReport> enter_due(House& house) {
  if (auto damaged = check_sound(house)) return *damaged;
  DueReport report;
  const auto done = perform(house, {system_actor()}, domain::Right::record, [&](Desk& desk) -> Recorded {
    report = enter_due_effects(desk);
    report.publications = publish_due(desk);
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
