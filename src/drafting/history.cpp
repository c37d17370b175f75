#include "drafting/history.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/text.h"
#include "domain/member_path.h"
#include "language/labels.h"
#include "language/messages.h"

namespace gremium::drafting {
namespace {

// Of each type of fact, the catalogue that names what it says.
constexpr std::array catalogues{std::pair{"DecisionRecorded", "decisions"},
                                std::pair{"OrganisationRecorded", "organisations"},
                                std::pair{"MembershipRecorded", "memberships"},
                                std::pair{"MemberContactRecorded", "contacts"},
                                std::pair{"AccessionOpened", "accessions"},
                                std::pair{"StepTaken", "steps"},
                                std::pair{"QuotationRecorded", "quotations"},
                                std::pair{"MeetingRecorded", "meetings"},
                                std::pair{"AgendaItemRecorded", "agenda_items"},
                                std::pair{"PaperRecorded", "papers"},
                                std::pair{"DocumentRecorded", "documents"},
                                std::pair{"ElectionRecorded", "elections"},
                                std::pair{"ElectionRoundHeld", "election_rounds"},
                                std::pair{"TaskRecorded", "tasks"},
                                std::pair{"BodyRecorded", "bodies"},
                                std::pair{"SeatRecorded", "seats"},
                                std::pair{"RuleSetRecorded", "rule_sets"},
                                std::pair{"NetworkRecorded", "networks"},
                                std::pair{"NetworkProcedureRecorded", "procedures"},
                                std::pair{"AccountRecorded", "accounts"},
                                std::pair{"SiteTextRecorded", "texts"},
                                std::pair{"SiteIdentityRecorded", "site"}};

// Where a form asks for something under another name than the fact has for it: beginnings of keys.
constexpr std::array renamed{std::pair{"rule_sets.ordinary", "rule_sets.majority"},
                             std::pair{"rule_sets.special_", "rule_sets.majority_"},
                             std::pair{"rule_sets.circular", "rule_sets.majority_circular"},
                             std::pair{"rule_sets.urgent", "rule_sets.majority_urgent"},
                             std::pair{"decisions.call", "decisions.second_call"},
                             std::pair{"decisions.person", "seats.person"},
                             std::pair{"decisions.choice", "history.choice"},
                             std::pair{"decisions.group", "seats.group"},
                             std::pair{"decisions.weight", "seats.weight"},
                             std::pair{"memberships.suspensions_from", "memberships.suspended_from"},
                             std::pair{"organisations.cases", "history.cases"},
                             std::pair{"organisations.gender", "history.gender"},
                             std::pair{"organisations.join", "history.join"},
                             std::pair{"organisations.short_join", "history.short_join"},
                             std::pair{"organisations.last_day", "history.last_day"},
                             std::pair{"bodies.whole", "organisations.whole"},
                             std::pair{"papers.body", "history.body"},
                             std::pair{"papers.role", "agenda_items.role"},
                             std::pair{"networks.recorded", "history.recorded"},
                             std::pair{"networks.written", "history.written"},
                             std::pair{"networks.language", "papers.language"},
                             std::pair{"networks.requires_networks", "networks.requires"},
                             std::pair{"networks.default_rule_id", "effective_form.rule"},
                             std::pair{"networks.default_rule_parameters_", "effective_form."},
                             std::pair{"accessions.rule_id", "effective_form.rule"},
                             std::pair{"accessions.rule_parameters_", "effective_form."},
                             std::pair{"networks.categories_names_", "categories.name_"},
                             std::pair{"networks.categories_from_inhabitants", "categories.from"},
                             std::pair{"networks.categories_until_inhabitants", "categories.until"},
                             std::pair{"networks.categories_", "categories."},
                             std::pair{"accessions.remark_", "history.remark_"},
                             std::pair{"site.names_", "organisations.name_"}};

std::string as_in_forms(std::string key) {
  for (const auto& [beginning, other] : renamed)
    if (base::starts_with(key, beginning)) return other + key.substr(std::string_view(beginning).size());
  return key;
}

// The catalogue's name for it, and for lack of one the name of what it belongs to; empty where that has none
// either.
std::string key_of(const std::string& fields, const domain::MemberPath& path) {
  const auto parts = domain::without_places(path);
  std::vector<std::string> names;
  // "names.de.name" is the field name_de, "remark.de" remark_de, "notice.days" notice_days.
  if (parts.size() > 2) names.push_back(parts.back() + "_" + parts[parts.size() - 2]);
  if (parts.size() == 2 && base::language_of(parts.back())) names.push_back(base::join(parts, "_"));
  names.push_back(parts.back());
  names.push_back(base::join(parts, "_"));
  names.push_back(parts.front());
  for (const auto& name : names)
    if (auto key = as_in_forms(fields + "." + name); language::is_label(key)) return key;
  auto key = "history." + parts.front();
  return language::is_label(key) ? key : std::string();
}

// " auf Deutsch", where the name does not say it.
std::string in_language(base::Language language, const std::string& key, const domain::MemberPath& parts) {
  for (const auto& part : parts)
    if (base::language_of(part) && !base::ends_with(key, "_" + part))
      return " " + language::say(language, "gaps.in_" + part);
  return {};
}

std::string name_of(base::Language language, const std::string& key, const domain::MemberPath& parts) {
  return language::say(language, key) + in_language(language, key, parts);
}

}  // namespace

std::string fields_of(std::string_view type) {
  for (const auto& [known, fields] : catalogues)
    if (type == known) return fields;
  return {};
}

std::string member_label(base::Language language, const std::string& fields, const std::string& path) {
  const auto parts = base::split(path, '.');
  const auto key = key_of(fields, parts);
  if (key.empty()) return {};
  auto label = name_of(language, key, parts);
  const auto number = std::find_if(parts.begin(), parts.end(), domain::is_place);
  if (number == parts.end()) return label;
  // Of a list: "Beratungsfolge 2: Gremium".
  const domain::MemberPath before(parts.begin(), number);
  const auto list = name_of(language, key_of(fields, before), before);
  const auto entry = list + " " + std::to_string(std::stoi(*number) + 1);
  return label == list ? entry : entry + language::say(language, "common.colon") + " " + label;
}

}  // namespace gremium::drafting
