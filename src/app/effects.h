// Due memberships take effect and planned texts go out: the effect and the announcement's draft in one
// transaction, under a key that makes a second one impossible. After downtime the true day is entered,
// however late.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/act.h"
#include "app/publications.h"
#include "domain/effect.h"

namespace gremium::app {

struct DueReport {
  struct Entered {
    domain::Effect effect;
    std::string organisation;
    std::string network;
  };
  std::vector<Entered> effects;
  // The ids of the announcements drafted, or drafted anew with more members.
  std::vector<std::string> announcements;
  // Planned texts whose time came.
  std::vector<PublishedByPlan> publications = {};

  bool empty() const { return effects.empty() && publications.empty(); }
};

// Within an act's transaction.
DueReport enter_due_effects(Desk& desk);

// Cancels the effect of a kind that a membership has, if it has one. Whether it had: then the next one is of
// another revision.
bool cancel_effect(Desk& desk, const std::string& membership, domain::EffectKind kind);

// As an act of its own, with what is to be published: at the start of a server, at midnights and planned
// times, on command. Code: not_saved.
base::Result<DueReport> enter_due(House& house);

// When something may come due next: the first midnight in the zone of any network after `now`.
base::Instant next_midnight(House& house);

}  // namespace gremium::app
