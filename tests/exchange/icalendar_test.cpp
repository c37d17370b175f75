#include "exchange/icalendar.h"

#include <gtest/gtest.h>

namespace gremium::exchange {
namespace {

base::Instant at(const char* text) { return *base::parse_instant(text); }

CalendarEvent event() {
  CalendarEvent event;
  event.uid = "meeting-m3x-1@example.org";
  event.sequence = 2;
  event.created = at("2025-01-02T09:30:00.250Z");
  event.changed = at("2025-02-03T10:00:00Z");
  event.day = *base::Day::parse("2025-03-07");
  event.begins = at("2025-03-07T17:00:00Z");
  event.ends = at("2025-03-07T19:00:00Z");
  event.summary = "Rat; Sitzung 3, „öffentlich“";
  event.description = "Online: https://x.example/?a=1,2\nback\\slash\x01";
  event.location = "Saal";
  event.category = "Sitzung";
  event.url = "https://example.org/de/meetings/m3x";
  return event;
}

Calendar calendar(std::vector<CalendarEvent> events) {
  return {"Register, „Probe“; ganz", "https://example.org/de/calendar", "https://example.org/de/calendar.ics",
          std::move(events)};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t from = 0;
  for (auto end = text.find("\r\n"); end != std::string::npos; end = text.find("\r\n", from)) {
    lines.push_back(text.substr(from, end - from));
    from = end + 2;
  }
  EXPECT_EQ(from, text.size()) << "the last line ends too";
  return lines;
}

std::string unfolded(std::string text) {
  for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) text.erase(at, 3);
  return text;
}

bool is_utf8(const std::string& line) {
  // No line begins inside a character, so none ends inside one either.
  return line.empty() || (static_cast<unsigned char>(line.front()) & 0xC0) != 0x80;
}

TEST(Icalendar, IsWhatProgramsExpect) {
  EXPECT_EQ(unfolded(to_icalendar(calendar({event()}))),
            "BEGIN:VCALENDAR\r\n"
            "VERSION:2.0\r\n"
            "PRODID:-//Gremium//Gremium//EN\r\n"
            "CALSCALE:GREGORIAN\r\n"
            "NAME:Register\\, „Probe“\\; ganz\r\n"
            "X-WR-CALNAME;VALUE=TEXT:Register – „Probe“ – ganz\r\n"
            "URL:https://example.org/de/calendar\r\n"
            "SOURCE;VALUE=URI:https://example.org/de/calendar.ics\r\n"
            "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n"
            "BEGIN:VEVENT\r\n"
            "UID:meeting-m3x-1@example.org\r\n"
            "DTSTAMP:20250203T100000Z\r\n"
            "CREATED:20250102T093000Z\r\n"
            "LAST-MODIFIED:20250203T100000Z\r\n"
            "SEQUENCE:2\r\n"
            "DTSTART:20250307T170000Z\r\n"
            "DTEND:20250307T190000Z\r\n"
            "STATUS:CONFIRMED\r\n"
            "TRANSP:OPAQUE\r\n"
            "SUMMARY:Rat\\; Sitzung 3\\, „öffentlich“\r\n"
            "DESCRIPTION:Online: https://x.example/?a=1\\,2\\nback\\\\slash\r\n"
            "LOCATION:Saal\r\n"
            "CATEGORIES:Sitzung\r\n"
            "URL:https://example.org/de/meetings/m3x\r\n"
            "END:VEVENT\r\n"
            "END:VCALENDAR\r\n");
}

TEST(Icalendar, ADayWithoutHoursLastsTheWholeDay) {
  auto whole = event();
  whole.begins.reset();
  whole.cancelled = true;
  whole.leaves_free = true;
  const auto text = to_icalendar(calendar({whole}));
  for (const char* line : {"DTSTART;VALUE=DATE:20250307\r\n", "DTEND;VALUE=DATE:20250308\r\n",
                           "STATUS:CANCELLED\r\n", "TRANSP:TRANSPARENT\r\n"})
    EXPECT_NE(text.find(line), std::string::npos) << line << text;
  auto open = event();
  open.ends.reset();
  EXPECT_EQ(to_icalendar(calendar({open})).find("DTEND"), std::string::npos);
}

TEST(Icalendar, LinesAreFoldedBetweenCharacters) {
  for (int start = 0; start < 5; ++start) {
    auto long_one = event();
    long_one.summary = std::string(static_cast<std::size_t>(start), 'x');
    for (int i = 0; i < 60; ++i) long_one.summary += i % 3 == 0 ? "ü" : i % 3 == 1 ? "„" : "𝒳";
    const auto text = to_icalendar(calendar({long_one}));
    for (const auto& line : lines_of(text)) {
      EXPECT_LE(line.size(), 75U) << line;
      EXPECT_EQ(line.find('\n'), std::string::npos);
      EXPECT_TRUE(is_utf8(line.substr(line.rfind(' ', 0) == 0 ? 1 : 0))) << line;
    }
    EXPECT_NE(unfolded(text).find("SUMMARY:" + long_one.summary + "\r\n"), std::string::npos);
  }
}

TEST(Icalendar, AnEmptyCalendarStillHasAComponent) {
  const auto text = to_icalendar(calendar({}));
  EXPECT_EQ(text.find("VEVENT"), std::string::npos);
  EXPECT_NE(text.find("BEGIN:VTIMEZONE\r\nTZID:Etc/UTC\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                      "TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"),
            std::string::npos)
      << text;
}

TEST(Icalendar, TheSameFactsAreTheSameBytes) {
  EXPECT_EQ(to_icalendar(calendar({event()})), to_icalendar(calendar({event()})));
}

}  // namespace
}  // namespace gremium::exchange
