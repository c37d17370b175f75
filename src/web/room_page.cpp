// What the screen for the meeting in session shows.
#include <algorithm>

#include "base/crypto.h"
#include "base/text.h"
#include "domain/barring.h"
#include "web/attendance_rows.h"
#include "web/election_rows.h"
#include "web/meeting_rows.h"
#include "web/options.h"
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

bool is_day_of(const domain::Meeting& meeting, base::Day day) {
  return std::any_of(meeting.sittings.begin(), meeting.sittings.end(),
                     [&](const auto& sitting) { return sitting.date == day; });
}

// The day that the form or the address asks for, by itself or together with the time (at): one of the
// meeting's.
std::optional<base::Day> asked_day(const Context& context, const domain::Meeting& meeting) {
  const auto at = domain::Moment::parse(context.query("at"));
  for (const auto& day : {base::Day::parse(context.field("day")), base::Day::parse(context.query("day")),
                          at ? std::optional(at->day) : std::nullopt})
    if (day && is_day_of(meeting, *day)) return day;
  return std::nullopt;
}

base::Day day_of(const Room& room, base::Day today) {
  const auto& meeting = room.value();
  // What is entered late begins with the opening.
  const auto state = room.meeting.state();
  const bool was_opened = state != MeetingState::planned && state != MeetingState::invited;
  if (!was_opened && today > meeting.last_day()) return meeting.first_day();
  return std::clamp(today, meeting.first_day(), meeting.last_day());
}

// The last thing that was noted on a day; else when the meeting was to begin.
std::string last_clock(const Room& room, base::Day day) {
  std::string clock;
  const auto note = [&](const domain::Moment& at) {
    if (at.day == day) clock = std::max(clock, at.clock);
  };
  for (const auto& advance : room.meeting.advances)
    if (advance.value.state != MeetingState::invited) note(advance.value.at);
  for (const auto& noted : room.attendance.notes)
    if (noted.value.at) note(*noted.value.at);
  for (const auto& line : room.agenda.lines)
    for (const auto& advance : line.advances) note(advance.value.at);
  for (const auto& sitting : room.value().sittings)
    if (clock.empty() && sitting.date == day) clock = sitting.begins;
  return clock.empty() ? "00:00" : clock;
}

domain::Moment moment_of(const Context& context, const Room& room, base::Day today) {
  const auto day = asked_day(context, room.value()).value_or(day_of(room, today));
  const auto now = base::seconds_clock_at(context.site.house().now(), room.time_zone);
  // A form says when it was filled in: it may have waited for the connection. A clock that is fast does not
  // count.
  const auto at = domain::Moment::parse(context.query("at"));
  for (const auto& clock : {context.field("clock"), at ? at->clock : context.query("at")})
    if (domain::is_clock(clock)) return {day, room.is_live ? std::min(clock, now) : clock};
  if (room.is_live) return {day, now};
  return {day, last_clock(room, day)};
}

std::string name_of_seat(const Context& context, const app::View& view, const Room& room,
                         const std::string& id) {
  for (const auto& row : room.seats)
    if (row.value.id == id) return name_of_seat(context, view, row.value);
  return id;
}

// What every small form of the room carries.
Object small_form(const Context& context, const Room& room, const std::string& work, std::int64_t seen = 0) {
  return {{"action", "/office/meetings/" + room.value().id + "/room/" + work},
          {"token", context.in_office() ? context.session->token : std::string()},
          {"form_key", base::random_token()},
          {"seen", seen == 0 ? std::string() : std::to_string(seen)},
          {"clock", room.is_live ? std::string() : room.at.clock},
          {"day", room.kept_day()},
          {"kept_at", room.is_live ? std::string() : room.at.clock}};
}

bool may_work(const Context& context, const Room& room) {
  const auto state = room.meeting.state();
  return domain::may(context.session->account.role, domain::Right::record) &&
         state != MeetingState::cancelled && !room.is_frozen;
}

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

// --- the item that is called ---

