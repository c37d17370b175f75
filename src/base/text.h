// Text as it arrives from outside: UTF-8 in any state.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gremium::base {

bool is_utf8(std::string_view text);
// The same text with U+FFFD in place of each byte that is not UTF-8 and of each NUL: so that what can be read
// stays.
std::string readable(std::string_view text);
// Whether it holds U+FFFD: somewhere on its way something could not be read.
bool is_damaged(std::string_view text);
// Code points, not bytes. For valid UTF-8.
std::size_t length(std::string_view text);
// Whether it holds control characters other than tab and newline, or marks that turn the direction of text:
// they make XML invalid and hide in forms.
bool has_control(std::string_view text);
// The first of them, as "U+202E"; empty if there is none. For valid UTF-8.
std::string first_control(std::string_view text);
// The same text without them.
std::string without_controls(std::string_view text);
// What a form sends: line ends become \n, blanks at both ends go.
std::string tidy(std::string_view text);
std::string_view trim(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string replace_all(std::string text, std::string_view from, std::string_view to);
bool starts_with(std::string_view text, std::string_view start);
bool ends_with(std::string_view text, std::string_view end);
// & < > " ' as entities: safe in HTML text and quoted attributes, and in XML.
std::string escape_html(std::string_view text);

}  // namespace gremium::base
