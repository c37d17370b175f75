// One item of an agenda in the office: adding it, changing it, moving it, carrying it over.
#include "app/agendas.h"

#include <algorithm>

#include "web/documents.h"
#include "web/handlers.h"
#include "web/meeting_form.h"
#include "web/meeting_rows.h"
#include "web/options.h"
#include "web/paper_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::MeetingState;
using render::List;
using render::Object;

// An item with its meeting and its line of the agenda.
struct Found {
  domain::MeetingCase meeting;
  domain::Agenda agenda;
  domain::AgendaLine line;
};

std::optional<Found> find_item(const app::View& view, const std::string& id) {
  const auto item = view.agenda_item(id);
  if (!item) return std::nullopt;
  const auto meeting = view.meeting(item->value.meeting);
  if (!meeting) return std::nullopt;
  Found found{*meeting, view.agenda(item->value.meeting), {}};
  for (const auto& line : found.agenda.lines)
    if (line.item.value.id == id) found.line = line;
  return found;
}

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
    if (decision.value.kind == domain::DecisionKind::agenda)
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

FormPage new_form(const Context& context, const app::View& view, const domain::MeetingCase& meeting) {
  const auto& id = meeting.meeting.value.id;
  FormPage form{"agenda_items", meeting_address(context, id) + "/items", "agenda_items.add"};
  auto fields =
      item_fields(context, view, begun_item(context, view, meeting.meeting.value), meeting.meeting.value);
  fields.push_back(choice("parent", parents_of(view.agenda(id)), context.query("parent")));
  form.sets.push_back({{}, std::move(fields)});
  if (meeting.state() == MeetingState::planned) return form;
  Fieldset late{"agenda_items.late_legend", {line("added_late", {}, true)}};
  if (meeting.state() == MeetingState::in_session)
    late.fields.push_back(choice("added_by", admitting_decisions(view, id), {}, true));
  form.sets.push_back(std::move(late));
  return form;
}

FormPage amend_form(const Context& context, const app::View& view, const Found& found) {
  const auto& item = found.line.item.value;
  FormPage form{"agenda_items", agenda_item_address(item.id), "common.save"};
  form.id = "amend";
  form.seen = found.line.newest_fact();
  auto fields = item_fields(context, view, item, found.meeting.meeting.value);
  fields.push_back(line("reason"));
  form.sets.push_back({{}, std::move(fields)});
  return form;
}

FormPage remove_form(const Found& found) {
  FormPage form{"agenda_items", agenda_item_address(found.line.item.value.id) + "/remove",
                "agenda_items.remove"};
  form.id = "remove";
  form.seen = found.line.newest_fact();
  return form;
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

FormPage carry_form(const Context& context, const app::View& view, const Found& found) {
  const auto& meeting = found.meeting.meeting.value;
  FormPage form{"carry", agenda_item_address(found.line.item.value.id) + "/carry", "carry.do"};
  form.id = "carry";
  form.sets.push_back(
      {{}, {choice("meeting", later_meetings(context, view, meeting), {}, true), line("added_late")}});
  form.sets.push_back({"carry.when", moment_fields(context, view, meeting), {}, true});
  return form;
}

bool can_be_carried(const Found& found) {
  const auto state = found.meeting.state();
  return state != MeetingState::planned && state != MeetingState::minutes_approved &&
         found.line.state() != domain::ItemState::decided;
}

domain::AgendaItem typed(const Context& context, domain::AgendaItem item) {
  item.title = context.field("title");
  item.text = context.field("text");
  item.role = domain::consultation_role_named(context.field("role")).value_or(item.role);
  item.kind = domain::decision_kind_named(context.field("kind")).value_or(item.kind);
  item.paper = context.field("paper");
  item.paper_number = context.field("paper_number");
  item.is_public = context.field("is_public") == "yes";
  return item;
}

Object place_of(const Context& context, const app::View& view, const domain::AgendaItem& item) {
  const auto meeting = view.meeting(item.meeting);
  return {{"href", agenda_item_address(item.id)},
          {"label", meeting ? meeting_with_day(context, meeting->meeting.value) : item.title}};
}

// Where it comes from, the earliest first.
List earlier_of(const Context& context, const app::View& view, const domain::AgendaItem& item) {
  List list;
  auto before = view.agenda_item(item.carried_from);
  for (; before; before = view.agenda_item(before->value.carried_from))
    list.insert(list.begin(), place_of(context, view, before->value));
  return list;
}

// Where it went, from meeting to meeting.
List later_of(const Context& context, const app::View& view, const domain::AgendaItem& item) {
  List list;
  std::vector<std::string> todo{item.id};
  for (std::size_t i = 0; i < todo.size(); ++i)
    for (const auto& later : view.carried_from(todo[i])) {
      list.push_back(place_of(context, view, later.value));
      todo.push_back(later.value.id);
    }
  return list;
}

List advances_of(const Context& context, const domain::AgendaLine& line) {
  List list;
  for (const auto& [advance, fact] : line.advances)
    list.push_back(Object{{"state", context.say("item_state." + std::string(name_of(advance.state)))},
                          {"at", moment_text(context, advance.at)},
                          {"note", advance.note}});
  return list;
}

// The form that was not accepted, and why.
struct Refused {
  std::string form;
  base::Refusals refusals;
};

void add_forms(const Context& context, const app::View& view, const Found& found, const Refused& refused,
               Object& content) {
  const auto add = [&](const char* key, FormPage form) {
    if (form.id == refused.form) form.refusals = refused.refusals;
    content[key] = to_view(context, std::move(form));
  };
  if (found.meeting.state() != MeetingState::minutes_approved)
    add("amend_form", amend_form(context, view, found));
  if (found.meeting.state() == MeetingState::planned) add("remove_form", remove_form(found));
  if (can_be_carried(found)) add("carry_form", carry_form(context, view, found));
  content["new_decision_href"] = "/office/decisions/new?" + query_of({{"item", found.line.item.value.id}});
  content["new_under_href"] = meeting_address(context, found.meeting.meeting.value.id) + "/items/new?" +
                              query_of({{"parent", found.line.item.value.id}});
}

Response show(Context& context, const app::View& view, const Found& found, const Refused& refused = {}) {
  const auto& item = found.line.item.value;
  const auto& meeting = found.meeting.meeting.value;
  domain::Agenda alone;
  alone.lines.push_back(found.line);
  auto rows = agenda_rows(context, view, found.meeting, alone);
  auto earlier = earlier_of(context, view, item), later = later_of(context, view, item);
  auto advances = advances_of(context, found.line);
  const bool has_earlier = !earlier.empty(), has_later = !later.empty(), has_advances = !advances.empty();
  Object content{{"title", item.title},
                 {"item", std::move(*rows.front().object())},
                 {"meeting_href", meeting_address(context, meeting.id)},
                 {"meeting_label", meeting_with_day(context, meeting)},
                 {"text", item.text},
                 {"added_late", item.added_late},
                 {"earlier", std::move(earlier)},
                 {"has_earlier", has_earlier},
                 {"later", std::move(later)},
                 {"has_later", has_later},
                 {"advances", std::move(advances)},
                 {"has_advances", has_advances}};
  if (const auto paper = view.paper(item.paper))
    content["paper"] =
        Object{{"href", paper_address(context, item.paper)}, {"label", paper_label(paper->value)}};
  if (const auto admitted = view.decision(item.added_by))
    content["admitted"] = decision_row(context, view, admitted->value);
  if (domain::may(context.session->account.role, domain::Right::record))
    add_forms(context, view, found, refused, content);
  if (!refused.refusals.empty() && !content.contains(refused.form + "_form"))
    content["problem"] = context.sentence(refused.refusals.front());
  add_documents(context, view, domain::SubjectKind::agenda_item, item.id, content);
  return page(context, "office/agenda_item", std::move(content), status_of(refused.refusals));
}

Response show_new(Context& context, const app::View& view, base::Refusals refusals) {
  const auto meeting = view.meeting(context.parameter("id"));
  if (!meeting) return not_found(context);
  const int status = status_of(refusals);
  auto form = new_form(context, view, *meeting);
  form.refusals = std::move(refusals);
  return page(context, "office/agenda_item_new",
              {{"title", context.say("agenda_items.new")},
               {"meeting_href", meeting_address(context, meeting->meeting.value.id)},
               {"meeting_label", meeting_with_day(context, meeting->meeting.value)},
               {"form", to_view(context, std::move(form))}},
              status);
}

}  // namespace

