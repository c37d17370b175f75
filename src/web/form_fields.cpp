// The fields of forms: making them, and reading what was typed into them.
#include <charconv>

#include "base/text.h"
#include "web/form_page.h"

namespace gremium::web {

Field line(std::string name, std::string value, bool required) {
  return {Field::Kind::line, std::move(name), {std::move(value)}, required};
}
Field paragraph(std::string name, std::string value, bool required) {
  return {Field::Kind::paragraph, std::move(name), {std::move(value)}, required};
}
Field number(std::string name, std::string value) {
  return {Field::Kind::number, std::move(name), {std::move(value)}};
}
Field date(std::string name, std::string value, bool required) {
  return {Field::Kind::date, std::move(name), {std::move(value)}, required};
}
Field choice(std::string name, std::vector<Option> options, std::string value, bool required) {
  return {Field::Kind::choice, std::move(name), {std::move(value)}, required, std::move(options)};
}
Field choices(std::string name, std::vector<Option> options, std::vector<std::string> values) {
  return {Field::Kind::choices, std::move(name), std::move(values), false, std::move(options)};
}
Field tick(std::string name, bool value) {
  return {Field::Kind::tick, std::move(name), {value ? "yes" : ""}};
}
Field hidden(std::string name, std::string value) {
  return {Field::Kind::hidden, std::move(name), {std::move(value)}};
}

std::optional<base::Language> language_named(std::string_view name) {
  constexpr std::string_view prefix = "language_";
  return base::language_of(base::starts_with(name, prefix) ? name.substr(prefix.size()) : name);
}

std::optional<int> read_number(const Context& context, std::string_view field, base::Refusals& refusals) {
  const auto text = context.field(field);
  if (text.empty()) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc::result_out_of_range) {
    refusals.push_back(
        {"tally.too_large", {{"most", std::to_string(domain::most_members)}}, std::string(field)});
    return std::nullopt;
  }
  if (error != std::errc() || end != text.data() + text.size()) {
    refusals.push_back({"tally.not_a_number", {}, std::string(field)});
    return std::nullopt;
  }
  return value;
}

std::optional<base::PartialDay> read_partial(const Context& context, std::string_view field,
                                             base::Refusals& refusals) {
  const auto text = context.field(field);
  if (text.empty()) return std::nullopt;
  auto day = base::PartialDay::parse(base::written_day(text));
  if (!day) refusals.push_back({"date.not_a_date", {{"text", text}}, std::string(field)});
  return day;
}

std::optional<base::Day> read_day(const Context& context, std::string_view field, base::Refusals& refusals) {
  const auto text = context.field(field);
  if (text.empty()) return std::nullopt;
  auto day = base::Day::parse(base::written_day(text));
  if (!day) refusals.push_back({"date.not_a_day", {{"text", text}}, std::string(field)});
  return day;
}

std::int64_t read_seen(const Context& context) {
  const auto text = context.field("seen");
  std::int64_t seen = 0;
  std::from_chars(text.data(), text.data() + text.size(), seen);
  return seen;
}

}  // namespace gremium::web
