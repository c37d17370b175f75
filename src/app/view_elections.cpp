// The elections part of View.
#include "app/view.h"
#include "storage/elections.h"

namespace gremium::app {
std::optional<domain::ElectionCase> View::election(const std::string& id) const {
  auto found = storage::find_election(connection(), id);
  if (!found || !shows(found->election.value.is_public)) return std::nullopt;
  return shows(false) ? found : domain::public_part(std::move(*found));
}

std::vector<domain::ElectionCase> View::elections(domain::ElectionFilter filter) const {
  filter.public_only = !shows(false);
  auto list = storage::list_elections(connection(), filter);
  if (filter.public_only)
    for (auto& found : list) found = domain::public_part(std::move(found));
  return list;
}

}  // namespace gremium::app
