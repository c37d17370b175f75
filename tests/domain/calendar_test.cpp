// What calendars are given, and what becomes of it when facts change.
#include "domain/calendar.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

base::Day day(const char* iso) { return *base::Day::parse(iso); }
base::Instant at(const char* text) { return *base::parse_instant(text); }

const base::Instant first = at("2025-01-01T08:00:00Z");
const base::Instant second = at("2025-01-02T08:00:00Z");
const base::Instant third = at("2025-01-03T08:00:00Z");

Body council() {
  Body body;
  body.id = "rat";
  body.organisation = "stadt-bonn";
  body.time_zone = "Europe/Berlin";
  return body;
}

MeetingCase meeting() {
  MeetingCase found;
  auto& meeting = found.meeting.value;
  meeting.id = "m3x";
  meeting.body = "rat";
  meeting.number = 3;
  meeting.period = "2025";
  meeting.sittings = {{day("2025-03-07"), "18:00", "20:00"}};
  meeting.place = "Ratssaal";
  return found;
}

Membership membership() {
  Membership membership;
  membership.id = "a1";
  membership.organisation = "stadt-bonn";
  membership.network = "defus";
  membership.from = base::PartialDay(day("2025-01-01"));
  return membership;
}

TEST(Calendar, HasEachDayOfAMeeting) {
  auto found = meeting();
  found.meeting.value.sittings.push_back({day("2025-03-08"), "", ""});
  const auto entries = calendar_entries(found, council());
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].begins, "18:00");
  EXPECT_EQ(entries[0].time_zone, "Europe/Berlin");
  EXPECT_EQ(entries[0].organisation, "stadt-bonn");
  EXPECT_EQ(entries[1].part, 2);
  EXPECT_EQ(entries[1].day, day("2025-03-08"));
  EXPECT_FALSE(entries[1].is_same(entries[0]));
}

TEST(Calendar, HasTheDaysOfAMembershipThatAreKnown) {
  auto one = membership();
  one.last_day = day("2026-12-31");
  const auto entries = calendar_entries(one);
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].kind, CalendarKind::begins);
  EXPECT_EQ(entries[0].day, day("2025-01-01"));
  EXPECT_EQ(entries[1].kind, CalendarKind::ends);
  EXPECT_EQ(entries[1].day, day("2026-12-31")) << "the last day inside";
  one.last_day.reset();
  one.from = base::PartialDay::parse("2025-01");
  EXPECT_TRUE(calendar_entries(one).empty()) << "nobody knows the day";
  one.start = StartKind::attested;
  one.attested_on = day("2025-01-01");
  EXPECT_TRUE(calendar_entries(one).empty());
  one.start = StartKind::pending;
  EXPECT_TRUE(calendar_entries(one).empty());
}

TEST(Calendar, TellsNothingThatIsNotPublic) {
  auto found = meeting();
  found.meeting.value.is_public = false;
  EXPECT_TRUE(calendar_entries(found, council()).empty());
  auto one = membership();
  one.is_public = false;
  EXPECT_TRUE(calendar_entries(one).empty());
}

TEST(Calendar, CountsChangesAndNothingElse) {
  auto found = meeting();
  auto kept = go_on({}, calendar_entries(found, council()), first);
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0], (KeptEntry{kept[0].entry, true, 0, first, first}));
  // An invitation is no change of the day.
  found.advances.push_back({{"x", "m3x", MeetingState::invited, {}, {}, {}}, 5});
  EXPECT_EQ(go_on(kept, calendar_entries(found, council()), second), kept);
  found.meeting.value.sittings[0].begins = "19:00";
  kept = go_on(kept, calendar_entries(found, council()), third);
  EXPECT_EQ(kept[0].changes, 1);
  EXPECT_EQ(kept[0].since, first);
  EXPECT_EQ(kept[0].changed_at, third);
}

TEST(Calendar, CallsOffWhatIsCancelledOrHasNoDayAnyMore) {
  auto found = meeting();
  found.meeting.value.sittings.push_back({day("2025-03-08"), "", ""});
  auto kept = go_on({}, calendar_entries(found, council()), first);
  found.meeting.value.sittings.pop_back();
  kept = go_on(kept, calendar_entries(found, council()), second);
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_FALSE(kept[0].entry.cancelled);
  EXPECT_EQ(kept[0].changes, 0);
  EXPECT_TRUE(kept[1].entry.cancelled);
  EXPECT_EQ(kept[1].changes, 1);
  EXPECT_EQ(kept[1].entry.day, day("2025-03-08"));
  EXPECT_EQ(go_on(kept, calendar_entries(found, council()), third), kept) << "once";
  found.advances.push_back({{"x", "m3x", MeetingState::cancelled, {}, {}, {}}, 5});
  kept = go_on(kept, calendar_entries(found, council()), third);
  EXPECT_TRUE(kept[0].entry.cancelled);
  EXPECT_EQ(kept[0].changes, 1);
  found.advances.clear();
  kept = go_on(kept, calendar_entries(found, council()), third);
  EXPECT_FALSE(kept[0].entry.cancelled);
  EXPECT_EQ(kept[0].changes, 2) << "never down";

  auto one = membership();
  auto days = go_on({}, calendar_entries(one), first);
  days = go_on(days, {}, second);
  EXPECT_TRUE(days[0].entry.cancelled) << "taken back altogether";
}

TEST(Calendar, ForgetsNoCountOfWhatIsHiddenForAWhile) {
  auto one = membership();
  auto kept = go_on({}, calendar_entries(one), first);
  kept = hide(kept);
  EXPECT_FALSE(kept[0].shown);
  EXPECT_EQ(kept[0].changed_at, first);
  EXPECT_EQ(go_on(kept, {}, second), kept) << "what is hidden is not called off either";
  kept = go_on(kept, calendar_entries(one), third);
  EXPECT_TRUE(kept[0].shown);
  EXPECT_EQ(kept[0].changes, 1);
  EXPECT_EQ(kept[0].changed_at, third);
  EXPECT_TRUE(hide({}).empty()) << "what never was public leaves no trace";
}

}  // namespace
}  // namespace gremium::domain
