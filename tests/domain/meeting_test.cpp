// Meetings: states, the last day to invite, what a meeting must say.
#include "domain/meeting.h"

#include <gtest/gtest.h>

#include <set>

namespace gremium::domain {
namespace {

base::Day day(const char* iso) { return *base::Day::parse(iso); }

TEST(Meeting, TheLastDayToInviteIsCounted) {
  struct Case {
    std::optional<int> days;
    NoticeCount count;
    const char* meeting;
    const char* by;
  };
  const Case cases[] = {
      // GemO RLP § 34: four full calendar days.
      {4, NoticeCount::full_days, "2025-03-20", "2025-03-15"},
      // CGCT L2121-12: five clear days, over the end of February.
      {5, NoticeCount::full_days, "2024-03-04", "2024-02-27"},
      {14, NoticeCount::calendar_days, "2025-01-10", "2024-12-27"},
      {0, NoticeCount::calendar_days, "2025-01-10", "2025-01-10"},
      {0, NoticeCount::full_days, "2025-01-10", "2025-01-09"},
      {std::nullopt, NoticeCount::full_days, "2025-01-10", ""},
  };
  for (const auto& [days, count, meeting, by] : cases) {
    const auto last = invite_by({days, count}, day(meeting));
    EXPECT_EQ(last ? last->iso() : "", by) << meeting;
  }
}

TEST(Meeting, AnInvitationIsLateAfterTheLastDay) {
  MeetingAdvanced invited;
  invited.at = {day("2025-03-15"), "23:59"};
  EXPECT_FALSE(invited.is_late());
  invited.invite_by = day("2025-03-15");
  EXPECT_FALSE(invited.is_late());
  invited.at = {day("2025-03-16"), "00:00"};
  EXPECT_TRUE(invited.is_late());
}

TEST(Meeting, StatesFollowOneAnother) {
  using enum MeetingState;
  const std::set<std::pair<MeetingState, MeetingState>> allowed = {
      {planned, invited},
      {planned, in_session},
      {invited, in_session},
      {in_session, closed},
      {closed, minutes_released},
      {minutes_released, minutes_released},
      {minutes_released, minutes_approved},
      {minutes_approved, minutes_released},
      {planned, cancelled},
      {invited, cancelled},
  };
  for (const auto from :
       {planned, invited, in_session, closed, minutes_released, minutes_approved, cancelled})
    for (const auto to :
         {planned, invited, in_session, closed, minutes_released, minutes_approved, cancelled})
      EXPECT_EQ(can_advance(from, to), allowed.count({from, to}) == 1) << name_of(from) << ' ' << name_of(to);
}

TEST(Meeting, TheStateIsThatOfTheNewestStep) {
  MeetingCase found;
  EXPECT_EQ(found.state(), MeetingState::planned);
  found.meeting.fact = 3;
  found.advances.push_back({{"a", "m", MeetingState::invited, {day("2025-03-01"), "10:00"}, {}, {}}, 7});
  found.advances.push_back({{"b", "m", MeetingState::cancelled, {day("2025-03-02"), "10:00"}, {}, {}}, 9});
  EXPECT_EQ(found.state(), MeetingState::cancelled);
  EXPECT_EQ(found.when(MeetingState::invited)->id, "a");
  EXPECT_EQ(found.when(MeetingState::closed), nullptr);
  EXPECT_EQ(found.newest_fact(), 9);
}

TEST(Meeting, SaysWhenItIs) {
  const auto codes = [](const Meeting& meeting) {
    std::string text;
    for (const auto& refusal : check(meeting)) text += refusal.code + '@' + refusal.field + ' ';
    return text;
  };
  Meeting meeting;
  meeting.period = "2025";
  EXPECT_EQ(codes(meeting), "meeting.no_sitting@date ");
  meeting.sittings = {{day("2025-03-04"), "18:00", "21:00"}, {day("2025-03-05"), "", ""}};
  EXPECT_EQ(codes(meeting), "");
  meeting.sittings = {{day("2025-03-05"), "18:00", "17:00"}, {day("2025-03-05"), "25:00", ""}};
  EXPECT_EQ(codes(meeting),
            "meeting.ends_before_it_begins@ends meeting.clock_malformed@begins_2 "
            "meeting.sittings_out_of_order@date_2 ");
}

}  // namespace
}  // namespace gremium::domain
