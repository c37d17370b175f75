#include "app/site.h"

#include <algorithm>

#include "domain/text_check.h"
#include "storage/accessions.h"
#include "storage/journal.h"
#include "storage/memberships.h"
#include "storage/site.h"

namespace gremium::app {
namespace {

using base::Refusal;

bool is_voidable(const domain::Fact& fact) {
  return fact.author != domain::system_author &&
         !std::holds_alternative<domain::RegisterFounded>(fact.content) &&
         !std::holds_alternative<domain::FactVoided>(fact.content) &&
         !std::holds_alternative<domain::PersonalDataErased>(fact.content);
}

// What the tables cannot know: a step that later ones stand on, the end of a case that made members.
bool is_built_on(storage::Connection& connection, const domain::Fact& fact) {
  if (const auto* step = std::get_if<domain::StepTaken>(&fact.content)) {
    const auto found = storage::find_accession(connection, step->accession);
    if (!found) return false;
    const auto next = std::min(found->taken.size(), static_cast<std::size_t>(step->step) + 1);
    return found->closed ||
           std::any_of(found->taken.begin() + static_cast<std::ptrdiff_t>(next), found->taken.end(),
                       [](const auto& later) { return later.has_value(); });
  }
  if (const auto* closed = std::get_if<domain::AccessionClosed>(&fact.content)) {
    domain::MembershipFilter own;
    own.public_only = false;
    own.accession = closed->accession;
    return !storage::list_memberships(connection, own).empty();
  }
  return false;
}

}  // namespace

const std::vector<std::string>& site_text_keys() {
  static const std::vector<std::string> keys{"imprint", "privacy", "accessibility"};
  return keys;
}

Recorded found_register(House& house, const Submission& submission, const domain::RegisterFounded& founded) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    if (storage::find_register(desk.connection())) return Refusal{"register.not_empty"};
    if (auto refused = domain::check_line("name", founded.name, domain::Need::required)) return *refused;
    desk.enter(founded);
    return founded.name;
  });
}

Recorded record_site_text(House& house, const Submission& submission, const domain::SiteText& text) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    const auto& keys = site_text_keys();
    if (std::find(keys.begin(), keys.end(), text.key) == keys.end()) return Refusal{"site_text.unknown"};
    for (const auto& [language, words] : text.text)
      if (auto refused = domain::check_text("text_" + std::string(base::code(language)), words,
                                            domain::Need::optional, 20'000))
        return *refused;
    const auto before = storage::find_site_text(desk.connection(), text.key);
    if (before)
      desk.amend(before->fact, {}, text);
    else
      desk.enter(text);
    return text.key;
  });
}

Recorded void_fact(House& house, const Submission& submission, domain::FactNumber number,
                   const std::string& reason) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    const auto fact = storage::find_fact(desk.connection(), number);
    if (!fact) return Refusal{"fact.unknown"};
    if (!is_voidable(*fact)) return Refusal{"fact.not_voidable"};
    if (storage::is_superseded(desk.connection(), number)) return Refusal{"fact.already_voided"};
    if (is_built_on(desk.connection(), *fact)) return Refusal{"still_in_use"};
    if (auto refused = domain::check_line("reason", reason, domain::Need::required)) return *refused;
    // It stands for the fact it takes back, with its reason.
    desk.amend(number, reason, domain::FactVoided{number});
    return std::to_string(number);
  });
}

Recorded erase_personal_data(House& house, const Submission& submission, domain::FactNumber number) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    bool erased = false;
    for (auto fact = storage::find_fact(desk.connection(), number); fact;
         fact = fact->replaces ? storage::find_fact(desk.connection(), *fact->replaces) : std::nullopt) {
      std::vector<std::string> parts;
      for (const auto& part : storage::personal_parts(desk.connection(), fact->number))
        parts.push_back(part.id);
      if (parts.empty()) continue;
      desk.enter(domain::PersonalDataErased{fact->number, parts});
      erased = true;
    }
    if (!erased) return Refusal{"fact.nothing_personal"};
    return std::to_string(number);
  });
}

}  // namespace gremium::app
