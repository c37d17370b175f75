// Procedures of networks, their steps, and cases that stall, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

// A step with all that may stand at it: in the office, or of a case that has just begun.
Samples::List Samples::procedure_steps() const {
  Object list{
      {"number", "1"},
      {"index", "0"},
      {"kind", in("Unterlagen vollständig", "Documents complete", "Pièces complètes")},
      {"body", ""},
      {"taken", false},
      {"next", true},
      {"stalled", true},
      {"days", in("Seit 40 Tagen in diesem Schritt, erwartet: 14.", "40 days in this step, expected: 14.",
                  "40 jours dans cette étape, attendu : 14.")},
      {"waits", List{Object{{"text", in("1 Unterlage fehlt noch.", "1 document is still missing.",
                                        "1 pièce manque encore.")}}}},
      {"asks",
       List{Object{{"text", in("Mindestens 2 Unterlagen.", "At least 2 documents.", "Au moins 2 pièces.")}}}},
      {"documents", List{Object{{"name", in("Satzung", "Statutes", "Statuts")},
                                {"there", true},
                                {"received", in("eingegangen am 3. März 2025", "received on 3 March 2025",
                                                "reçue le 3 mars 2025")}},
                         Object{{"name", in("Haushaltsplan", "Budget", "Budget")}, {"there", false}}}}};
  Object skipped{
      {"number", "2"},
      {"index", "1"},
      {"kind", in("Beitrag bezahlt", "Fee paid", "Cotisation payée")},
      {"body", ""},
      {"taken", true},
      {"skipped", true},
      {"next", false},
      {"count", in("Anzahl: 3", "Number: 3", "Nombre : 3")},
      {"date", in("5. März 2025", "5 March 2025", "5 mars 2025")},
      {"why", in("Im ersten Jahr frei.", "Free in the first year.", "Gratuit la première année.")}};
  return {std::move(list), std::move(skipped)};
}

Samples::Object Samples::stalled_case() const {
  auto row = accession(true);
  row["step"] = in("Unterlagen vollständig", "Documents complete", "Pièces complètes");
  row["days"] = in("Seit 40 Tagen in diesem Schritt, erwartet: 14.", "40 days in this step, expected: 14.",
                   "40 jours dans cette étape, attendu : 14.");
  row["since"] = in("3. März 2025", "3 March 2025", "3 mars 2025");
  return row;
}

std::vector<Sample> Samples::procedure_pages() const {
  const auto title = say("procedures.new");
  const auto network = in("Beitrittsverfahren: DEFUS", "How to join DEFUS", "Procédure d’adhésion : DEFUS");
  const std::string href = "/office/networks/defus/procedure";
  const auto form_with = [&](List errors) {
    return form("form", href, "procedures.record",
                {fieldset("", {field(Kind::date, "form", "procedures", "valid_from", "2025-01-01"),
                               field(Kind::line, "form", "procedures", "source", "Satzung § 4")})},
                std::move(errors));
  };
  const auto remove = form("remove", href + "/p1/remove", "procedures.remove",
                           {fieldset("", {field(Kind::line, "remove", "procedures", "reason")})});
  std::vector<Sample> list;
  list.push_back(office_page(
      "network_procedures",
      {{"title", network},
       {"has_versions", true},
       {"versions",
        List{Object{{"href", href + "/p1"},
                    {"since", in("ab 1. Januar 2025", "from 1 January 2025", "à partir du 1er janvier 2025")},
                    {"source", "Satzung § 4"},
                    {"in_force", true},
                    {"cases", in("3 Fälle", "3 cases", "3 dossiers")}}}},
       {"steps", procedure_steps()},
       {"new_href", href + "/new"}}));
  list.push_back(office_page(
      "network_procedures-none",
      {{"title", network}, {"has_versions", false}, {"versions", List{}}, {"steps", steps(false)}}));
  list.push_back(office_page("network_procedure", {{"title", in("ab 1. Januar 2025", "from 1 January 2025",
                                                                "à partir du 1er janvier 2025")},
                                                   {"network", network},
                                                   {"network_href", href},
                                                   {"source", "Satzung § 4"},
                                                   {"source_url", "https://example.org/satzung"},
                                                   {"cases", in("kein Fall", "no case", "aucun dossier")},
                                                   {"steps", procedure_steps()},
                                                   {"remove_form", remove}}));
  list.push_back(office_page("network_procedure_new", {{"title", title},
                                                       {"network", network},
                                                       {"network_href", href},
                                                       {"preview", Object{{"steps", procedure_steps()}}},
                                                       {"form", form_with({})}}));
  list.push_back(office_page("stalled", {{"title", say("stalled.title")},
                                         {"day", office_as_of("/office/accessions/stalled")},
                                         {"stalled", List{stalled_case()}},
                                         {"has_stalled", true}}));
  list.push_back(office_page("stalled-none", {{"title", say("stalled.title")},
                                              {"day", office_as_of("/office/accessions/stalled")},
                                              {"stalled", List{}},
                                              {"has_stalled", false}}));
  return list;
}

}  // namespace gremium::preview
