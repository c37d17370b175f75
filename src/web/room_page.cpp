// What the screen for the meeting in session shows.
#include <algorithm>

#include "base/text.h"
#include "web/attendance_rows.h"
#include "web/meeting_rows.h"
#include "web/room_forms.h"
#include "web/room_item.h"
#include "web/room_vote.h"
#include "web/rows.h"
#include "web/seat_rows.h"

namespace gremium::web {
namespace {

using domain::ItemState;
using domain::MeetingState;
using domain::Presence;
using domain::short_clock;
using render::List;
using render::Object;

bool is_open(const Room& room) {
  const auto state = room.meeting.state();
  return state == MeetingState::in_session || state == MeetingState::closed ||
         state == MeetingState::minutes_released || state == MeetingState::minutes_approved;
}

// --- who is there ---

Object seat_row(const Context& context, const app::View& view, const Room& room, const domain::Seat& seat) {
  const auto* last = domain::presence_of(room.attendance, seat.id, room.at);
  const auto presence = last == nullptr ? Presence::absent : last->presence;
  const bool is_there = presence == Presence::arrived;
  Object row{{"id", seat.id},
             {"name", name_of_seat(context, view, seat)},
             {"group", seat.group},
             {"is_there", is_there},
             {"no_vote", !seat.votes()},
             {"role", seat.role == domain::SeatRole::member
                          ? std::string()
                          : context.say("seat_role." + std::string(name_of(seat.role)))},
             {"state", last == nullptr ? context.say("room.not_noted")
                                       : context.say("presence." + std::string(name_of(presence)))},
             {"since", last != nullptr ? clock_of(*last) : std::string()}};
  if (seat.weight > 1) row["weight"] = context.say("room.votes", {{"number", std::to_string(seat.weight)}});
  // Excuses come in before the meeting, once there was an invitation; nobody comes before its day.
  if (!may_work(context, room) || room.meeting.state() == MeetingState::planned) return row;
  if (!room.is_ahead) {
    auto toggle = small_form(context, room, "presence");
    toggle["seat"] = seat.id;
    toggle["presence"] = is_there ? "left" : "arrived";
    toggle["submit"] = context.say(is_there ? "room.leaves" : "room.arrives");
    row["toggle"] = std::move(toggle);
  }
  if (last == nullptr) {
    auto excuse = small_form(context, room, "presence");
    excuse["seat"] = seat.id;
    excuse["presence"] = "excused";
    excuse["submit"] = context.say("room.excuse");
    row["excuse"] = std::move(excuse);
  }
  return row;
}

// The newest notes, which may have been a slip.
List newest_notes(const Context& context, const app::View& view, const Room& room) {
  constexpr std::size_t most = 5;
  List list;
  const auto& notes = room.attendance.notes;
  for (auto note = notes.rbegin(); note != notes.rend() && list.size() < most; ++note) {
    const auto& value = note->value;
    if (value.seat.empty()) continue;
    Object entry{{"name", name_of_seat(context, view, room, value.seat)},
                 {"state", context.say("presence." + std::string(name_of(value.presence)))},
                 {"clock", clock_of(value)}};
    if (may_work(context, room)) {
      auto back = small_form(context, room, "presence-back", note->fact);
      back["note"] = value.id;
      entry["back"] = std::move(back);
    }
    list.push_back(std::move(entry));
  }
  return list;
}

// There the lack counts only once it was established.
bool is_deemed_quorate(const Room& room, const domain::Decision& vote, domain::QuorumState state) {
  return state == domain::QuorumState::not_asked && vote.circumstances.call == 1 && room.rules &&
         room.rules->majority_for(vote.kind).id == domain::MajorityRuleId::nrw;
}

// Of the vote on the item that is called.
Object figures_view(const Context& context, const Room& room, const domain::VotesInRoom& votes) {
  const auto figure = [&](const char* key, int number) {
    return context.say(key, {{"number", std::to_string(number)}});
  };
  Object view{{"eligible", figure("room.eligible", votes.eligible)},
              {"present", figure("room.present", votes.present)},
              {"castable", std::to_string(votes.castable())},
              {"castable_text", figure("room.castable", votes.castable())}};
  if (votes.excluded > 0) view["excluded"] = figure("room.excluded", votes.excluded);
  if (votes.proxies > 0) view["proxies"] = figure("room.proxies", votes.proxies);
  auto vote = vote_on(room, room.called());
  auto quorum = judge(room, vote).quorum;
  if (is_deemed_quorate(room, vote, quorum.state)) {
    view["deemed"] = context.say("attendance.quorum_deemed");
    vote.circumstances.challenged = true;
    quorum = judge(room, vote).quorum;
  }
  if (quorum.state == domain::QuorumState::reached || quorum.state == domain::QuorumState::missed) {
    const bool reached = quorum.state == domain::QuorumState::reached;
    view["quorum"] = context.say(reached ? "room.quorum_reached" : "room.quorum_missed",
                                 {{"required", quorum.required ? std::to_string(*quorum.required) : "?"},
                                  {"present", quorum.present ? std::to_string(*quorum.present) : "?"}});
    view["quorum_reached"] = reached;
  }
  return view;
}

// --- the agenda ---

Object agenda_row(const Context& context, const Room& room, const domain::AgendaLine& line) {
  const auto& item = line.item.value;
  const auto state = line.state();
  const auto* other = room.called();
  Object row{
      {"number", line.number},
      {"title", item.title},
      {"depth", std::to_string(std::min(line.depth, 3))},
      {"state", state == ItemState::on_agenda ? std::string()
                                              : context.say("item_state." + std::string(name_of(state)))},
      {"is_called", state == ItemState::called},
      {"not_public", !item.is_public}};
  if (may_work(context, room) && is_open(room) && other == nullptr && can_advance(state, ItemState::called)) {
    auto call = small_form(context, room, "item", line.newest_fact());
    call["item"] = item.id;
    call["state"] = "called";
    call["submit"] = context.say("room.call_item", {{"number", line.number}});
    row["call"] = std::move(call);
  }
  return row;
}

// The one that follows the last that was dealt with.
const domain::AgendaLine* next_line(const Room& room) {
  const auto& lines = room.agenda.lines;
  const auto last = std::find_if(lines.rbegin(), lines.rend(),
                                 [](const auto& line) { return line.state() != ItemState::on_agenda; });
  for (auto line = last.base(); line != lines.end(); ++line)
    if (line->state() == ItemState::on_agenda) return &*line;
  for (const auto& line : lines)
    if (line.state() == ItemState::on_agenda) return &line;
  return nullptr;
}

// --- the meeting ---

std::optional<Object> meeting_step(const Context& context, const Room& room) {
  const auto state = room.meeting.state();
  const bool opens = state == MeetingState::planned || state == MeetingState::invited;
  if (!may_work(context, room) || room.is_ahead || (!opens && state != MeetingState::in_session))
    return std::nullopt;
  auto form = small_form(context, room, "meeting", room.meeting.newest_fact());
  form["state"] = opens ? "in_session" : "closed";
  form["submit"] = context.say(opens ? "room.open" : "room.close");
  return form;
}

List day_choices(const Context& context, const Room& room) {
  List list;
  for (const auto& sitting : room.value().sittings)
    list.push_back(Object{{"value", sitting.date.iso()},
                          {"label", long_date(context, sitting.date)},
                          {"selected", sitting.date == room.at.day}});
  return list;
}

std::string beginning_text(const Context& context, const domain::Meeting& meeting) {
  const auto& first = meeting.sittings.front();
  return context.say("room.ahead", {{"date", long_date(context, first.date)},
                                    {"clock", first.begins.empty() ? "none" : short_clock(first.begins)}});
}

// The form is not on the page any more: its item was dealt with meanwhile.
constexpr std::string_view gone = "gone";

Refused placed(const Context& context, const Room& room, Refused refused) {
  const auto* called = room.called();
  const bool is_there = called != nullptr && context.field("item") == called->item.value.id;
  if ((refused.form == "vote" || refused.form == "minuted") && !is_there) refused.form = gone;
  return refused;
}

// Of the small forms, and of one that is gone, with the words that were typed there.
List errors_of(const Context& context, const Refused& refused) {
  List list;
  if (refused.form == "vote" || refused.form == "minuted") return list;
  for (const auto& refusal : refused.refusals) list.push_back(error_line(context, refusal));
  if (refused.form != gone) return list;
  std::vector<std::string> figures;
  for (const char* field : {"yes", "no", "abstentions", "invalid"})
    if (const auto typed = context.field(field); !typed.empty())
      figures.push_back(context.say("room." + std::string(field)) + " " + base::without_controls(typed));
  if (!figures.empty())
    list.push_back(Object{{"text", context.say("room.not_kept", {{"text", base::join(figures, ", ")}})}});
  for (const char* field : {"minuted", "text"})
    if (const auto typed = context.field(field); !typed.empty())
      list.push_back(Object{{"text", context.say("room.not_kept", {{"text", typed}})}});
  return list;
}

}  // namespace

Response show(Context& context, const app::View& view, const Room& room, const Refused& sent) {
  const auto refused = placed(context, room, sent);
  const auto& meeting = room.value();
  List seats;
  for (const auto& row : room.held) seats.push_back(seat_row(context, view, room, row.value));
  List lines;
  for (const auto& line : room.agenda.lines) lines.push_back(agenda_row(context, room, line));
  const auto decisions = view.decisions({.meeting = meeting.id, .limit = 1000});
  Object content{{"title", context.say("room.title", {{"number", std::to_string(meeting.number)},
                                                      {"period", meeting.period},
                                                      {"body", name_of_body(context, view, meeting.body)}})},
                 {"slim", true},
                 {"meeting", meeting.id},
                 {"zone", room.time_zone},
                 {"state", context.say("meeting_state." + state_key(view, meeting.id, room.meeting.state()))},
                 {"day", long_date(context, room.at.day)},
                 {"at", short_clock(room.at.clock)},
                 {"is_live", room.is_live},
                 {"stamp", room.stamp(decisions)},
                 {"href", "/office/meetings/" + meeting.id},
                 {"seats", std::move(seats)},
                 {"has_seats", !room.held.empty()},
                 {"body_href", "/office/bodies/" + percent_encode(meeting.body)},
                 {"room_href", "/office/meetings/" + meeting.id + "/room"},
                 {"attendance_href", "/office/meetings/" + meeting.id + "/attendance"},
                 {"may_shift", !room.is_ahead},
                 {"days", day_choices(context, room)},
                 {"has_days", meeting.sittings.size() > 1},
                 {"at_value", room.is_live ? std::string() : short_clock(room.at.clock)},
                 {"newest", newest_notes(context, view, room)},
                 {"has_newest", !newest_notes(context, view, room).empty()},
                 {"agenda", std::move(lines)},
                 {"has_agenda", !room.agenda.lines.empty()},
                 {"id", "room"},
                 {"errors", errors_of(context, refused)},
                 {"has_errors", !errors_of(context, refused).empty()}};
  if (room.is_ahead) content["ahead"] = beginning_text(context, meeting);
  const auto* called = room.called();
  if (const auto votes = room.votes(called == nullptr ? std::string() : called->item.value.id))
    content["figures"] = figures_view(context, room, *votes);
  if (auto step = meeting_step(context, room)) content["step"] = std::move(*step);
  if (may_work(context, room) && is_open(room)) content["everybody"] = small_form(context, room, "everybody");
  if (called != nullptr) content["called"] = called_view(context, view, room, *called, refused);
  const auto* next = called == nullptr && is_open(room) ? next_line(room) : nullptr;
  if (next != nullptr && may_work(context, room)) {
    auto form = small_form(context, room, "item", next->newest_fact());
    form["item"] = next->item.value.id;
    form["state"] = "called";
    form["submit"] =
        context.say("room.call_next", {{"number", next->number}, {"title", next->item.value.title}});
    content["next"] = std::move(form);
  }
  return page(context, "office/room", std::move(content), status_of(refused.refusals));
}

}  // namespace gremium::web
