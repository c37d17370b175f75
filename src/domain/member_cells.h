// What a member list has of times past in one cell each, a line for every entry: the suspensions of a
// membership ("2020-01-01/2020-06-30 reason", without an end "2020-01-01/"), and what an organisation was
// called before ("2019-12-31 Old name": the last day of the name, and the German name; any other of its names
// behind the key of its column, "2019-12-31 name_fr: Ancien nom"). What is written is read again identical,
// but for the decisions behind, which are in the journal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/membership.h"
#include "domain/organisation.h"

namespace gremium::domain {

std::string suspensions_text(const std::vector<Suspension>& suspensions);
// Days as ISO or as people write them. False: a line that says no days. By their first days.
bool read_suspensions(std::vector<Suspension>& suspensions, std::string_view text);

std::string earlier_text(const Organisation& organisation);
// False: a line without a day, or with what is no part of a name. Oldest first.
bool read_earlier(std::vector<EarlierName>& earlier, std::string_view text);

}  // namespace gremium::domain
