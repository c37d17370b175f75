// The way of a paper through bodies ("Beratungsfolge"): what is planned, what took place, what comes next.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "domain/paper.h"

namespace gremium::domain {

// An occasion on which a body deals with a paper: a decision, or an item of an agenda without one.
struct Treatment {
  std::string body;
  ConsultationRole role = ConsultationRole::decision;
  std::optional<base::PartialDay> date;
  // Where it is recorded; empty: none.
  std::string meeting = {};
  std::string item = {};
  std::string decision = {};
  // How it came out; nothing: it is still to come.
  std::optional<Outcome> outcome = {};
  std::string referred_to = {};

  bool operator==(const Treatment&) const = default;
};

// left_out: the paper was decided on without it.
enum class StationState { planned, on_agenda, held, left_out };

struct Station {
  std::string body;
  ConsultationRole role = ConsultationRole::decision;
  StationState state = StationState::planned;
  // Unless it is only planned.
  std::optional<Treatment> treatment = {};
  // The body took the paper up without the plan saying so, or decided before those whose turn was first.
  bool unplanned = false;
  bool early = false;

  bool operator==(const Station&) const = default;
};

// Those that were held by their day, then those on an agenda, then what is still planned, in its order. A
// planned step stays open while its body only postpones the paper, lacks a quorum or refers it to another;
// the one it is referred to comes before it.
std::vector<Station> consultation_path(const Paper& paper, std::vector<Treatment> treatments);

// As they stood on a day, by their dates: what came out later had not come out, a decision that belongs to no
// meeting was not there, and what bears no date was.
std::vector<Treatment> as_they_stood(std::vector<Treatment> treatments, base::Day day);

// The first that is still planned; nullptr if nothing is left to do.
const Station* next_station(const std::vector<Station>& path);

// As catalogues write it.
std::string_view name_of(StationState state);

}  // namespace gremium::domain
