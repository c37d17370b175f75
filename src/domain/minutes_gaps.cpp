// What minutes still lack.
#include <algorithm>

#include "domain/minutes.h"

namespace gremium::domain {
namespace {

bool has_office(const Minutes& minutes, MeetingOffice office) {
  return std::any_of(minutes.offices.begin(), minutes.offices.end(),
                     [&](const auto& held) { return held.office == office; });
}

void note_meeting(const Minutes& minutes, std::vector<Statement>& gaps) {
  if (!minutes.invitation.invited) gaps.push_back({"not_invited"});
  if (!minutes.opened) gaps.push_back({"not_opened"});
  if (!minutes.closed) gaps.push_back({"not_closed"});
  if (!has_office(minutes, MeetingOffice::chair)) gaps.push_back({"no_chair"});
  if (!has_office(minutes, MeetingOffice::minute_taker)) gaps.push_back({"no_minute_taker"});
  if (minutes.unnoted > 0) gaps.push_back({"unnoted", {{"number", std::to_string(minutes.unnoted)}}});
  if (!minutes.quorum.empty() && minutes.quorum.front().state == QuorumState::unknown)
    gaps.push_back({"no_rules"});
}

void note_decision(const std::string& item, const MinutedDecision& decision, std::vector<Statement>& gaps) {
  const base::Arguments where{{"item", item}, {"title", decision.title}};
  if (decision.outcome == Outcome::unknown) gaps.push_back({"no_outcome", where});
  if (decision.text.empty()) gaps.push_back({"no_wording", where});
}

void note_election(const MinutedItem& item, const ElectionCase& found, std::vector<Statement>& gaps) {
  const base::Arguments where{{"item", item.number}, {"title", found.election.value.office}};
  if (state_of(found).stage != ElectionStage::ended) gaps.push_back({"election_open", where});
}

// `is_heading`: others stand under it, and are dealt with in its stead.
void note_item(const MinutedItem& item, bool is_heading, std::vector<Statement>& gaps) {
  const base::Arguments where{{"item", item.number}};
  if (!was_dealt_with(item) && !is_heading && item.carried_to.meeting.empty())
    gaps.push_back({"not_reached", where});
  if (item.state == ItemState::called) gaps.push_back({"no_result", where});
  if (item.state == ItemState::decided && item.decisions.empty() && item.elections.empty())
    gaps.push_back({"no_decision", where});
  for (const auto& decision : item.decisions) note_decision(item.number, decision, gaps);
  for (const auto& found : item.elections) note_election(item, found, gaps);
}

}  // namespace

std::vector<Statement> gaps_of(const Minutes& minutes) {
  std::vector<Statement> gaps;
  note_meeting(minutes, gaps);
  for (std::size_t i = 0; i < minutes.items.size(); ++i) {
    const bool is_heading =
        i + 1 < minutes.items.size() && minutes.items[i + 1].depth > minutes.items[i].depth;
    note_item(minutes.items[i], is_heading, gaps);
  }
  for (const auto& decision : minutes.other_decisions) note_decision({}, decision, gaps);
  return gaps;
}

}  // namespace gremium::domain
