#include "app/announcements.h"

#include "app/effects.h"
#include "app/publications.h"
#include "app/site.h"
#include "app/wording.h"
#include "support/example.h"

namespace gremium::app {
namespace {

using base::Language;
using domain::Role;

class ExampleAnnouncements : public Example {
 protected:
  void SetUp() override {
    Example::SetUp();
    at("2025-01-02T09:00:00Z");
    id_ = enter_due(house_)->announcements.front();
  }
  domain::AnnouncementCase found() { return *office().announcement(id_); }
  std::string digest(Language language) { return digest_of(current_passages(found(), language)); }
  // Leaves every open place out, as somebody of a role.
  Recorded leave_out(Language language, Role role) {
    domain::AnnouncementSaved saved{id_, language, {}};
    for (const auto& passage : current_passages(found(), language))
      if (passage.open) saved.texts.push_back({passage.kind, passage.member, {}, true});
    return save_announcement(house_, as(role), saved, 0);
  }
  Recorded published(Language language, const std::string& correction = {}) {
    return publish_announcement(house_, as(Role::approver), id_, language, correction);
  }
  Recorded signed_off(Language language, Role role = Role::approver) {
    return sign_off_announcement(house_, as(role), id_, language, digest(language));
  }

  std::string id_;
};

TEST_F(ExampleAnnouncements, AnOpenPlaceBlocksItsLanguageAlone) {
  EXPECT_EQ(code_of(signed_off(Language::de)), "announcement.open_places");
  EXPECT_EQ(code_of(published(Language::de)), "announcement.open_places");
  ASSERT_TRUE(leave_out(Language::de, Role::editor));
  EXPECT_TRUE(signed_off(Language::de));
  EXPECT_TRUE(published(Language::de));
  EXPECT_EQ(code_of(signed_off(Language::fr)), "announcement.open_places");
  EXPECT_EQ(visitors().list_news(Language::de, 10).size(), 2U);
  EXPECT_EQ(visitors().list_news(Language::fr, 10).size(), 1U) << "only Aachen's";
}

TEST_F(ExampleAnnouncements, WhoeverWroteLastDoesNotSignOff) {
  ASSERT_TRUE(leave_out(Language::de, Role::administrator));
  EXPECT_EQ(code_of(signed_off(Language::de, Role::administrator)), "announcement.four_eyes");
  EXPECT_EQ(code_of(signed_off(Language::de, Role::editor)), "forbidden");
  EXPECT_TRUE(signed_off(Language::de));
}

TEST_F(ExampleAnnouncements, ASignOffIsForTheTextThatWasRead) {
  ASSERT_TRUE(leave_out(Language::de, Role::editor));
  const auto read = digest(Language::de);
  ASSERT_TRUE(signed_off(Language::de));
  domain::AnnouncementSaved saved{id_, Language::de, found().texts.at(Language::de).saved.value.texts};
  saved.texts.push_back({"welcome", -1, {"Willkommen!", false}, false});
  ASSERT_TRUE(save_announcement(house_, as(Role::editor), saved, 0));
  EXPECT_EQ(code_of(published(Language::de)), "announcement.text_changed");
  EXPECT_EQ(code_of(sign_off_announcement(house_, as(Role::approver), id_, Language::de, read)),
            "announcement.text_changed");
}

TEST_F(ExampleAnnouncements, PublishedOnceThenCorrectedAsANewVersionAtTheSameAddress) {
  ASSERT_TRUE(leave_out(Language::de, Role::editor));
  EXPECT_EQ(code_of(published(Language::de)), "announcement.not_signed_off");
  ASSERT_TRUE(signed_off(Language::de));
  const auto slug = published(Language::de);
  ASSERT_TRUE(slug);
  EXPECT_EQ(code_of(published(Language::de)), "announcement.already_published");
  auto saved = found().texts.at(Language::de).saved.value;
  saved.texts.push_back({"welcome", -1, {"Herzlich willkommen!", false}, false});
  ASSERT_TRUE(save_announcement(house_, as(Role::editor), saved, 0));
  const auto before = visitors();
  const auto old_text = article_of(before, before.news(Language::de, *slug)->publication.value);
  EXPECT_EQ(old_text.paragraphs.front().find("Herzlich willkommen!"), std::string::npos)
      << "not before it is published";
  ASSERT_TRUE(signed_off(Language::de));
  EXPECT_EQ(code_of(published(Language::de)), "text.missing") << "a correction says what was corrected";
  EXPECT_EQ(*published(Language::de, "Begrüßung geändert"), *slug);
  const auto after = visitors();
  const auto item = after.news(Language::de, *slug);
  EXPECT_EQ(item->publication.value.version, 2);
  EXPECT_NE(article_of(after, item->publication.value).paragraphs.front().find("Herzlich willkommen!"),
            std::string::npos);
}

TEST_F(ExampleAnnouncements, AWithdrawnTextLeavesANotice) {
  ASSERT_TRUE(leave_out(Language::de, Role::editor));
  ASSERT_TRUE(signed_off(Language::de));
  const auto slug = *published(Language::de);
  EXPECT_EQ(code_of(withdraw_announcement(house_, as(Role::approver), id_, "")), "text.missing");
  ASSERT_TRUE(withdraw_announcement(house_, as(Role::approver), id_, "Irrtum"));
  EXPECT_TRUE(visitors().news(Language::de, slug)->withdrawn);
  EXPECT_EQ(visitors().list_news(Language::de, 10).size(), 1U);
  EXPECT_EQ(code_of(published(Language::de)), "announcement.withdrawn");
}

TEST_F(ExampleAnnouncements, AnOlderFormIsToldAndOverwritesNothing) {
  const auto seen = found().announcement.fact;
  ASSERT_TRUE(leave_out(Language::de, Role::editor));
  domain::AnnouncementSaved saved{id_, Language::de, {{"welcome", -1, {"Anders", false}, false}}};
  EXPECT_EQ(code_of(save_announcement(house_, secretary(), saved, seen)), "stale");
}

TEST_F(ExampleAnnouncements, AnErasedQuotationIsErasedInTheTextToo) {
  const auto text = [&] {
    const auto view = office();
    const auto article = article_of(view, Language::de, current_passages(found(), Language::de));
    std::string all;
    for (const auto& paragraph : article.paragraphs) all += paragraph;
    return all;
  };
  EXPECT_NE(text().find("Manfred Schulz"), std::string::npos);
  domain::FactNumber quoted = 0;
  for (const auto& passage : current_passages(found(), Language::de))
    if (!passage.quotation.empty()) quoted = office().quotation(passage.quotation)->fact;
  ASSERT_TRUE(erase_personal_data(house_, as(Role::administrator), quoted));
  EXPECT_EQ(text().find("Manfred Schulz"), std::string::npos);
  EXPECT_EQ(text().find("Handlungsfeld"), std::string::npos);
  house_.home->rebuild();
  EXPECT_EQ(text().find("Manfred Schulz"), std::string::npos);
}

}  // namespace
}  // namespace gremium::app
