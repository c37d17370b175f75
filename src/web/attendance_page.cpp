// What the page of a meeting's attendance shows.
#include <algorithm>

#include "base/crypto.h"
#include "domain/item_presence.h"
#include "language/words.h"
#include "web/attendance.h"
#include "web/attendance_rows.h"
#include "web/form_page.h"
#include "web/meeting_rows.h"
#include "web/options.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::MeetingState;
using domain::Presence;
using render::List;
using render::Object;

std::string address_of(const Room& room, std::string_view work) {
  return "/office/meetings/" + room.value().id + "/attendance/" + std::string(work);
}

// Excuses come in before the meeting; approved minutes say who was there.
bool takes_notes(const Room& room) {
  const auto state = room.meeting.state();
  return state != MeetingState::planned && state != MeetingState::cancelled && !room.is_frozen;
}

bool may_note(const Context& context, const Room& room) {
  return domain::may(context.session->account.role, domain::Right::record) && takes_notes(room);
}

std::string why_closed(const Context& context, const Room& room) {
  if (takes_notes(room)) return {};
  return context.say(room.is_frozen ? "attendance.frozen" : "attendance.not_yet");
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

Object button(const Context& context, const Room& room, std::string_view work, std::string submit,
              std::int64_t seen = 0) {
  return {{"action", address_of(room, work)},
          {"token", context.session->token},
          {"form_key", base::random_token()},
          {"seen", seen == 0 ? std::string() : std::to_string(seen)},
          {"day", room.at.day.iso()},
          {"at", room.is_live ? std::string() : clock_of(room.at)},
          {"kept_at", room.is_live ? std::string() : clock_of(room.at)},
          {"submit", std::move(submit)}};
}

Object back_button(const Context& context, const Room& room, std::string_view work, const std::string& id,
                   std::int64_t seen, const std::string& item = {}) {
  auto back = button(context, room, work, context.say("attendance.take_back"), seen);
  back["id"] = id;
  back["item"] = item;
  return back;
}

// --- forms ---

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

std::int64_t most_proxies(const Room& room) {
  return room.rules ? domain::most_proxies(room.rules->ordinary) : 1;
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

// --- what was noted ---

Object seat_row(const Context& context, const app::View& view, const Room& room, const domain::Seat& seat) {
  auto row = seat_presence(context, view, room, seat);
  const auto* last = domain::presence_of(room.attendance, seat.id, room.at);
  const bool is_there = last != nullptr && last->presence == Presence::arrived;
  List buttons;
  const auto offer = [&](Presence presence, const char* submit) {
    auto offered = button(context, room, "note", context.say(submit));
    offered["seat"] = seat.id;
    offered["presence"] = name_of(presence);
    buttons.push_back(std::move(offered));
  };
  if (may_note(context, room)) {
    offer(is_there ? Presence::left : Presence::arrived, is_there ? "room.leaves" : "room.arrives");
    if (last == nullptr) {
      offer(Presence::excused, "room.excuse");
      offer(Presence::absent, "attendance.absent");
    }
  }
  row["buttons"] = std::move(buttons);
  return row;
}

std::string guest_name(const Context& context, const domain::PresenceNoted& noted) {
  if (!noted.guest) return {};
  return noted.guest->erased ? context.say("common.erased") : noted.guest->text;
}

bool is_same_guest(const domain::PresenceNoted& a, const domain::PresenceNoted& b) {
  return a.guest && b.guest && !a.guest->erased && a.guest == b.guest;
}

// The newest note on each guest.
std::vector<domain::PresenceNoted> guests_of(const domain::Attendance& attendance) {
  std::vector<domain::PresenceNoted> guests;
  for (const auto& [noted, fact] : attendance.notes) {
    if (!noted.seat.empty()) continue;
    const auto known = std::find_if(guests.begin(), guests.end(), [&, &note = noted](const auto& guest) {
      return is_same_guest(guest, note);
    });
    if (known == guests.end())
      guests.push_back(noted);
    else if (known->at <= noted.at)
      *known = noted;
  }
  return guests;
}

Object guest_row(const Context& context, const Room& room, const domain::PresenceNoted& noted) {
  Object row{{"id", noted.id},
             {"name", guest_name(context, noted)},
             {"function", noted.function},
             {"state", context.say("presence." + std::string(name_of(noted.presence)))},
             {"since", clock_of(noted)},
             {"remote", noted.presence == Presence::arrived && noted.remote},
             {"leave", false}};
  const bool is_there = noted.presence == Presence::arrived && noted.guest && !noted.guest->erased;
  if (!is_there || !may_note(context, room)) return row;
  auto leave = button(context, room, "guest", context.say("room.leaves"));
  leave["id"] = noted.id;
  leave["guest"] = noted.guest->text;
  leave["function"] = noted.function;
  row["leave"] = std::move(leave);
  return row;
}

std::string who(const Context& context, const app::View& view, const Room& room,
                const domain::PresenceNoted& noted) {
  return noted.seat.empty() ? guest_name(context, noted) : seat_label(context, view, room.seats, noted.seat);
}

std::string kept_query(const Room& room) {
  Form::Fields fields;
  if (room.value().sittings.size() > 1) fields.emplace_back("day", room.at.day.iso());
  if (!room.is_live) fields.emplace_back("at", clock_of(room.at));
  return query_of(fields);
}

// In the order in which it happened.
List note_rows(const Context& context, const app::View& view, const Room& room) {
  auto notes = room.attendance.notes;
  std::stable_sort(notes.begin(), notes.end(),
                   [](const auto& a, const auto& b) { return a.value.at < b.value.at; });
  const auto kept = kept_query(room);
  List list;
  for (const auto& [noted, fact] : notes) {
    Object row{{"id", noted.id},
               {"name", who(context, view, room, noted)},
               {"clock", clock_of(noted)},
               {"day", noted.at && room.value().sittings.size() > 1 ? long_date(context, noted.at->day)
                                                                    : std::string()},
               {"state", context.say("presence." + std::string(name_of(noted.presence)))},
               {"remote", noted.remote},
               {"note", noted.note},
               {"correct_href", ""},
               {"back", false}};
    if (may_note(context, room)) {
      row["correct_href"] = "/office/meetings/" + room.value().id + "/attendance?" + kept +
                            (kept.empty() ? "" : "&") + "note=" + noted.id + "#correct-note";
      row["back"] = back_button(context, room, "note-back", noted.id, fact);
    }
    list.push_back(std::move(row));
  }
  return list;
}

Object with_back(const Context& context, const Room& room, Object row, std::string_view work,
                 std::int64_t fact, const std::string& item = {}) {
  const auto id = *row["id"].text();
  row["back"] = false;
  if (may_note(context, room)) row["back"] = back_button(context, room, work, id, fact, item);
  return row;
}

std::string span_text(const Context& context, const std::optional<domain::Moment>& from,
                      const std::optional<domain::Moment>& until) {
  if (from && until)
    return context.say("attendance.from_until", {{"from", clock_of(*from)}, {"until", clock_of(*until)}});
  if (from) return context.say("attendance.from_clock", {{"from", clock_of(*from)}});
  if (until) return context.say("attendance.until_clock", {{"until", clock_of(*until)}});
  return context.say("attendance.whole_meeting");
}

// Where the meeting has several days, one bound alone is for its day.
std::string proxy_text(const Context& context, const Room& room, const domain::ProxyGiven& proxy) {
  const auto& day = proxy.from ? proxy.from : proxy.until;
  if (!day || !has_several_days(room)) return span_text(context, proxy.from, proxy.until);
  auto date = long_date(context, day->day);
  if (proxy.from == domain::start_of(day->day) && !proxy.until) return date;
  return context.say("attendance.on_day",
                     {{"date", std::move(date)}, {"span", span_text(context, proxy.from, proxy.until)}});
}

List proxy_rows(const Context& context, const app::View& view, const Room& room) {
  List list;
  for (const auto& [proxy, fact] : room.attendance.proxies)
    list.push_back(
        with_back(context, room,
                  {{"id", proxy.id},
                   {"name", context.say("attendance.votes_for",
                                        {{"holder", seat_label(context, view, room.seats, proxy.holder)},
                                         {"giver", seat_label(context, view, room.seats, proxy.giver)}})},
                   {"detail", proxy_text(context, room, proxy)}},
                  "proxy-back", fact));
  return list;
}

std::string holder_of(const Context& context, const app::View& view, const Room& room,
                      const domain::OfficeTaken& taken) {
  if (!taken.person) return seat_label(context, view, room.seats, taken.seat);
  return taken.person->erased ? context.say("common.erased") : taken.person->text;
}

List office_rows(const Context& context, const app::View& view, const Room& room) {
  List list;
  for (const auto& [taken, fact] : room.attendance.offices)
    list.push_back(with_back(
        context, room,
        {{"id", taken.id},
         {"name",
          context.say("attendance.in_office",
                      {{"office", context.say("meeting_office." + std::string(name_of(taken.office)))},
                       {"name", holder_of(context, view, room, taken)}})},
         {"detail", taken.at ? context.say("attendance.from_clock", {{"from", clock_of(*taken.at)}})
                             : context.say("attendance.from_beginning")}},
        "office-back", fact));
  return list;
}

List barred_rows(const Context& context, const app::View& view, const Room& room) {
  List list;
  for (const auto& line : room.agenda.lines)
    for (const auto& [barred, fact] : room.attendance.barred)
      if (barred.item == line.item.value.id)
        list.push_back(
            with_back(context, room,
                      {{"id", barred.id},
                       {"name", context.say("attendance.barred_from",
                                            {{"name", seat_label(context, view, room.seats, barred.seat)},
                                             {"number", line.number},
                                             {"title", line.item.value.title}})},
                       {"detail", barred.reason}},
                      "bar-back", fact, barred.item));
  return list;
}

// --- who was there during which item ---

std::string names_of(const Context& context, const app::View& view, const Room& room,
                     const std::vector<std::string>& seats) {
  std::vector<std::string> names;
  for (const auto& seat : seats) names.push_back(seat_label(context, view, room.seats, seat));
  return language::list(context.language, names);
}

std::string spans_text(const Context& context, const std::vector<domain::Span>& spans) {
  std::vector<std::string> texts;
  for (const auto& span : spans) texts.push_back(span_text(context, span.from, span.until));
  return language::list(context.language, texts);
}

List timeline_rows(const Context& context, const app::View& view, const Room& room) {
  List list;
  if (room.attendance.notes.empty()) return list;
  for (const auto& line : room.agenda.lines) {
    const auto found = domain::presence_during(room.attendance, room.seats, line);
    if (!found) continue;
    list.push_back(Object{{"item", line.number + " " + line.item.value.title},
                          {"span", spans_text(context, found->spans)},
                          {"there", std::to_string(found->throughout.size())},
                          {"partly", names_of(context, view, room, found->partly)},
                          {"never", names_of(context, view, room, found->never)},
                          {"barred", names_of(context, view, room, found->barred)}});
  }
  return list;
}

// --- the page ---

List day_choices(const Context& context, const Room& room) {
  List list;
  if (room.value().sittings.size() > 1)
    for (const auto& sitting : room.value().sittings)
      list.push_back(Object{{"value", sitting.date.iso()},
                            {"label", long_date(context, sitting.date)},
                            {"selected", sitting.date == room.at.day}});
  return list;
}

List item_choices(const Room& room, const std::string& chosen) {
  List list;
  for (const auto& option : item_options(room))
    list.push_back(
        Object{{"value", option.value}, {"label", option.label}, {"selected", option.value == chosen}});
  return list;
}

// Asked for, or the one that is called.
std::string chosen_item(const Context& context, const Room& room) {
  if (const auto asked = context.query("item"); room.line(asked) != nullptr) return asked;
  const auto* called = room.is_live ? room.called() : nullptr;
  return called == nullptr ? std::string() : called->item.value.id;
}

// Of buttons, and of forms that the page no longer has.
List errors_of(const Context& context, const Refused& refused, const Object& content) {
  List list;
  if (!content.contains(refused.form + "_form"))
    for (const auto& refusal : refused.refusals) list.push_back(error_line(context, refusal));
  return list;
}

void add_list(Object& content, const std::string& name, List list) {
  content["has_" + name] = !list.empty();
  content[name] = std::move(list);
}

// What was asked for with ?note=, or was sent and not accepted.
const domain::Recorded<domain::PresenceNoted>* note_to_correct(const Context& context, const Room& room,
                                                               const Refused& refused) {
  const auto id = refused.form == "correct" ? context.field("id") : context.query("note");
  for (const auto& row : room.attendance.notes)
    if (row.value.id == id) return &row;
  return nullptr;
}

void add_forms(const Context& context, const app::View& view, const Room& room, const Refused& refused,
               Object& content) {
  if (!may_note(context, room)) return;
  if (const auto* row = note_to_correct(context, room, refused)) {
    auto form = shown(context, correct_form(context, room, *row), refused);
    form["who"] = context.say("attendance.correct_who", {{"name", who(context, view, room, row->value)}});
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

// A meeting that is called again has a lower quorum, or none.
void add_second_call(const Context& context, const app::View& view, const Room& room, Object& content) {
  const auto& earlier = room.value().second_call_of;
  if (earlier.empty()) return;
  const auto found = view.meeting(earlier);
  content["second_call"] =
      Object{{"href", "/office/meetings/" + earlier},
             {"label", found ? meeting_with_day(context, found->meeting.value) : earlier}};
}

}  // namespace

std::string attendance_address(const Room& room) {
  const auto kept = kept_query(room);
  return "/office/meetings/" + room.value().id + "/attendance" + (kept.empty() ? "" : "?" + kept);
}

Response show_attendance_page(Context& context, const app::View& view, const Room& room,
                              const Refused& refused) {
  const auto& meeting = room.value();
  const auto item = chosen_item(context, room);
  List seats;
  for (const auto& row : room.held) seats.push_back(seat_row(context, view, room, row.value));
  List guests;
  for (const auto& noted : guests_of(room.attendance)) guests.push_back(guest_row(context, room, noted));
  const auto most = most_proxies(room);
  Object content{
      {"title", context.say("attendance.title")},
      {"meeting", meeting_with_day(context, meeting)},
      {"href", "/office/meetings/" + meeting.id},
      {"room_href", "/office/meetings/" + meeting.id + "/room"},
      {"body_href", "/office/bodies/" + percent_encode(meeting.body)},
      {"closed", why_closed(context, room)},
      {"moment", moment_text(context, room.at)},
      {"is_live", room.is_live},
      {"attendance_href", "/office/meetings/" + meeting.id + "/attendance"},
      {"at_value", room.is_live ? std::string() : clock_of(room.at)},
      {"figures", attendance_figures(context, room, item)},
      {"proxies_allowed", context.say("attendance.proxies_allowed", {{"most", std::to_string(most)}})}};
  add_list(content, "days", day_choices(context, room));
  add_list(content, "items", item_choices(room, item));
  add_list(content, "seats", std::move(seats));
  add_list(content, "guests", std::move(guests));
  add_list(content, "proxies", proxy_rows(context, view, room));
  add_list(content, "offices", office_rows(context, view, room));
  add_list(content, "barred", barred_rows(context, view, room));
  add_list(content, "timeline", timeline_rows(context, view, room));
  add_list(content, "notes", note_rows(context, view, room));
  add_second_call(context, view, room, content);
  add_forms(context, view, room, refused, content);
  content["id"] = "attendance";
  add_list(content, "errors", errors_of(context, refused, content));
  return page(context, "office/attendance", std::move(content), status_of(refused.refusals));
}

}  // namespace gremium::web
