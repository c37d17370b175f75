// Who is a member on a day, and how a network grew, as files for programs: UTF-8, fields separated by commas,
// lines ending with CR LF, the first one naming the columns. These stay as they are.
#pragma once

#include <string>
#include <vector>

#include "domain/growth.h"
#include "domain/membership.h"
#include "domain/organisation.h"

namespace gremium::exchange {

struct RosterLine {
  domain::Organisation organisation;
  // As readers look it up.
  std::string name;
  domain::Membership membership;
  domain::Standing standing = domain::Standing::member;
};
// id, name, kind, country, state, from, attested_on, until, source. What a spreadsheet would run as a formula
// is escaped.
std::string write_roster(const std::vector<RosterLine>& lines);

// day, members, exact (yes or no: at least so many).
std::string write_growth(const std::vector<domain::GrowthStep>& series);

}  // namespace gremium::exchange
