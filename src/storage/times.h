// Instants as local tables keep them: milliseconds since 1970. Inside storage/ only.
#pragma once

#include <optional>

#include "base/day.h"

namespace gremium::storage {

inline std::int64_t to_milliseconds(base::Instant instant) { return instant.time_since_epoch().count(); }
inline std::optional<std::int64_t> to_milliseconds(const std::optional<base::Instant>& instant) {
  return instant ? std::optional(to_milliseconds(*instant)) : std::nullopt;
}
inline base::Instant at_milliseconds(std::int64_t milliseconds) {
  return base::Instant{std::chrono::milliseconds{milliseconds}};
}
inline std::optional<base::Instant> at_milliseconds(const std::optional<std::int64_t>& milliseconds) {
  return milliseconds ? std::optional(at_milliseconds(*milliseconds)) : std::nullopt;
}

}  // namespace gremium::storage
