// Accessions, their steps and quotations as the register holds them now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/accession.h"
#include "domain/recorded.h"

namespace gremium::storage {

class Connection;

// A whole case. `taken` has an entry for each planned step, empty until it is taken.
struct AccessionCase {
  domain::Recorded<domain::Accession> accession;
  std::vector<std::optional<domain::Recorded<domain::StepTaken>>> taken;
  std::optional<domain::Recorded<domain::AccessionClosed>> closed;

  domain::AccessionState state() const { return closed ? closed->value.state : domain::AccessionState::open; }
};

std::optional<AccessionCase> find_accession(Connection& connection, const std::string& id);

struct AccessionFilter {
  bool public_only = true;
  bool open_only = false;
  // Empty: all.
  std::string organisation = {};
  // Whose step this decision was.
  std::string decision = {};
};
// Newest first, by the fact that opened them.
std::vector<AccessionCase> list_accessions(Connection& connection, const AccessionFilter& filter);

std::optional<domain::Recorded<domain::Quotation>> find_quotation(Connection& connection,
                                                                  const std::string& id);
std::vector<domain::Recorded<domain::Quotation>> list_quotations(Connection& connection,
                                                                 const std::string& accession);

}  // namespace gremium::storage
