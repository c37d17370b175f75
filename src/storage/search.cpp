#include "storage/search.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "base/text.h"
#include "storage/connection.h"

namespace gremium::storage {
namespace {

using domain::SearchScope;

// Enough for compounds with one word in common; each makes the question longer.
constexpr int most_compounds = 20;
// Shorter ones are in too many words; where others begin with it, Efus is no part of DEFUS.
constexpr std::size_t shortest_in_compounds = 4;
constexpr std::size_t shortest_known_in_compounds = 5;

// Folded words are letters and digits: quotes are all they need.
std::string quoted(const std::string& word) { return "\"" + word + "\""; }

std::string alternatives(const domain::SearchWord& word, Compounds compounds) {
  std::vector<std::string> list;
  if (word.known) {
    // The word itself counts besides those that begin with it.
    list.push_back(quoted(word.folded));
    if (word.may_go_on()) list.push_back(quoted(word.folded) + "*");
  }
  for (const auto& other : word.instead) list.push_back(quoted(other));
  if (compounds == Compounds::counted)
    for (const auto& other : word.compounds) list.push_back(quoted(other));
  return "(" + base::join(list, " OR ") + ")";
}

// The first word after all that begin with this one.
std::string end_of_prefix(std::string prefix) {
  prefix.back() = static_cast<char>(prefix.back() + 1);
  return prefix;
}

bool is_in_index(Connection& connection, SearchScope scope, const std::string& word) {
  Query query(connection, in_scope(scope, "SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT 1"));
  return query.with(quoted(word)).step();
}

// Words stay in the list when the last text that had them goes.
std::vector<std::string> still_found(Connection& connection, SearchScope scope,
                                     std::vector<std::string> words) {
  std::erase_if(words, [&](const auto& word) { return !is_in_index(connection, scope, word); });
  return words;
}

std::vector<std::string> compounds_with(Connection& connection, SearchScope scope, const std::string& part,
                                        std::size_t shortest) {
  std::vector<std::string> words;
  if (part.size() < shortest) return words;
  Query query(
      connection,
      in_scope(scope, "SELECT word FROM search_words WHERE instr(word, ?) > 1 ORDER BY word LIMIT ?"));
  query.with(part, most_compounds);
  while (query.step()) words.push_back(query.text(0));
  return still_found(connection, scope, std::move(words));
}

std::vector<std::string> similar_to(Connection& connection, SearchScope scope, const std::string& word) {
  const auto forgiven = domain::errors_forgiven(word.size());
  if (forgiven == 0) return {};
  domain::SimilarWords similar(word);
  Query query(connection,
              in_scope(scope, "SELECT word FROM search_words WHERE length(word) BETWEEN ? AND ?"));
  const auto length = static_cast<int>(word.size());
  query.with(length - forgiven, length + forgiven);
  while (query.step()) similar.offer(query.text(0));
  return similar.best();
}

}  // namespace

// The literal's twin is made once and kept for good: a Connection keeps statements by their address.
const char* in_scope(SearchScope scope, const char* literal) {
  if (scope == SearchScope::everyone) return literal;
  static std::mutex guard;
  static std::map<const char*, std::string> twins;
  const std::lock_guard lock(guard);
  auto& twin = twins[literal];
  if (twin.empty()) twin = base::replace_all(literal, "search_", "office_search_");
  return twin.c_str();
}

std::vector<std::string> compounds_of(Connection& connection, SearchScope scope, const std::string& folded) {
  return compounds_with(connection, scope, folded, shortest_known_in_compounds);
}

bool has_word(Connection& connection, SearchScope scope, const domain::SearchWord& word) {
  if (!word.may_go_on()) return is_in_index(connection, scope, word.folded);
  Query query(connection, in_scope(scope, "SELECT word FROM search_words WHERE word >= ? AND word < ?"));
  query.with(word.folded, end_of_prefix(word.folded));
  while (query.step())
    if (is_in_index(connection, scope, query.text(0))) return true;
  return false;
}

std::vector<std::string> words_instead(Connection& connection, SearchScope scope, const std::string& folded) {
  auto words = compounds_with(connection, scope, folded, shortest_in_compounds);
  return words.empty() ? still_found(connection, scope, similar_to(connection, scope, folded)) : words;
}

std::string match_of(const domain::SearchQuestion& question, Compounds compounds) {
  std::vector<std::string> groups;
  for (const auto& word : question.words)
    if (word.is_in_register()) groups.push_back(alternatives(word, compounds));
  // An empty phrase is in nothing.
  if (groups.empty()) return quoted("");
  return base::join(groups, question.some_are_enough ? " OR " : " AND ");
}

std::vector<domain::FoundList> search(Connection& connection, SearchScope scope,
                                      const domain::SearchQuestion& question,
                                      const domain::SearchFilter& filter) {
  // A word of a title counts for eight of a text. Everyone's ranks are of all that is public, so they tell of
  // nothing else; where they are level the newest comes first, then the id. What has a word only inside
  // others comes after all the rest, however rare those are.
  const auto* sql = in_scope(
      scope,
      "SELECT kind, id, day, score, count FROM (SELECT *, count(*) OVER (PARTITION BY kind) AS count,"
      "  row_number() OVER (PARTITION BY kind ORDER BY score DESC, day DESC, id) AS place,"
      "  (?4 = '' OR score < ?5 OR (score = ?5 AND (day < ?6 OR (day = ?6 AND id > ?4)))) AS is_after"
      "  FROM (SELECT d.kind, d.id, d.day, CAST(-1000 * bm25(search_index, 8.0, 1.0) AS INTEGER)"
      "    + iif(?9 = '' OR d.docid IN (SELECT rowid FROM search_index WHERE search_index MATCH ?9), 1000000, 0)"
      "    AS score"
      "   FROM search_index CROSS JOIN search_documents AS d ON d.docid = search_index.rowid"
      "   WHERE search_index MATCH ?1 AND d.language IN ('', ?2) AND (?3 = '' OR d.kind = ?3)))"
      " WHERE is_after AND (?4 <> '' OR place <= ?7) ORDER BY kind, score DESC, day DESC, id LIMIT ?8");
  Query query(connection, sql);
  const auto kind = filter.kind ? std::string(name_of(*filter.kind)) : std::string();
  const auto after = filter.after.value_or(domain::SearchHit{});
  const bool has_compounds = std::any_of(question.words.begin(), question.words.end(),
                                         [](const auto& word) { return !word.compounds.empty(); });
  // After a hit one kind alone is asked for.
  const auto most = filter.kind ? filter.limit : filter.limit * 10;
  query.with(match_of(question), std::string(base::code(filter.language)), kind, after.id, after.score,
             after.day, filter.limit, most,
             has_compounds ? match_of(question, Compounds::left_out) : std::string());
  std::vector<domain::FoundList> lists;
  while (query.step()) {
    const auto found = domain::found_kind_named(query.text(0));
    if (!found) continue;
    if (lists.empty() || lists.back().kind != *found)
      lists.push_back({*found, static_cast<int>(query.number(4)), {}});
    lists.back().hits.push_back({*found, query.text(1), query.number(3), query.text(2)});
  }
  std::sort(lists.begin(), lists.end(), [](const auto& a, const auto& b) { return a.kind < b.kind; });
  return lists;
}

}  // namespace gremium::storage
