// Seats and the pages to record them, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

Samples::Object Samples::seat_row(bool full) const {
  Object row{{"href", "/office/seats/s1"},
             {"name", full ? "Dr. Maximilian Freiherr von und zu Musterberg" : "Anna Weber"},
             {"role", say(full ? "seat_role.deputy_chair" : "seat_role.member")},
             {"group", full ? "Liste Sichere Stadt" : ""},
             {"time", in("seit 1. Juli 2024", "since 1 July 2024", "depuis le 1er juillet 2024")},
             {"votes", in("2 Stimmen", "2 votes", "2 voix")},
             {"organisation", full ? "Kaiserslautern" : ""}};
  return row;
}

void Samples::add_seats(Object& body) const {
  body["seats"] = List{seat_row(true), seat_row(false)};
  body["has_seats"] = true;
  body["other_seats"] = List{seat_row(false)};
  body["has_other_seats"] = true;
  body["seats_as_of"] = "2025-03-04";
  body["seats_href"] = "/office/bodies/x";
  body["new_seat_href"] = "/office/bodies/x/seats/new";
  body["new_seats_href"] = "/office/bodies/x/seats/import";
  body["members_form"] =
      Object{{"action", "/office/bodies/x/seats/members"}, {"token", "f00d"}, {"form_key", "1234"}};
}

std::vector<Sample> Samples::seat_pages() const {
  const auto s = [&](Kind kind, const char* name, std::string value = {}) {
    return field(kind, "form", "seats", name, std::move(value), {},
                 kind == Kind::choice ? options("form", name, {say("seat_role.member")}) : List{});
  };
  const auto seat = [&](std::string title, List fields) {
    return Object{
        {"title", std::move(title)},
        {"body", in("Stadtrat, Stadt Kaiserslautern", "City Council, City of Kaiserslautern",
                    "conseil municipal, ville de Kaiserslautern")},
        {"body_href", "/office/bodies/x"},
        {"successor_href", "/office/bodies/x/seats/new?after=s1"},
        {"has_preview", true},
        {"preview", List{seat_row(true), seat_row(false)}},
        {"form", form("form", "/office/bodies/x/seats", "seats.record", {fieldset("", std::move(fields))})}};
  };
  std::vector<Sample> list;
  list.push_back(office_page(
      "seat", seat(say("seats.new"),
                   {s(Kind::line, "person", "Anna Weber"), s(Kind::choice, "organisation"),
                    s(Kind::choice, "role"), s(Kind::line, "group"), s(Kind::number, "weight", "1"),
                    s(Kind::date, "first_day"), s(Kind::date, "last_day"), s(Kind::line, "reason")})));
  list.push_back(office_page("seat-import", seat(say("seats.import"), {s(Kind::paragraph, "lines")})));
  return list;
}

}  // namespace gremium::preview
