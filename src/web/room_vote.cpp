#include "web/room_vote.h"

#include <algorithm>
#include <array>

#include "exchange/result_phrase.h"
#include "web/decision_form.h"
#include "web/options.h"
#include "web/room_roll_call.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

constexpr std::array figures{"yes", "no", "abstentions", "invalid"};

// Whether the rule wants to know that circumstance of a vote.
bool asks_for(const Room& room, domain::DecisionKind kind, std::string_view circumstance) {
  const auto rule = room.rules ? room.rules->majority_for(kind) : domain::MajorityRule{};
  return domain::asks_for(rule.id, circumstance);
}

// The figures not typed, where everybody else voted one way.
void fill_rest(domain::Tally& tally, const std::string& rest, const domain::VotesInRoom& votes) {
  std::int64_t counted = tally.invalid.value_or(0);
  for (const auto& figure : {tally.yes, tally.no, tally.abstentions}) counted += figure.value_or(0);
  auto* field = rest == "yes" ? &tally.yes : rest == "no" ? &tally.no : &tally.abstentions;
  for (auto* figure : {&tally.yes, &tally.no, &tally.abstentions})
    if (!*figure) *figure = 0;
  const auto left = std::clamp<std::int64_t>(votes.castable() - counted, 0, votes.castable());
  *field = field->value_or(0) + static_cast<int>(left);
}

// What the figures make of it, where nothing else was said.
domain::Outcome outcome_of(domain::MajorityOutcome computed) {
  switch (computed) {
    case domain::MajorityOutcome::adopted:
      return domain::Outcome::adopted;
    case domain::MajorityOutcome::rejected:
      return domain::Outcome::rejected;
    case domain::MajorityOutcome::no_quorum:
      return domain::Outcome::no_quorum;
    case domain::MajorityOutcome::mayor_decides:
    case domain::MajorityOutcome::invalid_input:
    case domain::MajorityOutcome::unknown:
      return domain::Outcome::unknown;
  }
  return domain::Outcome::unknown;
}

void take_room(domain::Tally& tally, const domain::VotesInRoom& votes) {
  tally.eligible = votes.eligible;
  tally.present = votes.present;
  tally.excluded = votes.excluded;
  tally.proxies = votes.proxies;
}

// What cannot be is refused whatever the outcome is said to be; what is missing only if nobody said it.
void conclude(const Context& context, const Room& room, domain::Decision& vote, base::Refusals& wrong) {
  const auto judgement = judge(room, vote);
  for (const auto& refusal : at_fields_of_vote(context, judgement.refusals)) wrong.push_back(refusal);
  if (!wrong.empty() || vote.outcome != domain::Outcome::unknown) return;
  vote.outcome = outcome_of(judgement.outcome);
  if (vote.outcome != domain::Outcome::unknown) return;
  const auto& missing = judgement.missing;
  if (!missing.empty() && missing.front() == "chair")
    wrong.push_back({"room.chair_missing", {}, "chair"});
  else
    wrong.push_back({"room.outcome_missing", {}, "outcome"});
}

std::string figure(std::optional<int> number) { return number ? std::to_string(*number) : std::string(); }

// What the form begins with: nothing, or what was typed together with what its phrase says.
struct Begun {
  domain::Decision vote;
  std::string rest;
  std::string method = "open";
  std::string chair;
  List understood;
};

Begun begun_vote(const Context& context, const domain::AgendaItem& item) {
  Begun begun;
  begun.vote.text = item.text;
  if (!asks_to_read(context) || context.field("item") != item.id) return begun;
  base::Refusals told_elsewhere;
  begun.vote.tally = typed_tally(context, told_elsewhere);
  begun.vote.text = context.field("text");
  begun.vote.label = read_choice(context, "label", domain::majority_label_named, told_elsewhere)
                         .value_or(domain::MajorityLabel::none);
  begun.vote.label_as_printed = context.field("label_as_printed");
  begun.vote.outcome = read_choice(context, "outcome", domain::outcome_named, told_elsewhere)
                           .value_or(domain::Outcome::unknown);
  begun.vote.outcome_reason = context.field("outcome_reason");
  begun.vote.circumstances.challenged = context.field("challenged") == "yes";
  begun.rest = context.field("rest");
  begun.method = context.field("method");
  begun.chair = context.field("chair");
  begun.understood = read_result(context, begun.vote);
  if (const auto rest = exchange::read_result_phrase(begun.vote.label_as_printed).rest)
    begun.rest = name_of(*rest);
  return begun;
}

