// One meeting in the office: planning it, leading it from state to state, its agenda.
#include "app/meetings.h"

#include <algorithm>

#include "web/announcements.h"
#include "web/documents.h"
#include "web/handlers.h"
#include "web/meeting_form.h"
#include "web/meeting_rows.h"
#include "web/repetition.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::MeetingState;
using render::List;
using render::Object;

bool may_record(const Context& context) {
  return domain::may(context.session->account.role, domain::Right::record);
}

// What was not accepted: which form, and why.
struct Refused {
  std::string form;
  base::Refusals refusals;
};

Object shown(const Context& context, FormPage form, const Refused& refused) {
  if (form.id == refused.form) form.refusals = refused.refusals;
  return to_view(context, std::move(form));
}

bool can_be_taken_back(MeetingState state) {
  return state == MeetingState::invited || state == MeetingState::in_session ||
         state == MeetingState::closed || state == MeetingState::cancelled;
}

// What was wrong with a form that the page no longer has: somebody was quicker.
std::string problem_of(const Context& context, const domain::MeetingCase& found, const Refused& refused) {
  if (refused.refusals.empty()) return {};
  const auto to = domain::meeting_state_named(refused.form);
  const bool has_form = to                            ? can_advance(found.state(), *to)
                        : refused.form == "take_back" ? can_be_taken_back(found.state())
                                                      : found.state() != MeetingState::minutes_approved;
  return has_form ? std::string() : context.sentence(refused.refusals.front());
}

List history_of(const Context& context, const app::View& view, const domain::MeetingCase& found) {
  List list;
  for (const auto& [advance, fact] : found.advances) {
    Object row{{"text", step_text(context, view, advance)}, {"note", advance.note}, {"late", ""}};
    if (advance.state == MeetingState::invited && advance.is_late())
      row["late"] = context.say("meetings.late", {{"date", long_date(context, *advance.invite_by)}});
    list.push_back(std::move(row));
  }
  return list;
}

void add_notice(const Context& context, const app::View& view, const domain::MeetingCase& found,
                Object& content) {
  const auto invite_by = view.invite_by(found.meeting.value);
  const auto today = today_of(view, found.meeting.value);
  auto text = notice_text(context, found, invite_by, today);
  const bool is_late = !text.empty() && *invite_by < today;
  content[is_late ? "notice_late" : "notice"] = std::move(text);
  content["no_notice"] = found.state() == MeetingState::planned && !invite_by;
}

// Called for the second time, some laws ask for fewer members, if the invitation says so.
bool invites_again(const app::View& view, const domain::MeetingCase& found, const domain::Agenda& agenda) {
  const bool any = std::any_of(agenda.lines.begin(), agenda.lines.end(),
                               [](const auto& line) { return line.item.value.call > 1; });
  if (found.state() != MeetingState::planned || !any) return false;
  std::vector<domain::RuleSet> all;
  for (auto& row : view.rule_sets(found.meeting.value.body)) all.push_back(std::move(row.value));
  const auto* rules = domain::in_force(all, found.meeting.value.first_day());
  return rules != nullptr && domain::asks_for(rules->ordinary.id, "call");
}

// The likely step stands open, the others are folded.
void add_steps(const Context& context, const app::View& view, const domain::MeetingCase& found,
               const Refused& refused, Object& content) {
  List others;
  auto forms = step_forms(context, view, found);
  const auto likely = forms.empty() ? std::string() : forms.front().id;
  for (auto& form : forms) {
    const auto id = form.id;
    Object entry{{"heading", context.say(form.submit)}, {"form", shown(context, std::move(form), refused)}};
    entry["id"] = id;
    entry["open"] = id == refused.form;
    if (id == likely && id != name_of(MeetingState::cancelled))
      content["next_step"] = std::move(entry);
    else
      others.push_back(std::move(entry));
  }
  content["other_steps"] = std::move(others);
  if (can_be_taken_back(found.state()))
    content["take_back_form"] = shown(context, take_back_form(found), refused);
}

FormPage amend_form(const Context& context, const app::View& view, const domain::MeetingCase& found,
                    const Refused& refused) {
  const auto& [meeting, fact] = found.meeting;
  auto form = meeting_form(context, view, meeting, found.newest_fact());
  if (form.id != refused.form) return form;
  form.refusals = refused.refusals;
  if (const auto seen = seen_version<domain::Meeting>(context, view, fact))
    take_over_newer(context, form, meeting_form(context, view, *seen, 0));
  return form;
}

bool takes_items(MeetingState state) {
  return state == MeetingState::planned || state == MeetingState::invited ||
         state == MeetingState::in_session;
}

void add_forms(const Context& context, const app::View& view, const domain::MeetingCase& found,
               const Refused& refused, Object& content) {
  const auto& meeting = found.meeting.value;
  const auto address = meeting_address(context, meeting.id);
  add_steps(context, view, found, refused, content);
  if (found.state() != MeetingState::minutes_approved)
    content["amend_form"] = to_view(context, amend_form(context, view, found, refused));
  if (takes_items(found.state())) content["new_item_href"] = address + "/items/new";
  const bool was_opened = found.when(MeetingState::in_session) != nullptr;
  if (was_opened && !view.second_call(meeting.id))
    content["second_call_href"] =
        "/office/meetings/new?" + query_of({{"body", meeting.body}, {"second_call_of", meeting.id}});
}

