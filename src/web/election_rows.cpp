#include "web/election_rows.h"

#include <algorithm>

#include "drafting/judgement.h"
#include "language/binding_spaces.h"
#include "language/words.h"
#include "web/meeting_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

std::string figure(const Context& context, std::int64_t number) {
  return language::number(context.language, number);
}

std::vector<std::string> names_of(const Context& context, const domain::ElectionCase& found,
                                  const std::vector<std::string>& ids) {
  std::vector<std::string> names;
  for (const auto& id : ids) names.push_back(candidate_name(context, found, id));
  return names;
}

// Why it came out so.
List sentences_of(const Context& context, const domain::ElectionCase& found,
                  const domain::ElectionRoundHeld& held) {
  List list;
  if (held.at)
    list.push_back(
        Object{{"text", context.say("elections.held_at", {{"clock", domain::short_clock(held.at->clock)}})}});
  for (auto& sentence : drafting::circumstances(context.language, held))
    list.push_back(Object{{"text", language::bind_marks(context.language, std::move(sentence))}});
  for (auto& sentence : drafting::sentences(context.language, found, held.judgement))
    list.push_back(Object{{"text", language::bind_marks(context.language, std::move(sentence))}});
  return list;
}

std::string ended_text(const Context& context, const domain::ElectionCase& found, const std::string& name) {
  if (!found.closed) return context.say("elections.state_nobody");
  return context.say("elections.state_" + std::string(name_of(found.closed->value.how)),
                     {{"name", name}, {"date", long_date(context, found.closed->value.on)}});
}

std::string state_text(const Context& context, const domain::ElectionCase& found) {
  const auto state = domain::state_of(found);
  const auto name = state.elected.empty() ? std::string() : candidate_name(context, found, state.elected);
  if (state.stage == domain::ElectionStage::ended) return ended_text(context, found, name);
  return context.say("elections.state_" + std::string(name_of(state.stage)),
                     {{"round", std::to_string(state.round)}, {"name", name}});
}

Object line_of(std::string label, std::string number, bool is_candidate) {
  return {{"label", std::move(label)}, {"votes", std::move(number)}, {"is_candidate", is_candidate}};
}

List lines_of(const Context& context, const domain::ElectionCase& found,
              const domain::ElectionRoundHeld& held) {
  List lines;
  for (const auto& [id, votes] : held.votes)
    lines.push_back(line_of(candidate_name(context, found, id), figure(context, votes), true));
  const auto add = [&](const char* key, std::int64_t number) {
    lines.push_back(
        line_of(context.say(std::string("election_rounds.") + key), figure(context, number), false));
  };
  // Among several one rarely can say no.
  if (held.no > 0 || held.votes.size() == 1) add("no", held.no);
  add("abstain", held.abstain);
  add("invalid", held.invalid);
  if (held.ballots) add("ballots", *held.ballots);
  return lines;
}

std::string drawn_by(const Context& context, const domain::LotDrawn& lot) {
  if (!lot.drawn_by) return {};
  return context.say("election_lots.by",
                     {{"name", lot.drawn_by->erased ? context.say("common.erased") : lot.drawn_by->text}});
}

Object round_of(const Context& context, const domain::ElectionCase& found,
                const domain::ElectionRoundHeld& held) {
  const auto number = std::to_string(held.round);
  Object round{{"heading", context.say("elections.round", {{"round", number}})},
               {"id", "round-" + number},
               {"lines", lines_of(context, found, held)},
               {"sentences", sentences_of(context, found, held)},
               {"lot", std::string()},
               {"lot_by", std::string()},
               {"lot_note", std::string()}};
  if (const auto* lot = found.lot_after(held.round)) {
    round["lot"] =
        context.say("election_lots.chose_" + std::string(name_of(lot->kind)),
                    {{"names", language::list(context.language, names_of(context, found, lot->chosen))}});
    round["lot_by"] = drawn_by(context, *lot);
    round["lot_note"] = lot->note;
  }
  return round;
}

}  // namespace

std::string election_address(const Context& context, const std::string& id) {
  return context.in_office() ? "/office/elections/" + id : context.address("/elections/" + id);
}

std::string candidate_name(const Context& context, const domain::ElectionCase& found, const std::string& id) {
  return drafting::candidate_name(context.language, found, id);
}

std::optional<Object> election_item(const Context& context, const app::View& view,
                                    const domain::Election& election) {
  const auto item = view.agenda_item(election.item);
  const auto meeting = item ? view.meeting(item->value.meeting) : std::nullopt;
  if (!meeting) return std::nullopt;
  const auto label = context.say(
      "elections.under",
      {{"item", item->value.title}, {"meeting", meeting_with_day(context, meeting->meeting.value)}});
  return Object{{"href", context.in_office() ? agenda_item_address(election.item)
                                             : meeting_address(context, item->value.meeting)},
                {"label", label}};
}

Object election_row(const Context& context, const app::View& view, const domain::ElectionCase& found) {
  const auto& election = found.election.value;
  const auto body = view.body(election.body);
  Object row{
      {"href", election_address(context, election.id)},
      {"office", election.office},
      {"office_lang",
       election.language == context.language ? std::string() : std::string(base::code(election.language))},
      {"body", name_of_body(context, view, election.body)},
      {"organisation_href", body ? organisation_address(context, body->value.organisation) : std::string()},
      {"date", long_date(context, election.date)},
      {"rule", context.say("election_rule." + std::string(name_of(election.rule)))},
      {"source", election.source},
      {"source_parts", linked(election.source)},
      {"state", state_text(context, found)},
      {"note", found.closed ? found.closed->value.note : std::string()},
      {"not_public", context.in_office() && !election.is_public}};
  if (auto item = election_item(context, view, election)) row["item"] = std::move(*item);
  return row;
}

void add_rounds(const Context& context, const domain::ElectionCase& found, Object& content) {
  List rounds, candidates;
  for (const auto& held : found.rounds) {
    rounds.push_back(round_of(context, found, held.value));
    (*rounds.back().object())["round_changes_href"] =
        context.in_office() ? changes_address(held.fact) : std::string();
  }
  for (const auto& candidate : found.candidates())
    candidates.push_back(Object{{"name", candidate_name(context, found, candidate.id)}});
  content["candidates"] = std::move(candidates);
  content["has_rounds"] = !rounds.empty();
  content["rounds"] = std::move(rounds);
}

void add_elections(const Context& context, const app::View& view, const domain::ElectionFilter& filter,
                   Object& content) {
  List rows;
  for (const auto& found : view.elections(filter)) rows.push_back(election_row(context, view, found));
  content["has_elections"] = !rows.empty();
  content["elections"] = std::move(rows);
}

}  // namespace gremium::web
