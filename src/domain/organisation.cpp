#include "domain/organisation.h"

#include <algorithm>

namespace gremium::domain {

Organisation named_on(Organisation organisation, base::Day day) {
  const auto found = std::find_if(organisation.earlier.begin(), organisation.earlier.end(),
                                  [&](const EarlierName& earlier) { return day <= earlier.last_day; });
  if (found == organisation.earlier.end()) return organisation;
  organisation.names = found->names;
  organisation.contracting_party = found->contracting_party;
  return organisation;
}

base::Result<Organisation> renamed(Organisation organisation, NameChange change) {
  auto& earlier = organisation.earlier;
  const auto last_day = change.from.plus_days(-1);
  if (!earlier.empty() && last_day <= earlier.back().last_day)
    return base::Refusal{
        "organisation.name_changed_later",
        {{"from", change.from.iso()}, {"last", base::LastDay{earlier.back().last_day}.until().iso()}},
        "from"};
  if (change.names == organisation.names && change.contracting_party == organisation.contracting_party)
    return base::Refusal{"organisation.name_unchanged", {}, "name_de"};
  earlier.push_back({last_day, std::move(organisation.names), std::move(organisation.contracting_party),
                     std::move(change.reason), std::move(change.decision)});
  organisation.names = std::move(change.names);
  organisation.contracting_party = std::move(change.contracting_party);
  return organisation;
}

}  // namespace gremium::domain
