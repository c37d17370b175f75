// Which members are told in one text, those that leave and those that come, and how drafts are kept right as
// more come, go or change.
#include "app/membership_changes.h"
#include "app/mergers.h"
#include "app/office.h"

namespace gremium::app {
namespace {

using base::Language;
using domain::AnnouncementKind;

class ToldTogether : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    for (const char* name : {"Bonn", "Ulm", "Trier"}) {
      const auto id = city(name);
      cities_.push_back(id);
      existing(id, "efus", "2020-01-01");
    }
  }

  void leaves(const std::string& city, const char* network, const char* last_day,
              std::optional<domain::EndKind> kind = {}) {
    EndMembership end{membership(city, network).value.id, day(last_day), {}, "Eintrag"};
    end.kind = kind;
    if (kind == domain::EndKind::expulsion) end.decision = decided(city, "2024-11-20");
    if (kind == domain::EndKind::merger) end.successor = member_organisation_;
    must(end_membership(house_, secretary_, end));
  }
  void stays(const std::string& city, const char* network) {
    must(end_membership(house_, secretary_, {membership(city, network).value.id, {}, {}, "bleibt"}));
  }
  // To Efus alone.
  std::string coming(const char* name, const char* first_day) {
    const auto id = city(name, "FR");
    completed(id, on_day(first_day));
    return id;
  }
  void comes(const std::string& city, const char* first_day, const char* network = "efus") {
    CorrectStart start;
    start.membership = membership(city, network).value.id;
    if (first_day != nullptr) start.from = base::PartialDay::parse(first_day);
    start.reason = "verschoben";
    must(correct_start(house_, secretary_, start));
  }
  std::string begin(AnnouncementKind kind, const std::string& city) {
    return must(begin_announcement(house_, editor_, kind, membership(city, "efus").value.id));
  }
  void write(const std::string& id, std::vector<domain::HandText> texts) {
    must(save_announcement(house_, editor_, {id, Language::de, std::move(texts)}, 0));
  }
  std::size_t told_in(const std::string& id) {
    return office().announcement(id)->announcement.value.memberships.size();
  }
  std::vector<domain::HandText> written_in(const std::string& id) {
    return office().announcement(id)->texts.at(Language::de).saved.value.texts;
  }
  bool says(const std::string& id, const char* words) {
    return text(id, Language::de).find(words) != std::string::npos;
  }
  // Of two.
  std::string the_other(const std::string& id) {
    const auto all = announcements();
    return all.front().announcement.value.id == id ? all.back().announcement.value.id
                                                   : all.front().announcement.value.id;
  }
  std::vector<domain::StalePassage> stale(const std::string& id) {
    const auto found = *office().announcement(id);
    return domain::stale_passages(found.announcement.value.passages.at(Language::de),
                                  office().announcement_now(found)->passages.at(Language::de));
  }
  // What may be signed: nothing open.
  void signs(const std::string& id) {
    fill(id, Language::de, editor_);
    must(sign(id, Language::de));
  }

  std::vector<std::string> cities_;
};

// --- leaving ---

TEST_F(ToldTogether, WhoLeavesTheSameOnOneDayIsOneText) {
  for (const auto& id : cities_) leaves(id, "efus", "2024-12-31");
  EXPECT_TRUE(announcements().empty());
  at("2025-01-01T08:00:00Z");
  EXPECT_EQ(must(enter_due(house_)).announcements.size(), 1U);
  const auto id = only_announcement().announcement.value.id;
  EXPECT_EQ(told_in(id), 3U);
  EXPECT_TRUE(says(id, "verabschiedet drei deutsche Mitglieder")) << text(id, Language::de);
  EXPECT_TRUE(stale(id).empty());
}

TEST_F(ToldTogether, AnOpenDraftTakesInWhoseEndIsEnteredLater) {
  leaves(cities_[0], "efus", "2024-11-30");
  const auto id = only_announcement().announcement.value.id;
  EXPECT_TRUE(says(id, "Die Stadt Bonn verlässt")) << text(id, Language::de);
  leaves(cities_[1], "efus", "2024-11-30");
  EXPECT_EQ(only_announcement().announcement.value.id, id);
  EXPECT_TRUE(says(id, "die Städte Bonn und Ulm")) << text(id, Language::de);
  EXPECT_TRUE(must(enter_due(house_)).empty());
  leaves(cities_[2], "efus", "2024-11-29");
  EXPECT_EQ(announcements().size(), 2U) << "another day";
}

