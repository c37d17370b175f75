// Calendar days, and the only place that knows time zones.
//
// A Day is a day of the calendar, never an instant. An Instant becomes a Day in the time zone of the body or
// network concerned. Intervals are half-open inside, [from, until); pages, files and rules speak of the last
// day, inclusive; LastDay::until() is the only conversion between the two.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gremium::base {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

class Day {
 public:
  // Nothing for a day that does not exist (2025-02-29) or lies outside the years 1 to 9999.
  static std::optional<Day> from(int year, unsigned month, unsigned day);
  // Exactly YYYY-MM-DD.
  static std::optional<Day> parse(std::string_view iso);
  // Days since 1970-01-01.
  static Day of_number(std::int32_t number) { return Day(number); }

  int year() const;
  unsigned month() const;
  unsigned day() const;
  // 1 = Monday … 7 = Sunday.
  unsigned weekday() const;
  std::int32_t number() const { return number_; }
  std::string iso() const;

  Day plus_days(int days) const { return Day(number_ + days); }
  // Keeps the day's number and falls back to the last day of a shorter month.
  Day plus_months(int months) const;
  Day first_of_month() const;
  Day last_of_month() const;
  Day first_of_year() const;

  auto operator<=>(const Day&) const = default;

 private:
  explicit Day(std::int32_t number) : number_(number) {}
  std::int32_t number_;
};

// The first day inside.
struct FirstDay {
  Day day;
  auto operator<=>(const FirstDay&) const = default;
};

// The last day inside.
struct LastDay {
  Day day;
  // The first day outside.
  Day until() const { return day.plus_days(1); }
  auto operator<=>(const LastDay&) const = default;
};

// A date as exact as it is known: a day, a month or a year.
class PartialDay {
 public:
  enum class Precision { year, month, day };

  PartialDay(Day day) : first_(day), precision_(Precision::day) {}  // NOLINT(google-explicit-constructor)
  // YYYY, YYYY-MM or YYYY-MM-DD, exactly.
  static std::optional<PartialDay> parse(std::string_view iso);

  Precision precision() const { return precision_; }
  Day earliest() const { return first_; }
  Day latest() const;
  // Only when known to the day.
  std::optional<Day> exact() const;
  std::string iso() const;

  bool operator==(const PartialDay&) const = default;

 private:
  PartialDay(Day first, Precision precision) : first_(first), precision_(precision) {}
  Day first_;
  Precision precision_;
};

// ISO of a date as people write it in three languages: 31.12.2024, 1/2/2024, 12.2024, 1. Januar 2024,
// 1er janvier 2024, March 2024. Anything else as it is: parse() says that it is none.
std::string written_day(std::string_view text);

// Whether the system's time zone data has this IANA name ("Europe/Berlin").
bool zone_exists(std::string_view zone);
// The local day of an instant. The zone must exist.
Day day_at(Instant instant, std::string_view zone);
// The local time of an instant, HH:MM. The zone must exist.
std::string clock_at(Instant instant, std::string_view zone);
// The same as HH:MM:SS.
std::string seconds_clock_at(Instant instant, std::string_view zone);
// The first instant whose local date is the day, or later where the clocks skipped it (Cairo, 2023-04-28, has
// no midnight).
Instant start_of(Day day, std::string_view zone);

// When a clock there shows HH:MM on that day: the earlier time where it does so twice, the first instant
// after the gap where it never does. The zone must exist; nothing if the clock cannot be read.
std::optional<Instant> instant_of(Day day, std::string_view clock, std::string_view zone);

// 2025-01-07T09:30:00.000Z, always this shape.
std::string to_text(Instant instant);
std::optional<Instant> parse_instant(std::string_view text);
Instant system_now();

}  // namespace gremium::base
