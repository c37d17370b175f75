// The pages of meetings and agendas, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

Samples::Object Samples::meeting(bool office, bool full) const {
  const auto href = office ? std::string("/office/meetings/m3x") : at("/meetings/m3x");
  Object row{{"href", href},
             {"title", full ? in("Sitzung 3/2025", "Meeting 3/2025", "Séance nº 3/2025")
                            : std::string("Konstituierende Sitzung")},
             {"title_lang", full || language_ == base::Language::de ? "" : "de"},
             {"body", in("Stadtrat, Stadt Kaiserslautern", "City Council, City of Kaiserslautern",
                         "conseil municipal, ville de Kaiserslautern")},
             {"days", in("Freitag, 7. März 2025, 18:00 Uhr", "Friday 7 March 2025, 18:00",
                         "vendredi 7 mars 2025 à 18 h 00")},
             {"place", full ? "Großer Ratssaal" : ""},
             {"place_lang", "de"},
             {"state", say(full ? "meeting_state.planned" : "meeting_state.closed")},
             {"cancelled", false},
             {"over", !full},
             {"not_public", office}};
  const Object other{{"href", href}, {"label", in("Sitzung 2/2025", "Meeting 2/2025", "Séance nº 2/2025")}};
  row["body_href"] = at("/organisations/stadt-kaiserslautern");
  row["number"] = "3/2025";
  row["sittings"] = List{Object{{"text", *row["days"].text()}}, Object{{"text", *row["days"].text()}}};
  row["online_url"] = full ? "https://sitzung.example.org/ein-langer-name-fuer-einen-raum/2025-03-07" : "";
  row["earlier"] = other;
  row["later"] = other;
  return row;
}

Samples::Object Samples::agenda_item(const char* number, bool office, bool full) const {
  Object row{
      {"number", number},
      {"title", full ? "Beitritt zum Europäischen Forum für urbane Sicherheit" : "Verschiedenes"},
      {"title_lang", language_ == base::Language::de ? "" : "de"},
      {"role", say("consultation_role.decision")},
      {"kind", full ? say("decision_kind.accession") : std::string()},
      {"paper_number", full ? "Vorlage 2025/017" : ""},
      {"paper_href", full ? at("/papers/p4k") : ""},
      {"state", full ? say("item_state.decided") : std::string()},
      {"late", full},
      {"before", full ? in("aus Sitzung 1/2025", "from meeting 1/2025", "de la séance nº 1/2025") : ""},
      {"decisions", full ? List{decision(true)} : List{}},
      {"has_decisions", full},
      {"elections", full ? List{election(office)} : List{}},
      {"has_elections", full},
      {"documents", full ? List{document(!office)} : List{}},
      {"has_documents", full},
      {"href", office ? "/office/agenda-items/i1x" : ""},
      {"not_public", office && full},
      {"nests", false},
      {"closes", List{}}};
  if (!office) return row;
  const std::string of = std::string(number) + " " + *row["title"].text();
  List moves;
  for (const char* move : {"up", "down", "under_the_one_before", "one_level_up"})
    moves.push_back(Object{{"value", move}, {"of", of}, {"label", say(std::string("agenda_move.") + move)}});
  row["tools"] = Object{{"action", "/office/agenda-items/i1x/move"},
                        {"remove", "/office/agenda-items/i1x/remove"},
                        {"of", of},
                        {"seen", "41"},
                        {"seen_agenda", "42"},
                        {"token", "f00d"},
                        {"form_key", "1234"},
                        {"has_moves", true},
                        {"moves", std::move(moves)}};
  return row;
}

// 1, 1.1, 1.1.1, 2.
Samples::List Samples::agenda(bool office) const {
  auto first = agenda_item("1", office, true), under = agenda_item("1.1", office, false);
  auto deepest = agenda_item("1.1.1", office, false);
  first["nests"] = true;
  under["nests"] = true;
  deepest["closes"] = List{Object{}, Object{}};
  return {first, under, deepest, agenda_item("2", office, false)};
}

