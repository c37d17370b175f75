#include "exchange/linked_data.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "exchange/manifest.h"
#include "exchange/sitemap.h"

namespace gremium::exchange {
namespace {

using Json = nlohmann::json;

TEST(LinkedData, CannotEndItsElementEarly) {
  const std::string hostile = "</script><script>alert(1)</script><!-- & \xe2\x80\xa8 \xff";
  const auto text =
      to_linked_data(LinkedOrganisation{{hostile, "https://example.org/"}, hostile, hostile, "DE"});
  EXPECT_EQ(text.find_first_of("<>&"), std::string::npos) << text;
  const auto json = Json::parse(text);
  EXPECT_EQ(json["name"].get<std::string>().substr(0, 9), "</script>") << "programs read what was written";
}

TEST(LinkedData, SaysWhatAnOrganisationIs) {
  const auto json = Json::parse(to_linked_data(
      LinkedOrganisation{{"Kaiserslautern", "https://example.org/de/organisations/stadt-kaiserslautern"},
                         "KL",
                         "",
                         "DE",
                         {{"DEFUS", "https://example.org/de/networks/defus"}}}));
  EXPECT_EQ(json["@context"], "https://schema.org");
  EXPECT_EQ(json["@type"], "Organization");
  EXPECT_EQ(json["alternateName"], "KL");
  EXPECT_FALSE(json.contains("sameAs")) << "what is empty is left out";
  EXPECT_EQ(json["address"]["addressCountry"], "DE");
  EXPECT_EQ(json["memberOf"][0]["@type"], "Organization");
  EXPECT_EQ(json["memberOf"][0]["name"], "DEFUS");
}

TEST(LinkedData, SaysWhereAndWhetherAMeetingIs) {
  LinkedEvent event;
  event.event = {"Sitzung 3/2025", "https://example.org/de/meetings/k7m2q"};
  event.starts = "2025-03-20T17:00:00.000Z";
  event.place = "Ratssaal";
  auto json = Json::parse(to_linked_data(event));
  EXPECT_EQ(json["@type"], "Event");
  EXPECT_EQ(json["eventStatus"], "https://schema.org/EventScheduled");
  EXPECT_EQ(json["eventAttendanceMode"], "https://schema.org/OfflineEventAttendanceMode");
  EXPECT_EQ(json["location"][0]["name"], "Ratssaal");
  event.online_url = "https://example.org/stream";
  event.cancelled = true;
  json = Json::parse(to_linked_data(event));
  EXPECT_EQ(json["eventAttendanceMode"], "https://schema.org/MixedEventAttendanceMode");
  EXPECT_EQ(json["eventStatus"], "https://schema.org/EventCancelled");
  event.place.clear();
  json = Json::parse(to_linked_data(event));
  EXPECT_EQ(json["eventAttendanceMode"], "https://schema.org/OnlineEventAttendanceMode");
}

TEST(LinkedData, SaysWhoPublishedWhatWhen) {
  LinkedArticle article;
  article.article = {"Zwei neue Mitglieder", "https://example.org/de/news/zwei"};
  article.published = "2025-01-07T09:00:00.000Z";
  article.changed = "2025-01-08T09:00:00.000Z";
  article.publisher = {"DEFUS", "https://example.org/de/networks/defus"};
  const auto json = Json::parse(to_linked_data(article));
  EXPECT_EQ(json["@type"], "NewsArticle");
  EXPECT_EQ(json["headline"], "Zwei neue Mitglieder");
  EXPECT_FALSE(json.contains("name"));
  EXPECT_EQ(json["datePublished"], "2025-01-07T09:00:00.000Z");
  EXPECT_EQ(json["publisher"]["name"], "DEFUS");
}

TEST(LinkedData, LeadsToTheSearch) {
  const auto json =
      Json::parse(to_linked_data(LinkedSite{{"Register", "https://example.org/de/"},
                                            base::Language::de,
                                            "https://example.org/de/search?q={search_term_string}"}));
  EXPECT_EQ(json["potentialAction"]["target"]["urlTemplate"],
            "https://example.org/de/search?q={search_term_string}");
}

SitemapPage page(const std::string& rest) {
  SitemapPage made;
  for (const auto language : base::all_languages)
    made[language] = "https://example.org/" + std::string(base::code(language)) + rest;
  return made;
}

TEST(Sitemap, NamesEachPageInEachLanguageWithAllOfThem) {
  std::string links, urls;
  for (const std::string tongue : {"de", "en", "fr"})
    links += "<xhtml:link rel=\"alternate\" hreflang=\"" + tongue + "\" href=\"https://example.org/" +
             tongue + "/decisions?a&amp;b\"/>";
  for (const std::string tongue : {"de", "en", "fr"})
    urls += "<url><loc>https://example.org/" + tongue + "/decisions?a&amp;b</loc>" + links + "</url>\n";
  const auto expected =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
      " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n" +
      urls + "</urlset>\n";
  EXPECT_EQ(to_sitemap({page("/decisions?a&b")}), expected);
}

TEST(Sitemap, IsCutWhereTheNextPageWouldNotFit) {
  std::vector<SitemapPage> pages(5, page("/"));
  pages.push_back({{base::Language::de, "https://example.org/de/news/a"}});
  EXPECT_EQ(count_addresses(pages), 16U);
  const auto parts = in_parts(pages, 7);
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(count_addresses(parts[0]), 6U) << "a page stays with its translations";
  EXPECT_EQ(count_addresses(parts[1]), 6U);
  EXPECT_EQ(count_addresses(parts[2]), 4U);
  EXPECT_TRUE(in_parts({}, 7).empty());
  EXPECT_NE(to_sitemap_index({"https://example.org/sitemaps/1.xml"})
                .find("<sitemap><loc>https://example.org/sitemaps/1.xml</loc></sitemap>"),
            std::string::npos);
}

TEST(Manifest, HasNameStartAndIcons) {
  const auto json = Json::parse(to_manifest({"Register \"A\"",
                                             "Was es ist",
                                             base::Language::fr,
                                             "/fr/",
                                             {{"/assets/i.png", "512x512", "image/png", true}}}));
  EXPECT_EQ(json["name"], "Register \"A\"");
  EXPECT_EQ(json["lang"], "fr");
  EXPECT_EQ(json["start_url"], "/fr/");
  EXPECT_EQ(json["icons"][0]["purpose"], "maskable");
}

}  // namespace
}  // namespace gremium::exchange
