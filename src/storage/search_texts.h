// What can be found of each noun as it is now, by everyone or in the office. Inside storage/ only.
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

// Nothing where there is nothing to be found: it is no more, or is not public and everyone asks.
std::optional<SearchText> text_of_organisation(Connection& connection, domain::SearchScope scope,
                                               const std::string& id);
std::optional<SearchText> text_of_decision(Connection& connection, domain::SearchScope scope,
                                           const std::string& id);
std::optional<SearchText> text_of_meeting(Connection& connection, domain::SearchScope scope,
                                          const std::string& id);
std::optional<SearchText> text_of_paper(Connection& connection, domain::SearchScope scope,
                                        const std::string& id);
// Of one language, by the announcement's id.
std::optional<SearchText> text_of_news(Connection& connection, const std::string& id,
                                       base::Language language);

// For the office alone. Nothing also for what was erased.
std::optional<SearchText> text_of_body(Connection& connection, const std::string& id);
std::optional<SearchText> text_of_seat(Connection& connection, const std::string& id);
std::optional<SearchText> text_of_contact(Connection& connection, const std::string& id);
std::optional<SearchText> text_of_document(Connection& connection, const std::string& id);
// With who is quoted in it.
std::optional<SearchText> text_of_accession(Connection& connection, const std::string& id);
std::optional<SearchText> text_of_task(Connection& connection, const std::string& id);
// Of an announcement of which nothing was published yet, in all languages.
std::optional<SearchText> text_of_draft(Connection& connection, const std::string& id);

}  // namespace gremium::storage
