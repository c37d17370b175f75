// The worked examples of elections.
#include <gtest/gtest.h>

#include "domain/election_rule.h"
#include "support/vectors.h"

namespace gremium::domain {
namespace {

std::string computed(const tests::VectorRow& row) {
  const auto rule = election_rule_named(row.at("rule"));
  if (!rule) return "no such rule";
  auto round = parse_election_votes(row.at("votes"));
  if (!round) return "invalid_input";
  round->round = std::stoi(row.at("round"));
  round->abstain = std::stoll(row.at("abstain"));
  round->invalid = std::stoll(row.at("invalid"));
  return to_text(judge(*rule, *round));
}

TEST(ElectionVectors, AllRows) {
  for (const auto& row : tests::read_vectors("election_vectors.csv"))
    EXPECT_EQ(computed(row), row.at("expected"))
        << row.at("id") << " " << row.at("rule") << ": " << row.at("note");
}

}  // namespace
}  // namespace gremium::domain