TEST_F(ToldTogether, ADraftBegunBeforeTheDayTakesThemInAtOnce) {
  leaves(cities_[0], "efus", "2024-12-31");
  const auto id = begin(AnnouncementKind::leaving, cities_[0]);
  leaves(cities_[1], "efus", "2024-12-31");
  EXPECT_EQ(told_in(id), 2U);
  EXPECT_TRUE(says(id, "Noch bis zum 31.")) << text(id, Language::de);
  at("2025-01-01T08:00:00Z");
  EXPECT_TRUE(must(enter_due(house_)).announcements.empty());
}

TEST_F(ToldTogether, OneThatIsSignedIsLeftAndANewOneBegins) {
  leaves(cities_[0], "efus", "2024-11-30");
  const auto first = only_announcement().announcement.value;
  signs(first.id);
  leaves(cities_[1], "efus", "2024-11-30");
  leaves(cities_[2], "efus", "2024-11-30");
  EXPECT_EQ(announcements().size(), 2U);
  EXPECT_EQ(office().announcement(first.id)->announcement.value, first);
}

TEST_F(ToldTogether, OtherNetworksAreAnotherText) {
  existing(cities_[0], "defus", "2020-01-01");
  leaves(cities_[0], "defus", "2024-11-30");
  leaves(cities_[0], "efus", "2024-11-30");
  const auto both = only_announcement().announcement.value.id;
  leaves(cities_[1], "efus", "2024-11-30");
  ASSERT_EQ(announcements().size(), 2U);
  EXPECT_EQ(told_in(both), 2U) << "Bonn alone";
}

TEST_F(ToldTogether, WhoLeavesBothNetworksJoinsThoseWhoDidBefore) {
  for (const auto& id : {cities_[0], cities_[1]}) {
    existing(id, "defus", "2020-01-01");
    leaves(id, "defus", "2024-11-30");
    leaves(id, "efus", "2024-11-30");
  }
  const auto id = only_announcement().announcement.value.id;
  EXPECT_EQ(told_in(id), 4U);
  EXPECT_TRUE(says(id, "die Städte Bonn und Ulm")) << text(id, Language::de);
}

// Bonn and Ulm leave DEFUS; that Bonn leaves Efus too is entered last.
TEST_F(ToldTogether, WhatNoLongerBelongsTogetherIsToldApart) {
  existing(cities_[0], "defus", "2020-01-01");
  existing(cities_[1], "defus", "2020-01-01");
  leaves(cities_[0], "defus", "2024-12-31");
  const auto id = must(begin_announcement(house_, editor_, AnnouncementKind::leaving,
                                          membership(cities_[0], "defus").value.id));
  leaves(cities_[1], "defus", "2024-12-31");
  EXPECT_EQ(told_in(id), 2U);
  leaves(cities_[0], "efus", "2024-12-31");
  ASSERT_EQ(announcements().size(), 2U);
  EXPECT_TRUE(says(id, "Die Stadt Ulm verlässt DEFUS")) << text(id, Language::de);
  EXPECT_TRUE(says(the_other(id), "Die Stadt Bonn verlässt Efus und DEFUS"));
}

TEST_F(ToldTogether, ExpulsionsAndMergersAreEachToldAlone) {
  leaves(cities_[0], "efus", "2024-11-30");
  leaves(cities_[1], "efus", "2024-11-30", domain::EndKind::expulsion);
  leaves(cities_[2], "efus", "2024-11-30", domain::EndKind::merger);
  EXPECT_EQ(announcements().size(), 3U);
  for (const auto& each : announcements()) EXPECT_EQ(each.announcement.value.memberships.size(), 1U);
}

TEST_F(ToldTogether, WhatTurnsOutAnExpulsionLeavesTheTextOfTheOthers) {
  leaves(cities_[0], "efus", "2024-11-30");
  leaves(cities_[1], "efus", "2024-11-30");
  const auto id = only_announcement().announcement.value.id;
  leaves(cities_[1], "efus", "2024-11-30", domain::EndKind::expulsion);
  ASSERT_EQ(announcements().size(), 2U);
  EXPECT_EQ(told_in(id), 1U);
  EXPECT_TRUE(says(id, "Die Stadt Bonn verlässt Efus")) << text(id, Language::de);
}

