#include "web/decision_form.h"

#include "base/text.h"
#include "exchange/result_phrase.h"
#include "web/options.h"
#include "web/roll_call.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

std::string figure(std::optional<int> value) { return value ? std::to_string(*value) : std::string(); }

std::vector<Option> label_options(const Context& context) {
  return named_options(context, "majority_label", {"none", "unanimous", "large", "narrow", "majority"});
}
std::vector<Option> outcome_options(const Context& context) {
  return named_options(context, "outcome",
                       {"adopted", "adopted_as_amended", "rejected", "postponed", "referred", "withdrawn",
                        "noted", "no_quorum", "unknown"});
}
std::vector<Option> decision_kind_options(const Context& context) {
  return named_options(context, "decision_kind",
                       {"accession", "admission", "leaving", "expulsion", "statutes", "purpose",
                        "dissolution", "agenda", "other"});
}
std::vector<Option> language_options(const Context& context) {
  return named_options(context, "layout", {"language_de", "language_en", "language_fr"});
}

Fieldset circumstances_of(const Context& context, const domain::Decision& decision) {
  const auto& circumstances = decision.circumstances;
  return {
      "decisions.circumstances",
      {number("excluded", figure(decision.tally.excluded)), number("proxies", figure(decision.tally.proxies)),
       choice("chair", named_options(context, "chair_vote", {"yes", "no", "abstain"}),
              circumstances.chair ? std::string(name_of(*circumstances.chair)) : std::string()),
       number("written", circumstances.written == 0 ? "" : std::to_string(circumstances.written)),
       tick("secret", circumstances.secret), tick("second_call", circumstances.call > 1),
       tick("challenged", circumstances.challenged), tick("bias", circumstances.bias)}};
}

domain::VoteCircumstances typed_circumstances(const Context& context, base::Refusals& wrong) {
  return {.chair = read_choice(context, "chair", domain::chair_vote_named, wrong),
          .secret = context.field("secret") == "yes",
          .call = context.field("second_call") == "yes" ? 2 : 1,
          .challenged = context.field("challenged") == "yes",
          .bias = context.field("bias") == "yes",
          .written = read_number(context, "written", wrong).value_or(0)};
}

// Earlier ones of the same body, the newest first.
std::vector<Option> earlier_decisions(const Context& context, const app::View& view,
                                      const domain::Decision& decision) {
  constexpr int most = 300;
  std::vector<Option> options;
  if (decision.body.empty()) return options;
  for (const auto& found : view.decisions({.body = decision.body, .limit = most}))
    if (found.value.id != decision.id)
      options.push_back({found.value.id, context.say("decisions.other",
                                                     {{"title", found.value.title},
                                                      {"date", partial_date(context, found.value.date)}})});
  return options;
}

domain::Seats held_for(const app::View& view, const domain::Decision& decision) {
  const auto day = decision.date ? decision.date->exact() : std::nullopt;
  return day ? domain::held_on(view.seats(decision.body), *day) : domain::Seats{};
}

Fieldset how_it_came_about(const Context& context, const app::View& view, const domain::Decision& decision) {
  const auto wording = decision.language == context.language ? "" : base::code(decision.language);
  auto text = paragraph("text", decision.text);
  text.lang = wording;
  Fieldset set{"decisions.more",
               {text,
                choice("procedure", named_options(context, "procedure", {"meeting", "circular", "urgent"}),
                       std::string(name_of(decision.procedure)), true),
                choice("role",
                       named_options(context, "consultation_role",
                                     {"decision", "recommendation", "hearing", "information"}),
                       std::string(name_of(decision.role)), true),
                choice("method",
                       named_options(context, "voting_method",
                                     {"unknown", "open", "secret", "roll_call", "acclamation"}),
                       std::string(name_of(decision.method)), true),
                choice("referred_to", body_options(context, view), decision.referred_to)}};
  const auto earlier = earlier_decisions(context, view, decision);
  if (!earlier.empty()) {
    set.fields.push_back(choice("annuls", earlier, decision.annuls));
    set.fields.push_back(choice("replaces", earlier, decision.replaces));
  }
  if (decision.item.empty())
    set.fields.push_back(choice("paper", paper_options(context, view, decision.paper), decision.paper));
  set.fields.push_back(paragraph("roll_call", roll_call_text(context, view, decision.roll_call)));
  set.fields.push_back(hidden("item", decision.item));
  if (decision.id.empty() && decision.item.empty()) set.fields.push_back(hidden("meeting", decision.meeting));
  return set;
}

// Voices that were not changed stay as they were recorded, those that were erased too.
void type_roll_call(const Context& context, const app::View& view, domain::Decision& decision,
                    base::Refusals& wrong) {
  const auto text = context.field("roll_call");
  if (text == base::tidy(roll_call_text(context, view, decision.roll_call))) return;
  decision.roll_call = read_roll_call(context, view, text, held_for(view, decision), wrong);
  // What was counted from the voices before is counted anew.
  if (!decision.roll_call.empty() && decision.method == domain::VotingMethod::unknown)
    decision.method = domain::VotingMethod::roll_call;
}

