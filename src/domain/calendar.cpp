#include "domain/calendar.h"

#include <algorithm>

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<CalendarKind> kinds[] = {
    {CalendarKind::meeting, "meeting"},
    {CalendarKind::begins, "begins"},
    {CalendarKind::ends, "ends"},
};

CalendarEntry day_of(const Membership& membership, CalendarKind kind, base::Day day) {
  CalendarEntry entry;
  entry.kind = kind;
  entry.subject = membership.id;
  entry.day = day;
  entry.organisation = membership.organisation;
  entry.network = membership.network;
  return entry;
}

void change(KeptEntry& kept, CalendarEntry entry, base::Instant at) {
  kept.entry = std::move(entry);
  kept.shown = true;
  ++kept.changes;
  kept.changed_at = at;
}

const CalendarEntry* find(const std::vector<CalendarEntry>& entries, const CalendarEntry& wanted) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.is_same(wanted); });
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace

std::vector<CalendarEntry> calendar_entries(const MeetingCase& found, const Body& body) {
  const auto& meeting = found.meeting.value;
  std::vector<CalendarEntry> entries;
  if (!meeting.is_public) return entries;
  for (const auto& sitting : meeting.sittings) {
    CalendarEntry entry;
    entry.subject = meeting.id;
    entry.part = static_cast<int>(entries.size()) + 1;
    entry.day = sitting.date;
    entry.begins = sitting.begins;
    entry.ends = sitting.ends;
    entry.time_zone = body.time_zone;
    entry.organisation = body.organisation;
    entry.body = body.id;
    entry.title = meeting.title;
    entry.number = meeting.number;
    entry.period = meeting.period;
    entry.place = meeting.place;
    entry.online_url = meeting.online_url;
    entry.cancelled = found.state() == MeetingState::cancelled;
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<CalendarEntry> calendar_entries(const Membership& membership) {
  std::vector<CalendarEntry> entries;
  if (!membership.is_public || membership.start == StartKind::never) return entries;
  // Known only to the month or year, or only attested: nobody knows the day.
  const auto begins =
      membership.start == StartKind::known && membership.from ? membership.from->exact() : std::nullopt;
  if (begins) entries.push_back(day_of(membership, CalendarKind::begins, *begins));
  if (membership.last_day) entries.push_back(day_of(membership, CalendarKind::ends, *membership.last_day));
  return entries;
}

std::vector<KeptEntry> go_on(std::vector<KeptEntry> all, const std::vector<CalendarEntry>& now,
                             base::Instant at) {
  for (auto& kept : all) {
    const auto* entry = find(now, kept.entry);
    if (entry != nullptr) {
      if (!kept.shown || *entry != kept.entry) change(kept, *entry, at);
    } else if (kept.shown && !kept.entry.cancelled) {
      auto called_off = kept.entry;
      called_off.cancelled = true;
      change(kept, std::move(called_off), at);
    }
  }
  const auto known = all.size();
  for (const auto& entry : now) {
    const bool is_known = std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(known),
                                      [&](const auto& kept) { return kept.entry.is_same(entry); });
    if (!is_known) all.push_back({entry, true, 0, at, at});
  }
  return all;
}

std::vector<KeptEntry> hide(std::vector<KeptEntry> all) {
  for (auto& kept : all) kept.shown = false;
  return all;
}

std::string_view name_of(CalendarKind kind) { return name_in(kinds, kind); }
std::optional<CalendarKind> calendar_kind_named(std::string_view name) { return value_in(kinds, name); }

}  // namespace gremium::domain
