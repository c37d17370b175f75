// Memberships that were entered by mistake, and those that are missing.
#include "app/membership_changes.h"
#include "app/mergers.h"
#include "app/office.h"

namespace gremium::app {
namespace {

class MembershipMistakes : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    city_ = city("Musterstadt");
    efus_ = existing(city_, "efus", "2015-01-01");
  }

  Recorded take_back(const std::string& id, const char* reason = "Verwechslung",
                     domain::FactNumber seen = 0) {
    return take_back_membership(house_, secretary_, {id, reason, seen});
  }

  std::string city_, efus_;
};

TEST_F(MembershipMistakes, OneThatNeverWasIsInNoListOnNoDay) {
  must(take_back(efus_));
  for (const auto audience : {Audience::everyone, Audience::office}) {
    for (const auto* date : {"2014-12-31", "2020-01-01", "2030-01-01"}) {
      const auto roster = View(house_, audience, day(date)).roster("efus");
      EXPECT_TRUE(roster->rows.empty()) << date;
      EXPECT_EQ(roster->count.members, 0) << date;
    }
    EXPECT_TRUE(View(house_, audience).memberships({.organisation = city_}).empty());
    EXPECT_TRUE(View(house_, audience).growth("efus").empty());
  }
  EXPECT_EQ(office().membership(efus_)->value.start, domain::StartKind::never) << "its page stays";
  existing(city_, "efus", "2015-01-01");
}

TEST_F(MembershipMistakes, AFirstDayBringsItBack) {
  must(take_back(efus_));
  CorrectStart correction;
  correction.membership = efus_;
  correction.from = base::PartialDay::parse("2016-01-01");
  correction.reason = "doch Mitglied";
  must(correct_start(house_, secretary_, correction));
  EXPECT_EQ(standing(city_, "efus", "2016-01-01"), domain::Standing::member);
  EXPECT_EQ(standing(city_, "efus", "2015-12-31"), domain::Standing::absent);
}

TEST_F(MembershipMistakes, WhatWasSaidOfItComesBackWithIt) {
  SuspendMembership suspend;
  suspend.membership = efus_;
  suspend.suspension.from = day("2018-01-01");
  suspend.suspension.last_day = day("2018-12-31");
  must(suspend_membership(house_, secretary_, suspend));
  EndMembership end;
  end.membership = efus_;
  end.last_day = day("2024-11-15");
  must(end_membership(house_, secretary_, end));
  ASSERT_EQ(effects(city_, "efus").size(), 2U);
  must(take_back(efus_));
  EXPECT_TRUE(View(house_, Audience::everyone, day("2024-12-01")).roster("efus")->rows.empty())
      << "no former one";
  EXPECT_TRUE(must(enter_due(house_)).empty());
  EXPECT_EQ(office().memberships({.organisation = city_, .never_was = true}).size(), 1U) << "it can be found";
  CorrectStart correction;
  correction.membership = efus_;
  correction.from = base::PartialDay::parse("2015-01-01");
  correction.reason = "doch Mitglied";
  must(correct_start(house_, secretary_, correction));
  const auto back = membership(city_, "efus").value;
  EXPECT_EQ(back.last_day, day("2024-11-15"));
  EXPECT_EQ(back.suspensions.size(), 1U);
  EXPECT_EQ(effects(city_, "efus").size(), 2U) << "entered anew";
}

TEST_F(MembershipMistakes, ACaseThatCameToNothingGoesNowhere) {
  const auto lyon = city("Lyon", "FR");
  const auto id = completed(lyon, on_day("2024-12-01"));
  ASSERT_FALSE(announcements().empty());
  must(take_back(membership(lyon, "efus").value.id));
  const auto view = office();
  EXPECT_FALSE(view.progress(*view.accession(id)).current) << "nothing is next";
}

TEST_F(MembershipMistakes, WhatStandsOnItComesFirst) {
  const auto defus = existing(city_, "defus", "2015-01-01");
  expect_refused("membership.requires", "", [&] { return take_back(efus_); });
  must(take_back(defus));
  must(take_back(efus_));
}