// Only where there is something to explain.
bool wants_reason(const Context& context, const base::Refusals& refusals, const Begun& begun) {
  const bool typed = !refusals.empty() && !context.field("outcome_reason").empty();
  return typed || !begun.vote.outcome_reason.empty() ||
         std::any_of(refusals.begin(), refusals.end(),
                     [](const auto& refusal) { return refusal.field == "outcome_reason"; });
}

std::vector<Field> fields_how(const Context& context, const Room& room, const domain::AgendaItem& item,
                              const Begun& begun) {
  const bool said = begun.vote.outcome != domain::Outcome::unknown;
  std::vector<Field> fields{
      choice("rest", named_options(context, "choice", {"yes", "no", "abstain"}), begun.rest),
      choice("method",
             named_options(context, "voting_method", {"open", "secret", "roll_call", "acclamation"}),
             begun.method),
      choice("outcome",
             named_options(context, "outcome",
                           {"adopted", "adopted_as_amended", "rejected", "no_quorum", "noted"}),
             said ? std::string(name_of(begun.vote.outcome)) : std::string())};
  if (asks_for(room, item.kind, "chair"))
    fields.push_back(
        choice("chair", named_options(context, "choice", {"yes", "no", "abstain"}), begun.chair));
  // Called for the second time, there is no lack to establish.
  if (asks_for(room, item.kind, "challenged") && item.call == 1)
    fields.push_back(tick("challenged", begun.vote.circumstances.challenged));
  return fields;
}

FormPage vote_form(const Context& context, const app::View& view, const Room& room,
                   const domain::AgendaLine& line, const base::Refusals& refusals, const Begun& begun) {
  const auto& item = line.item.value;
  const auto& vote = begun.vote;
  FormPage form{
      "room", "/office/meetings/" + room.value().id + "/room/vote", "room.take_vote", {}, line.newest_fact()};
  form.id = "vote";
  form.refusals = refusals;
  form.sets.push_back({"room.figures",
                       {number("yes", figure(vote.tally.yes)), number("no", figure(vote.tally.no)),
                        number("abstentions", figure(vote.tally.abstentions)),
                        number("invalid", figure(vote.tally.invalid))}});
  form.sets.push_back({{}, fields_how(context, room, item, begun)});
  form.sets.push_back({{}, {}});
  if (wants_reason(context, refusals, begun))
    form.sets.back().fields.push_back(web::line("outcome_reason", vote.outcome_reason));
  const bool labelled = vote.label != domain::MajorityLabel::none;
  form.sets.push_back(
      {{},
       {choice("label",
               named_options(context, "majority_label", {"unanimous", "large", "narrow", "majority"}),
               labelled ? std::string(name_of(vote.label)) : std::string()),
        web::line("label_as_printed", vote.label_as_printed)}});
  auto text = paragraph("text", vote.text);
  text.lang = room.value().language == context.language ? "" : base::code(room.value().language);
  form.sets.push_back({{}, {std::move(text)}});
  form.sets.push_back({{}, fields_by_name(context, view, room, item)});
  form.sets.push_back(
      {{},
       {hidden("item", item.id), hidden("clock", room.is_live ? std::string() : room.at.clock),
        hidden("day", room.kept_day()), hidden("kept_at", room.is_live ? std::string() : room.at.clock)}});
  return form;
}

// The words that the script says before the server has been asked, for each plural form of the language.
Object running_words(const Context& context) {
  return {{"missing_one", context.say("room.missing", {{"number", "1"}})},
          {"missing_other", context.say("room.missing", {{"number", "2"}})},
          {"excess_one", context.say("room.excess", {{"number", "1"}})},
          {"excess_other", context.say("room.excess", {{"number", "2"}})},
          {"complete", context.say("room.complete")}};
}

// Whether a part that is folded has something to show.
bool has_something(const Context& context, const base::Refusals& refusals, const Begun& begun) {
  return !begun.understood.empty() ||
         (!refusals.empty() && !(context.field("label") + context.field("label_as_printed")).empty());
}

}  // namespace

bool asks_to_read(const Context& context) { return context.field("read") == "yes"; }

domain::Tally typed_tally(const Context& context, base::Refusals& wrong) {
  domain::Tally tally;
  tally.yes = read_number(context, "yes", wrong);
  tally.no = read_number(context, "no", wrong);
  tally.abstentions = read_number(context, "abstentions", wrong);
  tally.invalid = read_number(context, "invalid", wrong);
  return tally;
}

