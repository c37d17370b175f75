#include "drafting/house_style.h"

#include <utility>

namespace gremium::drafting {
namespace {

using domain::HouseStyle;

template <class Noun>
void spell(const HouseStyle& style, Noun& noun) {
  noun = domain::spelled(style, std::move(noun));
}

template <class Noun>
void spell(const HouseStyle& style, std::optional<Noun>& noun) {
  if (noun) spell(style, *noun);
}

void spell(const HouseStyle& style, MaterialMember& member) {
  spell(style, member.organisation);
  spell(style, member.body);
}

void spell(const HouseStyle& style, std::vector<MaterialMember>& members) {
  for (auto& member : members) spell(style, member);
}

void spell(const HouseStyle& style, std::vector<MaterialNetwork>& networks) {
  for (auto& network : networks) spell(style, network.organisation);
}

void spell(const HouseStyle& style, MaterialBody& body) {
  spell(style, body.network);
  spell(style, body.body);
}

void spell(const HouseStyle& style, MaterialDecision& decision) { spell(style, decision.referred_to); }

}  // namespace

Material spelled(Material material) {
  spell(material.style, material.networks);
  spell(material.style, material.members);
  return material;
}

LeavingMaterial spelled(LeavingMaterial material) {
  spell(material.style, material.networks);
  for (auto& leaver : material.leavers) {
    spell(material.style, leaver.member);
    spell(material.style, leaver.body_of);
  }
  return material;
}

NetworkMaterial spelled(NetworkMaterial material) {
  spell(material.style, material.network.organisation);
  spell(material.style, material.members);
  spell(material.style, material.requires_networks);
  spell(material.style, material.approval_body);
  return material;
}

DecisionMaterial spelled(DecisionMaterial material) {
  spell(material.style, material.body);
  spell(material.style, material.decision);
  return material;
}

CallMaterial spelled(CallMaterial material) {
  spell(material.style, material.body);
  return material;
}

ResultMaterial spelled(ResultMaterial material) {
  spell(material.style, material.body);
  for (auto& result : material.results)
    if (result.decision) spell(material.style, *result.decision);
  return material;
}

}  // namespace gremium::drafting
