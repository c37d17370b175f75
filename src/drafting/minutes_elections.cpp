// Elections held under an item: who stood, each round in figures, what its rule made of it, how it ended.
#include "drafting/grammar.h"
#include "drafting/judgement.h"
#include "drafting/minutes_words.h"
#include "language/messages.h"
#include "language/words.h"

namespace gremium::drafting {
namespace {

using domain::ElectionCase;
using domain::ElectionEnd;
using domain::ElectionStage;
using domain::MinutesPart;
using Rows = std::vector<std::vector<std::string>>;

std::vector<std::string> names_of(const MinutesWriter& writer, const ElectionCase& found,
                                  const std::vector<std::string>& ids) {
  std::vector<std::string> names;
  for (const auto& id : ids) names.push_back(candidate_name(writer.language(), found, id));
  return names;
}

void write_facts(MinutesWriter& writer, const ElectionCase& found) {
  const auto& election = found.election.value;
  std::vector<std::string> ids;
  for (const auto& candidate : found.candidates()) ids.push_back(candidate.id);
  writer.rows(MinutesPart::facts,
              {{writer.say("election_rule"),
                language::say(writer.language(), "election_rule." + std::string(name_of(election.rule)))},
               {writer.say("election_candidates"), writer.list(names_of(writer, found, ids))}});
}

void write_figures(MinutesWriter& writer, const ElectionCase& found, const domain::ElectionRoundHeld& held) {
  const auto figure = [&](std::int64_t number) { return language::number(writer.language(), number); };
  Rows rows{
      {writer.say("election_round", {{"round", std::to_string(held.round)}}), writer.say("election_votes")}};
  for (const auto& [id, votes] : held.votes)
    rows.push_back({candidate_name(writer.language(), found, id), figure(votes)});
  // Among several one rarely can say no.
  if (held.no > 0 || held.votes.size() == 1) rows.push_back({writer.say("election_no"), figure(held.no)});
  rows.push_back({writer.say("election_abstain"), figure(held.abstain)});
  rows.push_back({writer.say("election_invalid"), figure(held.invalid)});
  if (held.ballots) rows.push_back({writer.say("election_ballots"), figure(*held.ballots)});
  writer.rows(MinutesPart::table, std::move(rows));
}

void write_lot(MinutesWriter& writer, const ElectionCase& found, const domain::LotDrawn& lot) {
  const auto names = writer.list(names_of(writer, found, lot.chosen));
  if (lot.kind == domain::TieBreak::age)
    writer.paragraph(writer.say("election_oldest", {{"names", names}}));
  else if (lot.drawn_by)
    writer.paragraph(
        writer.say("election_lot_by", {{"names", names}, {"by", writer.erasable(*lot.drawn_by)}}));
  else
    writer.paragraph(writer.say("election_lot", {{"names", names}}));
  writer.paragraphs(lot.note);
}

void write_round(MinutesWriter& writer, const ElectionCase& found, const domain::ElectionRoundHeld& held) {
  write_figures(writer, found, held);
  Rows workings;
  for (auto& sentence : circumstances(writer.language(), held)) workings.push_back({std::move(sentence)});
  for (auto& sentence : sentences(writer.language(), found, held.judgement))
    workings.push_back({std::move(sentence)});
  writer.rows(MinutesPart::list, std::move(workings));
  if (const auto* lot = found.lot_after(held.round)) write_lot(writer, found, *lot);
}

// "accepted", "accepted_later", "declined", "abandoned"; "nobody" where no further round is foreseen; else
// what is still to come: "acceptance", "round", "lot", "age".
std::string end_of(const ElectionCase& found, const domain::ElectionState& state) {
  if (state.stage != ElectionStage::ended) return std::string(name_of(state.stage));
  if (!found.closed) return "nobody";
  const auto& closed = found.closed->value;
  const bool is_later = closed.how == ElectionEnd::accepted && closed.on != found.election.value.date;
  return is_later ? "accepted_later" : std::string(name_of(closed.how));
}

void write_end(MinutesWriter& writer, const ElectionCase& found) {
  const auto state = domain::state_of(found);
  base::Arguments arguments{
      {"end", end_of(found, state)},
      {"name", state.elected.empty() ? "" : candidate_name(writer.language(), found, state.elected)},
      {"date", found.closed ? writer.date(found.closed->value.on) : ""}};
  writer.paragraph(writer.say("election_end", arguments));
  if (found.closed) writer.paragraphs(found.closed->value.note);
}

}  // namespace

void write_election(MinutesWriter& writer, const ElectionCase& found) {
  writer.paragraph(writer.say("election", {{"office", found.election.value.office}}));
  write_facts(writer, found);
  for (const auto& held : found.rounds) write_round(writer, found, held.value);
  write_end(writer, found);
}

}  // namespace gremium::drafting
