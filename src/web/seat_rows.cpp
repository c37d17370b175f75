#include "web/seat_rows.h"

#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

std::string time_of(const Context& context, const domain::Seat& seat) {
  base::Arguments days;
  if (seat.first_day) days.emplace_back("first", long_date(context, *seat.first_day));
  if (seat.last_day) days.emplace_back("last", long_date(context, *seat.last_day));
  if (seat.first_day && seat.last_day) return context.say("seats.from_until", days);
  if (seat.first_day) return context.say("seats.since", days);
  if (seat.last_day) return context.say("seats.until", days);
  return {};
}

}  // namespace

std::string name_of_seat(const Context& context, const app::View& view, const domain::Seat& seat) {
  if (seat.person) return seat.person->erased ? context.say("common.erased") : seat.person->text;
  return name_of_organisation(context, view, seat.organisation);
}

Object seat_row(const Context& context, const app::View& view, const domain::Seat& seat) {
  Object row{{"href", seat.id.empty() ? std::string() : "/office/seats/" + seat.id},
             {"name", name_of_seat(context, view, seat)},
             {"role", context.say("seat_role." + std::string(name_of(seat.role)))},
             {"group", seat.group},
             {"time", time_of(context, seat)},
             {"votes", context.say("seats.votes", {{"number", std::to_string(seat.weight)}})}};
  // With a person, whom he or she speaks for.
  if (seat.person && !seat.organisation.empty())
    row["organisation"] = name_of_organisation(context, view, seat.organisation);
  return row;
}

void add_seats(const Context& context, const app::View& view, const domain::Body& body, Object& content) {
  const auto asked = base::Day::parse(context.query("as_of"));
  const auto day = asked.value_or(view.today_in(body.time_zone));
  const auto all = view.seats(body.id);
  List now;
  List others;
  for (const auto& row : domain::held_on(all, day)) now.push_back(seat_row(context, view, row.value));
  for (const auto& row : all)
    if (!domain::is_held_on(row.value, day)) others.push_back(seat_row(context, view, row.value));
  content["has_seats"] = !now.empty();
  content["has_other_seats"] = !others.empty();
  content["seats_as_of"] = day.iso();
  content["seats_href"] = "/office/bodies/" + percent_encode(body.id);
  content["seats"] = std::move(now);
  content["other_seats"] = std::move(others);
}

}  // namespace gremium::web
