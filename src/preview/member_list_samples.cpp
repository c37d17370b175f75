// Lists of members and their previews, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

Samples::Object Samples::member_list_upload(bool wrong) const {
  const auto error =
      wrong ? in("Bitte eine Datei auswählen.", "Please choose a file.", "Choisissez un fichier.")
            : std::string();
  List errors;
  if (wrong)
    errors.push_back(Object{{"text", error}, {"href", "#form-file"}, {"label", say("member_lists.file")}});
  auto upload =
      form("form", "/office/networks/defus/members", "member_lists.check",
           {fieldset("", {field(Kind::file, "form", "member_lists", "file", {}, error)})}, std::move(errors));
  upload["has_file"] = true;
  return upload;
}

Samples::Object Samples::member_list_plan(bool sound) const {
  const auto table = [&](std::string heading, bool cut, List rows) {
    return Object{{"heading", std::move(heading)},
                  {"cut", cut ? in("Gezeigt werden die ersten 100.", "The first 100 are shown.",
                                   "Les 100 premières lignes sont affichées.")
                              : std::string()},
                  {"rows", std::move(rows)}};
  };
  Object plan{
      {"title", in("Vorschau: mitglieder.csv", "Preview: members.csv", "Aperçu : membres.csv")},
      {"file_is", in("1.204 Zeilen, Windows-1252, Trennzeichen: ;", "1,204 rows, Windows-1252, separator: ;",
                     "1 204 lignes, Windows-1252, séparateur : ;")},
      {"unused",
       in("Nicht verwendete Spalten: Bemerkung", "Columns not used: Note", "Colonnes non utilisées : Note")},
      {"organisations_are", in("Organisationen: 2 neue, eine bekannte", "Organisations: 2 new, one known",
                               "Organisations : 2 nouvelles, une connue")},
      {"memberships_are", in("Mitgliedschaften: eine neue, keine schon eingetragen",
                             "Memberships: one new, none recorded already",
                             "Adhésions : une nouvelle, aucune déjà enregistrée")},
      {"sound", sound},
      {"nothing_new", false},
      {"back_href", "/office/networks/defus/members"},
      {"form", sound ? form("enter", "/office/networks/defus/members/enter", "member_lists.confirm",
                            {fieldset("", {field(Kind::hidden, "enter", "member_lists", "digest", "abc")})})
                     : member_list_upload(false)}};
  plan["memberships"] =
      table(in("Neue Mitgliedschaften (1)", "New memberships (1)", "Nouvelles adhésions (1)"), sound,
            List{Object{{"organisation", in("Köln", "Cologne", "Cologne")},
                        {"network", "DEFUS"},
                        {"period", in("seit 1. Juni 2016", "since 1 June 2016", "depuis le 1er juin 2016")},
                        {"source", "defus.de"},
                        {"unconfirmed", in("der Tag", "the day", "le jour")}}});
  plan["fresh"] =
      table(in("Neue Organisationen (2)", "New organisations (2)", "Nouvelles organisations (2)"), sound,
            List{Object{{"name", in("Stadt Köln", "City of Cologne", "Ville de Cologne")},
                        {"id", "stadt-koeln"},
                        {"kind", in("Stadt, Deutschland", "City, Germany", "Ville, Allemagne")}}});
  plan["known"] =
      table(in("Bekannte Organisationen (1)", "Known organisations (1)", "Organisations connues (1)"), sound,
            List{Object{{"name", "Kaiserslautern"}, {"href", "/office/organisations/stadt-kaiserslautern"}}});
  if (!sound)
    plan["faults"] = table(in("Fehler (312)", "Faults (312)", "Erreurs (312)"), true,
                           List{Object{{"row", "17"},
                                       {"column", "C (Mitglied seit)"},
                                       {"text", in("„bald“ ist kein Datum.", "“bald” is not a date.",
                                                   "« bald » n’est pas une date.")}}});
  return plan;
}

std::vector<Sample> Samples::member_list_pages() const {
  const auto list = [&](bool wrong) {
    return Object{{"title", in("Mitglieder von DEFUS als Liste", "Members of DEFUS as a list",
                               "Membres de DEFUS en liste")},
                  {"done", wrong ? std::string()
                                 : in("Eingetragen: 2 neue Organisationen, eine neue Mitgliedschaft.",
                                      "Entered: 2 new organisations, one new membership.",
                                      "Inscrit : 2 nouvelles organisations, une nouvelle adhésion.")},
                  {"download_href", "/office/networks/defus/members.csv"},
                  {"download_day", "2025-01-08"},
                  {"columns", in("Überschriften: Name, Art, Beginn.", "Headings: Name, Kind, Start.",
                                 "En-têtes : Nom, Type, Début.")},
                  {"form", member_list_upload(wrong)}};
  };
  auto nothing = member_list_plan(true);
  for (const char* table : {"memberships", "fresh"}) nothing.erase(table);
  nothing["nothing_new"] = true;
  std::vector<Sample> samples;
  const auto add = [&](const char* name, const char* view, Object page) {
    samples.push_back({name, view, framed(std::move(page), true)});
  };
  add("office-member-list", "office/member_list", list(false));
  add("office-member-list-wrong", "office/member_list", list(true));
  add("office-member-list-preview", "office/member_list_preview", member_list_plan(true));
  add("office-member-list-faulty", "office/member_list_preview", member_list_plan(false));
  add("office-member-list-nothing-new", "office/member_list_preview", std::move(nothing));
  return samples;
}

}  // namespace gremium::preview
