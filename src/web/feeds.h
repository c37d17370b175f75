// What feeds and the calendar are about, and how pages lead to them.
#pragma once

#include <optional>
#include <string>

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// All that is public, or what concerns one network, organisation or body: "?network=defus". The same query at
// every feed and at the calendar's page.
struct Topic {
  std::string network = {};
  std::string organisation = {};
  std::string body = {};

  bool operator==(const Topic&) const = default;
  bool is_all() const { return network.empty() && organisation.empty() && body.empty(); }
  // With its question mark; empty for all.
  std::string query() const;
};

// Nothing where there is no such network, organisation or body for this reader.
std::optional<Topic> read_topic(const Context& context, const app::View& view);
// "DEFUS"; empty for all.
std::string topic_name(const Context& context, const app::View& view, const Topic& topic);
// The page about it; empty for all.
std::string topic_address(const Context& context, const app::View& view, const Topic& topic);

// With scheme and host.
std::string whole_address(const Context& context, const std::string& address);

// Stable whatever the path: under the day the register's feeds began.
std::string tag_uri(const Context& context, const std::string& what);
// The host that pages are asked for at, without a port.
std::string host_of(const Context& context);

// Of a feed or calendar: the site's name, and what it is about.
std::string feed_title(const Context& context, const app::View& view, const Topic& topic);

// Rows of href, type, title: the feeds of news about something; for <link rel="alternate"> of the layout the
// calendar too.
render::List news_feed_links(const Context& context, const app::View& view, const Topic& topic);
render::List feed_links(const Context& context, const app::View& view, const Topic& topic);

}  // namespace gremium::web
