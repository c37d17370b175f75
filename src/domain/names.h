// Enumerations and the names they bear in files, forms and tables: one table each, both ways.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace gremium::domain {

template <class Enum>
struct Named {
  Enum value;
  std::string_view name;
};

template <class Enum, std::size_t count>
constexpr std::string_view name_in(const Named<Enum> (&table)[count], Enum value) {
  for (const auto& entry : table)
    if (entry.value == value) return entry.name;
  return {};
}

template <class Enum, std::size_t count>
constexpr std::optional<Enum> value_in(const Named<Enum> (&table)[count], std::string_view name) {
  for (const auto& entry : table)
    if (entry.name == name) return entry.value;
  return std::nullopt;
}

}  // namespace gremium::domain
