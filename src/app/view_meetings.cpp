// What a View answers about meetings: bodies' seats, agendas, attendance.
#include <algorithm>
#include <map>

#include "app/meetings.h"
#include "app/view.h"
#include "storage/agendas.h"
#include "storage/attendance.h"
#include "storage/calendar.h"
#include "storage/meetings.h"
#include "storage/minutes.h"
#include "storage/organisations.h"
#include "storage/seats.h"

namespace gremium::app {

domain::Seats View::seats(const std::string& body) const { return storage::list_seats(connection(), body); }

std::optional<domain::Recorded<domain::Seat>> View::seat(const std::string& id) const {
  return storage::find_seat(connection(), id);
}

std::optional<domain::MeetingCase> View::meeting(const std::string& id) const {
  auto found = storage::find_meeting(connection(), id);
  return found && shows(found->meeting.value.is_public) ? found : std::nullopt;
}

std::vector<domain::MeetingCase> View::meetings(domain::MeetingFilter filter) const {
  filter.public_only = !shows(false);
  return storage::list_meetings(connection(), filter);
}

std::vector<domain::MeetingCase> View::coming_meetings(base::Day from, domain::MeetingFilter filter) const {
  filter.public_only = !shows(false);
  return storage::list_coming_meetings(connection(), from, filter);
}

std::optional<domain::MeetingSpan> View::span_of_meetings(domain::MeetingFilter filter) const {
  filter.public_only = !shows(false);
  return storage::find_meeting_span(connection(), filter);
}

namespace {

// What it was and when: enough for a program that has it to strike it out.
domain::CalendarEntry nameless(const domain::CalendarEntry& entry) {
  domain::CalendarEntry left;
  left.kind = entry.kind;
  left.subject = entry.subject;
  left.part = entry.part;
  left.day = entry.day;
  left.begins = entry.begins;
  left.ends = entry.ends;
  left.time_zone = entry.time_zone;
  left.cancelled = true;
  return left;
}

}  // namespace

std::vector<domain::KeptEntry> View::calendar(const domain::CalendarFilter& filter) const {
  auto list = storage::list_calendar(connection(), filter);
  std::map<std::string, bool> known;
  const auto is_known = [&](const domain::CalendarEntry& entry) {
    const auto found = known.find(entry.organisation);
    const bool has_owner =
        found != known.end()
            ? found->second
            : (known[entry.organisation] = storage::is_public_organisation(connection(), entry.organisation));
    if (!has_owner) return false;
    return entry.kind == domain::CalendarKind::meeting ? body(entry.body).has_value()
                                                       : network(entry.network).has_value();
  };
  std::erase_if(list, [&](const auto& kept) { return !kept.entry.cancelled && !is_known(kept.entry); });
  // What was taken back may have been the last that was public of its organisation. Whoever subscribed has to
  // hear of it all the same, but no names.
  for (auto& kept : list)
    if (kept.entry.cancelled && !is_known(kept.entry)) kept.entry = nameless(kept.entry);
  return list;
}

std::optional<domain::MeetingCase> View::second_call(const std::string& of) const {
  const auto id = storage::find_second_call(connection(), of);
  return id ? meeting(*id) : std::nullopt;
}

std::optional<base::Day> View::invite_by(const domain::Meeting& meeting) const {
  return app::invite_by(connection(), meeting);
}

bool View::shows_item(const domain::AgendaItem& item) const {
  if (audience_ == Audience::office) return true;
  const auto found = meeting(item.meeting);
  return found && found->agenda_is_out() && item.is_public;
}

domain::Agenda View::agenda(const std::string& of) const {
  const auto found = meeting(of);
  if (!found) return {};
  auto agenda = storage::find_agenda(connection(), of);
  if (audience_ == Audience::office) return agenda;
  if (!found->agenda_is_out()) return {};
  std::erase_if(agenda.lines, [](const auto& line) { return !line.item.value.is_public; });
  for (auto& line : agenda.lines) line.minuted.reset();
  return agenda;
}

std::optional<domain::Recorded<domain::AgendaItem>> View::agenda_item(const std::string& id) const {
  auto found = storage::find_agenda_item(connection(), id);
  return found && shows_item(found->value) ? found : std::nullopt;
}

std::vector<domain::Recorded<domain::AgendaItem>> View::carried_from(const std::string& item) const {
  auto items = storage::list_carried_from(connection(), item);
  std::erase_if(items, [&](const auto& row) { return !shows_item(row.value); });
  return items;
}

std::vector<domain::Recorded<domain::AgendaItem>> View::items_about(const std::string& paper) const {
  auto items = storage::list_items_about(connection(), paper);
  std::erase_if(items, [&](const auto& row) { return !shows_item(row.value); });
  return items;
}

domain::Attendance View::attendance(const std::string& meeting) const {
  if (audience_ == Audience::everyone) return {};
  return storage::find_attendance(connection(), meeting);
}

domain::MinutesCase View::minutes(const std::string& of) const {
  if (!meeting(of)) return {};
  auto minutes = storage::find_minutes(connection(), of);
  if (audience_ == Audience::office || minutes.versions.empty()) return minutes;
  auto newest = std::move(minutes.versions.back());
  newest.row.value.text.office.clear();
  newest.row.value.reason.clear();
  newest.author.clear();
  std::erase_if(minutes.approvals,
                [&](const auto& row) { return row.value.version != newest.row.value.version; });
  return {{std::move(newest)}, std::move(minutes.approvals), {}, {}, {}};
}

std::optional<MinutesDraft> View::minutes_draft(const std::string& of,
                                                std::optional<base::Language> language) const {
  const auto found = audience_ == Audience::office ? meeting(of) : std::nullopt;
  return found ? std::optional(draft_minutes(connection(), *found, language)) : std::nullopt;
}

}  // namespace gremium::app
