#include "drafting/display.h"

#include "drafting/grammar.h"
#include "drafting/grammar_en.h"
#include "drafting/grammar_fr.h"
#include "drafting/voice.h"

namespace gremium::drafting {
namespace {

using base::Language;

const domain::Name* name_in(const base::PerLanguage<domain::Name>& names, Language language) {
  for (const auto wanted : {language, Language::de, Language::en, Language::fr})
    if (const auto found = names.find(wanted); found != names.end() && !found->second.name.empty())
      return &found->second;
  return nullptr;
}

}  // namespace

std::string formal_name(const domain::Organisation& organisation, Language language) {
  const auto named = named_in(language, organisation);
  const auto* kind = find_kind(organisation.kind);
  if (named.name.whole || kind == nullptr) return named.name.name;
  switch (language) {
    case Language::de:
      return kind->de_nominative + " " + named.name.name;
    case Language::en:
      return without_article(english::noun_phrase(named));
    case Language::fr:
      break;
  }
  return without_article(french::noun_phrase(named));
}

std::string full_name(const domain::Organisation& organisation, Language language) {
  if (organisation.kind == "stadt" || organisation.kind == "gemeinde")
    return named_in(language, organisation).name.name;
  return formal_name(organisation, language);
}

std::string short_or_full_name(const domain::Organisation& organisation, Language language) {
  const auto named = named_in(language, organisation);
  return named.name.short_name.empty() ? full_name(organisation, language) : named.name.short_name;
}

std::string start_message(const base::PartialDay& from, domain::Standing standing) {
  const bool coming = standing == domain::Standing::coming || standing == domain::Standing::absent;
  const bool to_the_day = from.precision() == base::PartialDay::Precision::day;
  const bool over = standing == domain::Standing::former;
  return std::string(coming ? "cli.from"
                     : over ? "cli.was_from"
                            : "cli.since") +
         (to_the_day ? "" : "_about");
}

std::string body_name(const domain::Body& body, Language language) {
  if (const auto* name = name_in(body.names, language)) return name->name;
  const auto* kind = find_kind(body.kind);
  return kind == nullptr ? body.kind : kind_word(*kind, language);
}

std::string kind_word(const Kind& kind, Language language) {
  switch (language) {
    case Language::de:
      return kind.de_nominative;
    case Language::en:
      return capitalised(kind.en);
    case Language::fr:
      break;
  }
  return capitalised(kind.fr);
}

std::string country_name(const Country& country, Language language) {
  switch (language) {
    case Language::de:
      return country.de;
    case Language::en:
      return without_article(country.en);
    case Language::fr:
      break;
  }
  return country.fr;
}

bool kind_known(const std::string& key) { return find_kind(key) != nullptr; }
bool country_known(const std::string& code) { return find_country(code) != nullptr; }

}  // namespace gremium::drafting
