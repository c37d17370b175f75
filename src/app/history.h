// What became of a record, and how a change of it is taken back.
#pragma once

#include <string>

#include "app/act.h"
#include "domain/fact.h"

namespace gremium::app {

// Whether undo_change() knows how to amend such a record.
bool can_be_undone(const domain::FactContent& content);

// The newest change of a record was a mistake: it says again what it said before, in a new fact, by the act
// that amends such records, so with its checks and rights. `fact`: the change. Answers the record's id.
// Codes: stale (it was changed since), history.nothing_to_undo (it is no change, or of a record that has acts
// of its own for that), those of the amending act.
Recorded undo_change(House& house, const Submission& submission, domain::FactNumber fact,
                     const std::string& reason);

}  // namespace gremium::app
