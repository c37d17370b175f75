#include "app/site.h"

#include <algorithm>

#include "app/drafts.h"
#include "app/elections.h"
#include "domain/text_check.h"
#include "storage/accessions.h"
#include "storage/documents.h"
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

bool has_documents(storage::Connection& connection, const domain::Fact& fact) {
  const auto about = [&](domain::SubjectKind kind, const std::string& id) {
    return !storage::list_documents(connection, {kind, id, 1}).empty();
  };
  if (const auto* decision = std::get_if<domain::Decision>(&fact.content))
    return about(domain::SubjectKind::decision, decision->id);
  if (const auto* accession = std::get_if<domain::Accession>(&fact.content))
    return about(domain::SubjectKind::accession, accession->id);
  if (const auto* organisation = std::get_if<domain::Organisation>(&fact.content))
    return about(domain::SubjectKind::organisation, organisation->id);
  return false;
}

// What the tables cannot know: a step that later ones stand on, the end of a case that made members.
bool is_built_on(storage::Connection& connection, const domain::Fact& fact) {
  if (!fact.replaces && has_documents(connection, fact)) return true;
  if (carries_more(connection, fact)) return true;
  if (const auto* step = std::get_if<domain::StepTaken>(&fact.content)) {
    const auto found = storage::find_accession(connection, step->accession);
    if (!found) return false;
    const auto next = std::min(found->taken.size(), static_cast<std::size_t>(step->step) + 1);
    return found->closed ||
           std::any_of(found->taken.begin() + static_cast<std::ptrdiff_t>(next), found->taken.end(),
                       [](const auto& later) { return later.has_value(); });
  }
  if (const auto* document = std::get_if<domain::DocumentReceived>(&fact.content)) {
    const auto found = storage::find_accession(connection, document->accession);
    return found && found->taken[static_cast<std::size_t>(document->step)];
  }
  if (const auto* closed = std::get_if<domain::AccessionClosed>(&fact.content)) {
    domain::MembershipFilter own;
    own.public_only = false;
    own.accession = closed->accession;
    return !storage::list_memberships(connection, own).empty();
  }
  return false;
}

// The fact and those it replaced. Of a document all: its bytes go only if no fact has them.
std::vector<domain::FactNumber> facts_with_the_same(storage::Connection& connection,
                                                    domain::FactNumber number) {
  auto fact = storage::find_fact(connection, number);
  if (fact)
    if (const auto* document = std::get_if<domain::Document>(&fact->content))
      return storage::facts_about_document(connection, document->id);
  std::vector<domain::FactNumber> numbers;
  for (; fact; fact = fact->replaces ? storage::find_fact(connection, *fact->replaces) : std::nullopt)
    numbers.push_back(fact->number);
  return numbers;
}

std::vector<std::string> parts_to_erase(storage::Connection& connection, domain::FactNumber number) {
  std::vector<std::string> parts;
  for (const auto& part : storage::personal_parts(connection, number)) parts.push_back(part.id);
  const auto fact = storage::find_fact(connection, number);
  const std::string content(domain::content_part);
  if (fact && std::holds_alternative<domain::Document>(fact->content) &&
      !storage::was_erased(connection, number, content))
    parts.push_back(content);
  return parts;
}

// What `change` makes of the site's identity, entered if that is anything else; nothing if it is `refused`.
Recorded change_identity(House& house, const Submission& submission, domain::FactNumber seen,
                         const std::optional<Refusal>& refused,
                         const std::function<void(domain::SiteIdentity&)>& change,
                         const std::string& reason = {}) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    const auto found = storage::find_site_identity(desk.connection());
    const auto before = found.value_or(domain::Recorded<domain::SiteIdentity>{});
    auto identity = before.value;
    change(identity);
    if (identity == before.value) return std::string();
    // A form without one has seen that there is none.
    if (found && seen != before.fact) return Refusal{"stale"};
    if (refused) return *refused;
    if (found)
      desk.amend(before.fact, reason, identity);
    else
      desk.enter(identity);
    return std::string();
  });
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

Recorded record_site_text(House& house, const Submission& submission, const domain::SiteText& text,
                          domain::FactNumber seen, const std::string& reason) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    const auto& keys = site_text_keys();
    if (std::find(keys.begin(), keys.end(), text.key) == keys.end()) return Refusal{"site_text.unknown"};
    const auto before = storage::find_site_text(desk.connection(), text.key);
    if (before && before->value == text) return text.key;
    // A form without a text has seen that there is none.
    if (before && seen != before->fact) return Refusal{"stale"};
    for (const auto& [language, words] : text.text)
      if (auto refused = domain::check_text("text_" + std::string(base::code(language)), words,
                                            domain::Need::optional, 20'000))
        return *refused;
    if (!before) {
      desk.enter(text);
      return text.key;
    }
    desk.amend(before->fact, reason, text);
    return text.key;
  });
}

Recorded record_site_names(House& house, const Submission& submission,
                           const base::PerLanguage<std::string>& names, domain::FactNumber seen) {
  std::optional<Refusal> refused;
  for (const auto& [language, name] : names)
    if (!refused)
      refused = domain::check_line("name_" + std::string(base::code(language)), name, domain::Need::required);
  return change_identity(house, submission, seen, refused,
                         [&](domain::SiteIdentity& identity) { identity.names = names; });
}

Recorded record_site_logo(House& house, const Submission& submission, const domain::SiteLogo& logo,
                          domain::FactNumber seen) {
  std::optional<Refusal> refused;
  if (logo.content.size() > most_logo_bytes * 4 / 3 + 4)
    refused = Refusal{"logo.too_large", {{"most", std::to_string(most_logo_bytes / 1024)}}, "file"};
  return change_identity(house, submission, seen, refused,
                         [&](domain::SiteIdentity& identity) { identity.logo = logo; });
}

Recorded amend_site_identity(House& house, const Submission& submission, const domain::SiteIdentity& identity,
                             domain::FactNumber seen, const std::string& reason) {
  return change_identity(
      house, submission, seen, {}, [&](domain::SiteIdentity& before) { before = identity; }, reason);
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
    const auto voided = desk.amend(number, reason, domain::FactVoided{number});
    if (const auto* membership = std::get_if<domain::Membership>(&fact->content))
      for (const auto kind : {domain::AnnouncementKind::coming, domain::AnnouncementKind::leaving})
        keep_drafts_right(desk, membership->id, kind, voided);
    return std::to_string(number);
  });
}

Recorded erase_personal_data(House& house, const Submission& submission, domain::FactNumber number) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    bool erased = false;
    for (const auto concerned : facts_with_the_same(desk.connection(), number)) {
      auto parts = parts_to_erase(desk.connection(), concerned);
      if (parts.empty()) continue;
      desk.enter(domain::PersonalDataErased{concerned, std::move(parts)});
      erased = true;
    }
    if (!erased) return Refusal{"fact.nothing_personal"};
    return std::to_string(number);
  });
}

}  // namespace gremium::app
