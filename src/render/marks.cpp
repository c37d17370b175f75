// Where in a view people read what a value says.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "render/sources.h"

namespace gremium::render {
namespace {

constexpr std::array<std::string_view, 10> read_attributes{
    "alt",     "aria-description", "aria-label", "aria-roledescription", "aria-valuetext",
    "content", "data-done",        "label",      "placeholder",          "title"};

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
}

// Follows an assembled view through its HTML, one character or one of Mustache's tags at a time.
class Place {
 public:
  bool is_read() const {
    if (quote_ != 0)
      return std::find(read_attributes.begin(), read_attributes.end(), attribute_) != read_attributes.end();
    return !in_tag_ && !is_code();
  }

  void pass(char c) {
    if (quote_ != 0) {
      if (c == quote_) quote_ = 0;
    } else if (!in_tag_) {
      if (c == '<') in_tag_ = true, element_.clear(), word_.clear();
    } else if (c == '>') {
      in_tag_ = false;
      if (element_.empty()) element_ = word_;
    } else if (c == '"' || c == '\'') {
      quote_ = c;
      attribute_ = word_;
    } else if (is_name_character(c) || c == '/') {
      if (ended_) word_.clear();
      word_ += c;
    } else if (c != '=') {
      if (element_.empty()) element_ = word_;
    }
    ended_ = in_tag_ && quote_ == 0 && !is_name_character(c) && c != '/' && c != '=';
  }

 private:
  // After <script …> comes code up to the next tag, which ends it.
  bool is_code() const { return element_ == "script" || element_ == "style"; }

  bool in_tag_ = false;
  bool ended_ = false;
  char quote_ = 0;
  // Of the tag that was passed last or is being passed.
  std::string element_;
  std::string word_;
  std::string attribute_;
};

bool prints(std::string_view inside) {
  constexpr std::string_view others = "#^/{&!>=";
  return !inside.empty() && others.find(inside.front()) == std::string_view::npos;
}

}  // namespace

std::string with_marks_around_values(std::string_view assembled) {
  std::string marked;
  Place place;
  std::size_t at = 0;
  while (at < assembled.size()) {
    const auto end = assembled.substr(at, 2) == "{{" ? assembled.find("}}", at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      place.pass(assembled[at]);
      marked += assembled[at++];
      continue;
    }
    const auto tag = assembled.substr(at, end + 2 - at);
    const bool wrapped = prints(base::trim(tag.substr(2, tag.size() - 4))) && place.is_read();
    marked.append(wrapped ? "⟨" : "").append(tag).append(wrapped ? "⟩" : "");
    at = end + 2;
  }
  return marked;
}

}  // namespace gremium::render
