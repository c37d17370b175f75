#include "app/member_matching.h"

#include <algorithm>

#include "app/organisations.h"
#include "base/text.h"
#include "domain/text_check.h"
#include "drafting/display.h"
#include "drafting/kind_words.h"

namespace gremium::app {
namespace {

using base::Language;
using domain::MemberEntry;
using domain::Organisation;

const std::string& name_in(const Organisation& organisation, Language language) {
  static const std::string none;
  const auto found = organisation.names.find(language);
  return found == organisation.names.end() ? none : found->second.name;
}

void add_names(const Organisation& organisation, std::vector<std::string>& names) {
  for (const auto& [language, name] : organisation.names) {
    if (name.name.empty()) continue;
    names.push_back(name.name);
    names.push_back(drafting::formal_name(organisation, language));
    if (!name.short_name.empty()) names.push_back(name.short_name);
  }
}

// All that an organisation is and was called: with and without the word for its kind, and in short.
std::vector<std::string> names_of(const Organisation& organisation) {
  std::vector<std::string> names;
  add_names(organisation, names);
  for (const auto& earlier : organisation.earlier)
    add_names(domain::named_on(organisation, earlier.last_day), names);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

bool is_called(const Organisation& organisation, const std::string& text) {
  const auto names = names_of(organisation);
  return std::find(names.begin(), names.end(), text) != names.end();
}

bool is_name(std::string_view column) { return base::starts_with(column, "name_"); }

// The fields of organisations bear other names where a column of the membership has them.
std::string column_of(const std::string& field) {
  return field == "source" || field == "unconfirmed" ? "organisation_" + field : field;
}

// "Stadt Köln" is the city of Köln: the word for the kind is put before where it is wanted.
void take_off_kind(domain::Name& german, const std::string& kind) {
  const auto word = drafting::kind_word(*drafting::find_kind(kind), Language::de) + " ";
  if (!german.whole && base::starts_with(german.name, word))
    german.name = base::trim(std::string_view(german.name).substr(word.size()));
}

}  // namespace

OrganisationMatching::OrganisationMatching(std::vector<Organisation> known,
                                           std::unordered_set<std::string> given)
    : given_(std::move(given)) {
  for (auto& organisation : known) remember(std::move(organisation), 0);
}

OrganisationMatching::Candidate& OrganisationMatching::remember(Organisation organisation, int row) {
  auto& candidate = all_.emplace_back(Candidate{std::move(organisation), row, row != 0});
  by_id_[candidate.organisation.id] = &candidate;
  for (auto& name : names_of(candidate.organisation)) by_name_[std::move(name)].push_back(&candidate);
  return candidate;
}

void OrganisationMatching::fault(const MemberEntry& entry, const char* code, const char* column,
                                 base::Arguments arguments) {
  faults_.push_back({entry.row, column, {code, std::move(arguments), column}});
}

// Kind and country, written as words, become key and code.
bool OrganisationMatching::translate(MemberEntry& said) {
  const auto meant = [](auto& kept, const std::string& word,
                        auto look_up) -> const std::vector<std::string>& {
    const auto found = kept.find(word);
    return found != kept.end() ? found->second : kept.emplace(word, look_up(word)).first->second;
  };
  auto& organisation = said.organisation;
  if (!organisation.kind.empty()) {
    const auto& kinds = meant(kinds_, organisation.kind, drafting::kinds_meant);
    if (kinds.size() != 1) {
      fault(said, kinds.empty() ? "member_list.kind_unknown" : "member_list.kind_ambiguous", "kind",
            {{"text", domain::quoted(organisation.kind)}, {"kinds", base::join(kinds, ", ")}});
      return false;
    }
    organisation.kind = kinds.front();
  }
  if (organisation.country.empty()) return true;
  const auto& countries = meant(countries_, organisation.country, drafting::countries_meant);
  if (countries.size() != 1) {
    fault(said, "member_list.country_unknown", "country", {{"text", domain::quoted(organisation.country)}});
    return false;
  }
  organisation.country = countries.front();
  return true;
}

// By any name that the row gives; kind and country leave out those that are others.
OrganisationMatching::Candidate* OrganisationMatching::find_by_name(const MemberEntry& said,
                                                                    bool& ambiguous) {
  const auto& wanted = said.organisation;
  std::vector<Candidate*> left;
  for (const auto language : base::all_languages) {
    const auto found = by_name_.find(name_in(wanted, language));
    if (name_in(wanted, language).empty() || found == by_name_.end()) continue;
    for (auto* candidate : found->second)
      if (std::find(left.begin(), left.end(), candidate) == left.end()) left.push_back(candidate);
  }
  std::erase_if(left, [&](const Candidate* candidate) {
    const auto& known = candidate->organisation;
    const bool other_kind = !wanted.kind.empty() && wanted.kind != known.kind;
    const bool other_country =
        !wanted.country.empty() && !known.country.empty() && wanted.country != known.country;
    return other_kind || other_country;
  });
  ambiguous = left.size() > 1;
  if (ambiguous) {
    std::vector<std::string> ids;
    for (const auto* candidate : left) ids.push_back(candidate->organisation.id);
    fault(said, "member_list.ambiguous", "name_de", {{"ids", base::join(ids, ", ")}});
  }
  return left.size() == 1 ? left.front() : nullptr;
}

// Whether the row says nothing else of it than is known: a list brings in members, it changes none.
bool OrganisationMatching::agrees(const MemberEntry& said, const Candidate& found) {
  MemberEntry known;
  known.organisation = found.organisation;
  for (const auto& column : domain::member_columns()) {
    if (!column.of_organisation) continue;
    const auto text = column.get(said);
    const auto other = text.empty() ? text : column.get(known);
    if (text == other || (is_name(column.key) && is_called(found.organisation, text))) continue;
    const std::string key(column.key);
    base::Arguments arguments{{"text", domain::quoted(text)}, {"other", other}};
    if (found.row != 0) arguments.emplace_back("row", std::to_string(found.row));
    const auto* in_register = other.empty() ? "member_list.differs_nothing" : "member_list.differs";
    fault(said, found.row != 0 ? "member_list.differs_row" : in_register, key.c_str(), std::move(arguments));
    return false;
  }
  return true;
}

bool OrganisationMatching::give_id(MemberEntry& said) {
  auto& organisation = said.organisation;
  if (!organisation.id.empty()) {
    if (is_slug(organisation.id) && !given_.contains(organisation.id)) return true;
    fault(said, "organisation.id_taken", "id", {{"id", domain::quoted(organisation.id)}});
    return false;
  }
  auto wanted = wanted_slug(organisation);
  if (wanted.empty()) wanted = "organisation";
  if (const auto other = by_id_.find(wanted); other != by_id_.end()) {
    const bool of_list = other->second->row != 0;
    fault(said, of_list ? "member_list.looks_like_row" : "member_list.looks_like", "name_de",
          {{"id", wanted}, {"row", std::to_string(other->second->row)}});
    return false;
  }
  organisation.id = wanted;
  // One that was taken back had it once: never again.
  for (int number = 2; given_.contains(organisation.id) || by_id_.contains(organisation.id); ++number)
    organisation.id = wanted + "-" + std::to_string(number);
  return true;
}

// What holds for a name holds for an earlier one.
void OrganisationMatching::check_earlier(const MemberEntry& said, const Organisation& organisation) {
  for (const auto& earlier : organisation.earlier) {
    auto called = organisation;
    called.names = earlier.names;
    called.contracting_party = earlier.contracting_party;
    auto wrong = check_organisation(called);
    base::note(wrong, domain::check_line("reason", earlier.reason, domain::Need::optional));
    for (const auto& refusal : wrong)
      if (is_name(refusal.field) || base::starts_with(refusal.field, "short_name_") ||
          refusal.field == "contracting_party" || refusal.field == "reason")
        fault(said, refusal.code == "text.missing" ? "member_list.name_missing" : refusal.code.c_str(),
              "earlier_names", refusal.arguments);
  }
}

std::optional<std::string> OrganisationMatching::add(const domain::MemberList& list,
                                                     const MemberEntry& said) {
  auto made = said;
  auto& organisation = made.organisation;
  if (!list.has("organisation_source")) organisation.source = made.membership.source;
  if (organisation.kind.empty()) {
    fault(said, "member_list.kind_missing", "kind",
          {{"name", domain::quoted(name_in(organisation, Language::de))}});
    return std::nullopt;
  }
  // With an id the list was written by a program, and stays as it is.
  if (organisation.id.empty()) {
    take_off_kind(organisation.names[Language::de], organisation.kind);
    for (auto& earlier : organisation.earlier) take_off_kind(earlier.names[Language::de], organisation.kind);
  }
  const auto before = faults_.size();
  for (const auto& refusal : check_organisation(organisation)) {
    const auto column = column_of(refusal.field);
    fault(said, refusal.code == "text.missing" ? "member_list.name_missing" : refusal.code.c_str(),
          column.c_str(), refusal.arguments);
  }
  check_earlier(said, organisation);
  if (faults_.size() > before || !give_id(made)) return std::nullopt;
  return remember(std::move(organisation), said.row).organisation.id;
}

std::optional<std::string> OrganisationMatching::match(const domain::MemberList& list,
                                                       const MemberEntry& entry) {
  auto said = entry;
  if (!translate(said)) return std::nullopt;
  bool ambiguous = false;
  const auto& id = said.organisation.id;
  const auto with_id = by_id_.find(id);
  auto* found = id.empty()                ? find_by_name(said, ambiguous)
                : with_id == by_id_.end() ? nullptr
                                          : with_id->second;
  if (ambiguous) return std::nullopt;
  if (found == nullptr) return add(list, said);
  if (!agrees(said, *found)) return std::nullopt;
  if (!found->named) found_.push_back(found->organisation.id);
  found->named = true;
  return found->organisation.id;
}

std::vector<std::string> OrganisationMatching::ids_called(const std::string& text) const {
  if (text.empty()) return {};
  if (by_id_.contains(text)) return {text};
  std::vector<std::string> ids;
  if (const auto found = by_name_.find(text); found != by_name_.end())
    for (const auto* candidate : found->second) ids.push_back(candidate->organisation.id);
  return ids;
}

std::vector<Organisation> OrganisationMatching::take_new() {
  std::vector<Organisation> made;
  for (auto& candidate : all_)
    if (candidate.row != 0) made.push_back(std::move(candidate.organisation));
  return made;
}

}  // namespace gremium::app
