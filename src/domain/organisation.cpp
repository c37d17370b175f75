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

namespace {

using Earlier = std::vector<EarlierName>;

Earlier::iterator change_from(Organisation& organisation, base::Day from) {
  const auto last_day = from.plus_days(-1);
  return std::find_if(organisation.earlier.begin(), organisation.earlier.end(),
                      [&](const EarlierName& earlier) { return earlier.last_day == last_day; });
}

// Puts what was in force after a change: up to the next one, or today's.
void put_after(Organisation& organisation, Earlier::iterator change, base::PerLanguage<Name> names,
               std::string contracting_party) {
  const auto next = std::next(change);
  const bool newest = next == organisation.earlier.end();
  (newest ? organisation.names : next->names) = std::move(names);
  (newest ? organisation.contracting_party : next->contracting_party) = std::move(contracting_party);
}

base::Refusal unknown_change() { return {"organisation.name_change_unknown"}; }

base::Refusal out_of_order(const EarlierName& other) {
  return {"organisation.name_change_order", {{"other", base::LastDay{other.last_day}.until().iso()}}, "from"};
}

}  // namespace

base::Result<Organisation> name_change_corrected(Organisation organisation, base::Day from,
                                                 NameChange corrected) {
  const auto change = change_from(organisation, from);
  if (change == organisation.earlier.end()) return unknown_change();
  const auto last_day = corrected.from.plus_days(-1);
  if (change != organisation.earlier.begin() && last_day <= std::prev(change)->last_day)
    return out_of_order(*std::prev(change));
  if (const auto next = std::next(change); next != organisation.earlier.end() && last_day >= next->last_day)
    return out_of_order(*next);
  if (corrected.names == change->names && corrected.contracting_party == change->contracting_party)
    return base::Refusal{"organisation.name_unchanged", {}, "name_de"};
  change->last_day = last_day;
  change->reason = std::move(corrected.reason);
  change->decision = std::move(corrected.decision);
  put_after(organisation, change, std::move(corrected.names), std::move(corrected.contracting_party));
  return organisation;
}

base::Result<Organisation> name_change_taken_back(Organisation organisation, base::Day from) {
  const auto change = change_from(organisation, from);
  if (change == organisation.earlier.end()) return unknown_change();
  put_after(organisation, change, change->names, change->contracting_party);
  organisation.earlier.erase(change);
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
