// The page of a meeting's attendance, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

Samples::Object Samples::attendance_button(const char* work, std::string submit) const {
  return {{"action", std::string("/office/meetings/m3x/attendance/") + work},
          {"token", "f00d"},
          {"form_key", "1234"},
          {"seen", "17"},
          {"day", "2025-03-04"},
          {"at", "18:45"},
          {"kept_at", "18:45"},
          {"submit", std::move(submit)}};
}

Samples::Object Samples::seat_presence(bool is_there) const {
  const std::string id = is_there ? "s1" : "s2";
  const auto offer = [&](const char* presence, std::string submit) {
    auto button = attendance_button("note", std::move(submit));
    button["seat"] = id;
    button["presence"] = presence;
    return button;
  };
  List buttons{offer(is_there ? "left" : "arrived", say(is_there ? "room.leaves" : "room.arrives"))};
  if (!is_there) {
    buttons.push_back(offer("excused", say("room.excuse")));
    buttons.push_back(offer("absent", say("attendance.absent")));
  }
  return {{"id", id},
          {"name", is_there ? "Anna Weber" : "Dr. Maximilian Freiherr von und zu Musterberg"},
          {"organisation", is_there ? "" : "Donaudampfschifffahrtsgesellschaftsverein Kaiserslautern e. V."},
          {"group", "Liste Sichere Stadt"},
          {"role", is_there ? say("seat_role.deputy_chair") : std::string()},
          {"weight", in("2 Stimmen", "2 votes", "2 voix")},
          {"no_vote", !is_there},
          {"is_there", is_there},
          {"state", is_there ? say("presence.arrived") : say("room.not_noted")},
          {"since", is_there ? "18:02" : ""},
          {"remote", is_there},
          {"carries", is_there ? in("stimmt auch für Bernd Thoma", "also votes for Bernd Thoma",
                                    "vote aussi pour Bernd Thoma")
                               : ""},
          {"buttons", std::move(buttons)}};
}

Samples::Object Samples::noted(const char* id, const char* work, std::string name, std::string detail,
                               const char* item) const {
  auto back = attendance_button(work, say("attendance.take_back"));
  back["id"] = id;
  back["item"] = item;
  return {{"id", id}, {"name", std::move(name)}, {"detail", std::move(detail)}, {"back", std::move(back)}};
}

Samples::Object Samples::attendance_form(const char* work, List fields) const {
  return form(work, std::string("/office/meetings/m3x/attendance/") + work,
              std::string("attendance.submit_") + work, {fieldset("", std::move(fields))});
}

void Samples::add_attendance_forms(Object& page) const {
  const auto f = [&](Kind kind, const char* work, const char* name, const char* value = "") {
    return field(kind, work, "attendance", name, value);
  };
  const auto one_of = [&](Kind kind, const char* work, const char* name,
                          const std::vector<std::string>& labels) {
    return field(kind, work, "attendance", name, {}, {}, options(work, name, labels));
  };
  page["opening_form"] =
      attendance_form("opening", {f(Kind::line, "opening", "at", "18:00"),
                                  one_of(Kind::choices, "opening", "except", {"Anna Weber", "Bernd Thoma"})});
  (*page["opening_form"].object())["open"] = true;
  page["note_form"] = attendance_form(
      "note", {one_of(Kind::choice, "note", "seat", {"Anna Weber"}),
               one_of(Kind::choice, "note", "presence", {say("presence.arrived"), say("presence.excused")}),
               f(Kind::line, "note", "at"), f(Kind::tick, "note", "remote"), f(Kind::line, "note", "note")});
  page["guest_form"] =
      attendance_form("guest", {f(Kind::line, "guest", "guest"), f(Kind::line, "guest", "function"),
                                f(Kind::line, "guest", "at"), f(Kind::tick, "guest", "remote")});
  page["correct_form"] = attendance_form("correct", {f(Kind::line, "correct", "at", "18:02")});
  (*page["correct_form"].object())["who"] =
      in("Vermerk berichtigen: Anna Weber", "Correct the entry: Anna Weber",
         "Corriger le pointage : Anna Weber");
  page["proxy_form"] =
      attendance_form("proxy", {one_of(Kind::choice, "proxy", "giver", {"Bernd Thoma"}),
                                one_of(Kind::choice, "proxy", "holder", {"Anna Weber"}),
                                f(Kind::line, "proxy", "from"), f(Kind::line, "proxy", "until")});
  page["office_form"] =
      attendance_form("office", {one_of(Kind::choice, "office", "office", {say("meeting_office.chair")}),
                                 one_of(Kind::choice, "office", "seat", {"Anna Weber"}),
                                 f(Kind::line, "office", "person"), f(Kind::line, "office", "at")});
  page["bar_form"] = attendance_form(
      "bar", {one_of(Kind::choice, "bar", "item", {"1 Eröffnung"}),
              one_of(Kind::choice, "bar", "seat", {"Anna Weber"}), f(Kind::line, "bar", "reason")});
}

