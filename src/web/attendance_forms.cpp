#include "web/attendance_forms.h"

#include <algorithm>

#include "base/crypto.h"
#include "domain/item_presence.h"
#include "web/attendance_rows.h"
#include "web/meeting_rows.h"
#include "web/options.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::MeetingState;
using domain::Presence;
using render::Object;

std::string address_of(const Room& room, std::string_view work) {
  return "/office/meetings/" + room.value().id + "/attendance/" + std::string(work);
}

// Excuses come in before the meeting; approved minutes say who was there.
bool takes_notes(const Room& room) {
  const auto state = room.meeting.state();
  return state != MeetingState::planned && state != MeetingState::cancelled && !room.is_frozen;
}

bool has_several_days(const Room& room) { return room.value().sittings.size() > 1; }

// The day of what is entered: to be seen where the meeting has several.
Field day_field(const Context& context, const Room& room, base::Day day) {
  if (!has_several_days(room)) return hidden("day", day.iso());
  std::vector<Option> days;
  for (const auto& sitting : room.value().sittings)
    days.push_back({sitting.date.iso(), long_date(context, sitting.date)});
  return choice("day", std::move(days), day.iso(), true);
}

FormPage form_for(const Context& context, const Room& room, const std::string& work,
                  std::vector<Field> fields, std::optional<base::Day> day = {}) {
  FormPage form{"attendance", address_of(room, work), "attendance.submit_" + work};
  form.id = work;
  fields.insert(fields.begin(), day_field(context, room, day.value_or(room.at.day)));
  fields.push_back(hidden("kept_at", room.is_live ? std::string() : clock_of(room.at)));
  form.sets.push_back({{}, std::move(fields)});
  return form;
}

Object shown(const Context& context, FormPage form, const Refused& refused) {
  if (form.id == refused.form) form.refusals = refused.refusals;
  return to_view(context, std::move(form));
}

Field clock_field(std::string name, std::string value = {}) {
  auto field = line(std::move(name), std::move(value));
  field.autocomplete = "off";
  return field;
}

// When it happened: what the page shows, or now.
Field when_field(const Context& context, const Room& room) {
  auto field = clock_field("at", room.is_live ? std::string() : clock_of(room.at));
  if (room.is_live) field.hint = context.say("attendance.at_live");
  return field;
}

Field presence_field(const Context& context, std::string value) {
  return choice("presence", named_options(context, "presence", {"arrived", "left", "excused", "absent"}),
                std::move(value), true);
}

// Those who are not there, and of them those who are known not to come.
FormPage opening_form(const Context& context, const app::View& view, const Room& room) {
  domain::Seats missing;
  std::vector<std::string> known;
  for (const auto& row : room.held) {
    const auto* last = domain::presence_of(room.attendance, row.value.id, room.at);
    if (last != nullptr && last->presence == Presence::arrived) continue;
    missing.push_back(row);
    if (last != nullptr) known.push_back(row.value.id);
  }
  return form_for(
      context, room, "opening",
      {when_field(context, room), choices("except", seat_options(context, view, missing), std::move(known))});
}

FormPage note_form(const Context& context, const app::View& view, const Room& room) {
  return form_for(
      context, room, "note",
      {choice("seat", seat_options(context, view, room.held), {}, true), presence_field(context, "arrived"),
       when_field(context, room), tick("remote", false), line("note")});
}

FormPage guest_form(const Context& context, const Room& room) {
  auto name = line("guest", {}, true);
  name.autocomplete = "off";
  return form_for(context, room, "guest",
                  {std::move(name), line("function"), when_field(context, room), tick("remote", false),
                   hidden("presence", "arrived")});
}

FormPage correct_form(const Context& context, const Room& room,
                      const domain::Recorded<domain::PresenceNoted>& row) {
  const auto& noted = row.value;
  std::vector<Field> fields;
  const bool has_name = noted.guest && !noted.guest->erased;
  if (has_name) fields.push_back(line("guest", noted.guest->text, true));
  if (noted.seat.empty()) fields.push_back(line("function", noted.function));
  fields.push_back(presence_field(context, std::string(name_of(noted.presence))));
  fields.push_back(clock_field("at", clock_of(noted)));
  fields.push_back(tick("remote", noted.remote));
  fields.push_back(line("note", noted.note));
  fields.push_back(hidden("id", noted.id));
  auto form = form_for(context, room, "correct", std::move(fields),
                       noted.at ? std::optional(noted.at->day) : std::nullopt);
  form.seen = row.fact;
  return form;
}

