// What pages say to programs: schema.org as JSON-LD, for <script type="application/ld+json">.
//
// Every text holds no "<", ">" or "&": it can stand in a page as it is and cannot end the element early.
// Texts that are empty are left out. Addresses are whole ("https://example.org/de/…").
#pragma once

#include <string>
#include <vector>

#include "base/languages.h"

namespace gremium::exchange {

// Something with a name and a page of its own.
struct LinkedThing {
  std::string name;
  std::string url;
};

// The site itself, on its home page. `search`: an address with {search_term_string} in it.
struct LinkedSite {
  LinkedThing site;
  base::Language language = base::Language::de;
  std::string search;
};

// https://schema.org/Organization
struct LinkedOrganisation {
  LinkedThing organisation;
  std::string short_name;
  std::string website;
  // ISO 3166 code.
  std::string country;
  // The networks that it is in on the day of the page.
  std::vector<LinkedThing> member_of = {};
};

// https://schema.org/Event: a meeting. Days, or local times with their offset ("2025-03-20T18:00:00+01:00").
struct LinkedEvent {
  LinkedThing event;
  base::Language language = base::Language::de;
  std::string starts;
  std::string ends;
  bool cancelled = false;
  std::string place;
  std::string online_url;
  LinkedThing organiser;
};

// https://schema.org/NewsArticle. Moments as ISO 8601.
struct LinkedArticle {
  LinkedThing article;
  base::Language language = base::Language::de;
  std::string published;
  std::string changed;
  std::string summary;
  std::string image;
  LinkedThing publisher;
};

std::string to_linked_data(const LinkedSite& site);
std::string to_linked_data(const LinkedOrganisation& organisation);
std::string to_linked_data(const LinkedEvent& event);
std::string to_linked_data(const LinkedArticle& article);

}  // namespace gremium::exchange
