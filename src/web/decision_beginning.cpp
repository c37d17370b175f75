// What stands in the form of a decision before anybody types: from an item, a paper, an earlier decision, the
// last one entered, or the result as it is printed.
#include "exchange/result_phrase.h"
#include "web/decision_form.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

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
