#include "base/csv.h"

#include "base/text.h"

namespace gremium::base {

std::vector<std::vector<std::string>> read_csv(std::string_view text) {
  if (starts_with(text, "\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<std::vector<std::string>> records;
  std::vector<std::string> record{""};
  bool quoted = false;
  const auto end_record = [&] {
    if (record.size() > 1 || !record.front().empty()) records.push_back(record);
    record.assign(1, "");
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (quoted && c == '"' && next == '"')
      record.back() += text[i++];
    else if (c == '"')
      quoted = !quoted;
    else if (quoted)
      record.back() += c;
    else if (c == ',')
      record.emplace_back();
    else if (c == '\n')
      end_record();
    else if (c != '\r' || next != '\n')
      record.back() += c;
  }
  end_record();
  return records;
}

}  // namespace gremium::base
