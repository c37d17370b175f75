#include "app/member_planning.h"

#include <algorithm>

#include "app/organisations.h"
#include "base/crypto.h"
#include "base/text.h"
#include "domain/member_cells.h"
#include "domain/membership_check.h"
#include "domain/text_check.h"
#include "drafting/display.h"
#include "storage/ids.h"
#include "storage/journal.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using domain::MemberEntry;
using domain::Membership;

// More periods than one organisation ever had: the column of names is another one.
constexpr std::size_t most_rows_of_one = 500;

std::vector<domain::Organisation> all_organisations(storage::Connection& connection) {
  std::vector<domain::Organisation> all;
  for (auto& organisation : storage::list_organisations(connection))
    all.push_back(std::move(organisation.value));
  return all;
}

// Whether both are about the same time, whatever else is said of it.
bool same_days(const Membership& a, const Membership& b) {
  return a.start == b.start && a.from == b.from && a.attested_on == b.attested_on && a.last_day == b.last_day;
}

// What a row does not say is not compared.
bool says_the_same(const Membership& row, const Membership& known) {
  const auto agrees = [](const std::string& said, const std::string& recorded) {
    return said.empty() || said == recorded;
  };
  return row.network == known.network && row.organisation == known.organisation && same_days(row, known) &&
         agrees(row.source, known.source) && agrees(row.unconfirmed, known.unconfirmed) &&
         agrees(row.end_reason, known.end_reason) && agrees(row.category, known.category) &&
         agrees(row.successor, known.successor) && (!row.end_kind || row.end_kind == known.end_kind) &&
         (row.suspensions.empty() ||
          domain::suspensions_text(row.suspensions) == domain::suspensions_text(known.suspensions)) &&
         (!row.foreseen_since || row.foreseen_since == known.foreseen_since);
}

}  // namespace

MemberPlanning::MemberPlanning(storage::Connection& connection, const domain::MemberList& list,
                               std::string network)
    : list_(list),
      network_(std::move(network)),
      matching_(all_organisations(connection), storage::ids_ever_given(connection, "OrganisationRecorded")),
      given_(storage::ids_ever_given(connection, "MembershipRecorded")) {
  plan_.head = storage::journal_head(connection).number;
  for (auto& recorded : storage::list_networks(connection)) {
    const auto organisation = storage::find_organisation(connection, recorded.value.id);
    network_names_[recorded.value.id] = recorded.value.id;
    if (organisation)
      for (const auto& [language, name] : organisation->value.names)
        for (const auto& called :
             {name.name, name.short_name, drafting::formal_name(organisation->value, language)})
          if (!called.empty()) network_names_.emplace(called, recorded.value.id);
    networks_.push_back(std::move(recorded.value));
  }
  if (network_.empty() && networks_.size() == 1) network_ = networks_.front().id;
  domain::MembershipFilter all;
  all.public_only = false;
  for (auto& recorded : storage::list_memberships(connection, all))
    by_organisation_[recorded.value.organisation].push_back({std::move(recorded.value), 0});
}

void MemberPlanning::fault(int row, const char* column, base::Refusal refusal) {
  refusal.field = column;
  plan_.faults.push_back({row, column, std::move(refusal)});
}

std::optional<std::string> MemberPlanning::network_named(const std::string& text) const {
  if (const auto found = network_names_.find(text); found != network_names_.end()) return found->second;
  return std::nullopt;
}

// One or several: "DEFUS and Efus".
std::vector<std::string> MemberPlanning::networks_of(const MemberEntry& entry) {
  if (entry.network.empty()) {
    if (const auto one = network_named(network_)) return {*one};
    return fault(entry.row, "network", {"member_list.network_missing"}), std::vector<std::string>{};
  }
  if (const auto one = network_named(entry.network)) return {*one};
  auto text = entry.network;
  for (const std::string_view joined : {" and ", " und ", " et ", " & ", "/", ",", "+"})
    text = base::replace_all(std::move(text), joined, ";");
  std::vector<std::string> networks;
  for (const auto& part : base::split(text, ';')) {
    const auto one = network_named(std::string(base::trim(part)));
    if (!one) {
      fault(entry.row, "network",
            {"member_list.network_unknown", {{"text", domain::quoted(base::trim(part))}}});
      return {};
    }
    if (std::find(networks.begin(), networks.end(), *one) == networks.end()) networks.push_back(*one);
  }
  return networks;
}

