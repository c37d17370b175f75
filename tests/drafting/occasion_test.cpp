#include "drafting/occasion.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "drafting/article.h"
#include "drafting/material.h"
#include "support/golden.h"

namespace gremium::drafting {
namespace {

using base::Language;
using domain::Outcome;
using domain::Passage;

std::string whole_text(const Draft& made, Language language) {
  return as_text(put_together(language, made.passages.at(language), [](const std::string&) {
    return std::optional(QuotedWords{{}, {"Elizabeth Beispiel", false}});
  }));
}

template <class Material>
void expect_goldens(const std::string& name, const Material& material) {
  const auto made = draft(material);
  for (const auto language : base::all_languages)
    gremium::tests::expect_golden("announcement_" + name + "_" + std::string(base::code(language)) + ".txt",
                                  whole_text(made, language));
}

const Passage* passage(const Draft& made, Language language, std::string_view kind, int member = -1) {
  for (const auto& each : made.passages.at(language))
    if (each.kind == kind && each.member == member) return &each;
  return nullptr;
}

LeavingMaterial karlsruhe() {
  LeavingMaterial made;
  made.today = tests::day("2027-01-02");
  made.last_day = tests::day("2026-12-31");
  made.networks = {tests::efus(), tests::defus(21)};
  made.publishing_network = "defus";
  Leaver leaver{tests::city("Karlsruhe", "Karlsruhe", "Karlsruhe", 11), {}, {}, {}};
  tests::decide(leaver.member, "gemeinderat", "2025-12-16", domain::MajorityLabel::none, {30, 5, 2});
  leaver.how = domain::EndKind::resignation;
  leaver.since = base::PartialDay::parse("2014-10");
  made.leavers = {leaver};
  return made;
}

Leaver dissolved_council() {
  Leaver leaver{tests::prevention_council(), {}, domain::EndKind::dissolution, {}};
  leaver.member.decision.reset();
  return leaver;
}

// Nothing is known but that it left.
Leaver silent(MaterialMember member) { return {std::move(member), {}, {}, {}}; }

LeavingMaterial two_leaving() {
  auto made = karlsruhe();
  Leaver lippe = silent(tests::member(tests::organisation("lippe", "kreis", "DE", tests::name("Lippe"),
                                                          tests::name("Lippe"), tests::name("Lippe")),
                                      14));
  lippe.how = domain::EndKind::term_over;
  lippe.since = base::PartialDay::parse("2022-01-01");
  made.leavers.push_back(lippe);
  return made;
}

// A council that voted, one dissolved by the board of the network, a French city of which nothing more is
// known; not over yet, in one network.
LeavingMaterial three_leaving() {
  auto made = karlsruhe();
  made.today = tests::day("2026-11-02");
  made.networks = {tests::efus()};
  made.publishing_network = "efus";
  auto dissolved = dissolved_council();
  tests::decide(dissolved.member, "vorstand", "2026-06");
  dissolved.body_of = tests::efus().organisation;
  made.leavers.push_back(dissolved);
  made.leavers.push_back(silent(tests::city("Le Havre", "Le Havre", "Le Havre", 15, "le_contracts", "FR")));
  return made;
}

LeavingMaterial thirteen_leaving() {
  auto made = karlsruhe();
  made.networks[1].total = 8;
  made.leavers.clear();
  for (const auto& member : tests::thirteen().members) made.leavers.push_back(silent(member));
  for (auto& leaver : made.leavers) leaver.member.decision.reset();
  return made;
}

MaterialBody body(std::string kind) {
  domain::Body made;
  made.id = "b";
  made.kind = std::move(kind);
  return {tests::defus({}).organisation, made, {5}};
}

MaterialDecision decision(std::string title, Outcome outcome, domain::Tally tally = {}) {
  domain::Decision made;
  made.id = "d";
  made.title = std::move(title);
  made.date = base::PartialDay::parse("2025-09-16");
  made.outcome = outcome;
  made.tally = tally;
  return {made, {}, {20}};
}

domain::Meeting meeting() {
  domain::Meeting made;
  made.id = "m";
  made.sittings = {{tests::day("2025-09-16"), "13:00", ""}};
  made.place = "Rathaus Stuttgart, Großer Sitzungssaal";
  return made;
}

CallMaterial call() {
  CallMaterial made;
  made.today = tests::day("2025-08-01");
  made.body = body("mitgliederversammlung");
  made.meeting = meeting();
  made.meeting_facts = {7};
  made.items = {"Tätigkeitsbericht", "Haushalt 2026", "Wahl des Vorsitzes"};
  made.item_facts = {8, 9};
  return made;
}

ResultMaterial result() {
  ResultMaterial made;
  made.today = tests::day("2025-09-18");
  made.body = body("mitgliederversammlung");
  made.meeting = meeting();
  made.meeting_facts = {7};
  auto referred = decision("Neue Arbeitsgruppe", Outcome::referred);
  referred.referred_to = body("vorstand").body;
  made.results = {{decision("Haushalt 2026", Outcome::adopted, {24, 0, 1}), {}},
                  {decision("Erhöhung des Beitrags", Outcome::rejected, {5, 19, 1}), {}},
                  {referred, {}},
                  {decision("Satzung", Outcome::adopted_as_amended, {24, 1, {}}), {}},
                  {{}, MaterialElection{"e1", "Vorsitz", Language::de, {30}}},
                  {decision("Jahresbericht", Outcome::noted), {}},
                  {decision("Sitzverlegung", Outcome::withdrawn), {}},
                  {decision("Auflösung", Outcome::no_quorum), {}}};
  return made;
}

NetworkMaterial new_network() {
  NetworkMaterial made;
  made.today = tests::day("2025-01-07");
  made.network = tests::defus(2);
  made.members = {tests::city("Mainz", "Mainz", "Mayence", 13),
                  tests::member(tests::organisation("lippe", "kreis", "DE", tests::name("Lippe"),
                                                    tests::name("Lippe"), tests::name("Lippe")),
                                14)};
  made.requires_networks = {tests::efus()};
  made.approval_body = body("vorstand").body;
  made.approval_facts = {6};
  made.benefits = tests::benefits();
  return made;
}

// What is recorded in German reads as if it were in each language, to see the sentences of all three.
template <class Material, class Say>
void expect_goldens_in_each(const std::string& name, Material material, Say say) {
  for (const auto language : base::all_languages) {
    say(material, language);
    gremium::tests::expect_golden("announcement_" + name + "_" + std::string(base::code(language)) + ".txt",
                                  whole_text(draft(material), language));
  }
}

TEST(Leaving, ReadsWellAsAWhole) {
  expect_goldens("leaving", karlsruhe());
  auto ahead = karlsruhe();
  ahead.today = tests::day("2026-02-01");
  ahead.leavers[0].since = base::PartialDay::parse("2014");
  expect_goldens("leaving_ahead", ahead);
  auto expelled = karlsruhe();
  expelled.networks = {tests::defus(1)};
  expelled.leavers[0].how = domain::EndKind::expulsion;
  expelled.leavers[0].body_of = tests::defus({}).organisation;
  expelled.leavers[0].member.body->kind = "vorstand";
  expelled.leavers[0].since = base::PartialDay::parse("2014-11-01");
  expect_goldens("leaving_expelled", expelled);
  auto dissolved = karlsruhe();
  dissolved.leavers = {dissolved_council()};
  expect_goldens("leaving_dissolved", dissolved);
  auto merged = karlsruhe();
  merged.leavers[0].how = domain::EndKind::merger;
  merged.leavers[0].successor = tests::city("Mainz", "Mainz", "Mayence", 12).organisation;
  expect_goldens("leaving_merged", merged);
  merged.today = tests::day("2026-02-01");
  expect_goldens("leaving_merged_ahead", merged);
  merged.leavers[0].continued = true;
  expect_goldens("leaving_merged_continued_ahead", merged);
  merged.today = tests::day("2027-02-01");
  merged.networks.pop_back();
  expect_goldens("leaving_merged_continued", merged);
}

TEST(Leaving, WhatItWentIntoIsJoinedAsGermanJoinsIt) {
  auto merged = karlsruhe();
  merged.leavers[0].how = domain::EndKind::merger;
  merged.leavers[0].successor = tests::organisation("lippe", "kreis", "DE", tests::name("Lippe"),
                                                    tests::name("Lippe"), tests::name("Lippe"));
  EXPECT_NE(passage(draft(merged), Language::de, "reason")->text.find(" ist im Kreis Lippe aufgegangen."),
            std::string::npos)
      << passage(draft(merged), Language::de, "reason")->text;
}

TEST(Leaving, OfSeveralReadsWellAsAWhole) {
  expect_goldens("leaving_two", two_leaving());
  auto ahead = two_leaving();
  ahead.today = tests::day("2026-02-01");
  ahead.networks = {tests::defus(12)};
  expect_goldens("leaving_two_ahead", ahead);
  expect_goldens("leaving_three_ahead", three_leaving());
  auto over = three_leaving();
  over.today = tests::day("2027-01-07");
  over.leavers[1].since = base::PartialDay::parse("2010");
  expect_goldens("leaving_three", over);
  expect_goldens("leaving_thirteen", thirteen_leaving());
}

TEST(Leaving, EachOfSeveralHasAParagraphThatNamesIt) {
  const auto made = draft(two_leaving());
  EXPECT_EQ(passage(made, Language::de, "duration"), nullptr);
  EXPECT_NE(passage(made, Language::de, "duration", 0)->text.find("der Stadt Karlsruhe"), std::string::npos);
  EXPECT_NE(passage(made, Language::de, "duration", 1)->text.find("des Kreises Lippe"), std::string::npos);
  EXPECT_EQ(passage(made, Language::de, "leaving_decision", 1), nullptr);
}

TEST(Leaving, SaysNothingThatIsNotKnown) {
  auto material = karlsruhe();
  material.leavers[0].member.decision.reset();
  material.leavers[0].since.reset();
  material.networks[1].complete = false;
  const auto made = draft(material);
  for (const char* kind : {"leaving_decision", "duration", "count", "reason"})
    EXPECT_EQ(passage(made, Language::de, kind), nullptr) << kind;
  ASSERT_NE(passage(made, Language::de, "end"), nullptr);
}

TEST(Leaving, TheLastDayItselfIsNotOver) {
  auto material = karlsruhe();
  material.today = material.last_day;
  EXPECT_NE(passage(draft(material), Language::de, "end")->text.find("noch bis zum 31. Dezember 2026"),
            std::string::npos);
  material.today = material.last_day.plus_days(1);
  EXPECT_NE(passage(draft(material), Language::de, "end")->text.find("seit dem 1. Januar 2027 nicht mehr"),
            std::string::npos);
}

TEST(NewNetwork, ReadsWellAsAWhole) {
  expect_goldens("network", new_network());
  auto unknown = new_network();
  unknown.network.complete = false;
  unknown.requires_networks.clear();
  unknown.approval_body.reset();
  unknown.benefits.clear();
  expect_goldens("network_bare", unknown);
}

TEST(NewNetwork, ItsFoundingIsAPlaceholder) {
  const auto made = draft(new_network());
  for (const auto language : base::all_languages) EXPECT_TRUE(passage(made, language, "founding")->open);
}

TEST(DecisionTaken, ReadsWellAsAWhole) {
  DecisionMaterial material{tests::day("2025-09-18"), body("mitgliederversammlung"),
                            decision("Haushalt 2026", Outcome::adopted, {24, 1, 1})};
  material.decision.decision.text = "Der Haushalt 2026 wird in der vorgelegten Fassung beschlossen.";
  const auto say = [](DecisionMaterial& said, Language language) {
    said.decision.decision.language = language;
  };
  expect_goldens_in_each("decision", material, say);
  material.body = body("vorstand");
  material.decision = decision("Erhöhung des Beitrags", Outcome::rejected, {2, 7, {}});
  expect_goldens_in_each("decision_rejected", material, say);
  material.decision = decision("Neue Arbeitsgruppe", Outcome::referred);
  material.decision.referred_to = body("mitgliederversammlung").body;
  expect_goldens_in_each("decision_referred", material, say);
}

TEST(DecisionTaken, IsOpenInLanguagesWithoutItsTitle) {
  const DecisionMaterial material{tests::day("2025-09-18"), body("vorstand"),
                                  decision("Haushalt 2026", Outcome::adopted)};
  const auto made = draft(material);
  EXPECT_FALSE(passage(made, Language::de, "headline")->open);
  for (const auto language : {Language::en, Language::fr}) {
    EXPECT_TRUE(passage(made, language, "headline")->open);
    EXPECT_TRUE(passage(made, language, "taken")->open);
  }
}

TEST(DecisionTaken, OnlyWhatWasAdoptedHasAWording) {
  DecisionMaterial material{tests::day("2025-09-18"), body("vorstand"), decision("A", Outcome::rejected)};
  material.decision.decision.text = "So nicht.";
  EXPECT_EQ(passage(draft(material), Language::de, "wording"), nullptr);
}

TEST(Call, ReadsWellAsAWhole) {
  const auto say = [](CallMaterial& said, Language language) { said.meeting.language = language; };
  expect_goldens_in_each("call", call(), say);
  auto board = call();
  board.body = body("vorstand");
  board.meeting.sittings = {{tests::day("2025-09-16"), "09:30", ""}, {tests::day("2025-09-17"), "", ""}};
  board.meeting.place.clear();
  board.meeting.online_url = "https://example.org/raum";
  board.items = {"Haushalt 2026"};
  board.second_call_of = tests::day("2025-08-20");
  expect_goldens_in_each("call_board", board, say);
  auto apart = call();
  apart.meeting.sittings = {{tests::day("2025-09-30"), "", ""},
                            {tests::day("2025-10-02"), "", ""},
                            {tests::day("2025-10-07"), "", ""}};
  expect_goldens_in_each("call_apart", apart, say);
}

TEST(Call, SaysTheTitleAndWhenEachDayBegins) {
  const auto say = [](CallMaterial& said, Language language) { said.meeting.language = language; };
  auto named = call();
  named.meeting.title = "Konstituierende Sitzung";
  named.meeting.sittings = {{tests::day("2026-03-20"), "10:00", "18:00"},
                            {tests::day("2026-03-21"), "09:30", ""}};
  expect_goldens_in_each("call_two_days", named, say);
  EXPECT_TRUE(passage(draft(named), Language::fr, "title")->open) << "a title in another language";
  named.meeting.title.clear();
  named.meeting.sittings[1].begins = "10:00";
  EXPECT_EQ(passage(draft(named), Language::de, "title"), nullptr);
  const auto begins = [&](Language language) { return passage(draft(named), language, "call")->text; };
  EXPECT_NE(begins(Language::de).find(" Beginn ist jeweils um 10 Uhr."), std::string::npos);
  EXPECT_NE(begins(Language::en).find(" It will begin at 10:00 each day."), std::string::npos);
  EXPECT_NE(begins(Language::fr).find(" Début chaque jour à 10 h."), std::string::npos);
  named.meeting.sittings[1] = {tests::day("2026-03-20"), "14:00", ""};
  EXPECT_NE(begins(Language::de).find("am Freitag, dem 20. März 2026, um 10 Uhr und 14 Uhr zusammen"),
            std::string::npos)
      << begins(Language::de);
}

TEST(Call, NeverPrintsTheAddressOfTheRoom) {
  auto material = call();
  material.meeting.online_url = "https://example.org/raum";
  for (const auto language : base::all_languages)
    EXPECT_EQ(whole_text(draft(material), language).find("example.org"), std::string::npos);
}

TEST(Result, ReadsWellAsAWhole) {
  expect_goldens_in_each("result", result(), [](ResultMaterial& said, Language language) {
    for (auto& each : said.results) {
      if (each.decision) each.decision->decision.language = language;
      if (each.election) each.election->language = language;
    }
  });
}

TEST(Result, OfSeveralDaysReadsWellToo) {
  auto two = result();
  two.results.clear();
  two.meeting.sittings.push_back({tests::day("2025-09-17"), "", ""});
  expect_goldens("result_days", two);
  two.meeting.sittings.back().date = tests::day("2025-09-18");
  expect_goldens("result_days_apart", two);
}

TEST(Result, RefersToWhoWasElectedAndCopiesNoName) {
  const auto made = draft(result());
  const auto* elected = passage(made, Language::de, "election", 4);
  ASSERT_NE(elected, nullptr);
  EXPECT_EQ(elected->quotation, "e1");
  EXPECT_NE(elected->text.find("{person}"), std::string::npos);
}

TEST(Result, WhatIsNotToldKeepsItsPlace) {
  auto material = result();
  material.results[0] = {};
  const auto made = draft(material);
  EXPECT_EQ(passage(made, Language::de, "motion", 0), nullptr);
  EXPECT_NE(passage(made, Language::de, "motion", 1)->text.find("Erhöhung"), std::string::npos);
}

template <class Material>
Material terse(Material material) {
  material.style.digits_from = 2;
  material.style.country_adjectives = false;
  material.style.spellings = {{Language::de, "Karlsruhe", "Carlsruhe"},
                              {Language::de, "Mainz", "Maynz"},
                              {Language::en, "DEFUS", "Defus"},
                              {Language::fr, "DEFUS", "Defus"}};
  return material;
}

TEST(Occasions, FollowTheHouseStyleOfTheirNetwork) {
  auto leaving = karlsruhe();
  leaving.networks[1].total = 7;
  expect_goldens("style_leaving", terse(leaving));
  expect_goldens("style_leaving_two", terse(two_leaving()));
  expect_goldens("style_network", terse(new_network()));
  auto taken = decision("Haushalt 2026", Outcome::adopted, {24, {}, 3});
  expect_goldens_in_each(
      "style_decision",
      terse(DecisionMaterial{tests::day("2025-09-18"), body("mitgliederversammlung"), taken}),
      [](DecisionMaterial& said, Language language) { said.decision.decision.language = language; });
  expect_goldens_in_each("style_call", terse(call()),
                         [](CallMaterial& said, Language language) { said.meeting.language = language; });
  auto results = result();
  results.results = {{decision("Erhöhung des Beitrags", Outcome::rejected, {5, 19, 3}), {}},
                     {decision("Satzung", Outcome::adopted_as_amended, {24, {}, 2}), {}}};
  expect_goldens_in_each("style_result", terse(results), [](ResultMaterial& said, Language language) {
    for (auto& each : said.results) each.decision->decision.language = language;
  });
}

TEST(Occasions, EveryPassageHasTheFactsBehindIt) {
  for (const auto& made :
       {draft(karlsruhe()), draft(two_leaving()), draft(call()), draft(result()), draft(new_network())})
    for (const auto& [language, passages] : made.passages) {
      EXPECT_FALSE(passages.empty());
      for (const auto& each : passages) EXPECT_FALSE(each.facts.empty()) << each.kind;
    }
}

}  // namespace
}  // namespace gremium::drafting
