#include "drafting/announcement.h"
#include "base/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "drafting/article.h"
#include "drafting/material.h"
#include "support/golden.h"

namespace gremium::drafting {
namespace {

using base::Language;
using domain::Passage;

// The quotations of the material itself.
QuotationOf quotations_of(const Material& material, Language language) {
  return [&material, language](const std::string& id) -> std::optional<QuotedWords> {
    for (const auto& member : material.members)
      if (member.quotation && member.quotation->id == id)
        return QuotedWords{member.quotation->text.at(language), member.quotation->person};
    return std::nullopt;
  };
}

std::string whole_text(const Material& material, Language language) {
  const auto made = draft(material);
  return as_text(put_together(language, made.passages.at(language), quotations_of(material, language)));
}

const Passage& passage(const Draft& made, Language language, std::string_view kind, int member = -1) {
  const auto& all = made.passages.at(language);
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Passage& p) { return p.kind == kind && p.member == member; });
  if (found == all.end()) throw std::out_of_range("no passage " + std::string(kind));
  return *found;
}

std::string decision_of(std::string_view kind, const std::string& own_name, Language language) {
  auto made = tests::example();
  tests::decide(made.members.front(), kind, "2024-05-13");
  domain::Name name;
  name.name = own_name;
  made.members.front().body->names[language] = name;
  return passage(draft(made), language, "decision", 0).text;
}

void expect_goldens(const std::string& name, const Material& material) {
  for (const auto language : base::all_languages)
    gremium::tests::expect_golden("announcement_" + name + "_" + std::string(base::code(language)) + ".txt",
                                  whole_text(material, language));
}

Material ahead(Material material) {
  material.today = tests::day("2024-11-20");
  return material;
}

Material in_both_networks(Material material) {
  material.networks = {tests::efus(), material.networks.front()};
  return material;
}

TEST(Announcement, ReadsWellAsAWhole) {
  expect_goldens("example", tests::example());
  expect_goldens("example_ahead", ahead(tests::example()));
  expect_goldens("one", tests::one());
  expect_goldens("one_ahead", ahead(in_both_networks(tests::one())));
  expect_goldens("two", tests::two());
  expect_goldens("three_ahead", tests::three());
  expect_goldens("thirteen", tests::thirteen());
  expect_goldens("thirteen_ahead", ahead(tests::thirteen()));
}

// Digits from two on, no countries, and names as the network spells them.
domain::HouseStyle terse() {
  domain::HouseStyle style;
  style.digits_from = 2;
  style.country_adjectives = false;
  style.spellings = {{Language::de, "Kaiserslautern", "K’lautern"},
                     {Language::fr, "Aix-la-Chapelle", "Aachen"},
                     {Language::en, "Efus", "EFUS"}};
  return style;
}

TEST(Announcement, FollowsTheHouseStyleOfItsNetwork) {
  for (auto [name, material] : {std::pair("style_example", tests::example()),
                                {"style_example_ahead", ahead(tests::example())},
                                {"style_three_ahead", tests::three()},
                                {"style_thirteen", tests::thirteen()}}) {
    material.style = terse();
    expect_goldens(name, material);
  }
}

TEST(Announcement, WordsReachAsFarAsTheHouseStyleSays) {
  auto material = tests::thirteen();
  const auto headline = [&] { return passage(draft(material), Language::de, "headline").text; };
  EXPECT_NE(headline().find(" 13 neue deutsche Mitglieder"), std::string::npos) << headline();
  material.style.digits_from = 14;
  EXPECT_NE(headline().find(" dreizehn neue deutsche Mitglieder"), std::string::npos) << headline();
  material.style.country_adjectives = false;
  EXPECT_NE(headline().find(" dreizehn neue Mitglieder"), std::string::npos) << headline();
}

