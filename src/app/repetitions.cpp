#include "app/repetitions.h"

#include <string>

#include "base/text.h"
#include "language/folding.h"
#include "storage/decisions.h"
#include "storage/meetings.h"

namespace gremium::app {
namespace {

// Nobody decides or meets more often on one day.
constexpr int most_a_day = 1000;

// What has no width parts no words. A title in no letters at all is compared as it stands.
std::string compared(std::string title) {
  for (const auto* without_width : {"\u00AD", "\u200B", "\u2060", "\uFEFF"})
    title = base::replace_all(std::move(title), without_width, "");
  auto folded = language::folded(title);
  return folded.empty() ? title : folded;
}

}  // namespace

std::optional<base::Refusal> check_repeated(Desk& desk, const domain::Decision& decision) {
  if (!decision.date) return std::nullopt;
  domain::DecisionFilter filter;
  filter.public_only = false;
  filter.body = decision.body;
  filter.from = decision.date->earliest();
  filter.until = base::LastDay{decision.date->earliest()};
  filter.limit = most_a_day;
  const auto title = compared(decision.title);
  for (const auto& [other, fact] : storage::list_decisions(desk.connection(), filter))
    if (other.date == decision.date && compared(other.title) == title)
      return base::Refusal{"decision.alike", {{"decision", other.id}, {"title", other.title}}};
  return std::nullopt;
}

std::optional<base::Refusal> check_repeated(Desk& desk, const domain::Meeting& meeting) {
  domain::MeetingFilter filter;
  filter.public_only = false;
  filter.body = meeting.body;
  filter.begins_until = meeting.first_day();
  filter.limit = most_a_day;
  for (const auto& found : storage::list_coming_meetings(desk.connection(), meeting.first_day(), filter)) {
    const auto& other = found.meeting.value;
    if (other.first_day() == meeting.first_day() &&
        other.sittings.front().begins == meeting.sittings.front().begins &&
        other.is_public == meeting.is_public && found.state() != domain::MeetingState::cancelled)
      return base::Refusal{"meeting.alike", {{"meeting", other.id}}};
  }
  return std::nullopt;
}

}  // namespace gremium::app
