// One item of an agenda in the office: adding it, changing it, moving it, carrying it over.
#include "app/agendas.h"

#include <algorithm>

#include "web/agenda_item_forms.h"
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

std::optional<FoundItem> find_item(const app::View& view, const std::string& id) {
  const auto item = view.agenda_item(id);
  if (!item) return std::nullopt;
  const auto meeting = view.meeting(item->value.meeting);
  if (!meeting) return std::nullopt;
  FoundItem found{*meeting, view.agenda(item->value.meeting), {}};
  for (const auto& line : found.agenda.lines)
    if (line.item.value.id == id) found.line = line;
  return found;
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

FormPage amend_form(const Context& context, const app::View& view, const FoundItem& found,
                    const Refused& refused) {
  auto form = amend_item_form(context, view, found);
  if (form.id != refused.form) return form;
  form.refusals = refused.refusals;
  if (auto before = seen_version<domain::AgendaItem>(context, view, found.line.item.fact)) {
    auto seen = found;
    seen.line.item.value = std::move(*before);
    take_over_newer(context, form, amend_item_form(context, view, seen));
  }
  return form;
}

void add_forms(const Context& context, const app::View& view, const FoundItem& found, const Refused& refused,
               Object& content) {
  const auto add = [&](const char* key, FormPage form) {
    if (form.id == refused.form) form.refusals = refused.refusals;
    content[key] = to_view(context, std::move(form));
  };
  if (found.meeting.state() != MeetingState::minutes_approved)
    content["amend_form"] = to_view(context, amend_form(context, view, found, refused));
  if (found.meeting.state() == MeetingState::planned) add("remove_form", remove_item_form(found));
  if (can_be_carried(found)) add("carry_form", carry_form(context, view, found));
  content["new_decision_href"] = "/office/decisions/new?" + query_of({{"item", found.line.item.value.id}});
  content["new_election_href"] = "/office/elections/new?" + query_of({{"item", found.line.item.value.id}});
  content["new_under_href"] = meeting_address(context, found.meeting.meeting.value.id) + "/items/new?" +
                              query_of({{"parent", found.line.item.value.id}});
}

Response show(Context& context, const app::View& view, const FoundItem& found, const Refused& refused = {}) {
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
                 {"changes_href", changes_address(found.line.item.fact)},
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
  auto form = new_item_form(context, view, *meeting);
  form.refusals = std::move(refusals);
  return page(context, "office/agenda_item_new",
              {{"title", context.say("agenda_items.new")},
               {"meeting_href", meeting_address(context, meeting->meeting.value.id)},
               {"meeting_label", meeting_with_day(context, meeting->meeting.value)},
               {"admit_href", meeting->state() == domain::MeetingState::in_session
                                  ? "/office/decisions/new?" +
                                        query_of({{"meeting", meeting->meeting.value.id}, {"kind", "agenda"}})
                                  : std::string()},
               {"form", to_view(context, std::move(form))}},
              status);
}

}  // namespace

Response new_agenda_item(Context& context) { return show_new(context, context.view(), {}); }

Response add_agenda_item(Context& context) {
  base::Refusals wrong;
  auto item = typed_item(context, {}, wrong);
  item.meeting = context.parameter("id");
  item.added_late = context.field("added_late");
  item.added_by = context.field("added_by");
  const auto id =
      app::add_agenda_item(context.site.house(), context.submission(wrong), item, context.field("parent"));
  if (id) return see_other("/office/meetings/" + item.meeting);
  wrong = id.refusals();
  return show_new(context, context.view(), wrong);
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
  base::Refusals wrong;
  const auto item = typed_item(context, found->line.item.value, wrong);
  const auto id = app::amend_agenda_item(context.site.house(), context.submission(wrong), item,
                                         read_seen(context), context.field("reason"));
  if (id) return see_other(agenda_item_address(*id));
  wrong = id.refusals();
  return show(context, view, *found, {"amend", wrong});
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
  if (!at) return show(context, view, *found, {"carry", std::move(wrong)});
  const auto id = app::carry_over(context.site.house(), context.submission(wrong), found->line.item.value.id,
                                  context.field("meeting"), *at, context.field("added_late"));
  if (id) return see_other(agenda_item_address(*id));
  wrong = id.refusals();
  return show(context, view, *found, {"carry", std::move(wrong)});
}

}  // namespace gremium::web
