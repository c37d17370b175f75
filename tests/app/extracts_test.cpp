// Whether an extract on paper still holds.
#include "app/extracts.h"

#include <algorithm>
#include <cctype>
#include <functional>

#include "app/bodies.h"
#include "app/decisions.h"
#include "app/organisations.h"
#include "app/site.h"
#include "support/example.h"
#include "support/golden.h"

namespace gremium::app {
namespace {

using Kind = ExtractStanding::Kind;

class Extracts : public Example {
 protected:
  // Kaiserslautern's council on joining.
  static constexpr const char* id = "xg2act";

  std::string digest(View view) {
    return drafting::digest_of(drafting::extract_of(extract_material(*view.decision_state(id))));
  }
  domain::FactNumber amend(const std::function<void(domain::Decision&)>& change) {
    auto found = *office().decision(id);
    change(found.value);
    const auto done = amend_decision(house_, as(domain::Role::administrator), found.value, found.fact, "");
    EXPECT_TRUE(done);
    return office().decision(id)->fact;
  }
  ExtractStanding standing(const std::string& asked) { return standing_of_extract(visitors(), id, asked); }
};

TEST_F(Extracts, OfADecisionTakenInAMeetingOfTheExample) {
  const auto decisions = visitors().decisions({.organisation = "stadt-musterstadt"});
  const auto joining = std::find_if(decisions.begin(), decisions.end(), [](const auto& row) {
    return !row.value.item.empty() && row.value.kind == domain::DecisionKind::accession;
  });
  ASSERT_NE(joining, decisions.end());
  const auto state = visitors().decision_state(joining->value.id);
  tests::expect_golden("extract_example_meeting_de.txt",
                       drafting::as_text(drafting::extract_of(extract_material(*state))));
}

TEST_F(Extracts, OfTheExampleReadAsTheyAreKept) {
  const auto material = extract_material(*visitors().decision_state(id));
  for (const auto language : base::all_languages)
    tests::expect_golden("extract_example_" + std::string(base::code(language)) + ".txt",
                         drafting::as_text(drafting::extract_of(material, language)));
}

TEST_F(Extracts, AreCurrentUntilTheDecisionIsCorrected) {
  at("2025-01-20T12:00:00Z");
  const auto first = digest(visitors());
  EXPECT_EQ(standing(first).kind, Kind::current);
  EXPECT_EQ(standing(first.substr(0, 16)).kind, Kind::current);
  amend([](auto& decision) { decision.number = "17/2024"; });
  const auto replaced = standing(first.substr(0, 16));
  EXPECT_EQ(replaced.kind, Kind::replaced);
  EXPECT_EQ(replaced.since, day("2025-01-20"));
  EXPECT_EQ(standing(digest(visitors())).kind, Kind::current);
  EXPECT_EQ(standing(std::string(64, '0')).kind, Kind::unknown);
}

TEST_F(Extracts, AreKnownInLettersOfEitherSize) {
  auto asked = digest(visitors());
  for (char& c : asked) c = static_cast<char>(std::toupper(c));
  EXPECT_EQ(standing(asked).kind, Kind::current);
}

TEST_F(Extracts, AreReplacedWhenTheBodyOrItsOrganisationGetsAnotherName) {
  at("2025-02-03T12:00:00Z");
  const auto first = digest(visitors());
  auto body = *office().body(office().decision(id)->value.body);
  body.value.names[base::Language::de].name = "Rat der Stadt Kaiserslautern";
  ASSERT_TRUE(amend_body(house_, secretary(), body.value, body.fact, ""));
  EXPECT_EQ(standing(first).kind, Kind::replaced);
  EXPECT_EQ(standing(first).since, day("2025-02-03"));
  const auto second = digest(visitors());
  at("2025-02-05T12:00:00Z");
  auto city = *office().organisation(body.value.organisation);
  city.value.names[base::Language::de].name = "Lautern";
  ASSERT_TRUE(amend_organisation(house_, secretary(), city.value, city.fact, ""));
  EXPECT_EQ(standing(first).kind, Kind::replaced);
  EXPECT_EQ(standing(second).kind, Kind::replaced);
  EXPECT_EQ(standing(second).since, day("2025-02-05"));
}

TEST_F(Extracts, AreNotReplacedByWhatChangesNothingInThem) {
  const auto first = digest(visitors());
  auto city = *office().organisation("stadt-kaiserslautern");
  city.value.names[base::Language::fr].name = "Caiseloutre";
  ASSERT_TRUE(amend_organisation(house_, secretary(), city.value, city.fact, ""));
  EXPECT_EQ(standing(first).kind, Kind::current);
}

TEST_F(Extracts, OfACorrectionThatWasTakenBackAreReplacedByTheOneBefore) {
  at("2025-01-20T12:00:00Z");
  const auto first = digest(visitors());
  const auto correction = amend([](auto& decision) { decision.number = "17/2024"; });
  const auto corrected = digest(visitors());
  ASSERT_TRUE(void_fact(house_, as(domain::Role::administrator), correction, "Irrtum"));
  EXPECT_EQ(standing(first).kind, Kind::current);
  EXPECT_EQ(standing(corrected).kind, Kind::replaced);
}

TEST_F(Extracts, FromBeforeItWasPublicAreKnownToTheOfficeAlone) {
  amend([](auto& decision) { decision.is_public = false; });
  const auto hidden = digest(office());
  EXPECT_FALSE(visitors().decision_state(id));
  EXPECT_TRUE(visitors().decision_states(id).empty());
  EXPECT_EQ(standing(hidden).kind, Kind::unknown);
  amend([](auto& decision) { decision.is_public = true; });
  EXPECT_EQ(standing(hidden).kind, Kind::unknown) << "what was secret is not confirmed";
  EXPECT_EQ(standing_of_extract(office(), id, hidden).kind, Kind::replaced);
}

TEST_F(Extracts, OfADecisionThatNoLongerStandsSayByWhatAndWhen) {
  at("2025-01-20T12:00:00Z");
  const auto before = digest(visitors());
  domain::Decision later;
  later.body = office().decision(id)->value.body;
  later.date = base::PartialDay::parse("2025-01-13");
  later.title = "Austritt";
  later.outcome = domain::Outcome::adopted;
  later.annuls = id;
  ASSERT_TRUE(record_decision(house_, as(domain::Role::administrator), later));
  const auto text = drafting::as_text(drafting::extract_of(extract_material(*visitors().decision_state(id))));
  EXPECT_NE(text.find("Dieser Beschluss gilt nicht mehr. Aufgehoben durch den Beschluss „Austritt“"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("13. Januar 2025"), std::string::npos) << text;
  EXPECT_NE(digest(visitors()), before);
  EXPECT_EQ(standing(before).kind, Kind::replaced) << "the sheet from before is known";
  EXPECT_EQ(standing(before).since, base::Day::parse("2025-01-20"));
}

TEST_F(Extracts, AreAskedForByHexDigits) {
  for (const char* good : {"0123456789abcdef", "0123456789ABCDEF0"})
    EXPECT_TRUE(is_extract_digest(good)) << good;
  for (const char* bad : {"", "0123456789abcde", "0123456789abcdeg", "0123456789 abcdef"})
    EXPECT_FALSE(is_extract_digest(bad)) << bad;
  EXPECT_FALSE(is_extract_digest(std::string(65, '0')));
}

}  // namespace
}  // namespace gremium::app
