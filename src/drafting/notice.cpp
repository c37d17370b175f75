#include "drafting/notice.h"

#include "language/dates.h"
#include "language/messages.h"

namespace gremium::drafting {
namespace {

using domain::NoticeRule;
using domain::NoticeRuleId;

// A leap year, so that 29 February is one of its days; the year is cut off again.
constexpr int some_year = 2000;
constexpr std::size_t year_length = 5;

// Rules answer in notations; sentences have them in words.
std::string worded(base::Language language, const std::string& name, const std::string& value) {
  if (name == "notice")
    if (const auto period = domain::period_of(value)) return words_of(language, *period);
  if (name == "end") return language::say(language, "notice_end." + value);
  if (const auto day = base::Day::parse(value)) return language::long_date(language, *day);
  return value;
}

std::string ends_with(base::Language language, const domain::NoticeParameters& parameters) {
  if (!parameters.end) return language::say(language, "notice_end.unknown");
  const auto end = language::say(language, "notice_end." + std::string(name_of(*parameters.end)));
  return parameters.fiscal_end ? end + " (" + words_of(language, *parameters.fiscal_end) + ")" : end;
}

std::string resign_to(base::Language language, const domain::NoticeParameters& parameters) {
  const auto notice = parameters.period ? words_of(language, *parameters.period) : std::string("?");
  auto text = language::say(language, "notice_words.RESIGN_TO",
                            {{"notice", notice}, {"end", ends_with(language, parameters)}});
  if (parameters.min_years > 0)
    text += ", " + language::say(language, "notice_words.min_years",
                                 {{"years", std::to_string(parameters.min_years)}});
  return text;
}

std::string resign_by(base::Language language, const domain::NoticeParameters& parameters) {
  const auto day = [&](const std::optional<domain::MonthDay>& given) {
    return given ? words_of(language, *given) : std::string("?");
  };
  return language::say(language,
                       parameters.years == 0 ? "notice_words.RESIGN_BY" : "notice_words.RESIGN_BY_next_year",
                       {{"by", day(parameters.by)}, {"end", day(parameters.end_day)}});
}

}  // namespace

std::string words_of(base::Language language, const domain::Period& period) {
  return language::say(language, "period." + std::string(name_of(period.unit)),
                       {{"count", std::to_string(period.count)}});
}

std::string words_of(base::Language language, const domain::MonthDay& day) {
  const auto date = language::long_date(language, day.in(some_year));
  return date.substr(0, date.size() - year_length);
}

std::string words_of(base::Language language, const NoticeRule& rule) {
  const auto& parameters = rule.parameters;
  switch (rule.id) {
    case NoticeRuleId::resign_to:
      return resign_to(language, parameters);
    case NoticeRuleId::resign_by:
      return resign_by(language, parameters);
    case NoticeRuleId::period_end:
      return language::say(
          language, "notice_words.PERIOD_END",
          {{"notice", parameters.period ? words_of(language, *parameters.period) : std::string("?")}});
    case NoticeRuleId::resign_end_of_next_year:
    case NoticeRuleId::resign_immediate:
    case NoticeRuleId::manual:
    case NoticeRuleId::not_terminable:
      break;
  }
  return language::say(language, "notice_rule." + std::string(name_of(rule.id)));
}

std::string sentence(base::Language language, const domain::Statement& because) {
  auto arguments = because.arguments;
  for (auto& [name, value] : arguments) value = worded(language, name, value);
  return language::say(language, "notice." + because.code, arguments);
}

}  // namespace gremium::drafting
