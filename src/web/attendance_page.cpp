// What the page of a meeting's attendance shows.
#include <algorithm>

#include "domain/item_presence.h"
#include "language/words.h"
#include "web/attendance.h"
#include "web/attendance_forms.h"
#include "web/attendance_rows.h"
#include "web/form_page.h"
#include "web/meeting_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::Presence;
using render::List;
using render::Object;

Object seat_row(const Context& context, const app::View& view, const Room& room, const domain::Seat& seat) {
  auto row = seat_presence(context, view, room, seat);
  const auto* last = domain::presence_of(room.attendance, seat.id, room.at);
  const bool is_there = last != nullptr && last->presence == Presence::arrived;
  List buttons;
  const auto offer = [&](Presence presence, const char* submit) {
    auto offered = attendance_button(context, room, "note", context.say(submit));
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
  auto leave = attendance_button(context, room, "guest", context.say("room.leaves"));
  leave["id"] = noted.id;
  leave["guest"] = noted.guest->text;
  leave["function"] = noted.function;
  row["leave"] = std::move(leave);
  return row;
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
               {"name", who_was_noted(context, view, room, noted)},
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
      row["back"] = attendance_back_button(context, room, "note-back", noted.id, fact);
    }
    list.push_back(std::move(row));
  }
  return list;
}

Object with_back(const Context& context, const Room& room, Object row, std::string_view work,
                 std::int64_t fact, const std::string& item = {}) {
  const auto id = *row["id"].text();
  row["back"] = false;
  if (may_note(context, room)) row["back"] = attendance_back_button(context, room, work, id, fact, item);
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
  if (!day || room.value().sittings.size() < 2) return span_text(context, proxy.from, proxy.until);
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
  for (const auto& line : room.agenda.lines)
    list.push_back(Object{{"value", line.item.value.id},
                          {"label", line.number + " " + line.item.value.title},
                          {"selected", line.item.value.id == chosen}});
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
  add_attendance_forms(context, view, room, refused, content);
  content["id"] = "attendance";
  add_list(content, "errors", errors_of(context, refused, content));
  return page(context, "office/attendance", std::move(content), status_of(refused.refusals));
}

}  // namespace gremium::web
