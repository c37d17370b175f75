// What a View answers about papers and their way through bodies.
#include <algorithm>

#include "app/view.h"
#include "storage/agendas.h"
#include "storage/papers.h"

namespace gremium::app {
namespace {

// More decisions about one paper there are not.
constexpr int most_treatments = 200;

using domain::ItemState;
using domain::Outcome;

// How an item came out where no decision says so; nothing while it is still to come.
std::optional<Outcome> outcome_of(ItemState state, domain::MeetingState meeting) {
  switch (state) {
    case ItemState::on_agenda:
    case ItemState::called:
      return domain::is_over(meeting) ? std::optional(Outcome::postponed) : std::nullopt;
    case ItemState::decided:
      return Outcome::unknown;
    case ItemState::postponed:
      return Outcome::postponed;
    case ItemState::referred:
      return Outcome::referred;
    case ItemState::withdrawn:
      return Outcome::withdrawn;
    case ItemState::noted:
      return Outcome::noted;
    case ItemState::no_quorum:
      return Outcome::no_quorum;
  }
  return std::nullopt;
}

domain::Treatment treatment_of(const domain::Decision& decision) {
  return {decision.body, decision.role, decision.date,    decision.meeting,
          decision.item, decision.id,   decision.outcome, decision.referred_to};
}

domain::Treatment treatment_of(const domain::MeetingCase& found, const domain::AgendaLine& line) {
  const auto& meeting = found.meeting.value;
  const auto& item = line.item.value;
  return {meeting.body,
          item.role,
          base::PartialDay(meeting.first_day()),
          meeting.id,
          item.id,
          {},
          outcome_of(line.state(), found.state()),
          line.advances.empty() ? std::string() : line.advances.back().value.referred_to};
}

}  // namespace

std::optional<domain::Recorded<domain::Paper>> View::paper(const std::string& id) const {
  auto found = storage::find_paper(connection(), id);
  return found && shows(found->value.is_public) ? found : std::nullopt;
}

std::vector<domain::Recorded<domain::Paper>> View::papers(domain::PaperFilter filter) const {
  filter.public_only = !shows(false);
  filter.dated_by = past_day();
  return storage::list_papers(connection(), filter);
}

std::vector<domain::Station> View::consultation_path(const domain::Paper& paper) const {
  std::vector<domain::Treatment> treatments;
  domain::DecisionFilter about{.paper = paper.id, .limit = most_treatments};
  for (const auto& decision : decisions(about)) treatments.push_back(treatment_of(decision.value));
  for (const auto& item : items_about(paper.id)) {
    const auto is_same = [&](const auto& known) { return known.item == item.value.id; };
    if (std::any_of(treatments.begin(), treatments.end(), is_same)) continue;
    const auto held = meeting(item.value.meeting);
    if (!held || held->state() == domain::MeetingState::cancelled) continue;
    for (const auto& line : agenda(item.value.meeting).lines)
      if (line.item.value.id == item.value.id) treatments.push_back(treatment_of(*held, line));
  }
  if (const auto day = past_day()) treatments = domain::as_they_stood(std::move(treatments), *day);
  return domain::consultation_path(paper, std::move(treatments));
}

}  // namespace gremium::app