Samples::Object Samples::meeting_form(const char* id) const {
  const auto m = [&](Kind kind, const char* name, std::string value = {}, std::string error = {}) {
    return field(kind, id, "meetings", name, std::move(value), std::move(error),
                 kind == Kind::choice ? options(id, name, {"Stadtrat, Stadt Kaiserslautern"}) : List{});
  };
  const Object sitting{{"legend", in("Sitzungstag 1", "Day 1", "Jour 1")},
                       {"fields", List{m(Kind::date, "date", "2025-03-07"),
                                       m(Kind::line, "begins", "25:00",
                                         in("Bitte geben Sie eine Uhrzeit an, zum Beispiel 18:30.",
                                            "Please give a time, for example 18:30.",
                                            "Indiquez une heure, par exemple 18:30.")),
                                       m(Kind::line, "ends")}},
                       {"in_a_row", true}};
  return form(id, "/office/meetings", "meetings.plan",
              {fieldset("meetings.what", {m(Kind::choice, "body"), m(Kind::line, "period"),
                                          m(Kind::line, "title"), m(Kind::choice, "language")}),
               sitting,
               fieldset("meetings.where", {m(Kind::line, "place"), m(Kind::line, "online_url"),
                                           m(Kind::tick, "is_public", "yes")})});
}

Samples::Object Samples::meeting_page() const {
  const auto step = [&](const char* name, bool open) {
    const std::string key = std::string("meetings.to_") + name;
    const Object when{{"legend", ""},
                      {"fields", List{field(Kind::date, name, "meetings", "date", "2025-03-01"),
                                      field(Kind::line, name, "meetings", "at_clock", "18:00")}},
                      {"in_a_row", true}};
    return Object{{"id", name},
                  {"heading", say(key)},
                  {"open", open},
                  {"form", form(name, "/office/meetings/m3x/steps", key,
                                {when, fieldset("", {field(Kind::paragraph, name, "meetings", "note")})})}};
  };
  Object page{
      {"title", "Konstituierende Sitzung"},
      {"title_lang", language_ == base::Language::de ? "" : "de"},
      {"agenda_lang", language_ == base::Language::de ? "" : "de"},
      {"problem", in("Das ist vom jetzigen Stand aus nicht möglich.", "That is not possible now.",
                     "Ce n’est pas possible dans l’état actuel.")},
      {"meeting", meeting(true)},
      {"history", List{Object{{"text", in("Eingeladen am 3. März 2025", "Invitations sent on 3 March 2025",
                                          "Convocation envoyée le 3 mars 2025")},
                              {"late", in("Verspätet", "Late", "Tardive")},
                              {"note", "Krankheit im Sekretariat."}}}},
      {"has_history", true},
      {"notice", in("Noch 3 Tage.", "In 3 days.", "Dans 3 jours.")},
      {"notice_late", in("Die Ladungsfrist ist verstrichen.", "The notice period has been missed.",
                         "Le délai de convocation est dépassé.")},
      {"no_notice", true},
      {"invites_again", true},
      {"agenda", agenda(true)},
      {"has_agenda", true},
      {"room_href", "/office/meetings/m3x/room"},
      {"attendance_href", "/office/meetings/m3x/attendance"},
      {"minutes_href", "/office/meetings/m3x/minutes"},
      {"public_href", at("/meetings/m3x")},
      {"next_step", step("invited", false)},
      {"other_steps", List{step("in_session", false), step("cancelled", true)}},
      {"take_back_form", form("take_back", "/office/meetings/m3x/take-back", "meetings.take_back", {})},
      {"amend_form", meeting_form("amend")},
      {"new_item_href", "/office/meetings/m3x/items/new"},
      {"second_call_href", "/office/meetings/new?second_call_of=m3x"}};
  return with_documents(std::move(page), true);
}

