// A list of members as a spreadsheet has it: one row for each membership, with what is said there of the
// organisation. Goes out and comes in; the columns are the same both ways.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/membership.h"
#include "domain/organisation.h"

namespace gremium::domain {

struct MemberEntry {
  // As the spreadsheet numbers it: the heading is row 1.
  int row = 0;
  // As far as the row says; kind and country may still be words.
  Organisation organisation;
  // Its id or name, or several; empty: the one that the list is for.
  std::string network;
  // Without organisation and network. The category is as it is written, an id or a name of the network's; so
  // is the successor.
  Membership membership;
};

struct MemberColumn {
  enum class Kind { text, truth, number, day, partial_day, end_kind, suspensions, earlier_names };

  // In files of programs, and the field of refusals.
  std::string_view key;
  Kind kind = Kind::text;
  // Otherwise it is about the membership.
  bool of_organisation = false;
  // Empty for what is so unless said otherwise. Days are ISO, truths yes or no, numbers digits, kinds of
  // ends as name_of() has them, suspensions and earlier names as member_cells.h.
  std::string (*get)(const MemberEntry&) = nullptr;
  // False: it cannot be that. The text is not empty.
  bool (*set)(MemberEntry&, const std::string&) = nullptr;
};

// In the order they are written.
const std::vector<MemberColumn>& member_columns();
// Null if there is none of that key.
const MemberColumn* find_member_column(std::string_view key);

// What stands in the column `start` of a membership that is agreed, but whose first day is open.
inline constexpr std::string_view start_pending = "pending";

// What a cell says, for sentences: without controls, and not longer than they can hold.
std::string quoted(std::string_view cell);

// What is wrong with a row. Without a column: with all of it. Row 0: with the file.
struct RowFault {
  int row = 0;
  std::string column;
  base::Refusal refusal;

  bool operator==(const RowFault&) const = default;
};

struct MemberList {
  // Where a column stands (from 0) and what its heading is there.
  struct Place {
    std::size_t index = 0;
    std::string heading;
  };

  std::vector<MemberEntry> entries;
  std::vector<RowFault> faults;
  // By key.
  std::map<std::string, Place, std::less<>> places;
  // Headings that say nothing here.
  std::vector<std::string> unused;
  // Below the heading, those with faults included.
  int rows = 0;
  // Of the file: "UTF-8", and ; , or a tab.
  std::string charset;
  char separator = ',';

  bool has(std::string_view column) const { return places.find(column) != places.end(); }
};

}  // namespace gremium::domain
