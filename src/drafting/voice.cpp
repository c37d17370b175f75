#include "drafting/voice.h"

#include <algorithm>
#include <cctype>

#include "drafting/display.h"

namespace gremium::drafting {

Named named_in(base::Language language, const domain::Organisation& organisation) {
  const auto usable = [&](base::Language of) {
    const auto found = organisation.names.find(of);
    return found != organisation.names.end() &&
           !(found->second.name.empty() && found->second.short_name.empty());
  };
  if (usable(language)) return {organisation.kind, organisation.names.at(language)};
  for (const auto other : base::all_languages) {
    if (!usable(other)) continue;
    // The grammar of one language is not that of another: only the name itself is taken over.
    const auto& theirs = organisation.names.at(other);
    domain::Name name;
    name.name = theirs.name;
    name.whole = theirs.whole;
    name.short_name = theirs.short_name;
    return {organisation.kind, name};
  }
  domain::Name name;
  name.name = organisation.id;
  name.whole = true;
  return {"", name};
}

namespace {

// A name that is nothing but the word for the kind ("Stadtrat") is none of its own; in German one that begins
// with it ("Stadtrat Worms") goes behind it and so has its article. With a gender or cases of its own a name
// is left as it is.
std::optional<Named> behind_its_kind(base::Language language, const std::string& kind,
                                     const domain::Name& name) {
  const auto* known = find_kind(kind);
  if (known == nullptr || name.gender != 0 || !name.cases[0].empty()) return std::nullopt;
  const auto word = kind_word(*known, language);
  const auto same = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
  };
  if (name.name.size() < word.size() || !std::equal(word.begin(), word.end(), name.name.begin(), same))
    return std::nullopt;
  if (name.name.size() == word.size()) return Named{kind, {}};
  if (language != base::Language::de || name.name[word.size()] != ' ') return std::nullopt;
  domain::Name rest;
  rest.name = name.name.substr(word.size() + 1);
  return Named{kind, rest};
}

}  // namespace

std::optional<Named> body_in(base::Language language, const MaterialMember& member) {
  if (!member.body) return std::nullopt;
  const auto& names = member.body->names;
  if (const auto own = names.find(language); own != names.end() && !own->second.name.empty()) {
    auto name = own->second;
    if (auto plain = behind_its_kind(language, member.body->kind, name)) return plain;
    name.whole = true;
    return Named{member.body->kind, name};
  }
  if (member.body->kind.empty()) return std::nullopt;
  return Named{member.body->kind, {}};
}

std::vector<Named> members_in(base::Language language, const Material& material) {
  std::vector<Named> all;
  for (const auto& member : material.members) all.push_back(named_in(language, member.organisation));
  return all;
}

std::vector<Named> networks_in(base::Language language, const Material& material) {
  std::vector<Named> all;
  for (const auto& network : material.networks) all.push_back(named_in(language, network.organisation));
  return all;
}

std::string common_country(const std::vector<const MaterialMember*>& members,
                           const domain::HouseStyle& style) {
  if (!style.country_adjectives) return "";
  const auto& country = members.front()->organisation.country;
  const bool common = std::all_of(members.begin(), members.end(), [&](const MaterialMember* member) {
    return member->organisation.country == country;
  });
  return common ? country : "";
}

std::string common_country(const Material& material) {
  std::vector<const MaterialMember*> members;
  for (const auto& member : material.members) members.push_back(&member);
  return common_country(members, material.style);
}

const MaterialNetwork& publishing_network(const Material& material) {
  return *std::find_if(
      material.networks.begin(), material.networks.end(),
      [&](const MaterialNetwork& network) { return network.organisation.id == material.publishing_network; });
}

std::optional<std::int64_t> printed_total(const Material& material) {
  const auto& network = publishing_network(material);
  return network.complete ? network.total : std::nullopt;
}

Rejoining rejoining_of(const Material& material) {
  const auto number = std::count_if(material.members.begin(), material.members.end(),
                                    [](const MaterialMember& member) { return member.rejoins; });
  if (number == 0) return Rejoining::none;
  return static_cast<std::size_t>(number) == material.members.size() ? Rejoining::all : Rejoining::some;
}

bool is_growth(const Material& material) {
  const auto& network = publishing_network(material);
  return !network.total || !network.total_before || *network.total > *network.total_before;
}

bool is_ahead(const Material& material) { return material.first_day > material.today; }

std::string which_network(base::Language language, const Material& material) {
  if (material.networks.size() < 2) return "";
  const auto& name = named_in(language, publishing_network(material).organisation).name;
  return ' ' + (name.short_name.empty() ? name.name : name.short_name);
}

bool is_city(const MaterialMember& member) {
  const auto& kind = member.organisation.kind;
  return kind == "stadt" || kind == "gemeinde";
}

bool is_city_or_district(const MaterialMember& member) {
  const auto& kind = member.organisation.kind;
  return is_city(member) || kind == "kreis" || kind == "landkreis" || kind == "bezirk";
}

bool names_its_own(const Named& body, const Named& member) {
  return !body.name.name.empty() && body.name.name.find(member.name.name) != std::string::npos;
}

bool has_full_name(const Named& network) {
  return !network.name.short_name.empty() && !network.name.name.empty() &&
         network.name.name != network.name.short_name;
}

std::string text_in(base::Language language, const base::PerLanguage<std::string>& texts) {
  const auto found = texts.find(language);
  return found == texts.end() ? "" : found->second;
}

}  // namespace gremium::drafting
