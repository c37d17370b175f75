#include "domain/moment.h"

namespace gremium::domain {
namespace {

bool is_below(std::string_view two_digits, char tens, char ones_at_most) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!digit(two_digits[0]) || !digit(two_digits[1])) return false;
  return two_digits[0] < tens || (two_digits[0] == tens && two_digits[1] <= ones_at_most);
}

std::string lower(std::string_view text) {
  std::string all;
  for (const char c : text)
    if (c != ' ') all += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return all;
}

bool take_ending(std::string& text, std::string_view ending) {
  if (!text.ends_with(ending)) return false;
  text.resize(text.size() - ending.size());
  return true;
}

// One or two digits.
std::optional<int> small_number(std::string_view text) {
  if (text.empty() || text.size() > 2) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// The hour of a day of two halves; 12 begins each.
std::optional<int> in_half(std::optional<int> hour, bool afternoon) {
  constexpr int half = 12;
  if (!hour || *hour < 1 || *hour > half) return std::nullopt;
  return *hour % half + (afternoon ? half : 0);
}

}  // namespace

std::string typed_clock(std::string_view text) {
  auto rest = lower(text);
  const bool afternoon = take_ending(rest, "pm"), morning = !afternoon && take_ending(rest, "am");
  if (!afternoon && !morning) take_ending(rest, "uhr") || take_ending(rest, "h");
  const auto at = rest.find_first_of(":.h");
  const auto minutes = at == std::string::npos ? "00" : rest.substr(at + 1);
  auto hour = small_number(rest.substr(0, at));
  if (afternoon || morning) hour = in_half(hour, afternoon);
  const auto minute = minutes.size() == 2 ? small_number(minutes) : std::nullopt;
  if (!hour || !minute) return std::string(text);
  const auto clock = two_digits(*hour) + ':' + two_digits(*minute);
  return is_clock(clock) ? clock : std::string(text);
}

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