TEST_F(ToldTogether, WhoStaysAfterAllGoesOutOfTheTextOfTheOthers) {
  leaves(cities_[0], "efus", "2024-11-30");
  leaves(cities_[1], "efus", "2024-11-30");
  const auto id = only_announcement().announcement.value.id;
  stays(cities_[0], "efus");
  EXPECT_EQ(told_in(id), 1U);
  EXPECT_TRUE(says(id, "Die Stadt Ulm verlässt Efus")) << text(id, Language::de);
  stays(cities_[1], "efus");
  EXPECT_TRUE(announcements().empty());
}

TEST_F(ToldTogether, WhatWasEnteredAsHistoryIsNotTakenIn) {
  leaves(cities_[0], "efus", "2024-11-30");
  domain::Membership former;
  former.organisation = city("Metz", "FR");
  former.network = "efus";
  former.from = base::PartialDay::parse("2010");
  former.last_day = day("2024-11-30");
  must(record_membership(house_, secretary_, former));
  EXPECT_EQ(only_announcement().announcement.value.memberships.size(), 1U);
}

TEST_F(ToldTogether, WhatWasWrittenGoesWithItsMember) {
  leaves(cities_[0], "efus", "2024-11-30");
  const auto id = only_announcement().announcement.value.id;
  write(id, {{"duration", -1, {"Bonn war lange dabei."}, false}, {"headline", -1, {"Bonn geht"}, false}});
  leaves(cities_[1], "efus", "2024-11-30");
  ASSERT_EQ(written_in(id).size(), 2U);
  EXPECT_EQ(written_in(id)[0].member, 0) << "to the paragraph on Bonn";
  const auto went_stale = stale(id);
  const auto has = [&](const char* kind, int member) {
    return std::any_of(went_stale.begin(), went_stale.end(), [&](const auto& each) {
      return each.kind == kind && each.member == member && each.now;
    });
  };
  EXPECT_TRUE(has("headline", -1)) << "it tells of Bonn alone: the editor sees the new wording";
  EXPECT_TRUE(has("duration", 0));
  EXPECT_EQ(went_stale.size(), 2U) << "what nobody overwrote is new already";
  leaves(cities_[0], "efus", "2024-11-29");
  EXPECT_FALSE(says(id, "Bonn war lange dabei.")) << "never printed for another";
  ASSERT_EQ(announcements().size(), 2U);
  const auto other = the_other(id);
  EXPECT_TRUE(says(other, "Bonn war lange dabei.")) << text(other, Language::de);
  EXPECT_EQ(office().announcement(other)->texts.at(Language::de).saved_by, editor_.actor.account)
      << "four eyes still know who";
}

TEST_F(ToldTogether, ADraftOfBothTensesDoesNotGoOut) {
  leaves(cities_[0], "efus", "2024-12-31");
  const auto id = begin(AnnouncementKind::leaving, cities_[0]);
  write(id, {{"headline", -1, {"Bonn geht"}, false}});
  leaves(cities_[1], "efus", "2024-12-31");
  must(sign(id, Language::de));
  at("2025-01-02T08:00:00Z");
  expect_refused("announcement.day_passed", "",
                 [&] { return publish_announcement(house_, approver_, id, Language::de); });
}

TEST_F(ToldTogether, AMergerRenewsTheTextAboutItsLeaving) {
  leaves(cities_[0], "efus", "2024-12-31");
  leaves(cities_[1], "efus", "2024-12-31");
  const auto id = begin(AnnouncementKind::leaving, cities_[0]);
  EXPECT_EQ(told_in(id), 2U);
  MergeMembers merge;
  merge.organisation = cities_[1];
  merge.successor = cities_[2];
  merge.last_day = day("2024-12-30");
  must(merge_members(house_, secretary_, merge));
  EXPECT_EQ(told_in(id), 1U);
}

// --- coming ---