base::Refusals at_fields_of_vote(const Context& context, base::Refusals refusals) {
  // A nought is nobody's slip.
  std::string last = figures.front();
  for (const auto* name : figures)
    if (const auto typed = context.field(name); typed.find_first_not_of('0') != std::string::npos)
      last = name;
  for (auto& refusal : refusals) {
    auto& field = refusal.field;
    if (field == "abstain") field = "abstentions";
    for (const auto* of_room : {"present", "eligible", "excluded", "proxies"})
      if (field == of_room) field = last;
  }
  // The act judges once more what the form has judged.
  base::Refusals once;
  for (auto& refusal : refusals)
    if (std::none_of(once.begin(), once.end(), [&](const auto& other) {
          return other.code == refusal.code && other.field == refusal.field;
        }))
      once.push_back(std::move(refusal));
  return once;
}

domain::MajorityJudgement judge(const Room& room, const domain::Decision& vote) {
  auto counted = vote;
  if (const auto votes = room.votes(vote.item); votes && !counted.tally.present)
    take_room(counted.tally, *votes);
  const auto rule = room.rules ? room.rules->majority_for(vote.kind) : domain::MajorityRule{};
  auto votes = domain::vote_of(counted, room.rules ? room.rules->seats : std::nullopt);
  votes.weighted = domain::weighs_votes(room.held);
  return domain::judge(rule, votes);
}

domain::Decision vote_on(const Room& room, const domain::AgendaLine* line) {
  domain::Decision vote;
  vote.kind = domain::DecisionKind::other;
  vote.circumstances.call = room.call(line);
  if (line == nullptr) return vote;
  vote.item = line->item.value.id;
  vote.kind = line->item.value.kind;
  vote.circumstances.bias = room.is_biased(*line);
  return vote;
}

domain::Decision typed_vote(const Context& context, const Room& room, const domain::AgendaLine& line,
                            base::Refusals& wrong) {
  const auto& meeting = room.value();
  const auto& item = line.item.value;
  auto vote = vote_on(room, &line);
  vote.body = meeting.body;
  vote.meeting = meeting.id;
  vote.date = room.at.day;
  vote.taken_at = room.at;
  vote.role = item.role;
  vote.title = item.title;
  vote.language = meeting.language;
  vote.paper = item.paper;
  vote.text = context.field("text");
  vote.is_public = item.is_public && meeting.is_public;
  vote.tally = typed_tally(context, wrong);
  vote.label = read_choice(context, "label", domain::majority_label_named, wrong)
                   .value_or(domain::MajorityLabel::none);
  vote.label_as_printed = context.field("label_as_printed");
  vote.outcome =
      read_choice(context, "outcome", domain::outcome_named, wrong).value_or(domain::Outcome::unknown);
  vote.outcome_reason = context.field("outcome_reason");
  vote.method = read_choice(context, "method", domain::voting_method_named, wrong)
                    .value_or(domain::VotingMethod::unknown);
  vote.circumstances.secret = vote.method == domain::VotingMethod::secret;
  vote.circumstances.challenged = context.field("challenged") == "yes";
  vote.circumstances.chair = read_choice(context, "chair", domain::chair_vote_named, wrong);
  take_voices(context, room, vote, wrong);
  if (const auto votes = room.votes(item.id)) {
    if (const auto rest = context.field("rest"); !rest.empty() && vote.roll_call.empty())
      fill_rest(vote.tally, rest, *votes);
    take_room(vote.tally, *votes);
  }
  conclude(context, room, vote, wrong);
  return vote;
}

Object vote_view(const Context& context, const app::View& app_view, const Room& room,
                 const domain::AgendaLine& line, const base::Refusals& refusals) {
  auto begun = begun_vote(context, line.item.value);
  auto view = to_view(context, vote_form(context, app_view, room, line, refusals, begun));
  constexpr std::array parts{"figures", "how", "reason", "in_words", "wording", "voices", "unseen"};
  auto* sets = view["sets"].list();
  for (std::size_t i = 0; i < parts.size(); ++i) view[parts[i]] = std::move((*(*sets)[i].object())["fields"]);
  view["opens_words"] = has_something(context, refusals, begun);
  view["has_voices"] = !view["voices"].list()->empty();
  view["opens_voices"] = says_voices(context);
  view["has_understood"] = !begun.understood.empty();
  view["understood"] = std::move(begun.understood);
  view["words"] = running_words(context);
  view["check"] = "/office/meetings/" + room.value().id + "/room/check?item=" + line.item.value.id;
  return view;
}

}  // namespace gremium::web
