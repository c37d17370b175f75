#include "domain/moment.h"

namespace gremium::domain {
namespace {

bool is_below(std::string_view two_digits, char tens, char ones_at_most) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!digit(two_digits[0]) || !digit(two_digits[1])) return false;
  return two_digits[0] < tens || (two_digits[0] == tens && two_digits[1] <= ones_at_most);
}

}  // namespace

bool is_clock(std::string_view text) {
  if (text.size() != 5 && text.size() != 8) return false;
  if (!is_below(text.substr(0, 2), '2', '3')) return false;
  for (std::size_t at = 2; at < text.size(); at += 3)
    if (text[at] != ':' || !is_below(text.substr(at + 1, 2), '5', '9')) return false;
  return true;
}

std::optional<Moment> Moment::parse(std::string_view text) {
  constexpr std::size_t length_of_day = 10;
  if (text.size() <= length_of_day || text[length_of_day] != 'T') return std::nullopt;
  const auto day = base::Day::parse(text.substr(0, length_of_day));
  const auto clock = text.substr(length_of_day + 1);
  if (!day || !is_clock(clock)) return std::nullopt;
  return Moment{*day, std::string(clock)};
}

std::string Moment::iso() const { return day.iso() + 'T' + clock; }

}  // namespace gremium::domain
