// What search engines are told: all pages, as https://www.sitemaps.org/protocol.html says, with their
// translations as https://developers.google.com/search/docs/specialty/international/localized-versions asks.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/languages.h"

namespace gremium::exchange {

// The protocol allows no more in one file.
inline constexpr std::size_t most_addresses = 50'000;

// One page: its whole address in each language that it has.
using SitemapPage = base::PerLanguage<std::string>;

// How many addresses: each language of each page is one.
std::size_t count_addresses(const std::vector<SitemapPage>& pages);
// In the order given, as many pages in each part as fit.
std::vector<std::vector<SitemapPage>> in_parts(std::vector<SitemapPage> pages,
                                               std::size_t most = most_addresses);
std::string to_sitemap(const std::vector<SitemapPage>& pages);
// The whole addresses of the parts.
std::string to_sitemap_index(const std::vector<std::string>& parts);

}  // namespace gremium::exchange
