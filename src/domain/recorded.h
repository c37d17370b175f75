// A noun as the register holds it now, with the fact that says so.
#pragma once

#include <cstdint>

namespace gremium::domain {

template <class T>
struct Recorded {
  T value;
  // The newest fact about it: what a form has seen when it is sent back.
  std::int64_t fact = 0;

  bool operator==(const Recorded&) const = default;
};

}  // namespace gremium::domain
