// Which organisation each row of a member list is about: one of the register, found by id or exact name, or a
// new one. Never a guess.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/result.h"
#include "domain/member_list.h"
#include "domain/organisation.h"

namespace gremium::app {

class OrganisationMatching {
 public:
  // `given`: all ids that organisations ever had.
  OrganisationMatching(std::vector<domain::Organisation> known, std::unordered_set<std::string> given);

  // The id of the row's organisation, a new one's included: from then on it is known too. Nothing where it
  // cannot be told; then faults() has one more. `list`: the list that the row is in.
  // Codes: member_list.name_missing, .kind_missing, .kind_unknown, .kind_ambiguous, .country_unknown,
  // .ambiguous (ids), .differs, .differs_nothing (text, other), .differs_row (text, other, row), .looks_like
  // (id), .looks_like_row; organisation.id_taken, text.*.
  std::optional<std::string> match(const domain::MemberList& list, const domain::MemberEntry& entry);

  // What a text may mean: an id, or what organisations are or were called, those of the list so far included.
  std::vector<std::string> ids_called(const std::string& text) const;
  // Those that came with the list, in its order.
  std::vector<domain::Organisation> take_new();
  // Ids of those of the register that the list names, in its order.
  const std::vector<std::string>& found_ids() const { return found_; }
  const std::vector<domain::RowFault>& faults() const { return faults_; }

 private:
  struct Candidate {
    domain::Organisation organisation;
    // Where it first stands; 0 for one of the register.
    int row = 0;
    bool named = false;
  };

  void fault(const domain::MemberEntry& entry, const char* code, const char* column,
             base::Arguments arguments = {});
  bool translate(domain::MemberEntry& said);
  Candidate* find_by_name(const domain::MemberEntry& said, bool& ambiguous);
  bool agrees(const domain::MemberEntry& said, const Candidate& found);
  std::optional<std::string> add(const domain::MemberList& list, const domain::MemberEntry& said);
  void check_earlier(const domain::MemberEntry& said, const domain::Organisation& organisation);
  bool give_id(domain::MemberEntry& said);
  Candidate& remember(domain::Organisation organisation, int row);

  // Stay where they are.
  std::deque<Candidate> all_;
  std::unordered_map<std::string, Candidate*> by_id_;
  std::unordered_map<std::string, std::vector<Candidate*>> by_name_;
  std::unordered_set<std::string> given_;
  std::vector<std::string> found_;
  std::vector<domain::RowFault> faults_;
  // What kinds and countries were written as, to what they mean.
  std::unordered_map<std::string, std::vector<std::string>> kinds_, countries_;
};

}  // namespace gremium::app
