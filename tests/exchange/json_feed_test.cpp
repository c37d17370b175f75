#include "exchange/json_feed.h"

#include <gtest/gtest.h>

namespace gremium::exchange {
namespace {

Feed feed() {
  const auto published = *base::parse_instant("2025-01-07T09:00:00Z");
  const auto updated = *base::parse_instant("2025-01-08T09:00:00Z");
  return {"tag:example.org,2025:news",
          "News & more",
          "https://example.org/de/news.json",
          "https://example.org/de/news",
          "de",
          "DEFUS",
          published,
          {{"tag:example.org,2025:a1", "„A“ \"B\"", "https://example.org/de/news/a", published, updated,
            "<p>A\n&amp; B</p>", "DEFUS"}}};
}

TEST(JsonFeed, IsWhatReadersExpect) {
  EXPECT_EQ(to_json_feed(feed()), R"({
  "version": "https://jsonfeed.org/version/1.1",
  "title": "News & more",
  "home_page_url": "https://example.org/de/news",
  "feed_url": "https://example.org/de/news.json",
  "authors": [
    {
      "name": "DEFUS"
    }
  ],
  "language": "de",
  "items": [
    {
      "id": "tag:example.org,2025:a1",
      "url": "https://example.org/de/news/a",
      "title": "„A“ \"B\"",
      "content_html": "<p>A\n&amp; B</p>",
      "date_published": "2025-01-07T09:00:00.000Z",
      "date_modified": "2025-01-08T09:00:00.000Z",
      "authors": [
        {
          "name": "DEFUS"
        }
      ],
      "language": "de"
    }
  ]
}
)");
}

TEST(JsonFeed, AnEmptyFeedHasAnEmptyList) {
  auto empty = feed();
  empty.entries.clear();
  EXPECT_NE(to_json_feed(empty).find("\"items\": []"), std::string::npos);
}

}  // namespace
}  // namespace gremium::exchange