Response show(Context& context, const app::View& view, const domain::MeetingCase& found,
              const Refused& refused = {}) {
  const auto& meeting = found.meeting.value;
  const auto agenda = view.agenda(meeting.id);
  auto facts = meeting_facts(context, view, found);
  auto history = history_of(context, view, found);
  const bool has_history = !history.empty();
  Object content{{"title", meeting_name(context, meeting)},
                 {"title_lang", facts.at("title_lang")},
                 {"problem", problem_of(context, found, refused)},
                 {"meeting", std::move(facts)},
                 {"history", std::move(history)},
                 {"has_history", has_history},
                 {"agenda", agenda_rows(context, view, found, agenda)},
                 {"agenda_lang", meeting.language == context.language ? "" : base::code(meeting.language)},
                 {"has_agenda", !agenda.lines.empty()}};
  add_notice(context, view, found, content);
  content["invites_again"] = invites_again(view, found, agenda);
  if (may_record(context)) add_forms(context, view, found, refused, content);
  add_documents(context, view, domain::SubjectKind::meeting, meeting.id, content);
  add_announce(context, view, announceable(view, found), content);
  content["changes_href"] = changes_address(found.meeting.fact);
  content["room_href"] = "/office/meetings/" + meeting.id + "/room";
  content["attendance_href"] = "/office/meetings/" + meeting.id + "/attendance";
  content["minutes_href"] = "/office/meetings/" + meeting.id + "/minutes";
  if (meeting.is_public) content["public_href"] = context.address("/meetings/" + meeting.id);
  return page(context, "office/meeting", std::move(content), status_of(refused.refusals));
}

// A new one as the address asks for: of a body, as the second call of another.
domain::Meeting beginning(const Context& context, const app::View& view) {
  domain::Meeting meeting;
  meeting.language = context.language;
  meeting.body = context.query("body");
  if (const auto earlier = view.meeting(context.query("second_call_of"))) {
    meeting = earlier->meeting.value;
    meeting.id.clear();
    meeting.sittings.clear();
    meeting.second_call_of = earlier->meeting.value.id;
  }
  return meeting;
}

Response show_new(Context& context, const app::View& view, const domain::Meeting& meeting,
                  base::Refusals refusals) {
  const int status = status_of(refusals);
  auto form = meeting_form(context, view, meeting, 0);
  form.refusals = std::move(refusals);
  ask_about_repetition(context, view, form);
  Object content{{"title", context.say("meetings.plan")}, {"form", to_view(context, std::move(form))}};
  if (const auto earlier = view.meeting(meeting.second_call_of))
    content["earlier"] = Object{{"href", meeting_address(context, earlier->meeting.value.id)},
                                {"label", meeting_with_day(context, earlier->meeting.value)}};
  return page(context, "office/meeting_new", std::move(content), status);
}

}  // namespace

Response new_meeting(Context& context) {
  const auto view = context.view();
  return show_new(context, view, beginning(context, view), {});
}

Response plan_meeting(Context& context) {
  base::Refusals wrong;
  const auto meeting = typed_meeting(context, {}, wrong);
  const auto id =
      app::plan_meeting(context.site.house(), context.submission(wrong), meeting, typed_repetition(context));
  if (id) return see_other("/office/meetings/" + *id);
  wrong = id.refusals();
  return show_new(context, context.view(), meeting, std::move(wrong));
}

Response work_on_meeting(Context& context) {
  const auto view = context.view();
  const auto found = view.meeting(context.parameter("id"));
  return found ? show(context, view, *found) : not_found(context);
}

Response amend_meeting(Context& context) {
  const auto view = context.view();
  const auto found = view.meeting(context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto meeting = typed_meeting(context, found->meeting.value, wrong);
  const auto id = app::amend_meeting(context.site.house(), context.submission(wrong), meeting,
                                     read_seen(context), context.field("reason"));
  if (id) return see_other("/office/meetings/" + *id);
  wrong = id.refusals();
  return show(context, view, *found, {"amend", std::move(wrong)});
}

Response advance_meeting(Context& context) {
  const auto view = context.view();
  const auto found = view.meeting(context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto advance = typed_step(context, wrong);
  if (wrong.empty()) {
    const auto id =
        app::advance_meeting(context.site.house(), context.submission(), advance, read_seen(context));
    if (id) return see_other("/office/meetings/" + *id);
    wrong = id.refusals();
  }
  return show(context, view, *found, {std::string(name_of(advance.state)), std::move(wrong)});
}

Response take_back_meeting_advance(Context& context) {
  const auto view = context.view();
  const auto found = view.meeting(context.parameter("id"));
  if (!found) return not_found(context);
  const auto id = app::take_back_meeting_advance(context.site.house(), context.submission(),
                                                 found->meeting.value.id, read_seen(context));
  if (id) return see_other("/office/meetings/" + *id);
  return show(context, view, *found, {"take_back", id.refusals()});
}

}  // namespace gremium::web
