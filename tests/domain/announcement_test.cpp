#include "domain/announcement.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

Passage passage(const char* kind, int member, const char* text, bool open = false) {
  Passage made;
  made.kind = kind;
  made.member = member;
  made.text = text;
  made.open = open;
  return made;
}

const std::vector<Passage> drafted{passage("headline", -1, "Zwei neue Mitglieder"),
                                   passage("quotation", 0, "[Zitat]", true),
                                   passage("quotation", 1, "[Zitat]", true)};

TEST(Compose, WithoutHandTextsPrintsTheDraft) {
  EXPECT_EQ(compose(drafted, {}), drafted);
  EXPECT_TRUE(has_open_place(drafted));
}

TEST(Compose, AHandTextTakesThePlaceOfItsOwnPassageAlone) {
  const auto printed = compose(drafted, {{"quotation", 1, {"Wir freuen uns.", false}, false}});
  ASSERT_EQ(printed.size(), 3U);
  EXPECT_EQ(printed[0], drafted[0]);
  EXPECT_EQ(printed[1], drafted[1]) << "the other member's place is still open";
  EXPECT_EQ(printed[2].text, "Wir freuen uns.");
  EXPECT_FALSE(printed[2].open);
  EXPECT_TRUE(has_open_place(printed));
}

TEST(Compose, WhatIsLeftOutIsNotPrintedAndBlocksNothing) {
  const auto printed = compose(drafted, {{"quotation", 0, {}, true}, {"quotation", 1, {}, true}});
  ASSERT_EQ(printed.size(), 1U);
  EXPECT_EQ(printed[0].kind, "headline");
  EXPECT_FALSE(has_open_place(printed));
}

TEST(Compose, AnEmptyHandTextGoesBackToTheDraft) {
  EXPECT_EQ(compose(drafted, {{"headline", -1, {}, false}}), drafted);
}

TEST(Compose, AnErasedHandTextDoesNotBringTheDraftBack) {
  auto quoting = drafted;
  quoting[1].quotation = "q1";
  const auto printed = compose(quoting, {{"quotation", 0, {"", true}, false}});
  EXPECT_EQ(printed[1].text, "");
  EXPECT_EQ(printed[1].quotation, "") << "hand-written words refer to no quotation";
}

TEST(Compose, HandTextsOfPassagesThatAreGoneAreNotPrinted) {
  EXPECT_EQ(compose(drafted, {{"remark", 0, {"Von gestern", false}, false}}), drafted);
  EXPECT_EQ(compose(drafted, {{"quotation", 2, {"Von gestern", false}, false}}), drafted);
}

TEST(Stale, IsWhatReadsOtherwiseOrCameOrWent) {
  const std::vector<Passage> now{passage("headline", -1, "Drei neue Mitglieder"),
                                 passage("since", -1, "Seit heute."),
                                 passage("quotation", 1, "[Zitat]", true)};
  const auto stale = stale_passages(drafted, now);
  ASSERT_EQ(stale.size(), 3U);
  EXPECT_EQ(stale[0].drafted->text, "Zwei neue Mitglieder");
  EXPECT_EQ(stale[0].now->text, "Drei neue Mitglieder");
  EXPECT_EQ(stale[1].kind, "since");
  EXPECT_FALSE(stale[1].drafted);
  EXPECT_EQ(stale[2].member, 0);
  EXPECT_FALSE(stale[2].now);
  EXPECT_TRUE(stale_passages(drafted, drafted).empty());
}

TEST(Stale, NewerFactsThatSayTheSameAreNoChange) {
  auto again = drafted;
  again[0].facts = {1, 2};
  EXPECT_TRUE(stale_passages(drafted, again).empty());
  again[1].quotation = "q";
  EXPECT_EQ(stale_passages(drafted, again).size(), 1U);
}

TEST(Renewed, ChangesOnePassageAndKeepsTheOthers) {
  const std::vector<Passage> now{passage("headline", -1, "Drei"), passage("since", -1, "Seit heute."),
                                 passage("quotation", 1, "Neu")};
  auto expected = drafted;
  expected[0].text = "Drei";
  EXPECT_EQ(renewed(drafted, now, "headline", -1), expected);
  EXPECT_EQ(renewed(drafted, now, "quotation", 0).size(), 2U) << "gone";
  const auto more = renewed(drafted, now, "since", -1);
  ASSERT_EQ(more.size(), 4U);
  EXPECT_EQ(more[1].kind, "since") << "at its place in the text";
  EXPECT_EQ(renewed(drafted, now, "nothing", -1), drafted);
}

TEST(Homeless, AreTextsWithoutAPassage) {
  const std::vector<HandText> written{
      {"quotation", 1, {"Ja", false}, false}, {"remark", 0, {"Nein", false}, false}, {"since", -1, {}, true}};
  const auto list = homeless(written, drafted);
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].kind, "remark");
}

}  // namespace
}  // namespace gremium::domain
