// The judgement of a member list: rows to organisations and memberships, or to faults. For member_lists.cpp.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "app/member_lists.h"
#include "app/member_matching.h"
#include "domain/network.h"

namespace gremium::storage {
class Connection;
}

namespace gremium::app {

class MemberPlanning {
 public:
  MemberPlanning(storage::Connection& connection, const domain::MemberList& list, std::string network);
  MemberPlan plan();

 private:
  // One membership of an organisation: of the register (row 0) or of the list.
  struct Own {
    domain::Membership membership;
    int row = 0;
  };
  using Rows = std::vector<Own>;

  void take(const domain::MemberEntry& entry);
  std::vector<std::string> networks_of(const domain::MemberEntry& entry);
  std::optional<std::string> network_named(const std::string& text) const;
  bool check_fields(const domain::MemberEntry& entry);
  void check_end(const domain::MemberEntry& entry);
  void find_successors();
  void check_successors();
  bool find_category(const domain::MemberEntry& entry, domain::Membership& membership);
  void take_membership(const domain::MemberEntry& entry, domain::Membership membership);
  bool is_recorded(const domain::MemberEntry& entry, const domain::Membership& membership, const Rows& own);
  bool id_is_free(const domain::MemberEntry& entry, const std::string& id);
  void judge(const Rows& own);
  void fault(int row, const char* column, base::Refusal refusal);

  const domain::MemberList& list_;
  std::string network_;
  std::vector<domain::Network> networks_;
  // What they are called.
  std::unordered_map<std::string, std::string> network_names_;
  OrganisationMatching matching_;
  std::unordered_map<std::string, Rows> by_organisation_;
  // All membership ids that were ever given, and the rows that new ones stand in.
  std::unordered_set<std::string> given_;
  std::unordered_map<std::string, int> rows_of_ids_;
  // Organisations in the order in which rows came.
  std::vector<std::string> touched_;
  MemberPlan plan_;
};

}  // namespace gremium::app
