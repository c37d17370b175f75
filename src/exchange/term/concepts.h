// A term of statutes as a sequence of concepts, the same in three languages: "drei Monate zum Jahresende" and
// "trois mois avant la fin de l’année" differ in one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "domain/period.h"

namespace gremium::exchange::term {

// A name from the table in concepts.cpp, or one of those that have a value: "day", "month_day", "period".
struct Concept {
  std::string_view name;
  std::optional<base::Day> day = {};
  std::optional<domain::MonthDay> month_day = {};
  std::optional<domain::Period> period = {};
};

// Nothing if there is a word or a figure that is not known. Articles, and what says nothing of the day, are
// left out.
std::optional<std::vector<Concept>> concepts_of(std::string_view text);

}  // namespace gremium::exchange::term
