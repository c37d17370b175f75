// What it means for the quorum that members are barred from an item for a conflict of interest.
#pragma once

#include <string>

#include "domain/attendance.h"
#include "domain/majority_rule.h"

namespace gremium::domain {

// Votes of seats barred from the item that are not there, on the day of the moment.
int barred_away(const Attendance& attendance, const Seats& seats, const std::string& item, const Moment& at);

// Whether members leave the count because they are barred (Vote::bias): some are, and the lack of others
// alone would not miss the quorum (GemO RLP § 39: only then a third is enough). Never where the rule does not
// ask. `vote`: who is there, those
// barred among them, as of VotesInRoom.
bool is_biased(const MajorityRule& rule, Vote vote, int barred_away);

}  // namespace gremium::domain
