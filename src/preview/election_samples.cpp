// The pages of elections, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

Samples::Object Samples::election_item(bool office) const {
  return {{"href", office ? "/office/agenda-items/i1x" : at("/meetings/m3x")},
          {"label", "Besetzung der Ausschüsse, " + in("Sitzung 3/2025 am 7. März 2025",
                                                      "meeting 3/2025 on 7 March 2025",
                                                      "séance nº 3/2025 du 7 mars 2025")}};
}

Samples::Object Samples::election(bool office) const {
  return {{"href", office ? "/office/elections/w5n8r" : at("/elections/w5n8r")},
          {"office", "Vorsitz des Ausschusses für Sicherheit und Ordnung"},
          {"office_lang", language_ == base::Language::de ? "" : "de"},
          {"body", in("Stadtrat, Stadt Kaiserslautern", "City Council, City of Kaiserslautern",
                      "conseil municipal, ville de Kaiserslautern")},
          {"organisation_href", at("/organisations/stadt-kaiserslautern")},
          {"date", in("10. Februar 2025", "10 February 2025", "10 février 2025")},
          {"rule", say("election_rule.RLP_ELECTION")},
          {"source", office ? "Niederschrift 2025/2" : ""},
          {"source_parts", List{Object{{"text", "Niederschrift 2025/2"}, {"href", ""}}}},
          {"state", in("Gewählt ist Bert Buche; die Annahme steht noch aus.",
                       "Bert Buche is elected and is yet to accept.",
                       "Bert Buche : élection acquise, acceptation attendue.")},
          {"note", office ? "Bedenkzeit erbeten" : ""},
          {"item", election_item(office)},
          {"not_public", office}};
}

Samples::Object Samples::election_round(int number, bool office) const {
  const auto line = [](std::string label, const char* votes, bool is_candidate) {
    return Object{{"label", std::move(label)}, {"votes", votes}, {"is_candidate", is_candidate}};
  };
  const bool last = number > 1;
  Object round{
      {"heading", in("Wahlgang ", "Round ", "Tour ") + std::to_string(number)},
      {"id", "round-" + std::to_string(number)},
      {"lines",
       List{line("Anna Amsel", last ? "23" : "20", true), line("Bert Buche", last ? "23" : "1.015", true),
            line(say("election_rounds.abstain"), "2", false)}},
      {"sentences",
       List{Object{{"text", in("Stimmengleichheit: Zwischen Anna Amsel und Bert Buche entscheidet das Los.",
                               "A tie: the lot decides between Anna Amsel and Bert Buche.",
                               "Égalité des voix : le sort décide entre Anna Amsel et Bert Buche.")}}}},
      {"lot", ""},
      {"lot_by", ""},
      {"lot_note", ""},
      {"round_changes_href", office ? "/office/facts/41" : ""}};
  if (!last) return round;
  round["lot"] =
      in("Das Los fiel auf Bert Buche.", "The lot fell on Bert Buche.", "Le sort a désigné Bert Buche.");
  if (!office) return round;
  round["lot_by"] = in("Gezogen von Lina Los.", "Drawn by Lina Los.", "Tirage effectué par Lina Los.");
  round["lot_note"] = "Aus der Urne";
  return round;
}

Samples::Object Samples::election_page(bool office) const {
  return {{"title", in("Wahl: Vorsitz", "Election: Vorsitz", "Élection : Vorsitz")},
          {"election", election(office)},
          {"candidates", List{Object{{"name", "Anna Amsel"}}, Object{{"name", "Bert Buche"}}}},
          {"rounds", List{election_round(1, office), election_round(2, office)}},
          {"has_rounds", true}};
}

