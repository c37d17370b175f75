#include "web/decision_details.h"

#include <array>
#include <cstdio>
#include <tuple>

#include "base/text.h"
#include "exchange/result_phrase.h"
#include "web/paper_rows.h"
#include "web/roll_call.h"
#include "web/rows.h"
#include "web/seat_rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

// `lang`: of the value, where it is not the page's.
void add(List& list, std::string label, std::string value, std::string href = {}, std::string lang = {}) {
  if (!value.empty())
    list.push_back(Object{{"label", std::move(label)},
                          {"value", std::move(value)},
                          {"href", std::move(href)},
                          {"lang", std::move(lang)}});
}

template <class Enum>
std::string word(const Context& context, const char* table, Enum value) {
  return context.say(std::string(table) + "." + std::string(name_of(value)));
}

std::string meeting_title(const Context& context, const domain::Meeting& meeting) {
  return context.say("decisions.meeting_of", {{"number", std::to_string(meeting.number)},
                                              {"period", meeting.period},
                                              {"date", long_date(context, meeting.first_day())}});
}

void add_meeting(const Context& context, const app::View& view, const domain::Decision& decision,
                 List& list) {
  const auto meeting = view.meeting(decision.meeting);
  if (!meeting) return;
  const auto address = context.in_office() ? "/office/meetings/" + decision.meeting
                                           : context.address("/meetings/" + decision.meeting);
  add(list, context.say("decisions.meeting"), meeting_title(context, meeting->meeting.value), address);
  const auto language = meeting->meeting.value.language;
  for (const auto& line : view.agenda(decision.meeting).lines)
    if (line.item.value.id == decision.item)
      add(list, context.say("decisions.item"), line.number + " " + line.item.value.title, {},
          language == context.language ? std::string() : std::string(base::code(language)));
}

void add_other(const Context& context, const app::View& view, const char* label, const std::string& id,
               List& list) {
  if (const auto other = view.decision(id))
    add(list, context.say(label),
        context.say("decisions.other",
                    {{"title", other->value.title}, {"date", partial_date(context, other->value.date)}}),
        decision_address(context, id));
}

List roll_call_of(const Context& context, const app::View& view, const domain::Decision& decision) {
  List groups;
  if (decision.circumstances.secret) return groups;
  for (const auto choice : {domain::Choice::yes, domain::Choice::no, domain::Choice::abstain,
                            domain::Choice::invalid, domain::Choice::absent}) {
    std::vector<domain::VoiceCast> same;
    for (const auto& voice : decision.roll_call)
      if (voice.choice == choice) same.push_back(voice);
    if (same.empty()) continue;
    List names;
    for (const auto& line : base::split(roll_call_text(context, view, same), '\n'))
      if (!line.empty()) names.push_back(Object{{"name", line.substr(0, line.rfind(':'))}});
    groups.push_back(Object{{"choice", word(context, "choice", choice)}, {"names", std::move(names)}});
  }
  return groups;
}

// What was printed, read again, against what is recorded: each difference in a sentence.
std::vector<std::string> word_conflicts(const Context& context, const domain::Decision& decision) {
  std::vector<std::string> conflicts;
  auto labelled = decision;
  const auto printed = exchange::read_result_phrase(decision.label_as_printed);
  if (printed.label != domain::MajorityLabel::none) labelled.label = printed.label;
  if (domain::label_contradicts(decision) || domain::label_contradicts(labelled))
    conflicts.push_back(context.say("decisions.label_conflict"));
  const auto outcome = exchange::domain_outcome(printed.outcome);
  const bool decides = outcome == domain::Outcome::adopted || outcome == domain::Outcome::rejected;
  const bool was_decided =
      domain::was_adopted(decision.outcome) || decision.outcome == domain::Outcome::rejected;
  if (decides && was_decided && domain::was_adopted(outcome) != domain::was_adopted(decision.outcome))
    conflicts.push_back(context.say("decisions.printed_outcome_conflict"));
  const auto differs = [](const auto& one, const auto& other) { return one && other && *one != *other; };
  const auto& tally = decision.tally;
  if (differs(printed.yes, tally.yes) || differs(printed.no, tally.no) ||
      differs(printed.abstain, tally.abstentions) || differs(printed.invalid, tally.invalid))
    conflicts.push_back(context.say("decisions.printed_figures_conflict"));
  return conflicts;
}

}  // namespace

std::string superseded_text(const Context& context, const app::View& view, const domain::Decision& decision) {
  const auto later = view.superseding(decision.id);
  if (later.empty()) return {};
  const auto& last = later.back().value;
  return context.say(last.annuls == decision.id ? "decisions.annulled_on" : "decisions.replaced_on",
                     {{"date", partial_date(context, last.date)}});
}

namespace {

// In percent of the width, as SVG writes it.
std::string width_of(double share) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%.2f", 100 * share);
  return text.data();
}

// The votes as a picture, where all of them are known.
void add_bar(const domain::Decision& decision, Object& row) {
  const auto& [yes, no, abstentions] =
      std::tie(decision.tally.yes, decision.tally.no, decision.tally.abstentions);
  if (!yes || !no || !abstentions) return;
  const double all = *yes + *no + *abstentions;
  if (all == 0) return;
  row["bar"] = Object{{"text", row.at("tally")},
                      {"yes_width", width_of(*yes / all)},
                      {"no_x", width_of(*yes / all)},
                      {"no_width", width_of(*no / all)},
                      {"abstentions_x", width_of((*yes + *no) / all)},
                      {"abstentions_width", width_of(*abstentions / all)}};
}

}  // namespace

void add_details(const Context& context, const app::View& view, const domain::Decision& decision,
                 Object& row) {
  List list;
  add_meeting(context, view, decision, list);
  if (decision.procedure != domain::Procedure::meeting)
    add(list, context.say("decisions.procedure"), word(context, "procedure", decision.procedure));
  if (decision.role != domain::ConsultationRole::decision)
    add(list, context.say("decisions.role"), word(context, "consultation_role", decision.role));
  if (decision.method != domain::VotingMethod::unknown)
    add(list, context.say("decisions.method"), word(context, "voting_method", decision.method));
  if (!decision.referred_to.empty())
    add(list, context.say("decisions.referred_to"), name_of_body(context, view, decision.referred_to));
  if (const auto paper = view.paper(decision.paper))
    add(list, context.say("decisions.paper"), paper_label(paper->value),
        paper_address(context, decision.paper));
  if (context.in_office() && !decision.is_public && decision.to_be_public.value_or(false))
    add(list, context.say("decisions.is_public"), context.say("decisions.to_be_public"));
  if (domain::was_adopted(decision.outcome)) {
    add_other(context, view, "decisions.annuls", decision.annuls, list);
    add_other(context, view, "decisions.replaces", decision.replaces, list);
  }
  for (const auto& later : view.superseding(decision.id))
    add_other(context, view,
              later.value.annuls == decision.id ? "decisions.annulled_by" : "decisions.replaced_by",
              later.value.id, list);
  row["details"] = std::move(list);
  List conflicts;
  for (auto& text : word_conflicts(context, decision)) conflicts.push_back(Object{{"text", std::move(text)}});
  row["has_conflicts"] = !conflicts.empty();
  row["conflicts"] = std::move(conflicts);
  row["text"] = decision.text;
  add_bar(decision, row);
  auto groups = roll_call_of(context, view, decision);
  row["has_roll_call"] = !groups.empty();
  row["roll_call"] = std::move(groups);
}

}  // namespace gremium::web
