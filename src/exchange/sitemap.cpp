#include "exchange/sitemap.h"

#include "base/text.h"

namespace gremium::exchange {
namespace {

constexpr const char* head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr const char* name_space = "http://www.sitemaps.org/schemas/sitemap/0.9";

// Every translation names all of them, itself too.
std::string links_of(const SitemapPage& page) {
  std::string links;
  for (const auto& [language, address] : page)
    links.append("<xhtml:link rel=\"alternate\" hreflang=\"")
        .append(base::code(language))
        .append("\" href=\"")
        .append(base::escape_html(address))
        .append("\"/>");
  return links;
}

}  // namespace

std::size_t count_addresses(const std::vector<SitemapPage>& pages) {
  std::size_t count = 0;
  for (const auto& page : pages) count += page.size();
  return count;
}

std::vector<std::vector<SitemapPage>> in_parts(std::vector<SitemapPage> pages, std::size_t most) {
  std::vector<std::vector<SitemapPage>> parts;
  std::size_t used = most;
  for (auto& page : pages) {
    if (used + page.size() > most) {
      parts.emplace_back();
      used = 0;
    }
    used += page.size();
    parts.back().push_back(std::move(page));
  }
  return parts;
}

std::string to_sitemap(const std::vector<SitemapPage>& pages) {
  std::string text = std::string(head) + "<urlset xmlns=\"" + name_space +
                     "\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
  for (const auto& page : pages) {
    const auto links = links_of(page);
    for (const auto& entry : page)
      text.append("<url><loc>")
          .append(base::escape_html(entry.second))
          .append("</loc>")
          .append(links)
          .append("</url>\n");
  }
  return text.append("</urlset>\n");
}

std::string to_sitemap_index(const std::vector<std::string>& parts) {
  std::string text = std::string(head) + "<sitemapindex xmlns=\"" + name_space + "\">\n";
  for (const auto& part : parts)
    text.append("<sitemap><loc>").append(base::escape_html(part)).append("</loc></sitemap>\n");
  return text.append("</sitemapindex>\n");
}

}  // namespace gremium::exchange
