// A meeting from the paper to the minutes: that of the council of Musterstadt, where city, people and
// decisions are invented. It decides to join, which leaves a case to be opened by whoever tries the example.
#pragma once

#include <string>

#include "app/house.h"
#include "example/stage.h"

namespace gremium::example {

// In April 2024. Answers the task that follows from the decision.
std::string hold_council_meeting(app::House& house, const Staff& staff);
// In November: it takes longer.
void report_on_joining(app::House& house, const Staff& staff, const std::string& task);

}  // namespace gremium::example