FormPage minuted_form(const Room& room, const domain::AgendaLine& line) {
  FormPage form{"room",
                "/office/meetings/" + room.value().id + "/room/minuted",
                "room.keep_text",
                {},
                line.minuted ? line.minuted->fact : 0};
  form.id = "minuted";
  form.sets.push_back({{},
                       {paragraph("minuted", line.minuted ? line.minuted->value.text : std::string()),
                        hidden("item", line.item.value.id), hidden("day", room.kept_day()),
                        hidden("kept_at", room.is_live ? std::string() : room.at.clock)}});
  return form;
}

List barred_members(const Context& context, const app::View& view, const Room& room,
                    const std::string& item) {
  List list;
  for (const auto& row : room.attendance.barred) {
    if (row.value.item != item) continue;
    Object entry{{"name", name_of_seat(context, view, room, row.value.seat)}, {"reason", row.value.reason}};
    if (may_work(context, room)) {
      auto back = small_form(context, room, "bar-back", row.fact);
      back["item"] = item;
      back["bar"] = row.value.id;
      entry["back"] = std::move(back);
    }
    list.push_back(std::move(entry));
  }
  return list;
}

Object bar_form(const Context& context, const app::View& view, const Room& room, const std::string& item) {
  auto form = small_form(context, room, "bar");
  form["item"] = item;
  List seats;
  for (const auto& row : room.held)
    if (row.value.votes())
      seats.push_back(Object{{"value", row.value.id}, {"label", name_of_seat(context, view, row.value)}});
  form["seats"] = std::move(seats);
  return form;
}

// Ways to end an item without a vote.
List endings(const Context& context, const Room& room, const domain::AgendaLine& line) {
  List list;
  for (const auto state : {ItemState::noted, ItemState::postponed, ItemState::withdrawn}) {
    auto form = small_form(context, room, "item", line.newest_fact());
    form["item"] = line.item.value.id;
    form["state"] = name_of(state);
    form["submit"] = context.say("room.end_" + std::string(name_of(state)));
    list.push_back(std::move(form));
  }
  return list;
}

Object referral_form(const Context& context, const app::View& view, const Room& room,
                     const domain::AgendaLine& line) {
  auto form = small_form(context, room, "item", line.newest_fact());
  form["item"] = line.item.value.id;
  form["state"] = "referred";
  List bodies;
  for (const auto& option : body_options(context, view))
    bodies.push_back(Object{{"value", option.value}, {"label", option.label}});
  form["bodies"] = std::move(bodies);
  return form;
}

List decisions_about(const Context& context, const app::View& view, const std::string& item) {
  List list;
  for (const auto& found : view.decisions({.item = item}))
    list.push_back(decision_row(context, view, found.value));
  return list;
}

base::Refusals refusals_of(const Refused& refused, std::string_view form) {
  return refused.form == form ? refused.refusals : base::Refusals{};
}

Object called_view(const Context& context, const app::View& view, const Room& room,
                   const domain::AgendaLine& line, const Refused& refused) {
  const auto& item = line.item.value;
  Object content{{"number", line.number},
                 {"title", item.title},
                 {"not_public", !item.is_public},
                 {"role", context.say("consultation_role." + std::string(name_of(item.role)))},
                 {"paper_number", item.paper_number},
                 {"since", line.called() != nullptr ? short_clock(line.called()->at.clock) : std::string()},
                 {"text", item.text},
                 {"barred", barred_members(context, view, room, item.id)},
                 {"decisions", decisions_about(context, view, item.id)},
                 {"href", "/office/agenda-items/" + item.id}};
  domain::ElectionFilter held_here;
  held_here.item = item.id;
  add_elections(context, view, held_here, content);
  if (!may_work(context, room)) return content;
  Form::Fields begun{{"item", item.id}};
  if (!room.is_live) begun.emplace_back("at", room.at.clock);
  content["new_election_href"] = "/office/elections/new?" + query_of(begun);
  content["vote"] = vote_view(context, view, room, line, refusals_of(refused, "vote"));
  auto minuted = minuted_form(room, line);
  minuted.refusals = refusals_of(refused, "minuted");
  // Whoever came second sees what stands there now, before it is replaced.
  if (line.minuted && !minuted.refusals.empty() && context.field("minuted") != line.minuted->value.text)
    minuted.notes.push_back(
        Object{{"text", context.say("room.stands_now", {{"text", line.minuted->value.text}})}});
  content["minuted_form"] = to_view(context, std::move(minuted));
  content["bar_form"] = bar_form(context, view, room, item.id);
  content["endings"] = endings(context, room, line);
  content["has_endings"] = true;
  content["referral"] = referral_form(context, view, room, line);
  auto back = small_form(context, room, "item-back", line.newest_fact());
  back["item"] = item.id;
  content["back"] = std::move(back);
  return content;
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

std::optional<domain::RuleSet> rules_in_force(const app::View& view, const domain::Meeting& meeting) {
  std::vector<domain::RuleSet> all;
  for (auto& found : view.rule_sets(meeting.body)) all.push_back(std::move(found.value));
  const auto* rules = domain::in_force(all, meeting.first_day());
  return rules == nullptr ? std::nullopt : std::optional(*rules);
}

}  // namespace

