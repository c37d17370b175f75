// Starts settled and corrected, ends, and coming back.
#include "app/memberships.h"

#include "app/office.h"

namespace gremium::app {
namespace {

using base::Language;
using Types = std::vector<std::string>;

class Memberships : public Office {
 protected:
  CorrectStart to(const std::string& organisation, const std::string& network, const char* from) {
    CorrectStart correction;
    correction.membership = membership(organisation, network).value.id;
    correction.from = base::PartialDay::parse(from);
    correction.reason = "Schreibfehler";
    return correction;
  }
  void correct(const std::string& organisation, const std::string& network, const char* from) {
    must(correct_start(house_, secretary_, to(organisation, network, from)));
  }
  // A member of Efus alone since 1 January 2025.
  std::string lyon() {
    const auto lyon = city("Lyon", "FR");
    completed(lyon, on_day("2025-01-01"));
    at("2025-01-02T08:00:00Z");
    must(enter_due(house_));
    return lyon;
  }
};

TEST_F(Memberships, AStartCorrectedAfterItsEffectIsEnteredAnewUnderTheNextRevision) {
  const auto id = lyon();
  const auto before = house_.home->head();
  correct(id, "efus", "2024-12-15");
  const auto types = types_after(before);
  EXPECT_EQ(types[0], "EffectCancelled");
  EXPECT_EQ(std::count(types.begin(), types.end(), "EffectEntered"), 1);
  const auto now = effects(id, "efus");
  ASSERT_EQ(now.size(), 1U) << "the earlier effect is no longer in force";
  EXPECT_EQ(now[0].value.revision, 2);
  EXPECT_EQ(now[0].value.day, day("2024-12-15"));
  EXPECT_TRUE(must(enter_due(house_)).effects.empty());
  EXPECT_EQ(only_announcement().announcement.value.day, day("2024-12-15"))
      << "the unpublished draft about the wrong day is gone";
}

TEST_F(Memberships, AStartMovedAheadComesDueOnceMore) {
  const auto id = lyon();
  correct(id, "efus", "2025-02-01");
  EXPECT_TRUE(effects(id, "efus").empty());
  EXPECT_TRUE(announcements().empty());
  EXPECT_EQ(standing(id, "efus", "2025-01-15"), domain::Standing::coming);
  at("2025-01-31T12:00:00Z");
  EXPECT_TRUE(must(enter_due(house_)).effects.empty());
  at("2025-02-01T12:00:00Z");
  const auto report = must(enter_due(house_));
  ASSERT_EQ(report.effects.size(), 1U);
  EXPECT_EQ(report.effects[0].effect.revision, 2);
  EXPECT_EQ(only_announcement().announcement.value.day, day("2025-02-01"));
  EXPECT_TRUE(must(enter_due(house_)).effects.empty());
}

TEST_F(Memberships, AStartMovedBackToWhereItWasIsAThirdRevision) {
  const auto id = lyon();
  correct(id, "efus", "2025-02-01");
  correct(id, "efus", "2025-01-01");
  ASSERT_EQ(effects(id, "efus").size(), 1U);
  EXPECT_EQ(effects(id, "efus")[0].value.day, day("2025-01-01"));
  EXPECT_EQ(only_announcement().announcement.value.day, day("2025-01-01"));
}

TEST_F(Memberships, APublishedTextStaysAsItWasPublished) {
  const auto id = lyon();
  const auto announcement = only_announcement().announcement.value.id;
  const auto slug = published(announcement, Language::fr);
  const auto before = *office().news(Language::fr, slug);
  correct(id, "efus", "2025-02-01");
  const auto after = *office().news(Language::fr, slug);
  EXPECT_EQ(after.publication.value, before.publication.value);
  EXPECT_EQ(after.publication.fact, before.publication.fact);
  EXPECT_FALSE(after.withdrawn);
}

TEST_F(Memberships, ADraftLosesTheCorrectedOneAndKeepsTheOthers) {
  const auto bonn = city("Bonn"), ulm = city("Ulm");
  completed(bonn, on_day("2025-01-01"));
  completed(ulm, on_day("2025-01-01"));
  at("2025-01-02T08:00:00Z");
  must(enter_due(house_));
  const auto announcement = only_announcement().announcement.value.id;
  correct(bonn, "defus", "2025-03-01");
  correct(bonn, "efus", "2025-03-01");
  const auto found = only_announcement();
  EXPECT_EQ(found.announcement.value.id, announcement);
  ASSERT_EQ(found.announcement.value.memberships.size(), 2U);
  const auto words = text(announcement, Language::de);
  EXPECT_EQ(words.find("Bonn"), std::string::npos) << words;
  EXPECT_NE(words.find("Ulm"), std::string::npos) << words;
}

TEST_F(Memberships, WordsWrittenForOneAreNeverPrintedForAnother) {
  const auto bonn = city("Bonn"), ulm = city("Ulm");
  completed(bonn, on_day("2025-01-01"));
  completed(ulm, on_day("2025-01-01"));
  at("2025-01-02T08:00:00Z");
  must(enter_due(house_));
  const auto announcement = only_announcement().announcement.value.id;
  domain::AnnouncementSaved saved{announcement, Language::de, {}};
  for (const auto& passage : current_passages(only_announcement(), Language::de))
    if (passage.open)
      saved.texts.push_back({passage.kind,
                             passage.member,
                             {passage.member == 0 ? "So spricht Bonn." : "So spricht Ulm."},
                             false});
  ASSERT_EQ(saved.texts.size(), 2U) << "a place to fill for each";
  must(save_announcement(house_, editor_, saved, 0));
  correct(bonn, "defus", "2025-03-01");
  correct(bonn, "efus", "2025-03-01");
  const auto words = text(announcement, Language::de);
  EXPECT_EQ(words.find("So spricht Bonn."), std::string::npos) << words;
  EXPECT_NE(words.find("So spricht Ulm."), std::string::npos) << words;
  // Who wrote it is still the one who edited last.
  EXPECT_EQ(office().announcement(announcement)->texts.at(Language::de).saved_by, editor_.actor.account);
}

TEST_F(Memberships, CorrectedOneAfterTheOtherTheyAreStillAnnouncedTogether) {
  const auto bonn = city("Bonn");
  completed(bonn, on_day("2025-01-01"), "2024-11-20");
  at("2025-01-02T08:00:00Z");
  must(enter_due(house_));
  correct(bonn, "efus", "2024-12-15");
  correct(bonn, "defus", "2024-12-15");
  const auto found = only_announcement();
  EXPECT_EQ(found.announcement.value.day, day("2024-12-15"));
  EXPECT_EQ(found.announcement.value.networks, (std::vector<std::string>{"efus", "defus"}));
  EXPECT_EQ(found.announcement.value.memberships.size(), 2U);
}

TEST_F(Memberships, TheOneThatStaysIsStillAnnounced) {
  const auto bonn = city("Bonn");
  completed(bonn, on_day("2025-01-01"));
  at("2025-01-02T08:00:00Z");
  must(enter_due(house_));
  correct(bonn, "efus", "2024-12-15");
  int defus_told = 0;
  for (const auto& found : announcements())
    for (const auto& told : found.announcement.value.memberships)
      defus_told += told == membership(bonn, "defus").value.id ? 1 : 0;
  EXPECT_EQ(defus_told, 1) << "its start was right, it must not go untold";
}

TEST_F(Memberships, PendingUntilSettled) {
  const auto bonn = city("Bonn");
  domain::EffectiveRule rule{domain::EffectiveRuleId::after_all, {}};
  rule.parameters.dates = {day("2024-11-20"), std::nullopt};
  completed(bonn, rule);
  EXPECT_EQ(membership(bonn, "efus").value.start, domain::StartKind::pending);
  EXPECT_EQ(membership(bonn, "efus").value.because, "awaiting");
  EXPECT_EQ(standing(bonn, "efus", "2024-11-19"), domain::Standing::absent);
  EXPECT_EQ(standing(bonn, "efus", "2024-12-01"), domain::Standing::coming);
  at("2025-06-01T08:00:00Z");
  EXPECT_TRUE(must(enter_due(house_)).effects.empty());
  EXPECT_EQ(standing(bonn, "efus", "2025-06-01"), domain::Standing::coming);
  expect_refused("membership.requires", "start",
                 [&] { return correct_start(house_, secretary_, to(bonn, "defus", "2025-05-01")); });
  correct(bonn, "efus", "2025-05-01");
  correct(bonn, "defus", "2025-05-01");
  EXPECT_EQ(effects(bonn, "efus").size(), 1U);
  EXPECT_EQ(effects(bonn, "defus").size(), 1U);
  EXPECT_EQ(effects(bonn, "defus")[0].value.revision, 1);
  EXPECT_EQ(standing(bonn, "defus", "2025-05-01"), domain::Standing::member);
  EXPECT_EQ(only_announcement().announcement.value.memberships.size(), 2U) << "one announcement for both";
}

TEST_F(Memberships, ACorrectionSaysWhyASettlementNeedNot) {
  const auto id = lyon();
  auto correction = to(id, "efus", "2025-02-01");
  correction.reason.clear();
  expect_refused("text.missing", "reason", [&] { return correct_start(house_, secretary_, correction); });
}

TEST_F(Memberships, ACorrectionBeforeTheDecisionIsRefused) {
  const auto id = lyon();
  expect_refused("membership.start_before_decision", "start",
                 [&] { return correct_start(house_, secretary_, to(id, "efus", "2024-11-19")); });
  ASSERT_EQ(effects(id, "efus").size(), 1U) << "nothing of it is left";
}

TEST_F(Memberships, AStartTurnedIntoAMonthTakesItsEffectBack) {
  const auto id = lyon();
  correct(id, "efus", "2025-01");
  EXPECT_TRUE(effects(id, "efus").empty());
  EXPECT_EQ(standing(id, "efus", "2025-01-02"), domain::Standing::unknown);
}

TEST_F(Memberships, AnEndMovedIsCancelledAndEnteredAnew) {
  const auto id = city("Lyon", "FR");
  existing(id, "efus", "2020-01-01");
  const auto one = membership(id, "efus").value.id;
  must(end_membership(house_, secretary_, {one, day("2024-11-30"), {}, "Austritt"}));
  ASSERT_EQ(effects(id, "efus").size(), 2U);
  must(end_membership(house_, secretary_, {one, day("2024-12-31"), {}, "Austritt"}));
  EXPECT_EQ(effects(id, "efus").size(), 1U) << "the end has not come yet";
  EXPECT_EQ(standing(id, "efus", "2024-12-01"), domain::Standing::member);
  at("2025-01-01T08:00:00Z");
  const auto report = must(enter_due(house_));
  ASSERT_EQ(report.effects.size(), 1U);
  EXPECT_EQ(report.effects[0].effect.revision, 2);
  must(end_membership(house_, secretary_, {one, std::nullopt, {}, "doch nicht"}));
  EXPECT_EQ(effects(id, "efus").size(), 1U) << "it goes on after all";
  EXPECT_EQ(standing(id, "efus", "2025-06-01"), domain::Standing::member);
}

TEST_F(Memberships, AnEndBeforeTheStartIsRefused) {
  const auto id = lyon();
  expect_refused("membership.end_before_start", "last_day", [&] {
    return end_membership(house_, secretary_,
                          {membership(id, "efus").value.id, day("2024-12-31"), {}, "Austritt"});
  });
}

TEST_F(Memberships, EfusMayNotEndWhileDefusGoesOn) {
  const auto bonn = city("Bonn");
  existing(bonn, "efus", "2020-01-01");
  existing(bonn, "defus", "2020-01-01");
  const auto leave = [&](const char* network) {
    return end_membership(house_, secretary_,
                          {membership(bonn, network).value.id, day("2024-12-31"), {}, "Austritt"});
  };
  expect_refused("membership.requires", "start", [&] { return leave("efus"); });
  must(leave("defus"));
  must(leave("efus"));
}

TEST_F(Memberships, OneThatIsToComeIsComingAndIsNewsOnceItBegins) {
  at("2024-12-01T08:00:00Z");
  const auto ulm = city("Ulm");
  existing(ulm, "efus", "2025-01-01");
  const auto found = membership(ulm, "efus").value;
  EXPECT_EQ(domain::standing_on(found, day("2024-12-01")), domain::Standing::coming);
  EXPECT_EQ(domain::standing_on(found, day("2024-11-30")), domain::Standing::absent);
  EXPECT_TRUE(office().announcements().empty());
  at("2025-01-01T08:00:00Z");
  EXPECT_EQ(must(enter_due(house_)).announcements.size(), 1U);
  const auto trier = city("Trier");
  existing(trier, "efus", "2024-06-01");
  EXPECT_EQ(office().announcements().size(), 1U) << "what has begun already is history";
}

TEST_F(Memberships, WhoLeftMayComeBack) {
  const auto bonn = city("Bonn");
  existing(bonn, "efus", "2010-01-01");
  existing(bonn, "defus", "2010-05-10");
  for (const auto* network : {"defus", "efus"})
    must(end_membership(house_, secretary_,
                        {membership(bonn, network).value.id, day("2019-12-31"), {}, "Austritt"}));
  EXPECT_EQ(standing(bonn, "efus", "2022-01-01"), domain::Standing::former);
  completed(bonn, on_day("2025-01-01"));
  at("2025-01-01T08:00:00Z");
  EXPECT_EQ(must(enter_due(house_)).effects.size(), 2U);
  EXPECT_EQ(office().memberships({.organisation = bonn}).size(), 4U);
  EXPECT_EQ(office().roster("efus", day("2025-01-01"))->count.members, 1);
  EXPECT_EQ(office().roster("efus", day("2022-01-01"))->count.members, 0);
  EXPECT_EQ(only_announcement().announcement.value.memberships.size(), 2U);
}

}  // namespace
}  // namespace gremium::app
