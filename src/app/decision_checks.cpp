#include "app/decision_checks.h"

#include <algorithm>
#include <set>

#include "app/places.h"
#include "base/crypto.h"
#include "base/text.h"
#include "domain/text_check.h"
#include "storage/agendas.h"
#include "storage/attendance.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/meetings.h"
#include "storage/papers.h"
#include "storage/seats.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;

// The day alone says nothing of the hour: then the whole day is over.
domain::Moment moment_of(const domain::Decision& decision, const domain::Meeting& meeting) {
  if (decision.taken_at) return *decision.taken_at;
  return {decision.date && decision.date->exact() ? *decision.date->exact() : meeting.first_day(),
          "23:59:59"};
}

template <class T>
void fill(std::optional<T>& field, int figure) {
  if (!field) field = figure;
}

void fill_from_room(Desk& desk, domain::Decision& decision, const domain::Meeting& meeting) {
  const auto attendance = storage::find_attendance(desk.connection(), meeting.id);
  const auto seats = storage::list_seats(desk.connection(), meeting.body);
  if (attendance.notes.empty() || seats.empty()) return;
  const auto votes = domain::votes_in_room(attendance, seats, decision.item, moment_of(decision, meeting));
  auto& tally = decision.tally;
  fill(tally.eligible, votes.eligible);
  // Whoever typed another number present counted for themselves.
  if (tally.present) return;
  tally.present = votes.present;
  fill(tally.excluded, votes.excluded);
  fill(tally.proxies, votes.proxies);
}

struct RollCallRoom {
  domain::Attendance attendance;
  domain::Seats seats;
  domain::Moment at;
};

std::optional<RollCallRoom> room_of(Desk& desk, const domain::Decision& decision) {
  const auto found = storage::find_meeting(desk.connection(), decision.meeting);
  if (!found) return std::nullopt;
  const auto& meeting = found->meeting.value;
  return RollCallRoom{storage::find_attendance(desk.connection(), meeting.id),
                      storage::list_seats(desk.connection(), meeting.body), moment_of(decision, meeting)};
}

// Only a member who is there and not barred votes for one who is not.
bool is_represented(const RollCallRoom& room, const std::string& giver, const std::string& item) {
  return std::any_of(room.attendance.proxies.begin(), room.attendance.proxies.end(), [&](const auto& row) {
    return row.value.giver == giver && domain::is_effective(room.attendance, row.value, item, room.at);
  });
}

Refusal at_roll_call(const char* code, const std::string& seat) {
  return {code, {{"seat", seat}}, "roll_call"};
}

std::optional<Refusal> check_voice(const domain::VoiceCast& voice, const domain::Decision& decision,
                                   const RollCallRoom& room) {
  if (voice.choice == domain::Choice::absent) return std::nullopt;
  for (const auto& row : room.attendance.barred)
    if (row.value.item == decision.item && row.value.seat == voice.seat)
      return at_roll_call("roll_call.barred", voice.seat);
  if (room.attendance.notes.empty() || domain::is_present(room.attendance, voice.seat, room.at) ||
      is_represented(room, voice.seat, decision.item))
    return std::nullopt;
  return at_roll_call("roll_call.not_present", voice.seat);
}

Refusals check_voices(Desk& desk, domain::Decision& decision) {
  Refusals wrong;
  const auto room = room_of(desk, decision);
  std::set<std::string> voted;
  for (auto& voice : decision.roll_call) {
    if (voice.seat.empty()) {
      const bool named = voice.person && (voice.person->erased || !voice.person->text.empty());
      if (!named) wrong.push_back({"roll_call.nobody", {}, "roll_call"});
      if (voice.person)
        note(wrong, domain::check_line("roll_call", voice.person->text, domain::Need::optional));
      continue;
    }
    const auto seat = storage::find_seat(desk.connection(), voice.seat);
    if (!seat || seat->value.body != decision.body) {
      wrong.push_back({"seat.unknown", {}, "roll_call"});
      continue;
    }
    voice.weight = seat->value.weight;
    if (!voted.insert(voice.seat).second) wrong.push_back(at_roll_call("roll_call.voice_twice", voice.seat));
    if (room) note(wrong, check_voice(voice, decision, *room));
  }
  return wrong;
}