TEST(Announcement, SaysWhatTheNewsItemOfJanuarySaid) {
  const auto text = whole_text(tests::example(), Language::de);
  for (const char* said :
       {"Efus und DEFUS begrüßen zwei neue deutsche Mitglieder\n", "Seit dem 1.\u00A0Januar 2025 sind",
        "Mitglieder von Efus und DEFUS.", "das damit auf 22 Mitglieder wächst.",
        "am 13.\u00A0Mai 2024 mit großer Mehrheit zugestimmt.", "im Oktober 2024 beschlossen.",
        "sagt der für Sicherheit und Ordnung zuständige Bürgermeister Manfred Schulz."})
    EXPECT_NE(text.find(said), std::string::npos) << said;
  // What that item got wrong (and what nobody entered).
  for (const char* wrong :
       {"Mitglied DEFUS", "den Beitritt am", "europäische Forum", "Städtenetzwerk", "{", "}", "  "})
    EXPECT_EQ(text.find(wrong), std::string::npos) << wrong;
}

TEST(Announcement, SinceBeginsOnTheFirstDayItself) {
  auto material = tests::example();
  EXPECT_EQ(passage(draft(material), Language::de, "since").text.substr(0, 8), "Seit dem");
  material.today = material.first_day.plus_days(-1);
  EXPECT_EQ(passage(draft(material), Language::de, "since").text.substr(0, 4), "Zum ");
  EXPECT_NE(
      passage(draft(material), Language::de, "welcome").text.find("wird damit auf 22 Mitglieder wachsen"),
      std::string::npos);
}

TEST(Announcement, ATotalOnlyOfAPublishingNetworkThatIsComplete) {
  auto material = tests::example();
  EXPECT_NE(whole_text(material, Language::en).find("22 members"), std::string::npos);
  material.networks[1].complete = false;
  for (const auto language : base::all_languages)
    EXPECT_EQ(whole_text(material, language).find("22"), std::string::npos);
  material.networks[1].complete = true;
  material.publishing_network = "efus";
  EXPECT_EQ(whole_text(material, Language::de).find("22"), std::string::npos)
      << "not the other network's total";
}

TEST(Announcement, WhoComesBackIsNotNew) {
  auto one = tests::one();
  one.members[0].rejoins = true;
  expect_goldens("rejoining", one);
  expect_goldens("rejoining_ahead", ahead(in_both_networks(one)));
  auto two = tests::two();
  two.members[0].rejoins = true;
  expect_goldens("rejoining_one_of_two", two);
  for (auto& member : two.members) member.rejoins = true;
  expect_goldens("rejoining_two", two);
  for (const auto language : base::all_languages)
    for (const char* wrong : {"neue", " new ", "nouve"})
      EXPECT_EQ(base::replace_all(whole_text(two, language), "de nouveau", "").find(wrong), std::string::npos)
          << whole_text(two, language);
}

TEST(Quotation, WaitsForThePersonQuoted) {
  auto material = tests::example();
  ASSERT_TRUE(material.members[0].quotation);
  material.members[0].quotation->source.clear();
  for (const auto language : base::all_languages) {
    const auto& waiting = passage(draft(material), language, "quotation", 0);
    EXPECT_TRUE(waiting.open);
    EXPECT_EQ(waiting.text.find("{quotation}"), std::string::npos) << waiting.text;
  }
  material.members[0].quotation->approved_on = tests::day("2025-01-03");
  EXPECT_FALSE(passage(draft(material), Language::de, "quotation", 0).open);
}

TEST(Announcement, WhereAsManyLeftNothingGrows) {
  auto material = tests::example();
  material.networks[1].total_before = 21;
  EXPECT_NE(whole_text(material, Language::de).find("auf 22 Mitglieder wächst"), std::string::npos);
  for (const int before : {22, 23}) {
    material.networks[1].total_before = before;
    const auto now = whole_text(material, Language::de), coming = whole_text(ahead(material), Language::de);
    EXPECT_NE(now.find(", das nun 22 Mitglieder zählt."), std::string::npos) << now;
    EXPECT_NE(coming.find(" wird dann 22 Mitglieder zählen."), std::string::npos) << coming;
    for (const auto& text : {now, coming}) EXPECT_EQ(text.find("wächst"), std::string::npos) << text;
    EXPECT_EQ(coming.find("wachsen"), std::string::npos) << coming;
  }
}

