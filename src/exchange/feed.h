// What a feed of news says, whatever its format: atom.h and json_feed.h write it.
#pragma once

#include <string>
#include <vector>

#include "base/day.h"

namespace gremium::exchange {

struct FeedEntry {
  // Never changes, whatever happens to addresses: a tag URI.
  std::string id;
  std::string title;
  std::string link;
  base::Instant published;
  // Of the newest version, or of the notice that it was withdrawn.
  base::Instant updated;
  std::string html;
  std::string author;
};

struct Feed {
  std::string id;
  std::string title;
  // Of the feed itself, and of the page it follows.
  std::string self;
  std::string link;
  std::string language;
  std::string author;
  // Of an empty feed; else the newest entry's.
  base::Instant updated;
  std::vector<FeedEntry> entries;
};

}  // namespace gremium::exchange
