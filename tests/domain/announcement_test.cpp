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

}  // namespace
}  // namespace gremium::domain