Response new_agenda_item(Context& context) { return show_new(context, context.view(), {}); }

Response add_agenda_item(Context& context) {
  auto item = typed(context, {});
  item.meeting = context.parameter("id");
  item.added_late = context.field("added_late");
  item.added_by = context.field("added_by");
  const auto id =
      app::add_agenda_item(context.site.house(), context.submission(), item, context.field("parent"));
  if (id) return see_other("/office/meetings/" + item.meeting);
  return show_new(context, context.view(), id.refusals());
}

Response edit_agenda_item(Context& context) {
  const auto view = context.view();
  const auto found = find_item(view, context.parameter("id"));
  return found ? show(context, view, *found) : not_found(context);
}

Response amend_agenda_item(Context& context) {
  const auto view = context.view();
  const auto found = find_item(view, context.parameter("id"));
  if (!found) return not_found(context);
  const auto id = app::amend_agenda_item(context.site.house(), context.submission(),
                                         typed(context, found->line.item.value), read_seen(context),
                                         context.field("reason"));
  if (id) return see_other(agenda_item_address(*id));
  return show(context, view, *found, {"amend", id.refusals()});
}

Response move_agenda_item(Context& context) {
  const auto view = context.view();
  const auto found = find_item(view, context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  if (const auto move = domain::move_named(context.field("move"))) {
    const auto id = app::move_agenda_item(context.site.house(), context.submission(),
                                          found->line.item.value.id, *move, read_seen(context));
    if (id) return see_other("/office/meetings/" + found->meeting.meeting.value.id + "#" + *id);
    wrong = id.refusals();
  } else {
    wrong.push_back({"agenda_item.cannot_move"});
  }
  return show(context, view, *found, {"move", std::move(wrong)});
}

Response remove_agenda_item(Context& context) {
  const auto view = context.view();
  const auto found = find_item(view, context.parameter("id"));
  if (!found) return not_found(context);
  const auto& item = found->line.item.value;
  const auto id =
      app::remove_agenda_item(context.site.house(), context.submission(), item.id, read_seen(context));
  if (id) return see_other("/office/meetings/" + item.meeting);
  return show(context, view, *found, {"remove", id.refusals()});
}

Response carry_over(Context& context) {
  const auto view = context.view();
  const auto found = find_item(view, context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto at = typed_moment(context, wrong);
  if (wrong.empty()) {
    const auto id = app::carry_over(context.site.house(), context.submission(), found->line.item.value.id,
                                    context.field("meeting"), *at, context.field("added_late"));
    if (id) return see_other(agenda_item_address(*id));
    wrong = id.refusals();
  }
  return show(context, view, *found, {"carry", std::move(wrong)});
}

}  // namespace gremium::web
