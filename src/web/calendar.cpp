// The calendar: a page with what comes, and the file that programs subscribe to.
#include "exchange/icalendar.h"

#include "web/feeds.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::CalendarEntry;
using domain::CalendarKind;
using render::List;
using render::Object;

// More is hardly planned at once; the file has all.
constexpr std::size_t most_coming = 200;

domain::CalendarFilter filter_of(const Topic& topic) {
  return {topic.network, topic.organisation, topic.body};
}

// Taken back, and with it went all that the public knew of it.
bool is_nameless(const CalendarEntry& entry) { return entry.organisation.empty(); }

std::string title_of(const Context& context, const app::View& view, const CalendarEntry& entry) {
  if (is_nameless(entry)) return context.say("calendar.taken_back");
  if (entry.kind != CalendarKind::meeting)
    return context.say("calendar." + std::string(name_of(entry.kind)),
                       {{"organisation", name_of_organisation(context, view, entry.organisation)},
                        {"network", short_name_of_organisation(context, view, entry.network)}});
  domain::Meeting meeting;
  meeting.title = entry.title;
  meeting.number = entry.number;
  meeting.period = entry.period;
  return context.say(entry.part == 1 ? "calendar.meeting" : "calendar.meeting_day",
                     {{"body", name_of_body(context, view, entry.body)},
                      {"meeting", meeting_name(context, meeting)},
                      {"part", std::to_string(entry.part)}});
}

// Empty where there is none any more.
std::string address_of(const Context& context, const app::View& view, const CalendarEntry& entry) {
  if (is_nameless(entry)) return {};
  if (entry.kind != CalendarKind::meeting) return organisation_address(context, entry.organisation);
  // What was called off may have been taken back altogether.
  if (entry.cancelled && !view.meeting(entry.subject)) return {};
  return meeting_address(context, entry.subject);
}

std::string uid_of(const Context& context, const CalendarEntry& entry) {
  const auto host = "@" + host_of(context);
  switch (entry.kind) {
    case CalendarKind::meeting:
      return "meeting-" + entry.subject + "-" + std::to_string(entry.part) + host;
    case CalendarKind::begins:
      return "membership-" + entry.subject + "-begins" + host;
    case CalendarKind::ends:
      break;
  }
  return "membership-" + entry.subject + "-ends" + host;
}

exchange::CalendarEvent event_of(const Context& context, const app::View& view,
                                 const domain::KeptEntry& kept) {
  const auto& entry = kept.entry;
  const bool is_meeting = entry.kind == CalendarKind::meeting;
  exchange::CalendarEvent event;
  event.uid = uid_of(context, entry);
  event.sequence = kept.changes;
  event.created = kept.since;
  event.changed = kept.changed_at;
  event.cancelled = entry.cancelled;
  event.day = entry.day;
  if (is_meeting) {
    event.begins = base::instant_of(entry.day, entry.begins, entry.time_zone);
    event.ends = base::instant_of(entry.day, entry.ends, entry.time_zone);
  }
  event.leaves_free = !is_meeting;
  event.summary = title_of(context, view, entry);
  if (!entry.online_url.empty())
    event.description = context.say("calendar.online", {{"url", entry.online_url}});
  event.location = entry.place;
  event.category = context.say(is_meeting ? "meetings.meeting" : "calendar.membership");
  const auto address = address_of(context, view, entry);
  if (!address.empty()) event.url = whole_address(context, address);
  return event;
}

// Of a meeting's place, where it is not the page's.
std::string language_of_place(const Context& context, const app::View& view, const CalendarEntry& entry) {
  const auto meeting = entry.place.empty() ? std::nullopt : view.meeting(entry.subject);
  if (!meeting || meeting->meeting.value.language == context.language) return {};
  return std::string(base::code(meeting->meeting.value.language));
}

Object row_of(const Context& context, const app::View& view, const CalendarEntry& entry) {
  return {{"when", sitting_text(context, {entry.day, entry.begins, entry.ends})},
          {"title", title_of(context, view, entry)},
          {"href", address_of(context, view, entry)},
          {"place", entry.place},
          {"place_lang", language_of_place(context, view, entry)},
          {"cancelled", entry.cancelled ? context.say("calendar.cancelled") : std::string()}};
}

List rows_of(const Context& context, const app::View& view, const Topic& topic) {
  auto filter = filter_of(topic);
  filter.from = today_of_lists(view);
  auto entries = view.calendar(filter);
  // A meeting that is called off is news to whoever would have come; a day that was wrong is none.
  std::erase_if(entries, [](const auto& kept) {
    return is_nameless(kept.entry) ||
           (kept.entry.cancelled && kept.entry.kind != domain::CalendarKind::meeting);
  });
  if (entries.size() > most_coming) entries.resize(most_coming);
  List rows;
  for (const auto& kept : entries) rows.push_back(row_of(context, view, kept.entry));
  return rows;
}

// All, each network, and what the page is about if it is something else.
List topics_of(const Context& context, const app::View& view, const Topic& shown) {
  List list;
  const auto add = [&](const Topic& topic, std::string label) {
    list.push_back(Object{{"href", context.address("/calendar") + topic.query()},
                          {"label", std::move(label)},
                          {"current", topic == shown}});
  };
  add({}, context.say("calendar.everything"));
  bool listed = shown.is_all();
  for (const auto& network : view.networks()) {
    const Topic topic{.network = network.value.id};
    add(topic, topic_name(context, view, topic));
    listed = listed || topic == shown;
  }
  if (!listed) add(shown, topic_name(context, view, shown));
  return list;
}

}  // namespace

Response show_calendar(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto view = context.view();
  const auto topic = read_topic(context, view);
  if (!topic) return not_found(context);
  auto rows = rows_of(context, view, *topic);
  const bool has_rows = !rows.empty();
  const auto about = topic_name(context, view, *topic);
  const auto file = context.address("/calendar.ics") + topic->query();
  const auto whole = whole_address(context, file);
  const auto title = context.say("calendar.title");
  Object content{
      {"title", about.empty() ? title : context.say("feeds.about", {{"what", title}, {"about", about}})},
      {"topics", topics_of(context, view, *topic)},
      {"rows", std::move(rows)},
      {"has_rows", has_rows},
      {"webcal", "webcal" + whole.substr(whole.find("://"))},
      {"file", file},
      {"followed", news_feed_links(context, view, *topic)}};
  if (!topic->is_all()) content["feeds"] = feed_links(context, view, *topic);
  return page(context, "calendar/index", std::move(content));
}

Response show_icalendar(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto view = context.view();
  const auto topic = read_topic(context, view);
  if (!topic) return not_found(context);
  exchange::Calendar calendar;
  calendar.name = feed_title(context, view, *topic);
  calendar.url = whole_address(context, context.address("/calendar") + topic->query());
  calendar.self = whole_address(context, context.request.path + topic->query());
  auto filter = filter_of(*topic);
  filter.from = context.day;
  for (const auto& kept : view.calendar(filter)) calendar.events.push_back(event_of(context, view, kept));
  return text_response(200, "text/calendar; charset=utf-8", exchange::to_icalendar(calendar));
}

}  // namespace gremium::web