FormPage proxy_form(const Context& context, const app::View& view, const Room& room) {
  const auto options = seat_options(context, view, room.held);
  std::vector<Field> fields{choice("giver", options, {}, true), choice("holder", options, {}, true),
                            clock_field("from"), clock_field("until")};
  if (has_several_days(room)) fields.push_back(tick("for_meeting", false));
  return form_for(context, room, "proxy", std::move(fields));
}

FormPage office_form(const Context& context, const app::View& view, const Room& room) {
  auto seat = choice("seat", seat_options(context, view, room.held));
  seat.hint = context.say("attendance.office_seat_hint");
  auto at = clock_field("at");
  at.hint = context.say("attendance.office_at_hint");
  auto person = line("person");
  person.autocomplete = "off";
  return form_for(
      context, room, "office",
      {choice("office", named_options(context, "meeting_office", {"chair", "minute_taker", "teller"}), {},
              true),
       std::move(seat), std::move(person), std::move(at)});
}

std::vector<Option> item_options(const Room& room) {
  std::vector<Option> options;
  for (const auto& line : room.agenda.lines)
    options.push_back({line.item.value.id, line.number + " " + line.item.value.title});
  return options;
}

FormPage bar_form(const Context& context, const app::View& view, const Room& room) {
  domain::Seats voting;
  for (const auto& row : room.held)
    if (row.value.votes()) voting.push_back(row);
  return form_for(context, room, "bar",
                  {choice("item", item_options(room), {}, true),
                   choice("seat", seat_options(context, view, voting), {}, true), line("reason")});
}

// What was asked for with ?note=, or was sent and not accepted.
const domain::Recorded<domain::PresenceNoted>* note_to_correct(const Context& context, const Room& room,
                                                               const Refused& refused) {
  const auto id = refused.form == "correct" ? context.field("id") : context.query("note");
  for (const auto& row : room.attendance.notes)
    if (row.value.id == id) return &row;
  return nullptr;
}

}  // namespace

bool may_note(const Context& context, const Room& room) {
  return domain::may(context.session->account.role, domain::Right::record) && takes_notes(room);
}

std::string why_closed(const Context& context, const Room& room) {
  if (takes_notes(room)) return {};
  return context.say(room.is_frozen ? "attendance.frozen" : "attendance.not_yet");
}

Object attendance_button(const Context& context, const Room& room, std::string_view work, std::string submit,
                         std::int64_t seen) {
  return {{"action", address_of(room, work)},
          {"token", context.session->token},
          {"form_key", base::random_token()},
          {"seen", seen == 0 ? std::string() : std::to_string(seen)},
          {"day", room.at.day.iso()},
          {"at", room.is_live ? std::string() : clock_of(room.at)},
          {"kept_at", room.is_live ? std::string() : clock_of(room.at)},
          {"submit", std::move(submit)}};
}

Object attendance_back_button(const Context& context, const Room& room, std::string_view work,
                              const std::string& id, std::int64_t seen, const std::string& item) {
  auto back = attendance_button(context, room, work, context.say("attendance.take_back"), seen);
  back["id"] = id;
  back["item"] = item;
  return back;
}

std::string guest_name(const Context& context, const domain::PresenceNoted& noted) {
  if (!noted.guest) return {};
  return noted.guest->erased ? context.say("common.erased") : noted.guest->text;
}

std::string who_was_noted(const Context& context, const app::View& view, const Room& room,
                          const domain::PresenceNoted& noted) {
  return noted.seat.empty() ? guest_name(context, noted) : seat_label(context, view, room.seats, noted.seat);
}

std::int64_t most_proxies(const Room& room) {
  return room.rules ? domain::most_proxies(room.rules->ordinary) : 1;
}

void add_attendance_forms(const Context& context, const app::View& view, const Room& room,
                          const Refused& refused, Object& content) {
  if (!may_note(context, room)) return;
  if (const auto* row = note_to_correct(context, room, refused)) {
    auto form = shown(context, correct_form(context, room, *row), refused);
    form["who"] =
        context.say("attendance.correct_who", {{"name", who_was_noted(context, view, room, row->value)}});
    content["correct_form"] = std::move(form);
  }
  content["guest_form"] = shown(context, guest_form(context, room), refused);
  if (room.held.empty()) return;
  auto opening = shown(context, opening_form(context, view, room), refused);
  opening["open"] = room.attendance.notes.empty() || refused.form == "opening";
  content["opening_form"] = std::move(opening);
  content["note_form"] = shown(context, note_form(context, view, room), refused);
  content["office_form"] = shown(context, office_form(context, view, room), refused);
  if (most_proxies(room) > 0)
    content["proxy_form"] = shown(context, proxy_form(context, view, room), refused);
  if (!room.agenda.lines.empty())
    content["bar_form"] = shown(context, bar_form(context, view, room), refused);
}

}  // namespace gremium::web
