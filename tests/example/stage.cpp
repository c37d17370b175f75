#include "example/stage.h"

namespace gremium::example {

base::Instant clock_time;

void at(const char* time) { clock_time = *base::parse_instant(time); }

void fail(const std::string& what, const base::Refusals& refusals) {
  std::string text = what;
  for (const auto& refusal : refusals) {
    text += ": " + refusal.code + " " + refusal.field;
    for (const auto& [name, value] : refusal.arguments) text += " " + name + "=" + value;
  }
  throw std::runtime_error(text);
}

}  // namespace gremium::example
