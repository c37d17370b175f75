#include "exchange/term/concepts.h"

#include <array>
#include <charconv>

#include "base/text.h"
#include "exchange/term/vocabulary.h"
#include "exchange/term/words.h"

namespace gremium::exchange::term {
namespace {

using domain::Period;
using domain::PeriodUnit;
using Words = std::vector<Word>;

// One to twelve, in order, in German (its forms), English and French.
constexpr std::array<std::string_view, 12> numbers{"ein eine einen einem einer one un une",
                                                   "zwei zweier two deux",
                                                   "drei dreier three trois",
                                                   "vier four quatre",
                                                   "fuenf five cinq",
                                                   "sechs six",
                                                   "sieben seven sept",
                                                   "acht eight huit",
                                                   "neun nine neuf",
                                                   "zehn ten dix",
                                                   "elf eleven onze",
                                                   "zwoelf twelve douze"};

bool among(std::string_view list, std::string_view word) {
  for (const auto part : parts_of(list))
    if (part == word) return true;
  return false;
}

std::optional<int> number_of(const Word& word) {
  std::string_view text = word.text;
  if (!word.figure) {
    for (std::size_t i = 0; i < numbers.size(); ++i)
      if (among(numbers[i], text)) return static_cast<int>(i) + 1;
    return std::nullopt;
  }
  if (text.ends_with('-')) text.remove_suffix(1);
  int value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || value > domain::most_days)
    return std::nullopt;
  return value;
}

// Years are twelve months.
std::optional<Period> period_of(int count, std::string_view unit) {
  Period period{count, PeriodUnit::months};
  if (among("tag tage tagen day days jour jours taegige taegiger taegigen", unit))
    period.unit = PeriodUnit::days;
  else if (among("woche wochen week weeks semaine semaines woechige woechiger woechigen", unit))
    period.unit = PeriodUnit::weeks;
  else if (among("jahr jahre jahren year years an ans annee annees jaehrige jaehriger jaehrigen", unit))
    period.count = count <= domain::most_months / 12 ? 12 * count : -1;
  else if (!among("monat monate monaten month months mois monatige monatiger monatigen", unit))
    return std::nullopt;
  return domain::possible(period) ? std::optional(period) : std::nullopt;
}

// "dreimonatige", "einjährigen", "Halbjahresfrist".
std::optional<Period> period_in(std::string_view word) {
  if (among("halbjahresfrist halbjaehrige halbjaehriger halbjaehrigen", word))
    return Period{6, PeriodUnit::months};
  if (among("jahresfrist", word)) return Period{12, PeriodUnit::months};
  if (among("vierteljahresfrist vierteljaehrige vierteljaehriger", word))
    return Period{3, PeriodUnit::months};
  if (among("monatsfrist", word)) return Period{1, PeriodUnit::months};
  for (std::size_t i = 0; i < numbers.size(); ++i)
    for (const auto number : parts_of(numbers[i]))
      if (word.size() > number.size() && base::starts_with(word, number))
        if (const auto rest = word.substr(number.size());
            base::ends_with(rest, "ige") || base::ends_with(rest, "iger") || base::ends_with(rest, "igen"))
          if (const auto period = period_of(static_cast<int>(i) + 1, rest)) return period;
  return std::nullopt;
}

// January to December, in order.
constexpr std::array<std::string_view, 12> months{"januar jaenner january janvier",
                                                  "februar february fevrier",
                                                  "maerz march mars",
                                                  "april avril",
                                                  "mai may",
                                                  "juni june juin",
                                                  "juli july juillet",
                                                  "august aout",
                                                  "september septembre",
                                                  "oktober october octobre",
                                                  "november novembre",
                                                  "dezember december decembre"};

std::optional<unsigned> month_of(const Word& word) {
  for (std::size_t i = 0; i < months.size(); ++i)
    if (!word.figure && among(months[i], word.text)) return static_cast<unsigned>(i) + 1;
  return std::nullopt;
}

// A whole number without signs, but for a full stop at its end.
std::optional<unsigned> plain(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  unsigned value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<Concept> dated(unsigned day, unsigned month, std::optional<unsigned> year) {
  Concept found;
  if (!year) {
    // Of a leap year, so that 29 February is one.
    if (!base::Day::from(2000, month, day)) return std::nullopt;
    found.name = "month_day";
    found.month_day = domain::MonthDay{month, day};
    return found;
  }
  found.day = *year <= 9999 ? base::Day::from(static_cast<int>(*year), month, day) : std::nullopt;
  found.name = "day";
  return found.day ? std::optional(found) : std::nullopt;
}

// "2025-01-31", "31.01.2025", "31.1.", or 31/01/2025 where it cannot be read the other way round.
std::optional<Concept> date_in_figures(std::string text) {
  // "31.12.2025." at the end of a sentence; the full stop of "31.12." is its own.
  if (text.size() > 6 && base::ends_with(text, ".")) text.pop_back();
  Concept found{.name = "day", .day = base::Day::parse(text)};
  if (found.day) return found;
  const bool bars = text.find('/') != std::string::npos;
  const auto parts = base::split(text, bars ? '/' : '.');
  if (parts.size() != 3 || text.find('-') != std::string::npos) return std::nullopt;
  const auto day = plain(parts[0]), month = plain(parts[1]);
  if (!day || !month) return std::nullopt;
  if (parts[2].empty()) return bars ? std::nullopt : dated(*day, *month, std::nullopt);
  if (bars && *day <= 12 && day != month) return std::nullopt;
  const auto year = parts[2].size() == 4 ? plain(parts[2]) : std::nullopt;
  return year ? dated(*day, *month, year) : std::nullopt;
}

class Reader {
 public:
  explicit Reader(Words words) : words_(std::move(words)) {}

  std::optional<std::vector<Concept>> read() {
    while (place_ < words_.size())
      if (!date() && !period() && !word()) return std::nullopt;
    return std::move(concepts_);
  }

 private:
  const Word* at(std::size_t ahead) const {
    return place_ + ahead < words_.size() ? &words_[place_ + ahead] : nullptr;
  }

  bool take(const std::optional<Concept>& found, std::size_t words) {
    if (!found) return false;
    concepts_.push_back(*found);
    place_ += words;
    return true;
  }

  // "1. Januar 2025", "1er janvier", "1st January 2025", "January 1, 2025"; in figures.
  bool date() {
    if (at(0)->figure && take(date_in_figures(at(0)->text), 1)) return true;
    if (at(0)->figure) return day_then_month();
    const auto month = month_of(*at(0));
    if (!month || at(1) == nullptr || !at(1)->figure) return false;
    const auto day = plain(at(1)->text);
    if (!day) return false;
    const auto year = year_at(2);
    return take(dated(*day, *month, year), year ? 3 : 2);
  }

  bool day_then_month() {
    const auto day = plain(at(0)->text);
    std::size_t next = 1;
    if (at(next) != nullptr && among("er st nd rd th", at(next)->text)) ++next;
    if (at(next) != nullptr && at(next)->text == "of") ++next;
    const auto month = at(next) != nullptr ? month_of(*at(next)) : std::nullopt;
    if (!day || !month) return false;
    const auto year = year_at(next + 1);
    return take(dated(*day, *month, year), next + (year ? 2 : 1));
  }

  std::optional<unsigned> year_at(std::size_t ahead) const {
    if (at(ahead) == nullptr || !at(ahead)->figure || at(ahead)->text.size() < 4) return std::nullopt;
    const auto year = plain(at(ahead)->text);
    return year && *year >= 1000 ? year : std::nullopt;
  }

  bool period() {
    if (!at(0)->figure)
      if (const auto found = period_in(at(0)->text)) return take(of(*found), 1);
    if (at(1) == nullptr || at(1)->figure) return false;
    if (among("halbes", at(0)->text) && at(1)->text == "jahr") return take(of({6, PeriodUnit::months}), 2);
    const auto count = number_of(*at(0));
    const auto found = count ? period_of(*count, at(1)->text) : std::nullopt;
    return found && take(of(*found), 2);
  }

  static Concept of(const Period& period) { return {.name = "period", .period = period}; }

  bool word() {
    if (first_in_figures()) return true;
    const auto* const names = at(0)->figure ? nullptr : names_of(at(0)->text);
    if (names == nullptr) return false;
    for (const auto name : *names) concepts_.push_back({.name = name});
    ++place_;
    return true;
  }

  // "zum 1. des Folgemonats", "the 1st of the next month".
  bool first_in_figures() {
    const bool ending = at(0)->text == "1" && at(1) != nullptr && among("st er", at(1)->text);
    if (at(0)->text != "1." && !ending) return false;
    concepts_.push_back({.name = "first"});
    place_ += ending ? 2 : 1;
    return true;
  }

  Words words_;
  std::size_t place_ = 0;
  std::vector<Concept> concepts_;
};

}  // namespace

std::optional<std::vector<Concept>> concepts_of(std::string_view text) {
  return Reader(words_of(text)).read();
}

}  // namespace gremium::exchange::term
