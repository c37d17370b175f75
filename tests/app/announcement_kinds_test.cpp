// Announcements of other kinds than joining: what they can be begun about, once, and how they follow the
// facts.
#include "app/agendas.h"
#include "app/announcement_checks.h"
#include "app/meetings.h"
#include "app/office.h"

namespace gremium::app {
namespace {

using base::Language;
using domain::AnnouncementKind;

class AnnouncementKinds : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    domain::Body assembly;
    assembly.id = "mv-defus";
    assembly.organisation = "defus";
    assembly.kind = "mitgliederversammlung";
    assembly.time_zone = "Europe/Berlin";
    must(record_body(house_, secretary_, assembly));
    bonn_ = city("Bonn");
    existing(bonn_, "efus", "2020-01-01");
  }

  Recorded begin(AnnouncementKind kind, const std::string& subject) {
    return begin_announcement(house_, editor_, kind, subject);
  }
  void ends(const char* last_day) {
    const auto found = membership(bonn_, "efus");
    must(end_membership(house_, secretary_, {found.value.id, day(last_day), {}, "Austritt"}));
  }
  std::string of_assembly(const char* title, domain::Outcome outcome, bool is_public = true) {
    domain::Decision decision;
    decision.body = "mv-defus";
    decision.date = base::PartialDay::parse("2024-11-20");
    decision.title = title;
    decision.outcome = outcome;
    decision.is_public = is_public;
    return must(record_decision(house_, administrator_, decision));
  }
  std::string meeting(const char* date) {
    domain::Meeting planned;
    planned.body = "mv-defus";
    planned.sittings = {{day(date), "10:00", ""}};
    return must(plan_meeting(house_, secretary_, planned));
  }
  std::string kind_of(const std::string& id) {
    return std::string(name_of(office().announcement(id)->announcement.value.kind));
  }

  std::string bonn_;
};

TEST_F(AnnouncementKinds, OfLeavingComeWithTheEffectOnce) {
  ends("2024-12-31");
  EXPECT_TRUE(announcements().empty()) << "not before the last day has passed";
  at("2024-12-31T23:00:00Z");
  EXPECT_EQ(must(enter_due(house_)).announcements.size(), 1U);
  const auto found = only_announcement();
  EXPECT_EQ(found.announcement.value.kind, AnnouncementKind::leaving);
  EXPECT_EQ(found.announcement.value.day, day("2025-01-01"));
  EXPECT_NE(text(found.announcement.value.id, Language::de).find("nicht mehr Mitglied von Efus"),
            std::string::npos);
  EXPECT_TRUE(must(enter_due(house_)).empty());
  EXPECT_EQ(announcements().size(), 1U);
  expect_refused("announcement.already_begun", "subject",
                 [&] { return begin(AnnouncementKind::leaving, membership(bonn_, "efus").value.id); });
}

TEST_F(AnnouncementKinds, OfLeavingBegunBeforeIsTheOnlyOne) {
  ends("2024-12-31");
  const auto id = must(begin(AnnouncementKind::leaving, membership(bonn_, "efus").value.id));
  at("2024-12-31T23:00:00Z");
  EXPECT_TRUE(must(enter_due(house_)).announcements.empty());
  EXPECT_EQ(only_announcement().announcement.value.id, id);
}

TEST_F(AnnouncementKinds, OfLeavingDoNotGoOutInTheWrongTense) {
  ends("2024-12-31");
  const auto id = must(begin(AnnouncementKind::leaving, membership(bonn_, "efus").value.id));
  must(sign(id, Language::de));
  expect_refused("announcement.day_passed", "plan_day", [&] {
    return plan_publication(house_, approver_, {id, Language::de, day("2025-01-01"), "09:00", {}});
  });
  must(plan_publication(house_, approver_, {id, Language::de, day("2024-12-20"), "09:00", {}}));
  must(sign(id, Language::en));
  at("2025-01-02T08:00:00Z");
  expect_refused("announcement.day_passed", "",
                 [&] { return publish_announcement(house_, approver_, id, Language::en); });
  must(redraft_announcement(house_, editor_, id, 0));
  must(sign(id, Language::en));
  must(publish_announcement(house_, approver_, id, Language::en));
}

// Left Efus and DEFUS, entered one after the other.
class LeavingBoth : public AnnouncementKinds {
 protected:
  void SetUp() override {
    AnnouncementKinds::SetUp();
    existing(bonn_, "defus", "2020-01-01");
  }
  void leaves(const char* network, const char* last_day) {
    must(end_membership(house_, secretary_,
                        {membership(bonn_, network).value.id, day(last_day), {}, "Austritt"}));
  }
};

