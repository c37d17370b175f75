#include "web/decision_form.h"

#include "base/text.h"
#include "web/options.h"
#include "web/roll_call.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

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

// A choice of a set that folds, with what it says where nothing is said.
Field usually(Field field, std::string_view usual) {
  field.usual = usual;
  return field;
}

// Figures that are seldom told, and what some rules ask about a vote.
Fieldset circumstances_of(const Context& context, const app::View& view, const domain::Decision& decision) {
  const auto& circumstances = decision.circumstances;
  const auto& tally = decision.tally;
  Fieldset set{"decisions.circumstances",
               {usually(choice("method",
                               named_options(context, "voting_method",
                                             {"unknown", "open", "secret", "roll_call", "acclamation"}),
                               std::string(name_of(decision.method)), true),
                        "unknown"),
                number("invalid", figure(tally.invalid)), number("eligible", figure(tally.eligible)),
                number("excluded", figure(tally.excluded)), number("proxies", figure(tally.proxies)),
                choice("chair", named_options(context, "chair_vote", {"yes", "no", "abstain"}),
                       circumstances.chair ? std::string(name_of(*circumstances.chair)) : std::string()),
                number("written", circumstances.written == 0 ? "" : std::to_string(circumstances.written)),
                line("outcome_reason", decision.outcome_reason), tick("secret", circumstances.secret),
                tick("second_call", circumstances.call > 1), tick("challenged", circumstances.challenged),
                tick("bias", circumstances.bias),
                paragraph("roll_call", roll_call_text(context, view, decision.roll_call))}};
  set.folds = true;
  return set;
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
  Fieldset set{
      "decisions.more",
      {line("number", decision.number),
       usually(choice("procedure", named_options(context, "procedure", {"meeting", "circular", "urgent"}),
                      std::string(name_of(decision.procedure)), true),
               "meeting"),
       usually(choice("role",
                      named_options(context, "consultation_role",
                                    {"decision", "recommendation", "hearing", "information"}),
                      std::string(name_of(decision.role)), true),
               "decision"),
       choice("referred_to", body_options(context, view), decision.referred_to)}};
  const auto earlier = earlier_decisions(context, view, decision);
  if (!earlier.empty()) {
    set.fields.push_back(choice("annuls", earlier, decision.annuls));
    set.fields.push_back(choice("replaces", earlier, decision.replaces));
  }
  if (decision.item.empty())
    set.fields.push_back(choice("paper", paper_options(context, view, decision.paper), decision.paper));
  set.fields.push_back(hidden("item", decision.item));
  if (decision.id.empty() && decision.item.empty()) set.fields.push_back(hidden("meeting", decision.meeting));
  set.folds = true;
  return set;
}

// What the source says word for word, and what is not sure.
Fieldset excerpt_of(const domain::Decision& decision) {
  Fieldset set{"decisions.more_evidence",
               {paragraph("excerpt", decision.excerpt), line("unconfirmed", decision.unconfirmed)}};
  set.folds = true;
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

// More are not looked through.
constexpr int looked_through = 200;
constexpr std::size_t most_suggested = 30;

struct Suggestions {
  std::vector<Option> options = {};

  void add(std::string text) {
    const bool is_there = std::any_of(options.begin(), options.end(),
                                      [&](const Option& option) { return option.value == text; });
    if (!text.empty() && !is_there && options.size() < most_suggested)
      options.push_back({text, std::move(text)});
  }
};

// What decisions are often about here: who joins and leaves, and what was decided lately.
std::vector<Option> title_suggestions(const Context& context, const app::View& view) {
  Suggestions suggested;
  for (const auto& network : view.networks()) {
    const auto name = short_name_of_organisation(context, view, network.value.id);
    suggested.add(context.say("decisions.joining", {{"network", name}}));
    suggested.add(context.say("decisions.leaving", {{"network", name}}));
  }
  for (auto& recent : view.decisions({.limit = looked_through})) suggested.add(std::move(recent.value.title));
  return suggested.options;
}

// How results are mostly printed here: the usual words, and those of lately.
std::vector<Option> wording_suggestions(const Context& context, const app::View& view) {
  Suggestions suggested;
  for (const auto* label : {"unanimous", "large", "majority", "narrow"})
    suggested.add(context.say("majority_label." + std::string(label)));
  for (auto& recent : view.decisions({.limit = looked_through}))
    suggested.add(std::move(recent.value.label_as_printed));
  return suggested.options;
}

Field wording_field(const Context& context, const app::View& view, const std::string& wording) {
  auto field = line("label_as_printed", wording);
  field.options = wording_suggestions(context, view);
  return field;
}

Field title_field(const Context& context, const app::View& view, const std::string& title) {
  auto field = line("title", title, true);
  field.options = title_suggestions(context, view);
  return field;
}

Field text_field(const Context& context, const domain::Decision& decision) {
  auto field = paragraph("text", decision.text);
  field.lang = decision.language == context.language ? "" : base::code(decision.language);
  return field;
}

Fieldset what_of(const Context& context, const app::View& view, const domain::Decision& decision,
                 const std::string& organisation) {
  return {"decisions.what",
          {choice("body", body_options(context, view, organisation), decision.body, true),
           date("date", decision.date ? decision.date->iso() : std::string(), true),
           title_field(context, view, decision.title),
           choice("language", language_options(context),
                  "language_" + std::string(base::code(decision.language)), true),
           text_field(context, decision),
           choice("kind", decision_kind_options(context), std::string(name_of(decision.kind)), true)}};
}

Fieldset result_of(const Context& context, const app::View& view, const domain::Decision& decision) {
  const auto& tally = decision.tally;
  // Of a new one it is chosen: "not known" is an answer, not what stands there by itself.
  const bool is_open = decision.id.empty() && decision.outcome == domain::Outcome::unknown;
  return {"decisions.result",
          {choice("outcome", outcome_options(context),
                  is_open ? std::string() : std::string(name_of(decision.outcome)), true),
           choice("label", label_options(context), std::string(name_of(decision.label)), true),
           wording_field(context, view, decision.label_as_printed), number("yes", figure(tally.yes)),
           number("no", figure(tally.no)), number("abstentions", figure(tally.abstentions)),
           number("present", figure(tally.present))}};
}

}  // namespace

// What nearly every decision has stands open; the rest is folded until it says something.
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
  form.sets.push_back(what_of(context, view, decision, organisation));
  if (auto read = context.field("was_read"); !read.empty())
    form.sets.front().fields.push_back(hidden("was_read", std::move(read)));
  form.sets.push_back(result_of(context, view, decision));
  form.sets.push_back(circumstances_of(context, view, decision));
  form.sets.push_back(how_it_came_about(context, view, decision));
  form.also = {"read", "decisions.read"};
  form.sets.push_back({"decisions.evidence",
                       {line("source", decision.source), line("source_url", decision.source_url),
                        tick("is_public", shown_public)}});
  form.sets.push_back(excerpt_of(decision));
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

}  // namespace gremium::web
