#include "domain/seat.h"

#include <algorithm>

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<SeatRole> roles[] = {
    {SeatRole::chair, "chair"},     {SeatRole::deputy_chair, "deputy_chair"},
    {SeatRole::member, "member"},   {SeatRole::substitute, "substitute"},
    {SeatRole::adviser, "adviser"}, {SeatRole::minute_taker, "minute_taker"},
};

bool overlap(const Seat& a, const Seat& b) {
  const bool a_first = !a.last_day || !b.first_day || *b.first_day <= *a.last_day;
  const bool b_first = !b.last_day || !a.first_day || *a.first_day <= *b.last_day;
  return a_first && b_first;
}

}  // namespace

bool is_held_on(const Seat& seat, base::Day day) {
  return (!seat.first_day || *seat.first_day <= day) && (!seat.last_day || day <= *seat.last_day);
}

Seats held_on(const Seats& seats, base::Day day) {
  Seats held;
  std::copy_if(seats.begin(), seats.end(), std::back_inserter(held),
               [&](const auto& seat) { return is_held_on(seat.value, day); });
  std::stable_sort(held.begin(), held.end(),
                   [](const auto& a, const auto& b) { return a.value.role < b.value.role; });
  return held;
}

int votes_of(const Seats& seats) {
  int votes = 0;
  for (const auto& seat : seats) votes += seat.value.weight;
  return votes;
}

bool weighs_votes(const Seats& seats) {
  return std::any_of(seats.begin(), seats.end(), [](const auto& seat) { return seat.value.weight > 1; });
}

base::Refusals check(const Seat& seat) {
  base::Refusals wrong;
  const bool has_person = seat.person && (seat.person->erased || !seat.person->text.empty());
  if (!has_person && seat.organisation.empty()) wrong.push_back({"seat.nobody", {}, "person"});
  if (seat.weight < 0 || seat.weight > most_weight)
    wrong.push_back({"seat.weight_out_of_range", {{"most", std::to_string(most_weight)}}, "weight"});
  if (seat.first_day && seat.last_day && *seat.last_day < *seat.first_day)
    wrong.push_back({"seat.ends_before_it_begins", {{"first", seat.first_day->iso()}}, "last_day"});
  return wrong;
}

std::optional<base::Refusal> check_beside(const Seat& seat, const Seats& others) {
  const bool has_name = seat.person && !seat.person->erased && !seat.person->text.empty();
  for (const auto& [other, fact] : others) {
    if (other.id == seat.id || other.body != seat.body || !overlap(seat, other)) continue;
    const auto name = other.person ? other.person->text : std::string();
    if (has_name && name == seat.person->text && other.organisation == seat.organisation)
      return base::Refusal{"seat.twice", {{"name", name}}, "person"};
    if (seat.role == SeatRole::chair && other.role == SeatRole::chair)
      return base::Refusal{"seat.second_chair", {{"name", name}}, "role"};
  }
  return std::nullopt;
}

std::string_view name_of(SeatRole role) { return name_in(roles, role); }
std::optional<SeatRole> seat_role_named(std::string_view name) { return value_in(roles, name); }

}  // namespace gremium::domain
