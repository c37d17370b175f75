// Elections: the public page, and the office's with the form for what comes next.
#include "app/elections.h"

#include <algorithm>
#include <charconv>

#include "web/election_forms.h"
#include "web/election_rows.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::ElectionCase;
using domain::ElectionStage;
using domain::ElectionState;
using render::List;
using render::Object;

// What was refused, and in which form it was typed.
struct Wrong {
  std::string form;
  base::Refusals refusals;
};

bool may_record(const Context& context) {
  return domain::may(context.session->account.role, domain::Right::record);
}

base::Day today_for(const app::View& view, const std::string& id) {
  const auto body = view.body(id);
  return view.today_in(body ? body->value.time_zone : "UTC");
}

std::string title_of(const Context& context, const domain::Election& election) {
  return context.say("elections.of", {{"office", election.office}});
}

Object content_of(const Context& context, const app::View& view, const ElectionCase& found) {
  Object content{{"title", title_of(context, found.election.value)},
                 {"election", election_row(context, view, found)}};
  add_rounds(context, found, content);
  return content;
}

bool can_correct(const ElectionCase& found) {
  return !found.rounds.empty() && !found.is_built_on_round(found.rounds.back().value.round);
}

// The last that was noted while its item was open: who was there then, most likely voted.
std::string last_clock(const app::View& view, const ElectionCase& found) {
  const auto& election = found.election.value;
  std::optional<domain::Moment> last, until;
  const auto note = [&](const std::optional<domain::Moment>& at) {
    if (at && at->day == election.date && (!until || *at <= *until) && (!last || *last < *at)) last = at;
  };
  for (const auto& line : view.agenda(election.meeting).lines) {
    if (line.item.value.id != election.item || line.called() == nullptr) continue;
    if (line.state() != domain::ItemState::called) until = line.advances.back().value.at;
    note(line.called()->at);
  }
  if (!last) return {};
  for (const auto& held : found.rounds) note(held.value.at);
  for (const auto& row : view.attendance(election.meeting).notes)
    if (domain::moves(row.value.presence)) note(row.value.at);
  return last->clock;
}

// When the next round was held: as the room says, else as it is likely; empty while it is now.
std::string clock_of_round(const Context& context, const app::View& view, const ElectionCase& found) {
  const auto& election = found.election.value;
  if (const auto kept = kept_clock(context); !kept.empty()) return kept;
  const auto meeting = view.meeting(election.meeting);
  const bool is_now = meeting && meeting->state() == domain::MeetingState::in_session &&
                      today_for(view, election.body) == election.date;
  return is_now || election.item.empty() ? std::string() : last_clock(view, found);
}

// The one form for what comes next.
std::optional<FormPage> next_form(const Context& context, const app::View& view, const ElectionCase& found,
                                  const ElectionState& state, base::Day today) {
  switch (state.stage) {
    case ElectionStage::round:
      return round_form(context, found, clock_of_round(context, view, found));
    case ElectionStage::lot:
    case ElectionStage::age:
      return lot_form(context, found, state);
    case ElectionStage::acceptance:
      return answer_form(context, found, today);
    case ElectionStage::ended:
      break;
  }
  return std::nullopt;
}

// A form that is not there any more says what was wrong at the head of the page.
void add_form(const Context& context, const char* key, FormPage form, Wrong& wrong, Object& content) {
  if (form.id == wrong.form) form.refusals = std::exchange(wrong.refusals, {});
  content[key] = to_view(context, std::move(form));
}

FormPage amend_form(const Context& context, const app::View& view, const ElectionCase& found, Wrong& wrong) {
  auto form = election_form(context, view, found);
  if (form.id != wrong.form) return form;
  form.refusals = std::exchange(wrong.refusals, {});
  if (auto before = seen_version<domain::Election>(context, view, found.election.fact)) {
    auto seen = found;
    seen.election.value = std::move(*before);
    take_over_newer(context, form, election_form(context, view, seen));
  }
  return form;
}

