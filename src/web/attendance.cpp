// Who is there, who votes for whom, who is barred, who is in the chair: what can be noted. Every form works
// without a script.
#include "web/attendance.h"

#include <algorithm>
#include <array>

#include "app/attendance.h"
#include "web/handlers.h"

namespace gremium::web {
namespace {

using domain::Presence;

using Work = app::Recorded (*)(Context&, const Room&);

// When somebody came or went: as typed; while the meeting goes on, now.
std::optional<domain::Moment> typed_when(const Context& context, const Room& room, base::Refusals& wrong) {
  if (room.is_live && context.field("at").empty()) return room.at;
  return read_clock(context, room, "at", wrong);
}

domain::PresenceNoted typed_note(const Context& context, const Room& room, base::Refusals& wrong) {
  domain::PresenceNoted noted;
  noted.meeting = room.value().id;
  if (const auto presence = domain::presence_named(context.field("presence")))
    noted.presence = *presence;
  else
    wrong.push_back({"presence.missing", {}, "presence"});
  if (moves(noted.presence))
    noted.at = typed_when(context, room, wrong);
  else if (room.value().sittings.size() > 1)
    noted.at = domain::start_of(room.at.day);
  noted.remote = noted.presence == Presence::arrived && context.field("remote") == "yes";
  noted.note = context.field("note");
  return noted;
}

std::optional<domain::Personal> typed_name(const Context& context, std::string_view field) {
  const auto name = context.field(field);
  return name.empty() ? std::nullopt : std::optional(domain::Personal{name});
}

app::Recorded note_opening(Context& context, const Room& room) {
  base::Refusals wrong;
  domain::PresenceNoted noted;
  noted.meeting = room.value().id;
  noted.at = typed_when(context, room, wrong);
  const auto except = context.fields("except");
  std::vector<std::string> seats;
  for (const auto& row : room.held)
    if (std::find(except.begin(), except.end(), row.value.id) == except.end()) seats.push_back(row.value.id);
  return app::note_presences(context.site.house(), context.submission(wrong), noted, seats);
}

app::Recorded note_one(Context& context, const Room& room) {
  base::Refusals wrong;
  auto noted = typed_note(context, room, wrong);
  noted.seat = context.field("seat");
  if (noted.seat.empty()) wrong.push_back({"presence.nobody", {}, "seat"});
  return app::note_presence(context.site.house(), context.submission(wrong), noted);
}

app::Recorded note_guest(Context& context, const Room& room) {
  base::Refusals wrong;
  auto noted = typed_note(context, room, wrong);
  noted.guest = typed_name(context, "guest");
  noted.function = context.field("function");
  return app::note_presence(context.site.house(), context.submission(wrong), noted);
}

app::Recorded correct_note(Context& context, const Room& room) {
  base::Refusals wrong;
  auto noted = typed_note(context, room, wrong);
  noted.id = context.field("id");
  noted.guest = typed_name(context, "guest");
  noted.function = context.field("function");
  return app::amend_presence(context.site.house(), context.submission(wrong), noted, read_seen(context));
}

app::Recorded take_back_note(Context& context, const Room& room) {
  return app::take_back_presence(context.site.house(), context.submission(), room.value().id,
                                 context.field("id"), read_seen(context));
}

app::Recorded give_proxy(Context& context, const Room& room) {
  base::Refusals wrong;
  domain::ProxyGiven proxy;
  proxy.meeting = room.value().id;
  proxy.giver = context.field("giver");
  proxy.holder = context.field("holder");
  proxy.from = read_clock(context, room, "from", wrong);
  proxy.until = read_clock(context, room, "until", wrong);
  // Of several days it is for the one that is chosen, unless it is said to be for all.
  const bool is_for_day = room.value().sittings.size() > 1 && context.field("for_meeting") != "yes";
  if (is_for_day && !proxy.from && !proxy.until) proxy.from = domain::start_of(room.at.day);
  return app::give_proxy(context.site.house(), context.submission(wrong), proxy);
}

app::Recorded take_back_proxy(Context& context, const Room& room) {
  return app::take_back_proxy(context.site.house(), context.submission(), room.value().id,
                              context.field("id"), read_seen(context));
}

app::Recorded take_office(Context& context, const Room& room) {
  base::Refusals wrong;
  domain::OfficeTaken taken;
  taken.meeting = room.value().id;
  if (const auto office = domain::meeting_office_named(context.field("office")))
    taken.office = *office;
  else
    wrong.push_back({"meeting_office.missing", {}, "office"});
  taken.seat = context.field("seat");
  taken.person = typed_name(context, "person");
  taken.at = read_clock(context, room, "at", wrong);
  return app::take_meeting_office(context.site.house(), context.submission(wrong), taken);
}

app::Recorded take_back_office(Context& context, const Room& room) {
  return app::take_back_meeting_office(context.site.house(), context.submission(), room.value().id,
                                       context.field("id"), read_seen(context));
}

app::Recorded bar(Context& context, const Room& room) {
  if (room.line(context.field("item")) == nullptr) return base::Refusal{"agenda_item.unknown", {}, "item"};
  return app::bar_member(context.site.house(), context.submission(),
                         {{}, context.field("item"), context.field("seat"), context.field("reason")});
}

app::Recorded take_back_bar(Context& context, const Room&) {
  return app::take_back_bar(context.site.house(), context.submission(), context.field("item"),
                            context.field("id"), read_seen(context));
}

struct Named {
  std::string_view name;
  Work work;
  // Where the page goes on.
  std::string_view section;
};

constexpr std::array works{
    Named{"opening", note_opening, "seats"},
    Named{"note", note_one, "seats"},
    Named{"guest", note_guest, "guests"},
    Named{"correct", correct_note, "notes"},
    Named{"note-back", take_back_note, "notes"},
    Named{"proxy", give_proxy, "proxies"},
    Named{"proxy-back", take_back_proxy, "proxies"},
    Named{"office", take_office, "offices"},
    Named{"office-back", take_back_office, "offices"},
    Named{"bar", bar, "barred"},
    Named{"bar-back", take_back_bar, "barred"},
};

bool is_day_of(const domain::Meeting& meeting, base::Day day) {
  return std::any_of(meeting.sittings.begin(), meeting.sittings.end(),
                     [&](const auto& sitting) { return sitting.date == day; });
}

// Empty, or one of the meeting's.
bool is_readable_day(const domain::Meeting& meeting, const std::string& text) {
  if (text.empty()) return true;
  const auto day = base::Day::parse(text);
  return day && is_day_of(meeting, *day);
}

}  // namespace

std::optional<Room> find_attendance(const Context& context, const app::View& view) {
  auto room = find_room(context, view);
  if (!room) return std::nullopt;
  if (const auto kept = context.field("kept_at"); domain::is_clock(kept)) room->at.clock = kept;
  room->held = domain::held_on(room->seats, room->at.day);
  return room;
}

std::optional<domain::Moment> read_clock(const Context& context, const Room& room, std::string_view field,
                                         base::Refusals& wrong) {
  const auto clock = domain::typed_clock(context.field(field));
  if (clock.empty()) return std::nullopt;
  if (domain::is_clock(clock)) return domain::Moment{room.at.day, clock};
  wrong.push_back({"meeting.clock_malformed", {}, std::string(field)});
  return std::nullopt;
}

Response show_attendance(Context& context) {
  const auto view = context.view();
  const auto room = find_attendance(context, view);
  if (!room) return not_found(context);
  if (const auto at = domain::typed_clock(context.query("at")); !at.empty() && !domain::is_clock(at))
    return unreadable(context, "at");
  if (!is_readable_day(room->value(), context.query("day"))) return unreadable(context, "day");
  if (const auto item = context.query("item"); !item.empty() && room->line(item) == nullptr)
    return unreadable(context, "item");
  return show_attendance_page(context, view, *room);
}

Response note_attendance(Context& context) {
  const auto name = context.parameter("work");
  const auto* known =
      std::find_if(works.begin(), works.end(), [&](const Named& one) { return one.name == name; });
  if (known == works.end()) return not_found(context);
  std::optional<Room> room;
  {
    const auto view = context.view();
    room = find_attendance(context, view);
  }
  if (!room) return not_found(context);
  const auto done = known->work(context, *room);
  if (done) return see_other(attendance_address(*room) + "#" + std::string(known->section));
  // What somebody else has done meanwhile is shown together with what was typed.
  const auto view = context.view();
  const auto now = find_attendance(context, view);
  return now ? show_attendance_page(context, view, *now, {name, done.refusals()}) : not_found(context);
}

}  // namespace gremium::web