// The figure typed, if any, must be the one counted.
void take_count(Refusals& wrong, const char* field, std::optional<int>& typed,
                const std::optional<int>& counted) {
  if (typed && counted && *typed != *counted)
    wrong.push_back({"roll_call.contradicts", {{"counted", std::to_string(*counted)}}, field});
  typed = counted;
}

bool is_later(const domain::Decision& a, const domain::Decision& b) {
  return a.date && b.date && a.date->earliest() > b.date->latest();
}

// The decision that annuls another and stands; one that was annulled itself does not.
std::optional<domain::Decision> annulled_by(Desk& desk, const std::string& other,
                                            const std::string& leaving_out) {
  for (auto& row : storage::list_superseding(desk.connection(), other)) {
    if (row.value.id == leaving_out || row.value.annuls != other || !domain::was_adopted(row.value.outcome))
      continue;
    if (!annulled_by(desk, row.value.id, {})) return std::move(row.value);
  }
  return std::nullopt;
}

// The decision that stands in place of another, whether or not it was replaced in its turn.
std::optional<domain::Decision> replaced_by(Desk& desk, const std::string& other,
                                            const std::string& leaving_out) {
  for (auto& row : storage::list_superseding(desk.connection(), other)) {
    const auto& later = row.value;
    if (later.id != leaving_out && later.replaces == other && domain::was_adopted(later.outcome) &&
        !annulled_by(desk, later.id, {}))
      return std::move(row.value);
  }
  return std::nullopt;
}

std::optional<Refusal> check_superseded(Desk& desk, const domain::Decision& decision,
                                        const std::string& other, const char* field) {
  if (other.empty()) return std::nullopt;
  if (other == decision.id) return Refusal{"decision.supersedes_itself", {}, field};
  const auto found = storage::find_decision(desk.connection(), other);
  if (!found || found->value.body != decision.body) return Refusal{"decision.supersedes_unknown", {}, field};
  // Of one day, the chain itself must not come back to where it began.
  std::set<std::string> passed{decision.id};
  for (auto next = other; !next.empty();) {
    const auto step = storage::find_decision(desk.connection(), next);
    if (!step) break;
    if (!passed.insert(next).second) return Refusal{"decision.supersedes_later", {}, field};
    next = step->value.annuls.empty() ? step->value.replaces : step->value.annuls;
  }
  if (is_later(found->value, decision)) return Refusal{"decision.supersedes_later", {}, field};
  if (!domain::was_adopted(decision.outcome)) return Refusal{"decision.supersedes_not_adopted", {}, field};
  if (const auto annulling = annulled_by(desk, other, decision.id))
    return Refusal{"decision.already_annulled", {{"title", annulling->title}}, field};
  if (const auto replacing = replaced_by(desk, other, decision.id))
    return Refusal{"decision.already_replaced", {{"title", replacing->title}}, field};
  return std::nullopt;
}

// The item's series; where there is none, what the clerk meant it to be, released or not.
bool counts_as_public(Desk& desk, const domain::Decision& decision, const domain::MeetingCase* meeting) {
  const auto item = storage::find_agenda_item(desk.connection(), decision.item);
  if (!item || meeting == nullptr) return decision.meant_public();
  return item->value.is_public && meeting->meeting.value.is_public;
}

