// Members ask for changes about their own organisation; the secretariat answers.
#pragma once

#include <string>
#include <vector>

#include "app/act.h"
#include "domain/account.h"
#include "domain/proposal.h"

namespace gremium::app {

// So many may wait of one organisation: a form is not a flood.
inline constexpr int most_waiting_proposals = 20;

// By a member, about its own organisation. Answers the proposal's id. Codes: text.* (text), proposal.too_many
// (text; argument most), account.organisation_missing.
Recorded propose_change(House& house, const Submission& submission, const domain::Account& member,
                        const std::string& text);
// Answered: done, or why not. Codes: proposal.unknown, proposal.settled, text.* (answer).
Recorded settle_proposal(House& house, const Submission& submission, const std::string& id,
                         const std::string& answer);

std::optional<domain::Proposal> find_proposal(House& house, const std::string& id);
// The newest first; for who belongs to the organisation.
std::vector<domain::Proposal> proposals_of(House& house, const std::string& organisation);
// For the secretariat, the oldest first.
std::vector<domain::Proposal> waiting_proposals(House& house);

}  // namespace gremium::app
