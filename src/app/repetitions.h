// What looks like something recorded already: most often a form that was gone back to, and sent once more.
#pragma once

#include <optional>

#include "app/act.h"
#include "domain/decision.h"
#include "domain/meeting.h"

namespace gremium::app {

// Whether a second one is entered as it is, or only after who sends it said so. Forms ask; whoever enters by
// list or command line knows.
enum class Repetition { is_entered, is_asked_about };

// The same body, day and title, whatever the blanks, accents and capitals: decision.alike (arguments
// decision, title). Of a day that is not known, the same month or year.
std::optional<base::Refusal> check_repeated(Desk& desk, const domain::Decision& decision);
// The same body, first day and hour, public as it or not, unless it was called off: meeting.alike (argument
// meeting).
std::optional<base::Refusal> check_repeated(Desk& desk, const domain::Meeting& meeting);

}  // namespace gremium::app