void add_forms(const Context& context, const app::View& view, const ElectionCase& found, Wrong& wrong,
               Object& content) {
  const auto today = today_for(view, found.election.value.body);
  const auto state = domain::state_of(found);
  if (auto next = next_form(context, view, found, state, today)) {
    add_form(context, "next_form", std::move(*next), wrong, content);
    (*content["next_form"].object())["title"] = context.say(
        "elections.next_" + std::string(name_of(state.stage)), {{"round", std::to_string(state.round)}});
  }
  if (state.stage == ElectionStage::round && state.open)
    add_form(context, "nomination_form", nomination_form(found), wrong, content);
  if (can_correct(found))
    add_form(context, "correction_form", correction_form(context, found), wrong, content);
  content["amend_form"] = to_view(context, amend_form(context, view, found, wrong));
  if (state.stage != ElectionStage::ended && state.stage != ElectionStage::acceptance)
    add_form(context, "abandon_form", abandon_form(found, today), wrong, content);
}

List sentences_of(const Context& context, const base::Refusals& refusals) {
  List list;
  for (const auto& refusal : refusals) list.push_back(error_line(context, refusal));
  return list;
}

Response show(Context& context, const app::View& view, const ElectionCase& found, Wrong wrong) {
  const int status = status_of(wrong.refusals);
  auto content = content_of(context, view, found);
  const auto& election = found.election.value;
  content["body_href"] = "/office/bodies/" + election.body;
  content["changes_href"] = changes_address(found.election.fact);
  if (election.is_public) content["public_href"] = context.address("/elections/" + election.id);
  if (may_record(context)) add_forms(context, view, found, wrong, content);
  if (!wrong.refusals.empty())
    content["gone"] = Object{{"has_errors", true}, {"errors", sentences_of(context, wrong.refusals)}};
  return page(context, "office/election", std::move(content), status);
}

// Under the item that the address or the form names, else of the body.
domain::Election begun_election(const Context& context, const app::View& view) {
  const auto said = [&](const char* name) {
    const auto typed = context.field(name);
    return typed.empty() ? context.query(name) : typed;
  };
  domain::Election election;
  election.body = said("body");
  election.language = context.language;
  const auto item = view.agenda_item(said("item"));
  const auto meeting = item ? view.meeting(item->value.meeting) : std::nullopt;
  if (!meeting) return election;
  const auto& held = meeting->meeting.value;
  election.body = held.body;
  election.item = item->value.id;
  election.meeting = held.id;
  election.language = held.language;
  election.date = std::clamp(today_for(view, held.body), held.first_day(), held.last_day());
  election.is_public = item->value.is_public && held.is_public;
  return election;
}

Response show_new(Context& context, base::Refusals refusals) {
  const auto view = context.view();
  ElectionCase begun;
  begun.election.value = begun_election(context, view);
  const auto& election = begun.election.value;
  if (!view.body(election.body)) return not_found(context);
  const int status = status_of(refusals);
  auto form = election_form(context, view, begun);
  form.refusals = std::move(refusals);
  Object content{{"title", context.say("elections.new")},
                 {"body", name_of_body(context, view, election.body)},
                 {"body_href", "/office/bodies/" + election.body},
                 {"form", to_view(context, std::move(form))}};
  if (auto item = election_item(context, view, election)) content["item"] = std::move(*item);
  return page(context, "office/election_new", std::move(content), status);
}

// An act on the election in the address: where it led, or the page with what was wrong.
using Work = app::Recorded (*)(Context&, const ElectionCase&, Wrong&);

Response work_on(Context& context, Work work) {
  const auto view = context.view();
  const auto found = view.election(context.parameter("id"));
  if (!found) return not_found(context);
  Wrong wrong;
  const auto id = work(context, *found, wrong);
  if (id) return see_other(election_address(context, *id));
  wrong.refusals = id.refusals();
  return show(context, view, *found, std::move(wrong));
}

// The new election's page, at the time at which the room was.
std::string at_kept_time(const Context& context, const std::string& id) {
  const auto clock = kept_clock(context);
  return election_address(context, id) + (clock.empty() ? "" : "?" + query_of({{"at", clock}}));
}

