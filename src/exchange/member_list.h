// Lists of members as files of spreadsheets: out, and back again.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/languages.h"
#include "domain/member_list.h"

namespace gremium::exchange {

// Reads what spreadsheets save: UTF-8, UTF-16 or Windows-1252; separated by commas, semicolons or tabs;
// headings in German, English, French, or the columns' keys, in any order. Never throws for what is in it.
// Faults, with row and column: member_list.* (workbook, empty, no_heading, heading_twice,
// name_column_missing, start_column_missing, wide_row, open_quote, text_after_quote, formula, garbled,
// charset_mixed, not_a_day, not_a_date, not_a_truth, not_a_number, not_an_end, not_periods,
// not_earlier_names, not_that); rows with faults are not among the entries. `progress` is told how much of
// the file was read, in percent.
domain::MemberList read_member_list(std::string bytes, const std::function<void(int)>& progress = {});

struct MemberFileFormat {
  // Of the headings; none: the columns' keys.
  std::optional<base::Language> headings;
  char separator = ',';
  // A byte order mark, by which spreadsheets know UTF-8.
  bool marked = false;
};
// For people in that language: spreadsheets in German and French expect semicolons, where the comma is the
// decimal sign.
MemberFileFormat spreadsheet_format(base::Language language);
// UTF-8, lines end with CR LF. What a spreadsheet would run as a formula is escaped.
std::string write_member_list(const std::vector<domain::MemberEntry>& entries,
                              const MemberFileFormat& format = {});

}  // namespace gremium::exchange
