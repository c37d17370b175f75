#include "app/occasions.h"

#include <algorithm>

#include "app/draft_groups.h"
#include "app/material.h"
#include "drafting/occasion.h"
#include "storage/agendas.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/elections.h"
#include "storage/meetings.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

void take(drafting::Draft draft, domain::Announcement& announcement) {
  announcement.passages = std::move(draft.passages);
  announcement.generator = std::move(draft.generator_version);
}

// How the publishing network writes; with the fact behind it, where it says anything.
domain::HouseStyle style_of(storage::Connection& connection, const std::string& id,
                            drafting::FactNumbers* facts = nullptr) {
  const auto network = storage::find_network(connection, id);
  if (!network) return {};
  if (facts != nullptr && network->value.style != domain::HouseStyle{}) facts->push_back(network->fact);
  return network->value.style;
}

std::optional<domain::Body> body_of(storage::Connection& connection, const std::string& id) {
  auto body = storage::find_body(connection, id);
  return body ? std::optional(std::move(body->value)) : std::nullopt;
}

drafting::MaterialBody body_material(storage::Connection& connection, const std::string& id) {
  drafting::MaterialBody material;
  const auto body = storage::find_body(connection, id);
  material.body = body->value;
  const auto owner = storage::find_organisation(connection, body->value.organisation);
  material.network = owner->value;
  material.facts = {owner->fact, body->fact};
  return material;
}

drafting::MaterialDecision decision_material(storage::Connection& connection,
                                             const domain::Recorded<domain::Decision>& decision) {
  drafting::MaterialDecision material{decision.value, {}, {decision.fact}};
  if (!decision.value.referred_to.empty())
    material.referred_to = body_of(connection, decision.value.referred_to);
  return material;
}

// What goes on with the successor from the next day on.
std::optional<domain::Recorded<domain::Membership>> continuation_of(storage::Connection& connection,
                                                                    const domain::Membership& ended) {
  domain::MembershipFilter filter;
  filter.network = ended.network;
  filter.organisation = ended.successor;
  for (auto& other : storage::list_memberships(connection, filter))
    if (other.value.because == "merger" && other.value.from &&
        other.value.from->exact() == ended.last_day->plus_days(1))
      return std::move(other);
  return std::nullopt;
}

// Of one organisation: all that it leaves on that day.
drafting::Leaver leaver_of(storage::Connection& connection, const std::vector<domain::Membership>& own) {
  drafting::Leaver leaver{member_material(connection, own.front().organisation), {}, {}, {}};
  std::string decision;
  bool same_start = true, all_go_on = true;
  for (const auto& told : own) {
    const auto membership = storage::find_membership(connection, told.id);
    leaver.member.facts.push_back(membership->fact);
    if (decision.empty()) decision = membership->value.end_decision;
    if (!leaver.how) leaver.how = membership->value.end_kind;
    if (const auto into = storage::find_organisation(connection, membership->value.successor);
        into && !leaver.successor) {
      leaver.successor = into->value;
      leaver.member.facts.push_back(into->fact);
    }
    const auto goes_on = leaver.successor ? continuation_of(connection, membership->value) : std::nullopt;
    if (goes_on) leaver.member.facts.push_back(goes_on->fact);
    all_go_on = all_go_on && goes_on;
    const auto since =
        membership->value.start == domain::StartKind::known ? membership->value.from : std::nullopt;
    same_start = same_start && since && (!leaver.since || *leaver.since == *since);
    leaver.since = since;
  }
  if (!same_start) leaver.since.reset();
  leaver.continued = all_go_on;
  const auto found = storage::find_decision(connection, decision);
  if (!found || !found->value.is_public) return leaver;
  add_decision(connection, decision, leaver.member);
  if (leaver.member.body && leaver.member.body->organisation != leaver.member.organisation.id)
    if (const auto owner = storage::find_organisation(connection, leaver.member.body->organisation))
      leaver.body_of = owner->value;
  return leaver;
}

// Members today as everyone may know them.
void add_members(storage::Connection& connection, base::Day today, drafting::NetworkMaterial& material) {
  domain::MembershipFilter filter;
  filter.network = material.network.organisation.id;
  for (const auto& membership : storage::list_memberships(connection, filter)) {
    if (domain::standing_on(membership.value, today) != domain::Standing::member) continue;
    auto member = member_material(connection, membership.value.organisation);
    member.facts.push_back(membership.fact);
    material.members.push_back(std::move(member));
  }
}

