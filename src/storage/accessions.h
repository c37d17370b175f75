// Accessions, their steps and quotations as the register holds them now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/accession.h"
#include "domain/recorded.h"

namespace gremium::storage {

class Connection;

std::optional<domain::AccessionCase> find_accession(Connection& connection, const std::string& id);

// Newest first, by the fact that opened them.
std::vector<domain::AccessionCase> list_accessions(Connection& connection,
                                                   const domain::AccessionFilter& filter);

std::optional<domain::Recorded<domain::Quotation>> find_quotation(Connection& connection,
                                                                  const std::string& id);
std::vector<domain::Recorded<domain::Quotation>> list_quotations(Connection& connection,
                                                                 const std::string& accession);

}  // namespace gremium::storage
