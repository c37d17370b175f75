#include "storage/memberships.h"

#include <stdexcept>

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {
namespace {

bool is_public(Connection& connection, const std::string& membership) {
  Query query(connection, "SELECT 1 FROM memberships WHERE id = ? AND is_public");
  return query.with(membership).step();
}

}  // namespace

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Membership& membership) {
  const bool was_public = is_public(connection, membership.id);
  const bool never_was = membership.start == domain::StartKind::never;
  const auto first_day = membership.start == domain::StartKind::known && membership.from
                             ? membership.from->exact()
                             : std::nullopt;
  Query(
      connection,
      "INSERT INTO memberships (id, fact, organisation, network, accession, first_day, last_day, "
      "is_public, never_was, start_revision, end_revision,"
      " content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
      " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, organisation = excluded.organisation,"
      " network = excluded.network, accession = excluded.accession, first_day = excluded.first_day,"
      " last_day = excluded.last_day, is_public = excluded.is_public, never_was = excluded.never_was, start_revision = "
      "excluded.start_revision, end_revision = excluded.end_revision,"
      " content = excluded.content")
      .with(membership.id, fact.number, membership.organisation, membership.network,
            or_null(membership.accession), first_day, never_was ? std::nullopt : membership.last_day,
            membership.is_public, never_was, membership.start_revision, membership.end_revision,
            encode(membership))
      .run();
  return touches_if(was_public || membership.is_public);
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Effect& effect) {
  Query(connection, "INSERT INTO effects (membership, kind, revision, fact, day) VALUES (?, ?, ?, ?, ?)")
      .with(effect.membership, std::string(name_of(effect.kind)), effect.revision, fact.number, effect.day)
      .run();
  return touches_if(is_public(connection, effect.membership));
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::EffectCancelled& cancelled) {
  Query(connection, "INSERT INTO effects_cancelled (membership, kind, revision, fact) VALUES (?, ?, ?, ?)")
      .with(cancelled.membership, std::string(name_of(cancelled.kind)), cancelled.revision, fact.number)
      .run();
  return touches_if(is_public(connection, cancelled.membership));
}

std::optional<domain::Recorded<domain::Membership>> find_membership(Connection& connection,
                                                                    const std::string& id) {
  Query query(connection, "SELECT fact, content FROM memberships WHERE id = ?");
  return one<domain::Membership>(query.with(id));
}

std::vector<domain::Recorded<domain::Membership>> list_memberships(Connection& connection,
                                                                   const domain::MembershipFilter& filter) {
  // A text for each way in: an index is used only where the column stands alone.
  const char* sql =
      !filter.network.empty()
          ? "SELECT fact, content FROM memberships WHERE network = ?2 AND never_was = ?5 AND (NOT ?1 OR is_public)"
            " AND (?3 = '' OR organisation = ?3) AND (?4 = '' OR accession = ?4)"
            " ORDER BY organisation, network, fact"
      : !filter.organisation.empty()
          ? "SELECT fact, content FROM memberships WHERE organisation = ?3 AND never_was = ?5 AND (NOT ?1 OR is_public)"
            " AND ?2 = '' AND (?4 = '' OR accession = ?4) ORDER BY organisation, network, fact"
          : "SELECT fact, content FROM memberships WHERE never_was = ?5 AND (NOT ?1 OR is_public) AND ?2 = '' AND ?3 = ''"
            " AND (?4 = '' OR accession = ?4) ORDER BY organisation, network, fact";
  Query query(connection, sql);
  return all<domain::Membership>(query.with(filter.public_only, filter.network, filter.organisation,
                                            filter.accession, filter.never_was));
}

std::vector<domain::Recorded<domain::Membership>> list_beginning(Connection& connection,
                                                                 base::Day first_day) {
  Query query(connection, "SELECT fact, content FROM memberships WHERE first_day = ? ORDER BY fact");
  return all<domain::Membership>(query.with(first_day));
}

std::vector<domain::Recorded<domain::Membership>> list_ending(Connection& connection, base::Day last_day) {
  Query query(connection, "SELECT fact, content FROM memberships WHERE last_day = ? ORDER BY fact");
  return all<domain::Membership>(query.with(last_day));
}

std::vector<domain::Recorded<domain::Membership>> list_due_memberships(Connection& connection,
                                                                       const std::string& network,
                                                                       base::Day today) {
  Query query(connection,
              "SELECT fact, content FROM memberships WHERE id IN"
              " (SELECT id FROM memberships WHERE network = ?1 AND begin_open AND first_day <= ?2"
              "  UNION SELECT id FROM memberships WHERE network = ?1 AND end_open AND last_day < ?2)"
              " ORDER BY first_day, organisation, fact");
  return all<domain::Membership>(query.with(network, today));
}

bool effect_entered(Connection& connection, const domain::Effect& effect) {
  Query query(connection, "SELECT 1 FROM effects WHERE membership = ? AND kind = ? AND revision = ?");
  return query.with(effect.membership, std::string(name_of(effect.kind)), effect.revision).step();
}

std::vector<domain::Recorded<domain::Effect>> list_effects(Connection& connection,
                                                           const std::string& membership) {
  Query query(connection,
              "SELECT fact, kind, revision, day FROM effects AS e WHERE membership = ? AND NOT EXISTS"
              " (SELECT 1 FROM effects_cancelled AS c WHERE c.membership = e.membership AND c.kind = e.kind"
              "  AND c.revision = e.revision) ORDER BY fact");
  query.with(membership);
  std::vector<domain::Recorded<domain::Effect>> list;
  while (query.step()) {
    const auto kind = domain::effect_kind_named(query.text(1));
    const auto day = base::Day::parse(query.text(3));
    if (!kind || !day) throw DamagedFact("an effect's row cannot be read");
    list.push_back({{membership, *kind, static_cast<int>(query.number(2)), *day}, query.number(0)});
  }
  return list;
}

}  // namespace gremium::storage
