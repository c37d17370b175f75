#include "exchange/atom.h"

#include <algorithm>

#include "base/text.h"

namespace gremium::exchange {
namespace {

std::string escaped(const std::string& text) {
  std::string allowed;
  std::copy_if(text.begin(), text.end(), std::back_inserter(allowed),
               [](char c) { return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t'; });
  return base::escape_html(allowed);
}

std::string element(const std::string& name, const std::string& text, const std::string& attributes = {}) {
  return "<" + name + attributes + ">" + escaped(text) + "</" + name + ">\n";
}

std::string link(const std::string& relation, const std::string& address, const std::string& type) {
  return "<link rel=\"" + relation + "\" type=\"" + type + "\" href=\"" + escaped(address) + "\"/>\n";
}

std::string author(const std::string& name) { return "<author>" + element("name", name) + "</author>\n"; }

std::string entry_of(const FeedEntry& entry) {
  return "<entry>\n" + element("id", entry.id) + element("title", entry.title) +
         link("alternate", entry.link, "text/html") + element("published", base::to_text(entry.published)) +
         element("updated", base::to_text(entry.updated)) + author(entry.author) +
         element("content", entry.html, " type=\"html\"") + "</entry>\n";
}

}  // namespace

std::string to_atom(const Feed& feed) {
  auto updated = feed.updated;
  for (const auto& entry : feed.entries) updated = std::max(updated, entry.updated);
  std::string text =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
      escaped(feed.language) + "\">\n";
  text += element("id", feed.id) + element("title", feed.title) + element("updated", base::to_text(updated)) +
          link("self", feed.self, "application/atom+xml") + link("alternate", feed.link, "text/html") +
          author(feed.author);
  for (const auto& entry : feed.entries) text += entry_of(entry);
  return text + "</feed>\n";
}

}  // namespace gremium::exchange
