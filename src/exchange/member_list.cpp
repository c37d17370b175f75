#include "exchange/member_list.h"

#include <algorithm>

#include "base/charset.h"
#include "base/csv.h"
#include "base/text.h"
#include "exchange/member_cells.h"
#include "exchange/member_headings.h"

namespace gremium::exchange {
namespace {

using base::Refusal;
using domain::MemberColumn;
using domain::MemberEntry;
using domain::MemberList;
using Kind = MemberColumn::Kind;

constexpr std::string_view line_end = "\r\n";
// Nobody shall read thousands of columns of nothing.
constexpr std::size_t most_columns = 500;
// Named to the reader.
constexpr std::size_t most_unused = 20;

bool is_workbook(std::string_view bytes) {
  return base::starts_with(bytes, "PK\x03\x04") || base::starts_with(bytes, "\xD0\xCF\x11\xE0");
}

// The first line "sep=;" that some spreadsheets write, and hide from their readers.
std::optional<char> told_separator(std::string_view& text) {
  const auto end = text.find('\n');
  auto line = text.substr(0, end);
  if (base::ends_with(line, "\r")) line.remove_suffix(1);
  if (end == std::string_view::npos || line.size() != 5 || !base::starts_with(line, "sep="))
    return std::nullopt;
  text.remove_prefix(end + 1);
  return line.back();
}

// One file on its way into a list.
class Reading {
 public:
  Reading(MemberList& list, std::string_view text) : list_(list), reader_(text, list.separator) {}

  void run(const std::function<void(int)>& progress);

 private:
  bool read_headings();
  void read_row(const std::vector<std::string>& cells);
  std::optional<Refusal> read_cell(MemberEntry& entry, const MemberColumn& column, std::string_view cell);
  void fault(const std::string& column, Refusal refusal);
  bool fault_of_reader(std::size_t fields);
  MemberList& list_;
  base::CsvReader reader_;
  std::vector<std::string> headings_;
  // By their place; null for those that say nothing here.
  std::vector<const MemberColumn*> columns_;
};

void Reading::fault(const std::string& column, Refusal refusal) {
  refusal.field = column;
  list_.faults.push_back({static_cast<int>(reader_.row()), column, std::move(refusal)});
}

// What the quotes of a record have wrong. Whether they have.
bool Reading::fault_of_reader(std::size_t fields) {
  if (!reader_.fault()) return false;
  const auto at = std::min(reader_.fault_field(), fields - 1);
  const bool open = *reader_.fault() == base::CsvReader::Fault::open_quote;
  fault({}, {open ? "member_list.open_quote" : "member_list.text_after_quote",
             {{"letters", column_letters(at)}}});
  return true;
}

bool Reading::read_headings() {
  if (!reader_.next(headings_)) return fault({}, {"member_list.empty"}), false;
  if (fault_of_reader(headings_.size())) return false;
  headings_.resize(std::min(headings_.size(), most_columns));
  for (std::size_t i = 0; i < headings_.size(); ++i) {
    auto& heading = headings_[i];
    heading = base::is_utf8(heading) ? domain::quoted(base::trim(heading)) : std::string("?");
    const auto key = member_column_headed(heading);
    columns_.push_back(key ? domain::find_member_column(*key) : nullptr);
    if (!key) {
      if (!heading.empty() && list_.unused.size() < most_unused) list_.unused.push_back(heading);
      continue;
    }
    const auto [other, fresh] = list_.places.emplace(*key, MemberList::Place{i, heading});
    if (!fresh)
      fault(*key, {"member_list.heading_twice",
                   {{"letters", column_letters(i)}, {"other", column_letters(other->second.index)}}});
  }
  if (list_.places.empty()) return fault({}, {"member_list.no_heading"}), false;
  const bool named = list_.has("id") || list_.has("name_de") || list_.has("name_en") || list_.has("name_fr");
  if (!named) fault({}, {"member_list.name_column_missing"});
  if (!list_.has("start") && !list_.has("attested_on")) fault({}, {"member_list.start_column_missing"});
  return list_.faults.empty();
}

std::optional<Refusal> Reading::read_cell(MemberEntry& entry, const MemberColumn& column,
                                          std::string_view cell) {
  if (!base::is_utf8(cell)) return Refusal{"member_list.charset_mixed"};
  if (base::is_garbled(cell)) return Refusal{"member_list.garbled", {{"text", domain::quoted(cell)}}};
  if (cell.front() == '=') return Refusal{"member_list.formula", {{"text", domain::quoted(cell)}}};
  const auto text = unescaped(cell);
  const auto value = plain_value(column.kind, text);
  if (value && (value->empty() || column.set(entry, *value))) return std::nullopt;
  const auto* code = column.kind == Kind::day             ? "member_list.not_a_day"
                     : column.kind == Kind::partial_day   ? "member_list.not_a_date"
                     : column.kind == Kind::truth         ? "member_list.not_a_truth"
                     : column.kind == Kind::number        ? "member_list.not_a_number"
                     : column.kind == Kind::end_kind      ? "member_list.not_an_end"
                     : column.kind == Kind::suspensions   ? "member_list.not_periods"
                     : column.kind == Kind::earlier_names ? "member_list.not_earlier_names"
                                                          : "member_list.not_that";
  return Refusal{code, {{"text", domain::quoted(text)}}};
}

void Reading::read_row(const std::vector<std::string>& cells) {
  if (std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return base::trim(cell).empty(); }))
    return;
  ++list_.rows;
  bool wrong = fault_of_reader(cells.size());
  MemberEntry entry;
  entry.row = static_cast<int>(reader_.row());
  entry.membership.start = domain::StartKind::attested;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto cell = base::trim(cells[i]);
    if (cell.empty()) continue;
    if (i >= columns_.size()) {
      fault({}, {"member_list.wide_row", {{"letters", column_letters(i)}}});
      wrong = true;
      break;
    }
    if (columns_[i] == nullptr) continue;
    auto refusal = read_cell(entry, *columns_[i], cell);
    wrong = wrong || refusal;
    if (refusal) fault(std::string(columns_[i]->key), std::move(*refusal));
  }
  if (!wrong) list_.entries.push_back(std::move(entry));
}

