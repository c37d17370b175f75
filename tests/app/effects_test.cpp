// Memberships come due: the effect and the announcement's draft, together and once.
#include "app/effects.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "app/office.h"

namespace gremium::app {
namespace {

using base::Language;
using Types = std::vector<std::string>;

class Effects : public Office {
 protected:
  // As a disk that takes everything but facts of one type.
  void refuse_facts(const std::string& type) {
    SQLite::Database(folder_.file("register.db"), SQLite::OPEN_READWRITE)
        .exec("CREATE TRIGGER refuses BEFORE INSERT ON journal WHEN NEW.type = '" + type +
              "' BEGIN SELECT RAISE(ABORT, 'not today'); END");
  }
  void take_facts_again() {
    SQLite::Database(folder_.file("register.db"), SQLite::OPEN_READWRITE).exec("DROP TRIGGER refuses");
  }
};

TEST_F(Effects, ComeWithTheAnnouncementOrNotAtAll) {
  const auto bonn = city("Bonn");
  completed(bonn, on_day("2025-01-01"));
  at("2025-01-01T08:00:00Z");
  const auto before = house_.home->head();
  refuse_facts("AnnouncementDrafted");
  try {
    EXPECT_FALSE(enter_due(house_));
  } catch (const std::exception&) {
    // Whatever it is told as: nothing may be left of it.
  }
  EXPECT_EQ(house_.home->head(), before);
  EXPECT_TRUE(effects(bonn, "efus").empty());
  EXPECT_TRUE(announcements().empty());
  expect_sound();
  take_facts_again();
  EXPECT_EQ(must(enter_due(house_)).effects.size(), 2U);
  EXPECT_EQ(announcements().size(), 1U);
}

TEST_F(Effects, AreEnteredAtOnceWhereTheCaseIsCompletedOnTheDay) {
  const auto bonn = city("Bonn");
  const auto before = house_.home->head();
  completed(bonn, on_day("2024-12-01"));
  EXPECT_EQ(types_after(before), (Types{"AccessionOpened", "DecisionRecorded", "StepTaken", "StepTaken",
                                        "AccessionClosed", "MembershipRecorded", "MembershipRecorded",
                                        "EffectEntered", "EffectEntered", "AnnouncementDrafted"}));
  EXPECT_TRUE(must(enter_due(house_)).effects.empty());
}

TEST_F(Effects, OfSeveralOnOneDayMakeOneAnnouncement) {
  const auto bonn = city("Bonn"), ulm = city("Ulm");
  completed(bonn, on_day("2025-01-01"));
  completed(ulm, on_day("2025-01-01"));
  at("2024-12-31T23:00:00Z");
  const auto report = must(enter_due(house_));
  EXPECT_EQ(report.effects.size(), 4U);
  EXPECT_EQ(report.announcements.size(), 1U);
  EXPECT_EQ(only_announcement().announcement.value.memberships.size(), 4U);
}

TEST_F(Effects, AnUnpublishedDraftTakesInWhoCompletesLaterOnTheSameDay) {
  const auto bonn = city("Bonn"), ulm = city("Ulm");
  completed(bonn, on_day("2025-01-01"));
  at("2025-01-01T06:00:00Z");
  must(enter_due(house_));
  const auto first = only_announcement();
  fill(first.announcement.value.id, Language::de, editor_);
  at("2025-01-01T15:00:00Z");
  completed(ulm, on_day("2025-01-01"));
  const auto found = only_announcement();
  EXPECT_EQ(found.announcement.value.id, first.announcement.value.id);
  EXPECT_EQ(found.announcement.value.memberships.size(), 4U);
  const auto words = text(found.announcement.value.id, Language::de);
  EXPECT_NE(words.find("Bonn"), std::string::npos) << words;
  EXPECT_NE(words.find("Ulm"), std::string::npos) << words;
  EXPECT_NE(words.find("Von Hand."), std::string::npos) << "what was written stays: " << words;
}

TEST_F(Effects, APublishedTextTakesNobodyIn) {
  completed(city("Bonn"), on_day("2025-01-01"));
  at("2025-01-01T06:00:00Z");
  must(enter_due(house_));
  const auto first = only_announcement().announcement.value.id;
  published(first, Language::de);
  const auto before = text(first, Language::de);
  completed(city("Ulm"), on_day("2025-01-01"));
  EXPECT_EQ(announcements().size(), 2U);
  EXPECT_EQ(text(first, Language::de), before);
}

TEST_F(Effects, OnAnotherDayOrInOtherNetworksAreAnnouncedApart) {
  completed(city("Bonn"), on_day("2025-01-01"));
  completed(city("Ulm"), on_day("2025-01-02"));
  completed(city("Lyon", "FR"), on_day("2025-01-01"));
  at("2025-01-05T06:00:00Z");
  EXPECT_EQ(must(enter_due(house_)).announcements.size(), 3U);
  for (const auto& found : announcements()) {
    const auto& announcement = found.announcement.value;
    EXPECT_EQ(announcement.memberships.size(), announcement.networks.size()) << "one organisation each";
  }
}

TEST_F(Effects, ComeAtEachNetworksOwnMidnightAndAreAnnouncedOnce) {
  domain::Network efus = office().network("efus")->value;
  efus.time_zone = "Atlantic/Azores";
  must(amend_network(house_, administrator_, efus, 0, "test"));
  const auto bonn = city("Bonn");
  completed(bonn, on_day("2025-01-01"));
  at("2024-12-31T23:00:00Z");
  EXPECT_EQ(must(enter_due(house_)).effects.size(), 1U) << "it is still 22 o'clock in the Azores";
  EXPECT_TRUE(effects(bonn, "efus").empty());
  EXPECT_EQ(only_announcement().announcement.value.memberships.size(), 2U) << "one announcement for both";
  EXPECT_EQ(next_midnight(house_), *base::parse_instant("2025-01-01T01:00:00Z"));
  at("2025-01-01T01:00:00Z");
  EXPECT_EQ(must(enter_due(house_)).effects.size(), 1U);
  EXPECT_EQ(only_announcement().announcement.value.memberships.size(), 2U);
}

TEST_F(Effects, AreAutomaticFactsWithTheirCause) {
  const auto bonn = city("Bonn");
  completed(bonn, on_day("2025-01-01"));
  at("2025-01-01T08:00:00Z");
  const auto before = house_.home->head();
  must(enter_due(house_));
  const auto reading = house_.home->read();
  for (auto number = before + 1; number <= house_.home->head(); ++number) {
    const auto fact = storage::find_fact(reading.connection(), number);
    EXPECT_EQ(fact->author, domain::system_author);
    EXPECT_TRUE(fact->cause);
    EXPECT_FALSE(fact->program.empty());
  }
}

TEST_F(Effects, OfMembersBroughtInMakeNoNews) {
  const auto bonn = city("Bonn");
  const auto before = house_.home->head();
  existing(bonn, "efus", "2020-01-01");
  EXPECT_EQ(types_after(before), (Types{"MembershipRecorded", "EffectEntered"}));
  EXPECT_TRUE(announcements().empty());
}

TEST_F(Effects, OfAnEndAreEnteredOnceTheLastDayHasPassed) {
  const auto bonn = city("Bonn");
  existing(bonn, "efus", "2020-01-01");
  must(end_membership(house_, secretary_,
                      {membership(bonn, "efus").value.id, day("2024-12-31"), {}, "Austritt"}));
  at("2024-12-31T22:59:00Z");
  EXPECT_TRUE(must(enter_due(house_)).effects.empty()) << "the last day is inside";
  at("2024-12-31T23:00:00Z");
  const auto report = must(enter_due(house_));
  ASSERT_EQ(report.effects.size(), 1U);
  EXPECT_EQ(report.effects[0].effect.kind, domain::EffectKind::end);
  EXPECT_EQ(report.effects[0].effect.day, day("2025-01-01"));
  EXPECT_EQ(report.announcements.size(), 1U) << "that it left";
  EXPECT_TRUE(must(enter_due(house_)).empty());
  EXPECT_EQ(standing(bonn, "efus", "2024-12-31"), domain::Standing::member);
  EXPECT_EQ(standing(bonn, "efus", "2025-01-01"), domain::Standing::former);
}

class ToldDecision : public Office, public testing::WithParamInterface<bool> {};

TEST_P(ToldDecision, IsAPublicOne) {
  const auto bonn = city("Bonn");
  completed(bonn, on_day("2025-01-01"));
  domain::DecisionFilter filter;
  filter.organisation = bonn;
  auto decision = office().decisions(filter).front();
  decision.value.is_public = GetParam();
  must(amend_decision(house_, administrator_, decision.value, 0, "Sichtbarkeit"));
  at("2025-01-01T08:00:00Z");
  must(enter_due(house_));
  std::string text;
  for (const auto& passage : only_announcement().announcement.value.passages.at(base::Language::en))
    text += passage.text + "\n";
  EXPECT_NE(text.find("Bonn"), std::string::npos);
  EXPECT_EQ(text.find("November 2024") != std::string::npos, GetParam()) << text;
}
INSTANTIATE_TEST_SUITE_P(Effects, ToldDecision, testing::Bool());

}  // namespace
}  // namespace gremium::app
