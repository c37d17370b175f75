#include "drafting/grammar_de.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "drafting/kinds.h"
#include "language/dates.h"

namespace gremium::drafting::german {
namespace {

constexpr auto german = base::Language::de;

std::string article(char gender, Case in) {
  // Nominative, genitive, dative, accusative.
  using Forms = std::array<const char*, 4>;
  static constexpr Forms masculine{"der", "des", "dem", "den"}, feminine{"die", "der", "der", "die"},
      neuter{"das", "des", "dem", "das"}, plural{"die", "der", "den", "die"};
  const auto& forms = gender == 'm' ? masculine : gender == 'f' ? feminine : gender == 'n' ? neuter : plural;
  return forms.at(static_cast<std::size_t>(in));
}

std::string with_article(char gender, const std::string& noun, const std::string& name, Case in) {
  return article(gender, in) + ' ' + noun + (name.empty() ? "" : ' ' + name);
}

std::string kind_word(const Kind& kind, Case in) {
  if (in == Case::nominative) return kind.de_nominative;
  return in == Case::genitive ? kind.de_genitive : kind.de_other;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// A name with a gender has an article, and so may be plural ("die Vereinigten Städte").
bool is_plural(const Named& named) { return named.name.gender == 'p'; }

// The members of one group in one phrase.
std::string group_phrase(const std::vector<Named>& members, Case in) {
  const auto* kind = find_kind(members.front().kind);
  if (members.size() == 1 || kind == nullptr) return noun_phrase(members.front(), in);
  std::vector<std::string> names;
  for (const auto& member : members) names.push_back(member.name.name);
  const auto& word = in == Case::dative ? kind->de_plural_dative : kind->de_plural;
  return with_article('p', word, join(german, names), in);
}

}  // namespace

std::string noun_phrase(const Named& named, Case in) {
  const auto& name = named.name;
  if (!name.whole)
    if (const auto* kind = find_kind(named.kind))
      return with_article(kind->de_gender, kind_word(*kind, in), name.name, in);
  if (!name.cases[0].empty()) return name.cases.at(static_cast<std::size_t>(in));
  if (name.gender != 0) return with_article(name.gender, name.name, "", in);
  return in == Case::genitive ? genitive_of_place(name.name) : name.name;
}

std::string short_phrase(const Named& named, Case in) {
  if (named.name.short_name.empty()) return noun_phrase(named, in);
  return in == Case::genitive ? "von " + named.name.short_name : named.name.short_name;
}

std::string genitive(const Named& named) { return noun_phrase(named, Case::genitive); }

std::string genitive_of_place(const std::string& place) {
  for (const std::string_view sibilant : {"s", "ß", "z", "x", "ce", "š", "ž", "S", "Z", "X"})
    if (ends_with(place, sibilant)) return "von " + place;
  return place.find(' ') == std::string::npos ? place + 's' : "von " + place;
}

Subject members_phrase(const std::vector<Named>& members, Case in) {
  std::vector<std::string> phrases;
  bool lists_inside = false;
  for (const auto& like : group(members)) {
    phrases.push_back(group_phrase(like, in));
    lists_inside = lists_inside || like.size() > 1;
  }
  return {join_groups(german, phrases, lists_inside),
          members.size() != 1 || (members.front().name.whole && is_plural(members.front()))};
}

Subject networks_phrase(const std::vector<Named>& networks, Case in) {
  std::vector<std::string> phrases;
  for (const auto& network : networks) phrases.push_back(short_phrase(network, in));
  const bool bare = networks.size() == 1 && !networks.front().name.short_name.empty();
  return {join(german, phrases), networks.size() != 1 || (!bare && is_plural(networks.front()))};
}

std::string new_members(std::int64_t number, std::string_view country, Case in, DigitsFrom digits) {
  // Strong endings where nothing before shows the case; after "keine" and after "von" weak or dative ones.
  std::string before, ending = "en", noun = in == Case::dative ? "Mitgliedern" : "Mitglieder";
  const bool subject_or_object = in == Case::nominative || in == Case::accusative;
  if (number == 0) {
    before = subject_or_object ? "keine" : in == Case::dative ? "keinen" : "keiner";
  } else if (number == 1) {
    before = subject_or_object ? "ein" : in == Case::dative ? "einem" : "eines";
    ending = subject_or_object ? "es" : "en";
    noun = in == Case::genitive ? "Mitglieds" : "Mitglied";
  } else if (in == Case::genitive && number <= 3 && number < digits) {
    before = number == 2 ? "zweier" : "dreier";
    ending = "er";
  } else if (in == Case::genitive) {
    before = "von " + in_words(german, number, digits);
    noun = "Mitgliedern";
  } else {
    before = in_words(german, number, digits);
    ending = subject_or_object ? "e" : "en";
  }
  auto phrase = before + " neu" + ending + ' ';
  if (const auto* of = find_country(country)) {
    const auto& adjective = of->de_adjective;
    // "Schweizer" never inflects.
    phrase += (adjective.front() == '=' ? adjective.substr(1) : adjective + ending) + ' ';
  }
  return phrase + noun;
}

std::string the_new_members(std::int64_t number, DigitsFrom digits) {
  if (number == 1) return "das neue Mitglied";
  return "die " + (number == 2 && number < digits ? "beiden" : in_words(german, number, digits)) +
         " neuen Mitglieder";
}

std::string several_members(std::int64_t number, std::string_view country, DigitsFrom digits) {
  auto phrase = in_words(german, number, digits) + ' ';
  if (const auto* of = find_country(country)) {
    const auto& adjective = of->de_adjective;
    // "Schweizer" never inflects.
    phrase += (adjective.front() == '=' ? adjective.substr(1) : adjective + 'e') + ' ';
  }
  return phrase + "Mitglieder";
}

std::string to_the_members(std::int64_t number, const std::string& adjective, DigitsFrom digits) {
  return "den " + (number == 2 && number < digits ? "beiden" : in_words(german, number, digits)) + ' ' +
         adjective + " Mitgliedern";
}

std::string when(const base::PartialDay& date, base::Day publication) {
  const auto day = date.earliest();
  switch (date.precision()) {
    case base::PartialDay::Precision::day:
      return "am " + language::long_date(german, day);
    case base::PartialDay::Precision::year:
      return "im Jahr " + std::to_string(day.year());
    case base::PartialDay::Precision::month:
      break;
  }
  if (day.year() == publication.year()) return "im " + language::month_name(german, day);
  return "im " + language::month_and_year(german, day);
}

std::string headline(const std::vector<Named>& networks, std::int64_t number, std::string_view country,
                     DigitsFrom digits) {
  const auto subject = networks_phrase(networks, Case::nominative);
  return capitalised(subject.text) + (subject.plural ? " begrüßen " : " begrüßt ") +
         new_members(number, country, Case::accusative, digits);
}

std::string since(base::Day first_day, base::Day publication, const std::vector<Named>& members_joining,
                  const std::vector<Named>& networks) {
  const auto subject = members_phrase(members_joining, Case::nominative);
  const auto date = language::long_date(german, first_day);
  const auto joined = networks_phrase(networks, Case::dative).text;
  // The same day counts as passed.
  if (first_day > publication)
    return "Zum " + date + (subject.plural ? " treten " : " tritt ") + subject.text + ' ' + joined + " bei.";
  return "Seit dem " + date + (subject.plural ? " sind " : " ist ") + subject.text +
         (subject.plural ? " Mitglieder von " : " Mitglied von ") + joined + '.';
}

std::string decided(const Deciding& deciding, const std::optional<base::PartialDay>& date,
                    base::Day publication, domain::MajorityLabel label, const domain::Tally& tally,
                    DigitsFrom digits) {
  const bool agreed = deciding.verb == Verb::agree;
  std::vector<std::string> parts{deciding.body, agreed ? "hat dem Beitritt" : "hat den Beitritt"};
  parts.push_back(deciding.object);
  if (date) parts.push_back(when(*date, publication));
  parts.push_back(vote(label, tally, digits));
  parts.push_back(agreed ? "zugestimmt." : "beschlossen.");
  parts.erase(std::remove(parts.begin(), parts.end(), ""), parts.end());
  return capitalised(base::join(parts, " "));
}

std::string members(std::int64_t total, DigitsFrom digits) {
  if (total == 1) return "ein Mitglied";
  return (total == 0 ? "keine" : in_words(german, total, digits)) + " Mitglieder";
}

std::string count(std::int64_t total) { return "Das Netzwerk wächst damit auf " + members(total) + '.'; }

std::string to(const std::string& dative) {
  if (base::starts_with(dative, "dem ")) return "zum " + dative.substr(4);
  if (base::starts_with(dative, "der ")) return "zur " + dative.substr(4);
  return "zu " + dative;
}

}  // namespace gremium::drafting::german
