// The forms of an election: itself, its rounds, lots and end; and what was typed into them.
#pragma once

#include "domain/election.h"
#include "web/form_page.h"

namespace gremium::web {

// New without an id. What can no longer be changed is not asked.
FormPage election_form(const Context& context, const app::View& view, const domain::ElectionCase& found);
// Late entries come from the room at a time (at): the form keeps it for the rounds.
std::string kept_clock(const Context& context);
FormPage nomination_form(const domain::ElectionCase& found);
// The round to be held; under an item at this time, as far as it is known.
FormPage round_form(const Context& context, const domain::ElectionCase& found, const std::string& clock);
// The newest round, to be corrected.
FormPage correction_form(const Context& context, const domain::ElectionCase& found);
FormPage lot_form(const Context& context, const domain::ElectionCase& found,
                  const domain::ElectionState& state);
// The answer of who is elected.
FormPage answer_form(const Context& context, const domain::ElectionCase& found, base::Day today);
// An end without a result.
FormPage abandon_form(const domain::ElectionCase& found, base::Day today);

// What was typed, over what was recorded. Codes: election.language_missing, election.rule_missing,
// date.missing, date.not_a_day; fields as in the form.
domain::Election typed_election(const Context& context, domain::Election election, base::Refusals& wrong);
// `before`: without the round. Codes: election.count_missing, election.withdrawn_with_votes (argument name),
// tally.*, meeting.clock_malformed (at).
domain::ElectionRoundHeld typed_round(const Context& context, const domain::ElectionCase& before, int round,
                                      base::Refusals& wrong);
domain::LotDrawn typed_lot(const Context& context, base::Refusals& wrong);
// Codes: election.answer_missing (how), date.*.
domain::ElectionClosed typed_end(const Context& context, base::Refusals& wrong);

}  // namespace gremium::web
