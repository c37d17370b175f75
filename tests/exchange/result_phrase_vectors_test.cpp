// Phrases of real minutes, each with what stands in it.
#include <gtest/gtest.h>

#include "exchange/result_phrase.h"
#include "support/vectors.h"

namespace gremium::exchange {
namespace {

std::string text_of(const std::optional<std::int64_t>& count) { return count ? std::to_string(*count) : ""; }

std::string flags_of(const ResultPhrase& phrase) {
  std::string all;
  for (const auto flag : phrase.flags) all += (all.empty() ? "" : ";") + std::string(name_of(flag));
  return all;
}

TEST(ResultPhraseVectors, AllRows) {
  for (const auto& row : tests::read_vectors("result_phrases.csv")) {
    const auto& text = row.at("phrase");
    const auto phrase = read_result_phrase(text);
    const auto label =
        phrase.label == domain::MajorityLabel::none ? "" : std::string(domain::name_of(phrase.label));
    EXPECT_EQ(name_of(phrase.outcome), row.at("outcome")) << text;
    EXPECT_EQ(label, row.at("label")) << text;
    EXPECT_EQ(text_of(phrase.yes), row.at("yes")) << text;
    EXPECT_EQ(text_of(phrase.no), row.at("no")) << text;
    EXPECT_EQ(text_of(phrase.abstain), row.at("abstain")) << text;
    EXPECT_EQ(text_of(phrase.invalid), row.at("invalid")) << text;
    EXPECT_EQ(flags_of(phrase), row.at("flag")) << text;
  }
}

}  // namespace
}  // namespace gremium::exchange
