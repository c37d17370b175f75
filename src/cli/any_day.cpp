#include "cli/any_day.h"

#include <chrono>

#include "app/known_then.h"

namespace gremium::cli {
namespace {

// Somebody waits at a terminal, and can stop it.
constexpr auto most_patience = std::chrono::hours(1);

// False: it is no day, and that has been said.
bool read_day(const Common& common, const std::string& text, std::optional<base::Day>& day) {
  day = base::Day::parse(text);
  if (day || text.empty()) return true;
  refuse(common, {{"today.not_a_day", {{"day", text}}}});
  return false;
}

}  // namespace

int answer_on(const Common& common, const AnyDay& asked, const Answer& answer) {
  std::optional<base::Day> as_of, known_on;
  if (!read_day(common, asked.as_of, as_of) || !read_day(common, asked.known_on, known_on))
    return Exit::wrong_usage;
  auto house = open_house(common, Mode::read);
  if (!house) return refuse(common, house.refusals());
  if (!known_on) return answer(*house, as_of);
  const auto then = app::KnownThen::at(*house, *known_on, "UTC", most_patience);
  if (!then) return refuse(common, then.refusals());
  return answer((*then)->house(), as_of);
}

}  // namespace gremium::cli
