// What became of a record: the versions of a fact, and what each one changed.
#pragma once

#include <string>
#include <vector>

#include "base/day.h"
#include "domain/fact.h"

namespace gremium::domain {

// One thing that a fact says: where it stands ("tally.yes", "sittings.0.date"), and what.
struct Member {
  std::string path;
  // As a fact writes it: days in ISO, names of enumerations, true and false. Empty where it was erased.
  std::string value;
  bool erased = false;

  bool operator==(const Member&) const = default;
};

// Empty values: there was nothing, or there is nothing any more.
struct MemberChange {
  std::string path;
  Member before = {};
  Member after = {};

  bool operator==(const MemberChange&) const = default;
};

// In the order of the newer version, what went last. What the program computed or counts by itself (ids,
// judgements, numbers of a series) is not told.
std::vector<MemberChange> changes_between(const std::vector<Member>& before,
                                          const std::vector<Member>& after);
// Whether people are told of it.
bool is_told(const Member& member);

// One version. The first has no changes: it was entered so.
struct HistoryEntry {
  FactNumber fact = 0;
  // Of the fact: "DecisionRecorded".
  std::string type;
  base::Instant entered_at = {};
  // The account's id, or `system`.
  std::string author;
  std::string reason;
  std::vector<Member> members;
  std::vector<MemberChange> changes;
};

}  // namespace gremium::domain
