#include "app/places.h"

#include <algorithm>

#include "app/meetings.h"
#include "base/crypto.h"
#include "storage/agendas.h"
#include "storage/meetings.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;
using domain::MeetingState;

bool was_opened(MeetingState state) {
  return state == MeetingState::in_session || state == MeetingState::closed ||
         state == MeetingState::minutes_released || state == MeetingState::minutes_approved;
}

std::optional<Refusal> check_day(std::optional<base::Day> day, const domain::Meeting& meeting) {
  if (day && *day >= meeting.first_day() && *day <= meeting.last_day()) return std::nullopt;
  return Refusal{"decision.not_in_meeting",
                 {{"first", meeting.first_day().iso()}, {"last", meeting.last_day().iso()}},
                 "date"};
}

}  // namespace

base::Result<Place> find_place(Desk& desk, const std::string& item, const std::string& meeting) {
  Place place;
  auto id = meeting;
  if (!item.empty()) {
    const auto found = storage::find_agenda_item(desk.connection(), item);
    if (!found) return Refusal{"agenda_item.unknown", {}, "item"};
    place.item = found->value;
    id = found->value.meeting;
  }
  if (auto refused = check_may_change(desk.connection(), id)) return *refused;
  place.meeting = *storage::find_meeting(desk.connection(), id);
  return place;
}

Refusals check_place(const Place& place, std::optional<base::Day> day, bool is_public) {
  Refusals wrong;
  if (!was_opened(place.meeting.state())) wrong.push_back({"decision.meeting_not_open", {}, "item"});
  note(wrong, check_day(day, place.meeting.meeting.value));
  if (is_public && !place.is_public()) wrong.push_back({"decision.item_not_public", {}, "is_public"});
  return wrong;
}

void end_item(Desk& desk, const std::string& item, domain::ItemState state,
              const std::optional<domain::Moment>& at, const std::string& referred_to) {
  const auto found = storage::find_agenda_item(desk.connection(), item);
  if (!found) return;
  for (const auto& line : storage::find_agenda(desk.connection(), found->value.meeting).lines) {
    if (line.item.value.id != item || line.state() != domain::ItemState::called) continue;
    const auto& called = line.advances.back().value.at;
    desk.enter(domain::ItemAdvanced{
        base::random_ref(8), item, state, at ? std::max(*at, called) : called, referred_to, {}});
  }
}

}  // namespace gremium::app
