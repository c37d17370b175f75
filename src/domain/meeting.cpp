#include "domain/meeting.h"

#include <algorithm>

#include "domain/names.h"
#include "domain/text_check.h"

namespace gremium::domain {
namespace {

constexpr Named<MeetingState> states[] = {
    {MeetingState::planned, "planned"},
    {MeetingState::invited, "invited"},
    {MeetingState::in_session, "in_session"},
    {MeetingState::closed, "closed"},
    {MeetingState::minutes_released, "minutes_released"},
    {MeetingState::minutes_approved, "minutes_approved"},
    {MeetingState::cancelled, "cancelled"},
};

void check_clocks(base::Refusals& wrong, const Sitting& sitting, std::size_t place) {
  for (const auto& [name, clock] : {std::pair{"begins", sitting.begins}, {"ends", sitting.ends}})
    if (!clock.empty() && !is_clock(clock))
      wrong.push_back({"meeting.clock_malformed", {}, sitting_field(name, place)});
  if (is_clock(sitting.begins) && is_clock(sitting.ends) && sitting.ends <= sitting.begins)
    wrong.push_back(
        {"meeting.ends_before_it_begins", {{"begins", sitting.begins}}, sitting_field("ends", place)});
}

void check_sittings(base::Refusals& wrong, const std::vector<Sitting>& sittings) {
  if (sittings.empty()) wrong.push_back({"meeting.no_sitting", {}, "date"});
  for (std::size_t place = 0; place < sittings.size(); ++place) {
    check_clocks(wrong, sittings[place], place);
    if (place > 0 && sittings[place].date <= sittings[place - 1].date)
      wrong.push_back({"meeting.sittings_out_of_order", {}, sitting_field("date", place)});
  }
}

}  // namespace

bool is_moved(const Meeting& before, const Meeting& after) {
  return !std::equal(
      before.sittings.begin(), before.sittings.end(), after.sittings.begin(), after.sittings.end(),
      [](const Sitting& a, const Sitting& b) { return a.date == b.date && a.begins == b.begins; });
}

std::string number_of(const Meeting& meeting) {
  return std::to_string(meeting.number) + "/" + meeting.period;
}

MeetingState MeetingCase::state() const {
  return advances.empty() ? MeetingState::planned : advances.back().value.state;
}

const MeetingAdvanced* MeetingCase::when(MeetingState state) const {
  const auto found = std::find_if(advances.rbegin(), advances.rend(),
                                  [&](const auto& row) { return row.value.state == state; });
  return found == advances.rend() ? nullptr : &found->value;
}

bool MeetingCase::agenda_is_out() const {
  return when(MeetingState::invited) != nullptr || when(MeetingState::in_session) != nullptr;
}

bool MeetingCase::is_closed_before(const Moment& at) const {
  const auto* closed = when(MeetingState::closed);
  return closed != nullptr && closed->at.last_second() < at;
}

std::int64_t MeetingCase::newest_fact() const {
  auto newest = meeting.fact;
  for (const auto& advance : advances) newest = std::max(newest, advance.fact);
  return newest;
}

bool can_advance(MeetingState from, MeetingState to) {
  switch (to) {
    case MeetingState::planned:
      return false;
    case MeetingState::invited:
      return from == MeetingState::planned;
    case MeetingState::in_session:
      // A full assembly may waive its invitation; the minutes say that there was none.
      return from == MeetingState::planned || from == MeetingState::invited;
    case MeetingState::closed:
      return from == MeetingState::in_session;
    case MeetingState::minutes_released:
      return from == MeetingState::closed || from == MeetingState::minutes_released ||
             from == MeetingState::minutes_approved;
    case MeetingState::minutes_approved:
      return from == MeetingState::minutes_released;
    case MeetingState::cancelled:
      return from == MeetingState::planned || from == MeetingState::invited;
  }
  return false;
}

std::string sitting_field(std::string_view name, std::size_t place) {
  return place == 0 ? std::string(name) : std::string(name) + "_" + std::to_string(place + 1);
}

base::Refusals check(const Meeting& meeting) {
  base::Refusals wrong;
  base::note(wrong, check_line("period", meeting.period,
                               meeting.sittings.empty() ? Need::optional : Need::required));
  base::note(wrong, check_line("title", meeting.title, Need::optional));
  base::note(wrong, check_line("place", meeting.place, Need::optional));
  base::note(wrong, check_web_address("online_url", meeting.online_url));
  check_sittings(wrong, meeting.sittings);
  return wrong;
}

bool is_over(MeetingState state) {
  return state == MeetingState::closed || state == MeetingState::minutes_released ||
         state == MeetingState::minutes_approved;
}

std::string_view name_of(MeetingState state) { return name_in(states, state); }
std::optional<MeetingState> meeting_state_named(std::string_view name) { return value_in(states, name); }

}  // namespace gremium::domain
