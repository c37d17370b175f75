// Names as a network's house style spells them, before sentences are made: so articles, cases and elision go
// by what is written.
#pragma once

#include "drafting/announcement.h"
#include "drafting/occasion.h"

namespace gremium::drafting {

Material spelled(Material material);
LeavingMaterial spelled(LeavingMaterial material);
NetworkMaterial spelled(NetworkMaterial material);
DecisionMaterial spelled(DecisionMaterial material);
CallMaterial spelled(CallMaterial material);
ResultMaterial spelled(ResultMaterial material);

}  // namespace gremium::drafting
