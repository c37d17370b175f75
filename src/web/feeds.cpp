#include "web/feeds.h"

#include <algorithm>

#include "app/wording.h"
#include "base/text.h"
#include "exchange/atom.h"
#include "exchange/json_feed.h"
#include "web/handlers.h"
#include "web/news.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

constexpr int items_in_feed = 30;

Form::Fields fields_of(const Topic& topic) {
  Form::Fields fields;
  if (!topic.network.empty()) fields.emplace_back("network", topic.network);
  if (!topic.organisation.empty()) fields.emplace_back("organisation", topic.organisation);
  if (!topic.body.empty()) fields.emplace_back("body", topic.body);
  return fields;
}

// A body is as public as its organisation.
bool is_known(const app::View& view, const Topic& topic) {
  if (!topic.network.empty() && !view.network(topic.network)) return false;
  if (!topic.organisation.empty() && !view.organisation(topic.organisation)) return false;
  if (topic.body.empty()) return true;
  const auto body = view.body(topic.body);
  return body && view.organisation(body->value.organisation);
}

// "Meldungen: DEFUS"; without a topic only what it is.
std::string about(const Context& context, const std::string& what, const std::string& topic) {
  return topic.empty() ? what : context.say("feeds.about", {{"what", what}, {"about", topic}});
}

Object link_to(const Context& context, const Topic& topic, const char* rest, const char* type,
               std::string title) {
  return {{"href", context.address(rest) + topic.query()}, {"type", type}, {"title", std::move(title)}};
}

exchange::FeedEntry entry_of(const Context& context, const app::View& view, const domain::NewsItem& item) {
  exchange::FeedEntry entry{tag_uri(context, item.announcement.id),
                            {},
                            whole_address(context, news_address(context, item)),
                            item.first_published_at,
                            item.changed_at(),
                            {},
                            short_name_of_organisation(context, view, item.announcement.publishing_network)};
  if (item.withdrawn) {
    // Whoever kept the text gets the notice in its place.
    entry.title = context.say("news.withdrawn_title");
    entry.html = "<p>" + base::escape_html(context.say("news.withdrawn")) + "</p>\n";
    if (!item.withdrawn->reason_in(context.language).empty())
      entry.html += "<p>" + base::escape_html(item.withdrawn->reason_in(context.language)) + "</p>\n";
    return entry;
  }
  const auto article = app::article_of(view, item.publication.value);
  entry.title = article.headline;
  entry.html = drafting::as_html(article);
  return entry;
}

exchange::Feed feed_of(const Context& context, const app::View& view, const Topic& topic) {
  exchange::Feed feed;
  feed.id = tag_uri(context, "news" + topic.query());
  feed.title = feed_title(context, view, topic);
  auto asked = fields_of(topic);
  if (context.day) asked.emplace_back("as_of", context.day->iso());
  feed.self = whole_address(context, context.request.path + (asked.empty() ? "" : "?" + query_of(asked)));
  feed.link =
      whole_address(context, topic.is_all() ? context.address("/news") : topic_address(context, view, topic));
  feed.language = base::code(context.language);
  feed.author = view.site_name(context.language);
  feed.updated = base::Instant{};
  domain::NewsFilter filter;
  filter.language = context.language;
  filter.limit = items_in_feed;
  filter.network = topic.network;
  filter.organisation = topic.organisation;
  filter.body = topic.body;
  for (const auto& item : view.news_changes(filter)) feed.entries.push_back(entry_of(context, view, item));
  return feed;
}

using Writer = std::string (*)(const exchange::Feed&);

Response show_feed(Context& context, const std::string& type, Writer write) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto view = context.view();
  const auto topic = read_topic(context, view);
  if (!topic) return not_found(context);
  return text_response(200, type + "; charset=utf-8", write(feed_of(context, view, *topic)));
}

}  // namespace

std::string Topic::query() const { return is_all() ? std::string() : "?" + query_of(fields_of(*this)); }

std::optional<Topic> read_topic(const Context& context, const app::View& view) {
  Topic topic{context.query("network"), context.query("organisation"), context.query("body")};
  return is_known(view, topic) ? std::optional(std::move(topic)) : std::nullopt;
}

std::string topic_name(const Context& context, const app::View& view, const Topic& topic) {
  std::vector<std::string> names;
  if (!topic.network.empty()) names.push_back(short_name_of_organisation(context, view, topic.network));
  if (!topic.organisation.empty()) names.push_back(name_of_organisation(context, view, topic.organisation));
  if (!topic.body.empty()) names.push_back(name_of_body(context, view, topic.body));
  return base::join(names, " · ");
}

std::string topic_address(const Context& context, const app::View& view, const Topic& topic) {
  if (!topic.organisation.empty()) return organisation_address(context, topic.organisation);
  if (const auto body = view.body(topic.body)) return organisation_address(context, body->value.organisation);
  return topic.network.empty() ? std::string() : context.address("/networks/" + topic.network);
}

std::string whole_address(const Context& context, const std::string& address) {
  return context.origin() + address;
}

std::string host_of(const Context& context) {
  const auto origin = context.origin();
  const auto host = origin.substr(origin.find("://") + 3);
  return host.substr(0, host.find(':'));
}

std::string tag_uri(const Context& context, const std::string& what) {
  return "tag:" + host_of(context) + ",2025:" + std::string(base::code(context.language)) + ":" + what;
}

std::string feed_title(const Context& context, const app::View& view, const Topic& topic) {
  return about(context, view.site_name(context.language), topic_name(context, view, topic));
}

List news_feed_links(const Context& context, const app::View& view, const Topic& topic) {
  const auto what = about(context, context.say("feeds.news"), topic_name(context, view, topic));
  return {link_to(context, topic, "/news.atom", "application/atom+xml", what + " (Atom)"),
          link_to(context, topic, "/news.json", "application/feed+json", what + " (JSON Feed)")};
}

List feed_links(const Context& context, const app::View& view, const Topic& topic) {
  auto list = news_feed_links(context, view, topic);
  const auto what = about(context, context.say("calendar.title"), topic_name(context, view, topic));
  list.push_back(link_to(context, topic, "/calendar.ics", "text/calendar", what + " (iCalendar)"));
  return list;
}

Response show_atom(Context& context) { return show_feed(context, "application/atom+xml", exchange::to_atom); }

Response show_json_feed(Context& context) {
  return show_feed(context, "application/feed+json", exchange::to_json_feed);
}

}  // namespace gremium::web