TEST_F(MembershipMistakes, WhatOthersWentIntoStays) {
  const auto large = city("Großstadt");
  const auto there = existing(large, "efus", "2025-01-01");
  must(merge_members(house_, secretary_, {city_, large, day("2024-12-31"), false, {}, "Eingemeindung"}));
  expect_refused("membership.others_went_in", "", [&] { return take_back(there); });
  EndMembership end;
  end.membership = efus_;
  end.last_day = day("2024-12-31");
  end.kind = domain::EndKind::resignation;
  must(end_membership(house_, secretary_, end));
  must(take_back(there));
}

TEST_F(MembershipMistakes, ReasonAndOrderAreAskedFor) {
  const auto seen = membership(city_, "efus").fact;
  expect_refused("text.missing", "reason", [&] { return take_back(efus_, ""); });
  expect_refused("stale", "", [&] { return take_back(efus_, "Verwechslung", seen - 1); });
  expect_refused("membership.unknown", "", [&] { return take_back("nirgends"); });
  must(take_back(efus_, "Verwechslung", seen));
  expect_refused("membership.never_was", "", [&] { return take_back(efus_); });
}

TEST_F(MembershipMistakes, ItsEffectsAreCancelledAndItsDraftGoes) {
  const auto lyon = city("Lyon", "FR");
  completed(lyon, on_day("2024-12-01"));
  ASSERT_EQ(announcements().size(), 1U);
  const auto id = membership(lyon, "efus").value.id;
  ASSERT_EQ(effects(lyon, "efus").size(), 1U);
  must(take_back(id));
  EXPECT_TRUE(announcements().empty()) << "news of what never was";
  {
    const auto reading = house_.home->read();
    EXPECT_TRUE(storage::list_effects(reading.connection(), id).empty());
  }
  at("2025-02-01T10:00:00Z");
  EXPECT_TRUE(must(enter_due(house_)).empty());
  opened(lyon);
}

TEST_F(MembershipMistakes, TheOthersKeepTheirDraft) {
  const auto lyon = city("Lyon", "FR"), nice = city("Nice", "FR");
  completed(lyon, on_day("2024-12-01"));
  completed(nice, on_day("2024-12-01"));
  const auto gone = membership(lyon, "efus").value.id;
  must(take_back(gone));
  EXPECT_EQ(only_announcement().announcement.value.memberships,
            std::vector<std::string>{membership(nice, "efus").value.id});
}

TEST_F(MembershipMistakes, OneThatIsOverDoesNotLoseItsFirstDay) {
  EndMembership end;
  end.membership = efus_;
  end.last_day = day("2020-12-31");
  must(end_membership(house_, secretary_, end));
  CorrectStart correction;
  correction.membership = efus_;
  correction.reason = "unbekannt";
  expect_refused("membership.end_without_start", "start",
                 [&] { return correct_start(house_, secretary_, correction); });
  correction.attested_on = day("2018-05-01");
  must(correct_start(house_, secretary_, correction));
}

TEST_F(MembershipMistakes, WhatFollowsFromAMembershipAndIsMissingIsNamed) {
  const auto lyon = city("Lyon", "FR");
  existing(lyon, "efus", "2015-01-01");
  const auto missing = office().missing_memberships();
  ASSERT_EQ(missing.size(), 1U) << "the French city is none of the forum's";
  EXPECT_EQ(missing.front().cause.id, efus_);
  EXPECT_EQ(missing.front().network, "defus");
  EXPECT_EQ(office().missing_memberships(city_), missing);
  EXPECT_TRUE(office().missing_memberships(lyon).empty());
  EXPECT_TRUE(View(house_, Audience::everyone).missing_memberships().empty()) << "for the office alone";
  existing(city_, "defus", "2015-01-01");
  EXPECT_TRUE(office().missing_memberships().empty());
}

}  // namespace
}  // namespace gremium::app
