#include "domain/minutes.h"

#include <algorithm>
#include <tuple>

#include "domain/minutes_presence.h"

namespace gremium::domain {
namespace {

std::string found_in(const std::map<std::string, std::string>& names, const std::string& id) {
  const auto found = names.find(id);
  return found == names.end() ? std::string() : found->second;
}

InvitationFinding write_invitation(const MeetingCase& meeting) {
  const auto* invited = meeting.when(MeetingState::invited);
  if (invited == nullptr) return {};
  return {invited->at, invited->invite_by, invited->is_late(), invited->note};
}

// As they were taken: by their moments, else by their numbers, else as they were recorded.
std::vector<const Recorded<Decision>*> in_order(const std::vector<Recorded<Decision>>& decisions) {
  std::vector<const Recorded<Decision>*> ordered;
  for (const auto& row : decisions) ordered.push_back(&row);
  std::sort(ordered.begin(), ordered.end(), [](const auto* a, const auto* b) {
    const auto number = [](const Decision& decision) {
      return decision.serial ? std::pair(!decision.serial->is_public, decision.serial->number)
                             : std::pair(false, 0);
    };
    return std::tuple(a->value.taken_at, number(a->value), a->fact) <
           std::tuple(b->value.taken_at, number(b->value), b->fact);
  });
  return ordered;
}

MinutedVoice write_voice(const MinutesMaterial& material, const VoiceCast& voice) {
  if (!voice.seat.empty()) return {name_of_seat(material, voice.seat), voice.choice, voice.weight};
  return {{voice.person, {}, voice.group}, voice.choice, voice.weight};
}

const AgendaLine* line_of(const Agenda& agenda, const std::string& item) {
  const auto found = std::find_if(agenda.lines.begin(), agenda.lines.end(),
                                  [&](const auto& line) { return line.item.value.id == item; });
  return found == agenda.lines.end() ? nullptr : &*found;
}

// As it is once the minutes are released.
template <class T>
bool is_public_then(const MinutesMaterial& material, const T& value) {
  const auto* line = line_of(material.agenda, value.item);
  return value.is_public || is_released_with_minutes(material.meeting.meeting.value,
                                                     line == nullptr ? nullptr : &line->item.value, value);
}

MinutedDecision write_decision(const MinutesMaterial& material, const Decision& decision) {
  MinutedDecision minuted;
  minuted.title = decision.title;
  minuted.number = decision.number;
  minuted.text = decision.text;
  minuted.role = decision.role;
  minuted.label = decision.label;
  minuted.label_as_printed = decision.label_as_printed;
  minuted.tally = decision.tally;
  minuted.method = decision.method;
  for (const auto& voice : decision.roll_call) minuted.roll_call.push_back(write_voice(material, voice));
  minuted.outcome = decision.outcome;
  minuted.outcome_reason = decision.outcome_reason;
  minuted.referred_to = found_in(material.bodies, decision.referred_to);
  minuted.judgement = decision.judgement;
  minuted.is_public = is_public_then(material, decision);
  return minuted;
}

std::optional<LateItem> write_late(const MinutesMaterial& material, const AgendaItem& item) {
  if (item.added_late.empty() && item.added_by.empty()) return std::nullopt;
  LateItem late{item.added_late, {}, true};
  for (const auto& row : material.decisions) {
    if (row.value.id != item.added_by) continue;
    late.decision = row.value.title;
    const auto* under = line_of(material.agenda, row.value.item);
    late.decision_is_public =
        is_public_then(material, row.value) && (under == nullptr || under->item.value.is_public);
  }
  return late;
}

MinutedItem write_item(const MinutesMaterial& material, const AgendaLine& line) {
  const auto& item = line.item.value;
  MinutedItem minuted;
  minuted.number = line.number;
  minuted.depth = line.depth;
  minuted.title = item.title;
  minuted.role = item.role;
  minuted.paper_number = item.paper_number;
  minuted.is_public = item.is_public;
  minuted.late = write_late(material, item);
  for (const auto& row : material.attendance.barred)
    if (row.value.item == item.id)
      minuted.barred.push_back({name_of_seat(material, row.value.seat), row.value.reason});
  if (line.minuted) minuted.text = line.minuted->value.text;
  for (const auto* row : in_order(material.decisions))
    if (row->value.item == item.id) minuted.decisions.push_back(write_decision(material, row->value));
  for (const auto& found : material.elections)
    if (found.election.value.item == item.id) {
      minuted.elections.push_back(found);
      auto& election = minuted.elections.back().election.value;
      election.is_public = is_public_then(material, election);
    }
  minuted.state = line.state();
  minuted.was_called = line.called() != nullptr;
  if (!line.advances.empty()) {
    minuted.note = line.advances.back().value.note;
    minuted.referred_to = found_in(material.bodies, line.advances.back().value.referred_to);
  }
  const auto carried = material.carried_to.find(item.id);
  if (carried != material.carried_to.end()) minuted.carried_to = carried->second;
  const auto before = material.carried_from.find(item.id);
  if (before != material.carried_from.end()) minuted.carried_from = before->second;
  minuted.is_second_call = item.call > 1;
  return minuted;
}

void write_items(const MinutesMaterial& material, Minutes& minutes) {
  for (const auto& line : material.agenda.lines) minutes.items.push_back(write_item(material, line));
  for (const auto* row : in_order(material.decisions))
    if (line_of(material.agenda, row->value.item) == nullptr)
      minutes.other_decisions.push_back(write_decision(material, row->value));
}

void leave_out_closed(std::vector<ItemReference>& items) {
  std::erase_if(items, [](const auto& item) { return !item.is_public; });
}

void leave_out_closed(MinutedItem& item) {
  std::erase_if(item.decisions, [](const auto& decision) { return !decision.is_public; });
  std::erase_if(item.elections, [](const auto& found) { return !found.election.value.is_public; });
  for (auto& found : item.elections) found = public_part(std::move(found));
  for (auto& bar : item.barred) bar.reason.clear();
  if (item.late && !item.late->decision_is_public) item.late->decision.clear();
  if (!item.carried_to.is_public) item.carried_to = {};
  if (!item.carried_from.is_public) item.carried_from = {};
}

// Nobody learns from a change of chair that there was more than is told.
void leave_out_closed(std::vector<MinutedOffice>& offices) {
  for (auto& held : offices) leave_out_closed(held.items);
  std::erase_if(offices, [](const auto& held) { return !held.throughout && held.items.empty(); });
  for (auto& held : offices) {
    const auto same = std::count_if(offices.begin(), offices.end(),
                                    [&](const auto& other) { return other.office == held.office; });
    if (same == 1) held = {held.office, held.name, true, {}};
  }
}

bool is_open(const Meeting& meeting, const AgendaItem* item) {
  return meeting.is_public && item != nullptr && item->is_public;
}

}  // namespace

bool was_dealt_with(const MinutedItem& item) {
  return item.state != ItemState::on_agenda || !item.decisions.empty() || !item.elections.empty();
}

bool is_released_with_minutes(const Meeting& meeting, const AgendaItem* item, const Decision& decision) {
  if (item == nullptr) return meeting.is_public && decision.to_be_public.value_or(false);
  return is_open(meeting, item);
}

bool is_released_with_minutes(const Meeting& meeting, const AgendaItem* item, const Election&) {
  return is_open(meeting, item);
}

Minutes write_minutes(const MinutesMaterial& material) {
  const auto& meeting = material.meeting.meeting.value;
  Minutes minutes;
  minutes.body = material.body;
  minutes.organisation = material.organisation;
  minutes.number = meeting.number;
  minutes.period = meeting.period;
  minutes.title = meeting.title;
  minutes.sittings = meeting.sittings;
  minutes.place = meeting.place;
  minutes.online = !meeting.online_url.empty();
  minutes.is_public = meeting.is_public;
  minutes.is_second_call = !meeting.second_call_of.empty();
  if (const auto* opened = material.meeting.when(MeetingState::in_session)) minutes.opened = opened->at;
  if (const auto* closed = material.meeting.when(MeetingState::closed)) minutes.closed = closed->at;
  minutes.invitation = write_invitation(material.meeting);
  minutes.quorum = write_quorum(material);
  minutes.offices = write_offices(material);
  write_presence(material, minutes);
  for (const auto& row : material.attendance.proxies)
    minutes.proxies.push_back({name_of_seat(material, row.value.giver),
                               name_of_seat(material, row.value.holder), row.value.from, row.value.until,
                               is_void(material, row.value)});
  write_items(material, minutes);
  for (const auto& row : material.objections)
    minutes.objections.push_back({row.value.on, row.value.person, row.value.text});
  return minutes;
}

Minutes public_part(Minutes minutes) {
  std::erase_if(minutes.items, [](const auto& item) { return !item.is_public; });
  for (auto& item : minutes.items) leave_out_closed(item);
  std::erase_if(minutes.other_decisions, [](const auto& decision) { return !decision.is_public; });
  for (auto* attendees : {&minutes.present, &minutes.excused, &minutes.absent, &minutes.not_noted})
    for (auto& attendee : *attendees) {
      leave_out_closed(attendee.missed);
      attendee.note.clear();
    }
  leave_out_closed(minutes.offices);
  for (auto& guest : minutes.guests) guest.name.person.reset();
  std::erase_if(minutes.guests, [](const auto& guest) { return guest.function.empty(); });
  minutes.objections.clear();
  minutes.unnoted = 0;
  return minutes;
}

}  // namespace gremium::domain