TEST_F(ToldTogether, AnOpenTextTakesInWhoComesOnTheSameDay) {
  const auto brest = coming("Brest", "2025-01-01");
  const auto id = begin(AnnouncementKind::coming, brest);
  EXPECT_TRUE(says(id, "ein neues französisches Mitglied")) << text(id, Language::de);
  coming("Metz", "2025-01-01");
  EXPECT_TRUE(says(id, "zwei neue französische Mitglieder")) << text(id, Language::de);
  EXPECT_TRUE(stale(id).empty());
  coming("Nantes", "2025-02-01");
  EXPECT_TRUE(says(id, "zwei neue französische Mitglieder")) << "another day";
  domain::Membership foreseen;
  foreseen.organisation = city("Nizza", "FR");
  foreseen.network = "efus";
  foreseen.from = base::PartialDay::parse("2025-01-01");
  must(record_membership(house_, secretary_, foreseen));
  EXPECT_TRUE(says(id, "drei neue französische Mitglieder")) << text(id, Language::de);
}

TEST_F(ToldTogether, ASignedOneSaysThatOthersCome) {
  const auto id = begin(AnnouncementKind::coming, coming("Brest", "2025-01-01"));
  signs(id);
  const auto before = office().announcement(id)->announcement.value;
  coming("Metz", "2025-01-01");
  EXPECT_EQ(office().announcement(id)->announcement.value, before);
  const auto went_stale = stale(id);
  ASSERT_FALSE(went_stale.empty());
  EXPECT_EQ(went_stale.front().kind, "headline");
  EXPECT_NE(went_stale.front().now->text.find("zwei neue"), std::string::npos);
  must(renew_passage(house_, editor_, id, Language::de, "headline", -1, 0));
  EXPECT_GT(told_in(id), before.memberships.size()) << "it tells of both now";
  must(redraft_announcement(house_, editor_, id, 0));
  EXPECT_TRUE(stale(id).empty());
  EXPECT_TRUE(says(id, "zwei neue französische Mitglieder")) << text(id, Language::de);
}

TEST_F(ToldTogether, ATextGoesWithItsMemberToTheNewDay) {
  const auto brest = coming("Brest", "2025-01-01");
  const auto id = begin(AnnouncementKind::coming, brest);
  write(id, {{"quotation", 0, {"„Endlich“, sagt Brest."}, false}});
  comes(brest, "2025-03-01");
  EXPECT_EQ(only_announcement().announcement.value.id, id);
  EXPECT_EQ(only_announcement().announcement.value.day, day("2025-03-01"));
  EXPECT_TRUE(says(id, "Endlich"));
  EXPECT_TRUE(says(id, "März 2025")) << text(id, Language::de);
}

TEST_F(ToldTogether, WhatIsPutOffGoesOutOfTheTextOfTheOthersWithWhatWasWritten) {
  const auto brest = coming("Brest", "2025-01-01");
  const auto id = begin(AnnouncementKind::coming, brest);
  const auto metz = coming("Metz", "2025-01-01");
  write(id, {{"quotation", 0, {"Brest freut sich."}, false}, {"quotation", 1, {"Metz freut sich."}, false}});
  comes(brest, "2025-03-01");
  EXPECT_TRUE(says(id, "Metz freut sich."));
  EXPECT_FALSE(says(id, "Brest"));
  ASSERT_EQ(announcements().size(), 2U);
  const auto other = the_other(id);
  EXPECT_TRUE(says(other, "Brest freut sich.")) << text(other, Language::de);
  EXPECT_EQ(office().announcement(other)->announcement.value.day, day("2025-03-01"));
  // And back: into the text of the others, with its words.
  comes(brest, "2025-01-01");
  EXPECT_TRUE(says(id, "Metz freut sich."));
}

