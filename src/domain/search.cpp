#include "domain/search.h"

#include <algorithm>
#include <array>

namespace gremium::domain {
namespace {

constexpr Named<FoundKind> kinds[] = {
    {FoundKind::network, "network"},     {FoundKind::organisation, "organisation"},
    {FoundKind::decision, "decision"},   {FoundKind::meeting, "meeting"},
    {FoundKind::paper, "paper"},         {FoundKind::news, "news"},
    {FoundKind::body, "body"},           {FoundKind::seat, "seat"},
    {FoundKind::contact, "contact"},     {FoundKind::document, "document"},
    {FoundKind::accession, "accession"}, {FoundKind::task, "task"},
    {FoundKind::draft, "draft"}};

bool is_figure(char c) { return c >= '0' && c <= '9'; }

bool is_among(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string_view name_of(FoundKind kind) { return name_in(kinds, kind); }
std::optional<FoundKind> found_kind_named(std::string_view name) { return value_in(kinds, name); }

bool is_found_by(SearchScope scope, FoundKind kind) {
  return scope == SearchScope::office || kind < FoundKind::body;
}

bool SearchWord::may_go_on() const {
  return folded.size() > 2 && !std::all_of(folded.begin(), folded.end(), is_figure);
}

bool SearchWord::meets(std::string_view word) const {
  if (!known) return is_among(instead, word);
  return word == folded || (may_go_on() && word.substr(0, folded.size()) == folded) ||
         is_among(compounds, word);
}

bool SearchQuestion::can_be_asked() const {
  return std::any_of(words.begin(), words.end(), [](const auto& word) { return word.is_in_register(); });
}

int errors_forgiven(std::size_t length) {
  constexpr std::size_t one_from = 4, two_from = 8;
  return length < one_from ? 0 : length < two_from ? 1 : 2;
}

// Optimal string alignment: Damerau's distance without a second change to what was swapped. F. J. Damerau, "A
// technique for computer detection and correction of spelling errors", 1964.
std::optional<int> errors_between(std::string_view a, std::string_view b, int most) {
  constexpr std::size_t longest = longest_search_word;
  if (a.size() > longest || b.size() > longest) return a == b ? std::optional(0) : std::nullopt;
  const auto difference = static_cast<int>(a.size()) - static_cast<int>(b.size());
  if (difference > most || -difference > most) return std::nullopt;
  // Three rows of the table: of the letter before the last, of the last, and of this one.
  std::array<std::array<int, longest + 1>, 3> rows{};
  auto *before = rows[0].data(), *last = rows[1].data(), *here = rows[2].data();
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    here[0] = static_cast<int>(i);
    int least = here[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      here[j] = std::min({last[j] + 1, here[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        here[j] = std::min(here[j], before[j - 2] + 1);
      least = std::min(least, here[j]);
    }
    if (least > most) return std::nullopt;
    std::swap(before, last);
    std::swap(last, here);
  }
  return last[b.size()] <= most ? std::optional(last[b.size()]) : std::nullopt;
}

SimilarWords::SimilarWords(std::string word)
    : word_(std::move(word)), forgiven_(errors_forgiven(word_.size())) {}

void SimilarWords::offer(std::string_view candidate) {
  const auto least = found_.empty() ? forgiven_ : found_.front().errors;
  if (least == 0) return;
  const auto errors = errors_between(word_, candidate, least);
  if (!errors || *errors == 0) return;
  if (!found_.empty() && *errors < found_.front().errors) found_.clear();
  found_.push_back({*errors, std::string(candidate)});
}

std::vector<std::string> SimilarWords::best() const {
  constexpr std::size_t most = 5;
  auto sorted = found_;
  const auto rank = [&](const Found& found) {
    return std::pair(found.word.front() == word_.front() ? 0 : 1, found.word);
  };
  std::sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  std::vector<std::string> words;
  for (auto& found : sorted)
    if (words.size() < most) words.push_back(std::move(found.word));
  return words;
}

}  // namespace gremium::domain
