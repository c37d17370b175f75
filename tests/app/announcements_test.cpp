// Drafts worked on, signed off, published, corrected, withdrawn.
#include "app/announcements.h"

#include "app/office.h"

namespace gremium::app {
namespace {

using base::Language;

class Announcements : public Office {
 protected:
  // Bonn joined today; its announcement lacks a quotation in every language.
  void SetUp() override {
    Office::SetUp();
    bonn_ = city("Bonn");
    case_ = completed(bonn_, on_day("2024-12-01"));
    id_ = only_announcement().announcement.value.id;
  }

  domain::AnnouncementCase found() { return *office().announcement(id_); }
  TextState state(Language language) { return state_of(found(), language); }
  Recorded publish(Language language, const std::string& correction = {}) {
    return publish_announcement(house_, approver_, id_, language, correction);
  }
  // Another text in place of the headline.
  void head(Language language, const char* words, const Submission& by) {
    auto texts = found().texts.at(language).saved.value;
    std::erase_if(texts.texts, [](const auto& written) { return written.kind == "headline"; });
    texts.texts.push_back({"headline", -1, {words}, false});
    must(save_announcement(house_, by, texts, 0));
  }
  std::string quote(const char* words, bool is_public = true) {
    domain::Quotation quotation;
    quotation.source = "Pressemitteilung";
    quotation.accession = case_;
    quotation.person.text = "Erika Beispiel";
    quotation.function[Language::de] = "Bürgermeisterin";
    quotation.text[Language::de].text = words;
    quotation.is_public = is_public;
    return must(record_quotation(house_, secretary_, quotation));
  }
  void redraft() { must(redraft_announcement(house_, editor_, id_, found().announcement.fact)); }