void type_how(const Context& context, const app::View& view, domain::Decision& decision,
              base::Refusals& wrong) {
  decision.text = context.field("text");
  decision.procedure =
      read_choice(context, "procedure", domain::procedure_named, wrong).value_or(domain::Procedure::meeting);
  decision.role = read_choice(context, "role", domain::consultation_role_named, wrong)
                      .value_or(domain::ConsultationRole::decision);
  decision.method = read_choice(context, "method", domain::voting_method_named, wrong)
                        .value_or(domain::VotingMethod::unknown);
  decision.circumstances.secret =
      decision.circumstances.secret || decision.method == domain::VotingMethod::secret;
  decision.referred_to = context.field("referred_to");
  if (context.form.has("paper")) decision.paper = context.field("paper");
  if (context.form.has("annuls")) decision.annuls = context.field("annuls");
  if (context.form.has("replaces")) decision.replaces = context.field("replaces");
  if (decision.id.empty()) {
    decision.item = context.field("item");
    if (decision.item.empty()) decision.meeting = context.field("meeting");
  }
  type_roll_call(context, view, decision, wrong);
}

// The paper's own words, in the role that the body has in its turn.
void begin_from_paper(const app::View& view, const domain::Paper& paper, const std::string& body,
                      domain::Decision& decision) {
  decision.paper = paper.id;
  decision.body = body;
  decision.title = paper.title;
  decision.text = paper.text;
  decision.language = paper.language;
  decision.kind = domain::DecisionKind::other;
  decision.is_public = paper.is_public;
  for (const auto& station : view.consultation_path(paper))
    if (station.state == domain::StationState::planned && station.body == body) {
      decision.role = station.role;
      break;
    }
}

std::optional<int> as_figure(std::optional<std::int64_t> number) {
  if (!number || *number > domain::most_members) return std::nullopt;
  return static_cast<int>(*number);
}

// What was printed goes over what was typed; what was not printed leaves it.
template <class T>
void take(std::optional<T>& field, std::optional<T> printed) {
  if (printed) field = printed;
}

}  // namespace

namespace {

// More are not looked through.
constexpr int looked_through = 200;
constexpr std::size_t most_suggested = 30;

// What decisions are often about here: who joins and leaves, and what was decided lately.
std::vector<Option> title_suggestions(const Context& context, const app::View& view) {
  std::vector<Option> suggested;
  const auto suggest = [&](std::string title) {
    const bool is_there = std::any_of(suggested.begin(), suggested.end(),
                                      [&](const Option& option) { return option.value == title; });
    if (!is_there && suggested.size() < most_suggested) suggested.push_back({title, std::move(title)});
  };
  for (const auto& network : view.networks()) {
    const auto name = short_name_of_organisation(context, view, network.value.id);
    suggest(context.say("decisions.joining", {{"network", name}}));
    suggest(context.say("decisions.leaving", {{"network", name}}));
  }
  for (auto& recent : view.decisions({.limit = looked_through})) suggest(std::move(recent.value.title));
  return suggested;
}

Field title_field(const Context& context, const app::View& view, const std::string& title) {
  auto field = line("title", title, true);
  field.options = title_suggestions(context, view);
  return field;
}

}  // namespace

FormPage decision_form(const Context& context, const app::View& view, const domain::Decision& decision,
                       std::int64_t seen, const std::string& organisation) {
  const bool is_new = decision.id.empty();
  // Whoever may publish it sees whether it is; a correction of something else must not release it.
  const bool shown_public = domain::may(context.session->account.role, domain::Right::publish)
                                ? decision.is_public
                                : decision.meant_public();
  FormPage form{"decisions",
                is_new ? "/office/decisions" : "/office/decisions/" + decision.id,
                is_new ? "decisions.record" : "common.save",
                {},
                seen};
  form.sets.push_back(
      {"decisions.what",
       {choice("body", body_options(context, view, organisation), decision.body, true),
        date("date", decision.date ? decision.date->iso() : std::string(), true),
        title_field(context, view, decision.title),
        choice("language", language_options(context),
               "language_" + std::string(base::code(decision.language)), true),
        choice("kind", decision_kind_options(context), std::string(name_of(decision.kind)), true),
        line("number", decision.number)}});
  form.sets.push_back(
      {"decisions.result",
       {choice("outcome", outcome_options(context), std::string(name_of(decision.outcome)), true),
        choice("label", label_options(context), std::string(name_of(decision.label)), true),
        line("label_as_printed", decision.label_as_printed), number("yes", figure(decision.tally.yes)),
        number("no", figure(decision.tally.no)), number("abstentions", figure(decision.tally.abstentions)),
        number("invalid", figure(decision.tally.invalid)), number("present", figure(decision.tally.present)),
        number("eligible", figure(decision.tally.eligible)),
        line("outcome_reason", decision.outcome_reason)}});
  form.sets.push_back(how_it_came_about(context, view, decision));
  form.sets.push_back(circumstances_of(context, decision));
  form.also = {"read", "decisions.read"};
  form.sets.push_back({"decisions.evidence",
                       {line("source", decision.source), line("source_url", decision.source_url),
                        paragraph("excerpt", decision.excerpt), line("unconfirmed", decision.unconfirmed),
                        tick("is_public", shown_public)}});
  if (!is_new) form.sets.push_back({{}, {line("reason")}});
  return form;
}

