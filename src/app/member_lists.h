// Lists of members, in and out: what a list would do is shown first, then it is done as a whole or not at
// all.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/act.h"
#include "app/view.h"
#include "domain/member_list.h"

namespace gremium::app {

// What bringing in a list comes to. Ids are settled: the same list at the same head gives the same
// organisations.
struct MemberPlan {
  // Of the register that it was made for.
  domain::FactNumber head = 0;
  std::vector<domain::Organisation> organisations;
  std::vector<domain::Membership> memberships;
  // Organisations of the register that the list names; ids in its order.
  std::vector<std::string> known_organisations;
  // Rows that say what the register has already.
  int known_memberships = 0;
  // By row, those of reading the list included. With any of them nothing is brought in.
  std::vector<domain::RowFault> faults;
};

// `network`: for rows that name none; empty: the only one, if there is only one.
// Faults besides those of member_matching.h, with row and column: member_list.network_unknown (text),
// .network_missing, .start_missing, .same_row (row), .overlaps_row (network, row), .membership_differs,
// .membership_twice (row), .id_for_one, .too_many_rows (most); membership.overlaps, .end_before_start,
// .requires, .id_taken.
MemberPlan plan_members(House& house, const domain::MemberList& list, const std::string& network);

struct MemberImport {
  MemberPlan plan;
  // Numbers of new organisations and memberships: "12-34".
  Recorded result;
};
// Brings in all of a list, in one transaction; it makes no news. `seen`: the head of the plan that was shown;
// nothing: none was. `progress` is told how much was entered, in percent.
// Codes: member_list.faulty (number), member_list.moved (the head is another than the one seen), and those of
// perform().
MemberImport import_members(House& house, const Submission& submission, const domain::MemberList& list,
                            const std::string& network, std::optional<domain::FactNumber> seen,
                            const std::function<void(int)>& progress = {});

// The memberships of a network, or of all, as a list of members has them: by organisation, network and days.
// What the list says depends on them alone, not on the order of their entry.
// Categories stand by their names in a language, as another register knows them too. With a day only those
// who are a member on it, or may be, as they were called then.
std::vector<domain::MemberEntry> list_member_entries(const View& view, const std::string& network,
                                                     base::Language language = base::Language::de,
                                                     std::optional<base::Day> as_of = {});

}  // namespace gremium::app