int number_in(const std::string& text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

app::Recorded amend(Context& context, const ElectionCase& found, Wrong& wrong) {
  wrong.form = "amend";
  base::Refusals unreadable;
  const auto election = typed_election(context, found.election.value, unreadable);
  return app::amend_election(context.site.house(), context.submission(unreadable), election,
                             read_seen(context), context.field("reason"));
}

app::Recorded nominate(Context& context, const ElectionCase& found, Wrong& wrong) {
  wrong.form = "nominate";
  return app::nominate_candidate(context.site.house(), context.submission(),
                                 {found.election.value.id, {{}, {context.field("name")}}},
                                 read_seen(context));
}

app::Recorded hold(Context& context, const ElectionCase& found, Wrong& wrong) {
  const auto state = domain::state_of(found);
  domain::ElectionRoundHeld held;
  held.election = found.election.value.id;
  held.round = number_in(context.field("round"));
  const bool is_due = state.stage == ElectionStage::round && held.round == state.round;
  base::Refusals unreadable;
  if (is_due) {
    wrong.form = "round";
    held = typed_round(context, found, held.round, unreadable);
  } else if (can_correct(found) && held.round == found.rounds.back().value.round) {
    // Somebody else was quicker: what was typed stands in the form that corrects the round.
    wrong.form = "correct";
  }
  return app::hold_round(context.site.house(), context.submission(unreadable), held, read_seen(context));
}

app::Recorded correct(Context& context, const ElectionCase& found, Wrong& wrong) {
  wrong.form = "correct";
  domain::ElectionRoundHeld held;
  held.election = found.election.value.id;
  held.round = number_in(context.parameter("round"));
  base::Refusals unreadable;
  if (can_correct(found) && held.round == found.rounds.back().value.round)
    held = typed_round(context, domain::without_newest_round(found), held.round, unreadable);
  return app::amend_round(context.site.house(), context.submission(unreadable), held, read_seen(context),
                          context.field("reason"));
}

app::Recorded draw(Context& context, const ElectionCase& found, Wrong& wrong) {
  base::Refusals unreadable;
  const auto lot = typed_lot(context, unreadable);
  if (lot.round == domain::state_of(found).round) wrong.form = "lot";
  return app::draw_lot(context.site.house(), context.submission(unreadable), lot, read_seen(context));
}

app::Recorded close(Context& context, const ElectionCase&, Wrong& wrong) {
  base::Refusals unreadable;
  const auto closed = typed_end(context, unreadable);
  wrong.form = closed.how == domain::ElectionEnd::abandoned ? "abandon" : "answer";
  return app::close_election(context.site.house(), context.submission(unreadable), closed,
                             read_seen(context));
}

}  // namespace

Response show_election(Context& context) {
  const auto view = context.view();
  const auto found = view.election(context.parameter("ref"));
  if (!found) return not_found(context);
  return page(context, "elections/show", content_of(context, view, *found));
}

Response new_election(Context& context) { return show_new(context, {}); }

Response record_election(Context& context) {
  base::Refusals wrong;
  const auto election = typed_election(context, begun_election(context, context.view()), wrong);
  const auto id = app::record_election(context.site.house(), context.submission(wrong), election);
  if (id) return see_other(at_kept_time(context, *id));
  return show_new(context, id.refusals());
}

Response edit_election(Context& context) {
  const auto view = context.view();
  const auto found = view.election(context.parameter("id"));
  if (const auto at = context.query("at"); !at.empty() && !domain::is_clock(at))
    return unreadable(context, "at");
  return found ? show(context, view, *found, {}) : not_found(context);
}

Response amend_election(Context& context) { return work_on(context, amend); }
Response nominate_candidate(Context& context) { return work_on(context, nominate); }
Response hold_round(Context& context) { return work_on(context, hold); }
Response amend_round(Context& context) { return work_on(context, correct); }
Response draw_lot(Context& context) { return work_on(context, draw); }
Response close_election(Context& context) { return work_on(context, close); }

}  // namespace gremium::web
