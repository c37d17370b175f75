#include "exchange/json_feed.h"

#include <nlohmann/json.hpp>

namespace gremium::exchange {
namespace {

// Members in the order in which the specification names them.
using Json = nlohmann::ordered_json;

Json authors(const std::string& name) { return Json::array({Json{{"name", name}}}); }

Json item_of(const FeedEntry& entry, const std::string& language) {
  return {{"id", entry.id},
          {"url", entry.link},
          {"title", entry.title},
          {"content_html", entry.html},
          {"date_published", base::to_text(entry.published)},
          {"date_modified", base::to_text(entry.updated)},
          {"authors", authors(entry.author)},
          {"language", language}};
}

}  // namespace

std::string to_json_feed(const Feed& feed) {
  Json items = Json::array();
  for (const auto& entry : feed.entries) items.push_back(item_of(entry, feed.language));
  const Json json{{"version", "https://jsonfeed.org/version/1.1"},
                  {"title", feed.title},
                  {"home_page_url", feed.link},
                  {"feed_url", feed.self},
                  {"authors", authors(feed.author)},
                  {"language", feed.language},
                  {"items", std::move(items)}};
  return json.dump(2) + "\n";
}

}  // namespace gremium::exchange
