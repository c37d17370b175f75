// Atom (RFC 4287): values in, bytes out.
#pragma once

#include <string>
#include <vector>

#include "base/day.h"

namespace gremium::exchange {

struct AtomEntry {
  // Never changes, whatever happens to addresses: a tag URI.
  std::string id;
  std::string title;
  std::string link;
  base::Instant published;
  base::Instant updated;
  // HTML; escaped into the feed as text.
  std::string html;
  std::string author;
};

struct AtomFeed {
  std::string id;
  std::string title;
  // Of the feed itself, and of the page it follows.
  std::string self;
  std::string link;
  std::string language;
  std::string author;
  // Of an empty feed; else the newest entry's.
  base::Instant updated;
  std::vector<AtomEntry> entries;
};

// Characters that XML does not allow are left out.
std::string to_atom(const AtomFeed& feed);

}  // namespace gremium::exchange
