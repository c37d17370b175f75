// Who sits in a body: one seat, many at once, and the members of a network.
#include "app/seats.h"

#include "base/text.h"
#include "drafting/display.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"
#include "web/rows.h"
#include "web/seat_rows.h"

namespace gremium::web {
namespace {

FormPage form_of(const Context& context, const app::View& view, const domain::Seat& seat, std::int64_t seen) {
  const bool is_new = seat.id.empty();
  FormPage form{"seats", is_new ? "/office/bodies/" + seat.body + "/seats" : "/office/seats/" + seat.id,
                is_new ? "seats.record" : "common.save"};
  form.seen = seen;
  std::vector<Field> fields{
      line("person", seat.person ? seat.person->text : std::string()),
      choice("organisation", organisation_options(context, view), seat.organisation),
      choice("role",
             named_options(context, "seat_role",
                           {"chair", "deputy_chair", "member", "substitute", "adviser", "minute_taker"}),
             std::string(name_of(seat.role)), true),
      line("group", seat.group),
      number("weight", std::to_string(seat.weight)),
      date("first_day", seat.first_day ? seat.first_day->iso() : std::string()),
      date("last_day", seat.last_day ? seat.last_day->iso() : std::string())};
  fields[0].autocomplete = "off";
  if (!is_new) fields.push_back(line("reason"));
  form.sets.push_back({{}, std::move(fields)});
  return form;
}

// What was typed, over what was recorded.
domain::Seat typed(const Context& context, domain::Seat seat, base::Refusals& wrong) {
  const auto person = context.field("person");
  seat.person = person.empty() ? std::nullopt : std::optional(domain::Personal{person});
  seat.organisation = context.field("organisation");
  seat.role = read_choice(context, "role", domain::seat_role_named, wrong).value_or(domain::SeatRole::member);
  seat.group = context.field("group");
  const int usual =
      seat.role == domain::SeatRole::adviser || seat.role == domain::SeatRole::minute_taker ? 0 : 1;
  seat.weight = read_number(context, "weight", wrong).value_or(usual);
  seat.first_day = read_day(context, "first_day", wrong);
  seat.last_day = read_day(context, "last_day", wrong);
  return seat;
}

std::string successor_address(const domain::Seat& seat) {
  return "/office/bodies/" + percent_encode(seat.body) + "/seats/new?" + query_of({{"after", seat.id}});
}

// What a successor takes over; nothing if the body has no such seat.
std::optional<domain::Seat> successor_of(const app::View& view, const std::string& body,
                                         const std::string& id) {
  const auto found = view.seat(id);
  if (!found || found->value.body != body) return std::nullopt;
  auto seat = found->value;
  seat.id.clear();
  seat.person.reset();
  seat.first_day = seat.last_day ? std::optional(seat.last_day->plus_days(1)) : std::nullopt;
  seat.last_day.reset();
  return seat;
}

Response show_form(Context& context, const app::View& view, const domain::Seat& seat, std::int64_t seen,
                   base::Refusals refusals) {
  const auto body = view.body(seat.body);
  const auto recorded = view.seat(seat.id);
  if (!body) return not_found(context);
  auto form = form_of(context, view, seat, seen);
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  if (const auto before = seen_version<domain::Seat>(context, view))
    take_over_newer(context, form, form_of(context, view, *before, 0));
  return page(context, "office/seat",
              {{"title", context.say(seat.id.empty() ? "seats.new" : "seats.one")},
               {"body", name_of_body(context, view, seat.body)},
               {"body_href", "/office/bodies/" + percent_encode(seat.body)},
               {"successor_href", seat.id.empty() ? std::string() : successor_address(seat)},
               {"changes_href", recorded ? changes_address(recorded->fact) : std::string()},
               {"has_preview", false},
               {"form", to_view(context, std::move(form))}},
              status);
}

domain::Seat seat_in(const Context& context) {
  domain::Seat seat;
  seat.body = context.parameter("id");
  return seat;
}

FormPage import_form(const std::string& body, const std::string& lines, const std::string& first_day) {
  FormPage form{"seats", "/office/bodies/" + body + "/seats/import", "seats.import"};
  form.sets.push_back({{}, {paragraph("lines", lines, true), date("first_day", first_day)}});
  form.also = {"preview", "seats.preview"};
  return form;
}

Response show_import(Context& context, const app::View& view, base::Refusals refusals,
                     const std::vector<domain::Seat>& seats = {}) {
  const auto id = context.parameter("id");
  if (!view.body(id)) return not_found(context);
  // What was typed stays, also where it is only looked at.
  auto form = import_form(id, base::without_controls(context.form.get("lines")), context.field("first_day"));
  render::List preview;
  for (const auto& seat : seats) preview.push_back(seat_row(context, view, seat));
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  return page(context, "office/seat",
              {{"title", context.say("seats.import")},
               {"body", name_of_body(context, view, id)},
               {"body_href", "/office/bodies/" + percent_encode(id)},
               {"successor_href", ""},
               {"has_preview", !seats.empty()},
               {"preview", std::move(preview)},
               {"form", to_view(context, std::move(form))}},
              status);
}

// Nothing is entered yet.
Response preview_seats(Context& context, std::optional<base::Day> since) {
  auto seats = app::read_seats(context.form.get("lines"));
  if (!seats) return show_import(context, context.view(), seats.refusals());
  for (auto& seat : *seats) seat.first_day = since;
  return show_import(context, context.view(), {}, *seats);
}

}  // namespace

Response new_seat(Context& context) {
  const auto view = context.view();
  const auto after = context.query("after");
  if (after.empty()) return show_form(context, view, seat_in(context), 0, {});
  const auto seat = successor_of(view, context.parameter("id"), after);
  return seat ? show_form(context, view, *seat, 0, {}) : unreadable(context, "after");
}

Response record_seat(Context& context) {
  base::Refusals wrong;
  const auto seat = typed(context, seat_in(context), wrong);
  const auto id = app::record_seat(context.site.house(), context.submission(wrong), seat);
  if (id) return see_other("/office/seats/" + *id);
  wrong = id.refusals();
  return show_form(context, context.view(), seat_in(context), 0, std::move(wrong));
}

Response edit_seat(Context& context) {
  const auto view = context.view();
  const auto found = view.seat(context.parameter("id"));
  if (!found) return not_found(context);
  return show_form(context, view, found->value, found->fact, {});
}

Response amend_seat(Context& context) {
  const auto view = context.view();
  const auto found = view.seat(context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto seat = typed(context, found->value, wrong);
  const auto id = app::amend_seat(context.site.house(), context.submission(wrong), seat, read_seen(context),
                                  context.field("reason"));
  if (id) return see_other("/office/bodies/" + percent_encode(found->value.body));
  wrong = id.refusals();
  return show_form(context, view, found->value, found->fact, std::move(wrong));
}

Response new_seats(Context& context) { return show_import(context, context.view(), {}); }

Response record_seats(Context& context) {
  base::Refusals wrong;
  const auto since = read_day(context, "first_day", wrong);
  if (wrong.empty() && context.field("preview") == "yes") return preview_seats(context, since);
  const auto id = app::record_seats(context.site.house(), context.submission(wrong), context.parameter("id"),
                                    context.form.get("lines"), since);
  if (id) return see_other("/office/bodies/" + percent_encode(*id));
  wrong = id.refusals();
  return show_import(context, context.view(), std::move(wrong));
}

Response seat_members(Context& context) {
  const auto id = context.parameter("id");
  const auto done = app::seat_members(context.site.house(), context.submission(), id);
  if (done) return see_other("/office/bodies/" + percent_encode(id));
  return error_page(context, status_of(done.refusals()), context.sentence(done.refusal()));
}

}  // namespace gremium::web
