#include "base/csv.h"

#include <algorithm>

#include "base/text.h"

namespace gremium::base {

void CsvReader::note(Fault fault, std::size_t index) {
  if (fault_) return;
  fault_ = fault;
  fault_field_ = index;
}

// From the opening quote to behind the closing one.
void CsvReader::take_quoted(std::string& field, std::size_t index) {
  rest_.remove_prefix(1);
  while (true) {
    const auto quote = rest_.find('"');
    field += rest_.substr(0, quote);
    if (quote == std::string_view::npos) {
      rest_ = {};
      return note(Fault::open_quote, index);
    }
    rest_.remove_prefix(quote + 1);
    if (rest_.empty() || rest_.front() != '"') return;
    field += '"';
    rest_.remove_prefix(1);
  }
}

// Takes one field and what ends it. Whether another follows in the same record.
bool CsvReader::take_field(std::string& field) {
  const bool quoted = !rest_.empty() && rest_.front() == '"';
  if (quoted) take_quoted(field, index_);
  const char ends[] = {separator_, '\n'};
  const auto end = std::min(rest_.find_first_of(std::string_view(ends, 2)), rest_.size());
  auto plain = rest_.substr(0, end);
  const bool more = end < rest_.size() && rest_[end] == separator_;
  rest_.remove_prefix(std::min(end + 1, rest_.size()));
  if (!more && ends_with(plain, "\r")) plain.remove_suffix(1);
  if (quoted && !plain.empty()) note(Fault::text_after_quote, index_);
  field += plain;
  return more;
}

bool CsvReader::next(std::vector<std::string>& fields) {
  while (!rest_.empty()) {
    ++row_;
    fault_.reset();
    index_ = 0;
    fields.assign(1, {});
    while (take_field(fields.back())) {
      ++index_;
      fields.emplace_back();
    }
    if (fields.size() > 1 || !fields.front().empty()) return true;
  }
  return false;
}

char separator_of(std::string_view text) {
  constexpr std::string_view separators = ",;\t";
  std::size_t counts[separators.size()] = {};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n') break;
    if (const auto which = separators.find(c); which != std::string_view::npos) ++counts[which];
  }
  return separators[static_cast<std::size_t>(std::max_element(std::begin(counts), std::end(counts)) -
                                             counts)];
}

std::string csv_field(std::string_view value, char separator) {
  const char special[] = {separator, '"', '\n', '\r'};
  const bool blank_end = !value.empty() && (value.front() == ' ' || value.back() == ' ');
  if (!blank_end && value.find_first_of(std::string_view(special, 4)) == std::string_view::npos)
    return std::string(value);
  return '"' + replace_all(std::string(value), "\"", "\"\"") + '"';
}

std::vector<std::vector<std::string>> read_csv(std::string_view text) {
  if (starts_with(text, "\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<std::vector<std::string>> records;
  std::vector<std::string> record;
  for (CsvReader reader(text, ','); reader.next(record);) records.push_back(record);
  return records;
}

}  // namespace gremium::base