TEST(Announcement, AnAdjectiveOnlyForACommonCountry) {
  auto material = tests::example();
  material.members[1].organisation.country = "FR";
  EXPECT_EQ(passage(draft(material), Language::de, "headline").text,
            "Efus und DEFUS begrüßen zwei neue Mitglieder");
  material.members[1].organisation.country = "";
  EXPECT_EQ(passage(draft(material), Language::en, "headline").text,
            "Efus and DEFUS welcome two new members");
  for (auto& member : material.members) member.organisation.country = "XX";
  EXPECT_EQ(passage(draft(material), Language::fr, "headline").text,
            "L’Efus et le DEFUS accueillent deux nouveaux membres");
}

TEST(Announcement, WhatIsMissingIsAPlaceholderInItsLanguageOnly) {
  const auto made = draft(tests::one());
  EXPECT_FALSE(passage(made, Language::de, "quotation", 0).open);
  EXPECT_FALSE(passage(made, Language::en, "quotation", 0).open);
  EXPECT_TRUE(passage(made, Language::fr, "quotation", 0).open) << "not translated";
  auto material = tests::one();
  material.members[0].quotation.reset();
  material.members[0].decision.reset();
  for (const auto language : base::all_languages) {
    EXPECT_TRUE(passage(draft(material), language, "quotation", 0).open);
    EXPECT_TRUE(passage(draft(material), language, "decision", 0).open);
  }
}

TEST(Announcement, OnlyAnAdoptedDecisionIsWorded) {
  auto material = tests::one();
  for (const auto outcome :
       {domain::Outcome::rejected, domain::Outcome::postponed, domain::Outcome::unknown}) {
    material.members[0].decision->outcome = outcome;
    EXPECT_TRUE(passage(draft(material), Language::de, "decision", 0).open);
  }
}

TEST(Announcement, AnUnknownBodyOrDateIsLeftOut) {
  auto material = tests::one();
  material.members[0].body.reset();
  material.members[0].decision->date.reset();
  material.members[0].decision->tally = {};
  EXPECT_EQ(passage(draft(material), Language::de, "decision", 0).text,
            "Die Stadt Mainz hat den Beitritt zum Deutsch-Europäischen Forum für urbane Sicherheit (DEFUS) "
            "beschlossen.");
  material.members[0].body.emplace();
  material.members[0].body->names[Language::de] = tests::network_name("Rat der Stadt Mainz", "", 'm');
  EXPECT_EQ(passage(draft(material), Language::de, "decision", 0).text.substr(0, 24),
            "Der Rat der Stadt Mainz ");
}

TEST(Announcement, ABodyWithTheNameOfItsKindKeepsItsArticle) {
  EXPECT_NE(decision_of("stadtrat", "Stadtrat", Language::de).find("Der Stadtrat"), std::string::npos);
  EXPECT_EQ(decision_of("stadtrat", "stadtrat", Language::de), decision_of("stadtrat", "", Language::de));
  EXPECT_NE(
      decision_of("stadtrat", "Stadtrat Kaiserslautern", Language::de).find("Der Stadtrat Kaiserslautern"),
      std::string::npos);
  EXPECT_EQ(decision_of("stadtrat", "Stadtratsfraktion", Language::de).find("Der Stadtrat"),
            std::string::npos);
  EXPECT_EQ(decision_of("stadtrat", "City council", Language::en), decision_of("stadtrat", "", Language::en));
  EXPECT_EQ(decision_of("stadtrat", "Conseil municipal", Language::fr),
            decision_of("stadtrat", "", Language::fr));
}

TEST(Announcement, EveryPassageHasTheFactsBehindIt) {
  const auto made = draft(tests::example());
  for (const auto& [language, passages] : made.passages)
    for (const auto& each : passages) EXPECT_FALSE(each.facts.empty()) << each.kind;
  EXPECT_EQ(passage(made, Language::de, "headline").facts, (FactNumbers{1, 2, 11, 12}));
  EXPECT_EQ(passage(made, Language::de, "decision", 1).facts, (FactNumbers{12, 112}));
  EXPECT_EQ(passage(made, Language::fr, "quotation", 0).facts, FactNumbers{211});
  EXPECT_EQ(made.generator_version, generator_version);
}

