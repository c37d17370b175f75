// Texts that go out of themselves: once, at their time, and only the text that was signed off.
#include "app/publications.h"

#include "app/office.h"

namespace gremium::app {
namespace {

using base::Language;

class Publications : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    completed(city("Bonn"), on_day("2024-12-01"));
    id_ = only_announcement().announcement.value.id;
    fill(id_, Language::de, editor_);
    must(sign(id_, Language::de));
  }

  Recorded plan(const char* date, const char* clock, const Submission& by) {
    return plan_publication(house_, by, {id_, Language::de, base::Day::parse(date), clock, {}});
  }
  Recorded plan(const char* date, const char* clock) { return plan(date, clock, approver_); }
  TextState state(Language language) { return state_of(*office().announcement(id_), language); }
  std::size_t news(Language language) { return office().list_news(language, 10).size(); }

  std::string id_;
};

TEST_F(Publications, GoOutAtTheirTimeInTheirNetworksZoneOnce) {
  must(plan("2024-12-02", "09:00"));
  EXPECT_EQ(state(Language::de), TextState::planned);
  at("2024-12-02T07:59:59Z");
  EXPECT_FALSE(is_publication_due(house_));
  EXPECT_TRUE(must(enter_due(house_)).empty());
  EXPECT_EQ(news(Language::de), 0U) << "under embargo";
  at("2024-12-02T08:00:00Z");
  EXPECT_TRUE(is_publication_due(house_));
  const auto before = house_.home->head();
  const auto report = must(enter_due(house_));
  ASSERT_EQ(report.publications.size(), 1U);
  EXPECT_EQ(report.publications[0].because, "");
  EXPECT_EQ(types_after(before), std::vector<std::string>{"AnnouncementPublished"});
  EXPECT_EQ(state(Language::de), TextState::published);
  EXPECT_EQ(news(Language::de), 1U);
  EXPECT_EQ(news(Language::en), 0U) << "each language on its own";
  EXPECT_EQ(office().list_news(Language::de, 1)[0].first_published_on, day("2024-12-02"));
  EXPECT_TRUE(must(enter_due(house_)).empty());
  EXPECT_EQ(news(Language::de), 1U);
}

TEST_F(Publications, ArePlannedForATimeToComeByWhoMayPublish) {
  expect_refused("announcement.plan_in_past", "plan_day", [&] { return plan("2024-12-01", "11:00"); });
  expect_refused("announcement.plan_in_past", "plan_day", [&] { return plan("2024-11-30", "23:00"); });
  expect_refused("announcement.clock_malformed", "plan_clock", [&] { return plan("2024-12-02", "9 Uhr"); });
  expect_refused("date.missing", "plan_day", [&] { return plan("", "09:00"); });
  expect_refused("forbidden", "", [&] { return plan("2024-12-02", "09:00", editor_); });
  must(plan("2024-12-01", "11:01"));
}

TEST_F(Publications, OnlyWhatIsSignedOffIsPlanned) {
  expect_refused("announcement.open_places", "", [&] {
    return plan_publication(house_, approver_, {id_, Language::fr, day("2024-12-02"), "09:00", {}});
  });
  fill(id_, Language::en, editor_);
  expect_refused("announcement.not_signed_off", "", [&] {
    return plan_publication(house_, approver_, {id_, Language::en, day("2024-12-02"), "09:00", {}});
  });
}

TEST_F(Publications, CanBeTakenBack) {
  must(plan("2024-12-02", "09:00"));
  must(take_back_plan(house_, approver_, id_, Language::de));
  EXPECT_EQ(state(Language::de), TextState::signed_off);
  expect_refused("announcement.nothing_planned", "",
                 [&] { return take_back_plan(house_, approver_, id_, Language::de); });
  at("2024-12-03T08:00:00Z");
  EXPECT_TRUE(must(enter_due(house_)).empty());
  EXPECT_EQ(news(Language::de), 0U);
}

