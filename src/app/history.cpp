#include "app/history.h"

#include <type_traits>
#include <variant>

#include "app/accessions.h"
#include "app/accounts.h"
#include "app/agendas.h"
#include "app/bodies.h"
#include "app/decisions.h"
#include "app/documents.h"
#include "app/elections.h"
#include "app/meetings.h"
#include "app/member_contacts.h"
#include "app/organisations.h"
#include "app/papers.h"
#include "app/quotations.h"
#include "app/rule_sets.h"
#include "app/seats.h"
#include "app/site.h"
#include "app/tasks.h"
#include "storage/agendas.h"
#include "storage/elections.h"
#include "storage/journal.h"
#include "storage/meetings.h"
#include "storage/tasks.h"

namespace gremium::app {
namespace {

// Those that are amended as a whole, by one act.
template <class Noun, class... Nouns>
constexpr bool is_one_of = (std::is_same_v<Noun, Nouns> || ...);
template <class Noun>
constexpr bool is_amended =
    is_one_of<Noun, domain::Decision, domain::Organisation, domain::Paper, domain::Meeting, domain::Task,
              domain::Body, domain::Seat, domain::RuleSet, domain::Network, domain::MemberContact,
              domain::Quotation, domain::Document, domain::Accession, domain::AgendaItem, domain::Election,
              domain::Account, domain::SiteText, domain::SiteIdentity>;

// By the record's own act. `seen` is what its form would have seen.
struct Amending {
  House& house;
  const Submission& submission;
  domain::FactNumber seen;
  const std::string& reason;

  Recorded operator()(const domain::Decision& before) const {
    return amend_decision(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Organisation& before) const {
    return amend_organisation(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Paper& before) const {
    return amend_paper(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Meeting& before) const {
    return amend_meeting(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Task& before) const {
    return amend_task(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Body& before) const {
    return amend_body(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Seat& before) const {
    return amend_seat(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::RuleSet& before) const {
    return amend_rule_set(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Network& before) const {
    return amend_network(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::MemberContact& before) const {
    return amend_member_contact(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Quotation& before) const {
    return amend_quotation(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Document& before) const {
    return amend_document(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Accession& before) const {
    return amend_accession(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::AgendaItem& before) const {
    return amend_agenda_item(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Election& before) const {
    return amend_election(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Account& before) const {
    return amend_account(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::SiteText& before) const {
    return record_site_text(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::SiteIdentity& before) const {
    return amend_site_identity(house, submission, before, seen, reason);
  }
  template <class Other>
  Recorded operator()(const Other&) const {
    static_assert(!is_amended<Other>);
    return base::Refusal{"history.nothing_to_undo"};
  }
};

// The newest fact about it and what hangs on it: forms are made from that.
domain::FactNumber seen_with(storage::Connection& connection, const domain::Fact& now) {
  if (const auto* meeting = std::get_if<domain::Meeting>(&now.content))
    return storage::find_meeting(connection, meeting->id)->newest_fact();
  if (const auto* task = std::get_if<domain::Task>(&now.content))
    return storage::find_task(connection, task->id)->newest_fact();
  if (const auto* election = std::get_if<domain::Election>(&now.content))
    return storage::find_election(connection, election->id)->newest_fact();
  if (const auto* item = std::get_if<domain::AgendaItem>(&now.content))
    for (const auto& line : storage::find_agenda(connection, item->meeting).lines)
      if (line.item.value.id == item->id) return line.newest_fact();
  return now.number;
}

}  // namespace

bool can_be_undone(const domain::FactContent& content) {
  return std::visit([](const auto& noun) { return is_amended<std::decay_t<decltype(noun)>>; }, content);
}

Recorded undo_change(House& house, const Submission& submission, domain::FactNumber fact,
                     const std::string& reason) {
  if (!domain::may(submission.actor.role, domain::Right::record)) return base::Refusal{"forbidden"};
  std::vector<domain::Fact> versions;
  auto seen = fact;
  std::size_t place = 0;
  {
    const auto reading = house.home->read();
    versions = storage::find_versions(reading.connection(), fact);
    while (place < versions.size() && versions[place].number != fact) ++place;
    if (place == 0 || place == versions.size() || !can_be_undone(versions[place].content))
      return base::Refusal{"history.nothing_to_undo"};
    // One that was changed since is refused as stale by the act.
    if (place + 1 == versions.size()) seen = seen_with(reading.connection(), versions[place]);
  }
  return std::visit(Amending{house, submission, seen, reason}, versions[place - 1].content);
}

}  // namespace gremium::app