// Efus and DEFUS, put off one after the other.
TEST_F(ToldTogether, BothMembershipsAreOneTextAgainWhenBothHaveMoved) {
  const auto aachen = city("Aachen"), cologne = city("Köln");
  completed(aachen, on_day("2025-01-01"));
  completed(cologne, on_day("2025-01-01"));
  const auto id = begin(AnnouncementKind::coming, aachen);
  ASSERT_EQ(told_in(id), 4U);
  write(id, {{"quotation", 0, {"Aachen freut sich."}, false}, {"quotation", 1, {"Köln freut sich."}, false}});
  comes(aachen, "2025-03-01", "defus");
  comes(aachen, "2025-03-01", "efus");
  ASSERT_EQ(announcements().size(), 2U);
  EXPECT_EQ(told_in(id), 2U);
  EXPECT_TRUE(says(id, "Köln freut sich."));
  EXPECT_FALSE(says(id, "Aachen"));
  const auto other = the_other(id);
  EXPECT_EQ(told_in(other), 2U);
  EXPECT_TRUE(says(other, "Efus und DEFUS bekommen")) << text(other, Language::de);
  EXPECT_TRUE(says(other, "Aachen freut sich."));
}

TEST_F(ToldTogether, WhatNoLongerComesIsDroppedUnlessSomebodyWroteInIt) {
  const auto brest = coming("Brest", "2025-01-01");
  begin(AnnouncementKind::coming, brest);
  comes(brest, nullptr);
  EXPECT_TRUE(announcements().empty());
  comes(brest, "2025-01-01");
  const auto id = begin(AnnouncementKind::coming, brest);
  signs(id);
  comes(brest, nullptr);
  EXPECT_EQ(only_announcement().announcement.value.id, id);
  EXPECT_FALSE(office().announcement_now(only_announcement())) << "the editor sees that it has no ground";
  expect_refused("announcement.baseless", "",
                 [&] { return publish_announcement(house_, approver_, id, Language::de); });
  comes(brest, "2025-02-01");
  EXPECT_TRUE(says(id, "Von Hand.")) << "what was written waited for the new day";
  EXPECT_EQ(only_announcement().announcement.value.day, day("2025-02-01"));
}

TEST_F(ToldTogether, ACorrectionThatIsTakenBackIsFollowedToo) {
  const auto brest = coming("Brest", "2025-01-01");
  const auto id = begin(AnnouncementKind::coming, brest);
  const auto metz = coming("Metz", "2025-01-01");
  comes(metz, "2025-02-01");
  EXPECT_TRUE(says(id, "ein neues französisches Mitglied")) << text(id, Language::de);
  must(void_fact(house_, administrator_, membership(metz, "efus").fact, "Irrtum"));
  EXPECT_TRUE(says(id, "zwei neue französische Mitglieder")) << text(id, Language::de);
}

TEST_F(ToldTogether, WhoWasEnteredByMistakeGoesOutOfTheText) {
  const auto brest = coming("Brest", "2025-01-01");
  const auto id = begin(AnnouncementKind::coming, brest);
  const auto metz = coming("Metz", "2025-01-01");
  EXPECT_EQ(told_in(id), 2U);
  must(take_back_membership(house_, secretary_, {membership(brest, "efus").value.id, "verwechselt", 0}));
  EXPECT_EQ(told_in(id), 1U);
  EXPECT_FALSE(says(id, "Brest"));
  must(take_back_membership(house_, secretary_, {membership(metz, "efus").value.id, "verwechselt", 0}));
  EXPECT_TRUE(announcements().empty());
}

TEST_F(ToldTogether, NoSinglePassageIsRenewedWhereOthersStandInItsPlace) {
  const auto brest = coming("Brest", "2025-01-01"), metz = coming("Metz", "2025-01-01");
  const auto id = begin(AnnouncementKind::coming, brest);
  published(id, Language::de);
  comes(brest, "2025-03-01");
  expect_refused("announcement.other_members", "",
                 [&] { return renew_passage(house_, editor_, id, Language::de, "headline", -1, 0); });
  must(redraft_announcement(house_, editor_, id, 0, true));
  EXPECT_TRUE(says(id, "Metz"));
  EXPECT_FALSE(says(id, "Brest"));
}

TEST_F(ToldTogether, ThatOfAMergerIsNoNews) {
  const auto id = begin(AnnouncementKind::coming, coming("Brest", "2025-01-01"));
  const auto before = told_in(id);
  MergeMembers merge;
  merge.organisation = cities_[1];
  merge.successor = city("Neu-Ulm");
  merge.last_day = day("2024-12-31");
  merge.takes_over = true;
  must(merge_members(house_, secretary_, merge));
  EXPECT_EQ(told_in(id), before);
}

}  // namespace
}  // namespace gremium::app
