// Character-separated values (RFC 4180): fields in double quotes may hold separators, line ends and doubled
// quotes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gremium::base {

// One record after the other, in UTF-8, as a spreadsheet numbers them.
class CsvReader {
 public:
  // What is not as it should be with a record.
  enum class Fault { open_quote, text_after_quote };

  CsvReader(std::string_view text, char separator) : rest_(text), separator_(separator) {}

  // The next record that is not empty; false at the end. Never refuses: a quote that is never closed ends
  // with the text, what stands behind a closed one belongs to the field; fault() tells.
  bool next(std::vector<std::string>& fields);
  // Of the last record, counted from 1; empty ones count.
  std::size_t row() const { return row_; }
  std::optional<Fault> fault() const { return fault_; }
  // The field with the fault, counted from 0.
  std::size_t fault_field() const { return fault_field_; }
  // Bytes not read yet, for those who show how far they are.
  std::size_t left() const { return rest_.size(); }

 private:
  bool take_field(std::string& field);
  void take_quoted(std::string& field, std::size_t index);
  void note(Fault fault, std::size_t index);

  std::string_view rest_;
  char separator_;
  std::size_t row_ = 0;
  std::size_t index_ = 0;
  std::optional<Fault> fault_;
  std::size_t fault_field_ = 0;
};

// The one of ; , and tab that stands most often in the first record outside quotes; a comma where none does.
char separator_of(std::string_view text);

// A field as it is written: in quotes where it needs them.
std::string csv_field(std::string_view value, char separator);

// All records with all fields, separated by commas. Empty lines, a byte order mark and carriage returns
// before line ends are skipped.
std::vector<std::vector<std::string>> read_csv(std::string_view text);

}  // namespace gremium::base
