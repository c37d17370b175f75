// The agenda, and what became of each item.
#include <algorithm>
#include <map>

#include "drafting/grammar.h"
#include "drafting/judgement.h"
#include "drafting/minutes_words.h"
#include "language/messages.h"

namespace gremium::drafting {
namespace {

using domain::ItemState;
using domain::MinutedDecision;
using domain::MinutedItem;
using domain::MinutesPart;
using domain::Outcome;
using Rows = std::vector<std::vector<std::string>>;

bool has_both_parts(const domain::Minutes& minutes) {
  const auto is_public = [](const auto& item) { return item.is_public; };
  return std::any_of(minutes.items.begin(), minutes.items.end(), is_public) &&
         !std::all_of(minutes.items.begin(), minutes.items.end(), is_public);
}

std::string name_in_words(const MinutesWriter& writer, std::string_view noun, std::string_view name) {
  return language::say(writer.language(), std::string(noun) + "." + std::string(name));
}

void write_late(MinutesWriter& writer, const MinutedItem& item) {
  if (!item.late) return;
  const base::Arguments what{{"item", item.number}, {"decision", item.late->decision}};
  writer.paragraph(writer.say(item.late->decision.empty() ? "late" : "late_decided", what));
  if (!item.late->reason.empty()) writer.paragraph(writer.say("reason", {{"reason", item.late->reason}}));
}

void write_head(MinutesWriter& writer, const MinutedItem& item) {
  writer.subheading(writer.say("item", {{"number", item.number}, {"title", item.title}}));
  Rows facts;
  if (item.role != domain::ConsultationRole::decision)
    facts.push_back(
        {writer.say("item_role"), name_in_words(writer, "consultation_role", name_of(item.role))});
  if (!item.paper_number.empty()) facts.push_back({writer.say("agenda_paper"), item.paper_number});
  writer.rows(MinutesPart::facts, std::move(facts));
}

void write_origin(MinutesWriter& writer, const MinutedItem& item) {
  if (!item.carried_from.meeting.empty())
    writer.paragraph(writer.say("carried_from", {{"meeting", item.carried_from.meeting},
                                                 {"again", item.is_second_call ? "yes" : "no"}}));
}

void write_barred(MinutesWriter& writer, const MinutedItem& item) {
  for (const auto& bar : item.barred)
    writer.paragraph(writer.say(bar.reason.empty() ? "barred" : "barred_because",
                                {{"name", writer.name(bar.name)}, {"reason", bar.reason}}));
}

std::string counts_of(const MinutesWriter& writer, const domain::Tally& tally) {
  std::vector<std::string> counts;
  for (const auto& [key, number] : {std::pair{"yes", tally.yes},
                                    {"no", tally.no},
                                    {"abstentions", tally.abstentions},
                                    {"invalid", tally.invalid}})
    if (number && (*number > 0 || std::string_view(key) != "invalid"))
      counts.push_back(writer.say(key, {{"number", std::to_string(*number)}}));
  return writer.list(counts);
}

// The label as it was printed comes before ours for it; figures stand beside it.
std::string result_of(const MinutesWriter& writer, const MinutedDecision& decision) {
  auto label = decision.label_as_printed;
  if (label.empty() && decision.label != domain::MajorityLabel::none)
    label = name_in_words(writer, "majority_label", name_of(decision.label));
  const auto counts = counts_of(writer, decision.tally);
  if (label.empty() || counts.empty()) return label.empty() ? counts : label;
  return writer.say("label_and_counts", {{"label", label}, {"counts", counts}});
}

void write_room(MinutesWriter& writer, const domain::Tally& tally) {
  if (!tally.present) return;
  const int excluded = tally.excluded.value_or(0), proxies = tally.proxies.value_or(0);
  writer.paragraph(writer.say("room", {{"votes", std::to_string(*tally.present - excluded + proxies)},
                                       {"present", std::to_string(*tally.present)},
                                       {"excluded", std::to_string(excluded)},
                                       {"proxies", std::to_string(proxies)}}));
}

void write_roll_call(MinutesWriter& writer, const MinutedDecision& decision) {
  // Each choice with the votes for it and who made it.
  std::map<domain::Choice, std::pair<int, std::vector<std::string>>> voices;
  for (const auto& voice : decision.roll_call) {
    auto& [votes, names] = voices[voice.choice];
    votes += voice.weight;
    names.push_back(writer.name(voice.name));
  }
  Rows rows;
  for (const auto& [choice, said] : voices)
    rows.push_back({writer.say("roll_call_choice",
                               {{"choice", capitalised(name_in_words(writer, "choice", name_of(choice)))},
                                {"number", std::to_string(said.first)}}),
                    writer.list(said.second)});
  writer.rows(MinutesPart::facts, std::move(rows));
}

void write_outcome(MinutesWriter& writer, const MinutedDecision& decision) {
  if (decision.outcome == Outcome::referred && !decision.referred_to.empty())
    writer.paragraph(writer.say("referred_to", {{"body", decision.referred_to}}));
  else if (decision.outcome != Outcome::unknown)
    writer.paragraph(writer.say("outcome", {{"outcome", std::string(name_of(decision.outcome))}}));
  if (!decision.outcome_reason.empty())
    writer.paragraph(writer.say("reason", {{"reason", decision.outcome_reason}}));
}

void write_decision(MinutesWriter& writer, const MinutedDecision& decision) {
  writer.paragraph(writer.say(decision.number.empty() ? "decision" : "decision_numbered",
                              {{"role", std::string(name_of(decision.role))},
                               {"number", decision.number},
                               {"title", decision.title}}));
  writer.paragraphs(decision.text, MinutesPart::wording);
  write_room(writer, decision.tally);
  if (decision.method != domain::VotingMethod::unknown)
    writer.paragraph(writer.say("method", {{"method", std::string(name_of(decision.method))}}));
  const auto result = result_of(writer, decision);
  if (!result.empty()) writer.paragraph(writer.say("result", {{"result", result}}));
  write_roll_call(writer, decision);
  write_outcome(writer, decision);
  if (!decision.judgement) return;
  Rows workings;
  for (auto& sentence : sentences(writer.language(), *decision.judgement))
    workings.push_back({std::move(sentence)});
  writer.rows(MinutesPart::list, std::move(workings));
}

// What became of it, where no decision says so. `is_heading`: those under it were dealt with in its stead.
void write_state(MinutesWriter& writer, const MinutedItem& item, bool is_heading) {
  const bool has_voted = std::any_of(item.decisions.begin(), item.decisions.end(), [](const auto& decision) {
    return decision.outcome == Outcome::no_quorum;
  });
  const bool is_told = item.state == ItemState::called || (item.state == ItemState::no_quorum && has_voted) ||
                       item.state == ItemState::decided ||
                       (item.state == ItemState::on_agenda &&
                        (is_heading || was_dealt_with(item) || !writer.minutes().closed));
  if (item.state == ItemState::referred && !item.referred_to.empty())
    writer.paragraph(writer.say("referred_to", {{"body", item.referred_to}}));
  else if (!is_told)
    writer.paragraph(writer.say("item_state", {{"state", std::string(name_of(item.state))}}));
  writer.paragraphs(item.note);
  if (!item.carried_to.meeting.empty())
    writer.paragraph(writer.say("carried_to", {{"meeting", item.carried_to.meeting}}));
}

void write_item(MinutesWriter& writer, const MinutedItem& item, bool is_heading) {
  write_head(writer, item);
  write_origin(writer, item);
  write_barred(writer, item);
  writer.paragraphs(item.text);
  for (const auto& decision : item.decisions) write_decision(writer, decision);
  for (const auto& found : item.elections) write_election(writer, found);
  write_state(writer, item, is_heading);
}

}  // namespace

void write_agenda(MinutesWriter& writer) {
  const auto& items = writer.minutes().items;
  if (items.empty()) return;
  const bool both = has_both_parts(writer.minutes());
  writer.heading("agenda");
  Rows rows{{writer.say("agenda_number"), writer.say("agenda_title"), writer.say("agenda_paper")}};
  if (both) rows.front().push_back(writer.say("agenda_part"));
  for (const auto& item : items) {
    rows.push_back({item.number, item.title, item.paper_number});
    if (both) rows.back().push_back(writer.say(item.is_public ? "public_item" : "closed_item"));
  }
  writer.rows(MinutesPart::table, std::move(rows));
  for (const auto& item : items) write_late(writer, item);
}

void write_proceedings(MinutesWriter& writer) {
  const auto& items = writer.minutes().items;
  const bool both = has_both_parts(writer.minutes());
  if (!items.empty() && !both) writer.heading("proceedings");
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (both && (i == 0 || items[i].is_public != items[i - 1].is_public))
      writer.heading(items[i].is_public ? "public_part" : "closed_part");
    write_item(writer, items[i], i + 1 < items.size() && items[i + 1].depth > items[i].depth);
  }
  if (writer.minutes().other_decisions.empty()) return;
  writer.heading("other_decisions");
  for (const auto& decision : writer.minutes().other_decisions) write_decision(writer, decision);
}

}  // namespace gremium::drafting
