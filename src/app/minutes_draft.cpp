// The draft of minutes, from what the register holds now.
#include "app/minutes.h"

#include <algorithm>

#include "base/crypto.h"
#include "domain/minutes.h"
#include "drafting/display.h"
#include "drafting/minutes.h"
#include "storage/agendas.h"
#include "storage/attendance.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/elections.h"
#include "storage/meetings.h"
#include "storage/minutes.h"
#include "storage/organisations.h"
#include "storage/rule_sets.h"
#include "storage/seats.h"

namespace gremium::app {
namespace {

// No meeting decides more often.
constexpr int most_decisions = 10'000;

std::optional<domain::RuleSet> rules_of(storage::Connection& connection, const domain::Meeting& meeting) {
  std::vector<domain::RuleSet> all;
  for (auto& found : storage::list_rule_sets(connection, meeting.body)) all.push_back(std::move(found.value));
  const auto* rules = domain::in_force(all, meeting.first_day());
  return rules == nullptr ? std::nullopt : std::optional(*rules);
}

std::string name_of_organisation(storage::Connection& connection, const std::string& id,
                                 base::Language language) {
  const auto found = storage::find_organisation(connection, id);
  return found ? drafting::formal_name(found->value, language) : id;
}

void name_bodies(storage::Connection& connection, base::Language language,
                 domain::MinutesMaterial& material) {
  const auto add = [&](const std::string& id) {
    const auto body = id.empty() ? std::nullopt : storage::find_body(connection, id);
    if (body) material.bodies[id] = drafting::body_name(body->value, language);
  };
  for (const auto& line : material.agenda.lines)
    for (const auto& advance : line.advances) add(advance.value.referred_to);
  for (const auto& decision : material.decisions) add(decision.value.referred_to);
}

void find_carried(storage::Connection& connection, domain::MinutesMaterial& material) {
  for (const auto& line : material.agenda.lines) {
    const auto earlier = storage::find_agenda_item(connection, line.item.value.carried_from);
    const auto before = earlier ? storage::find_meeting(connection, earlier->value.meeting) : std::nullopt;
    if (before)
      material.carried_from[line.item.value.id] = {
          domain::number_of(before->meeting.value),
          before->meeting.value.is_public && earlier->value.is_public};
    for (const auto& later : storage::list_carried_from(connection, line.item.value.id)) {
      const auto found = storage::find_meeting(connection, later.value.meeting);
      if (!found) continue;
      const auto& meeting = found->meeting.value;
      material.carried_to[line.item.value.id] = {domain::number_of(meeting),
                                                 meeting.is_public && later.value.is_public};
    }
  }
}

// The first first.
std::vector<domain::ElectionCase> elections_in(storage::Connection& connection, const std::string& meeting) {
  domain::ElectionFilter held_here;
  held_here.public_only = false;
  held_here.meeting = meeting;
  auto elections = storage::list_elections(connection, held_here);
  std::stable_sort(elections.begin(), elections.end(), [](const auto& a, const auto& b) {
    return a.election.value.date < b.election.value.date;
  });
  return elections;
}

domain::MinutesMaterial gather(storage::Connection& connection, const domain::MeetingCase& found,
                               base::Language language) {
  const auto& meeting = found.meeting.value;
  domain::MinutesMaterial material;
  material.meeting = found;
  material.agenda = storage::find_agenda(connection, meeting.id);
  material.attendance = storage::find_attendance(connection, meeting.id);
  material.seats = storage::list_seats(connection, meeting.body);
  domain::DecisionFilter taken_here;
  taken_here.public_only = false;
  taken_here.meeting = meeting.id;
  taken_here.limit = most_decisions;
  material.decisions = storage::list_decisions(connection, taken_here);
  material.elections = elections_in(connection, meeting.id);
  material.rules = rules_of(connection, meeting);
  material.objections = storage::find_minutes(connection, meeting.id).objections;
  if (const auto body = storage::find_body(connection, meeting.body)) {
    material.body = drafting::body_name(body->value, language);
    material.organisation = name_of_organisation(connection, body->value.organisation, language);
  }
  for (const auto& seat : material.seats)
    if (const auto& id = seat.value.organisation; !id.empty())
      material.organisations[id] = name_of_organisation(connection, id, language);
  name_bodies(connection, language, material);
  find_carried(connection, material);
  return material;
}

const domain::AgendaItem* item_in(const domain::Agenda& agenda, const std::string& id) {
  for (const auto& line : agenda.lines)
    if (line.item.value.id == id) return &line.item.value;
  return nullptr;
}

MinutesDraft::BecomingPublic becoming_public(const domain::MinutesMaterial& material) {
  const auto opens = [&](const auto& value) {
    return !value.is_public && is_released_with_minutes(material.meeting.meeting.value,
                                                        item_in(material.agenda, value.item), value);
  };
  MinutesDraft::BecomingPublic opening;
  for (const auto& row : material.decisions)
    if (opens(row.value)) opening.decisions.push_back(row);
  for (const auto& found : material.elections)
    if (opens(found.election.value)) opening.elections.push_back(found.election);
  return opening;
}

MinutesDraft draft_from(const domain::MinutesMaterial& material, base::Language language) {
  MinutesDraft draft;
  draft.language = language;
  draft.minutes = domain::write_minutes(material);
  draft.opening = becoming_public(material);
  draft.text.office = drafting::draft_minutes(language, draft.minutes);
  draft.text.for_everyone = drafting::draft_minutes(language, domain::public_part(draft.minutes));
  return draft;
}

}  // namespace

MinutesDraft draft_minutes(storage::Connection& connection, const domain::MeetingCase& meeting,
                           std::optional<base::Language> language) {
  const auto words = language.value_or(meeting.meeting.value.language);
  return draft_from(gather(connection, meeting, words), words);
}

bool differs_from_record(storage::Connection& connection, const domain::MeetingCase& meeting,
                         const domain::MinutesCase& minutes) {
  if (minutes.versions.empty()) return false;
  const auto& newest = minutes.versions.back().row;
  if (newest.value.text.erased) return false;
  auto material = gather(connection, meeting, newest.value.language);
  std::erase_if(material.objections, [&](const auto& row) { return row.fact > newest.fact; });
  return draft_from(material, newest.value.language).text != newest.value.text;
}

std::string digest_of(const domain::MinutesText& text) {
  std::string lines;
  for (const auto* passages : {&text.office, &text.for_everyone})
    for (const auto& line : drafting::lines_of(*passages)) lines += line + '\n';
  return base::to_hex(base::sha256(lines));
}

}  // namespace gremium::app
