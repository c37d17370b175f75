// The search over all that is public, and the office's over everything: which words a question has, what they
// may be meant to be, what was found. Words are compared as language/folding.h writes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/languages.h"
#include "domain/names.h"

namespace gremium::domain {

// Who searches: everyone finds what is public alone.
enum class SearchScope { everyone, office };

// In the order in which they are shown. From `body` on for the office alone.
enum class FoundKind {
  network,
  organisation,
  decision,
  meeting,
  paper,
  news,
  body,
  seat,     // a person in a body
  contact,  // a person who speaks for a member
  document,
  accession,
  task,
  draft  // of an announcement
};
bool is_found_by(SearchScope scope, FoundKind kind);

std::string_view name_of(FoundKind kind);
std::optional<FoundKind> found_kind_named(std::string_view name);

// More words and longer ones are not looked for.
inline constexpr std::size_t most_search_words = 10;
inline constexpr std::size_t longest_search_word = 60;

// One word of a question.
struct SearchWord {
  std::string folded;
  // As typed.
  std::string typed;
  // What the register has instead, where nothing in it begins with the word: words that hold it, else words
  // that are one or two typing errors away. Empty and not `known`: nothing like it.
  std::vector<std::string> instead = {};
  bool known = true;
  // Words that hold a known one further on: Landespräventionsrat for Prävention. What has them comes last.
  std::vector<std::string> compounds = {};

  bool is_in_register() const { return known || !instead.empty(); }
  // Whether more letters may follow: not after figures and after one or two letters, which begin too much.
  bool may_go_on() const;
  // Whether a word of a text is what was looked for.
  bool meets(std::string_view word) const;
};

struct SearchQuestion {
  std::vector<SearchWord> words;
  // Whether some of the words are enough: nothing has them all.
  bool some_are_enough = false;

  // Whether there is anything to be looked for.
  bool can_be_asked() const;
};

// How many typing errors a word of that many letters is forgiven: none below 4, one below 8, else two.
int errors_forgiven(std::size_t length);
// How many letters must be put in, left out, changed or swapped with the next one to come from one word to
// the other; nothing if more than `most`. Bytes are letters.
std::optional<int> errors_between(std::string_view a, std::string_view b, int most);

// Finds the words that one may be meant to be, among all that are offered.
class SimilarWords {
 public:
  explicit SimilarWords(std::string word);
  void offer(std::string_view candidate);
  // Those with the fewest errors, those with the same first letter first; at most five.
  std::vector<std::string> best() const;

 private:
  struct Found {
    int errors;
    std::string word;
  };
  std::string word_;
  int forgiven_;
  std::vector<Found> found_;
};

// One thing that was found.
struct SearchHit {
  FoundKind kind = FoundKind::decision;
  std::string id;
  // How well it fits; more is better.
  std::int64_t score = 0;
  // Empty where it has none.
  std::string day;
};

// What was found of one kind.
struct FoundList {
  FoundKind kind = FoundKind::decision;
  int count = 0;
  // The best first, then the newest.
  std::vector<SearchHit> hits;
};

struct SearchFilter {
  // News have a text in each language; the others are found in any.
  base::Language language = base::Language::de;
  // Of one kind alone.
  std::optional<FoundKind> kind = {};
  // Only what comes after this one; its kind is not looked at.
  std::optional<SearchHit> after = {};
  // Of each kind.
  int limit = 5;
};

}  // namespace gremium::domain
