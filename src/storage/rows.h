// Rows whose first two columns are `fact` and `content`, as nouns. Inside storage/ only.
#pragma once

#include <optional>
#include <vector>

#include "domain/recorded.h"
#include "storage/connection.h"
#include "storage/encoding.h"

namespace gremium::storage {

template <class T>
domain::Recorded<T> recorded(Query& query) {
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
