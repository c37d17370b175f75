// The worked examples of effective dates, all of them.
#include <gtest/gtest.h>

#include "base/text.h"
#include "domain/effective_rule.h"
#include "domain/meeting.h"
#include "domain/membership.h"
#include "domain/notice_rule.h"
#include "support/vectors.h"

namespace gremium::domain {
namespace {

using base::Day;
using tests::VectorRow;

using Parameters = std::map<std::string, std::string>;

constexpr const char* error = "ERROR";

Parameters parameters_of(const VectorRow& row) {
  Parameters parameters;
  for (const auto& part : base::split(row.at("params"), ';')) {
    const auto place = part.find('=');
    if (place != std::string::npos) parameters[part.substr(0, place)] = part.substr(place + 1);
  }
  return parameters;
}

std::string value_of(const Parameters& parameters, const char* name) {
  const auto found = parameters.find(name);
  return found == parameters.end() ? std::string() : found->second;
}

// An instant is first turned into a local day of the body's time zone.
std::optional<Day> approval_of(const VectorRow& row) {
  const auto& text = row.at("approval_date");
  if (const auto day = Day::parse(text)) return day;
  const auto instant = base::parse_instant(text);
  if (!instant || !base::zone_exists(row.at("timezone"))) return std::nullopt;
  return base::day_at(*instant, row.at("timezone"));
}

std::string first_day_of(const std::string& notation, Day approval) {
  const auto rule = parse_effective_rule(notation);
  if (!rule) return error;
  const auto result = first_day(*rule, approval);
  if (!result) return error;
  return result->day ? result->day->iso() : "PENDING";
}

std::string last_day_of(const std::string& notation, Day received) {
  const auto rule = parse_notice_rule(notation);
  if (!rule) return error;
  const auto result = last_day(*rule, received);
  if (!result) return error;
  return result->last_day ? result->last_day->day.iso() : "MANUAL";
}

std::string invitation(const Parameters& given, Day session) {
  const auto days = value_of(given, "full_days");
  if (days.empty() || days.find_first_not_of("0123456789") != std::string::npos) return error;
  return invite_by({std::stoi(days), NoticeCount::full_days}, session)->iso();
}

std::string activity(const Parameters& given, Day day) {
  Membership membership;
  membership.from = Day::parse(value_of(given, "start"));
  const auto end = value_of(given, "end");
  membership.last_day = Day::parse(end);
  if (!membership.from || (!membership.last_day && end != "none")) return error;
  return standing_on(membership, day) == Standing::member ? "active" : "inactive";
}

std::string local_midnight(Day day, const std::string& zone) {
  const auto text = base::to_text(base::start_of(day, zone));
  EXPECT_EQ(text.substr(text.size() - 5), ".000Z");
  return text.substr(0, text.size() - 5) + "Z";
}

std::string computed(const VectorRow& row) {
  const auto& rule = row.at("rule");
  const auto day = approval_of(row);
  if (!day) return error;
  if (rule == "LOCAL_MIDNIGHT_UTC") return local_midnight(*day, row.at("timezone"));
  if (rule == "ACTIVE_ON") return activity(parameters_of(row), *day);
  if (rule == "INVITE_LATEST") return invitation(parameters_of(row), *day);
  const auto notation = rule + ":" + row.at("params");
  if (effective_rule_named(rule)) return first_day_of(notation, *day);
  if (notice_rule_named(rule)) return last_day_of(notation, *day);
  return "no such rule";
}

TEST(EffectiveVectors, AllRows) {
  for (const auto& row : tests::read_vectors("effective_vectors.csv"))
    EXPECT_EQ(computed(row), row.at("expected_date"))
        << row.at("id") << " " << row.at("rule") << ": " << row.at("note");
}

// The column's name ends with the day of receipt. Terms that cannot be computed, and memberships that nobody
// can leave, have no day.
std::string real_end(const VectorRow& row, const std::string& column) {
  const auto received = Day::parse(column.substr(column.size() - 10));
  if (!received) return error;
  const auto end = last_day_of(row.at("rule") + ":" + row.at("params"), *received);
  if (end == "MANUAL") return "";
  return end == error && row.at("rule") == "NOT_TERMINABLE" ? "" : end;
}

TEST(NoticeTermsVectors, AllRows) {
  for (const auto& row : tests::read_vectors("karlsruhe_notice_terms.csv")) {
    int ends = 0;
    for (const auto& [column, expected] : row) {
      if (!base::starts_with(column, "end_if_received_")) continue;
      ++ends;
      EXPECT_EQ(real_end(row, column), expected) << row.at("organisation") << ", " << column;
    }
    EXPECT_GT(ends, 0);
  }
}

}  // namespace
}  // namespace gremium::domain
