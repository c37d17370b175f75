// A seat in a body: who sits there, in which role, from when until when.
//
// In a council a person sits there; in an assembly of members an organisation does, and a person may speak
// for it. Two people never share a seat at one time: a successor has a seat of his or her own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/result.h"
#include "domain/personal.h"
#include "domain/recorded.h"

namespace gremium::domain {

enum class SeatRole { chair, deputy_chair, member, substitute, adviser, minute_taker };

struct Seat {
  // Short random id, given once.
  std::string id;
  std::string body;
  std::optional<Personal> person;
  // The organisation that sits there, or that sent the person; empty: none.
  std::string organisation;
  SeatRole role = SeatRole::member;
  // A parliamentary group or a list ("Fraktion"); empty: none.
  std::string group;
  // Votes that the seat carries; 0 for those who only advise.
  int weight = 1;
  // Empty: since and until it is not known.
  std::optional<base::Day> first_day;
  std::optional<base::Day> last_day;

  bool operator==(const Seat&) const = default;
  bool votes() const { return weight > 0; }
};

inline constexpr int most_weight = 10'000;

// Whether somebody sits there that day.
bool is_held_on(const Seat& seat, base::Day day);

using Seats = std::vector<Recorded<Seat>>;
// Those held that day, the chair first, then as they were given.
Seats held_on(const Seats& seats, base::Day day);
// How many votes those seats carry together: who is eligible, in votes.
int votes_of(const Seats& seats);
// Whether some carry more votes than one: then members and votes are counted apart.
bool weighs_votes(const Seats& seats);

// Codes: seat.nobody (person), seat.weight_out_of_range (weight; argument most), seat.ends_before_it_begins
// (last_day; argument first).
base::Refusals check(const Seat& seat);

// Whether it can stand beside the others of its body: nobody sits twice for one organisation at a time, and
// one leads. Codes: seat.twice (person; argument name), seat.second_chair (role; argument name).
std::optional<base::Refusal> check_beside(const Seat& seat, const Seats& others);

// Names as files and forms write them.
std::string_view name_of(SeatRole role);
std::optional<SeatRole> seat_role_named(std::string_view name);

}  // namespace gremium::domain