TEST(Announcement, NeedsMembersAndAPublishingNetwork) {
  auto material = tests::example();
  material.publishing_network = "ffsu";
  EXPECT_THROW(draft(material), std::invalid_argument);
  material = tests::example();
  material.members.clear();
  EXPECT_THROW(draft(material), std::invalid_argument);
}

TEST(Quotation, IsReferredToAndNeverCopied) {
  const auto material = tests::example();
  const auto made = draft(material);
  for (const auto& [language, passages] : made.passages)
    for (const auto& each : passages) {
      EXPECT_EQ(each.text.find("Schulz"), std::string::npos) << each.text;
      EXPECT_EQ(each.text.find("Profil"), std::string::npos) << each.text;
    }
  EXPECT_EQ(passage(made, Language::de, "quotation", 0).quotation, "q-kl");
}

TEST(Quotation, ErasedWordsLeaveAMark) {
  auto material = tests::one();
  material.members[0].quotation->person = {"", true};
  for (auto& [language, text] : material.members[0].quotation->text) text = {"", true};
  const auto made = draft(material);
  const auto text = [&](Language language) {
    return passage_text(language, passage(made, language, "quotation", 0), quotations_of(material, language));
  };
  EXPECT_EQ(text(Language::de), "„[…]“, sagt die Beigeordnete [Name gelöscht].");
  EXPECT_EQ(text(Language::en), "Deputy mayor [name erased] says: “[…]”");
}

TEST(Quotation, TheSpeakerIsNamedAsFarAsKnown) {
  auto material = tests::one();
  auto& quotation = *material.members[0].quotation;
  const auto said = [&](Language language) {
    return passage_text(language, passage(draft(material), language, "quotation", 0),
                        quotations_of(material, language));
  };
  quotation.gender = 0;
  quotation.function[Language::de] = "Vorsitzender";
  EXPECT_EQ(said(Language::de), "„Sicherheit braucht Nachbarn“, sagt Petra Beispiel, Vorsitzender.");
  quotation.gender = 'm';
  EXPECT_EQ(said(Language::de), "„Sicherheit braucht Nachbarn“, sagt der Vorsitzende Petra Beispiel.");
  quotation.portfolio[Language::en] = "culture";
  EXPECT_EQ(said(Language::en),
            "Petra Beispiel, the deputy mayor responsible for culture, says: “Security needs neighbours!”");
  quotation.function.clear();
  EXPECT_EQ(said(Language::de), "„Sicherheit braucht Nachbarn“, sagt Petra Beispiel.");
  quotation.text[Language::fr] = {"Vivre {person} ensemble.", false};
  quotation.portfolio[Language::fr] = "la culture";
  EXPECT_EQ(said(Language::fr),
            "«\u00A0Vivre {person} ensemble\u00A0», déclare Petra Beispiel en charge de la culture.");
}

TEST(Article, IsEscapedInHtml) {
  Article article{"A & B", {"1 < 2", "two\nlines \"here\""}};
  EXPECT_EQ(as_html(article), "<p>1 &lt; 2</p>\n<p>two<br>\nlines &quot;here&quot;</p>\n");
  EXPECT_EQ(as_text(article), "A & B\n\n1 < 2\n\ntwo\nlines \"here\"\n");
}

TEST(Article, HandWrittenBlankLinesMakeParagraphs) {
  Passage first, second;
  first.kind = "welcome";
  first.text = "A\n\nB";
  second.kind = "benefits";
  second.text = "C";
  const auto article =
      put_together(Language::de, {first, second}, [](const std::string&) { return std::nullopt; });
  EXPECT_EQ(article.paragraphs, (std::vector<std::string>{"A", "B", "C"}));
}

}  // namespace
}  // namespace gremium::drafting