Samples::Object Samples::votes_form(const char* id, const char* submit, bool wrong) const {
  const std::string missing = wrong ? in("Bitte eine ganze Zahl angeben; 0, wenn es keine gab.",
                                         "Please give a whole number; 0 if there were none.",
                                         "Indiquez un nombre entier ; 0 s’il n’y en a pas eu.")
                                    : "";
  const auto r = [&](Kind kind, const char* name, std::string value, std::string error = {},
                     List choices = {}) {
    return field(kind, id, "election_rounds", name, std::move(value), std::move(error), std::move(choices));
  };
  List votes{r(Kind::hidden, "round", "2")};
  int number = 0;
  for (const char* name : {"Anna Amsel", "Bert Buche"}) {
    auto figure = r(Kind::number, "ballots", "20", missing);
    const auto field_name = "votes_c" + std::to_string(++number);
    figure["id"] = std::string(id) + "-" + field_name;
    figure["name"] = field_name;
    figure["label"] = name;
    figure["hint"] = "";
    figure["described"] = false;
    votes.push_back(std::move(figure));
  }
  votes.push_back(
      r(Kind::choices, "withdrawn", "", "", options(id, "withdrawn", {"Anna Amsel", "Bert Buche"})));
  List errors;
  if (wrong) errors.push_back(Object{{"text", missing}, {"href", std::string("#") + id + "-votes_c1"}});
  return form(
      id, std::string("/office/elections/w5n8r/") + id, submit,
      {fieldset("election_rounds.votes", std::move(votes)),
       fieldset("election_rounds.others", {r(Kind::number, "no", "0"), r(Kind::number, "ballots", "")})},
      std::move(errors));
}

std::vector<Sample> Samples::election_pages() const {
  const auto one = [&](const char* id, const char* submit, List fields) {
    return form(id, std::string("/office/elections/w5n8r/") + id, submit, {fieldset("", std::move(fields))});
  };
  const auto e = [&](const char* id, Kind kind, const char* name, std::string value = {}) {
    return field(kind, id, "elections", name, std::move(value), {},
                 kind == Kind::choice ? options(id, name, {say("election_rule.RLP_ELECTION")}) : List{});
  };
  const auto details = [&](const char* id) {
    return List{e(id, Kind::line, "office", "Vorsitz"), e(id, Kind::date, "date", "2025-02-10"),
                e(id, Kind::choice, "rule"), e(id, Kind::paragraph, "candidates", "Anna Amsel\nBert Buche"),
                e(id, Kind::tick, "is_public")};
  };
  const auto titled = [](std::string title, Object form) {
    form["title"] = std::move(title);
    return form;
  };
  std::vector<Sample> list;
  list.push_back(open_page("election", "elections/show", election_page(false)));
  auto begun = election_page(false);
  begun["rounds"] = List{};
  begun["has_rounds"] = false;
  list.push_back(open_page("election-begun", "elections/show", std::move(begun)));

  auto page = election_page(true);
  page["body_href"] = "/office/bodies/x";
  page["public_href"] = at("/elections/w5n8r");
  page["next_form"] = titled(in("3. Wahlgang eintragen", "Record round 3", "Enregistrer le 3e tour"),
                             votes_form("round", "election_rounds.record", true));
  page["nomination_form"] = one("nominate", "election_candidates.nominate",
                                {field(Kind::line, "nominate", "election_candidates", "name")});
  page["correction_form"] = votes_form("correct", "common.save", false);
  page["amend_form"] = one("amend", "common.save", details("amend"));
  page["abandon_form"] = one("abandon", "election_ends.abandon",
                             {field(Kind::date, "abandon", "election_ends", "on", "2025-02-10"),
                              field(Kind::line, "abandon", "election_ends", "note")});
  list.push_back(office_page("election", page));
  page["gone"] = Object{
      {"has_errors", true},
      {"errors", List{Object{{"text", in("Diese Wahl ist schon beendet.", "This election has already ended.",
                                         "Cette élection est déjà close.")}}}}};
  page["next_form"] =
      titled(say("elections.next_lot"), one("lot", "election_lots.record",
                                            {field(Kind::choice, "lot", "election_lots", "chosen", "", "",
                                                   options("lot", "chosen", {"Anna Amsel"})),
                                             field(Kind::line, "lot", "election_lots", "drawn_by"),
                                             field(Kind::line, "lot", "election_lots", "note")}));
  for (const char* form : {"nomination_form", "correction_form", "abandon_form", "public_href"})
    page.erase(form);
  list.push_back(office_page("election-lot", std::move(page)));
  list.push_back(office_page("election_new", {{"title", say("elections.new")},
                                              {"body", "Stadtrat, Stadt Kaiserslautern"},
                                              {"body_href", "/office/bodies/x"},
                                              {"item", election_item(true)},
                                              {"form", form("form", "/office/elections", "elections.record",
                                                            {fieldset("", details("form"))})}}));
  return list;
}

}  // namespace gremium::preview
