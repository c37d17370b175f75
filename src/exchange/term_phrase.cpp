#include "exchange/term_phrase.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "exchange/term/concepts.h"

namespace gremium::exchange {
namespace {

using domain::EffectiveRule;
using domain::EffectiveRuleId;
using domain::NoticeRule;
using domain::NoticeRuleId;
using domain::Period;
using domain::PeriodEnd;
using domain::PeriodUnit;

// A term in concepts: their names in order, and what has a value.
struct Term {
  std::vector<std::string> names;
  std::optional<base::Day> day;
  std::vector<domain::MonthDay> month_days;
  std::vector<Period> periods;
  // "mindestens drei Jahre"; taken out of the names.
  std::optional<Period> at_least;

  bool is(std::string_view pattern) const {
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : " ") + name;
    return all == pattern;
  }
  bool is_one_of(std::initializer_list<std::string_view> patterns) const {
    return std::any_of(patterns.begin(), patterns.end(), [&](auto pattern) { return is(pattern); });
  }
};

// "financial year" and "half year" are one; what is said twice is said once.
void simplify(std::vector<std::string>& names) {
  names.erase(
      std::unique(names.begin(), names.end(),
                  [](const auto& a, const auto& b) { return a == b && a != "period" && a != "month_day"; }),
      names.end());
  // "au plus tard".
  for (std::size_t i = 0; i + 1 < names.size(); ++i)
    if (names[i] == "plus" && names[i + 1] == "by")
      names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    if (names[i + 1] != "year" || (names[i] != "financial" && names[i] != "half")) continue;
    if (names[i] == "financial") names[i] = "fiscal";
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

std::optional<Term> term_of(std::string_view text) {
  if (text.size() > longest_term) return std::nullopt;
  const auto concepts = term::concepts_of(text);
  if (!concepts || concepts->empty()) return std::nullopt;
  Term made;
  for (const auto& part : *concepts) {
    const bool minimum = part.period && !made.names.empty() && made.names.back() == "least";
    if (minimum) {
      if (made.at_least) return std::nullopt;
      made.at_least = part.period;
      made.names.pop_back();
      continue;
    }
    // "eine Frist von drei Monaten".
    if (part.period && !made.names.empty() && made.names.back() == "from") made.names.pop_back();
    made.names.emplace_back(part.name);
    if (part.day && made.day) return std::nullopt;
    if (part.day) made.day = part.day;
    if (part.month_day) made.month_days.push_back(*part.month_day);
    if (part.period) made.periods.push_back(*part.period);
  }
  simplify(made.names);
  return made;
}

// A pattern with X for a part of the year.
bool is_with(const Term& term, std::string_view part, std::initializer_list<std::string_view> patterns) {
  return std::any_of(patterns.begin(), patterns.end(), [&](std::string_view pattern) {
    std::string whole(pattern);
    if (const auto place = whole.find('X'); place != std::string::npos) whole.replace(place, 1, part);
    return term.is(whole);
  });
}

EffectiveRule on(EffectiveRuleId id, domain::EffectiveParameters parameters = {}) {
  return {id, std::move(parameters)};
}

std::optional<EffectiveRule> on_a_day(const Term& term) {
  if (!term.day) return std::nullopt;
  if (term.is_one_of({"day", "from day"})) return on(EffectiveRuleId::fixed_date, {.date = term.day});
  if (term.is_one_of({"retro day", "retro from day", "day retro", "from day retro"}))
    return on(EffectiveRuleId::fixed_date, {.date = term.day, .retroactive = true});
  if (term.is_one_of({"day subject payment", "day subject payment fee", "from day subject payment"}))
    return on(EffectiveRuleId::suspended_until_paid,
              {.base = term.day, .mode = domain::PaymentMode::from_payment});
  return std::nullopt;
}

std::optional<EffectiveRule> at_a_beginning(const Term& term) {
  constexpr std::array<std::pair<std::string_view, EffectiveRuleId>, 4> parts{{
      {"month", EffectiveRuleId::first_of_next_month},
      {"quarter", EffectiveRuleId::next_quarter_start},
      {"half", EffectiveRuleId::next_half_year_start},
      {"year", EffectiveRuleId::next_year_start},
  }};
  for (const auto& [part, rule] : parts)
    if (is_with(term, part,
                {"next X", "X next", "begin X", "begin next X", "next begin X", "begin X next",
                 "first date_of next X", "first date_of X next"}))
      return on(rule);
  if (term.is_one_of(
          {"first month", "next first", "next first month", "first next month", "first month next"}))
    return on(EffectiveRuleId::first_of_next_month);
  return std::nullopt;
}

std::optional<EffectiveRule> after_a_period(const Term& term) {
  if (term.periods.size() != 1) return std::nullopt;
  auto period = term.periods.front();
  if (term.is("period after decision")) {
    if (period.unit == PeriodUnit::months) return on(EffectiveRuleId::plus_months, {.period = period});
    if (period.unit == PeriodUnit::weeks) period = {7 * period.count, PeriodUnit::days};
    return on(EffectiveRuleId::plus_days, {.period = period});
  }
  if (term.is_one_of({"after expiry period", "expiry period", "after period"}))
    return on(EffectiveRuleId::after_period, {.period = period});
  return std::nullopt;
}

std::optional<EffectiveRule> once_something_is_there(const Term& term) {
  // What is waited for has no day yet.
  if (term.is_one_of({"next possible time", "next possible", "next time possible", "time next possible",
                      "soon possible", "under subject", "subject decision", "under subject decision",
                      "subject decision body", "under subject decision body"}))
    return on(EffectiveRuleId::after_all);
  if (term.is_one_of({"after payment", "from payment", "after payment fee", "from payment fee", "payment fee",
                      "payment first fee", "after payment first fee", "from payment first fee", "payment",
                      "receipt payment", "from receipt payment", "after receipt payment", "subject payment",
                      "subject payment fee", "under subject payment", "under subject payment fee"}))
    return on(EffectiveRuleId::suspended_until_paid, {.mode = domain::PaymentMode::from_payment});
  if (term.is_one_of({"entry register", "from entry register", "after entry register"}))
    return on(EffectiveRuleId::register_entry);
  if (term.is_one_of({"soon decision enforceable", "from decision enforceable", "soon enforceable"}))
    return on(EffectiveRuleId::fr_executoire);
  return std::nullopt;
}

constexpr std::array<PeriodEnd, 5> ends{PeriodEnd::year, PeriodEnd::half, PeriodEnd::quarter,
                                        PeriodEnd::month, PeriodEnd::fiscal};

std::optional<NoticeRule> to_an_end(const Term& term) {
  NoticeRule rule{NoticeRuleId::resign_to, {}};
  if (term.at_least) {
    if (term.at_least->unit != PeriodUnit::months || term.at_least->count % 12 != 0) return std::nullopt;
    rule.parameters.min_years = term.at_least->count / 12;
  }
  if (term.periods.size() > 1) return std::nullopt;
  if (!term.periods.empty()) rule.parameters.period = term.periods.front();
  for (const auto end : ends) {
    rule.parameters.end = end;
    const auto part = name_of(end);
    if (is_with(term, part,
                {"period end X", "period before end X", "period next end X", "end X period",
                 "period expiry X", "period before expiry X", "end X period before end"}))
      return rule;
    // "zum Quartal" is its end; "zum Jahr" is said by nobody.
    if ((end == PeriodEnd::quarter || end == PeriodEnd::half) &&
        is_with(term, part, {"period X", "X period"}))
      return rule;
    if (is_with(term, part, {"without end X", "end X without"})) {
      rule.parameters.period = Period{0, PeriodUnit::days};
      return rule;
    }
  }
  // "drei Monate zum 30.06.": the year ends on that day.
  if (term.month_days.size() != 1 || !term.is_one_of({"period month_day", "period before month_day"}))
    return std::nullopt;
  // "zum 1. Januar" might be the evening before.
  if (term.month_days.front().day == 1) return std::nullopt;
  const bool of_calendar = term.month_days.front() == domain::MonthDay{};
  rule.parameters.end = of_calendar ? PeriodEnd::year : PeriodEnd::fiscal;
  if (!of_calendar) rule.parameters.fiscal_end = term.month_days.front();
  return rule;
}

// "bis 30.06. … zum 31.12. des Folgejahres (18 Monate)": what the days say, said again.
bool says_again(const NoticeRule& rule, const Period& period) {
  const auto& said = rule.parameters;
  const auto months =
      12 * said.years + static_cast<int>(said.end_day->month) - static_cast<int>(said.by->month);
  return period.unit == PeriodUnit::months && period.count == months;
}

std::optional<NoticeRule> by_a_day(Term term) {
  if (term.month_days.empty() || term.names.empty()) return std::nullopt;
  // "30.09. zum Jahresende".
  if (term.is("month_day end year")) term.names.insert(term.names.begin(), "by");
  std::optional<Period> again;
  if (term.names.back() == "period" && term.periods.size() == 1) {
    again = term.periods.front();
    term.names.pop_back();
  }
  auto rest = term;
  // "spätestens bis".
  while (!rest.names.empty() && (rest.names.front() == "by" || rest.names.front() == "until"))
    rest.names.erase(rest.names.begin());
  if (rest.names.size() == term.names.size()) return std::nullopt;
  NoticeRule rule{NoticeRuleId::resign_by, {.by = term.month_days.front(), .end_day = domain::MonthDay{}}};
  const auto unless_denied = [&]() -> std::optional<NoticeRule> {
    if (again && !says_again(rule, *again)) return std::nullopt;
    // It does not end before it was given notice of.
    const auto number = [](const domain::MonthDay& day) { return 100 * day.month + day.day; };
    if (rule.parameters.years == 0 && number(*rule.parameters.end_day) < number(*rule.parameters.by))
      return std::nullopt;
    return rule;
  };
  // "bis zum 30.09. des Jahres": by its end.
  if (rest.is_one_of({"month_day end year", "month_day year"})) return unless_denied();
  if (term.month_days.size() == 2) rule.parameters.end_day = term.month_days[1];
  if (rest.is_one_of({"month_day month_day", "month_day year month_day", "month_day year month_day year"}))
    return unless_denied();
  rule.parameters.years = 1;
  if (rest.is_one_of({"month_day month_day next year", "month_day end next year",
                      "month_day month_day year next", "month_day end year next",
                      "month_day year month_day next year", "month_day year end next year"}))
    return unless_denied();
  return std::nullopt;
}

std::optional<NoticeRule> in_few_words(const Term& term) {
  if (term.is_one_of({"end next year", "end year next", "expiry next year", "end year receipt next",
                      "expiry year receipt next", "earliest expiry year receipt next",
                      "earliest end year receipt next"}))
    return NoticeRule{NoticeRuleId::resign_end_of_next_year, {}};
  if (term.is_one_of({"without", "now", "now without", "without now", "anytime without", "without anytime",
                      "any time without", "without any time", "receipt", "from receipt"}))
    return NoticeRule{NoticeRuleId::resign_immediate, {}};
  if (term.is_one_of({"not", "never"})) return NoticeRule{NoticeRuleId::not_terminable, {}};
  if (term.periods.size() != 1) return std::nullopt;
  if (term.is_one_of({"period anytime", "anytime period", "period any time", "any time period",
                      "period from receipt", "period after receipt"}))
    return NoticeRule{NoticeRuleId::period_end, {.period = term.periods.front()}};
  if (term.is("period")) return NoticeRule{NoticeRuleId::manual, {}};
  return std::nullopt;
}

std::optional<base::LastDay> last_day_in(const Term& term) {
  if (!term.day) return std::nullopt;
  if (term.is_one_of({"expiry day", "end day", "until day", "until inclusive day", "until day inclusive",
                      "day inclusive"}))
    return base::LastDay{*term.day};
  // "zum 31. Dezember 2025" is its evening; "zum 1. Januar 2026" might be the evening before.
  if (term.is("day") && *term.day == term.day->last_of_month()) return base::LastDay{*term.day};
  return std::nullopt;
}

}  // namespace

std::optional<EffectiveRule> read_start_term(std::string_view text) {
  const auto term = term_of(text);
  if (!term || term->at_least) return std::nullopt;
  if (auto rule = on_a_day(*term)) return rule;
  if (auto rule = at_a_beginning(*term)) return rule;
  if (auto rule = after_a_period(*term)) return rule;
  if (auto rule = once_something_is_there(*term)) return rule;
  if (term->is("now")) return on(EffectiveRuleId::on_approval);
  if (term->is_one_of({"date_of after decision", "after date_of decision", "after date_of", "next date_of"}))
    return on(EffectiveRuleId::next_day);
  return std::nullopt;
}

std::optional<NoticeTerm> read_notice_term(std::string_view text) {
  auto term = term_of(text);
  if (!term) return std::nullopt;
  // "schriftlich an den Vorstand": to whom says nothing of when.
  if (term->names.size() > 1 && term->names.back() == "body") term->names.pop_back();
  if (auto rule = to_an_end(*term)) return NoticeTerm{std::move(rule), {}};
  if (term->at_least) return std::nullopt;
  if (auto rule = by_a_day(*term)) return NoticeTerm{std::move(rule), {}};
  if (auto rule = in_few_words(*term)) return NoticeTerm{std::move(rule), {}};
  if (const auto day = last_day_in(*term)) return NoticeTerm{{}, day};
  return std::nullopt;
}

}  // namespace gremium::exchange
