#include "domain/member_category.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

MemberCategory band(const char* id, std::optional<int> from, std::optional<int> until) {
  MemberCategory category;
  category.id = id;
  category.from_inhabitants = from;
  category.until_inhabitants = until;
  return category;
}

std::string found(std::optional<int> inhabitants) {
  const std::vector<MemberCategory> all{band("support", {}, {}), band("small", {}, 10'000),
                                        band("middle", 10'001, 499'999), band("large", 500'000, {})};
  const auto* category = category_for(all, inhabitants);
  return category == nullptr ? "none" : category->id;
}

TEST(Categories, TheBandTellsWhose) {
  EXPECT_EQ(found(0), "small");
  EXPECT_EQ(found(10'000), "small") << "inside";
  EXPECT_EQ(found(10'001), "middle");
  EXPECT_EQ(found(499'999), "middle");
  EXPECT_EQ(found(500'000), "large");
  EXPECT_EQ(found(std::nullopt), "none") << "nobody knows how many";
}

std::string wrong_with(const std::vector<MemberCategory>& all) {
  std::string text;
  for (const auto& refusal : check(all))
    text += (text.empty() ? "" : " ") + refusal.code + "@" + refusal.field;
  return text;
}

TEST(Categories, BandsDoNotOverlap) {
  EXPECT_EQ(wrong_with({band("a", {}, 10), band("b", 11, {}), band("c", {}, {})}), "");
  EXPECT_EQ(wrong_with({band("a", {}, 10), band("b", 10, {})}), "category.overlaps@category_from_2");
  EXPECT_EQ(wrong_with({band("a", 5, 4)}), "category.reversed@category_until_1");
  auto negative = band("a", -1, {});
  negative.fee = -1;
  negative.votes = -1;
  EXPECT_EQ(
      wrong_with({negative}),
      "category.negative@category_from_1 category.negative@category_fee_1 category.negative@category_votes_1");
}

}  // namespace
}  // namespace gremium::domain
