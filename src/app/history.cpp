#include "app/history.h"

#include <type_traits>
#include <variant>

#include "app/decisions.h"
#include "app/meetings.h"
#include "app/organisations.h"
#include "app/papers.h"
#include "app/tasks.h"
#include "storage/journal.h"
#include "storage/meetings.h"
#include "storage/tasks.h"

namespace gremium::app {
namespace {

// By the record's own act. `seen` is what its form would have seen.
struct Amending {
  House& house;
  const Submission& submission;
  domain::FactNumber seen;
  const std::string& reason;

  Recorded operator()(const domain::Decision& before) const {
    return amend_decision(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Organisation& before) const {
    return amend_organisation(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Paper& before) const {
    return amend_paper(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Meeting& before) const {
    return amend_meeting(house, submission, before, seen, reason);
  }
  Recorded operator()(const domain::Task& before) const {
    return amend_task(house, submission, before, seen, reason);
  }
  template <class Other>
  Recorded operator()(const Other&) const {
    return base::Refusal{"history.nothing_to_undo"};
  }
};

// The newest fact about it and what hangs on it: forms are made from that.
domain::FactNumber seen_with(storage::Connection& connection, const domain::Fact& now) {
  if (const auto* meeting = std::get_if<domain::Meeting>(&now.content))
    return storage::find_meeting(connection, meeting->id)->newest_fact();
  if (const auto* task = std::get_if<domain::Task>(&now.content))
    return storage::find_task(connection, task->id)->newest_fact();
  return now.number;
}

}  // namespace

bool can_be_undone(const domain::FactContent& content) {
  return std::visit(
      [](const auto& noun) {
        using Noun = std::decay_t<decltype(noun)>;
        return std::is_same_v<Noun, domain::Decision> || std::is_same_v<Noun, domain::Organisation> ||
               std::is_same_v<Noun, domain::Paper> || std::is_same_v<Noun, domain::Meeting> ||
               std::is_same_v<Noun, domain::Task>;
      },
      content);
}

Recorded undo_change(House& house, const Submission& submission, domain::FactNumber fact,
                     const std::string& reason) {
  if (!domain::may(submission.actor.role, domain::Right::record)) return base::Refusal{"forbidden"};
  std::vector<domain::Fact> versions;
  auto seen = fact;
  std::size_t place = 0;
  {
    const auto reading = house.home->read();
    versions = storage::find_versions(reading.connection(), fact);
    while (place < versions.size() && versions[place].number != fact) ++place;
    if (place == 0 || place == versions.size() || !can_be_undone(versions[place].content))
      return base::Refusal{"history.nothing_to_undo"};
    // One that was changed since is refused as stale by the act.
    if (place + 1 == versions.size()) seen = seen_with(reading.connection(), versions[place]);
  }
  return std::visit(Amending{house, submission, seen, reason}, versions[place - 1].content);
}

}  // namespace gremium::app
