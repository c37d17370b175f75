// Text that a person entered: what every field asks of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gremium::domain {

// In characters, not bytes.
inline constexpr std::size_t line_limit = 200;
// Councils put whole sentences into the titles of their decisions.
inline constexpr std::size_t title_limit = 500;
inline constexpr std::size_t paragraph_limit = 4000;

enum class Need { required, optional };

// Codes: text.missing, text.too_long (arguments length, limit), text.control (argument which: "U+202E", the
// first that is not allowed), text.not_utf8 (also where
// U+FFFD stands for what could not be read).
std::optional<base::Refusal> check_text(std::string_view field, std::string_view text, Need need,
                                        std::size_t limit);

// One line: no line breaks.
std::optional<base::Refusal> check_line(std::string_view field, std::string_view text, Need need);
// One line, as long as titles of decisions, papers and items are.
std::optional<base::Refusal> check_title(std::string_view field, std::string_view text, Need need);
std::optional<base::Refusal> check_paragraph(std::string_view field, std::string_view text, Need need);
// Empty, or an http or https address. Code: text.not_a_web_address.
std::optional<base::Refusal> check_web_address(std::string_view field, std::string_view text);

// A name of the time zone data. Code: time_zone.unknown (argument zone).
std::optional<base::Refusal> check_time_zone(std::string_view field, const std::string& zone);

}  // namespace gremium::domain
