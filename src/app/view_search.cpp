// What a View answers about the search.
#include <algorithm>

#include "app/view.h"
#include "language/folding.h"
#include "storage/search.h"

namespace gremium::app {

domain::SearchQuestion View::question(const std::string& typed, domain::SearchScope asked_in) const {
  const auto scope = scope_of(asked_in);
  domain::SearchQuestion question;
  const auto words = language::folded_words(typed);
  // "l’adhésion", "5 c": a letter alone says something only where there is nothing else.
  const bool has_longer =
      std::any_of(words.begin(), words.end(), [](const auto& word) { return word.folded.size() > 1; });
  for (const auto& word : words) {
    const bool is_figure = word.folded.front() >= '0' && word.folded.front() <= '9';
    if (has_longer && word.folded.size() == 1 && !is_figure) continue;
    if (word.folded.size() > domain::longest_search_word) continue;
    if (question.words.size() == domain::most_search_words) break;
    const auto is_same = [&](const auto& known) { return known.folded == word.folded; };
    if (std::any_of(question.words.begin(), question.words.end(), is_same)) continue;
    domain::SearchWord asked{word.folded, typed.substr(word.begin, word.end - word.begin)};
    asked.known = storage::has_word(connection(), scope, asked);
    if (!asked.known)
      asked.instead = storage::words_instead(connection(), scope, asked.folded);
    else if (asked.may_go_on())
      asked.compounds = storage::compounds_of(connection(), scope, asked.folded);
    question.words.push_back(std::move(asked));
  }
  return question;
}

std::vector<domain::FoundList> View::search(domain::SearchQuestion& question,
                                            const domain::SearchFilter& filter,
                                            domain::SearchScope asked_in) const {
  if (!question.can_be_asked()) return {};
  const auto scope = scope_of(asked_in);
  auto lists = storage::search(connection(), scope, question, filter);
  if (!lists.empty() || question.words.size() == 1 || filter.after) return lists;
  question.some_are_enough = true;
  return storage::search(connection(), scope, question, filter);
}

}  // namespace gremium::app
