// What search engines ask for: which pages there are, and which are none of theirs.
#include "exchange/sitemap.h"

#include "web/feeds.h"
#include "web/handlers.h"

namespace gremium::web {
namespace {

using domain::PublicPage;
using domain::PublicPageKind;

constexpr const char* xml = "application/xml; charset=utf-8";

std::string rest_of(const PublicPage& page) {
  switch (page.kind) {
    case PublicPageKind::network:
      return "/networks/" + page.id;
    case PublicPageKind::organisation:
      return "/organisations/" + page.id;
    case PublicPageKind::accession:
      return "/accessions/" + page.id;
    case PublicPageKind::meeting:
      return "/meetings/" + page.id;
    case PublicPageKind::minutes:
      return "/meetings/" + page.id + "/minutes";
    case PublicPageKind::decision:
      return "/decisions/" + page.id;
    case PublicPageKind::election:
      return "/elections/" + page.id;
    case PublicPageKind::paper:
      return "/papers/" + page.id;
    case PublicPageKind::news:
      break;
  }
  return {};
}

exchange::SitemapPage in_all_languages(const std::string& origin, const std::string& rest) {
  exchange::SitemapPage page;
  for (const auto language : base::all_languages)
    page[language] = origin + "/" + std::string(base::code(language)) + rest;
  return page;
}

exchange::SitemapPage news_page(const std::string& origin, const PublicPage& news) {
  exchange::SitemapPage page;
  for (const auto& [language, slug] : news.slugs)
    page[language] = origin + "/" + std::string(base::code(language)) + "/news/" + slug;
  return page;
}

std::vector<exchange::SitemapPage> all_pages(const Context& context) {
  const auto origin = context.origin();
  std::vector<exchange::SitemapPage> pages;
  for (const char* rest : {"/", "/meetings", "/decisions", "/papers", "/news", "/calendar", "/imprint",
                           "/privacy", "/accessibility"})
    pages.push_back(in_all_languages(origin, rest));
  for (const auto& page : context.view().public_pages())
    pages.push_back(page.kind == PublicPageKind::news ? news_page(origin, page)
                                                      : in_all_languages(origin, rest_of(page)));
  return pages;
}

}  // namespace

Response show_sitemap(Context& context) {
  auto pages = all_pages(context);
  if (exchange::count_addresses(pages) <= exchange::most_addresses)
    return text_response(200, xml, exchange::to_sitemap(pages));
  std::vector<std::string> parts;
  const auto count = exchange::in_parts(std::move(pages)).size();
  for (std::size_t part = 1; part <= count; ++part)
    parts.push_back(whole_address(context, "/sitemaps/" + std::to_string(part) + ".xml"));
  return text_response(200, xml, exchange::to_sitemap_index(parts));
}

Response show_sitemap_part(Context& context) {
  const auto parts = exchange::in_parts(all_pages(context));
  for (std::size_t part = 1; part <= parts.size(); ++part)
    if (context.parameter("part") == std::to_string(part) + ".xml")
      return text_response(200, xml, exchange::to_sitemap(parts[part - 1]));
  return not_found(context);
}

Response show_robots(Context& context) {
  // The office is closed anyway; a search has no end, and neither have the lists of other days.
  return text_response(200, "text/plain; charset=utf-8",
                       "User-agent: *\nDisallow: /office\nDisallow: /me\nDisallow: /*/search\n"
                       "Disallow: /*/follow\nDisallow: /*?as_of=\nSitemap: " +
                           whole_address(context, "/sitemap.xml") + "\n");
}

}  // namespace gremium::web