domain::Decision typed_decision(const Context& context, const app::View& view, domain::Decision decision,
                                base::Refusals& wrong) {
  decision.body = context.field("body");
  decision.date = read_partial(context, "date", wrong);
  decision.title = context.field("title");
  decision.language = read_choice(context, "language", language_named, wrong).value_or(decision.language);
  decision.kind =
      read_choice(context, "kind", domain::decision_kind_named, wrong).value_or(domain::DecisionKind::other);
  decision.number = context.field("number");
  decision.outcome =
      read_choice(context, "outcome", domain::outcome_named, wrong).value_or(domain::Outcome::unknown);
  decision.label = read_choice(context, "label", domain::majority_label_named, wrong)
                       .value_or(domain::MajorityLabel::none);
  decision.label_as_printed = context.field("label_as_printed");
  decision.tally = {read_number(context, "yes", wrong),         read_number(context, "no", wrong),
                    read_number(context, "abstentions", wrong), read_number(context, "invalid", wrong),
                    read_number(context, "present", wrong),     read_number(context, "eligible", wrong),
                    read_number(context, "excluded", wrong),    read_number(context, "proxies", wrong)};
  decision.circumstances = typed_circumstances(context, wrong);
  decision.outcome_reason = context.field("outcome_reason");
  decision.source = context.field("source");
  decision.source_url = context.field("source_url");
  decision.excerpt = context.field("excerpt");
  decision.unconfirmed = context.field("unconfirmed");
  decision.is_public = context.field("is_public") == "yes";
  type_how(context, view, decision, wrong);
  return decision;
}

domain::Decision begun_decision(const Context& context, const app::View& view) {
  domain::Decision decision;
  // A form that comes back says so itself.
  const auto said = [&](const char* name) {
    const auto typed = context.field(name);
    return typed.empty() ? context.query(name) : typed;
  };
  if (const auto earlier = view.decision(said("annuls").empty() ? said("replaces") : said("annuls"))) {
    decision.body = earlier->value.body;
    decision.language = earlier->value.language;
    (said("annuls").empty() ? decision.replaces : decision.annuls) = earlier->value.id;
  }
  if (const auto paper = view.paper(said("paper")))
    begin_from_paper(view, paper->value, said("body"), decision);
  const auto item = view.agenda_item(said("item"));
  const auto meeting = view.meeting(item ? item->value.meeting : said("meeting"));
  if (!meeting) return decision;
  decision.body = meeting->meeting.value.body;
  decision.date = meeting->meeting.value.first_day();
  decision.language = meeting->meeting.value.language;
  decision.kind = domain::decision_kind_named(said("kind")).value_or(decision.kind);
  decision.meeting = meeting->meeting.value.id;
  if (!item) return decision;
  decision.item = item->value.id;
  decision.kind = item->value.kind;
  decision.role = item->value.role;
  decision.title = item->value.title;
  decision.text = item->value.text;
  decision.is_public = item->value.is_public && meeting->meeting.value.is_public;
  return decision;
}

bool go_on_from_last(const Context& context, const app::View& view, domain::Decision& decision) {
  const auto last = view.last_decision_of(context.session->account.id);
  if (!last) return false;
  decision.body = last->value.body;
  decision.date = last->value.date;
  decision.language = last->value.language;
  decision.source = last->value.source;
  decision.source_url = last->value.source_url;
  return true;
}

List read_result(const Context& context, domain::Decision& decision) {
  const auto phrase = exchange::read_result_phrase(decision.label_as_printed);
  List notes;
  for (const auto flag : phrase.flags)
    notes.push_back(Object{{"text", context.say("phrase_flag." + std::string(name_of(flag)))}});
  if (!phrase.readable()) return notes;
  if (const auto outcome = exchange::domain_outcome(phrase.outcome); outcome != domain::Outcome::unknown)
    decision.outcome = phrase.as_amended && outcome == domain::Outcome::adopted
                           ? domain::Outcome::adopted_as_amended
                           : outcome;
  if (phrase.label != domain::MajorityLabel::none) decision.label = phrase.label;
  take(decision.tally.yes, as_figure(phrase.yes));
  take(decision.tally.no, as_figure(phrase.no));
  take(decision.tally.abstentions, as_figure(phrase.abstain));
  take(decision.tally.invalid, as_figure(phrase.invalid));
  notes.insert(notes.begin(), Object{{"text", context.say("decisions.was_read")}});
  return notes;
}

}  // namespace gremium::web