void Reading::run(const std::function<void(int)>& progress) {
  if (!read_headings()) return;
  const auto all = std::max<std::size_t>(reader_.left(), 1);
  int told = -1;
  std::vector<std::string> cells;
  while (reader_.next(cells)) {
    read_row(cells);
    const auto percent = static_cast<int>((all - reader_.left()) * 100 / all);
    if (progress && percent != told) progress(told = percent);
  }
}

}  // namespace

MemberList read_member_list(std::string bytes, const std::function<void(int)>& progress) {
  MemberList list;
  if (is_workbook(bytes)) {
    list.faults.push_back({0, {}, {"member_list.workbook"}});
    return list;
  }
  const auto charset = base::charset_of(bytes);
  list.charset = name_of(charset);
  const auto text = base::to_utf8(std::move(bytes), charset);
  std::string_view rest = text;
  const auto told = told_separator(rest);
  list.separator = told ? *told : base::separator_of(rest);
  Reading(list, rest).run(progress);
  return list;
}

MemberFileFormat spreadsheet_format(base::Language language) {
  return {language, language == base::Language::en ? ',' : ';', true};
}

std::string write_member_list(const std::vector<MemberEntry>& entries, const MemberFileFormat& format) {
  const auto& columns = domain::member_columns();
  std::string text = format.marked ? "\xEF\xBB\xBF" : "";
  const auto put = [&](std::size_t column, const std::string& value) {
    if (column > 0) text += format.separator;
    text += base::csv_field(value, format.separator);
  };
  for (std::size_t i = 0; i < columns.size(); ++i) put(i, member_heading(columns[i].key, format.headings));
  text += line_end;
  for (const auto& entry : entries) {
    for (std::size_t i = 0; i < columns.size(); ++i) put(i, escaped(columns[i].get(entry)));
    text += line_end;
  }
  return text;
}

}  // namespace gremium::exchange
