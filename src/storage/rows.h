// Rows whose first two columns are `fact` and `content`, as nouns. Inside storage/ only.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "domain/recorded.h"
#include "storage/connection.h"
#include "storage/encoding.h"

namespace gremium::storage {

// Parsing JSON was two thirds of what a page with a long list cost. So the nouns such lists are made of are
// kept as read, by their bytes: the same bytes are the same noun, whatever was entered since. Not those with
// personal parts: what is erased leaves memory too.
template <class T>
inline constexpr bool kept_as_read =
    std::is_same_v<T, domain::Organisation> || std::is_same_v<T, domain::Network> ||
    std::is_same_v<T, domain::Body> || std::is_same_v<T, domain::Membership>;

// Of this thread.
template <class T>
const T& read_or_kept(std::string&& bytes) {
  constexpr std::size_t most = 10'000;
  thread_local std::unordered_map<std::string, T> kept;
  const auto found = kept.find(bytes);
  if (found != kept.end()) return found->second;
  auto value = decode<T>(bytes);
  if (kept.size() >= most) kept.clear();
  return kept.emplace(std::move(bytes), std::move(value)).first->second;
}

template <class T>
domain::Recorded<T> recorded(Query& query) {
  if constexpr (kept_as_read<T>)
    return {read_or_kept<T>(query.text(1)), query.number(0)};
  else
    return {decode<T>(query.text(1)), query.number(0)};
}

template <class T>
std::optional<domain::Recorded<T>> one(Query& query) {
  if (!query.step()) return std::nullopt;
  return recorded<T>(query);
}

template <class T>
std::vector<domain::Recorded<T>> all(Query& query) {
  std::vector<domain::Recorded<T>> list;
  while (query.step()) list.push_back(recorded<T>(query));
  return list;
}

}  // namespace gremium::storage
