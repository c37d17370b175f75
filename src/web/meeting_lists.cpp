// Meetings for everyone, and their list in the office: those to come first, then those that are over; or a
// month of them.
#include "base/text.h"
#include "domain/month.h"
#include "language/dates.h"
#include "web/documents.h"
#include "web/feeds.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/meeting_month.h"
#include "web/meeting_rows.h"
#include "web/metadata.h"
#include "web/options.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

constexpr int rows_a_page = 50;
// More are hardly planned at once; a filter finds the rest.
constexpr int most_coming = 200;

// Whose meetings. A fault is the parameter's name: nobody has meetings who is not there.
base::Result<domain::MeetingFilter> whose(const Context& context, const app::View& view) {
  domain::MeetingFilter filter;
  filter.organisation = context.query("organisation");
  filter.body = context.query("body");
  if (!filter.organisation.empty() && !view.organisation(filter.organisation))
    return base::Refusal{"organisation"};
  if (!filter.body.empty() && !view.body(filter.body)) return base::Refusal{"body"};
  return filter;
}

// With the place to go on from. A fault is the parameter's name.
base::Result<domain::MeetingFilter> filter_of(const Context& context, const app::View& view,
                                              base::Day today) {
  auto found = whose(context, view);
  if (!found) return found;
  auto& filter = *found;
  filter.over_before = today;
  filter.limit = rows_a_page + 1;
  const auto given = context.query("after");
  if (given.empty()) return filter;
  const auto place = base::split(given, '~');
  if (place.size() != 2 || !base::Day::parse(place[0]) || place[1].empty()) return base::Refusal{"after"};
  filter.after_day = place[0];
  filter.after_id = place[1];
  return filter;
}

std::string next_page(const Context& context, const domain::MeetingFilter& filter,
                      const domain::Meeting& last) {
  Form::Fields query;
  if (!filter.organisation.empty()) query.emplace_back("organisation", filter.organisation);
  if (!filter.body.empty()) query.emplace_back("body", filter.body);
  if (auto as_of = context.query("as_of"); !as_of.empty()) query.emplace_back("as_of", std::move(as_of));
  query.emplace_back("after", last.first_day().iso() + "~" + last.id);
  return context.preview + context.request.path + "?" + query_of(query);
}

// The lists and where they go on. A fault is the parameter's name.
base::Result<Object> lists_of(const Context& context, const app::View& view) {
  const auto today = today_of_lists(view);
  const auto filter = filter_of(context, view, today);
  if (!filter) return filter.refusals();
  auto past = view.meetings(*filter);
  std::string next;
  if (past.size() > rows_a_page) {
    past.pop_back();
    next = next_page(context, *filter, past.back().meeting.value);
  }
  std::vector<domain::MeetingCase> coming;
  if (filter->after_id.empty()) {
    auto all = *filter;
    all.limit = most_coming;
    coming = view.coming_meetings(today, all);
  }
  return Object{{"title", context.say("layout.meetings")},
                {"coming", meeting_rows(context, view, coming)},
                {"has_coming", !coming.empty()},
                {"past", meeting_rows(context, view, past)},
                {"has_past", !past.empty()},
                {"none", coming.empty() && past.empty()},
                {"next", next},
                {"month", ""}};
}

// The month instead of the lists. A fault is the parameter's name.
base::Result<Object> month_of(const Context& context, const app::View& view) {
  const auto month = domain::month_named(context.query("month"));
  if (!month) return base::Refusal{"month"};
  const auto name = language::month_and_year(context.language, *month);
  const auto filter = whose(context, view);
  if (!filter) return filter.refusals();
  return Object{{"title", context.say("meetings.of_month", {{"month", name}})},
                {"coming", List{}},
                {"has_coming", false},
                {"past", List{}},
                {"has_past", false},
                {"none", false},
                {"next", ""},
                {"month", month_of_meetings(context, view, *month, *filter)}};
}

base::Result<Object> meetings_of(const Context& context, const app::View& view) {
  const bool as_month = !context.query("month").empty();
  auto content = as_month ? month_of(context, view) : lists_of(context, view);
  if (!content) return content;
  (*content)["as_month"] = as_month;
  (*content)["list_href"] = address_of_meetings(context, std::nullopt);
  (*content)["month_href"] = address_of_meetings(
      context, as_month ? domain::month_named(context.query("month")) : today_of_lists(view));
  return content;
}

}  // namespace

Response list_meetings(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  auto content = meetings_of(context, context.view());
  if (!content) return unreadable(context, content.refusal().code);
  const Topic topic{.organisation = context.query("organisation"), .body = context.query("body")};
  (*content)["papers_href"] = context.address("/papers");
  (*content)["calendar_href"] = context.address("/calendar") + topic.query();
  return page(context, "meetings/index", std::move(*content));
}

Response list_office_meetings(Context& context) {
  const auto view = context.view();
  auto content = meetings_of(context, view);
  if (!content) return unreadable(context, content.refusal().code);
  List bodies;
  for (const auto& option : body_options(context, view))
    bodies.push_back(Object{{"value", option.value},
                            {"label", option.label},
                            {"selected", option.value == context.query("body")}});
  (*content)["bodies"] = std::move(bodies);
  (*content)["month_asked"] = context.query("month");
  (*content)["new_href"] = "/office/meetings/new?" + query_of({{"body", context.query("body")}});
  return page(context, "office/meetings", std::move(*content));
}

Response show_meeting(Context& context) {
  const auto view = context.view();
  const auto found = view.meeting(context.parameter("ref"));
  if (!found) return not_found(context);
  const auto& meeting = found->meeting.value;
  const auto agenda = view.agenda(meeting.id);
  auto facts = meeting_facts(context, view, *found);
  Object content{{"title", meeting_name(context, meeting)},
                 {"title_lang", facts.at("title_lang")},
                 {"meeting", std::move(facts)},
                 {"agenda", agenda_rows(context, view, *found, agenda)},
                 {"agenda_lang", meeting.language == context.language ? "" : base::code(meeting.language)},
                 {"has_agenda", !agenda.lines.empty()}};
  const Topic body{.body = meeting.body};
  content["calendar_href"] = context.address("/calendar") + body.query();
  content["feeds"] = feed_links(context, view, body);
  add_documents(context, view, domain::SubjectKind::meeting, meeting.id, content);
  content["description"] = summary_of(name_of_body(context, view, meeting.body) + " · " +
                                      sitting_text(context, meeting.sittings.front()) +
                                      (meeting.place.empty() ? std::string() : " · " + meeting.place));
  add_linked(context, view, *found, content);
  return page(context, "meetings/show", std::move(content));
}

}  // namespace gremium::web
