// Which pages of the register everyone can open.
#pragma once

#include <string>

#include "base/languages.h"

namespace gremium::domain {

enum class PublicPageKind {
  network,
  organisation,
  accession,
  meeting,
  minutes,
  decision,
  election,
  paper,
  news
};

struct PublicPage {
  PublicPageKind kind = PublicPageKind::decision;
  // In the address; minutes have that of their meeting.
  std::string id = {};
  // Of news: each language has an address of its own.
  base::PerLanguage<std::string> slugs = {};
};

}  // namespace gremium::domain
