#include "domain/text_check.h"

#include <algorithm>

#include "base/day.h"
#include "base/text.h"

namespace gremium::domain {
namespace {

base::Refusal refusal(const char* code, std::string_view field, base::Arguments arguments = {}) {
  return {code, std::move(arguments), std::string(field)};
}

// Nobody sees them: they are named by their number.
std::optional<base::Refusal> check_controls(std::string_view field, std::string_view text) {
  auto which = base::first_control(text);
  if (which.empty()) return std::nullopt;
  return refusal("text.control", field, {{"which", std::move(which)}});
}

std::optional<base::Refusal> check_one_line(std::string_view field, std::string_view text) {
  if (text.find('\n') == std::string_view::npos) return std::nullopt;
  return refusal("text.control", field, {{"which", "U+000A"}});
}

}  // namespace

std::optional<base::Refusal> check_text(std::string_view field, std::string_view text, Need need,
                                        std::size_t limit) {
  if (!base::is_utf8(text) || base::is_damaged(text)) return refusal("text.not_utf8", field);
  if (auto refused = check_controls(field, text)) return refused;
  if (need == Need::required && base::trim(text).empty()) return refusal("text.missing", field);
  const auto length = base::length(text);
  if (length > limit)
    return refusal("text.too_long", field,
                   {{"length", std::to_string(length)}, {"limit", std::to_string(limit)}});
  return std::nullopt;
}

std::optional<base::Refusal> check_line(std::string_view field, std::string_view text, Need need) {
  if (auto refused = check_one_line(field, text)) return refused;
  return check_text(field, text, need, line_limit);
}

std::optional<base::Refusal> check_title(std::string_view field, std::string_view text, Need need) {
  if (auto refused = check_one_line(field, text)) return refused;
  return check_text(field, text, need, title_limit);
}

std::optional<base::Refusal> check_paragraph(std::string_view field, std::string_view text, Need need) {
  return check_text(field, text, need, paragraph_limit);
}

std::optional<base::Refusal> check_web_address(std::string_view field, std::string_view text) {
  if (auto refused = check_line(field, text, Need::optional)) return refused;
  const auto scheme = {std::string_view("https://"), std::string_view("http://")};
  const bool web = std::any_of(scheme.begin(), scheme.end(), [&](const auto start) {
    return base::starts_with(text, start) && text.size() > start.size();
  });
  if (!text.empty() && (!web || text.find_first_of(" \t\"<>") != std::string_view::npos))
    return refusal("text.not_a_web_address", field);
  return std::nullopt;
}

std::optional<base::Refusal> check_time_zone(std::string_view field, const std::string& zone) {
  if (base::zone_exists(zone)) return std::nullopt;
  return refusal("time_zone.unknown", field, {{"zone", zone}});
}

}  // namespace gremium::domain
