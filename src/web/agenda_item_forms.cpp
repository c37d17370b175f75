#include "web/agenda_item_forms.h"

#include "web/meeting_form.h"
#include "web/meeting_rows.h"
#include "web/options.h"
#include "web/paper_rows.h"

namespace gremium::web {
namespace {

using domain::MeetingState;

std::vector<Option> role_options_of(const Context& context) {
  return named_options(context, "consultation_role",
                       {"decision", "recommendation", "hearing", "information"});
}

std::vector<Option> kind_options_of(const Context& context) {
  return named_options(context, "decision_kind",
                       {"accession", "admission", "leaving", "expulsion", "statutes", "purpose",
                        "dissolution", "agenda", "other"});
}

std::vector<Field> item_fields(const Context& context, const app::View& view, const domain::AgendaItem& item,
                               const domain::Meeting& meeting) {
  std::vector<Field> fields{line("title", item.title, true),
                            paragraph("text", item.text),
                            choice("role", role_options_of(context), std::string(name_of(item.role)), true),
                            choice("kind", kind_options_of(context), std::string(name_of(item.kind)), true),
                            choice("paper", paper_options(context, view, item.paper), item.paper),
                            line("paper_number", item.paper_number),
                            tick("is_public", item.is_public)};
  const std::string lang(meeting.language == context.language ? "" : base::code(meeting.language));
  fields[0].lang = lang;
  fields[1].lang = lang;
  return fields;
}

std::vector<Option> parents_of(const domain::Agenda& agenda) {
  std::vector<Option> options;
  for (const auto& line : agenda.lines)
    options.push_back({line.item.value.id, line.number + " " + line.item.value.title});
  return options;
}

// The decisions of that meeting by which its body adds to the agenda.
std::vector<Option> admitting_decisions(const app::View& view, const std::string& meeting) {
  domain::DecisionFilter filter;
  filter.meeting = meeting;
  std::vector<Option> options;
  for (const auto& decision : view.decisions(filter))
    if (decision.value.kind == domain::DecisionKind::agenda && domain::was_adopted(decision.value.outcome))
      options.push_back({decision.value.id, decision.value.title});
  return options;
}

// About the paper that the address names, in the role that the meeting's body has in its turn.
domain::AgendaItem begun_item(const Context& context, const app::View& view, const domain::Meeting& meeting) {
  domain::AgendaItem item;
  const auto paper = view.paper(context.query("paper"));
  if (!paper) return item;
  item.paper = paper->value.id;
  item.title = paper->value.title;
  item.text = paper->value.text;
  item.paper_number = paper->value.number;
  item.is_public = paper->value.is_public && meeting.is_public;
  for (const auto& station : view.consultation_path(paper->value))
    if (station.state == domain::StationState::planned && station.body == meeting.body) {
      item.role = station.role;
      break;
    }
  return item;
}

// The later meetings of the same body that have not begun yet.
std::vector<Option> later_meetings(const Context& context, const app::View& view,
                                   const domain::Meeting& meeting) {
  domain::MeetingFilter filter;
  filter.body = meeting.body;
  std::vector<Option> options;
  for (const auto& later : view.coming_meetings(meeting.first_day(), filter))
    if (later.meeting.value.id != meeting.id && later.meeting.value.first_day() >= meeting.first_day() &&
        (later.state() == MeetingState::planned || later.state() == MeetingState::invited))
      options.push_back({later.meeting.value.id, meeting_with_day(context, later.meeting.value)});
  return options;
}

}  // namespace

FormPage new_item_form(const Context& context, const app::View& view, const domain::MeetingCase& meeting) {
  const auto& id = meeting.meeting.value.id;
  FormPage form{"agenda_items", meeting_address(context, id) + "/items", "agenda_items.add"};
  auto item = begun_item(context, view, meeting.meeting.value);
  if (const auto parent = view.agenda_item(context.query("parent")); parent && !parent->value.is_public)
    item.is_public = false;
  auto fields = item_fields(context, view, item, meeting.meeting.value);
  fields.push_back(choice("parent", parents_of(view.agenda(id)), context.query("parent")));
  form.sets.push_back({{}, std::move(fields)});
  if (meeting.state() == MeetingState::planned) return form;
  Fieldset late{"agenda_items.late_legend", {line("added_late", {}, true)}};
  if (meeting.state() == MeetingState::in_session)
    late.fields.push_back(choice("added_by", admitting_decisions(view, id), {}, true));
  form.sets.push_back(std::move(late));
  return form;
}

FormPage amend_item_form(const Context& context, const app::View& view, const FoundItem& found) {
  const auto& item = found.line.item.value;
  FormPage form{"agenda_items", agenda_item_address(item.id), "common.save"};
  form.id = "amend";
  form.seen = found.line.newest_fact();
  auto fields = item_fields(context, view, item, found.meeting.meeting.value);
  fields.push_back(line("reason"));
  form.sets.push_back({{}, std::move(fields)});
  return form;
}

FormPage remove_item_form(const FoundItem& found) {
  FormPage form{"agenda_items", agenda_item_address(found.line.item.value.id) + "/remove",
                "agenda_items.remove"};
  form.id = "remove";
  form.seen = found.line.newest_fact();
  return form;
}

FormPage carry_form(const Context& context, const app::View& view, const FoundItem& found) {
  const auto& meeting = found.meeting.meeting.value;
  FormPage form{"carry", agenda_item_address(found.line.item.value.id) + "/carry", "carry.do"};
  form.id = "carry";
  form.sets.push_back(
      {{}, {choice("meeting", later_meetings(context, view, meeting), {}, true), line("added_late")}});
  form.sets.push_back({"carry.when", moment_fields(context, view, meeting), {}, true});
  return form;
}

bool can_be_carried(const FoundItem& found) {
  const auto state = found.meeting.state();
  return state != MeetingState::planned && state != MeetingState::minutes_approved &&
         found.line.state() != domain::ItemState::decided;
}

domain::AgendaItem typed_item(const Context& context, domain::AgendaItem item, base::Refusals& wrong) {
  item.title = context.field("title");
  item.text = context.field("text");
  item.role = read_choice(context, "role", domain::consultation_role_named, wrong).value_or(item.role);
  item.kind = read_choice(context, "kind", domain::decision_kind_named, wrong).value_or(item.kind);
  item.paper = context.field("paper");
  item.paper_number = context.field("paper_number");
  item.is_public = context.field("is_public") == "yes";
  return item;
}

}  // namespace gremium::web