std::vector<std::string> results_of(storage::Connection& connection, const std::string& meeting) {
  // In the order of the agenda; what was decided beside it comes last.
  std::vector<std::string> items;
  for (const auto& line : storage::find_agenda(connection, meeting).lines)
    items.push_back(line.item.value.id);
  const auto place = [&](const std::string& item) {
    return std::find(items.begin(), items.end(), item) - items.begin();
  };
  std::vector<std::pair<std::ptrdiff_t, std::string>> found;
  domain::DecisionFilter decisions;
  decisions.meeting = meeting;
  decisions.limit = 1000;
  auto listed = storage::list_decisions(connection, decisions);
  std::reverse(listed.begin(), listed.end());
  for (const auto& decision : listed) found.emplace_back(place(decision.value.item), decision.value.id);
  domain::ElectionFilter elections;
  elections.meeting = meeting;
  for (const auto& election : storage::list_elections(connection, elections))
    found.emplace_back(place(election.election.value.item), election.election.value.id);
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> ids;
  for (auto& each : found) ids.push_back(std::move(each.second));
  return ids;
}

drafting::MaterialResult result_material(storage::Connection& connection, const std::string& id) {
  drafting::MaterialResult result;
  if (const auto decision = storage::find_decision(connection, id)) {
    if (decision->value.is_public && decision->value.outcome != domain::Outcome::unknown)
      result.decision = decision_material(connection, *decision);
    return result;
  }
  const auto found = storage::find_election(connection, id);
  if (!found || !found->election.value.is_public || !found->closed ||
      found->closed->value.how != domain::ElectionEnd::accepted)
    return result;
  const auto& election = found->election.value;
  result.election = {
      election.id, election.office, election.language, {found->election.fact, found->closed->fact}};
  return result;
}

}  // namespace

void write_leaving(storage::Connection& connection, base::Day today, base::Day read_on,
                   const domain::AnnouncementGroup& group, domain::Announcement& announcement) {
  drafting::LeavingMaterial material;
  material.today = today;
  material.last_day = group.day.plus_days(-1);
  for (const auto& id : group.networks)
    material.networks.push_back(network_material(connection, id, group, read_on));
  material.publishing_network = group.publishing_network;
  for (const auto& own : by_organisation(group.memberships))
    material.leavers.push_back(leaver_of(connection, own));
  material.style = style_of(connection, group.publishing_network);
  take(drafting::draft(material), announcement);
}

void write_network(storage::Connection& connection, base::Day today, base::Day read_on,
                   domain::Announcement& announcement) {
  const auto network = storage::find_network(connection, announcement.subject);
  drafting::NetworkMaterial material;
  material.today = today;
  material.network = network_material(connection, announcement.subject, {today, {}, {}, {}}, read_on);
  add_members(connection, read_on, material);
  for (const auto& id : network->value.requires_networks)
    material.requires_networks.push_back(network_material(connection, id, {today, {}, {}, {}}, read_on));
  if (const auto body = storage::find_body(connection, network->value.approval_body)) {
    material.approval_body = body->value;
    material.approval_facts = {body->fact};
  }
  material.benefits = network->value.benefits;
  material.style = network->value.style;
  take(drafting::draft(material), announcement);
}

void write_decision(storage::Connection& connection, base::Day today, domain::Announcement& announcement) {
  const auto decision = storage::find_decision(connection, announcement.subject);
  drafting::DecisionMaterial material{today, body_material(connection, decision->value.body),
                                      decision_material(connection, *decision)};
  material.style = style_of(connection, announcement.publishing_network, &material.body.facts);
  take(drafting::draft(material), announcement);
}

void write_call(storage::Connection& connection, base::Day today, domain::Announcement& announcement) {
  const auto found = storage::find_meeting(connection, announcement.subject);
  drafting::CallMaterial material;
  material.today = today;
  material.meeting = found->meeting.value;
  material.body = body_material(connection, material.meeting.body);
  material.style = style_of(connection, announcement.publishing_network, &material.body.facts);
  material.meeting_facts = {found->meeting.fact};
  if (const auto first = storage::find_meeting(connection, material.meeting.second_call_of);
      first && first->meeting.value.is_public)
    material.second_call_of = first->meeting.value.first_day();
  if (found->agenda_is_out())
    for (const auto& line : storage::find_agenda(connection, material.meeting.id).lines) {
      if (line.depth > 0 || !line.item.value.is_public) continue;
      material.items.push_back(line.item.value.title);
      material.item_facts.push_back(line.item.fact);
    }
  take(drafting::draft(material), announcement);
}

void write_result(storage::Connection& connection, base::Day today, domain::Announcement& announcement) {
  const auto found = storage::find_meeting(connection, announcement.subject);
  drafting::ResultMaterial material;
  material.today = today;
  material.meeting = found->meeting.value;
  material.body = body_material(connection, material.meeting.body);
  material.style = style_of(connection, announcement.publishing_network, &material.body.facts);
  material.meeting_facts = {found->meeting.fact};
  for (auto& id : results_of(connection, material.meeting.id))
    if (std::find(announcement.parts.begin(), announcement.parts.end(), id) == announcement.parts.end())
      announcement.parts.push_back(std::move(id));
  for (const auto& id : announcement.parts) material.results.push_back(result_material(connection, id));
  take(drafting::draft(material), announcement);
}

}  // namespace gremium::app
