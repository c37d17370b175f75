#include "base/day.h"

#include <date/date.h>
#include <date/tz.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <mutex>
#include <vector>

#include "base/text.h"

namespace gremium::base {
namespace {

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

date::year_month_day civil(std::int32_t number) {
  return date::year_month_day{date::sys_days{date::days{number}}};
}

std::int32_t number_of(const date::year_month_day& day) {
  return static_cast<std::int32_t>(date::sys_days{day}.time_since_epoch().count());
}

// A number of exactly so many digits, or nothing.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// locate_zone takes a lock and searches; the few zones of a register are remembered.
const date::time_zone* find_zone(std::string_view name) {
  static std::mutex mutex;
  static std::map<std::string, const date::time_zone*, std::less<>> known;
  const std::lock_guard lock(mutex);
  if (const auto found = known.find(name); found != known.end()) return found->second;
  const auto* zone = date::locate_zone(std::string(name));
  known.emplace(name, zone);
  return zone;
}

// In a gap the first instant after it; of two the earlier one.
Instant instant_of_local(date::local_seconds local, std::string_view zone) {
  const auto info = find_zone(zone)->get_info(local);
  if (info.result == date::local_info::nonexistent) return info.second.begin;
  return date::sys_seconds{local.time_since_epoch()} - info.first.offset;
}

}  // namespace

std::optional<Day> Day::from(int year, unsigned month, unsigned day) {
  const date::year_month_day value{date::year{year}, date::month{month}, date::day{day}};
  if (year < 1 || year > 9999 || !value.ok()) return std::nullopt;
  return Day(number_of(value));
}

std::optional<Day> Day::parse(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto y = digits(iso.substr(0, 4)), m = digits(iso.substr(5, 2)), d = digits(iso.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  return from(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
}

int Day::year() const { return static_cast<int>(civil(number_).year()); }
unsigned Day::month() const { return static_cast<unsigned>(civil(number_).month()); }
unsigned Day::day() const { return static_cast<unsigned>(civil(number_).day()); }
unsigned Day::weekday() const { return date::weekday{date::sys_days{date::days{number_}}}.iso_encoding(); }

std::string Day::iso() const {
  const auto value = civil(number_);
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(value.year()),
                static_cast<unsigned>(value.month()), static_cast<unsigned>(value.day()));
  return text.data();
}

Day Day::plus_months(int months) const {
  auto value = civil(number_) + date::months{months};
  if (!value.ok()) value = value.year() / value.month() / date::last;
  return Day(number_of(value));
}

Day Day::first_of_month() const { return plus_days(1 - static_cast<int>(day())); }
Day Day::last_of_month() const { return first_of_month().plus_months(1).plus_days(-1); }
Day Day::first_of_year() const { return *from(year(), 1, 1); }

namespace {

// So many digits and nothing else.
bool is_number(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string two_digits(std::string_view number) {
  return (number.size() == 1 ? "0" : "") + std::string(number);
}

}  // namespace

namespace {

// January to December, as the three languages write them, and without accents.
constexpr std::array<std::string_view, 12> months{" januar jänner january janvier ",
                                                  " februar february février fevrier ",
                                                  " märz maerz march mars ",
                                                  " april avril ",
                                                  " mai may ",
                                                  " juni june juin ",
                                                  " juli july juillet ",
                                                  " august août aout ",
                                                  " september septembre ",
                                                  " oktober october octobre ",
                                                  " november novembre ",
                                                  " dezember december décembre decembre "};

// "01" to "12"; empty if it is no month.
std::string month_named(std::string_view word) {
  std::string wanted = " ";
  for (const char c : word) wanted += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  wanted += ' ';
  for (std::size_t month = 0; month < months.size(); ++month)
    if (wanted.size() > 2 && months[month].find(wanted) != std::string_view::npos)
      return two_digits(std::to_string(month + 1));
  return {};
}

// "1. Januar 2025", "1 January 2025", "1er janvier 2025", "Januar 2025"; empty if it is none.
std::string day_in_words(std::string_view text) {
  std::vector<std::string> words;
  for (auto& word : split(text, ' '))
    if (!trim(word).empty()) words.push_back(std::move(word));
  if (words.size() < 2 || words.size() > 3 || !is_number(words.back(), 4, 4)) return {};
  const auto month = month_named(words[words.size() - 2]);
  if (month.empty() || words.size() == 2) return month.empty() ? month : words.back() + "-" + month;
  std::string_view day = words.front();
  for (const std::string_view end : {".", "er"})
    if (ends_with(day, end)) day.remove_suffix(end.size());
  return is_number(day, 1, 2) ? words.back() + "-" + month + "-" + two_digits(day) : std::string();
}

}  // namespace

std::string written_day(std::string_view text) {
  if (auto iso = day_in_words(text); !iso.empty()) return iso;
  const char separator = text.find('.') != std::string_view::npos ? '.' : '/';
  std::vector<std::string_view> parts;
  for (std::size_t from = 0, at = 0; at != std::string_view::npos; from = at + 1) {
    at = text.find(separator, from);
    parts.push_back(trim(text.substr(from, at == std::string_view::npos ? at : at - from)));
  }
  if (parts.size() < 2 || parts.size() > 3 || !is_number(parts.back(), 4, 4)) return std::string(text);
  std::string iso(parts.back());
  for (auto part = parts.rbegin() + 1; part != parts.rend(); ++part) {
    if (!is_number(*part, 1, 2)) return std::string(text);
    iso += '-' + two_digits(*part);
  }
  return iso;
}

std::optional<PartialDay> PartialDay::parse(std::string_view iso) {
  if (const auto day = Day::parse(iso)) return PartialDay(*day);
  const bool month_known = iso.size() == 7;
  if (iso.size() != 4 && !month_known) return std::nullopt;
  const auto first = Day::parse(std::string(iso) + (month_known ? "-01" : "-01-01"));
  if (!first) return std::nullopt;
  return PartialDay(*first, month_known ? Precision::month : Precision::year);
}

Day PartialDay::latest() const {
  switch (precision_) {
    case Precision::year:
      return first_.plus_months(12).plus_days(-1);
    case Precision::month:
      return first_.last_of_month();
    case Precision::day:
      break;
  }
  return first_;
}

std::optional<Day> PartialDay::exact() const {
  if (precision_ == Precision::day) return first_;
  return std::nullopt;
}

std::string PartialDay::iso() const {
  auto whole = first_.iso();
  switch (precision_) {
    case Precision::year:
      return whole.substr(0, 4);
    case Precision::month:
      return whole.substr(0, 7);
    case Precision::day:
      break;
  }
  return whole;
}

bool zone_exists(std::string_view zone) {
  try {
    find_zone(zone);
    return true;
  } catch (const std::exception&) {
    return false;
  }
}

Day day_at(Instant instant, std::string_view zone) {
  const auto local = find_zone(zone)->to_local(instant);
  return Day::of_number(static_cast<std::int32_t>(date::floor<date::days>(local).time_since_epoch().count()));
}

std::string clock_at(Instant instant, std::string_view zone) {
  const auto local = find_zone(zone)->to_local(instant);
  const auto minutes =
      std::chrono::floor<std::chrono::minutes>(local - date::floor<date::days>(local)).count();
  return two_digits(minutes / 60) + ':' + two_digits(minutes % 60);
}

std::string seconds_clock_at(Instant instant, std::string_view zone) {
  const auto local = find_zone(zone)->to_local(instant);
  const auto seconds = std::chrono::floor<std::chrono::seconds>(local.time_since_epoch()).count();
  return clock_at(instant, zone) + ':' + two_digits(((seconds % 60) + 60) % 60);
}

Instant start_of(Day day, std::string_view zone) {
  return instant_of_local(date::local_days{date::days{day.number()}}, zone);
}

std::optional<Instant> instant_of(Day day, std::string_view clock, std::string_view zone) {
  if (clock.size() != 5 || clock[2] != ':') return std::nullopt;
  const auto hours = digits(clock.substr(0, 2)), minutes = digits(clock.substr(3, 2));
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  return instant_of_local(date::local_days{date::days{day.number()}} + std::chrono::hours(*hours) +
                              std::chrono::minutes(*minutes),
                          zone);
}

std::string to_text(Instant instant) {
  return date::format("%FT%TZ", date::sys_time<std::chrono::milliseconds>{instant});
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() != 24 && text.size() != 20) return std::nullopt;
  const auto day = Day::parse(text.substr(0, 10));
  const auto h = digits(text.substr(11, 2)), m = digits(text.substr(14, 2)), s = digits(text.substr(17, 2));
  const auto ms = text.size() == 24 ? digits(text.substr(20, 3)) : std::optional<int>(0);
  if (!day || !h || !m || !s || !ms || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
  if (text[10] != 'T' || text[13] != ':' || text[16] != ':' || text.back() != 'Z') return std::nullopt;
  if (text.size() == 24 && text[19] != '.') return std::nullopt;
  return Instant{std::chrono::milliseconds{
      ((std::int64_t{day->number()} * 24 + *h) * 3600 + *m * 60 + *s) * 1000 + *ms}};
}

Instant system_now() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace gremium::base
