// The worked examples of majorities.
#include <gtest/gtest.h>

#include "domain/majority_rule.h"
#include "support/vectors.h"

namespace gremium::domain {
namespace {

using tests::VectorRow;

// An empty cell is an unknown number.
std::optional<std::int64_t> number(const VectorRow& row, const char* column) {
  const auto& text = row.at(column);
  if (text.empty()) return std::nullopt;
  return std::stoll(text);
}

std::string computed(const VectorRow& row) {
  const auto parsed = parse_majority_rule(row.at("rule"));
  if (!parsed) return "invalid_input";
  auto vote = parsed->vote;
  vote.eligible = number(row, "eligible");
  vote.present = number(row, "present");
  vote.yes = number(row, "yes");
  vote.no = number(row, "no");
  vote.abstain = number(row, "abstain");
  vote.invalid = number(row, "invalid");
  return std::string(name_of(judge(parsed->rule, vote).outcome));
}

TEST(MajorityVectors, AllRows) {
  for (const auto& row : tests::read_vectors("majority_vectors.csv"))
    EXPECT_EQ(computed(row), row.at("expected"))
        << row.at("id") << " " << row.at("rule") << ": " << row.at("note");
}

// What a whole term of a council decided: present and invalid are not told there.
TEST(MagdeburgVectors, AllRows) {
  for (const auto& row : tests::read_vectors("magdeburg_tallies.csv")) {
    Vote vote;
    vote.eligible = number(row, "seats_listed");
    vote.yes = number(row, "yes");
    vote.no = number(row, "no");
    vote.abstain = number(row, "abstain");
    const auto place = row.at("date") + " " + row.at("item") + " " + row.at("motion");
    EXPECT_EQ(name_of(judge({MajorityRuleId::simple}, vote).outcome), row.at("computed_simple")) << place;
    const bool more = judge({MajorityRuleId::maj_incl_abst}, vote).outcome == MajorityOutcome::adopted;
    EXPECT_EQ(more ? "1" : "0", row.at("more_yes_than_no_plus_abstain")) << place;
  }
}

}  // namespace
}  // namespace gremium::domain
