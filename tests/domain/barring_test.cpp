// Whether enough are missing because they are barred.
#include "domain/barring.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

TEST(Barring, IsTheReasonOnlyWhereEnoughWouldBeThereWithThoseBarred) {
  const MajorityRule rlp{.id = MajorityRuleId::rlp};
  struct Row {
    int present, excluded, away;
    bool biased;
  };
  // Of 11: more than half are six.
  for (const auto& row : {Row{4, 0, 7, true}, Row{4, 0, 2, true}, Row{4, 0, 1, false}, Row{4, 0, 0, false},
                          Row{6, 2, 0, true}, Row{5, 2, 0, false}, Row{5, 2, 1, true}, Row{11, 1, 0, true}}) {
    Vote vote;
    vote.eligible = 11;
    vote.present = row.present;
    vote.excluded = row.excluded;
    EXPECT_EQ(is_biased(rlp, vote, row.away), row.biased)
        << row.present << " there, " << row.excluded << " of them barred, " << row.away << " away";
    EXPECT_FALSE(is_biased({.id = MajorityRuleId::nrw}, vote, row.away)) << "nothing there hangs on it";
  }
}

TEST(Barring, CountsTheVotesOfThoseBarredWhoAreNotThere) {
  const auto day = *base::Day::parse("2025-03-04");
  Seats seats;
  for (const char* id : {"a", "b", "c"}) {
    Seat seat;
    seat.id = id;
    seat.weight = 2;
    seats.push_back({seat, 1});
  }
  Attendance attendance;
  attendance.barred = {{{"1", "top", "a", ""}, 1}, {{"2", "top", "b", ""}, 2}, {{"3", "other", "c", ""}, 3}};
  PresenceNoted noted;
  noted.seat = "a";
  noted.at = Moment{day, "18:00"};
  attendance.notes.push_back({noted, 4});
  EXPECT_EQ(barred_away(attendance, seats, "top", {day, "17:00"}), 4);
  EXPECT_EQ(barred_away(attendance, seats, "top", {day, "18:00"}), 2);
  EXPECT_EQ(barred_away(attendance, seats, {}, {day, "18:00"}), 0);
}

}  // namespace
}  // namespace gremium::domain