TEST_F(LeavingBoth, OnOnePastDayIsOneDraft) {
  leaves("defus", "2024-11-30");
  const auto first = only_announcement().announcement.value;
  fill(first.id, Language::de, editor_);
  leaves("efus", "2024-11-30");
  const auto joined = only_announcement();
  EXPECT_EQ(joined.announcement.value.id, first.id);
  EXPECT_EQ(joined.announcement.value.memberships.size(), 2U);
  EXPECT_EQ(joined.announcement.value.networks, (std::vector<std::string>{"efus", "defus"}));
  EXPECT_NE(text(first.id, Language::de).find("Efus und DEFUS"), std::string::npos)
      << text(first.id, Language::de);
  EXPECT_TRUE(must(enter_due(house_)).empty());
}

TEST_F(LeavingBoth, OnOtherDaysAreTheirOwnDrafts) {
  leaves("defus", "2024-11-29");
  leaves("efus", "2024-11-30");
  EXPECT_EQ(announcements().size(), 2U);
}

TEST_F(LeavingBoth, ADraftThatIsSignedIsLeftAlone) {
  leaves("defus", "2024-11-30");
  const auto first = only_announcement().announcement.value;
  fill(first.id, Language::fr, editor_);
  must(sign(first.id, Language::fr));
  leaves("efus", "2024-11-30");
  EXPECT_EQ(announcements().size(), 2U);
  EXPECT_EQ(office().announcement(first.id)->announcement.value, first);
}

TEST_F(LeavingBoth, WhatIsCorrectedToAnotherDayGoesOutOfTheDraftOfBoth) {
  leaves("defus", "2024-11-30");
  leaves("efus", "2024-11-30");
  leaves("efus", "2024-12-31");
  const auto left = only_announcement().announcement.value;
  EXPECT_EQ(left.day, day("2024-12-01"));
  EXPECT_EQ(left.networks, std::vector<std::string>{"defus"});
  at("2025-01-01T08:00:00Z");
  must(enter_due(house_));
  ASSERT_EQ(announcements().size(), 2U);
  EXPECT_EQ(office().announcement(left.id)->announcement.value, left);
}

// What the network writes is a fact like others: drafts say what went stale.
TEST_F(AnnouncementKinds, FollowTheHouseStyleOfTheirNetwork) {
  const auto id = must(begin(AnnouncementKind::decision, of_assembly("Haushalt", domain::Outcome::adopted)));
  const auto stale = [&](Language language) {
    const auto found = *office().announcement(id);
    return domain::stale_passages(found.announcement.value.passages.at(language),
                                  office().announcement_now(found)->passages.at(language));
  };
  EXPECT_TRUE(stale(Language::de).empty());
  auto network = *office().network("defus");
  network.value.style.spellings = {{Language::de, "DEFUS", "Defus"}};
  must(amend_network(house_, administrator_, network.value, network.fact, {}));
  ASSERT_EQ(stale(Language::de).size(), 2U) << "headline and sentence";
  const auto& now = stale(Language::de).front().now->text;
  EXPECT_NE(now.find("von Defus"), std::string::npos) << now;
  const auto& facts = stale(Language::de).front().now->facts;
  EXPECT_NE(std::find(facts.begin(), facts.end(), office().network("defus")->fact), facts.end());
  EXPECT_TRUE(stale(Language::en).empty());
  network = *office().network("defus");
  network.value.style.digits_from = 1;
  expect_refused("style.digits_from", "digits_from",
                 [&] { return amend_network(house_, administrator_, network.value, network.fact, {}); });
}

TEST_F(AnnouncementKinds, OfLeavingFollowACorrectedEnd) {
  ends("2024-11-30");
  EXPECT_EQ(only_announcement().announcement.value.day, day("2024-12-01"));
  ends("2024-11-20");
  EXPECT_EQ(only_announcement().announcement.value.day, day("2024-11-21"));
  const auto found = membership(bonn_, "efus");
  must(end_membership(house_, secretary_, {found.value.id, {}, {}, "bleibt"}));
  EXPECT_TRUE(announcements().empty()) << "it stays: nothing to tell";
  ends("2024-11-25");
  EXPECT_EQ(announcements().size(), 1U) << "and may be told again";
}

TEST_F(AnnouncementKinds, OfWhatWasEnteredAsHistoryThereIsNone) {
  domain::Membership former;
  former.organisation = city("Ulm");
  former.network = "efus";
  former.from = base::PartialDay::parse("2010");
  former.last_day = day("2015-12-31");
  must(record_membership(house_, secretary_, former));
  EXPECT_TRUE(announcements().empty());
}

