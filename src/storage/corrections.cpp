// Facts that take others back: a voided fact says nothing any more, an erased part is gone.
#include <stdexcept>

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/journal.h"

namespace gremium::storage {
namespace {

// The rows that one fact wrote, children first. Other facts that build on them keep them: the foreign keys
// refuse.
void remove_rows_of(Connection& connection, domain::FactNumber number) {
  static constexpr const char* removals[] = {
      "DELETE FROM documents WHERE fact = ?",
      "DELETE FROM election_ends WHERE fact = ?",
      "DELETE FROM election_lots WHERE fact = ?",
      "DELETE FROM election_rounds WHERE fact = ?",
      "DELETE FROM election_nominations WHERE fact = ?",
      "DELETE FROM elections WHERE fact = ?",
      "DELETE FROM task_list_entries WHERE fact = ?",
      "DELETE FROM task_lists WHERE fact = ?",
      "DELETE FROM task_reports WHERE fact = ?",
      "DELETE FROM tasks WHERE fact = ?",
      "DELETE FROM announcement_withdrawals WHERE fact = ?",
      "DELETE FROM publication_plans WHERE fact = ?",
      "DELETE FROM publications WHERE fact = ?",
      "DELETE FROM sign_offs WHERE fact = ?",
      "DELETE FROM announcement_texts WHERE fact = ?",
      "DELETE FROM announcement_memberships WHERE fact = ?",
      "DELETE FROM announcement_subjects WHERE fact = ?",
      "DELETE FROM announcements WHERE fact = ?",
      "DELETE FROM member_contacts WHERE fact = ?",
      "DELETE FROM effects_cancelled WHERE fact = ?",
      "DELETE FROM effects WHERE fact = ?",
      "DELETE FROM memberships WHERE fact = ?",
      "DELETE FROM quotations WHERE fact = ?",
      "DELETE FROM accession_ends WHERE fact = ?",
      "DELETE FROM documents_received WHERE fact = ?",
      "DELETE FROM steps_taken WHERE fact = ?",
      "DELETE FROM accession_procedures WHERE fact = ?",
      "DELETE FROM accessions WHERE fact = ?",
      "DELETE FROM decisions WHERE fact = ?",
      "DELETE FROM minutes_copies WHERE fact = ?",
      "DELETE FROM minutes_objections WHERE fact = ?",
      "DELETE FROM minutes_corrections WHERE fact = ?",
      "DELETE FROM minutes_approvals WHERE fact = ?",
      "DELETE FROM minutes_versions WHERE fact = ?",
      "DELETE FROM meeting_offices WHERE fact = ?",
      "DELETE FROM barred_members WHERE fact = ?",
      "DELETE FROM proxies WHERE fact = ?",
      "DELETE FROM presence_notes WHERE fact = ?",
      "DELETE FROM item_minutes WHERE fact = ?",
      "DELETE FROM item_advances WHERE fact = ?",
      "DELETE FROM agendas WHERE fact = ?",
      "DELETE FROM agenda_items WHERE fact = ?",
      "DELETE FROM consultations WHERE fact = ?",
      "DELETE FROM papers WHERE fact = ?",
      "DELETE FROM meeting_advances WHERE fact = ?",
      "DELETE FROM meetings WHERE fact = ?",
      "DELETE FROM seats WHERE fact = ?",
      "DELETE FROM rule_sets WHERE fact = ?",
      "DELETE FROM network_procedures WHERE fact = ?",
      "DELETE FROM bodies WHERE fact = ?",
      "DELETE FROM networks WHERE fact = ?",
      "DELETE FROM organisations WHERE fact = ?",
      "DELETE FROM site_identity WHERE fact = ?",
      "DELETE FROM site_texts WHERE fact = ?",
      "DELETE FROM accounts WHERE fact = ?",
  };
  for (const auto* removal : removals) Query(connection, removal).with(number).run();
}

domain::Fact fact_numbered(Connection& connection, domain::FactNumber number) {
  auto fact = find_fact(connection, number);
  if (!fact) throw DamagedFact("there is no fact " + std::to_string(number));
  return *fact;
}

}  // namespace

Touches apply(Connection& connection, const domain::Fact& fact, const domain::FactVoided& voided) {
  Query(connection, "INSERT INTO voided (number, fact) VALUES (?, ?)").with(voided.number, fact.number).run();
  const auto target = fact_numbered(connection, voided.number);
  // An amendment taken back leaves what it had replaced.
  if (target.replaces)
    apply(connection, fact_numbered(connection, *target.replaces));
  else
    remove_rows_of(connection, voided.number);
  // What went may have been public: better a page rendered once more than a stale one.
  return Touches::everyone;
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::PersonalDataErased& erased) {
  for (const auto& part : erased.parts)
    Query(connection, "INSERT INTO erased (number, part, fact) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
        .with(erased.number, part, fact.number)
        .run();
  // The values go before the fact is applied again, so that its row shows them erased.
  erase_personal(connection, erased);
  const auto target = fact_numbered(connection, erased.number);
  Query still_said(connection, "SELECT 1 FROM voided WHERE number = ?");
  // Before now: when the facts are read again, later ones are there already.
  Query amended(connection, "SELECT 1 FROM journal WHERE replaces = ? AND number < ?");
  if (still_said.with(erased.number).step() || amended.with(erased.number, fact.number).step())
    return Touches::everyone;
  return apply(connection, target);
}

}  // namespace gremium::storage
