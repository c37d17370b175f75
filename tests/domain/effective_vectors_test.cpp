// The worked examples of effective dates. Rules that are not built yet are counted and named.
#include <gtest/gtest.h>

#include <set>

#include "base/text.h"
#include "domain/effective_rule.h"
#include "domain/membership.h"
#include "support/vectors.h"

namespace gremium::domain {
namespace {

using base::Day;
using tests::VectorRow;

std::map<std::string, std::string> parameters_of(const VectorRow& row) {
  std::map<std::string, std::string> parameters;
  for (const auto& part : base::split(row.at("params"), ';')) {
    const auto place = part.find('=');
    if (place != std::string::npos) parameters[part.substr(0, place)] = part.substr(place + 1);
  }
  return parameters;
}

// An instant is first turned into a local day of the body's time zone.
std::optional<Day> approval_of(const VectorRow& row) {
  const auto& text = row.at("approval_date");
  if (const auto day = Day::parse(text)) return day;
  const auto instant = base::parse_instant(text);
  if (!instant) return std::nullopt;
  return base::day_at(*instant, row.at("timezone"));
}

std::string computed(EffectiveRuleId id, const VectorRow& row) {
  const auto approval = approval_of(row);
  if (!approval) return "ERROR";
  const auto given = parameters_of(row);
  const auto is = [&](const char* name, const char* value) {
    const auto found = given.find(name);
    return found != given.end() && found->second == value;
  };
  EffectiveRule rule{id, {}};
  rule.parameters.retroactive = is("retro", "allow");
  rule.parameters.inclusive = is("inclusive", "1");
  if (const auto date = given.find("date"); date != given.end())
    rule.parameters.date = Day::parse(date->second);
  if (const auto dates = given.find("dates"); dates != given.end())
    for (const auto& date : base::split(dates->second, '|')) {
      const auto read = Day::parse(date);
      if (!read && date != "none") return "ERROR";
      rule.parameters.dates.push_back(read);
    }
  const auto result = first_day(rule, *approval);
  if (!result) return "ERROR";
  return result->day ? result->day->iso() : "PENDING";
}

std::string activity(const VectorRow& row) {
  const auto given = parameters_of(row);
  Membership membership;
  membership.from = Day::parse(given.at("start"));
  if (!membership.from) return "ERROR";
  membership.last_day = Day::parse(given.at("end"));
  return standing_on(membership, *approval_of(row)) == Standing::member ? "active" : "inactive";
}

std::string local_midnight(const VectorRow& row) {
  const auto text = base::to_text(base::start_of(*approval_of(row), row.at("timezone")));
  EXPECT_EQ(text.substr(text.size() - 5), ".000Z");
  return text.substr(0, text.size() - 5) + "Z";
}

TEST(EffectiveVectors, AllRows) {
  int checked = 0;
  std::map<std::string, int> skipped;
  for (const auto& row : tests::read_vectors("effective_vectors.csv")) {
    const auto& rule = row.at("rule");
    std::string result;
    if (const auto id = effective_rule_named(rule))
      result = computed(*id, row);
    else if (rule == "ACTIVE_ON")
      result = activity(row);
    else if (rule == "LOCAL_MIDNIGHT_UTC")
      result = local_midnight(row);
    else {
      ++skipped[rule];
      continue;
    }
    ++checked;
    EXPECT_EQ(result, row.at("expected_date")) << row.at("id") << " " << rule << ": " << row.at("note");
  }
  for (const auto& [rule, rows] : skipped)
    std::cout << "not built yet: " << rule << " (" << rows << " rows skipped)" << std::endl;
  std::cout << "checked: " << checked << " rows" << std::endl;
  EXPECT_GT(checked, 0) << "a test that checked nothing must fail";
}

}  // namespace
}  // namespace gremium::domain
