// What the notations of effective rules and notice rules share: NAME:parameter=value;parameter=value.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/day.h"
#include "base/result.h"
#include "domain/period.h"

namespace gremium::domain::notation {

struct Parameter {
  std::string name;
  std::string value;
};

// Name and parameters; parts without anything in them are read over.
std::pair<std::string, std::vector<Parameter>> split(std::string_view text);

// The name of a rule, for refusals, and of what it takes.
struct Form {
  std::string_view rule;
  const std::vector<std::string_view>& takes;
  std::string_view field;
};
// Hands each parameter to `put`, which answers whether it could be read. Codes: effective.parameter_unknown,
// effective.parameter_twice, effective.parameter_malformed.
base::Refusals read(const Form& form, const std::vector<Parameter>& given,
                    const std::function<bool(const Parameter&)>& put);

// Each puts a value where it belongs, if it can be read.
bool put_day(std::optional<base::Day>& to, const std::string& value);
bool put_days(std::vector<base::Day>& to, const std::string& value);
bool put_switch(bool& to, const std::string& value);
bool put_number(int& to, const std::string& value);
// months=, weeks= or days=: one of them.
bool put_period(std::optional<Period>& to, const Parameter& parameter);

// Only those with a value are written.
std::string write(std::string_view rule, const std::vector<Parameter>& parameters);
std::string written(const std::optional<base::Day>& day);
std::string written(const std::vector<base::Day>& days);

}  // namespace gremium::domain::notation
