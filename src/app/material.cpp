#include "app/material.h"

#include <algorithm>

#include "drafting/announcement.h"
#include "storage/accessions.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using drafting::FactNumbers;

// The memberships of a network that the public may know of, the announced ones among them.
std::vector<domain::Membership> memberships_told(storage::Connection& connection, const std::string& network,
                                                 const domain::AnnouncementGroup& group) {
  domain::MembershipFilter filter;
  filter.public_only = false;
  filter.network = network;
  std::vector<domain::Membership> told;
  for (auto& membership : storage::list_memberships(connection, filter)) {
    const bool announced = std::any_of(group.memberships.begin(), group.memberships.end(),
                                       [&](const auto& each) { return each.id == membership.value.id; });
    if (membership.value.is_public || announced) told.push_back(std::move(membership.value));
  }
  return told;
}

domain::MemberCount count_on(base::Day day, const domain::Network& network,
                             const std::vector<domain::Membership>& memberships) {
  std::vector<domain::Standing> standings;
  for (const auto& membership : memberships) standings.push_back(domain::standing_on(membership, day));
  return domain::count_members(standings, network.complete_since, day);
}

}  // namespace

drafting::MaterialNetwork network_material(storage::Connection& connection, const std::string& id,
                                           const domain::AnnouncementGroup& group, base::Day read_on) {
  drafting::MaterialNetwork material;
  if (const auto organisation = storage::find_organisation(connection, id)) {
    material.organisation = domain::named_on(organisation->value, group.day);
    material.facts.push_back(organisation->fact);
  }
  if (const auto network = storage::find_network(connection, id)) {
    const auto memberships = memberships_told(connection, id, group);
    const auto count = count_on(std::max(group.day, read_on), network->value, memberships);
    material.complete = count.exact;
    material.total = count.members;
    if (const auto before = count_on(group.day.plus_days(-1), network->value, memberships); before.exact)
      material.total_before = before.members;
    // Others came or went since: it is not by these that it has so many.
    if (count != count_on(group.day, network->value, memberships)) material.total_before = count.members;
    material.facts.push_back(network->fact);
  }
  return material;
}

void add_decision(storage::Connection& connection, const std::string& id, drafting::MaterialMember& member) {
  const auto decision = storage::find_decision(connection, id);
  // What is not public is not told of, by whomever it was decided.
  if (!decision || !decision->value.is_public) return;
  member.decision = decision->value;
  member.decision_facts.push_back(decision->fact);
  if (const auto body = storage::find_body(connection, decision->value.body)) {
    member.body = body->value;
    member.decision_facts.push_back(body->fact);
  }
}

drafting::MaterialMember member_material(storage::Connection& connection, const std::string& organisation) {
  drafting::MaterialMember member;
  const auto found = storage::find_organisation(connection, organisation);
  if (!found) return member;
  member.organisation = found->value;
  member.facts = {found->fact};
  return member;
}

namespace {

void add_accession(storage::Connection& connection, const std::string& id, drafting::MaterialMember& member) {
  const auto found = storage::find_accession(connection, id);
  if (!found) return;
  member.remark = found->accession.value.remark;
  if (!member.remark.empty()) member.remark_facts.push_back(found->accession.fact);
  // The newest one recorded that may be told.
  for (const auto& quotation : storage::list_quotations(connection, id)) {
    if (!quotation.value.is_public) continue;
    member.quotation = quotation.value;
    member.quotation_facts = {quotation.fact};
  }
}

// A member of the same network before, however that ended.
bool is_rejoining(storage::Connection& connection, const domain::Membership& membership) {
  domain::MembershipFilter filter;
  filter.public_only = false;
  filter.network = membership.network;
  filter.organisation = membership.organisation;
  const auto all = storage::list_memberships(connection, filter);
  return membership.from && std::any_of(all.begin(), all.end(), [&](const auto& other) {
           return other.value.last_day && *other.value.last_day < membership.from->earliest();
         });
}

std::vector<drafting::MaterialMember> members_of(storage::Connection& connection,
                                                 const domain::AnnouncementGroup& group) {
  std::vector<drafting::MaterialMember> members;
  for (const auto& membership : group.memberships) {
    const auto fact = storage::find_membership(connection, membership.id)->fact;
    if (!members.empty() && members.back().organisation.id == membership.organisation) {
      members.back().facts.push_back(fact);
      members.back().rejoins = members.back().rejoins || is_rejoining(connection, membership);
      continue;
    }
    auto member = member_material(connection, membership.organisation);
    member.organisation = domain::named_on(member.organisation, group.day);
    member.facts.push_back(fact);
    member.rejoins = is_rejoining(connection, membership);
    add_decision(connection, membership.decision, member);
    add_accession(connection, membership.accession, member);
    members.push_back(std::move(member));
  }
  return members;
}

}  // namespace

void write_passages(storage::Connection& connection, base::Day today, base::Day read_on,
                    const domain::AnnouncementGroup& group, domain::Announcement& announcement) {
  const auto publisher = storage::find_network(connection, group.publishing_network);
  drafting::Material material;
  material.today = today;
  material.first_day = group.day;
  for (const auto& id : group.networks)
    material.networks.push_back(network_material(connection, id, group, read_on));
  material.publishing_network = group.publishing_network;
  material.members = members_of(connection, group);
  material.style = publisher->value.style;
  material.benefits = publisher->value.benefits;
  if (!material.benefits.empty()) material.benefits_facts = {publisher->fact};
  auto draft = drafting::draft(material);
  announcement.passages = std::move(draft.passages);
  announcement.generator = std::move(draft.generator_version);
}

}  // namespace gremium::app
