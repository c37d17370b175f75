#include "web/meeting_month.h"

#include <algorithm>
#include <map>

#include "domain/month.h"
#include "language/dates.h"
#include "web/form.h"
#include "web/meeting_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using base::Day;
using render::List;
using render::Object;

// More are hardly planned in a month; a filter finds the rest.
constexpr int most_in_a_month = 1000;

// A meeting on one of its days.
struct Sitting {
  const domain::MeetingCase* meeting;
  const domain::Sitting* sitting;
};
// By their hour; those without one come first.
using Sittings = std::map<Day, std::vector<Sitting>>;

Sittings sittings_of(const std::vector<domain::MeetingCase>& meetings) {
  Sittings found;
  for (const auto& meeting : meetings)
    for (const auto& sitting : meeting.meeting.value.sittings)
      found[sitting.date].push_back({&meeting, &sitting});
  for (auto& [day, sittings] : found)
    std::stable_sort(sittings.begin(), sittings.end(), [](const Sitting& one, const Sitting& other) {
      return one.sitting->begins < other.sitting->begins;
    });
  return found;
}

List rows_of(const Context& context, const app::View& view, const std::vector<Sitting>& sittings) {
  List rows;
  for (const auto& [meeting, sitting] : sittings) {
    auto row = meeting_row(context, view, *meeting);
    row["clock"] = sitting->begins.empty() ? std::string() : clock_text(context, sitting->begins);
    rows.push_back(std::move(row));
  }
  return rows;
}

Object cell_of(const Context& context, const app::View& view, const std::optional<Day>& day, Day today,
               const Sittings& sittings) {
  if (!day) return {{"in_month", false}};
  const auto found = sittings.find(*day);
  auto rows = found == sittings.end() ? List{} : rows_of(context, view, found->second);
  const bool has_meetings = !rows.empty();
  return {{"in_month", true},
          {"iso", day->iso()},
          {"number", std::to_string(day->day())},
          {"date", context.say("meetings.day", {{"weekday", language::weekday_name(context.language, *day)},
                                                {"date", long_date(context, *day)}})},
          {"is_today", *day == today},
          {"has_meetings", has_meetings},
          {"meetings", std::move(rows)}};
}

Object way_to(const Context& context, Day month) {
  return {{"href", address_of_meetings(context, month)},
          {"label", language::month_and_year(context.language, month)}};
}

// The first of the month before, the first of the next one.
Day month_before(Day month) { return month.plus_days(-1).first_of_month(); }
Day month_after(Day month) { return month.last_of_month().plus_days(1); }

void add_ways(const Context& context, const app::View& view, Day month, Day today,
              const domain::MeetingFilter& filter, Object& content) {
  const auto this_month = today.first_of_month();
  const auto span = view.span_of_meetings(filter);
  const auto first = span ? std::min(span->first.first_of_month(), this_month) : this_month;
  const auto last = span ? std::max(span->last.first_of_month(), this_month) : this_month;
  // From far outside at one step to where there is something.
  if (month > first) content["before"] = way_to(context, std::min(month_before(month), last));
  if (month < last) content["after"] = way_to(context, std::max(month_after(month), first));
  if (month != this_month) content["today"] = way_to(context, this_month);
}

}  // namespace

std::string address_of_meetings(const Context& context, const std::optional<Day>& month) {
  Form::Fields query;
  for (const char* name : {"organisation", "body", "as_of"})
    if (auto value = context.query(name); !value.empty()) query.emplace_back(name, std::move(value));
  if (month) query.emplace_back("month", domain::name_of_month(*month));
  const auto address = context.preview + context.request.path;
  return query.empty() ? address : address + "?" + query_of(query);
}

Object month_of_meetings(const Context& context, const app::View& view, Day month,
                         const domain::MeetingFilter& filter) {
  const auto today = today_of_lists(view);
  auto in_month = filter;
  in_month.begins_until = month.last_of_month();
  in_month.limit = most_in_a_month;
  const auto meetings = view.coming_meetings(month, in_month);
  const auto sittings = sittings_of(meetings);
  List weekdays, weeks;
  for (const auto& week : domain::weeks_of(month)) {
    List days;
    for (const auto& day : week) days.push_back(cell_of(context, view, day, today, sittings));
    weeks.push_back(Object{{"days", std::move(days)}});
  }
  // Any week has the names of its days.
  const auto monday = month.plus_days(1 - static_cast<int>(month.weekday()));
  for (int i = 0; i < 7; ++i)
    weekdays.push_back(Object{{"label", language::weekday_name(context.language, monday.plus_days(i))}});
  const auto first_sitting = sittings.lower_bound(month);
  Object content{{"caption", language::month_and_year(context.language, month)},
                 {"weekdays", std::move(weekdays)},
                 {"weeks", std::move(weeks)},
                 {"none", first_sitting == sittings.end() || first_sitting->first > month.last_of_month()},
                 {"before", ""},
                 {"after", ""},
                 {"today", ""}};
  add_ways(context, view, month, today, filter, content);
  return content;
}

}  // namespace gremium::web
