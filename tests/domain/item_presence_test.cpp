// Who was there while an item was dealt with.
#include "domain/item_presence.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

Moment at(const char* clock) { return *Moment::parse(std::string("2025-03-04T") + clock); }

Seats seats_of(std::initializer_list<const char*> ids) {
  Seats seats;
  for (const auto* id : ids) {
    Seat seat;
    seat.id = id;
    seats.push_back({seat, 1});
  }
  return seats;
}

void note(Attendance& attendance, const char* seat, Presence presence, const char* clock) {
  PresenceNoted noted;
  noted.id = std::string(seat) + clock;
  noted.seat = seat;
  noted.presence = presence;
  noted.at = at(clock);
  attendance.notes.push_back({noted, 1});
}

AgendaLine line_of(std::initializer_list<std::pair<ItemState, const char*>> advances) {
  AgendaLine line;
  line.item.value.id = "i";
  for (const auto& [state, clock] : advances)
    line.advances.push_back({{clock, "i", state, at(clock), {}, {}}, 1});
  return line;
}

std::string stays(const Attendance& attendance, const Seats& seats, const AgendaLine& line) {
  const auto found = presence_during(attendance, seats, line);
  if (!found) return "not called";
  std::string text;
  for (const auto& id : found->throughout) text += id;
  text += "/";
  for (const auto& id : found->partly) text += id;
  text += "/";
  for (const auto& id : found->never) text += id;
  return text;
}

TEST(ItemPresence, IsThroughoutPartlyOrNever) {
  Attendance attendance;
  note(attendance, "a", Presence::arrived, "18:00");
  note(attendance, "b", Presence::arrived, "18:00");
  note(attendance, "b", Presence::left, "18:20");
  note(attendance, "c", Presence::arrived, "18:20");
  const auto seats = seats_of({"a", "b", "c", "d"});
  const auto line = line_of({{ItemState::called, "18:10"}, {ItemState::decided, "18:30"}});
  EXPECT_EQ(stays(attendance, seats, line), "a/bc/d");
}

TEST(ItemPresence, CountsFromTheBeginningAndUntilBeforeTheEnd) {
  Attendance attendance;
  note(attendance, "a", Presence::arrived, "18:10");
  note(attendance, "b", Presence::arrived, "18:30");
  note(attendance, "c", Presence::arrived, "18:00");
  note(attendance, "c", Presence::left, "18:10");
  note(attendance, "d", Presence::arrived, "18:00");
  note(attendance, "d", Presence::left, "18:30");
  const auto line = line_of({{ItemState::called, "18:10"}, {ItemState::noted, "18:30"}});
  EXPECT_EQ(stays(attendance, seats_of({"a", "b", "c", "d"}), line), "ad//bc");
}

TEST(ItemPresence, WhoComesBackBeforeTheEndWasThereInPart) {
  Attendance attendance;
  note(attendance, "a", Presence::arrived, "18:00");
  note(attendance, "a", Presence::left, "18:12");
  note(attendance, "a", Presence::arrived, "18:14");
  const auto line = line_of({{ItemState::called, "18:10"}, {ItemState::decided, "18:30"}});
  EXPECT_EQ(stays(attendance, seats_of({"a"}), line), "/a/");
}

TEST(ItemPresence, OfAnItemCalledTwiceCountsBothTimes) {
  Attendance attendance;
  note(attendance, "a", Presence::arrived, "18:00");
  note(attendance, "b", Presence::arrived, "18:00");
  note(attendance, "b", Presence::left, "19:00");
  const auto line = line_of({{ItemState::called, "18:10"},
                             {ItemState::postponed, "18:15"},
                             {ItemState::called, "19:10"},
                             {ItemState::decided, "19:20"}});
  EXPECT_EQ(spans_of(line), (std::vector<Span>{{at("18:10"), at("18:15")}, {at("19:10"), at("19:20")}}));
  EXPECT_EQ(stays(attendance, seats_of({"a", "b"}), line), "a/b/");
}

TEST(ItemPresence, OfAnItemStillOpenHasNoEnd) {
  Attendance attendance;
  note(attendance, "a", Presence::arrived, "18:00");
  note(attendance, "b", Presence::arrived, "18:40");
  const auto line = line_of({{ItemState::called, "18:10"}});
  EXPECT_EQ(spans_of(line), (std::vector<Span>{{at("18:10"), std::nullopt}}));
  EXPECT_EQ(stays(attendance, seats_of({"a", "b"}), line), "a/b/");
}

TEST(ItemPresence, IsUnknownBeforeTheItemIsCalled) {
  EXPECT_EQ(stays({}, seats_of({"a"}), line_of({})), "not called");
  EXPECT_EQ(stays({}, seats_of({"a"}), line_of({{ItemState::withdrawn, "18:00"}})), "not called");
}

TEST(ItemPresence, NamesThoseBarred) {
  Attendance attendance;
  attendance.barred.push_back({{"b1", "i", "a", {}}, 1});
  attendance.barred.push_back({{"b2", "other", "b", {}}, 1});
  const auto found =
      presence_during(attendance, seats_of({"a", "b"}), line_of({{ItemState::called, "18:10"}}));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->barred, std::vector<std::string>{"a"});
}

TEST(ItemPresence, LeavesOutSeatsThatAreNotHeldThatDay) {
  auto seats = seats_of({"a", "b"});
  seats[1].value.last_day = base::Day::parse("2025-03-03");
  EXPECT_EQ(stays({}, seats, line_of({{ItemState::called, "18:10"}})), "//a");
}

}  // namespace
}  // namespace gremium::domain
