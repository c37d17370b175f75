// What the register knew on a day: a register of its own, with the facts that had been entered by its end.
// The facts are read again from the first one on, which takes the longer the more there are.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>

#include "app/house.h"
#include "base/result.h"

namespace gremium::app {

class KnownThen {
 public:
  // To the end of that day in the zone. It lies in a folder of its own that goes with it, which only this
  // user can read. Code: known.too_slow, where it took longer than allowed; nothing is left of it.
  static base::Result<std::unique_ptr<KnownThen>> at(House& now, base::Day known_on, const std::string& zone,
                                                     std::chrono::milliseconds at_most);
  ~KnownThen();
  KnownThen(const KnownThen&) = delete;
  KnownThen& operator=(const KnownThen&) = delete;

  // With the clock and the day of the other one.
  House& house() { return house_; }

 private:
  KnownThen() = default;
  std::filesystem::path folder_;
  House house_;
};

}  // namespace gremium::app