std::string Room::kept_day() const {
  return is_live || value().sittings.size() < 2 ? std::string() : at.day.iso();
}

const domain::AgendaLine* Room::called() const {
  for (const auto& entry : agenda.lines)
    if (entry.state() == ItemState::called) return &entry;
  return nullptr;
}

const domain::AgendaLine* Room::line(const std::string& item) const {
  for (const auto& entry : agenda.lines)
    if (entry.item.value.id == item) return &entry;
  return nullptr;
}

std::optional<domain::VotesInRoom> Room::votes(const std::string& item) const {
  if (attendance.notes.empty() || held.empty()) return std::nullopt;
  return domain::votes_in_room(attendance, seats, item, at);
}

int Room::call(const domain::AgendaLine* line) const {
  if (line != nullptr) return line->item.value.call;
  return value().second_call_of.empty() ? 1 : 2;
}

bool Room::is_biased(const domain::AgendaLine& line) const {
  const auto& item = line.item.value;
  const auto room = votes(item.id);
  if (!room || !rules) return false;
  domain::Vote vote;
  vote.eligible = rules->seats ? *rules->seats : room->eligible;
  vote.present = room->present;
  vote.excluded = room->excluded;
  vote.call = call(&line);
  return domain::is_biased(rules->majority_for(item.kind), vote,
                           domain::barred_away(attendance, seats, item.id, at));
}

std::string Room::stamp(const std::vector<domain::Recorded<domain::Decision>>& decisions) const {
  std::string facts = std::to_string(meeting.newest_fact()) + ' ' + std::to_string(agenda.arranged);
  const auto add = [&](std::int64_t fact) { facts += ' ' + std::to_string(fact); };
  for (const auto& entry : agenda.lines) {
    add(entry.newest_fact());
    if (entry.minuted) add(entry.minuted->fact);
  }
  for (const auto& row : attendance.notes) add(row.fact);
  for (const auto& row : attendance.proxies) add(row.fact);
  for (const auto& row : attendance.barred) add(row.fact);
  for (const auto& row : attendance.offices) add(row.fact);
  for (const auto& row : seats) add(row.fact);
  for (const auto& row : decisions) add(row.fact);
  return base::to_hex(base::sha256(facts));
}

std::optional<Room> find_room(const Context& context, const app::View& view) {
  auto meeting = view.meeting(context.parameter("id"));
  if (!meeting) return std::nullopt;
  Room room;
  room.meeting = std::move(*meeting);
  const auto& value = room.value();
  const auto body = view.body(value.body);
  room.time_zone = body ? body->value.time_zone : "UTC";
  room.agenda = view.agenda(value.id);
  room.attendance = view.attendance(value.id);
  room.seats = view.seats(value.body);
  room.rules = rules_in_force(view, value);
  room.is_frozen = view.minutes(value.id).is_frozen();
  const auto today = view.today_in(room.time_zone);
  room.is_ahead = today < value.first_day();
  // What happened on another day is not happening now.
  room.is_live = !room.is_ahead && today <= value.last_day() && context.query("at").empty() &&
                 context.field("kept_at").empty() && asked_day(context, value).value_or(today) == today;
  room.at = moment_of(context, room, today);
  room.held = domain::held_on(room.seats, room.at.day);
  return room;
}

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
