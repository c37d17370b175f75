// The journal: facts in their order, chained by digest, never changed.
//
// Its face stays narrow: append after a head, read from a number. Personal values lie beside the facts, under
// a salt of their own; a fact's body holds only their digests, so erasing one breaks no chain. An unkeyed
// chain shows tampering only against a head that is kept elsewhere (Head, printed by `journal head`).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/fact.h"
#include "storage/encoding.h"

namespace gremium::storage {

class Connection;

struct Head {
  domain::FactNumber number = 0;
  std::string digest;  // 32 bytes; zeros for an empty journal
};
Head journal_head(Connection& connection);
// "N HEX"
std::string to_text(const Head& head);
std::optional<Head> parse_head(const std::string& text);

// Appends after `head` and returns the new head; throws std::logic_error if the journal's head is another.
// The fact's number is given by the journal.
Head append(Connection& connection, const Head& head, domain::Fact& fact);
// A row from an export, as it is: its number and digest must follow. Throws DamagedFact.
Head append_line(Connection& connection, const Head& head, const JournalLine& line);

std::optional<domain::Fact> find_fact(Connection& connection, domain::FactNumber number);
// The fact and all it replaces or is replaced by, at any remove and taken back or not, in order of entry.
std::vector<domain::Fact> find_versions(Connection& connection, domain::FactNumber number);
// Whether a later fact replaced or voided it.
bool is_superseded(Connection& connection, domain::FactNumber number);
// From a number on, in order, until the function says false.
void read_facts(Connection& connection, domain::FactNumber from,
                const std::function<bool(const domain::Fact&)>& use);
void read_rows(Connection& connection, domain::FactNumber from,
               const std::function<bool(const JournalRow&)>& use);
std::vector<PersonalPart> personal_parts(Connection& connection, domain::FactNumber number);
domain::Fact to_fact(const JournalRow& row, const std::vector<PersonalPart>& personal);

// Whether the fact PersonalDataErased says so of a part.
bool was_erased(Connection& connection, domain::FactNumber number, const std::string& part);
// Removes values and salts, and bytes of documents that no other fact has. The fact PersonalDataErased must
// have been entered before.
void erase_personal(Connection& connection, const domain::PersonalDataErased& what);

// The first thing wrong: the number of the fact, and a code for the catalogues ("verify.<code>").
struct Fault {
  domain::FactNumber number = 0;
  std::string code;
  std::string detail;
};
// Of documents: whether their bytes are read and compared, or only looked for.
enum class Contents { match, are_there };
// Chain, personal parts and documents from a number on. The facts before it are taken as they are.
std::optional<Fault> find_fault_in_journal(Connection& connection, domain::FactNumber from = 1,
                                           Contents contents = Contents::match);
// Whether the journal still has the head that was kept elsewhere.
std::optional<Fault> compare_with(Connection& connection, const Head& expected);

}  // namespace gremium::storage
