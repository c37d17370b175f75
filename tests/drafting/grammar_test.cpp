// What grammar_vectors.csv has no rows for.
#include <gtest/gtest.h>

#include "drafting/grammar_de.h"
#include "drafting/grammar_en.h"
#include "drafting/grammar_fr.h"
#include "drafting/kinds.h"

namespace gremium::drafting {
namespace {

using domain::MajorityLabel;
using german::Case;
using Members = std::vector<Named>;

constexpr std::optional<int> unknown;

domain::Tally tally(std::optional<int> yes, std::optional<int> no, std::optional<int> abstentions) {
  return {yes, no, abstentions, {}, {}};
}

Named named(std::string kind, std::string name, std::string join = "") {
  Named made{std::move(kind), {}};
  made.name.name = std::move(name);
  made.name.join = std::move(join);
  return made;
}

Named congress() {
  Named made{"verein", {}};
  made.name.name = "Deutscher Präventionstag";
  made.name.whole = true;
  made.name.cases = {"der Deutsche Präventionstag", "des Deutschen Präventionstags",
                     "dem Deutschen Präventionstag", "den Deutschen Präventionstag"};
  return made;
}

TEST(Kinds, EveryTableIsWhole) {
  EXPECT_EQ(kinds().size(), 33U);
  EXPECT_EQ(countries().size(), 34U);
  EXPECT_EQ(exonyms().size(), 71U);
  EXPECT_TRUE(find_kind("stadtrat")->is_body);
  EXPECT_FALSE(find_kind("stadt")->is_body);
  EXPECT_EQ(find_kind("dorf"), nullptr);
  EXPECT_EQ(find_exonym("Den Haag")->fr, "La Haye");
  for (const auto& kind : kinds()) {
    EXPECT_TRUE(kind.de_gender == 'm' || kind.de_gender == 'f' || kind.de_gender == 'n') << kind.key;
    EXPECT_TRUE(kind.fr_gender == 'm' || kind.fr_gender == 'f') << kind.key;
    EXPECT_FALSE(kind.de_plural_dative.empty() || kind.en_plural.empty() || kind.fr_plural.empty())
        << kind.key;
  }
}

TEST(German, NamesThatSayTheirKindKeepTheirForms) {
  EXPECT_EQ(german::noun_phrase(congress(), Case::dative), "dem Deutschen Präventionstag");
  EXPECT_EQ(german::genitive(congress()), "des Deutschen Präventionstags");
  EXPECT_EQ(german::to("dem Europäischen Forum"), "zum Europäischen Forum");
  EXPECT_EQ(german::to("der Charta"), "zur Charta");
  EXPECT_EQ(german::to("DEFUS"), "zu DEFUS");
}

TEST(German, MembersOfOneKindShareItsWord) {
  const Members cities{named("stadt", "Aachen"), named("stadt", "Köln"), named("stadt", "Essen")};
  EXPECT_EQ(german::members_phrase(cities, Case::nominative).text, "die Städte Aachen, Köln und Essen");
  EXPECT_EQ(german::members_phrase(cities, Case::dative).text, "den Städten Aachen, Köln und Essen");
  const Members mixed{named("stadt", "Aachen"), named("kreis", "Lippe"), named("stadt", "Köln")};
  EXPECT_EQ(german::members_phrase(mixed, Case::nominative).text,
            "die Stadt Aachen, der Kreis Lippe und die Stadt Köln");
  const Members many{named("stadt", "Aachen"), congress(), named("stadt", "Köln"), named("kreis", "Lippe"),
                     named("stadt", "Essen")};
  EXPECT_EQ(german::members_phrase(many, Case::nominative).text,
            "die Städte Aachen, Köln und Essen, der Deutsche Präventionstag sowie der Kreis Lippe");
  EXPECT_EQ(join(base::Language::de, {"Rhein und Ruhr", "Lippe"}), "Rhein und Ruhr; Lippe");
}

TEST(German, CountsFromNoneToThousands) {
  EXPECT_EQ(german::new_members(0, "DE", Case::accusative), "keine neuen deutschen Mitglieder");
  EXPECT_EQ(german::new_members(0, "", Case::dative), "keinen neuen Mitgliedern");
  EXPECT_EQ(german::new_members(1, "CH", Case::dative), "einem neuen Schweizer Mitglied");
  EXPECT_EQ(german::new_members(2, "CH", Case::nominative), "zwei neue Schweizer Mitglieder");
  EXPECT_EQ(german::new_members(13, "IT", Case::genitive), "von 13 neuen italienischen Mitgliedern");
  EXPECT_EQ(german::new_members(1800, "", Case::accusative), "1.800 neue Mitglieder");
  EXPECT_EQ(german::new_members(2, "??", Case::nominative), "zwei neue Mitglieder") << "an unknown country";
  EXPECT_EQ(german::count(1), "Das Netzwerk wächst damit auf ein Mitglied.");
  EXPECT_EQ(german::count(1000), "Das Netzwerk wächst damit auf 1.000 Mitglieder.");
}

TEST(German, GenitivesOfPlaces) {
  for (const char* sibilant : {"Worms", "Mainz", "Graz", "Nice", "Bordeaux", "Zeitz", "Neuss", "Gieß"})
    EXPECT_EQ(german::genitive_of_place(sibilant), std::string("von ") + sibilant);
  EXPECT_EQ(german::genitive_of_place("Baden-Württemberg"), "Baden-Württembergs");
  EXPECT_EQ(german::genitive_of_place("Marseille"), "Marseilles");
}

struct VoteRow {
  MajorityLabel label;
  domain::Tally tally;
  const char *de, *en, *fr;
};

TEST(Vote, SaysWhatIsKnownAndNothingElse) {
  using enum MajorityLabel;
  const std::vector<VoteRow> rows{
      {unanimous, {}, "einstimmig", "unanimously", "à l’unanimité"},
      {unanimous, tally(44, unknown, unknown), "einstimmig", "unanimously", "à l’unanimité"},
      {unanimous, tally(unknown, unknown, 2), "einstimmig bei zwei Enthaltungen",
       "unanimously, with two abstentions", "à l’unanimité des suffrages exprimés (deux abstentions)"},
      {unanimous, tally(30, 5, unknown), "mit 30 zu 5 Stimmen", "by 30 votes to 5",
       "par 30 voix pour et 5 contre"},
      {majority, tally(44, 0, 1), "einstimmig bei einer Enthaltung", "unanimously, with one abstention",
       "à l’unanimité des suffrages exprimés (une abstention)"},
      {large, tally(30, 5, 2), "mit großer Mehrheit von 30 zu 5 Stimmen bei zwei Enthaltungen",
       "by a large majority of 30 votes to 5, with two abstentions",
       "à une large majorité (30 voix pour, 5 contre et 2 abstentions)"},
      {narrow, {}, "mit knapper Mehrheit", "by a narrow majority", "à une courte majorité"},
      {narrow, tally(unknown, 12, 1), "mit knapper Mehrheit bei zwölf Gegenstimmen und einer Enthaltung",
       "by a narrow majority, with twelve votes against and one abstention",
       "à une courte majorité (douze voix contre, une abstention)"},
      {none, tally(unknown, 13, unknown), "mehrheitlich bei 13 Gegenstimmen",
       "by a majority, with 13 votes against", "à la majorité (13 voix contre)"},
      {none, tally(44, unknown, unknown), "mit 44 Ja-Stimmen", "with 44 votes in favour", "par 44 voix pour"},
      {none, tally(unknown, unknown, 1), "bei einer Enthaltung", "with one abstention",
       "avec une abstention"},
      {majority, tally(44, unknown, 2), "mehrheitlich mit 44 Ja-Stimmen bei zwei Enthaltungen",
       "by a majority, with 44 votes in favour and two abstentions",
       "à la majorité (44 voix pour, deux abstentions)"},
      {large, tally(unknown, unknown, 0), "mit großer Mehrheit", "by a large majority",
       "à une large majorité"},
      {majority, tally(1200, 1, 0), "mit 1.200 zu 1 Stimmen", "by 1,200 votes to 1",
       "par 1 200 voix pour et 1 contre"},
      {none, tally(0, 0, 5), "", "", ""},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(german::vote(row.label, row.tally), row.de);
    EXPECT_EQ(english::vote(row.label, row.tally), row.en);
    EXPECT_EQ(french::vote(row.label, row.tally), row.fr);
  }
}

TEST(English, ArticlesGoBySound) {
  EXPECT_EQ(english::a("European", "network"), "a European network");
  EXPECT_EQ(english::a("Ukrainian", "city"), "a Ukrainian city");
  EXPECT_EQ(english::a("unanimous", "vote"), "a unanimous vote");
  EXPECT_EQ(english::a("unimportant", "vote"), "an unimportant vote");
  EXPECT_EQ(english::a("honorary", "member"), "an honorary member");
  EXPECT_EQ(english::a("Estonian", "city"), "an Estonian city");
  EXPECT_EQ(english::a("EU", "city"), "an EU city");
  EXPECT_EQ(english::a("UK", "city"), "a UK city");
}

TEST(English, NamesOfKindsHaveCapitals) {
  EXPECT_EQ(english::noun_phrase(named("hochschule", "Trier")),
            "the University of Applied Sciences of Trier");
  EXPECT_EQ(english::noun_phrase(named("stadtrat", "")), "the city council");
  const Members cities{named("stadt", "Aachen"), named("stadt", "Cologne")};
  EXPECT_EQ(english::members_phrase(cities), "the Cities of Aachen and Cologne");
  EXPECT_EQ(english::members(1), "one member");
}

TEST(French, ElidesAndContracts) {
  EXPECT_EQ(french::de("Yvelines", ""), "d’Yvelines");
  EXPECT_EQ(french::de("York", ""), "de York");
  EXPECT_EQ(french::de("L’Hospitalet de Llobregat", ""), "de L’Hospitalet de Llobregat");
  EXPECT_EQ(french::de("Hambourg", ""), "de Hambourg") << "without a flag h is not elided";
  EXPECT_EQ(french::a("Aisne", "art_l"), "à l’Aisne");
  EXPECT_EQ(french::a_phrase("les Villes unies"), "aux Villes unies");
  EXPECT_EQ(french::de_phrase("l’Efus"), "de l’Efus");
  const Members cities{named("stadt", "Lyon"), named("stadt", "Aix-la-Chapelle"),
                       named("stadt", "Le Havre", "le_contracts")};
  EXPECT_EQ(french::members_phrase(cities), "les villes de Lyon, d’Aix-la-Chapelle et du Havre");
  EXPECT_EQ(french::new_members(0, "DE"), "aucun nouveau membre allemand");
  EXPECT_EQ(french::new_members(1800, ""), "1 800 nouveaux membres");
  EXPECT_EQ(french::in("GB"), "au Royaume-Uni");
  EXPECT_EQ(french::in("NL"), "aux Pays-Bas");
  EXPECT_EQ(french::in("CY"), "à Chypre");
  EXPECT_EQ(french::in("XX"), "");
}

TEST(Grammar, AMonthLosesItsYearOnlyInTheYearOfPublication) {
  const auto october = *base::PartialDay::parse("2024-10");
  const auto next_year = *base::Day::parse("2025-01-07"), same_year = *base::Day::parse("2024-12-01");
  EXPECT_EQ(german::when(october, next_year), "im Oktober 2024");
  EXPECT_EQ(german::when(october, same_year), "im Oktober");
  EXPECT_EQ(english::when(october, same_year), "in October");
  EXPECT_EQ(french::when(october, next_year), "en octobre 2024");
  EXPECT_EQ(german::when(*base::PartialDay::parse("2024"), same_year), "im Jahr 2024");
}

TEST(Grammar, CapitalsOfAccentedLetters) {
  EXPECT_EQ(capitalised("école"), "École");
  EXPECT_EQ(capitalised("über"), "Über");
  EXPECT_EQ(capitalised("Élan"), "Élan");
  EXPECT_EQ(capitalised(""), "");
}

}  // namespace
}  // namespace gremium::drafting
