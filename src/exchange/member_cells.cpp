#include "exchange/member_cells.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <vector>

#include "base/text.h"
#include "language/collation.h"

namespace gremium::exchange {
namespace {

using Kind = domain::MemberColumn::Kind;

// Whether a formula, or what was escaped before, begins behind any apostrophes.
bool looks_run(std::string_view text) {
  const auto first = text.find_first_not_of('\'');
  return first != std::string_view::npos &&
         std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const auto word) { return language::compare(base::Language::de, text, word) == 0; });
}

std::optional<int> number(std::string_view digits, std::size_t most) {
  int value = 0;
  if (digits.empty() || digits.size() > most) return std::nullopt;
  const auto* const end = digits.end();
  const auto read = std::from_chars(digits.begin(), end, value);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return value;
}

// Day and month first, as people write in all three languages: 31.12.2024, 31/12/2024, 12.2024.
std::optional<std::string> written_day(std::string_view text) {
  const char separator = text.find('.') != std::string_view::npos ? '.' : '/';
  const auto parts = base::split(text, separator);
  if (parts.size() < 2 || parts.size() > 3 || parts.back().size() != 4) return std::nullopt;
  const auto year = number(base::trim(parts.back()), 4);
  const auto month = number(base::trim(parts[parts.size() - 2]), 2);
  if (!year || !month) return std::nullopt;
  std::array<char, 32> iso{};
  if (parts.size() == 2) {
    std::snprintf(iso.data(), iso.size(), "%04d-%02d", *year, *month);
    return std::string(iso.data());
  }
  const auto day = number(base::trim(parts[0]), 2);
  if (!day) return std::nullopt;
  std::snprintf(iso.data(), iso.size(), "%04d-%02d-%02d", *year, *month, *day);
  return std::string(iso.data());
}

// A day that a program wrote as a moment: midnight says nothing more than the day.
std::string_view without_midnight(std::string_view text) {
  for (const std::string_view end : {" 00:00:00", "T00:00:00", " 00:00", "T00:00:00Z", "T00:00:00.000Z"})
    if (base::ends_with(text, end)) return text.substr(0, text.size() - end.size());
  return text;
}

std::optional<std::string> plain_day(Kind kind, std::string_view cell) {
  const auto text = without_midnight(cell);
  if (is_one_of(text, {"-", "–", "—"})) return std::string();
  if (kind == Kind::partial_day && is_one_of(text, {domain::start_pending, "offen", "noch offen", "open",
                                                    "still open", "ouvert", "en attente"}))
    return std::string(domain::start_pending);
  auto iso = text.find_first_of("./") == std::string_view::npos ? std::optional(std::string(text))
                                                                : written_day(text);
  const auto day = iso ? base::PartialDay::parse(*iso) : std::nullopt;
  if (!day || (kind == Kind::day && !day->exact())) return std::nullopt;
  return iso;
}

std::optional<std::string> plain_truth(std::string_view cell) {
  if (is_one_of(cell, {"yes", "ja", "oui", "x", "1", "true", "wahr", "vrai"})) return "yes";
  if (is_one_of(cell, {"no", "nein", "non", "0", "false", "falsch", "faux"})) return "no";
  return std::nullopt;
}

// Digits, in groups of three where somebody set points, commas, apostrophes or blanks: 99.684, 99 684.
std::optional<std::string> plain_number(std::string_view cell) {
  std::string text(cell);
  for (const std::string_view blank : {"\u00A0", "\u202F", "\u2009", "’", "'", ",", "."})
    text = base::replace_all(std::move(text), blank, " ");
  const auto groups = base::split(text, ' ');
  std::string digits;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const bool whole = i == 0 ? groups.size() == 1 || groups[i].size() <= 3 : groups[i].size() == 3;
    if (!whole || groups[i].empty() || groups[i].find_first_not_of("0123456789") != std::string::npos)
      return std::nullopt;
    digits += groups[i];
  }
  return digits;
}

}  // namespace

std::string escaped(std::string text) {
  if (looks_run(text)) text.insert(text.begin(), '\'');
  return text;
}

std::string unescaped(std::string_view text) {
  if (text.size() > 1 && text.front() == '\'' && looks_run(text)) text.remove_prefix(1);
  return std::string(text);
}

std::optional<std::string> plain_value(Kind kind, std::string_view cell) {
  if (cell.empty()) return std::string();
  switch (kind) {
    case Kind::text:
      return std::string(cell);
    case Kind::truth:
      return plain_truth(cell);
    case Kind::number:
      return plain_number(cell);
    case Kind::day:
    case Kind::partial_day:
      break;
  }
  return plain_day(kind, cell);
}

}  // namespace gremium::exchange
