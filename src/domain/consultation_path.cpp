#include "domain/consultation_path.h"

#include <algorithm>

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<StationState> states[] = {
    {StationState::planned, "planned"},
    {StationState::on_agenda, "on_agenda"},
    {StationState::held, "held"},
    {StationState::left_out, "left_out"},
};

using Steps = std::vector<Consultation>;

// Whether the body is done with the paper.
bool settles(const Treatment& treatment) {
  if (!treatment.outcome) return true;
  switch (*treatment.outcome) {
    case Outcome::postponed:
    case Outcome::no_quorum:
    case Outcome::referred:
      return false;
    default:
      return true;
  }
}

// What has a day comes by it, then what has none, then what is still to come.
bool comes_before(const Treatment& one, const Treatment& other) {
  if (one.outcome.has_value() != other.outcome.has_value()) return one.outcome.has_value();
  if (one.date.has_value() != other.date.has_value()) return one.date.has_value();
  return one.date && one.date->earliest() < other.date->earliest();
}

Steps::iterator step_for(Steps& open, const Treatment& treatment) {
  const auto same = std::find(open.begin(), open.end(), Consultation{treatment.body, treatment.role});
  if (same != open.end()) return same;
  return std::find_if(open.begin(), open.end(),
                      [&](const auto& step) { return step.body == treatment.body; });
}

void refer(Steps& open, Steps::iterator before, const Treatment& treatment) {
  if (treatment.outcome != Outcome::referred || treatment.referred_to.empty()) return;
  const bool is_planned = std::any_of(open.begin(), open.end(),
                                      [&](const auto& step) { return step.body == treatment.referred_to; });
  if (!is_planned) open.insert(before, {treatment.referred_to, ConsultationRole::recommendation});
}

// The last planned step that decides; nothing if none does.
std::optional<Consultation> last_word(const Steps& steps) {
  const auto found = std::find_if(steps.rbegin(), steps.rend(),
                                  [](const auto& step) { return step.role == ConsultationRole::decision; });
  return found == steps.rend() ? std::nullopt : std::optional(*found);
}

bool concludes(const Treatment& treatment, const std::optional<Consultation>& last) {
  if (!treatment.outcome || *treatment.outcome == Outcome::unknown || !settles(treatment)) return false;
  return treatment.role == ConsultationRole::decision && (!last || last->body == treatment.body);
}

}  // namespace

std::vector<Station> consultation_path(const Paper& paper, std::vector<Treatment> treatments) {
  std::stable_sort(treatments.begin(), treatments.end(), comes_before);
  const auto last = last_word(paper.consultations);
  auto open = paper.consultations;
  std::vector<Station> path;
  bool concluded = false;
  for (auto& treatment : treatments) {
    const auto step = step_for(open, treatment);
    Station station{treatment.body, treatment.role,
                    treatment.outcome ? StationState::held : StationState::on_agenda, treatment};
    station.unplanned = step == open.end();
    station.early = step != open.begin() && step != open.end() && treatment.outcome && settles(treatment);
    concluded = concluded || concludes(treatment, last);
    if (step != open.end() && settles(treatment))
      open.erase(step);
    else
      refer(open, step, treatment);
    path.push_back(std::move(station));
  }
  for (auto& step : open)
    path.push_back({step.body, step.role, concluded ? StationState::left_out : StationState::planned});
  return path;
}

std::vector<Treatment> as_they_stood(std::vector<Treatment> treatments, base::Day day) {
  const auto is_later = [&](const Treatment& each) { return each.date && each.date->earliest() > day; };
  std::erase_if(treatments, [&](const auto& each) { return is_later(each) && each.meeting.empty(); });
  for (auto& each : treatments) {
    if (!is_later(each)) continue;
    each.decision.clear();
    each.outcome.reset();
    each.referred_to.clear();
  }
  return treatments;
}

const Station* next_station(const std::vector<Station>& path) {
  const auto found = std::find_if(path.begin(), path.end(),
                                  [](const auto& station) { return station.state == StationState::planned; });
  return found == path.end() ? nullptr : &*found;
}

std::string_view name_of(StationState state) { return name_in(states, state); }

}  // namespace gremium::domain