Samples::Object Samples::agenda_item_page() const {
  const auto i = [&](const char* id, Kind kind, const char* name) {
    return field(kind, id, "agenda_items", name, {}, {},
                 kind == Kind::choice ? options(id, name, {say("consultation_role.decision")}) : List{});
  };
  const Object place{{"href", "/office/agenda-items/i0x"},
                     {"label", in("Sitzung 2/2025 vom 7. Februar 2025", "Meeting 2/2025, 7 February 2025",
                                  "Séance nº 2/2025, 7 février 2025")}};
  Object page{
      {"title", "Beitritt zum Europäischen Forum für urbane Sicherheit"},
      {"problem", in("Der Punkt lässt sich dorthin nicht verschieben.", "The item cannot be moved there.",
                     "Le point ne peut pas y être déplacé.")},
      {"item", agenda_item("1", true, true)},
      {"meeting_href", "/office/meetings/m3x"},
      {"meeting_label", in("Sitzung 3/2025", "Meeting 3/2025", "Séance nº 3/2025")},
      {"text", "Der Stadtrat beschließt den Beitritt."},
      {"paper", Object{{"href", "/office/papers/p4k"}, {"label", "2024/117 · Beitritt"}}},
      {"added_late", "Frist des Netzwerks"},
      {"admitted", decision(false)},
      {"earlier", List{place}},
      {"has_earlier", true},
      {"later", List{place}},
      {"has_later", true},
      {"advances",
       List{Object{{"state", say("item_state.postponed")},
                   {"at", in("7. März 2025, 18:40 Uhr", "7 March 2025, 18:40", "7 mars 2025 à 18 h 40")},
                   {"note", "Auf Antrag der Verwaltung."}}}},
      {"has_advances", true},
      {"amend_form", form("amend", "/office/agenda-items/i1x", "common.save",
                          {fieldset("", {i("amend", Kind::line, "title"), i("amend", Kind::paragraph, "text"),
                                         i("amend", Kind::choice, "role")})})},
      {"remove_form", form("remove", "/office/agenda-items/i1x/remove", "agenda_items.remove", {})},
      {"carry_form", form("carry", "/office/agenda-items/i1x/carry", "carry.do",
                          {fieldset("", {field(Kind::choice, "carry", "carry", "meeting", {}, {},
                                               options("carry", "meeting", {*place.at("label").text()}))})})},
      {"new_decision_href", "/office/decisions/new?item=i1x"},
      {"new_election_href", "/office/elections/new?item=i1x"},
      {"new_under_href", "/office/meetings/m3x/items/new?parent=i1x"}};
  return with_documents(std::move(page), true);
}

std::vector<Sample> Samples::meeting_pages() const {
  std::vector<Sample> list;
  const auto lists = [&](bool office) {
    return Object{{"title", say("layout.meetings")},
                  {"coming", List{meeting(office), meeting(office, false)}},
                  {"has_coming", true},
                  {"past", List{meeting(office, false)}},
                  {"has_past", true},
                  {"none", true},
                  {"next", at("/meetings") + "?after=2025-03-07~m3x"},
                  {"as_month", false},
                  {"list_href", office ? "/office/meetings" : at("/meetings")},
                  {"month_href", (office ? "/office/meetings" : at("/meetings")) + "?month=2025-03"},
                  {"month_asked", ""},
                  {"month", ""}};
  };
  auto open = lists(false);
  open["papers_href"] = at("/papers");
  open["calendar_href"] = at("/calendar");
  list.push_back(open_page("meetings", "meetings/index", std::move(open)));
  auto office = lists(true);
  office["bodies"] =
      List{Object{{"value", "x"}, {"label", "Stadtrat, Stadt Kaiserslautern"}, {"selected", true}}};
  office["new_href"] = "/office/meetings/new";
  list.push_back(office_page("meetings", std::move(office)));
  list.push_back(open_page("meeting", "meetings/show",
                           with_documents({{"title", "Konstituierende Sitzung"},
                                           {"title_lang", language_ == base::Language::de ? "" : "de"},
                                           {"agenda_lang", language_ == base::Language::de ? "" : "de"},
                                           {"meeting", meeting(false)},
                                           {"agenda", agenda(false)},
                                           {"calendar_href", at("/calendar?body=b1x")},
                                           {"has_agenda", true}},
                                          false)));
  list.push_back(office_page("meeting", meeting_page()));
  list.push_back(office_page("meeting_new", {{"title", say("meetings.plan")},
                                             {"earlier", *meeting(true)["earlier"].object()},
                                             {"form", meeting_form("form")}}));
  list.push_back(office_page("agenda_item", agenda_item_page()));
  list.push_back(
      office_page("agenda_item_new",
                  {{"title", say("agenda_items.new")},
                   {"meeting_href", "/office/meetings/m3x"},
                   {"meeting_label", in("Sitzung 3/2025", "Meeting 3/2025", "Séance nº 3/2025")},
                   {"admit_href", "/office/decisions/new?meeting=m3x&kind=agenda"},
                   {"form", form("form", "/office/meetings/m3x/items", "agenda_items.add",
                                 {fieldset("", {field(Kind::line, "form", "agenda_items", "title")}),
                                  fieldset("agenda_items.late_legend",
                                           {field(Kind::line, "form", "agenda_items", "added_late")})})}}));
  return list;
}

}  // namespace gremium::preview