  std::string bonn_, case_, id_;
};

TEST_F(Announcements, AnOpenPlaceBlocksItsOwnLanguageAlone) {
  for (const auto language : base::all_languages)
    EXPECT_TRUE(domain::has_open_place(current_passages(found(), language)));
  fill(id_, Language::de, editor_);
  expect_refused("announcement.open_places", "", [&] { return sign(id_, Language::fr); });
  expect_refused("announcement.open_places", "", [&] { return publish(Language::fr); });
  must(sign(id_, Language::de));
  must(publish(Language::de));
  EXPECT_EQ(state(Language::de), TextState::published);
  EXPECT_EQ(state(Language::fr), TextState::draft);
  EXPECT_EQ(office().list_news(Language::de, 10).size(), 1U);
  EXPECT_TRUE(office().list_news(Language::fr, 10).empty());
}

TEST_F(Announcements, ArePublishedOnlyWhenSignedOffAndOnlyOnce) {
  fill(id_, Language::de, editor_);
  expect_refused("announcement.not_signed_off", "", [&] { return publish(Language::de); });
  must(sign(id_, Language::de));
  EXPECT_EQ(state(Language::de), TextState::signed_off);
  must(publish(Language::de));
  expect_refused("announcement.already_published", "", [&] { return publish(Language::de); });
  expect_refused("announcement.already_published", "", [&] { return publish(Language::de, "Noch einmal"); });
}

TEST_F(Announcements, WhoeverEditedLastMayNotSignOff) {
  fill(id_, Language::de, administrator_);
  expect_refused("announcement.four_eyes", "", [&] {
    return sign_off_announcement(house_, administrator_, id_, Language::de, digest(id_, Language::de));
  });
  must(sign(id_, Language::de));
  fill(id_, Language::en, editor_);
  must(sign_off_announcement(house_, administrator_, id_, Language::en, digest(id_, Language::en)));
}

TEST_F(Announcements, WithoutFourEyesOneIsEnough) {
  auto defus = office().network("defus")->value;
  defus.four_eyes = false;
  must(amend_network(house_, administrator_, defus, 0, "klein"));
  fill(id_, Language::de, administrator_);
  must(sign_off_announcement(house_, administrator_, id_, Language::de, digest(id_, Language::de)));
}

TEST_F(Announcements, ASignOffIsBoundToTheTextOnTheScreen) {
  fill(id_, Language::de, editor_);
  const auto seen = digest(id_, Language::de);
  head(Language::de, "Etwas ganz anderes", editor_);
  expect_refused("announcement.text_changed", "",
                 [&] { return sign_off_announcement(house_, approver_, id_, Language::de, seen); });
  expect_refused("announcement.text_changed", "",
                 [&] { return sign_off_announcement(house_, approver_, id_, Language::de, ""); });
  must(sign(id_, Language::de));
  head(Language::de, "Und wieder anders", editor_);
  EXPECT_EQ(state(Language::de), TextState::draft);
  expect_refused("announcement.text_changed", "", [&] { return publish(Language::de); });
}

TEST_F(Announcements, ACorrectionIsANewVersionAtTheSameAddress) {
  const auto slug = published(id_, Language::de);
  const auto first = *office().news(Language::de, slug);
  EXPECT_EQ(first.publication.value.version, 1);
  head(Language::de, "Bonn ist dabei", editor_);
  EXPECT_EQ(state(Language::de), TextState::changed);
  EXPECT_EQ(office().news(Language::de, slug)->publication.value, first.publication.value)
      << "an edit is not yet public";
  must(sign(id_, Language::de));
  expect_refused("text.missing", "correction", [&] { return publish(Language::de); });
  at("2024-12-03T10:00:00Z");
  EXPECT_EQ(must(publish(Language::de, "Überschrift")), slug);
  const auto second = *office().news(Language::de, slug);
  EXPECT_EQ(second.publication.value.version, 2);
  EXPECT_EQ(second.publication.value.correction, "Überschrift");
  EXPECT_EQ(second.first_published_on, day("2024-12-01"));
  EXPECT_EQ(second.publication.value.published_on, day("2024-12-03"));
  EXPECT_EQ(office().list_news(Language::de, 10).size(), 1U) << "one item, not two";
}

TEST_F(Announcements, WhoLeftSinceIsNotWelcomed) {
  must(end_membership(house_, secretary_, {membership(bonn_, "defus").value.id, day("2024-12-10"), {}, "x"}));
  must(end_membership(house_, secretary_, {membership(bonn_, "efus").value.id, day("2024-12-10"), {}, "x"}));
  fill(id_, Language::de, editor_);
  must(sign(id_, Language::de));
  at("2024-12-11T10:00:00Z");
  expect_refused("announcement.baseless", "", [&] { return publish(Language::de); });
  expect_refused("announcement.baseless", "", [&] { return sign(id_, Language::de); });
  expect_refused("announcement.baseless", "",
                 [&] { return redraft_announcement(house_, editor_, id_, found().announcement.fact); });
}

TEST_F(Announcements, CountTheMembersOfTheDayOnWhichTheyAreRead) {
  // DEFUS is complete since 31 December.
  at("2025-01-02T10:00:00Z");
  const auto kiel = city("Kiel");
  completed(kiel, on_day("2025-01-02"));
  std::string id;
  for (const auto& each : announcements())
    if (each.announcement.value.day == day("2025-01-02")) id = each.announcement.value.id;
  EXPECT_NE(text(id, Language::de).find("auf zwei Mitglieder wächst"), std::string::npos)
      << text(id, Language::de);
  completed(city("Ulm"), on_day("2025-01-10"));
  fill(id, Language::de, editor_);
  must(sign(id, Language::de));
  at("2025-01-09T10:00:00Z");
  EXPECT_TRUE(office().is_fresh(*office().announcement(id), Language::de));
  at("2025-01-10T10:00:00Z");
  must(enter_due(house_));
  expect_refused("announcement.stale", "",
                 [&] { return publish_announcement(house_, approver_, id, Language::de); });
  must(redraft_announcement(house_, editor_, id, 0));
  const auto now = text(id, Language::de);
  EXPECT_NE(now.find("drei Mitglieder zählt"), std::string::npos) << now;
  EXPECT_EQ(now.find("wächst"), std::string::npos) << "it is not by Kiel alone that it has three";
}

TEST_F(Announcements, EachLanguageCountsTheDayOnWhichItGoesOut) {
  at("2025-01-02T10:00:00Z");
  completed(city("Kiel"), on_day("2025-01-02"));
  std::string id;
  for (const auto& each : announcements())
    if (each.announcement.value.day == day("2025-01-02")) id = each.announcement.value.id;
  completed(city("Ulm"), on_day("2025-01-10"));
  for (const auto language : {Language::de, Language::en}) {
    fill(id, language, editor_);
    must(sign(id, language));
  }
  must(publish_announcement(house_, approver_, id, Language::de));
  at("2025-01-10T10:00:00Z");
  must(enter_due(house_));
  expect_refused("announcement.stale", "",
                 [&] { return publish_announcement(house_, approver_, id, Language::en); });
  must(redraft_announcement(house_, editor_, id, 0));
  EXPECT_NE(text(id, Language::de).find("zwei Mitglieder"), std::string::npos) << "it said so then";
  EXPECT_NE(text(id, Language::en).find("three members"), std::string::npos) << text(id, Language::en);
}

TEST_F(Announcements, AreWithdrawnWithAReasonForTheReadersOfEachLanguage) {
  published(id_, Language::de);
  published(id_, Language::fr);
  expect_refused("text.missing", "reason_fr", [&] {
    return withdraw_announcement(house_, approver_, id_, "", {{Language::de, "Irrtum"}, {Language::fr, ""}});
  });
  must(withdraw_announcement(house_, approver_, id_, "",
                             {{Language::de, "Irrtum"}, {Language::fr, "Erreur"}}));
  const auto withdrawn = found().withdrawn->value;
  EXPECT_EQ(withdrawn.reason_in(Language::de), "Irrtum");
  EXPECT_EQ(withdrawn.reason_in(Language::fr), "Erreur");
}

TEST_F(Announcements, WithdrawnOnesLeaveANoticeAtTheirAddress) {
  const auto slug = published(id_, Language::de);
  expect_refused("text.missing", "reason", [&] { return withdraw_announcement(house_, approver_, id_, ""); });
  must(withdraw_announcement(house_, approver_, id_, "Irrtum"));
  const auto news = office().news(Language::de, slug);
  ASSERT_TRUE(news);
  ASSERT_TRUE(news->withdrawn);
  EXPECT_EQ(news->withdrawn->reason, "Irrtum");
  EXPECT_TRUE(office().list_news(Language::de, 10).empty());
  EXPECT_EQ(state(Language::de), TextState::withdrawn);
  for (const auto& act : std::vector<std::function<Recorded()>>{
           [&] { return publish(Language::de, "x"); }, [&] { return sign(id_, Language::de); },
           [&] { return save_announcement(house_, editor_, {id_, Language::de, {}}, 0); },
           [&] { return redraft_announcement(house_, editor_, id_, 0); },
           [&] { return withdraw_announcement(house_, approver_, id_, "noch einmal"); }})
    expect_refused("announcement.withdrawn", "", act);
}

TEST_F(Announcements, ADraftIsDroppedWithoutAReason) {
  must(withdraw_announcement(house_, approver_, id_, ""));
  EXPECT_TRUE(announcements().empty());
  EXPECT_TRUE(office().list_news(Language::de, 10).empty());
  EXPECT_TRUE(must(enter_due(house_)).announcements.empty()) << "and does not come back";
}

TEST_F(Announcements, UnknownOnesAreRefused) {
  expect_refused("announcement.unknown", "",
                 [&] { return publish_announcement(house_, approver_, "nix", Language::de); });
  expect_refused("announcement.unknown", "",
                 [&] { return save_announcement(house_, editor_, {"nix", Language::de, {}}, 0); });
}

TEST_F(Announcements, HandTextsAreCheckedAndKeptFromStaleForms) {
  const auto seen = found().announcement.fact;
  domain::AnnouncementSaved saved{id_, Language::de, {{"quotation", 0, {std::string(4001, 'x')}, false}}};
  expect_refused("text.too_long", "text_quotation_0",
                 [&] { return save_announcement(house_, editor_, saved, seen); });
  saved.texts[0] = {"headline", -1, {"Eins\x01"}, false};
  expect_refused("text.control", "text_headline",
                 [&] { return save_announcement(house_, editor_, saved, seen); });
  saved.texts[0].text.text = "Eins";
  must(save_announcement(house_, editor_, saved, seen));
  saved.texts[0].text.text = "Zwei";
  expect_refused("stale", "", [&] { return save_announcement(house_, secretary_, saved, seen); });
  EXPECT_EQ(text(id_, Language::de).substr(0, 5), "Eins\n");
}

TEST_F(Announcements, SavingTheSameTwiceEntersNothing) {
  fill(id_, Language::de, editor_);
  const auto saved = found().texts.at(Language::de).saved.value;
  const auto head = house_.home->head();
  must(save_announcement(house_, secretary_, saved, 0));
  EXPECT_EQ(house_.home->head(), head);
}

TEST_F(Announcements, TellNothingOfAMembershipThatIsNotPublic) {
  fill(id_, Language::de, editor_);
  must(sign(id_, Language::de));
  auto hidden = office().accession(case_)->accession.value;
  hidden.is_public = false;
  must(amend_accession(house_, administrator_, hidden, 0, "vertraulich"));
  EXPECT_FALSE(membership(bonn_, "efus").value.is_public);
  expect_refused("announcement.not_public", "", [&] { return publish(Language::de); });
}

TEST_F(Announcements, ACaseThatIsNotPublicIsNewsOnceItIs) {
  const auto ulm = city("Ulm");
  const auto id = ready(ulm);
  auto hidden = office().accession(id)->accession.value;
  hidden.is_public = false;
  must(amend_accession(house_, administrator_, hidden, 0, "vertraulich"));
  must(complete_accession(house_, secretary_, {id, on_day("2024-12-01")}));
  EXPECT_EQ(effects(ulm, "efus").size(), 1U) << "it takes effect all the same";
  const auto mine = membership(ulm, "efus").value.id;
  const auto is_told = [&] {
    const auto told = only_announcement().announcement.value.memberships;
    return std::find(told.begin(), told.end(), mine) != told.end();
  };
  EXPECT_FALSE(is_told());
  hidden.is_public = true;
  must(amend_accession(house_, administrator_, hidden, 0, "jetzt öffentlich"));
  EXPECT_TRUE(is_told()) << "beside Bonn, in the same open draft";
}

TEST_F(Announcements, WhatWentStaleIsNotSignedOff) {
  fill(id_, Language::de, editor_);
  auto renamed = office().organisation(bonn_)->value;
  renamed.names[Language::de].name = "Bundesstadt";
  must(amend_organisation(house_, secretary_, renamed, 0, "neuer Name"));
  expect_refused("announcement.stale", "", [&] { return sign(id_, Language::de); });
  redraft();
  must(sign(id_, Language::de));
  // What somebody wrote by hand is theirs to keep.
  for (const auto& passage : current_passages(found(), Language::en)) {
    auto texts = found().texts.at(Language::en).saved.value;
    texts.texts.push_back({passage.kind, passage.member, {"By hand."}, false});
    must(save_announcement(house_, editor_, texts, 0));
  }
  renamed = office().organisation(bonn_)->value;
  renamed.names[Language::en].name = "Federal City";
  must(amend_organisation(house_, secretary_, renamed, 0, "neuer Name"));
  must(sign(id_, Language::en));
}

TEST_F(Announcements, QuoteWhatIsRecordedOnceDraftedAnew) {
  quote("Wir freuen uns");
  redraft();
  const auto words = text(id_, Language::de);
  EXPECT_NE(words.find("Wir freuen uns"), std::string::npos) << words;
  EXPECT_NE(words.find("Erika Beispiel"), std::string::npos) << words;
  EXPECT_FALSE(domain::has_open_place(current_passages(found(), Language::de)));
  EXPECT_TRUE(domain::has_open_place(current_passages(found(), Language::en))) << "not translated yet";
}

TEST_F(Announcements, NeverQuoteWhatIsNotPublic) {
  quote("Unter uns gesagt", false);
  redraft();
  EXPECT_EQ(text(id_, Language::de).find("Unter uns"), std::string::npos);
  EXPECT_TRUE(domain::has_open_place(current_passages(found(), Language::de)));
}

TEST_F(Announcements, APublishedQuotationStaysAsItWasPublished) {
  const auto quotation = quote("Wir freuen uns");
  redraft();
  must(sign(id_, Language::de));
  const auto slug = must(publish(Language::de));
  auto changed = office().quotation(quotation)->value;
  changed.text[Language::de].text = "Wir sind entsetzt";
  must(amend_quotation(house_, secretary_, changed, 0, "anders"));
  const auto view = office();
  const auto words = drafting::as_text(article_of(view, view.news(Language::de, slug)->publication.value));
  EXPECT_NE(words.find("Wir freuen uns"), std::string::npos) << words;
  EXPECT_EQ(words.find("entsetzt"), std::string::npos) << words;
}

TEST_F(Announcements, ASignOffIsBoundToTheWordsQuotedToo) {
  const auto quotation = quote("Wir freuen uns");
  redraft();
  must(sign(id_, Language::de));
  auto changed = office().quotation(quotation)->value;
  changed.text[Language::de].text = "Wir sind entsetzt";
  must(amend_quotation(house_, secretary_, changed, 0, "anders"));
  redraft();
  EXPECT_NE(text(id_, Language::de).find("entsetzt"), std::string::npos);
  expect_refused("announcement.text_changed", "", [&] { return publish(Language::de); });
}

TEST_F(Announcements, AnErasedQuotationIsShownAsErased) {
  const auto quotation = quote("Wir freuen uns");
  redraft();
  must(sign(id_, Language::de));
  const auto slug = must(publish(Language::de));
  must(erase_personal_data(house_, administrator_, office().quotation(quotation)->fact));
  const auto view = office();
  const auto words = drafting::as_text(article_of(view, view.news(Language::de, slug)->publication.value));
  EXPECT_EQ(words.find("Wir freuen uns"), std::string::npos) << words;
  EXPECT_EQ(words.find("Erika"), std::string::npos) << words;
  EXPECT_NE(words.find("gelöscht"), std::string::npos) << words;
}

TEST_F(Announcements, AnErasedQuotationKeepsADraftFromBeingPublished) {
  const auto quotation = quote("Wir freuen uns");
  redraft();
  must(sign(id_, Language::de));
  must(erase_personal_data(house_, administrator_, office().quotation(quotation)->fact));
  expect_refused("announcement.quotation_erased", "", [&] { return publish(Language::de); });
  expect_refused("announcement.quotation_erased", "", [&] { return sign(id_, Language::de); });
  auto anew = found().texts.at(Language::de).saved.value;
  anew.texts.push_back({"quotation", 0, {"Bonn freut sich."}, false});
  must(save_announcement(house_, editor_, anew, 0));
  must(sign(id_, Language::de));
  must(publish(Language::de));
}

TEST_F(Announcements, HaveAHeadline) {
  auto saved = found().texts.at(Language::de).saved.value;
  saved.texts.push_back({"headline", -1, {}, true});
  expect_refused("announcement.headline_missing", "text_headline",
                 [&] { return save_announcement(house_, editor_, saved, 0); });
}

TEST_F(Announcements, WhoPublishesMayCorrectWhatIsPublished) {
  const auto words = [&](Language language) {
    return domain::AnnouncementSaved{id_, language, {{"welcome", -1, {"Willkommen!"}, false}}};
  };
  expect_refused("forbidden", "",
                 [&] { return save_announcement(house_, approver_, words(Language::de), 0); });
  fill(id_, Language::de, editor_);
  must(sign(id_, Language::de));
  must(publish(Language::de));
  EXPECT_TRUE(may_edit(domain::Role::approver, found(), Language::de));
  auto correction = found().texts.at(Language::de).saved.value;
  correction.texts.push_back(words(Language::de).texts.front());
  must(save_announcement(house_, approver_, correction, 0));
  expect_refused("announcement.four_eyes", "", [&] { return sign(id_, Language::de); });
  EXPECT_FALSE(may_edit(domain::Role::approver, found(), Language::fr));
  expect_refused("forbidden", "", [&] { return save_announcement(house_, member_, correction, 0); });
}

TEST_F(Announcements, OfOneDayStandInTheOrderOfTheirPublication) {
  std::vector<std::string> told{id_};
  const auto publish_all = [this](const std::string& id) {
    fill(id, Language::de, editor_);
    must(sign(id, Language::de));
    must(publish_announcement(house_, approver_, id, Language::de, {}));
  };
  publish_all(id_);
  for (const auto* name : {"Bremen", "Köln", "Ulm", "Worms"}) {
    completed(city(name), on_day("2024-12-01"));
    for (const auto& found : office().announcements())
      if (std::find(told.begin(), told.end(), found.announcement.value.id) == told.end()) {
        told.push_back(found.announcement.value.id);
        publish_all(told.back());
      }
  }
  ASSERT_EQ(told.size(), 5U);
  std::vector<std::string> listed;
  for (std::string after; listed.size() < 10;) {
    const auto items = office().list_news(Language::de, 2, after);
    for (const auto& item : items) listed.push_back(item.announcement.id);
    if (items.empty()) break;
    after = listed.back();
  }
  EXPECT_EQ(listed, std::vector<std::string>(told.rbegin(), told.rend()));
}

TEST_F(Announcements, DraftsAreNothingForThePublic) {
  const View everyone(house_, Audience::everyone);
  EXPECT_FALSE(everyone.announcement(id_));
  EXPECT_TRUE(everyone.announcements().empty());
  EXPECT_TRUE(everyone.list_news(Language::de, 10).empty());
}

TEST_F(Announcements, StandAsTheyStoodOnAPastDay) {
  published(id_, Language::de);
  at("2024-12-05T10:00:00Z");
  head(Language::de, "Berichtigte Überschrift", editor_);
  must(sign(id_, Language::de));
  must(publish(Language::de, "Die Überschrift war falsch."));
  at("2024-12-06T10:00:00Z");
  must(withdraw_announcement(house_, approver_, id_, "Versehen"));
  const auto on = [&](const char* date) { return View(house_, Audience::office, day(date)).announcements(); };
  EXPECT_TRUE(on("2024-11-30").empty());
  for (const auto* date : {"2024-12-01", "2024-12-04"}) {
    const auto then = on(date);
    ASSERT_EQ(then.size(), 1U) << date;
    EXPECT_EQ(state_of(then[0], Language::de), TextState::published);
    EXPECT_EQ(state_of(then[0], Language::en), TextState::draft);
    EXPECT_EQ(then[0].texts.at(Language::de).published->value.version, 1);
  }
  EXPECT_EQ(on("2024-12-05")[0].texts.at(Language::de).published->value.version, 2);
  EXPECT_FALSE(on("2024-12-05")[0].withdrawn);
  EXPECT_EQ(state_of(office().announcements()[0], Language::de), TextState::withdrawn);
}

TEST_F(Announcements, APublishedTextThatIsWrongByNowIsOutdated) {
  published(id_, Language::de);
  const auto outdated = [&](Language language) { return office().is_outdated(found(), language); };
  EXPECT_FALSE(outdated(Language::de));
  at("2025-11-01T10:00:00Z");
  EXPECT_FALSE(outdated(Language::de)) << "that time passes makes no text wrong";
  CorrectStart correction;
  correction.membership = membership(bonn_, "defus").value.id;
  correction.from = base::PartialDay::parse("2024-12-02");
  correction.reason = "Tippfehler";
  must(correct_start(house_, secretary_, correction));
  EXPECT_TRUE(outdated(Language::de));
  EXPECT_FALSE(outdated(Language::en)) << "not published";
  must(withdraw_announcement(house_, approver_, id_, "Versehen"));
  EXPECT_FALSE(outdated(Language::de));
}

TEST_F(Announcements, ANetworkThatLosesAsManyDoesNotGrow) {
  at("2025-01-15T10:00:00Z");
  const auto text_of_welcome = [&](const std::string& city) {
    for (const auto& each : announcements())
      for (const auto& membership : each.announcement.value.memberships)
        if (office().membership(membership)->value.organisation == city)
          for (const auto& passage : each.announcement.value.passages.at(Language::de))
            if (passage.kind == "welcome") return passage.text;
    return std::string();
  };
  const auto bremen = city("Bremen");
  completed(bremen, on_day("2025-01-10"));
  EXPECT_NE(text_of_welcome(bremen).find("auf zwei Mitglieder wächst"), std::string::npos)
      << text_of_welcome(bremen);
  EndMembership end;
  end.membership = membership(bonn_, "defus").value.id;
  end.last_day = day("2025-01-11");
  end.kind = domain::EndKind::resignation;
  must(end_membership(house_, secretary_, end));
  const auto mainz = city("Mainz");
  completed(mainz, on_day("2025-01-12"));
  EXPECT_NE(text_of_welcome(mainz).find("das nun zwei Mitglieder zählt"), std::string::npos)
      << text_of_welcome(mainz);
}

TEST_F(Announcements, TheApprovalOfAQuotationHoldsForItsWords) {
  const auto id = quote("Ein guter Tag.");
  auto recorded = office().quotations(case_).at(0);
  recorded.value.source.clear();
  recorded.value.approved_on = day("2024-12-02");
  expect_refused("quotation.approved_in_future", "approved_on",
                 [&] { return amend_quotation(house_, secretary_, recorded.value, recorded.fact, ""); });
  recorded.value.approved_on = day("2024-11-30");
  recorded.value.approval = "Mail";
  must(amend_quotation(house_, secretary_, recorded.value, recorded.fact, ""));
  recorded = office().quotations(case_).at(0);
  EXPECT_TRUE(recorded.value.is_cleared());
  recorded.value.gender = 'm';
  must(amend_quotation(house_, secretary_, recorded.value, recorded.fact, ""));
  EXPECT_TRUE(office().quotations(case_).at(0).value.is_cleared()) << "the words are the same";
  recorded = office().quotations(case_).at(0);
  recorded.value.text[Language::de].text = "Ein sehr guter Tag.";
  must(amend_quotation(house_, secretary_, recorded.value, recorded.fact, ""));
  EXPECT_FALSE(office().quotations(case_).at(0).value.is_cleared()) << "nobody agreed to these";
  redraft();
  EXPECT_TRUE(domain::has_open_place(current_passages(found(), Language::de)));
}

TEST_F(Announcements, WhatWentStaleAfterItsSignOffDoesNotGoOut) {
  fill(id_, Language::de, editor_);
  must(sign(id_, Language::de));
  EXPECT_TRUE(office().is_fresh(found(), Language::de));
  auto renamed = *office().recorded_organisation(bonn_);
  renamed.value.names[Language::de].name = "Bonn am Rhein";
  must(amend_organisation(house_, secretary_, renamed.value, renamed.fact, ""));
  EXPECT_FALSE(office().is_fresh(found(), Language::de));
  expect_refused("announcement.stale", "", [&] { return publish(Language::de); });
  redraft();
  must(sign(id_, Language::de));
  must(publish(Language::de));
}

TEST_F(Announcements, WhoComesBackIsNotWelcomedAsNew) {
  const auto trier = city("Trier");
  EndMembership end;
  end.membership = existing(trier, "efus", "2010-01-01");
  end.last_day = day("2020-12-31");
  end.kind = domain::EndKind::resignation;
  must(end_membership(house_, secretary_, end));
  completed(trier, on_day("2024-11-30"));
  const auto& back = membership(trier, "efus").value;
  std::string text_of_trier;
  for (const auto& each : announcements())
    for (const auto& id : each.announcement.value.memberships)
      if (office().membership(id)->value.organisation == back.organisation)
        text_of_trier = text(each.announcement.value.id, Language::de);
  EXPECT_NE(text_of_trier.find("die Stadt Trier wieder als Mitglied"), std::string::npos) << text_of_trier;
}

}  // namespace
}  // namespace gremium::app
