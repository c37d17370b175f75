#include "exchange/member_cells.h"

#include <algorithm>
#include <vector>

#include "base/day.h"
#include "base/text.h"
#include "language/collation.h"
#include "language/messages.h"

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
  auto iso = base::written_day(text);
  const auto day = base::PartialDay::parse(iso);
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

// As a program names it, or as people call it in any of the languages.
std::optional<std::string> plain_end_kind(std::string_view cell) {
  for (const auto kind : domain::all_end_kinds()) {
    const std::string name(name_of(kind));
    if (is_one_of(cell, {name})) return name;
    for (const auto language : base::all_languages)
      if (is_one_of(cell, {language::say(language, "end_kind." + name)})) return name;
  }
  // What people say besides.
  static const std::pair<std::string_view, std::string_view> others[] = {
      {"Kündigung", "resignation"}, {"démission", "resignation"}, {"expelled", "expulsion"},
      {"merged", "merger"},         {"Auflösung", "dissolution"}, {"befristet", "term_over"}};
  for (const auto& [word, name] : others)
    if (is_one_of(cell, {word})) return std::string(name);
  return std::nullopt;
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
    case Kind::suspensions:
    case Kind::earlier_names:
      return std::string(cell);
    case Kind::end_kind:
      return plain_end_kind(cell);
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
