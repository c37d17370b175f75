// Drafted minutes as plain text, and line by line.
#include <algorithm>

#include "base/text.h"
#include "drafting/minutes.h"
#include "language/binding_spaces.h"
#include "language/messages.h"

namespace gremium::drafting {
namespace {

using domain::MinutesPart;
using domain::MinutesPassage;

std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string underlined(const std::string& text, char with) {
  return text + '\n' + std::string(width_of(text), with) + '\n';
}

std::string with_margin(const std::string& text) {
  std::string all;
  for (const auto& line : base::split(text, '\n')) all += "    " + line + '\n';
  return all;
}

std::string cells_of(const std::vector<std::string>& row) {
  std::string line;
  for (const auto& cell : row)
    if (!cell.empty()) line += (line.empty() ? "" : " | ") + cell;
  return line;
}

std::string fact_of(base::Language language, const std::vector<std::string>& row) {
  return row.front() + language::say(language, "common.colon") + ' ' + row.back() + '\n';
}

std::string rows_of(base::Language language, const MinutesPassage& passage) {
  std::string text = passage.text.empty() ? "" : passage.text + '\n';
  for (const auto& row : passage.rows) {
    if (passage.part == MinutesPart::facts)
      text += fact_of(language, row);
    else if (passage.part == MinutesPart::signatures)
      text += "\n____________________________\n" + row.front() + '\n' + row.back() + '\n';
    else
      text += (passage.part == MinutesPart::list ? "- " : "") + cells_of(row) + '\n';
  }
  return text;
}

std::string text_of(base::Language language, const MinutesPassage& passage) {
  switch (passage.part) {
    case MinutesPart::title:
      return underlined(passage.text, '=');
    case MinutesPart::heading:
      return underlined(passage.text, '-');
    case MinutesPart::subheading:
    case MinutesPart::paragraph:
      return passage.text + '\n';
    case MinutesPart::wording:
      return with_margin(passage.text);
    case MinutesPart::list:
    case MinutesPart::facts:
    case MinutesPart::table:
    case MinutesPart::signatures:
      break;
  }
  return rows_of(language, passage);
}

}  // namespace

std::string as_text(base::Language language, const domain::MinutesPassages& passages) {
  std::string text;
  for (const auto& passage : passages) text += (text.empty() ? "" : "\n") + text_of(language, passage);
  return language::bind_spaces(language, text);
}

std::vector<std::string> lines_of(const domain::MinutesPassages& passages) {
  std::vector<std::string> lines;
  for (const auto& passage : passages) {
    if (!passage.text.empty()) lines.push_back(passage.text);
    for (const auto& row : passage.rows) lines.push_back(cells_of(row));
  }
  return lines;
}

}  // namespace gremium::drafting