TEST_F(AnnouncementKinds, OfAnEndThatWasEnteredBeforeItCameThereIsOne) {
  domain::Membership ending;
  ending.organisation = city("Ulm");
  ending.network = "efus";
  ending.from = base::PartialDay::parse("2010");
  ending.last_day = day("2024-12-31");
  must(record_membership(house_, secretary_, ending));
  EXPECT_TRUE(announcements().empty());
  at("2025-01-02T08:00:00Z");
  must(enter_due(house_));
  EXPECT_EQ(kind_of(only_announcement().announcement.value.id), "leaving");
}

TEST_F(AnnouncementKinds, OfLeavingSaysNothingOfWhoIsBack) {
  ends("2024-11-25");
  const auto id = only_announcement().announcement.value.id;
  existing(bonn_, "efus", "2024-11-28");
  expect_refused("announcement.baseless", "", [&] { return sign(id, Language::de); });
  EXPECT_TRUE(waits_no_more(office(), *office().announcement(id), day("2024-12-01")));
}

TEST_F(AnnouncementKinds, WhatIsOvertakenWaitsNoMore) {
  const auto ulm = city("Ulm");
  completed(ulm, on_day("2025-01-01"));
  const auto id = must(begin(AnnouncementKind::coming, membership(ulm, "efus").value.id));
  fill(id, Language::de, editor_);
  EXPECT_FALSE(is_overtaken(*office().announcement(id), day("2024-12-31")));
  EXPECT_TRUE(is_overtaken(*office().announcement(id), day("2025-01-01")));
  at("2025-01-02T08:00:00Z");
  expect_refused("announcement.day_passed", "", [&] { return sign(id, Language::de); });
}

TEST_F(AnnouncementKinds, OfWhatIsToComeAreBegunBeforeTheDay) {
  const auto ulm = city("Ulm");
  completed(ulm, on_day("2025-01-01"));
  const auto coming = membership(ulm, "efus").value.id;
  const auto id = must(begin(AnnouncementKind::coming, coming));
  EXPECT_NE(text(id, Language::de).find("Zum 1."), std::string::npos) << text(id, Language::de);
  expect_refused("announcement.already_begun", "subject",
                 [&] { return begin(AnnouncementKind::coming, coming); });
  expect_refused("announcement.not_coming", "subject",
                 [&] { return begin(AnnouncementKind::coming, membership(bonn_, "efus").value.id); });
  fill(id, Language::de, editor_);
  must(sign(id, Language::de));
  at("2025-01-01T08:00:00Z");
  must(enter_due(house_));
  EXPECT_EQ(announcements().size(), 2U) << "that it joined is told apart";
  expect_refused("announcement.day_passed", "",
                 [&] { return publish_announcement(house_, approver_, id, Language::de); });
  EXPECT_NE(text(id, Language::de).find("Zum 1."), std::string::npos)
      << "it goes on speaking of what is to come";
}

TEST_F(AnnouncementKinds, OfDecisionsAreOfANetworksOwnBodies) {
  const auto of_council = decided(bonn_, "2024-11-20");
  expect_refused("announcement.not_own_body", "subject",
                 [&] { return begin(AnnouncementKind::decision, of_council); });
  expect_refused("announcement.subject_unknown", "subject",
                 [&] { return begin(AnnouncementKind::decision, "nichts"); });
  const auto decision = of_assembly("Beitragsordnung", domain::Outcome::adopted);
  if (!office().decision(decision)->value.is_public)
    must(release_decision(house_, approver_, decision, office().decision(decision)->fact));
  const auto id = must(begin(AnnouncementKind::decision, decision));
  EXPECT_EQ(kind_of(id), "decision");
  EXPECT_NE(text(id, Language::de).find("beschließt „Beitragsordnung“"), std::string::npos)
      << text(id, Language::de);
}

TEST_F(AnnouncementKinds, OfClosedDecisionsThereAreNone) {
  const auto decision = of_assembly("Personalsache", domain::Outcome::adopted, false);
  expect_refused("announcement.not_public", "subject",
                 [&] { return begin(AnnouncementKind::decision, decision); });
}

