#include "exchange/linked_data.h"

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace gremium::exchange {
namespace {

// Members in the order in which they are put in.
using Json = nlohmann::ordered_json;

Json thing_of(const char* type) { return {{"@context", "https://schema.org"}, {"@type", type}}; }

void add(Json& json, const char* name, const std::string& text) {
  if (!text.empty()) json[name] = text;
}

void add(Json& json, const LinkedThing& thing) {
  add(json, "name", thing.name);
  add(json, "url", thing.url);
}

Json organisation_of(const LinkedThing& thing) {
  Json json{{"@type", "Organization"}};
  add(json, thing);
  return json;
}

// As \u003c and so on a program reads the same, and nothing in a page can be taken for a tag.
std::string written(const Json& json) {
  auto text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  text = base::replace_all(std::move(text), "<", "\\u003c");
  text = base::replace_all(std::move(text), ">", "\\u003e");
  return base::replace_all(std::move(text), "&", "\\u0026");
}

// Where it is: a place, a page to look at it, or both.
Json locations_of(const LinkedEvent& event) {
  Json locations = Json::array();
  if (!event.place.empty())
    locations.push_back(Json{{"@type", "Place"}, {"name", event.place}, {"address", event.place}});
  if (!event.online_url.empty())
    locations.push_back(Json{{"@type", "VirtualLocation"}, {"url", event.online_url}});
  return locations;
}

const char* attendance_of(const LinkedEvent& event) {
  if (event.online_url.empty()) return "https://schema.org/OfflineEventAttendanceMode";
  return event.place.empty() ? "https://schema.org/OnlineEventAttendanceMode"
                             : "https://schema.org/MixedEventAttendanceMode";
}

}  // namespace

std::string to_linked_data(const LinkedSite& site) {
  auto json = thing_of("WebSite");
  add(json, site.site);
  json["inLanguage"] = base::code(site.language);
  json["potentialAction"] = Json{{"@type", "SearchAction"},
                                 {"target", Json{{"@type", "EntryPoint"}, {"urlTemplate", site.search}}},
                                 {"query-input", "required name=search_term_string"}};
  return written(json);
}

std::string to_linked_data(const LinkedOrganisation& organisation) {
  auto json = thing_of("Organization");
  add(json, organisation.organisation);
  if (organisation.short_name != organisation.organisation.name)
    add(json, "alternateName", organisation.short_name);
  add(json, "sameAs", organisation.website);
  if (!organisation.country.empty())
    json["address"] = Json{{"@type", "PostalAddress"}, {"addressCountry", organisation.country}};
  for (const auto& network : organisation.member_of) json["memberOf"].push_back(organisation_of(network));
  return written(json);
}

std::string to_linked_data(const LinkedEvent& event) {
  auto json = thing_of("Event");
  add(json, event.event);
  json["inLanguage"] = base::code(event.language);
  add(json, "startDate", event.starts);
  add(json, "endDate", event.ends);
  json["eventStatus"] =
      event.cancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled";
  if (auto locations = locations_of(event); !locations.empty()) {
    json["eventAttendanceMode"] = attendance_of(event);
    json["location"] = std::move(locations);
  }
  json["organizer"] = organisation_of(event.organiser);
  return written(json);
}

std::string to_linked_data(const LinkedArticle& article) {
  auto json = thing_of("NewsArticle");
  add(json, "headline", article.article.name);
  add(json, "url", article.article.url);
  add(json, "mainEntityOfPage", article.article.url);
  json["inLanguage"] = base::code(article.language);
  add(json, "datePublished", article.published);
  add(json, "dateModified", article.changed);
  add(json, "description", article.summary);
  add(json, "image", article.image);
  json["author"] = organisation_of(article.publisher);
  json["publisher"] = organisation_of(article.publisher);
  return written(json);
}

}  // namespace gremium::exchange
