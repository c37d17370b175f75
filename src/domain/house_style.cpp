#include "domain/house_style.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "domain/text_check.h"

namespace gremium::domain {
namespace {

constexpr std::size_t most_spellings = 200;

std::string field_of(base::Language language) { return "spellings_" + std::string(base::code(language)); }

void check_spelling(const Spelling& spelling, base::Refusals& wrong) {
  const auto field = field_of(spelling.language);
  if (spelling.recorded.empty() || spelling.written.empty()) {
    wrong.push_back({"style.spelling_incomplete",
                     {{"name", spelling.recorded.empty() ? spelling.written : spelling.recorded}},
                     field});
    return;
  }
  base::note(wrong, check_line(field, spelling.recorded, Need::required));
  base::note(wrong, check_line(field, spelling.written, Need::required));
}

bool ends_with_word(std::string_view text, std::string_view word) {
  return text.size() > word.size() && text.substr(text.size() - word.size()) == word &&
         text[text.size() - word.size() - 1] == ' ';
}

std::string spelled_text(const HouseStyle& style, base::Language language, const std::string& text,
                         bool at_the_end) {
  for (const auto& spelling : style.spellings) {
    if (spelling.language != language) continue;
    if (text == spelling.recorded) return spelling.written;
    if (at_the_end && ends_with_word(text, spelling.recorded))
      return text.substr(0, text.size() - spelling.recorded.size()) + spelling.written;
  }
  return text;
}

}  // namespace

base::Refusals check(const HouseStyle& style) {
  base::Refusals wrong;
  if (style.digits_from < least_digits_from || style.digits_from > most_digits_from)
    wrong.push_back(
        {"style.digits_from",
         {{"least", std::to_string(least_digits_from)}, {"most", std::to_string(most_digits_from)}},
         "digits_from"});
  std::set<std::pair<base::Language, std::string>> seen;
  base::PerLanguage<std::size_t> number;
  for (const auto& spelling : style.spellings) {
    check_spelling(spelling, wrong);
    if (!spelling.recorded.empty() && !seen.emplace(spelling.language, spelling.recorded).second)
      wrong.push_back({"style.spelling_twice", {{"name", spelling.recorded}}, field_of(spelling.language)});
    if (++number[spelling.language] == most_spellings + 1)
      wrong.push_back(
          {"style.too_many", {{"limit", std::to_string(most_spellings)}}, field_of(spelling.language)});
  }
  return wrong;
}

std::vector<Spelling> read_spellings(base::Language language, std::string_view text) {
  std::vector<Spelling> spellings;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = base::trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    const auto sign = std::min(line.find('='), line.size());
    spellings.push_back({language, std::string(base::trim(line.substr(0, sign))),
                         std::string(base::trim(line.substr(std::min(sign + 1, line.size()))))});
  }
  return spellings;
}

std::string spellings_text(const HouseStyle& style, base::Language language) {
  std::string text;
  for (const auto& spelling : style.spellings)
    if (spelling.language == language)
      text += (text.empty() ? "" : "\n") + spelling.recorded + " = " + spelling.written;
  return text;
}

Name spelled(const HouseStyle& style, base::Language language, Name name) {
  const auto before = name.name;
  name.name = spelled_text(style, language, before, name.whole);
  // How French joins a name goes by how it begins.
  if (name.name.substr(0, 1) != before.substr(0, 1)) name.join.clear();
  name.short_name = spelled_text(style, language, name.short_name, false);
  for (auto& form : name.cases) form = spelled_text(style, language, form, true);
  return name;
}

Organisation spelled(const HouseStyle& style, Organisation organisation) {
  for (auto& [language, name] : organisation.names) name = spelled(style, language, std::move(name));
  return organisation;
}

Body spelled(const HouseStyle& style, Body body) {
  for (auto& [language, name] : body.names) {
    const bool whole = std::exchange(name.whole, true);
    name = spelled(style, language, std::move(name));
    name.whole = whole;
  }
  return body;
}

}  // namespace gremium::domain
