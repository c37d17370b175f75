// The search over all that is public. What is not public has no row and no word here: neither counts nor
// ranks nor suggestions can tell of it. In the tables words stand folded (language/folding.h).
#pragma once

#include <string>
#include <vector>

#include "domain/fact.h"
#include "domain/search.h"

namespace gremium::storage {

class Connection;

// After a fact was applied: what it says or touches is found from now on, or no more. Whether anything
// changed.
bool follow_in_search(Connection& connection, const domain::Fact& fact);

// Whether a word of the register begins with this one, or is it where it may not go on.
bool has_word(Connection& connection, const domain::SearchWord& word);
// What a word may stand for that nothing begins with: words that hold it, else words like it.
std::vector<std::string> words_instead(Connection& connection, const std::string& folded);

// A question as FTS5 reads it: words in quotes, so nothing that was typed is taken for its syntax.
std::string match_of(const domain::SearchQuestion& question);

// Kinds in their order, without those of which nothing was found.
std::vector<domain::FoundList> search(Connection& connection, const domain::SearchQuestion& question,
                                      const domain::SearchFilter& filter);

}  // namespace gremium::storage
