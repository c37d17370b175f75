#include "domain/house_style.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

using base::Language;

HouseStyle spelling(const std::string& recorded, const std::string& written) {
  HouseStyle style;
  style.spellings = {{Language::de, recorded, written}};
  return style;
}

Name name(const std::string& text, bool whole = false) {
  Name made;
  made.name = text;
  made.whole = whole;
  return made;
}

std::string code_of(const HouseStyle& style) {
  const auto wrong = check(style);
  return wrong.empty() ? "" : wrong.front().code + " " + wrong.front().field;
}

TEST(HouseStyle, ReadsOneSpellingALine) {
  const auto read = read_spellings(Language::de, "Freiburg i. Br. = Freiburg im Breisgau\r\n\n A=B ");
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[0], (Spelling{Language::de, "Freiburg i. Br.", "Freiburg im Breisgau"}));
  EXPECT_EQ(read[1], (Spelling{Language::de, "A", "B"}));
  HouseStyle style;
  style.spellings = read;
  EXPECT_EQ(spellings_text(style, Language::de), "Freiburg i. Br. = Freiburg im Breisgau\nA = B");
  EXPECT_EQ(spellings_text(style, Language::en), "");
}

TEST(HouseStyle, SaysWhatIsWrongAtItsField) {
  EXPECT_EQ(code_of({}), "");
  EXPECT_EQ(code_of({.digits_from = 1}), "style.digits_from digits_from");
  EXPECT_EQ(code_of({.digits_from = 2}), "");
  EXPECT_EQ(code_of({.digits_from = 21}), "");
  EXPECT_EQ(code_of({.digits_from = 22}), "style.digits_from digits_from");
  HouseStyle style;
  style.spellings = read_spellings(Language::fr, "Fribourg");
  EXPECT_EQ(code_of(style), "style.spelling_incomplete spellings_fr");
  style.spellings = read_spellings(Language::fr, "= Fribourg");
  EXPECT_EQ(code_of(style), "style.spelling_incomplete spellings_fr");
  style.spellings = read_spellings(Language::en, "A = B\nA = C");
  EXPECT_EQ(code_of(style), "style.spelling_twice spellings_en");
  style.spellings = {{Language::de, "A", "B"}, {Language::en, "A", "C"}};
  EXPECT_EQ(code_of(style), "");
  style.spellings = read_spellings(Language::de, std::string(201, 'a') + " = B");
  EXPECT_EQ(code_of(style), "text.too_long spellings_de");
  std::string many;
  for (int i = 0; i < 201; ++i) many += "A" + std::to_string(i) + " = B\n";
  style.spellings = read_spellings(Language::de, many);
  EXPECT_EQ(code_of(style), "style.too_many spellings_de");
}

TEST(HouseStyle, SpellsANameThatIsTheRecordedOneAndNoOther) {
  const auto style = spelling("Frankfurt", "Frankfurt am Main");
  EXPECT_EQ(spelled(style, Language::de, name("Frankfurt")).name, "Frankfurt am Main");
  for (const char* other : {"Frankfurt (Oder)", "Frankfurt am Main", "Bad Frankfurt", "Frankfurter"})
    EXPECT_EQ(spelled(style, Language::de, name(other)).name, other);
  EXPECT_EQ(spelled(style, Language::fr, name("Frankfurt")).name, "Frankfurt") << "of another language";
}

TEST(HouseStyle, SpellsTheEndOfNamesThatSayTheirKind) {
  const auto style = spelling("Freiburg i. Br.", "Freiburg im Breisgau");
  auto university = name("Universität Freiburg i. Br.", true);
  university.cases = {"die Universität Freiburg i. Br.", "der Universität Freiburg i. Br.", "", ""};
  const auto written = spelled(style, Language::de, university);
  EXPECT_EQ(written.name, "Universität Freiburg im Breisgau");
  EXPECT_EQ(written.cases[1], "der Universität Freiburg im Breisgau");
  Body body;
  body.names[Language::de] = name("Rat der Stadt Freiburg i. Br.");
  const auto spelled_body = spelled(style, body);
  EXPECT_EQ(spelled_body.names.at(Language::de).name, "Rat der Stadt Freiburg im Breisgau");
  EXPECT_FALSE(spelled_body.names.at(Language::de).whole);
  EXPECT_EQ(spelled(style, Language::de, name("Universität Neu-Freiburg i. Br.", true)).name,
            "Universität Neu-Freiburg i. Br.");
}

TEST(HouseStyle, ANameThatBeginsOtherwiseJoinsByItsNewLetter) {
  HouseStyle style;
  style.spellings = {{Language::fr, "Hanovre", "Hannover"}, {Language::fr, "Aix", "Bains"}};
  auto hanover = name("Hanovre");
  hanover.join = "h_aspire";
  EXPECT_EQ(spelled(style, Language::fr, hanover).join, "h_aspire");
  auto aix = name("Aix");
  aix.join = "vowel";
  EXPECT_EQ(spelled(style, Language::fr, aix).join, "");
}

}  // namespace
}  // namespace gremium::domain
