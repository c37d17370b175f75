// The derived tables: made from the journal by db/tables.sql, thrown away and made anew at will.
#pragma once

#include <optional>
#include <string>

#include "domain/fact.h"
#include "storage/apply.h"
#include "storage/journal.h"

namespace gremium::storage {

class Connection;

// The digest of the tables' schema in this program.
std::string tables_digest();
// Whether the tables were made with this program's schema, from all facts.
bool tables_are_current(Connection& connection);
// Drops and makes them, and applies every fact. Inside a transaction, with the restriction lifted.
void rebuild_tables(Connection& connection);

// One fact, applied to the tables; moves the public head if the public sees a difference.
void apply_to_tables(Connection& connection, const domain::Fact& fact);
// The newest fact that changed something public.
domain::FactNumber public_head(Connection& connection);

// The tables as they lie in the file against those that the facts give.
std::optional<Fault> find_fault_in_tables(const std::string& path);

}  // namespace gremium::storage
