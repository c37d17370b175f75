#include "domain/search.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

struct Vector {
  const char* a;
  const char* b;
  int errors;  // -1: more than two
};

TEST(SearchWords, CountsTypingErrors) {
  const Vector vectors[] = {{"kaiserslautern", "kaiserslautern", 0},
                            {"kaiserlautern", "kaiserslautern", 1},
                            {"kaisreslautern", "kaiserslautern", 1},
                            {"kaiserslauterrn", "kaiserslautern", 1},
                            {"kaiserslauturn", "kaiserslautern", 1},
                            {"kaserlautern", "kaiserslautern", 2},
                            {"akiserslautenr", "kaiserslautern", 2},
                            {"beschlus", "beschluss", 1},
                            {"stadt", "staat", 1},
                            {"ab", "ba", 1},
                            {"", "ab", 2},
                            {"", "abc", -1},
                            {"mainz", "munchen", -1},
                            {"ca", "abc", -1}};
  for (const auto& [a, b, errors] : vectors) {
    EXPECT_EQ(errors_between(a, b, 2).value_or(-1), errors) << a << " " << b;
    EXPECT_EQ(errors_between(b, a, 2).value_or(-1), errors) << b << " " << a;
  }
  EXPECT_EQ(errors_between("beschlus", "beschluss", 0), std::nullopt);
  EXPECT_EQ(errors_between(std::string(100, 'a'), std::string(99, 'a'), 2), std::nullopt)
      << "longer than any word that is looked for";
}

TEST(SearchWords, ForgivesLongWordsMore) {
  EXPECT_EQ(errors_forgiven(3), 0);
  EXPECT_EQ(errors_forgiven(4), 1);
  EXPECT_EQ(errors_forgiven(7), 1);
  EXPECT_EQ(errors_forgiven(8), 2);
}

std::vector<std::string> similar(const char* word, const std::vector<std::string>& offered) {
  SimilarWords words(word);
  for (const auto& one : offered) words.offer(one);
  return words.best();
}

TEST(SearchWords, FindsTheWordsWithTheFewestErrors) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(similar("beschlus", {"beschluesse", "beschlusse", "beschluss", "austritt"}), Words{"beschluss"});
  EXPECT_EQ(similar("kaln", {"mali", "koln", "bonn", "kali"}), (Words{"kali", "koln"}));
  EXPECT_EQ(similar("halle", {"kalle", "holle"}), (Words{"holle", "kalle"})) << "the same first letter first";
  EXPECT_EQ(similar("abc", {"abd"}), Words{}) << "too short to be mistyped";
  EXPECT_EQ(similar("aaaa", {"aaab", "aaac", "aaad", "aaae", "aaaf", "aaag"}).size(), 5U);
}

TEST(SearchWords, LetsWordsGoOnButForFiguresAndFirstLetters) {
  const auto meets = [](const char* asked, const char* word) { return SearchWord{asked, asked}.meets(word); };
  EXPECT_TRUE(meets("beitritt", "beitrittserklarung"));
  EXPECT_TRUE(meets("beitritt", "beitritt"));
  EXPECT_FALSE(meets("beitritt", "beitrag"));
  EXPECT_FALSE(meets("202", "2024"));
  EXPECT_TRUE(meets("2024", "2024"));
  EXPECT_FALSE(meets("be", "beitritt"));
  const SearchWord mistyped{"beitrit", "Beitrit", {"beitritt"}, false};
  EXPECT_TRUE(mistyped.meets("beitritt"));
  EXPECT_FALSE(mistyped.meets("beitrittserklarung"));
  SearchWord known{"pravention", "Prävention"};
  EXPECT_FALSE(known.meets("landespraventionsrat"));
  known.compounds = {"landespraventionsrat"};
  EXPECT_TRUE(known.meets("landespraventionsrat"));
}

TEST(SearchWords, CanBeAskedIfTheRegisterHasOneOfTheWords) {
  EXPECT_FALSE(SearchQuestion{}.can_be_asked());
  const SearchWord nowhere{"xyzzy", "xyzzy", {}, false};
  EXPECT_FALSE((SearchQuestion{{nowhere}}.can_be_asked()));
  EXPECT_TRUE((SearchQuestion{{nowhere, {"rat", "Rat"}}}.can_be_asked()));
}

TEST(SearchWords, KnowsItsKindsByName) {
  for (const auto kind : {FoundKind::network, FoundKind::organisation, FoundKind::decision,
                          FoundKind::meeting, FoundKind::paper, FoundKind::news})
    EXPECT_EQ(found_kind_named(name_of(kind)), kind);
  EXPECT_EQ(found_kind_named("account"), std::nullopt);
}

}  // namespace
}  // namespace gremium::domain
