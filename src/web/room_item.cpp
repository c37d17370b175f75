#include "web/room_item.h"

#include "web/election_rows.h"
#include "web/options.h"
#include "web/room_forms.h"
#include "web/room_vote.h"
#include "web/rows.h"
#include "web/seat_rows.h"

namespace gremium::web {
namespace {

using domain::ItemState;
using domain::short_clock;
using render::List;
using render::Object;

FormPage minuted_form(const Room& room, const domain::AgendaLine& line) {
  FormPage form{"room",
                "/office/meetings/" + room.value().id + "/room/minuted",
                "room.keep_text",
                {},
                line.minuted ? line.minuted->fact : 0};
  form.id = "minuted";
  form.sets.push_back({{},
                       {paragraph("minuted", line.minuted ? line.minuted->value.text : std::string()),
                        hidden("item", line.item.value.id), hidden("day", room.kept_day()),
                        hidden("kept_at", room.is_live ? std::string() : room.at.clock)}});
  return form;
}

List barred_members(const Context& context, const app::View& view, const Room& room,
                    const std::string& item) {
  List list;
  for (const auto& row : room.attendance.barred) {
    if (row.value.item != item) continue;
    Object entry{{"name", name_of_seat(context, view, room, row.value.seat)}, {"reason", row.value.reason}};
    if (may_work(context, room)) {
      auto back = small_form(context, room, "bar-back", row.fact);
      back["item"] = item;
      back["bar"] = row.value.id;
      entry["back"] = std::move(back);
    }
    list.push_back(std::move(entry));
  }
  return list;
}

Object bar_form(const Context& context, const app::View& view, const Room& room, const std::string& item) {
  auto form = small_form(context, room, "bar");
  form["item"] = item;
  List seats;
  for (const auto& row : room.held)
    if (row.value.votes())
      seats.push_back(Object{{"value", row.value.id}, {"label", name_of_seat(context, view, row.value)}});
  form["seats"] = std::move(seats);
  return form;
}

// Ways to end an item without a vote.
List endings(const Context& context, const Room& room, const domain::AgendaLine& line) {
  List list;
  for (const auto state : {ItemState::noted, ItemState::postponed, ItemState::withdrawn}) {
    auto form = small_form(context, room, "item", line.newest_fact());
    form["item"] = line.item.value.id;
    form["state"] = name_of(state);
    form["submit"] = context.say("room.end_" + std::string(name_of(state)));
    list.push_back(std::move(form));
  }
  return list;
}

Object referral_form(const Context& context, const app::View& view, const Room& room,
                     const domain::AgendaLine& line) {
  auto form = small_form(context, room, "item", line.newest_fact());
  form["item"] = line.item.value.id;
  form["state"] = "referred";
  List bodies;
  for (const auto& option : body_options(context, view))
    bodies.push_back(Object{{"value", option.value}, {"label", option.label}});
  form["bodies"] = std::move(bodies);
  return form;
}

List decisions_about(const Context& context, const app::View& view, const std::string& item) {
  List list;
  for (const auto& found : view.decisions({.item = item}))
    list.push_back(decision_row(context, view, found.value));
  return list;
}

base::Refusals refusals_of(const Refused& refused, std::string_view form) {
  return refused.form == form ? refused.refusals : base::Refusals{};
}

}  // namespace

Object called_view(const Context& context, const app::View& view, const Room& room,
                   const domain::AgendaLine& line, const Refused& refused) {
  const auto& item = line.item.value;
  Object content{{"number", line.number},
                 {"title", item.title},
                 {"not_public", !item.is_public},
                 {"role", context.say("consultation_role." + std::string(name_of(item.role)))},
                 {"paper_number", item.paper_number},
                 {"since", line.called() != nullptr ? short_clock(line.called()->at.clock) : std::string()},
                 {"text", item.text},
                 {"barred", barred_members(context, view, room, item.id)},
                 {"decisions", decisions_about(context, view, item.id)},
                 {"href", "/office/agenda-items/" + item.id}};
  domain::ElectionFilter held_here;
  held_here.item = item.id;
  add_elections(context, view, held_here, content);
  if (!may_work(context, room)) return content;
  Form::Fields begun{{"item", item.id}};
  if (!room.is_live) begun.emplace_back("at", room.at.clock);
  content["new_election_href"] = "/office/elections/new?" + query_of(begun);
  content["vote"] = vote_view(context, view, room, line, refusals_of(refused, "vote"));
  auto minuted = minuted_form(room, line);
  minuted.refusals = refusals_of(refused, "minuted");
  // Whoever came second sees what stands there now, before it is replaced.
  if (line.minuted && !minuted.refusals.empty() && context.field("minuted") != line.minuted->value.text)
    minuted.notes.push_back(
        Object{{"text", context.say("room.stands_now", {{"text", line.minuted->value.text}})}});
  content["minuted_form"] = to_view(context, std::move(minuted));
  content["bar_form"] = bar_form(context, view, room, item.id);
  content["endings"] = endings(context, room, line);
  content["has_endings"] = true;
  content["referral"] = referral_form(context, view, room, line);
  auto back = small_form(context, room, "item-back", line.newest_fact());
  back["item"] = item.id;
  content["back"] = std::move(back);
  return content;
}

}  // namespace gremium::web