// A category of the network, by its id or by its name in any language.
bool MemberPlanning::find_category(const MemberEntry& entry, Membership& membership) {
  if (membership.category.empty()) return true;
  const auto network = std::find_if(networks_.begin(), networks_.end(),
                                    [&](const auto& one) { return one.id == membership.network; });
  const domain::MemberCategory* found = nullptr;
  for (const auto& category : network->categories) {
    const bool called = std::any_of(category.names.begin(), category.names.end(),
                                    [&](const auto& name) { return name.second == membership.category; });
    if (category.id != membership.category && !called) continue;
    if (found != nullptr && found->id != category.id) {
      fault(entry.row, "category",
            {"member_list.category_ambiguous", {{"text", domain::quoted(membership.category)}}});
      return false;
    }
    found = &category;
  }
  if (found == nullptr)
    fault(entry.row, "category",
          {"member_list.category_unknown",
           {{"text", domain::quoted(membership.category)}, {"network", membership.network}}});
  else
    membership.category = found->id;
  return found != nullptr;
}

// What every text asks of itself, whichever column it is in.
bool MemberPlanning::check_fields(const MemberEntry& entry) {
  const auto before = plan_.faults.size();
  for (const auto& column : domain::member_columns()) {
    if (column.kind != domain::MemberColumn::Kind::text) continue;
    const std::string key(column.key);
    if (auto refused = domain::check_line(key, column.get(entry), domain::Need::optional))
      fault(entry.row, key.c_str(), std::move(*refused));
  }
  const auto& membership = entry.membership;
  if (membership.start == domain::StartKind::attested && !membership.attested_on)
    fault(entry.row, list_.has("start") ? "start" : "attested_on", {"member_list.start_missing"});
  for (const auto& suspension : membership.suspensions)
    if (auto refused = domain::check_line("suspensions", suspension.reason, domain::Need::optional))
      fault(entry.row, "suspensions", std::move(*refused));
  check_end(entry);
  return plan_.faults.size() == before;
}

void MemberPlanning::take(const MemberEntry& entry) {
  // All that can be told of a row is told at once.
  const bool sound = check_fields(entry);
  const auto networks = networks_of(entry);
  const auto organisation = sound ? matching_.match(list_, entry) : std::nullopt;
  if (!sound || !organisation) return;
  if (networks.size() > 1 && !entry.membership.id.empty())
    return fault(entry.row, "membership", {"member_list.id_for_one"});
  for (const auto& network : networks) {
    auto membership = entry.membership;
    membership.organisation = *organisation;
    membership.network = network;
    membership.announce = false;
    if (!membership.successor.empty()) membership.end_kind = domain::EndKind::merger;
    // What the register has already is compared by its id.
    if (const auto called = matching_.ids_called(membership.successor); called.size() == 1)
      membership.successor = called.front();
    if (!find_category(entry, membership)) return;
    take_membership(entry, std::move(membership));
  }
}

// Whether the register has it, or the list in a row before; that is told.
bool MemberPlanning::is_recorded(const MemberEntry& entry, const Membership& membership, const Rows& own) {
  for (const auto& other : own) {
    const auto& known = other.membership;
    const bool same_id = !membership.id.empty() && membership.id == known.id;
    const bool same = known.network == membership.network && same_days(known, membership);
    if (!same_id && !same) continue;
    if (other.row != 0) {
      fault(entry.row, "", {"member_list.same_row", {{"row", std::to_string(other.row)}}});
    } else if (same_id && !says_the_same(membership, known)) {
      fault(entry.row, "membership", {"member_list.membership_differs", {{"id", known.id}}});
    } else {
      ++plan_.known_memberships;
    }
    return true;
  }
  return false;
}