TEST_F(Publications, ATextChangedSinceDoesNotGoOut) {
  must(plan("2024-12-02", "09:00"));
  auto saved = office().announcement(id_)->texts.at(Language::de).saved.value;
  saved.texts.push_back({"headline", -1, {"Etwas anderes"}, false});
  must(save_announcement(house_, editor_, saved, 0));
  EXPECT_EQ(state(Language::de), TextState::draft);
  at("2024-12-02T08:00:00Z");
  const auto report = must(enter_due(house_));
  ASSERT_EQ(report.publications.size(), 1U);
  EXPECT_EQ(report.publications[0].because, "announcement.text_changed");
  EXPECT_EQ(news(Language::de), 0U);
  EXPECT_TRUE(must(enter_due(house_)).empty()) << "not tried again";
  must(sign(id_, Language::de));
  EXPECT_TRUE(must(enter_due(house_)).empty()) << "nor when it is signed off later";
  EXPECT_EQ(office().announcement(id_)->texts.at(Language::de).planned->value.because,
            "announcement.text_changed");
}

TEST_F(Publications, AWithdrawnOneIsNotPlannedAnyMore) {
  must(plan("2024-12-02", "09:00"));
  must(withdraw_announcement(house_, approver_, id_, ""));
  at("2024-12-02T08:00:00Z");
  EXPECT_TRUE(must(enter_due(house_)).empty());
}

TEST_F(Publications, PublishedAtOnceNothingIsPlannedAnyMore) {
  must(plan("2024-12-02", "09:00"));
  must(publish_announcement(house_, approver_, id_, Language::de));
  at("2024-12-02T08:00:00Z");
  EXPECT_TRUE(must(enter_due(house_)).empty());
  EXPECT_EQ(news(Language::de), 1U);
}

TEST_F(Publications, AfterDowntimeTheyGoOutOnTheTrueDay) {
  must(plan("2024-12-02", "09:00"));
  at("2024-12-05T08:00:00Z");
  must(enter_due(house_));
  EXPECT_EQ(office().list_news(Language::de, 1)[0].first_published_on, day("2024-12-05"));
}

TEST_F(Publications, TheDayThatRulesSeeMovesTheirTimeToo) {
  must(plan("2024-12-02", "09:00"));
  house_.today = day("2024-12-02");
  // 11 o'clock in Berlin, as the clock of the house says.
  EXPECT_EQ(must(enter_due(house_)).publications.size(), 1U);
  house_.today.reset();
}

TEST_F(Publications, AllLanguagesThatAreReadyGoOutTogetherOrNone) {
  fill(id_, Language::en, editor_);
  must(sign(id_, Language::en));
  fill(id_, Language::fr, editor_);
  const auto found = [&] { return *office().announcement(id_); };
  EXPECT_EQ(ready_besides(found(), Language::de), std::vector{Language::en}) << "French is not signed off";
  must(plan_publication(house_, approver_, {id_, Language::de, day("2024-12-02"), "09:00", {}, true}));
  EXPECT_EQ(state(Language::en), TextState::planned);
  EXPECT_EQ(state(Language::fr), TextState::draft);
  must(publish_announcement(house_, approver_, id_, Language::de, {}, true));
  EXPECT_EQ(news(Language::de), 1U);
  EXPECT_EQ(news(Language::en), 1U);
  EXPECT_EQ(news(Language::fr), 0U);
  EXPECT_TRUE(ready_besides(found(), Language::de).empty());
  at("2024-12-03T10:00:00Z");
  EXPECT_TRUE(must(enter_due(house_)).empty()) << "what was planned is done";
}

TEST_F(Publications, WhatWentStaleMeanwhileDoesNotGoOutOfItself) {
  must(plan("2024-12-02", "09:00"));
  const auto bonn = office().membership(office().announcement(id_)->announcement.value.memberships[0]);
  auto renamed = *office().recorded_organisation(bonn->value.organisation);
  renamed.value.names[Language::de].name = "Bonn am Rhein";
  must(amend_organisation(house_, secretary_, renamed.value, renamed.fact, ""));
  at("2024-12-02T08:00:00Z");
  const auto report = must(enter_due(house_));
  ASSERT_EQ(report.publications.size(), 1U);
  EXPECT_EQ(report.publications[0].because, "announcement.stale");
  EXPECT_EQ(news(Language::de), 0U);
}

}  // namespace
}  // namespace gremium::app
