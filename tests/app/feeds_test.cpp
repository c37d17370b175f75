// What feeds of news have: what changed last, corrected and withdrawn texts too.
#include "app/announcements.h"

#include "app/office.h"

namespace gremium::app {
namespace {

using base::Language;

class Feeds : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    bonn_ = city("Bonn");
    completed(bonn_, on_day("2024-12-01"));
    id_ = only_announcement().announcement.value.id;
    publish({});
  }
  void publish(const std::string& correction) {
    if (correction.empty())
      fill(id_, Language::de, editor_);
    else
      head(correction.c_str());
    must(sign(id_, Language::de));
    must(publish_announcement(house_, approver_, id_, Language::de, correction));
  }
  void head(const char* words) {
    auto texts = office().announcement(id_)->texts.at(Language::de).saved.value;
    std::erase_if(texts.texts, [](const auto& written) { return written.kind == "headline"; });
    texts.texts.push_back({"headline", -1, {words}, false});
    must(save_announcement(house_, editor_, texts, 0));
  }
  std::vector<domain::NewsItem> changes(domain::NewsFilter filter = {}) {
    return View(house_, Audience::everyone).news_changes(filter);
  }

  std::string bonn_, id_;
};

TEST_F(Feeds, ACorrectionIsANewerVersionOfTheSame) {
  const auto before = changes();
  ASSERT_EQ(before.size(), 1U);
  EXPECT_EQ(before[0].changed_at(), before[0].first_published_at);
  at("2024-12-03T10:00:00Z");
  publish("Richtig heißt es so");
  const auto after = changes();
  ASSERT_EQ(after.size(), 1U);
  EXPECT_EQ(after[0].announcement.id, before[0].announcement.id);
  EXPECT_EQ(after[0].publication.value.slug, before[0].publication.value.slug);
  EXPECT_EQ(after[0].first_published_at, before[0].first_published_at);
  EXPECT_EQ(after[0].changed_at(), clock_);
}

TEST_F(Feeds, AWithdrawnTextStaysAsANotice) {
  at("2024-12-04T10:00:00Z");
  must(withdraw_announcement(house_, approver_, id_, "Irrtum"));
  EXPECT_TRUE(office().list_news(Language::de, 10).empty());
  const auto after = changes();
  ASSERT_EQ(after.size(), 1U);
  ASSERT_TRUE(after[0].withdrawn);
  EXPECT_EQ(after[0].withdrawn->reason, "Irrtum");
  EXPECT_EQ(after[0].changed_at(), clock_);
  EXPECT_TRUE(changes({.language = Language::fr}).empty()) << "it never was published in French";
}

TEST_F(Feeds, WhatChangedLastComesFirst) {
  at("2024-12-05T10:00:00Z");
  const auto ulm = city("Ulm");
  completed(ulm, on_day("2024-12-02"));
  std::string other;
  for (const auto& found : announcements())
    if (found.announcement.value.id != id_) other = found.announcement.value.id;
  fill(other, Language::de, editor_);
  must(sign(other, Language::de));
  must(publish_announcement(house_, approver_, other, Language::de, {}));
  EXPECT_EQ(changes()[0].announcement.id, other);
  publish("Richtig heißt es so");
  EXPECT_EQ(changes()[0].announcement.id, id_);
  EXPECT_EQ(changes({.limit = 1}).size(), 1U);
  EXPECT_EQ(changes({.organisation = ulm})[0].announcement.id, other);
}

TEST_F(Feeds, AreAboutANetworkAnOrganisationOrABody) {
  EXPECT_EQ(changes({.network = "efus"}).size(), 1U);
  EXPECT_EQ(changes({.network = "defus"}).size(), 1U);
  EXPECT_EQ(changes({.organisation = bonn_}).size(), 1U);
  EXPECT_TRUE(changes({.organisation = member_organisation_}).empty());
  // The decision is public only once somebody says so.
  const auto decision = office().decisions({.public_only = false}).front();
  EXPECT_EQ(changes({.body = "rat-" + bonn_}).size(), decision.value.is_public ? 1U : 0U);
  auto open = decision.value;
  open.is_public = !open.is_public;
  must(amend_decision(house_, administrator_, open, 0, "Geändert"));
  EXPECT_EQ(changes({.body = "rat-" + bonn_}).size(), open.is_public ? 1U : 0U);
  EXPECT_TRUE(changes({.body = "rat-x"}).empty());
}

TEST_F(Feeds, OfABodyHaveItsOwnDecisions) {
  domain::Body board;
  board.id = "vorstand";
  board.organisation = "defus";
  board.kind = "vorstand";
  board.time_zone = "Europe/Berlin";
  must(record_body(house_, secretary_, board));
  auto decision = vote(bonn_, "2024-11-20");
  decision.body = "vorstand";
  decision.is_public = true;
  const auto id = must(record_decision(house_, administrator_, decision));
  const auto draft = must(begin_announcement(house_, editor_, domain::AnnouncementKind::decision, id));
  published(draft, Language::de);
  EXPECT_EQ(changes({.body = "vorstand"}).size(), 1U);
  auto closed = office().decision(id)->value;
  closed.is_public = false;
  must(amend_decision(house_, administrator_, closed, 0, "doch nicht"));
  EXPECT_TRUE(changes({.body = "vorstand"}).empty());
}

TEST_F(Feeds, AWithdrawnTextIsNotReadOnADayBefore) {
  const auto slug = office().list_news(Language::de, 1)[0].publication.value.slug;
  at("2024-12-20T10:00:00Z");
  must(
      withdraw_announcement(house_, approver_, office().news(Language::de, slug)->announcement.id, "Irrtum"));
  const View before(house_, Audience::everyone, day("2024-12-10"));
  EXPECT_TRUE(before.news(Language::de, slug)->withdrawn);
  EXPECT_TRUE(before.list_news(Language::de, 10).empty());
}

}  // namespace
}  // namespace gremium::app