bool MemberPlanning::id_is_free(const MemberEntry& entry, const std::string& id) {
  const auto other = rows_of_ids_.find(id);
  if (other != rows_of_ids_.end())
    fault(entry.row, "membership",
          {"member_list.membership_twice", {{"row", std::to_string(other->second)}}});
  else if (given_.contains(id) || !is_slug(id))
    fault(entry.row, "membership", {"membership.id_taken"});
  else
    return true;
  return false;
}

void MemberPlanning::take_membership(const MemberEntry& entry, Membership membership) {
  auto& own = by_organisation_[membership.organisation];
  if (is_recorded(entry, membership, own)) return;
  if (own.size() >= most_rows_of_one)
    return fault(entry.row, "", {"member_list.too_many_rows", {{"most", std::to_string(most_rows_of_one)}}});
  if (membership.id.empty()) do
      membership.id = base::random_ref(8);
    while (given_.contains(membership.id) || rows_of_ids_.contains(membership.id));
  else if (!id_is_free(entry, membership.id))
    return;
  rows_of_ids_[membership.id] = entry.row;
  if (std::none_of(own.begin(), own.end(), [](const Own& one) { return one.row != 0; }))
    touched_.push_back(membership.organisation);
  own.push_back({std::move(membership), entry.row});
}

void MemberPlanning::judge(const Rows& own) {
  std::vector<Membership> all;
  for (const auto& one : own) all.push_back(one.membership);
  for (const auto& [membership, row] : own) {
    if (row == 0) continue;
    if (auto refused = domain::check_order_of_days(membership)) fault(row, "last_day", std::move(*refused));
    if (auto refused = domain::check_suspensions(membership)) fault(row, "suspensions", std::move(*refused));
    if (const auto* other = domain::find_overlap(membership, all)) {
      const auto other_row = rows_of_ids_.find(other->id);
      // Of two rows the later one is told.
      if (other_row == rows_of_ids_.end())
        fault(row, "start", domain::refuse_overlap(*other));
      else if (other_row->second < row)
        fault(row, "start",
              {"member_list.overlaps_row",
               {{"network", membership.network}, {"row", std::to_string(other_row->second)}}});
    }
    const auto network = std::find_if(networks_.begin(), networks_.end(),
                                      [&, id = membership.network](const auto& one) { return one.id == id; });
    // A row that could not be read may be the one that is missed.
    const auto missing = list_.faults.empty()
                             ? domain::find_uncovered(membership, network->requires_networks, all)
                             : std::nullopt;
    if (missing) fault(row, "start", domain::refuse_uncovered(membership, *missing));
  }
}

MemberPlan MemberPlanning::plan() {
  // Those that say their kind or their id first: what a bare name can mean is known only then.
  const auto told = [](const MemberEntry& entry) {
    return !entry.organisation.id.empty() || !entry.organisation.kind.empty();
  };
  for (const auto& entry : list_.entries)
    if (told(entry)) take(entry);
  for (const auto& entry : list_.entries)
    if (!told(entry)) take(entry);
  find_successors();
  check_successors();
  for (const auto& organisation : touched_) judge(by_organisation_[organisation]);
  for (const auto& organisation : touched_)
    for (auto& [membership, row] : by_organisation_[organisation])
      if (row != 0) plan_.memberships.push_back(std::move(membership));
  plan_.organisations = matching_.take_new();
  plan_.known_organisations = matching_.found_ids();
  for (const auto* more : {&list_.faults, &matching_.faults()})
    plan_.faults.insert(plan_.faults.end(), more->begin(), more->end());
  std::stable_sort(plan_.faults.begin(), plan_.faults.end(),
                   [](const auto& a, const auto& b) { return a.row < b.row; });
  return std::move(plan_);
}

}  // namespace gremium::app
