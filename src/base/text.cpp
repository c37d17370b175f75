#include "base/text.h"

#include <algorithm>
#include <cstdio>

namespace gremium::base {
namespace {

constexpr std::string_view replacement = "\uFFFD";

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Bytes of the code point that begins the text, 0 if it is not valid (overlong, surrogate, beyond U+10FFFF,
// cut).
std::size_t code_point_size(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < size) return 0;
  for (std::size_t i = 1; i < size; ++i)
    if (!is_continuation(text[i])) return 0;
  const unsigned second = byte(1);
  if (first == 0xE0 && second < 0xA0) return 0;
  if (first == 0xED && second > 0x9F) return 0;
  if (first == 0xF0 && second < 0x90) return 0;
  if (first == 0xF4 && second > 0x8F) return 0;
  return size;
}

}  // namespace

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const auto size = code_point_size(text);
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

std::string readable(std::string_view text) {
  std::string clean;
  while (!text.empty()) {
    const auto size = code_point_size(text);
    if (size == 0 || text.front() == '\0')
      clean += replacement;
    else
      clean += text.substr(0, size);
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return clean;
}

bool is_damaged(std::string_view text) { return text.find(replacement) != std::string_view::npos; }

std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

namespace {

// The length of the control character that stands at the start, 0 if none does: both blocks of controls but
// tab and newline; the marks that turn the direction of what follows (U+202A to U+202E, U+2066 to U+2069),
// with which a name rewrites the sentence around it; U+FFFE and U+FFFF, which XML forbids.
std::size_t control_at(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if ((byte(0) < 0x20 && byte(0) != '\t' && byte(0) != '\n') || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) return 2;
  const bool turns = byte(0) == 0xE2 && ((byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE) ||
                                         (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9));
  const bool none = byte(0) == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE;
  return turns || none ? 3 : 0;
}

}  // namespace

std::string without_controls(std::string_view text) {
  std::string clean;
  for (std::size_t i = 0; i < text.size();) {
    const auto control = control_at(text.substr(i));
    if (control == 0) clean += text[i];
    i += std::max<std::size_t>(control, 1);
  }
  return clean;
}

std::string first_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto bytes = control_at(text.substr(i));
    if (bytes == 0) continue;
    const auto part = [&](std::size_t at, unsigned mask) {
      return static_cast<unsigned>(static_cast<unsigned char>(text[i + at])) & mask;
    };
    const unsigned point = bytes == 1   ? part(0, 0x7F)
                           : bytes == 2 ? (part(0, 0x1F) << 6U) | part(1, 0x3F)
                                        : (part(0, 0x0F) << 12U) | (part(1, 0x3F) << 6U) | part(2, 0x3F);
    char name[16];
    std::snprintf(name, sizeof name, "U+%04X", point);
    return name;
  }
  return {};
}

bool has_control(std::string_view text) { return without_controls(text).size() != text.size(); }

std::string_view trim(std::string_view text) {
  // Unicode's blanks and what has no width, too: a name of nothing else is none.
  static constexpr std::string_view blanks[] = {
      " ",      "\t",     "\r",     "\n",     "\u00A0", "\u1680", "\u2000", "\u2001", "\u2002",
      "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200A", "\u200B",
      "\u2028", "\u2029", "\u202F", "\u205F", "\u2060", "\u3000", "\uFEFF"};
  for (bool found = true; found;) {
    found = false;
    for (const auto blank : blanks) {
      if (starts_with(text, blank)) text.remove_prefix(blank.size()), found = true;
      if (ends_with(text, blank)) text.remove_suffix(blank.size()), found = true;
    }
  }
  return text;
}

std::string tidy(std::string_view text) {
  auto clean = replace_all(std::string(text), "\r\n", "\n");
  std::replace(clean.begin(), clean.end(), '\r', '\n');
  return std::string(trim(clean));
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t start = 0;;) {
    const auto end = text.find(separator, start);
    parts.emplace_back(text.substr(start, end - start));
    if (end == std::string_view::npos) return parts;
    start = end + 1;
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string all;
  for (const auto& part : parts) {
    if (&part != &parts.front()) all += separator;
    all += part;
  }
  return all;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string escape_html(std::string_view text) {
  std::string safe;
  safe.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

}  // namespace gremium::base
