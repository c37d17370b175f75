// Meetings as a month, for samples.h: March 2025, with a busy day, one of several days, and today.
#include "language/dates.h"
#include "preview/samples.h"

namespace gremium::preview {
namespace {

constexpr const char* shown = "2025-03";
constexpr int busy = 7, today = 12, first_of_two = 24, second_of_two = 25;

base::Day first_of(const std::string& month) { return *base::Day::parse(month + "-01"); }

}  // namespace

Samples::List Samples::meetings_on(int number, bool office) const {
  const auto timed = [&](const char* clock, bool full) {
    auto row = meeting(office, full);
    row["clock"] = clock;
    return row;
  };
  const auto evening = in("18:00 Uhr", "18:00", "18 h 00"), morning = in("9:30 Uhr", "09:30", "9 h 30");
  if (number == first_of_two || number == second_of_two) return {timed("", false)};
  if (number != busy) return {};
  auto called_off = timed(evening.c_str(), true);
  called_off["cancelled"] = true;
  called_off["state"] = say("meeting_state.cancelled");
  return {timed(morning.c_str(), false), timed(evening.c_str(), true), std::move(called_off)};
}

Samples::Object Samples::month(bool office, bool full) const {
  const auto first = first_of(shown);
  List weekdays, weeks;
  for (int i = 0; i < 7; ++i)
    weekdays.push_back(Object{
        {"label", language::weekday_name(language_, first.plus_days(2 + i))}});  // it begins on a Saturday
  for (auto monday = first.plus_days(-5); monday <= first.last_of_month(); monday = monday.plus_days(7)) {
    List days;
    for (int i = 0; i < 7; ++i) {
      const auto day = monday.plus_days(i);
      const bool in_month = day.month() == first.month();
      const int number = in_month ? static_cast<int>(day.day()) : 0;
      auto meetings = full ? meetings_on(number, office) : List{};
      const bool has_meetings = !meetings.empty();
      days.push_back(in_month ? Object{{"in_month", true},
                                       {"iso", day.iso()},
                                       {"number", std::to_string(number)},
                                       {"date", language::weekday_name(language_, day) + ", " +
                                                    language::long_date(language_, day)},
                                       {"is_today", number == today},
                                       {"has_meetings", has_meetings},
                                       {"meetings", std::move(meetings)}}
                              : Object{{"in_month", false}});
    }
    weeks.push_back(Object{{"days", std::move(days)}});
  }
  const auto way = [&](const char* iso) {
    return link(at("/meetings") + "?month=" + iso, language::month_and_year(language_, first_of(iso)));
  };
  return {{"caption", language::month_and_year(language_, first)},
          {"before", way("2025-02")},
          {"after", way("2025-04")},
          {"today", way(shown)},
          {"none", !full},
          {"weekdays", std::move(weekdays)},
          {"weeks", std::move(weeks)}};
}

std::vector<Sample> Samples::month_pages() const {
  const auto page = [&](bool office, bool full) {
    const auto name = language::month_and_year(language_, first_of(shown));
    return Object{{"title", say("meetings.of_month", {{"month", name}})},
                  {"coming", List{}},
                  {"has_coming", false},
                  {"past", List{}},
                  {"has_past", false},
                  {"none", false},
                  {"next", ""},
                  {"as_month", true},
                  {"list_href", office ? "/office/meetings" : at("/meetings")},
                  {"month_href", (office ? "/office/meetings" : at("/meetings")) + "?month=" + shown},
                  {"month", month(office, full)}};
  };
  std::vector<Sample> list;
  for (const bool full : {true, false}) {
    auto open = page(false, full);
    open["papers_href"] = at("/papers");
    open["calendar_href"] = at("/calendar");
    list.push_back(
        open_page(full ? "meetings-month" : "meetings-month-empty", "meetings/index", std::move(open)));
  }
  auto office = page(true, true);
  office["bodies"] =
      List{Object{{"value", "x"}, {"label", "Stadtrat, Stadt Kaiserslautern"}, {"selected", true}}};
  office["new_href"] = "/office/meetings/new";
  office["month_asked"] = shown;
  list.push_back(office_page("meetings-month", std::move(office)));
  return list;
}

}  // namespace gremium::preview
