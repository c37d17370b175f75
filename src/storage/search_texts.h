// What can be found of each noun, as it is public now. Inside storage/ only.
#pragma once

#include <optional>
#include <string>

#include "base/languages.h"
#include "domain/search.h"

namespace gremium::storage {

class Connection;

// A row of the search, not folded yet. Words of the title count for more.
struct SearchText {
  std::string day = {};
  std::string title = {};
  std::string words = {};
};

// Nothing where everyone finds nothing: it is not public, or is no more.
std::optional<SearchText> text_of_organisation(Connection& connection, const std::string& id);
std::optional<SearchText> text_of_decision(Connection& connection, const std::string& id);
std::optional<SearchText> text_of_meeting(Connection& connection, const std::string& id);
std::optional<SearchText> text_of_paper(Connection& connection, const std::string& id);
// Of one language, by the announcement's id.
std::optional<SearchText> text_of_news(Connection& connection, const std::string& id,
                                       base::Language language);

}  // namespace gremium::storage
