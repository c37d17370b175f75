// The elections part of View.
#include "app/view.h"
#include "storage/elections.h"

namespace gremium::app {
namespace {

// What the public learns of an election: not who drew the lot, nor what the office notes about it.
domain::ElectionCase for_everyone(domain::ElectionCase found) {
  for (auto& lot : found.lots) {
    lot.value.drawn_by.reset();
    lot.value.note.clear();
  }
  if (found.closed) found.closed->value.note.clear();
  return found;
}

}  // namespace

std::optional<domain::ElectionCase> View::election(const std::string& id) const {
  auto found = storage::find_election(connection(), id);
  if (!found || !shows(found->election.value.is_public)) return std::nullopt;
  return shows(false) ? found : for_everyone(std::move(*found));
}

std::vector<domain::ElectionCase> View::elections(domain::ElectionFilter filter) const {
  filter.public_only = !shows(false);
  auto list = storage::list_elections(connection(), filter);
  if (filter.public_only)
    for (auto& found : list) found = for_everyone(std::move(found));
  return list;
}

}  // namespace gremium::app
