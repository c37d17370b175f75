#include "domain/effective/notation.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/text.h"

namespace gremium::domain::notation {
namespace {

base::Refusal refused(const char* what, const Form& form, const std::string& parameter) {
  return {std::string("effective.parameter_") + what,
          {{"rule", std::string(form.rule)}, {"parameter", parameter}},
          std::string(form.field)};
}

// A period has one unit: weeks beside months are a second one.
std::string once(const std::string& name) { return period_unit_named(name) ? std::string("period") : name; }

}  // namespace

std::pair<std::string, std::vector<Parameter>> split(std::string_view text) {
  const auto colon = text.find(':');
  std::vector<Parameter> parameters;
  if (colon != std::string_view::npos)
    for (const auto& part : base::split(text.substr(colon + 1), ';')) {
      if (part.empty()) continue;
      const auto equals = part.find('=');
      if (equals == std::string::npos)
        parameters.push_back({part, {}});
      else
        parameters.push_back({part.substr(0, equals), part.substr(equals + 1)});
    }
  return {std::string(text.substr(0, colon)), std::move(parameters)};
}

base::Refusals read(const Form& form, const std::vector<Parameter>& given,
                    const std::function<bool(const Parameter&)>& put) {
  base::Refusals wrong;
  std::set<std::string> seen;
  for (const auto& parameter : given) {
    if (std::find(form.takes.begin(), form.takes.end(), parameter.name) == form.takes.end()) {
      wrong.push_back(refused("unknown", form, parameter.name));
    } else if (!seen.insert(once(parameter.name)).second) {
      wrong.push_back(refused("twice", form, parameter.name));
    } else if (!put(parameter)) {
      wrong.push_back(refused("malformed", form, parameter.name));
      wrong.back().arguments.emplace_back("value", parameter.value);
    }
  }
  return wrong;
}

bool put_day(std::optional<base::Day>& to, const std::string& value) {
  to = base::Day::parse(value);
  return to || value == "none";
}

bool put_days(std::vector<base::Day>& to, const std::string& value) {
  for (const auto& part : base::split(value, '|')) {
    const auto day = base::Day::parse(part);
    if (!day) return false;
    to.push_back(*day);
  }
  return true;
}

bool put_switch(bool& to, const std::string& value) {
  to = value == "1";
  return to || value == "0";
}

bool put_number(int& to, const std::string& value) {
  const auto* const end = value.data() + value.size();
  const auto read = std::from_chars(value.data(), end, to);
  return read.ec == std::errc() && read.ptr == end;
}

bool put_period(std::optional<Period>& to, const Parameter& parameter) {
  Period period;
  const auto unit = period_unit_named(parameter.name);
  if (!unit || !put_number(period.count, parameter.value)) return false;
  period.unit = *unit;
  to = period;
  return possible(period);
}

std::string write(std::string_view rule, const std::vector<Parameter>& parameters) {
  std::vector<std::string> parts;
  for (const auto& parameter : parameters)
    if (!parameter.value.empty()) parts.push_back(parameter.name + "=" + parameter.value);
  return std::string(rule) + (parts.empty() ? "" : ":" + base::join(parts, ";"));
}

std::string written(const std::optional<base::Day>& day) { return day ? day->iso() : ""; }

std::string written(const std::vector<base::Day>& days) {
  std::vector<std::string> parts;
  for (const auto& day : days) parts.push_back(day.iso());
  return base::join(parts, "|");
}

}  // namespace gremium::domain::notation
