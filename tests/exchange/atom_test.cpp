#include "exchange/atom.h"

#include <gtest/gtest.h>

namespace gremium::exchange {
namespace {

Feed feed() {
  const auto published = *base::parse_instant("2025-01-07T09:00:00Z");
  const auto updated = *base::parse_instant("2025-01-08T09:00:00Z");
  return {"tag:example.org,2025:news",
          "News & more",
          "https://example.org/de/news.atom",
          "https://example.org/de/news",
          "de",
          "DEFUS",
          published,
          {{"tag:example.org,2025:a1", "A < B", "https://example.org/de/news/a", published, updated,
            "<p>„Ja“\x01</p>", "DEFUS"}}};
}

TEST(Atom, IsWhatReadersExpect) {
  EXPECT_EQ(to_atom(feed()), R"(<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<id>tag:example.org,2025:news</id>
<title>News &amp; more</title>
<updated>2025-01-08T09:00:00.000Z</updated>
<link rel="self" type="application/atom+xml" href="https://example.org/de/news.atom"/>
<link rel="alternate" type="text/html" href="https://example.org/de/news"/>
<author><name>DEFUS</name>
</author>
<entry>
<id>tag:example.org,2025:a1</id>
<title>A &lt; B</title>
<link rel="alternate" type="text/html" href="https://example.org/de/news/a"/>
<published>2025-01-07T09:00:00.000Z</published>
<updated>2025-01-08T09:00:00.000Z</updated>
<author><name>DEFUS</name>
</author>
<content type="html">&lt;p&gt;„Ja“&lt;/p&gt;</content>
</entry>
</feed>
)");
}

TEST(Atom, AnEmptyFeedStillSaysWhenItWasUpdated) {
  auto empty = feed();
  empty.entries.clear();
  EXPECT_NE(to_atom(empty).find("<updated>2025-01-07T09:00:00.000Z</updated>"), std::string::npos);
}

}  // namespace
}  // namespace gremium::exchange
