#include "drafting/grammar_fr.h"

#include <algorithm>

#include "base/text.h"
#include "drafting/kinds.h"
#include "language/dates.h"

namespace gremium::drafting::french {
namespace {

constexpr auto french = base::Language::fr;

bool elides(std::string_view name, std::string_view join) {
  if (join == "vowel" || join == "h_muet") return true;
  if (!join.empty() || name.empty()) return false;
  // Y is a vowel before consonants (Yvelines, Ypres) and a consonant before vowels (Yaoundé, York).
  if (name[0] == 'Y' || name[0] == 'y') return name.size() > 1 && !begins_with_vowel(name.substr(1));
  return begins_with_vowel(name);
}

// The flag, or what the form of the name says: a capital Le or Les contracts unless somebody stored
// otherwise.
std::string_view join_of(std::string_view name, std::string_view join) {
  if (!join.empty()) return join;
  if (base::starts_with(name, "Le ")) return "le_contracts";
  if (base::starts_with(name, "Les ")) return "les_contracts";
  return join;
}

std::string after_article(const std::string& name, std::string_view article) {
  return base::starts_with(name, article) ? name.substr(article.size()) : name;
}

std::string with_article(const std::string& name, std::string_view join) {
  if (join == "art_m") return "le " + name;
  if (join == "art_f") return "la " + name;
  if (join == "art_l") return "l’" + name;
  if (join == "art_pl") return "les " + name;
  return name;
}

std::string with_article_of_gender(char gender, const std::string& noun) {
  if (gender == 'p') return "les " + noun;
  if (elides(noun, "")) return "l’" + noun;
  return (gender == 'f' ? "la " : "le ") + noun;
}

// "les villes de Lyon et d’Aix".
std::string group_phrase(const std::vector<Named>& members_alike) {
  const auto* kind = find_kind(members_alike.front().kind);
  if (members_alike.size() == 1 || kind == nullptr) return noun_phrase(members_alike.front());
  std::vector<std::string> names, with_de;
  bool plain = true;
  for (const auto& member : members_alike) {
    names.push_back(member.name.name);
    with_de.push_back(de(member.name.name, member.name.join));
    plain = plain && with_de.back() == "de " + names.back();
  }
  // Said once before a long list; before each as soon as one elides or contracts.
  const auto list = plain && names.size() > 3 ? "de " + join(french, names) : join(french, with_de);
  return "les " + kind->fr_plural + ' ' + list;
}

}  // namespace

std::string de(const std::string& name, std::string_view given) {
  const auto join = join_of(name, given);
  if (join == "le_contracts") return "du " + after_article(name, "Le ");
  if (join == "les_contracts") return "des " + after_article(name, "Les ");
  if (join == "art_m") return "du " + name;
  if (join == "art_pl") return "des " + name;
  if (join == "art_f" || join == "art_l") return "de " + with_article(name, join);
  return (elides(name, join) ? "d’" : "de ") + name;
}

std::string a(const std::string& name, std::string_view given) {
  const auto join = join_of(name, given);
  if (join == "le_contracts") return "au " + after_article(name, "Le ");
  if (join == "les_contracts") return "aux " + after_article(name, "Les ");
  if (join == "art_m") return "au " + name;
  if (join == "art_pl") return "aux " + name;
  return "à " + with_article(name, join);
}

std::string de_phrase(const std::string& phrase) {
  if (base::starts_with(phrase, "le ")) return "du " + phrase.substr(3);
  if (base::starts_with(phrase, "les ")) return "des " + phrase.substr(4);
  return de(phrase, "");
}

std::string a_phrase(const std::string& phrase) {
  if (base::starts_with(phrase, "le ")) return "au " + phrase.substr(3);
  if (base::starts_with(phrase, "les ")) return "aux " + phrase.substr(4);
  return a(phrase, "");
}

std::string noun_phrase(const Named& named) {
  const auto& name = named.name;
  if (!name.whole)
    if (const auto* kind = find_kind(named.kind)) {
      const auto noun = with_article_of_gender(kind->fr_gender, kind->fr);
      return name.name.empty() ? noun : noun + ' ' + de(name.name, name.join);
    }
  if (base::starts_with(name.join, "art_")) return with_article(name.name, name.join);
  return name.gender == 0 ? name.name : with_article_of_gender(name.gender, name.name);
}

std::string short_phrase(const Named& named) {
  if (named.name.short_name.empty()) return noun_phrase(named);
  return with_article(named.name.short_name, named.name.short_join);
}

std::string members_phrase(const std::vector<Named>& members_joining) {
  std::vector<std::string> phrases;
  bool lists_inside = false;
  for (const auto& like : group(members_joining)) {
    phrases.push_back(group_phrase(like));
    lists_inside = lists_inside || like.size() > 1;
  }
  return join_groups(french, phrases, lists_inside);
}

std::string new_members(std::int64_t number, std::string_view country, DigitsFrom digits) {
  const auto* of = find_country(country);
  const auto adjective = [&](const std::string Country::* form) {
    return of == nullptr ? "" : ' ' + of->*form;
  };
  if (number <= 1)
    return (number == 0 ? "aucun" : "un") + std::string(" nouveau membre") +
           adjective(&Country::fr_adjective_m);
  return in_words(french, number, digits) + " nouveaux membres" + adjective(&Country::fr_adjective_mpl);
}

std::string new_cities(std::int64_t number, std::string_view country) {
  const auto* of = find_country(country);
  const auto adjective = [&](const std::string Country::* form) {
    return of == nullptr ? "" : ' ' + of->*form;
  };
  if (number <= 1)
    return (number == 0 ? "aucune" : "une") + std::string(" nouvelle ville") +
           adjective(&Country::fr_adjective_f);
  return in_words(french, number) + " nouvelles villes" + adjective(&Country::fr_adjective_fpl);
}

std::string the_new_members(std::int64_t number, DigitsFrom digits) {
  return number == 1 ? "le nouveau membre" : "les " + in_words(french, number, digits) + " nouveaux membres";
}

std::string several_members(std::int64_t number, std::string_view country, DigitsFrom digits) {
  const auto* of = find_country(country);
  return in_words(french, number, digits) + " membres" + (of == nullptr ? "" : ' ' + of->fr_adjective_mpl);
}

std::string members(std::int64_t total, DigitsFrom digits) {
  if (total <= 1) return total == 0 ? "aucun membre" : "un membre";
  return in_words(french, total, digits) + " membres";
}

std::string in(std::string_view code) {
  const auto* country = find_country(code);
  if (country == nullptr) return "";
  if (country->fr_gender == "none") return "à " + country->fr;
  if (country->fr_gender == "pl") return "aux " + country->fr;
  // Masculine countries with a vowel take "en" too (en Iran).
  if (country->fr_gender == "m" && !begins_with_vowel(country->fr)) return "au " + country->fr;
  return "en " + country->fr;
}

std::string when(const base::PartialDay& date, base::Day publication) {
  const auto day = date.earliest();
  switch (date.precision()) {
    case base::PartialDay::Precision::day:
      return "le " + language::long_date(french, day);
    case base::PartialDay::Precision::year:
      return "en " + std::to_string(day.year());
    case base::PartialDay::Precision::month:
      break;
  }
  if (day.year() == publication.year()) return "en " + language::month_name(french, day);
  return "en " + language::month_and_year(french, day);
}

std::string headline(const std::vector<Named>& networks, std::int64_t number, std::string_view country,
                     DigitsFrom digits) {
  std::vector<std::string> phrases;
  for (const auto& network : networks) phrases.push_back(short_phrase(network));
  const bool plural = networks.size() != 1 || base::starts_with(phrases.front(), "les ");
  const std::string verb = plural ? "accueillent " : "accueille ";
  return capitalised(join(french, phrases)) + (number == 0 ? " n’" : " ") + verb +
         new_members(number, country, digits);
}

std::string since(base::Day first_day, base::Day publication, const std::vector<Named>& members_joining,
                  const std::vector<Named>& networks) {
  const auto date = language::long_date(french, first_day);
  const auto subject = members_phrase(members_joining);
  const bool plural = members_joining.size() != 1 || base::starts_with(subject, "les ");
  // The same day counts as passed.
  const bool future = first_day > publication;
  std::vector<std::string> joined;
  for (const auto& network : networks) {
    const auto phrase = short_phrase(network);
    const auto& join = network.name.short_join;
    const bool bare = !network.name.short_name.empty() && !base::starts_with(join, "art_");
    // The preposition is said again before each: "de l’Efus et du DEFUS".
    if (future)
      joined.push_back(bare ? a(phrase, join) : a_phrase(phrase));
    else
      joined.push_back(bare ? de(phrase, join) : de_phrase(phrase));
  }
  const auto all = join(french, joined);
  if (future) return "Le " + date + ", " + subject + (plural ? " adhéreront " : " adhérera ") + all + '.';
  return "Depuis le " + date + ", " + subject + (plural ? " sont membres " : " est membre ") + all + '.';
}

std::string decided(const std::string& body, const std::string& object,
                    const std::optional<base::PartialDay>& date, base::Day publication,
                    domain::MajorityLabel label, const domain::Tally& tally, DigitsFrom digits) {
  std::vector<std::string> parts{body, "a approuvé l’adhésion", object};
  if (date) parts.push_back(when(*date, publication));
  parts.push_back(vote(label, tally, digits));
  parts.erase(std::remove(parts.begin(), parts.end(), ""), parts.end());
  return capitalised(base::join(parts, " ")) + '.';
}

}  // namespace gremium::drafting::french
