#include "app/answers.h"

#include <utility>

namespace gremium::app {
namespace {

constexpr std::pair<std::string_view, Answer> table[] = {
    {"forbidden", {403, 1}},
    {"not_saved", {503, 5}},
    {"login.wait", {429, 1}},
    {"follow.wait", {429, 1}},
    {"register.in_use", {503, 3}},
    {"register.newer", {503, 3}},
    {"register.tables_old", {503, 3}},
    {"register.damaged", {500, 4}},
    {"register.foreign", {500, 4}},
    {"register.permission", {503, 5}},
    {"meeting.minutes_approved", {409, 1}},
    {"pdf.too_slow", {503, 5}},
    {"pdf.failed", {500, 5}},
    {"file.not_written", {500, 5}},
};

}  // namespace

Answer answer_to(std::string_view code) {
  for (const auto& [known, answer] : table)
    if (known == code) return answer;
  return {422, 1};
}

}  // namespace gremium::app