std::optional<domain::ItemState> state_after(domain::Outcome outcome) {
  switch (outcome) {
    case domain::Outcome::adopted:
    case domain::Outcome::adopted_as_amended:
    case domain::Outcome::rejected:
      return domain::ItemState::decided;
    case domain::Outcome::no_quorum:
      return domain::ItemState::no_quorum;
    case domain::Outcome::postponed:
      return domain::ItemState::postponed;
    case domain::Outcome::referred:
      return domain::ItemState::referred;
    case domain::Outcome::withdrawn:
      return domain::ItemState::withdrawn;
    case domain::Outcome::noted:
      return domain::ItemState::noted;
    case domain::Outcome::unknown:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

Refusals place_in_meeting(Desk& desk, domain::Decision& decision) {
  if (decision.item.empty() && decision.meeting.empty()) return {};
  const auto place = find_place(desk, decision.item, decision.meeting);
  if (!place) return place.refusals();
  const auto& meeting = place->meeting.meeting.value;
  decision.meeting = meeting.id;
  if (place->item) {
    decision.paper = place->item->paper;
    decision.circumstances.call = place->item->call;
  }
  decision.body = meeting.body;
  decision.language = meeting.language;
  decision.procedure = domain::Procedure::meeting;
  if (!decision.date) decision.date = decision.taken_at ? decision.taken_at->day : meeting.first_day();
  auto wrong = check_place(*place, decision.date->exact(), decision.is_public);
  if (wrong.empty()) fill_from_room(desk, decision, meeting);
  return wrong;
}

Refusals count_roll_call(Desk& desk, domain::Decision& decision) {
  if (decision.roll_call.empty()) return {};
  if (decision.method == domain::VotingMethod::secret || decision.circumstances.secret)
    return {{"roll_call.secret", {}, "method"}};
  decision.method = domain::VotingMethod::roll_call;
  auto wrong = check_voices(desk, decision);
  const auto counted = domain::count(decision.roll_call);
  auto& tally = decision.tally;
  take_count(wrong, "yes", tally.yes, counted.yes);
  take_count(wrong, "no", tally.no, counted.no);
  take_count(wrong, "abstentions", tally.abstentions, counted.abstentions);
  take_count(wrong, "invalid", tally.invalid, counted.invalid);
  return wrong;
}

Refusals check_relations(Desk& desk, const domain::Decision& decision, bool is_own) {
  Refusals wrong;
  const auto method = decision.method;
  if (decision.circumstances.secret && method != domain::VotingMethod::unknown &&
      method != domain::VotingMethod::secret)
    wrong.push_back({"decision.secret_otherwise", {}, "method"});
  if (!decision.annuls.empty() && !decision.replaces.empty())
    wrong.push_back({"decision.supersedes_two", {}, "replaces"});
  note(wrong, check_superseded(desk, decision, decision.annuls, "annuls"));
  note(wrong, check_superseded(desk, decision, decision.replaces, "replaces"));
  if (is_own && decision.outcome == domain::Outcome::referred && decision.referred_to.empty())
    wrong.push_back({"decision.referred_to_missing", {}, "referred_to"});
  if (!decision.referred_to.empty() && decision.referred_to == decision.body)
    wrong.push_back({"decision.referred_to_itself", {}, "referred_to"});
  if (!decision.referred_to.empty() && !storage::find_body(desk.connection(), decision.referred_to))
    wrong.push_back({"body.unknown", {}, "referred_to"});
  if (!decision.paper.empty() && !storage::find_paper(desk.connection(), decision.paper))
    wrong.push_back({"paper.unknown", {}, "paper"});
  return wrong;
}

std::optional<base::Refusal> give_number(Desk& desk, domain::Decision& decision) {
  // Without a quorum nothing was decided.
  if (decision.serial || !decision.date || decision.outcome == domain::Outcome::no_quorum)
    return std::nullopt;
  const auto meeting = storage::find_meeting(desk.connection(), decision.meeting);
  const auto period =
      meeting ? meeting->meeting.value.period : std::to_string(decision.date->earliest().year());
  const bool is_public = counts_as_public(desk, decision, meeting ? &*meeting : nullptr);
  const int next = storage::next_decision_number(desk.connection(), decision.body, period, is_public);
  const auto typed =
      decision.number.empty() ? next : domain::number_in_series(decision.number, period, is_public);
  if (typed < next)
    return Refusal{
        "decision.number_given", {{"next", domain::number_text({period, next, is_public})}}, "number"};
  decision.serial = domain::SerialNumber{period, typed, is_public};
  decision.number = domain::number_text(*decision.serial);
  return std::nullopt;
}

void advance_item(Desk& desk, const domain::Decision& decision) {
  if (const auto state = state_after(decision.outcome))
    end_item(desk, decision.item, *state, decision.taken_at, decision.referred_to);
}

}  // namespace gremium::app
