#include "language/folding.h"

#include <gtest/gtest.h>

namespace gremium::language {
namespace {

struct Vector {
  const char* text;
  const char* folded;
};

// Each row is a way to write what stands beside it; ways to write one word have one form.
TEST(Folding, TakesWaysToWriteAWordForOne) {
  const Vector vectors[] = {
      {"München", "munchen"},
      {"Muenchen", "munchen"},
      {"Munchen", "munchen"},
      {"MÜNCHEN", "munchen"},
      {"Mu\u0308nchen", "munchen"},
      {"Köln", "koln"},
      {"Koeln", "koln"},
      {"Straße", "strasse"},
      {"STRASSE", "strasse"},
      {"STRAẞE", "strasse"},
      {"Orléans", "orleans"},
      {"ORLÉANS", "orleans"},
      {"Besançon", "besancon"},
      {"cœur", "cour"},
      {"coeur", "cour"},
      {"Århus", "arhus"},
      {"Køge", "koge"},
      {"Koege", "koge"},
      {"Łódź", "lodz"},
      {"Żilina", "zilina"},
      {"Αθήνα", "athena"},
      {"Київ", "kiiv"},
      {"ﬁnanzen", "finanzen"},
      {"l’adhésion", "l adhesion"},
      {"Sankt-Augustin", "sankt augustin"},
      {"12/2025", "12 2025"},
      {"NEAR(\"a\" b*) -c", "near a b c"},
      {"  ", ""},
      {"“„!?", ""},
      {"", ""},
  };
  for (const auto& [text, expected] : vectors) EXPECT_EQ(folded(text), expected) << text;
}

TEST(Folding, KeepsWordsApartThatOthersAreNotTakenFor) {
  EXPECT_NE(folded("Stadt"), folded("Staat"));
  EXPECT_NE(folded("Mainz"), folded("Main"));
}

TEST(Folding, SaysWhereEachWordStands) {
  const std::string text = "Die Stadt Köln, ja.";
  std::vector<std::string> words;
  for (const auto& word : folded_words(text)) words.push_back(text.substr(word.begin, word.end - word.begin));
  EXPECT_EQ(words, (std::vector<std::string>{"Die", "Stadt", "Köln", "ja"}));
}

TEST(Folding, TakesAnyBytes) {
  EXPECT_EQ(folded("a\xff\xfe"
                   "b \xc3"),
            "a b");
  // What turns the direction of text and what has no width is no part of a word.
  EXPECT_EQ(folded("a\u202e b\u200bc"), "a b c");
}

}  // namespace
}  // namespace gremium::language
