// A month as it hangs on a wall: its weeks, Monday first.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"

namespace gremium::domain {

// The first day of a month that is given as exactly YYYY-MM; nothing if there is none in the years 1 to 9999.
std::optional<base::Day> month_named(std::string_view name);
// "2025-03".
std::string name_of_month(base::Day in_month);

// Monday to Sunday; nothing where the day belongs to another month.
using Week = std::array<std::optional<base::Day>, 7>;
// Four to six of them.
std::vector<Week> weeks_of(base::Day in_month);

}  // namespace gremium::domain
