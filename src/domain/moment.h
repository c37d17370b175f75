// A moment of a meeting: the local day and clock where the body is, as its minutes print them.
//
// Minutes know wall clocks, not instants: a moment is never counted in another time zone.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"

namespace gremium::domain {

// HH:MM, as it is printed.
inline std::string short_clock(const std::string& clock) { return clock.substr(0, 5); }

struct Moment {
  base::Day day = base::Day::of_number(0);
  // HH:MM, or HH:MM:SS where it was noted as it happened; sorts as it stands.
  std::string clock;

  // YYYY-MM-DDTHH:MM or YYYY-MM-DDTHH:MM:SS, exactly.
  static std::optional<Moment> parse(std::string_view text);
  std::string iso() const;
  // Noted as it happened: what else was noted at this moment stands in the order of entry.
  bool is_live() const { return clock.size() > short_clock(clock).size(); }

  // The last second of it: what was noted within a minute as it happened is not after that minute.
  Moment last_second() const { return is_live() ? *this : Moment{day, clock + ":59"}; }

  auto operator<=>(const Moment&) const = default;
};

// HH:MM or HH:MM:SS, 00:00 to 23:59:59.
bool is_clock(std::string_view text);

// HH:MM of a time as people type it: "9", "9:30", "9.30 Uhr", "9 h 30", "9:30 pm". Anything else as it is:
// is_clock() says that it is none.
std::string typed_clock(std::string_view text);

}  // namespace gremium::domain
