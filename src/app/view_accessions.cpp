// What is asked about cases and how networks are joined.
#include <algorithm>

#include "app/accession_checks.h"
#include "app/network_procedures.h"
#include "app/view.h"
#include "storage/accessions.h"
#include "storage/announcements.h"
#include "storage/decisions.h"
#include "storage/memberships.h"
#include "storage/network_procedures.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

// The latest of them, once all are known.
void note_latest(std::optional<base::Day>& latest, std::optional<base::Day> day, bool first) {
  if (first)
    latest = day;
  else
    latest = latest && day ? std::optional(std::max(*latest, *day)) : std::nullopt;
}

domain::AccessionSequel sequel_of(storage::Connection& connection, const std::string& accession) {
  domain::MembershipFilter own;
  own.public_only = false;
  own.accession = accession;
  domain::AccessionSequel sequel;
  bool first = true;
  for (const auto& membership : storage::list_memberships(connection, own)) {
    const auto& from = membership.value.from;
    note_latest(sequel.begins, from ? std::optional(from->earliest()) : std::nullopt, first);
    note_latest(sequel.announced_on, storage::announced_on(connection, membership.value.id), first);
    first = false;
  }
  sequel.never_was = first;
  return sequel;
}

// A decision that is not released yet has taken no step that everyone may know of.
void hide_undisclosed(storage::Connection& connection, domain::AccessionCase& found) {
  if (found.state() != domain::AccessionState::open) return;
  for (auto& taken : found.taken) {
    if (!taken || taken->value.decision.empty()) continue;
    const auto decision = storage::find_decision(connection, taken->value.decision);
    if (decision && !decision->value.is_public) taken.reset();
  }
}

}  // namespace

std::optional<domain::AccessionCase> View::accession(const std::string& id) const {
  auto found = storage::find_accession(connection(), id);
  if (!found || !shows(found->accession.value.is_public)) return std::nullopt;
  if (!shows(false)) hide_undisclosed(connection(), *found);
  return found;
}

std::vector<domain::AccessionCase> View::accessions(domain::AccessionFilter filter) const {
  filter.public_only = !shows(false);
  auto list = storage::list_accessions(connection(), filter);
  if (!shows(false))
    for (auto& found : list) hide_undisclosed(connection(), found);
  return list;
}

std::optional<domain::Recorded<domain::NetworkProcedure>> View::network_procedure(
    const std::string& id) const {
  return shows(false) ? storage::find_network_procedure(connection(), id) : std::nullopt;
}

std::vector<domain::Recorded<domain::NetworkProcedure>> View::network_procedures(
    const std::string& network) const {
  if (!shows(false)) return {};
  return storage::list_network_procedures(connection(), network);
}

int View::cases_under(const std::string& procedure) const {
  return shows(false) ? storage::cases_under(connection(), procedure) : 0;
}

base::Refusals View::check(const domain::NetworkProcedure& procedure) const {
  return check_network_procedure(connection(), procedure);
}

std::vector<domain::PlannedStep> View::steps_on(const std::string& network, base::Day day) const {
  return plan_case(connection(), {network}, day).steps;
}

domain::CaseProgress View::progress(const domain::AccessionCase& found) const {
  const auto& accession = found.accession.value;
  const auto network = storage::find_network(connection(), accession.networks.front());
  const auto today = today_in(network ? network->value.time_zone : "UTC");
  domain::AccessionSequel sequel;
  if (found.state() == domain::AccessionState::complete) sequel = sequel_of(connection(), accession.id);
  return domain::progress_on(found, sequel, today);
}

std::vector<domain::AccessionCase> View::cases_awaiting(const std::string& decision) const {
  std::vector<domain::AccessionCase> list;
  if (!shows(false)) return list;
  domain::AccessionFilter filter;
  filter.open_only = true;
  for (auto& found : accessions(filter))
    if (step_decided_by(connection(), found, decision)) list.push_back(std::move(found));
  return list;
}

std::vector<StandingCase> View::stalled() const {
  domain::AccessionFilter filter;
  // Those that are closed now may have been open then.
  filter.open_only = !day_;
  std::vector<StandingCase> list;
  for (auto& found : accessions(filter)) {
    if (day_ && !domain::begun_by(found, *day_)) continue;
    if (day_) found = domain::as_it_stood(std::move(found), *day_);
    if (found.state() != domain::AccessionState::open) continue;
    auto progress = this->progress(found);
    if (progress.stalled) list.push_back({std::move(found), std::move(progress)});
  }
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
    return a.progress.days.value_or(0) > b.progress.days.value_or(0);
  });
  return list;
}

}  // namespace gremium::app
