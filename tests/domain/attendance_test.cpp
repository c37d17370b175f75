// Who is in the room, at each moment.
#include "domain/attendance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace gremium::domain {
namespace {

Moment at(const char* clock) { return *Moment::parse(std::string("2025-03-04T") + clock); }

Seats seats_of(std::initializer_list<std::pair<const char*, int>> weights) {
  Seats seats;
  for (const auto& [id, weight] : weights) {
    Seat seat;
    seat.id = id;
    seat.weight = weight;
    seats.push_back({seat, 1});
  }
  return seats;
}

PresenceNoted note(const char* seat, Presence presence, const char* clock) {
  PresenceNoted noted;
  noted.id = std::string(seat) + clock;
  noted.seat = seat;
  noted.presence = presence;
  if (*clock != 0) noted.at = at(clock);
  return noted;
}

Attendance attendance_of(std::initializer_list<PresenceNoted> notes) {
  Attendance attendance;
  for (const auto& noted : notes) attendance.notes.push_back({noted, 1});
  return attendance;
}

TEST(Attendance, PresenceIsKnownAtEachMoment) {
  const auto attendance =
      attendance_of({note("a", Presence::arrived, "18:00"), note("a", Presence::left, "19:00"),
                     note("a", Presence::arrived, "19:30"), note("b", Presence::excused, "")});
  EXPECT_FALSE(is_present(attendance, "a", at("17:59")));
  EXPECT_TRUE(is_present(attendance, "a", at("18:00")));
  EXPECT_TRUE(is_present(attendance, "a", at("18:59:59")));
  EXPECT_FALSE(is_present(attendance, "a", at("19:00")));
  EXPECT_TRUE(is_present(attendance, "a", at("19:30")));
  EXPECT_FALSE(is_present(attendance, "b", at("20:00")));
  EXPECT_EQ(presence_of(attendance, "b", at("20:00"))->presence, Presence::excused);
  EXPECT_EQ(presence_of(attendance, "c", at("20:00")), nullptr);
}

TEST(Attendance, AnExcusedMemberWhoComesLaterIsThere) {
  const auto attendance =
      attendance_of({note("a", Presence::arrived, "18:30"), note("a", Presence::excused, "")});
  EXPECT_TRUE(is_present(attendance, "a", at("18:30")));
  EXPECT_FALSE(is_present(attendance, "a", at("18:29")));
}

// Whatever the order in which the clerks enter what happened.
TEST(Attendance, OrderOfEntryDoesNotMatter) {
  std::vector<PresenceNoted> notes;
  std::mt19937 random(7);
  for (const char* seat : {"a", "b", "c", "d"})
    for (int i = 0; i < 8; ++i) {
      const auto clock = "1" + std::to_string(i % 8 + 1) + ":" + std::to_string(10 + random() % 50);
      notes.push_back(note(seat, i % 2 == 0 ? Presence::arrived : Presence::left, clock.c_str()));
    }
  const auto seats = seats_of({{"a", 1}, {"b", 2}, {"c", 1}, {"d", 3}});
  const auto votes = [&](const std::vector<PresenceNoted>& entered) {
    Attendance attendance;
    for (const auto& noted : entered) attendance.notes.push_back({noted, 1});
    std::vector<VotesInRoom> all;
    for (int hour = 10; hour < 20; ++hour)
      for (int minute = 10; minute < 60; ++minute)
        all.push_back(votes_in_room(attendance, seats, {},
                                    at((std::to_string(hour) + ":" + std::to_string(minute)).c_str())));
    return all;
  };
  const auto expected = votes(notes);
  for (int i = 0; i < 20; ++i) {
    std::shuffle(notes.begin(), notes.end(), random);
    EXPECT_EQ(votes(notes), expected);
  }
}

TEST(Attendance, VotesInTheRoomCountWeightsProxiesAndThoseBarred) {
  const auto seats = seats_of({{"a", 1}, {"b", 2}, {"c", 1}, {"adviser", 0}, {"d", 4}});
  auto attendance =
      attendance_of({note("a", Presence::arrived, "18:00"), note("b", Presence::arrived, "18:00"),
                     note("adviser", Presence::arrived, "18:00")});
  EXPECT_EQ(votes_in_room(attendance, seats, "top", at("18:10")), (VotesInRoom{8, 3, 0, 0}));
  attendance.proxies.push_back({ProxyGiven{"p", "m", "c", "a", {}, {}}, 1});
  EXPECT_EQ(votes_in_room(attendance, seats, "top", at("18:10")), (VotesInRoom{8, 3, 0, 1}));
  attendance.barred.push_back({MemberBarred{"x", "top", "b", ""}, 1});
  const auto votes = votes_in_room(attendance, seats, "top", at("18:10"));
  EXPECT_EQ(votes, (VotesInRoom{8, 3, 2, 1}));
  EXPECT_EQ(votes.castable(), 2);
  EXPECT_EQ(votes_in_room(attendance, seats, "other", at("18:10")).excluded, 0);
  // The holder leaves, and takes the proxy along; so does one who is barred.
  attendance.notes.push_back({note("a", Presence::left, "19:00"), 1});
  EXPECT_EQ(votes_in_room(attendance, seats, "top", at("19:00")), (VotesInRoom{8, 2, 2, 0}));
  // The giver comes: the proxy rests.
  attendance.notes.push_back({note("c", Presence::arrived, "18:30"), 1});
  EXPECT_EQ(votes_in_room(attendance, seats, {}, at("18:45")), (VotesInRoom{8, 4, 0, 0}));
}

TEST(Attendance, WhoVotesCarriesTogetherWhatCanBeCast) {
  const auto seats = seats_of({{"a", 1}, {"b", 2}, {"c", 1}, {"adviser", 0}, {"d", 4}});
  auto attendance =
      attendance_of({note("a", Presence::arrived, "18:00"), note("b", Presence::arrived, "18:00"),
                     note("adviser", Presence::arrived, "18:00"), note("a", Presence::left, "19:00")});
  attendance.proxies.push_back({ProxyGiven{"p", "m", "c", "a", {}, {}}, 1});
  attendance.barred.push_back({MemberBarred{"x", "top", "b", ""}, 1});
  const auto voters = [&](const char* item, const char* clock) {
    std::string ids;
    int votes = 0;
    for (const auto& row : voters_on(attendance, seats, item, at(clock))) {
      ids += row.value.id;
      votes += row.value.weight;
    }
    EXPECT_EQ(votes, votes_in_room(attendance, seats, item, at(clock)).castable()) << item << clock;
    return ids;
  };
  EXPECT_EQ(voters("other", "18:10"), "abc");
  EXPECT_EQ(voters("top", "18:10"), "ac") << "who is barred does not vote, who is represented does";
  EXPECT_EQ(voters("other", "19:00"), "b") << "the proxy left with its holder";
}

TEST(Attendance, WhoLeadsIsAsNotedElseTheChairThatIsThere) {
  auto seats = seats_of({{"a", 1}, {"b", 1}});
  seats[0].value.role = SeatRole::chair;
  auto attendance =
      attendance_of({note("a", Presence::arrived, "18:00"), note("b", Presence::arrived, "18:00"),
                     note("a", Presence::left, "20:00")});
  EXPECT_EQ(chair_at(attendance, seats, at("18:10")), "a");
  EXPECT_EQ(chair_at(attendance, seats, at("20:00")), "") << "gone, and nobody was noted in that place";
  attendance.offices.push_back({OfficeTaken{"o", "m", MeetingOffice::minute_taker, "a", {}, at("18:00")}, 1});
  attendance.offices.push_back({OfficeTaken{"p", "m", MeetingOffice::chair, "b", {}, at("19:00")}, 1});
  EXPECT_EQ(chair_at(attendance, seats, at("18:59")), "a");
  EXPECT_EQ(chair_at(attendance, seats, at("19:00")), "b");
}

TEST(Attendance, OnlySeatsHeldThatDayCount) {
  auto seats = seats_of({{"a", 1}, {"b", 1}});
  seats[0].value.last_day = base::Day::parse("2025-03-03");
  seats[1].value.first_day = base::Day::parse("2025-03-04");
  const auto attendance =
      attendance_of({note("a", Presence::arrived, "18:00"), note("b", Presence::arrived, "18:00")});
  EXPECT_EQ(votes_in_room(attendance, seats, {}, at("18:00")), (VotesInRoom{1, 1, 0, 0}));
}

TEST(Attendance, RefusesWhatCannotBe) {
  const auto there = attendance_of({note("a", Presence::arrived, "18:00")});
  const auto code = [&](const PresenceNoted& noted) {
    const auto wrong = check(noted, there);
    return wrong.empty() ? std::string() : wrong.front().code;
  };
  auto again = note("a", Presence::arrived, "18:30");
  EXPECT_EQ(code(again), "presence.already_there");
  EXPECT_EQ(code(note("b", Presence::left, "18:30")), "presence.not_there");
  auto same = note("a", Presence::left, "18:00");
  same.id = "other";
  EXPECT_EQ(code(same), "presence.same_moment");
  EXPECT_EQ(code(note("b", Presence::arrived, "")), "presence.when_missing");
  EXPECT_EQ(code(note("", Presence::arrived, "18:00")), "presence.nobody");
  EXPECT_EQ(code(note("a", Presence::left, "18:30")), "");
  // Noted as it happened, who leaves may come back within the second.
  const auto gone =
      attendance_of({note("a", Presence::arrived, "18:00:07"), note("a", Presence::left, "18:30:07")});
  auto back = note("a", Presence::arrived, "18:30:07");
  back.id = "other";
  EXPECT_TRUE(check(back, gone).empty());
  back.presence = Presence::left;
  EXPECT_EQ(check(back, gone).front().code, "presence.not_there");
  // The note itself may be changed.
  EXPECT_EQ(code(note("a", Presence::arrived, "18:00")), "");
}

TEST(Attendance, AVoteIsGivenAwayOnceAtATime) {
  Attendance given;
  given.proxies.push_back({ProxyGiven{"p", "m", "a", "b", at("18:00"), at("19:00")}, 1});
  const auto code = [&](const ProxyGiven& proxy) {
    const auto wrong = check(proxy, given);
    return wrong.empty() ? std::string() : wrong.front().code;
  };
  EXPECT_EQ(code({"q", "m", "a", "c", at("18:30"), {}}), "proxy.given_twice");
  EXPECT_EQ(code({"q", "m", "a", "c", at("19:00"), {}}), "");
  EXPECT_EQ(code({"q", "m", "a", "c", {}, {}}), "proxy.given_twice");
  EXPECT_EQ(code({"q", "m", "c", "c", {}, {}}), "proxy.to_oneself");
  EXPECT_EQ(code({"q", "m", "c", "b", at("19:00"), at("18:00")}), "proxy.ends_before_it_begins");
}

Moment next_day(const char* clock) { return *Moment::parse(std::string("2025-03-05T") + clock); }

Attendance of_two_days(Attendance attendance) {
  attendance.days = {at("00:00").day, next_day("00:00").day};
  return attendance;
}

TEST(Attendance, EachSittingDayBeginsWithNobodyNoted) {
  const auto seats = seats_of({{"a", 1}, {"b", 2}});
  auto attendance = of_two_days(
      attendance_of({note("a", Presence::arrived, "18:00"), note("b", Presence::arrived, "18:00")}));
  EXPECT_EQ(votes_in_room(attendance, seats, {}, at("22:00")).present, 3);
  EXPECT_EQ(votes_in_room(attendance, seats, {}, next_day("08:30")).present, 0);
  EXPECT_EQ(presence_of(attendance, "a", next_day("08:30")), nullptr);
  auto excused = note("a", Presence::excused, "");
  excused.at = start_of(next_day("00:00").day);
  attendance.notes.push_back({excused, 1});
  EXPECT_TRUE(is_present(attendance, "a", at("22:00"))) << "excused on the second day only";
  EXPECT_EQ(presence_of(attendance, "a", next_day("08:30"))->presence, Presence::excused);
  auto again = note("b", Presence::arrived, "");
  again.at = next_day("08:00");
  EXPECT_TRUE(check(again, attendance).empty());
}

TEST(Attendance, AnEveningThatPassesMidnightIsOneDay) {
  auto attendance = attendance_of({note("a", Presence::arrived, "18:00")});
  EXPECT_TRUE(is_present(attendance, "a", next_day("00:40")));
  attendance.days = {at("00:00").day};
  EXPECT_TRUE(is_present(attendance, "a", next_day("00:40")));
}

TEST(Attendance, AProxyEndsWithItsDayUnlessItIsForTheMeeting) {
  auto there = note("a", Presence::arrived, "18:00");
  auto back = there;
  back.at = next_day("08:00");
  const auto attendance = of_two_days(attendance_of({there, back}));
  const auto effective = [&](const ProxyGiven& proxy, const Moment& when) {
    return is_effective(attendance, proxy, {}, when);
  };
  const ProxyGiven meeting{"p", "m", "c", "a", {}, {}}, first{"q", "m", "c", "a", at("18:30"), {}},
      second{"r", "m", "c", "a", {}, next_day("10:00")};
  EXPECT_TRUE(effective(meeting, at("19:00")) && effective(meeting, next_day("08:30")));
  EXPECT_TRUE(effective(first, at("19:00")));
  EXPECT_FALSE(effective(first, next_day("08:30")));
  EXPECT_FALSE(effective(second, at("19:00")));
  EXPECT_TRUE(effective(second, next_day("08:30")));
  EXPECT_FALSE(overlap(attendance, first, second));
  EXPECT_TRUE(overlap(attendance, meeting, second));
}

TEST(Moment, IsReadExactly) {
  for (const char* good : {"2025-03-04T00:00", "2025-03-04T23:59", "2025-03-04T18:30:59"})
    EXPECT_EQ(Moment::parse(good)->iso(), good);
  for (const char* bad :
       {"", "2025-03-04", "2025-03-04T24:00", "2025-03-04T18:60", "2025-03-04 18:30", "2025-02-30T18:30",
        "2025-03-04T18:3", "2025-03-04T18:30:60", "2025-03-04T18-30", "2025-03-04T1a:30"})
    EXPECT_FALSE(Moment::parse(bad)) << bad;
}

}  // namespace
}  // namespace gremium::domain
