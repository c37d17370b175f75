// The search over all that is public, and that of the office, which has tables of its own. What is not public
// has no row and no word in the former: neither counts nor ranks nor suggestions can tell of it. In the
// tables words stand folded (language/folding.h).
#pragma once

#include <string>
#include <vector>

#include "domain/fact.h"
#include "domain/search.h"

namespace gremium::storage {

class Connection;

// After a fact was applied: what it says or touches is found from now on, or no more. Whether anything
// changed in that search.
bool follow_in_search(Connection& connection, domain::SearchScope scope, const domain::Fact& fact);

// A statement over the tables of everyone's search, search_…, as one over those of a scope. Its address
// stays.
const char* in_scope(domain::SearchScope scope, const char* literal);

// Whether a word of the register begins with this one, or is it where it may not go on.
bool has_word(Connection& connection, domain::SearchScope scope, const domain::SearchWord& word);
// Of a word that may go on: those that hold it, but do not begin with it.
std::vector<std::string> compounds_of(Connection& connection, domain::SearchScope scope,
                                      const std::string& folded);
// What a word may stand for that nothing begins with: words that hold it, else words like it.
std::vector<std::string> words_instead(Connection& connection, domain::SearchScope scope,
                                       const std::string& folded);

// Whether a known word is also looked for in the middle of others.
enum class Compounds { counted, left_out };

// A question as FTS5 reads it: words in quotes, so nothing that was typed is taken for its syntax.
std::string match_of(const domain::SearchQuestion& question, Compounds compounds = Compounds::counted);

// Kinds in their order, without those of which nothing was found.
std::vector<domain::FoundList> search(Connection& connection, domain::SearchScope scope,
                                      const domain::SearchQuestion& question,
                                      const domain::SearchFilter& filter);

}  // namespace gremium::storage
