// Elections: who stands, the rounds, lots, and what became of them. All answer the election's id; all but
// recording also refuse with election.unknown and stale (`seen`: the newest fact about the election). Under
// an item, body and language are the meeting's, codes are those of find_place and check_place as well, and
// all but a later answer needs minutes that are open (meeting.minutes_approved).
#pragma once

#include "app/act.h"
#include "domain/election.h"

namespace gremium::app {

// Ids of election and candidates are given here. Codes: body.unknown and those of domain::check. Fields:
// body, date, office, candidates, source. Who may not publish records elections of our own bodies for the
// office alone.
Recorded record_election(House& house, const Submission& submission, domain::Election election);
// Body and item stay; rule and candidates do too once a round was held (election.has_rounds, fields rule and
// candidates), and the candidates once somebody else was nominated (election.has_nominations) or a name of
// them was erased. Who may not publish leaves it as public as it was. Also election.after_its_end (date;
// argument end).
Recorded amend_election(House& house, const Submission& submission, domain::Election election,
                        domain::FactNumber seen, const std::string& reason);
// The candidate's id is given here. Codes: those of domain::check. Field: name.
Recorded nominate_candidate(House& house, const Submission& submission, domain::CandidateNominated nominated,
                            domain::FactNumber seen);

// The judgement is computed here and kept. Codes: those of domain::check; under an item also
// election.before_call (at; argument clock). Where it is known who was there when it was held, also
// election.no_quorum (present, required) and tally.more_than_present (the field of the largest figure;
// arguments as of a vote’s). Without a moment it is held now while the meeting is in session on that day;
// else the most who were there while the item was open bound it, and its quorum is known only if nobody came
// or left. Where nobody's presence is known, the votes of all seats of one of our bodies do
// (tally.more_than_eligible).
Recorded hold_round(House& house, const Submission& submission, domain::ElectionRoundHeld round,
                    domain::FactNumber seen);
// Of the newest round, while nothing stands on it (election.built_on, election.round_unknown). It is judged
// anew; the reason is needed (text.missing, field reason).
Recorded amend_round(House& house, const Submission& submission, domain::ElectionRoundHeld round,
                     domain::FactNumber seen, const std::string& reason);

// Also who is the oldest of those who are level. Codes: those of domain::check.
Recorded draw_lot(House& house, const Submission& submission, domain::LotDrawn lot, domain::FactNumber seen);
// Accepted, which also ends the item that was called; declined; or ended without a result. Codes: those of
// domain::check.
Recorded close_election(House& house, const Submission& submission, const domain::ElectionClosed& closed,
                        domain::FactNumber seen);

// What the tables cannot know: later facts about an election that this one carries.
bool carries_more(storage::Connection& connection, const domain::Fact& fact);

}  // namespace gremium::app
