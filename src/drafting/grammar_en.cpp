#include "drafting/grammar_en.h"

#include <algorithm>

#include "base/text.h"
#include "drafting/kinds.h"
#include "language/dates.h"

namespace gremium::drafting::english {
namespace {

constexpr auto english = base::Language::en;

// "rural district" is "Rural District" before a name; small words stay small.
std::string title(const std::string& words) {
  std::vector<std::string> parts = base::split(words, ' ');
  for (auto& part : parts)
    if (part != "of" && part != "and") part = capitalised(part);
  return base::join(parts, " ");
}

bool is_plural(const Named& named) { return named.name.gender == 'p'; }

std::string group_phrase(const std::vector<Named>& members_alike) {
  const auto* kind = find_kind(members_alike.front().kind);
  if (members_alike.size() == 1 || kind == nullptr) return noun_phrase(members_alike.front());
  std::vector<std::string> names;
  for (const auto& member : members_alike) names.push_back(member.name.name);
  return "the " + title(kind->en_plural) + " of " + join(english, names);
}

std::string counted(std::int64_t number, const std::string& one, const std::string& many, DigitsFrom digits) {
  return number == 1 ? "one " + one : in_words(english, number, digits) + ' ' + many;
}

}  // namespace

std::string noun_phrase(const Named& named) {
  if (!named.name.whole)
    if (const auto* kind = find_kind(named.kind)) {
      if (named.name.name.empty()) return "the " + kind->en;
      return "the " + title(kind->en) + " of " + named.name.name;
    }
  return (named.name.gender == 0 ? "" : "the ") + named.name.name;
}

std::string short_phrase(const Named& named) {
  return named.name.short_name.empty() ? noun_phrase(named) : named.name.short_name;
}

std::string members_phrase(const std::vector<Named>& members_joining) {
  std::vector<std::string> phrases;
  bool lists_inside = false;
  for (const auto& like : group(members_joining)) {
    phrases.push_back(group_phrase(like));
    lists_inside = lists_inside || like.size() > 1;
  }
  return join_groups(english, phrases, lists_inside);
}

std::string networks_phrase(const std::vector<Named>& networks) {
  std::vector<std::string> phrases;
  for (const auto& network : networks) phrases.push_back(short_phrase(network));
  return join(english, phrases);
}

std::string a(const std::string& adjective, const std::string& noun) {
  // Short abbreviations are spelled out: an EU city, a UK city, an NGO.
  const bool spelled =
      adjective.size() > 1 && adjective.size() <= 3 &&
      std::all_of(adjective.begin(), adjective.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (spelled) {
    const bool vowel_sound = std::string_view("AEFHILMNORSX").find(adjective[0]) != std::string_view::npos;
    return (vowel_sound ? "an " : "a ") + adjective + ' ' + noun;
  }
  auto word = adjective;
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const auto begins = [&](std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return base::starts_with(word, start); });
  };
  // Vowels that sound like "you" or "one"; then the silent h.
  const bool like_a_consonant =
      begins({"eu", "ewe", "uk", "usa", "use", "usu", "uti", "one", "once", "unan"}) ||
      (begins({"uni"}) && !begins({"unin", "unim", "unid"}));
  const bool silent_h = begins({"hour", "honest", "honour", "honor", "heir"});
  const bool an = (begins_with_vowel(word) && !like_a_consonant) || silent_h;
  return (an ? "an " : "a ") + adjective + ' ' + noun;
}

std::string new_members(std::int64_t number, std::string_view country, DigitsFrom digits) {
  const auto* of = find_country(country);
  const auto before = number == 0 ? "no" : number == 1 ? "a" : in_words(english, number, digits);
  return before + " new " + (of == nullptr ? "" : of->en_adjective + ' ') +
         (number == 1 ? "member" : "members");
}

std::string the_new_members(std::int64_t number, DigitsFrom digits) {
  return number == 1 ? "the new member" : "the " + in_words(english, number, digits) + " new members";
}

std::string several_members(std::int64_t number, std::string_view country, DigitsFrom digits) {
  const auto* of = find_country(country);
  return in_words(english, number, digits) + ' ' + (of == nullptr ? "" : of->en_adjective + ' ') + "members";
}

std::string members(std::int64_t total, DigitsFrom digits) {
  return total == 0 ? "no members" : counted(total, "member", "members", digits);
}

std::string when(const base::PartialDay& date, base::Day publication) {
  const auto day = date.earliest();
  switch (date.precision()) {
    case base::PartialDay::Precision::day:
      return "on " + language::long_date(english, day);
    case base::PartialDay::Precision::year:
      return "in " + std::to_string(day.year());
    case base::PartialDay::Precision::month:
      break;
  }
  if (day.year() == publication.year()) return "in " + language::month_name(english, day);
  return "in " + language::month_and_year(english, day);
}

std::string headline(const std::vector<Named>& networks, std::int64_t number, std::string_view country,
                     DigitsFrom digits) {
  // The name of a network is singular, unless it is plural by itself ("the United Cities").
  const bool plural =
      networks.size() != 1 || (networks.front().name.short_name.empty() && is_plural(networks.front()));
  return capitalised(networks_phrase(networks)) + (plural ? " welcome " : " welcomes ") +
         new_members(number, country, digits);
}

std::string since(base::Day first_day, base::Day publication, const std::vector<Named>& members_joining,
                  const std::vector<Named>& networks) {
  const auto date = language::long_date(english, first_day);
  const auto subject = members_phrase(members_joining);
  const auto joined = networks_phrase(networks);
  // The same day counts as passed.
  if (first_day > publication) return "On " + date + ", " + subject + " will join " + joined + '.';
  const auto* perfect = members_joining.size() == 1 ? " has been a member of " : " have been members of ";
  return "Since " + date + ", " + subject + perfect + joined + '.';
}

std::string decided(const std::string& body, const std::string& object,
                    const std::optional<base::PartialDay>& date, base::Day publication,
                    domain::MajorityLabel label, const domain::Tally& tally, DigitsFrom digits) {
  std::vector<std::string> parts{body, "approved the accession", object};
  if (date) parts.push_back(when(*date, publication));
  parts.push_back(vote(label, tally, digits));
  parts.erase(std::remove(parts.begin(), parts.end(), ""), parts.end());
  return capitalised(base::join(parts, " ")) + '.';
}

}  // namespace gremium::drafting::english
