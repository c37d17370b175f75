// The text of an extract, word for word. Its digest is on paper in other people's files: a change of these
// words makes every extract that was printed before unknown.
#include "drafting/extract.h"

#include <gtest/gtest.h>

#include "support/golden.h"

namespace gremium::drafting {
namespace {

using base::Language;

domain::Organisation city() {
  domain::Organisation city;
  city.id = "stadt-karlsruhe";
  city.kind = "stadt";
  city.country = "DE";
  for (const auto language : base::all_languages) city.names[language].name = "Karlsruhe";
  return city;
}

ExtractMaterial material() {
  ExtractMaterial material{{},
                           domain::Body{"b1", "stadt-karlsruhe", "gemeinderat", {}, "Europe/Berlin"},
                           city(),
                           *base::Day::parse("2025-12-17")};
  auto& decision = material.decision;
  decision.id = "k7m2q";
  decision.body = "b1";
  decision.date = base::PartialDay::parse("2025-12-16");
  decision.kind = domain::DecisionKind::leaving;
  decision.title = "Kündigung der Mitgliedschaft bei DEFUS";
  decision.number = "2025/1187";
  decision.label = domain::MajorityLabel::majority;
  decision.label_as_printed = "mehrheitlich abgelehnt";
  decision.tally = {.yes = 14, .no = 30, .abstentions = 4, .invalid = 0, .present = 48, .eligible = 49};
  decision.circumstances.secret = true;
  decision.outcome = domain::Outcome::rejected;
  domain::MajorityRule rule;
  rule.quorum = domain::QuorumShare::more_than_half;
  decision.judgement = domain::judge(rule, domain::vote_of(decision));
  decision.source = "Niederschrift des Gemeinderats, Punkt 12";
  decision.source_url = "https://www.karlsruhe.example/12";
  decision.excerpt = "Der Gemeinderat lehnt den Antrag ab.\n\nAusgang: angenommen";
  return material;
}

// As little as can be recorded.
ExtractMaterial bare() {
  ExtractMaterial material{{}, {}, {}, *base::Day::parse("2025-12-17")};
  material.decision.id = "k7m2q";
  material.decision.body = "b1";
  material.decision.title = "Beitritt";
  material.decision.is_public = false;
  return material;
}

TEST(Extract, SaysAllThatIsRecordedInEachLanguage) {
  for (const auto language : base::all_languages)
    tests::expect_golden("extract_full_" + std::string(base::code(language)) + ".txt",
                         as_text(extract_of(material(), language)));
}

TEST(Extract, SaysWhatIsNotKnownAndThatItIsNotPublic) {
  tests::expect_golden("extract_bare_de.txt", as_text(extract_of(bare())));
}

TEST(Extract, NamesTheMeetingItWasTakenInWhichIsItsSource) {
  auto recorded = bare();
  recorded.meeting = "3/2025";
  EXPECT_NE(as_text(extract_of(recorded)).find("\nSitzung: 3/2025\n"), std::string::npos);
  recorded.item = "2.1";
  const auto text = as_text(extract_of(recorded));
  EXPECT_NE(text.find("\nSitzung: 3/2025, TOP 2.1\n"), std::string::npos) << text;
  EXPECT_EQ(text.find("Quelle"), std::string::npos);
  recorded.decision.source = "Niederschrift";
  EXPECT_NE(as_text(extract_of(recorded)).find("\nQuelle: Niederschrift\n"), std::string::npos);
}

TEST(Extract, NamesExceptionsOnlyWhereThereWereAny) {
  auto counted = material();
  counted.decision.tally.excluded = 0;
  counted.decision.tally.proxies = 2;
  const auto text = as_text(extract_of(counted));
  EXPECT_EQ(text.find("ausgeschlossen"), std::string::npos);
  EXPECT_NE(text.find("2 Stimmvollmachten"), std::string::npos);
}

TEST(Extract, IsInTheLanguageOfTheDecisionAndAnyOtherIsATranslation) {
  auto english = material();
  english.decision.language = Language::en;
  EXPECT_EQ(extract_of(english).language, Language::en);
  EXPECT_EQ(extract_of(english).translation_note, "");
  EXPECT_EQ(extract_of(english, Language::de).translation_note,
            "Übersetzung der Angaben; maßgeblich ist der Auszug in englischer Sprache.");
}

TEST(Extract, LetsNoTypedLinePassForARecordedOne) {
  const auto text = as_text(extract_of(material()));
  EXPECT_NE(text.find("\n> Ausgang: angenommen\n"), std::string::npos);
  EXPECT_EQ(text.find("\nAusgang: angenommen"), std::string::npos);
}

TEST(Extract, IsTheSameBytesForTheSameStateAndOthersForAnyOther) {
  const auto digest = digest_of(extract_of(material()));
  EXPECT_EQ(digest.size(), 64U);
  EXPECT_EQ(digest_of(extract_of(material())), digest);
  for (const auto change : std::vector<void (*)(ExtractMaterial&)>{
           [](auto& m) { m.decision.title += "."; },
           [](auto& m) { m.decision.number = "1"; },
           [](auto& m) { m.decision.date = base::PartialDay::parse("2025-12"); },
           [](auto& m) { m.decision.kind = domain::DecisionKind::other; },
           [](auto& m) { m.decision.label_as_printed = "abgelehnt"; },
           [](auto& m) { m.decision.tally.yes = 13; },
           [](auto& m) { m.decision.tally.eligible = {}; },
           [](auto& m) { m.decision.tally.excluded = 1; },
           [](auto& m) { m.decision.tally.proxies = 1; },
           [](auto& m) { m.decision.circumstances = {}; },
           [](auto& m) { m.decision.outcome = domain::Outcome::postponed; },
           [](auto& m) { m.decision.judgement.reset(); },
           [](auto& m) { m.decision.source = "x"; },
           [](auto& m) { m.decision.source_url = ""; },
           [](auto& m) { m.decision.excerpt += "x"; },
           [](auto& m) { m.decision.unconfirmed = "x"; },
           [](auto& m) { m.decision.is_public = false; },
           [](auto& m) { m.decision.id = "other"; },
           [](auto& m) { m.superseded_by = domain::Decision{}; },
           [](auto& m) { m.decision.label = domain::MajorityLabel::unanimous; },
           [](auto& m) { m.decision.language = Language::fr; },
           [](auto& m) { m.body->kind = "stadtrat"; },
           [](auto& m) { m.organisation->kind = "gemeinde"; },
           [](auto& m) { m.entered_on = m.entered_on.plus_days(1); }}) {
    auto changed = material();
    change(changed);
    EXPECT_NE(digest_of(extract_of(changed)), digest);
  }
}

TEST(Extract, SaysWhyTheOutcomeStandsAgainstTheFigures) {
  auto contradictory = material();
  contradictory.decision.outcome = domain::Outcome::adopted;
  EXPECT_NE(as_text(extract_of(contradictory)).find("Beides steht so in der Quelle"), std::string::npos);
  contradictory.decision.outcome_reason = "In der Niederschrift vertauscht.";
  EXPECT_NE(as_text(extract_of(contradictory)).find("Angegebener Grund: In der Niederschrift vertauscht."),
            std::string::npos);
}

TEST(Extract, ShowsTheFirstDigitsInGroups) {
  EXPECT_EQ(grouped("0123456789abcdef0123"), "0123 4567 89ab cdef");
  EXPECT_EQ(grouped(""), "");
}

}  // namespace
}  // namespace gremium::drafting