TEST_F(AnnouncementKinds, OfMeetingsAreACallBeforeAndResultsAfter) {
  const auto ahead = meeting("2024-12-10");
  expect_refused("announcement.not_held", "subject", [&] { return begin(AnnouncementKind::result, ahead); });
  const auto id = must(begin(AnnouncementKind::call, ahead));
  EXPECT_NE(text(id, Language::de).find("DEFUS lädt zur Mitgliederversammlung"), std::string::npos);
  at("2024-12-11T10:00:00Z");
  expect_refused("announcement.already_begun", "subject",
                 [&] { return begin(AnnouncementKind::call, ahead); });
  const auto past = meeting("2024-12-10");
  expect_refused("announcement.not_ahead", "subject", [&] { return begin(AnnouncementKind::call, past); });
  must(advance_meeting(house_, secretary_,
                       {{}, past, domain::MeetingState::in_session, {day("2024-12-10"), "10:00"}, {}, {}},
                       0));
  must(advance_meeting(house_, secretary_,
                       {{}, past, domain::MeetingState::closed, {day("2024-12-10"), "12:00"}, {}, {}}, 0));
  const auto results = must(begin(AnnouncementKind::result, past));
  EXPECT_NE(text(results, Language::fr).find("Résultats"), std::string::npos);
}

TEST_F(AnnouncementKinds, OfANetworkAreBegunOnceUntilWithdrawn) {
  const auto id = must(begin(AnnouncementKind::network, "defus"));
  expect_refused("announcement.already_begun", "subject",
                 [&] { return begin(AnnouncementKind::network, "defus"); });
  must(withdraw_announcement(house_, approver_, id, ""));
  EXPECT_NE(must(begin(AnnouncementKind::network, "defus")), id);
}

TEST_F(AnnouncementKinds, JoiningIsNotBegunByHand) {
  expect_refused("announcement.kind_unknown", "kind",
                 [&] { return begin(AnnouncementKind::joining, membership(bonn_, "efus").value.id); });
}

TEST_F(AnnouncementKinds, WhenAFactChangesTheDraftSaysWhatWentStale) {
  ends("2024-11-30");
  const auto id = only_announcement().announcement.value.id;
  const auto stale = [&] {
    const auto found = *office().announcement(id);
    const auto now = *office().announcement_now(found);
    return domain::stale_passages(found.announcement.value.passages.at(Language::de),
                                  now.passages.at(Language::de));
  };
  EXPECT_TRUE(stale().empty());
  must(save_announcement(house_, editor_, {id, Language::de, {{"thanks", -1, {"Danke, Bonn!"}, false}}}, 0));
  auto renamed = office().organisation(bonn_)->value;
  renamed.names[Language::de].name = "Bundesstadt";
  must(amend_organisation(house_, secretary_, renamed, 0, "neuer Name"));
  EXPECT_EQ(stale().size(), 3U) << "headline, end, thanks";
  must(renew_passage(house_, editor_, id, Language::de, "headline", -1, 0));
  EXPECT_EQ(stale().size(), 2U) << "the others as they were";
  const auto printed = text(id, Language::de);
  EXPECT_NE(printed.find("Die Stadt Bundesstadt verlässt Efus"), std::string::npos) << printed;
  EXPECT_NE(printed.find("Die Stadt Bonn ist seit"), std::string::npos) << printed;
  EXPECT_NE(printed.find("Danke, Bonn!"), std::string::npos) << "what was typed by hand stays";
  must(redraft_announcement(house_, editor_, id, 0));
  EXPECT_TRUE(stale().empty());
  EXPECT_NE(text(id, Language::de).find("Danke, Bonn!"), std::string::npos);
}

TEST_F(AnnouncementKinds, OwnTextsOfPassagesThatGoAreAskedAbout) {
  ends("2024-11-30");
  const auto id = only_announcement().announcement.value.id;
  must(save_announcement(house_, editor_, {id, Language::de, {{"thanks", -1, {"Danke, Bonn!"}, false}}}, 0));
  auto found = membership(bonn_, "efus");
  must(end_membership(house_, secretary_,
                      {found.value.id, day("2024-11-30"), decided(bonn_, "2024-11-25"), "Ausschluss", 0,
                       domain::EndKind::expulsion}));
  // Drafted anew with the corrected fact; the thanks have no place in it, and are kept all the same.
  const auto texts = office().announcement(id)->texts.at(Language::de).saved.value.texts;
  ASSERT_EQ(texts.size(), 1U);
  EXPECT_EQ(texts[0].text.text, "Danke, Bonn!");
  expect_refused("announcement.own_texts_homeless", "confirmed",
                 [&] { return redraft_announcement(house_, editor_, id, 0); });
  must(redraft_announcement(house_, editor_, id, 0, true));
}

}  // namespace
}  // namespace gremium::app