void Samples::add_attendance_lists(Object& page) const {
  auto leave = attendance_button("guest", say("room.leaves"));
  leave["id"] = "g1";
  leave["guest"] = "Gisela Gast";
  leave["function"] = in("Gutachterin", "expert", "experte");
  page["guests"] = List{Object{{"id", "g1"},
                               {"name", "Gisela Gast"},
                               {"function", *leave["function"].text()},
                               {"state", say("presence.arrived")},
                               {"since", "18:10"},
                               {"remote", false},
                               {"leave", std::move(leave)}}};
  page["proxies"] = List{noted("p1", "proxy-back",
                               in("Anna Weber stimmt für Bernd Thoma", "Anna Weber votes for Bernd Thoma",
                                  "Anna Weber vote pour Bernd Thoma"),
                               say("attendance.whole_meeting"), "")};
  page["offices"] = List{noted("o1", "office-back", say("meeting_office.chair") + ": Anna Weber",
                               say("attendance.from_beginning"), "")};
  page["barred"] = List{noted("b1", "bar-back",
                              in("Anna Weber, Punkt 2: Grundstück", "Anna Weber, item 2: Grundstück",
                                 "Anna Weber, point 2 : Grundstück"),
                              "§ 22 GemO", "i1")};
  page["timeline"] = List{Object{{"item", "2 Beitritt zum Europäischen Forum für urbane Sicherheit"},
                                 {"span", in("18:40 bis 19:05 Uhr", "18:40 to 19:05", "de 18:40 à 19:05")},
                                 {"there", "38"},
                                 {"partly", "Bernd Thoma"},
                                 {"never", "Dr. Maximilian Freiherr von und zu Musterberg"},
                                 {"barred", "Anna Weber"}},
                          Object{{"item", "1 Eröffnung"},
                                 {"span", in("ab 18:00 Uhr", "from 18:00", "à partir de 18:00")},
                                 {"there", "40"},
                                 {"partly", ""},
                                 {"never", ""},
                                 {"barred", ""}}};
  auto note = noted("n1", "note-back", "Anna Weber", "", "");
  note["clock"] = "18:02";
  note["day"] = "";
  note["state"] = say("presence.arrived");
  note["remote"] = true;
  note["note"] = in("verspätet wegen Zugausfall", "late: train cancelled", "en retard : train annulé");
  note["correct_href"] = "/office/meetings/m3x/attendance?note=n1#correct-note";
  page["notes"] = List{std::move(note)};
}

Samples::Object Samples::attendance_page(bool full) const {
  Object page{
      {"title", say("attendance.title")},
      {"meeting", in("Sitzung 3/2025 vom 4. März 2025", "Meeting 3/2025 of 4 March 2025",
                     "Séance nº 3/2025 du 4 mars 2025")},
      {"href", "/office/meetings/m3x"},
      {"room_href", "/office/meetings/m3x/room"},
      {"body_href", "/office/bodies/x"},
      {"attendance_href", "/office/meetings/m3x/attendance"},
      {"closed", full ? "" : say("attendance.frozen")},
      {"moment", in("4. März 2025, 18:45 Uhr", "4 March 2025, 18:45", "4 mars 2025, 18 h 45")},
      {"is_live", !full},
      {"at_value", full ? "18:45" : ""},
      {"proxies_allowed",
       in("Nach den Regeln des Gremiums vertritt ein Mitglied höchstens eine weitere Stimme.",
          "By the rules of the body a member carries at most one vote of others.",
          "Selon les règles de l’organe, un membre détient au plus un pouvoir.")},
      {"figures",
       Object{{"figures", in("52 Stimmen im Gremium, 20 davon anwesend: 20 Stimmen können abgegeben werden.",
                             "52 votes in the body, 20 of them present: 20 votes can be cast.",
                             "52 voix dans l’organe, dont 20 présentes : 20 voix peuvent être exprimées.")},
              {"quorum", List{Object{{"text", say("attendance.quorum_unknown")}},
                              Object{{"text", say("attendance.no_rules")}}}},
              {"missed", full}}},
      {"id", "attendance"}};
  for (const char* list :
       {"days", "items", "seats", "guests", "proxies", "offices", "barred", "timeline", "notes", "errors"}) {
    page[std::string("has_") + list] = full;
    page[list] = List{};
  }
  if (!full) return page;
  page["second_call"] = link("/office/meetings/m2x", "Sitzung 2/2025");
  page["days"] = List{Object{{"value", "2025-03-04"}, {"label", "4. März 2025"}, {"selected", true}}};
  page["items"] = List{Object{{"value", "i1"},
                              {"label", "2 Beitritt zum Europäischen Forum für urbane Sicherheit"},
                              {"selected", false}}};
  page["errors"] =
      List{Object{{"text", in("Diesen Eintrag gibt es nicht mehr.", "This entry is no longer there.",
                              "Cette entrée n’existe plus.")}}};
  page["seats"] = List{seat_presence(true), seat_presence(false)};
  add_attendance_lists(page);
  add_attendance_forms(page);
  return page;
}

std::vector<Sample> Samples::attendance_pages() const {
  std::vector<Sample> list;
  list.push_back(office_page("attendance", attendance_page(true)));
  list.push_back(office_page("attendance-empty", attendance_page(false)));
  return list;
}

}  // namespace gremium::preview
