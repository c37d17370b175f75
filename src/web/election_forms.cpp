#include "web/election_forms.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "web/election_rows.h"
#include "web/options.h"

namespace gremium::web {
namespace {

constexpr std::string_view votes_prefix = "votes_";

std::string address_of(const domain::ElectionCase& found) {
  return "/office/elections/" + found.election.value.id;
}

std::string figure(std::optional<std::int64_t> value) {
  return value ? std::to_string(*value) : std::string();
}

std::vector<Option> rule_options(const Context& context) {
  std::vector<std::string_view> names;
  for (const auto rule : domain::all_election_rules()) names.push_back(name_of(rule));
  return named_options(context, "election_rule", names);
}

std::string lines_of(const std::vector<domain::ElectionCandidate>& candidates) {
  std::vector<std::string> names;
  for (const auto& candidate : candidates) names.push_back(candidate.name.text);
  return base::join(names, "\n");
}

bool any_erased(const std::vector<domain::ElectionCandidate>& candidates) {
  return std::any_of(candidates.begin(), candidates.end(),
                     [](const auto& candidate) { return candidate.name.erased; });
}

Field required_number(std::string name, std::string value) {
  auto field = number(std::move(name), std::move(value));
  field.required = true;
  return field;
}

std::vector<Option> named(const Context& context, const domain::ElectionCase& found,
                          const std::vector<std::string>& ids) {
  std::vector<Option> options;
  for (const auto& id : ids) options.push_back({id, candidate_name(context, found, id)});
  return options;
}

const domain::CandidateVotes* votes_for(const domain::ElectionRoundHeld& held, const std::string& id) {
  const auto at = std::find_if(held.votes.begin(), held.votes.end(),
                               [&](const auto& given) { return given.candidate == id; });
  return at == held.votes.end() ? nullptr : &*at;
}

// The figures of a round, as they were recorded or with nothing but who stands.
void add_figures(const Context& context, const domain::ElectionCase& found,
                 const domain::ElectionState& state, const domain::ElectionRoundHeld& held,
                 const std::string& clock, FormPage& form) {
  Fieldset votes{"election_rounds.votes", {hidden("round", std::to_string(state.round))}};
  std::vector<std::string> withdrawn;
  for (const auto& id : state.standing) {
    const auto* given = votes_for(held, id);
    if (given == nullptr && !held.votes.empty()) withdrawn.push_back(id);
    votes.fields.push_back(
        required_number(std::string(votes_prefix) + id, given ? std::to_string(given->votes) : ""));
    votes.fields.back().label = candidate_name(context, found, id);
  }
  if (state.open && state.standing.size() > 1)
    votes.fields.push_back(choices("withdrawn", named(context, found, state.standing), withdrawn));
  form.sets.push_back(std::move(votes));
  // What nobody counted yet is not 0.
  const auto other = [&](std::int64_t count) {
    return held.votes.empty() ? std::string() : std::to_string(count);
  };
  form.sets.push_back(
      {"election_rounds.others",
       {required_number("no", other(held.no)), required_number("abstain", other(held.abstain)),
        required_number("invalid", other(held.invalid)), number("ballots", figure(held.ballots)),
        choice("method",
               named_options(context, "voting_method", {"secret", "open", "roll_call", "acclamation"}),
               std::string(name_of(held.method)))}});
  if (!found.election.value.item.empty()) form.sets.back().fields.push_back(line("at", clock));
}

// Without it nobody can be declared elected: empty is an answer that is missing.
std::int64_t read_count(const Context& context, const std::string& field, base::Refusals& wrong) {
  base::Refusals here;
  const auto count = read_number(context, field, here);
  if (!count) {
    const bool too_large = !here.empty() && here.front().code == "tally.too_large";
    wrong.push_back(too_large ? here.front() : base::Refusal{"election.count_missing", {}, field});
  }
  return count.value_or(0);
}

base::Day read_day_needed(const Context& context, std::string_view field, base::Refusals& wrong) {
  const auto before = wrong.size();
  const auto day = read_day(context, field, wrong);
  if (!day && wrong.size() == before) wrong.push_back({"date.missing", {}, std::string(field)});
  return day.value_or(base::Day::of_number(0));
}

bool contains(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// A new one beside all meetings has no day yet.
bool is_dated(const domain::Election& election) { return !election.id.empty() || !election.item.empty(); }

std::vector<domain::ElectionCandidate> typed_candidates(const Context& context) {
  std::vector<domain::ElectionCandidate> candidates;
  for (const auto& line : base::split(context.field("candidates"), '\n')) {
    const std::string name(base::trim(line));
    if (!name.empty()) candidates.push_back({{}, {name}});
  }
  return candidates;
}

}  // namespace

std::string kept_clock(const Context& context) {
  for (const auto& clock : {context.field("kept_at"), context.query("at")})
    if (domain::is_clock(clock)) return clock;
  return {};
}

FormPage election_form(const Context& context, const app::View& view, const domain::ElectionCase& found) {
  const auto& election = found.election.value;
  const bool is_new = election.id.empty();
  const bool begun = !found.rounds.empty();
  FormPage form{"elections", is_new ? "/office/elections" : address_of(found),
                is_new ? "elections.record" : "common.save"};
  form.id = is_new ? "form" : "amend";
  form.seen = found.newest_fact();
  std::vector<Field> fields;
  if (is_new) {
    fields.push_back(hidden("body", election.body));
    fields.push_back(hidden("item", election.item));
    fields.push_back(hidden("kept_at", kept_clock(context)));
  }
  fields.push_back(line("office", election.office, true));
  fields.push_back(date("date", is_dated(election) ? election.date.iso() : std::string(), true));
  // Under an item it is that of the meeting.
  if (election.item.empty())
    fields.push_back(choice("language",
                            named_options(context, "layout", {"language_de", "language_en", "language_fr"}),
                            "language_" + std::string(base::code(election.language)), true));
  if (!begun)
    fields.push_back(choice("rule", rule_options(context),
                            is_new ? std::string() : std::string(name_of(election.rule)), true));
  if (!begun && found.nominated.empty() && !any_erased(election.candidates)) {
    fields.push_back(paragraph("candidates", lines_of(election.candidates), true));
    fields.back().autocomplete = "off";
  }
  fields.push_back(line("source", election.source));
  const bool has_effect = is_new ? may_open(context, view, election.body)
                                 : domain::may(context.session->account.role, domain::Right::publish);
  if (has_effect) fields.push_back(tick("is_public", election.is_public));
  if (!is_new) fields.push_back(line("reason"));
  form.sets.push_back({{}, std::move(fields)});
  return form;
}

FormPage nomination_form(const domain::ElectionCase& found) {
  FormPage form{"election_candidates", address_of(found) + "/candidates", "election_candidates.nominate"};
  form.id = "nominate";
  form.seen = found.newest_fact();
  form.sets.push_back({{}, {line("name", {}, true)}});
  form.sets.back().fields.back().autocomplete = "off";
  return form;
}

FormPage round_form(const Context& context, const domain::ElectionCase& found, const std::string& clock) {
  FormPage form{"election_rounds", address_of(found) + "/rounds", "election_rounds.record"};
  form.id = "round";
  form.seen = found.newest_fact();
  add_figures(context, found, domain::state_of(found), {}, clock, form);
  return form;
}

FormPage correction_form(const Context& context, const domain::ElectionCase& found) {
  const auto& newest = found.rounds.back().value;
  FormPage form{"election_rounds", address_of(found) + "/rounds/" + std::to_string(newest.round),
                "common.save"};
  form.id = "correct";
  form.seen = found.newest_fact();
  add_figures(context, found, domain::state_of(domain::without_newest_round(found)), newest,
              newest.at ? newest.at->clock : std::string(), form);
  form.sets.push_back({{}, {line("reason", {}, true)}});
  return form;
}

FormPage lot_form(const Context& context, const domain::ElectionCase& found,
                  const domain::ElectionState& state) {
  const bool by_age = state.stage == domain::ElectionStage::age;
  FormPage form{"election_lots", address_of(found) + "/lot",
                by_age ? "election_lots.record_age" : "election_lots.record"};
  form.id = "lot";
  form.seen = found.newest_fact();
  auto options = named(context, found, state.among);
  auto chosen = state.to_choose == 1 ? choice("chosen", std::move(options), {}, true)
                                     : choices("chosen", std::move(options));
  chosen.required = true;
  chosen.label = context.say(by_age ? "election_lots.oldest" : "election_lots.chosen");
  std::vector<Field> fields{hidden("round", std::to_string(state.round)),
                            hidden("kind", by_age ? "age" : "lot"), std::move(chosen)};
  if (!by_age) {
    fields.push_back(line("drawn_by"));
    fields.back().autocomplete = "off";
  }
  fields.push_back(line("note"));
  form.sets.push_back({{}, std::move(fields)});
  return form;
}

FormPage answer_form(const Context& context, const domain::ElectionCase& found, base::Day today) {
  FormPage form{"election_ends", address_of(found) + "/end", "election_ends.record"};
  form.id = "answer";
  form.seen = found.newest_fact();
  form.sets.push_back(
      {{},
       {choice("how", named_options(context, "election_end", {"accepted", "declined"}), {}, true),
        date("on", today.iso(), true), line("note")}});
  return form;
}

FormPage abandon_form(const domain::ElectionCase& found, base::Day today) {
  FormPage form{"election_ends", address_of(found) + "/end", "election_ends.abandon"};
  form.id = "abandon";
  form.seen = found.newest_fact();
  form.sets.push_back(
      {{}, {hidden("how", "abandoned"), date("on", today.iso(), true), line("note", {}, true)}});
  return form;
}

domain::Election typed_election(const Context& context, domain::Election election, base::Refusals& wrong) {
  const bool is_new = election.id.empty();
  election.office = context.field("office");
  election.date = read_day_needed(context, "date", wrong);
  if (election.item.empty()) {
    const auto read = language_named(context.field("language"));
    if (!read) wrong.push_back({"election.language_missing", {}, "language"});
    election.language = read.value_or(election.language);
  }
  if (is_new || context.form.has("rule")) {
    const auto rule = domain::election_rule_named(context.field("rule"));
    if (!rule) wrong.push_back({"election.rule_missing", {}, "rule"});
    election.rule = rule.value_or(election.rule);
  }
  if (is_new || context.form.has("candidates")) election.candidates = typed_candidates(context);
  election.source = context.field("source");
  election.is_public = context.field("is_public") == "yes";
  return election;
}

domain::ElectionRoundHeld typed_round(const Context& context, const domain::ElectionCase& before, int round,
                                      base::Refusals& wrong) {
  const auto state = domain::state_of(before);
  const auto withdrawn = state.open ? context.fields("withdrawn") : std::vector<std::string>();
  domain::ElectionRoundHeld held;
  held.election = before.election.value.id;
  held.round = round;
  for (const auto& id : state.standing) {
    const auto field = std::string(votes_prefix) + id;
    if (!contains(withdrawn, id))
      held.votes.push_back({id, read_count(context, field, wrong)});
    else if (!context.field(field).empty())
      wrong.push_back(
          {"election.withdrawn_with_votes", {{"name", candidate_name(context, before, id)}}, field});
  }
  // Who does not stand has no field; a figure that comes all the same is refused by the rule, not lost.
  for (const auto& [name, value] : context.form.fields()) {
    const auto id = base::starts_with(name, votes_prefix) ? name.substr(votes_prefix.size()) : std::string();
    if (!id.empty() && !value.empty() && !contains(state.standing, id)) held.votes.push_back({id, 0});
  }
  held.no = read_count(context, "no", wrong);
  held.abstain = read_count(context, "abstain", wrong);
  held.invalid = read_count(context, "invalid", wrong);
  held.ballots = read_number(context, "ballots", wrong);
  held.method = read_choice(context, "method", domain::voting_method_named, wrong)
                    .value_or(domain::VotingMethod::unknown);
  if (const auto clock = domain::typed_clock(context.field("at")); domain::is_clock(clock))
    held.at = {before.election.value.date, clock};
  else if (!clock.empty())
    wrong.push_back({"meeting.clock_malformed", {}, "at"});
  return held;
}

domain::LotDrawn typed_lot(const Context& context, base::Refusals& wrong) {
  domain::LotDrawn lot;
  lot.election = context.parameter("id");
  const auto round = context.field("round");
  std::from_chars(round.data(), round.data() + round.size(), lot.round);
  lot.kind = read_choice(context, "kind", domain::tie_break_named, wrong).value_or(domain::TieBreak::lot);
  for (auto& id : context.fields("chosen"))
    if (!id.empty()) lot.chosen.push_back(std::move(id));
  const auto drawn_by = context.field("drawn_by");
  if (!drawn_by.empty()) lot.drawn_by = domain::Personal{drawn_by};
  lot.note = context.field("note");
  return lot;
}

domain::ElectionClosed typed_end(const Context& context, base::Refusals& wrong) {
  domain::ElectionClosed closed;
  closed.election = context.parameter("id");
  const auto how = domain::election_end_named(context.field("how"));
  if (!how) wrong.push_back({"election.answer_missing", {}, "how"});
  closed.how = how.value_or(domain::ElectionEnd::accepted);
  closed.on = read_day_needed(context, "on", wrong);
  closed.note = context.field("note");
  return closed;
}

}  // namespace gremium::web
