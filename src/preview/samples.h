// Every page with made-up content: what `gremium preview` shows, what the tests of the views render, and what
// the browser tests look at. Nothing here depends on a clock or on chance.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/languages.h"
#include "base/result.h"
#include "language/messages.h"
#include "render/value.h"

namespace gremium::preview {

struct Sample {
  // Unique: "decisions-show-unknown".
  std::string name;
  std::string view;
  render::Object page;
};

class Samples {
 public:
  // The text of a key, in a language, with its arguments.
  using Words = std::function<std::string(base::Language, std::string_view, const base::Arguments&)>;

  explicit Samples(base::Language language, Words words = language::say)
      : language_(language), words_(std::move(words)) {}

  std::vector<Sample> all() const {
    auto list = public_pages();
    for (auto& sample : office_pages()) list.push_back(std::move(sample));
    for (auto& sample : task_pages()) list.push_back(std::move(sample));
    for (auto& sample : room_pages()) list.push_back(std::move(sample));
    for (auto& sample : attendance_pages()) list.push_back(std::move(sample));
    for (auto& sample : seat_pages()) list.push_back(std::move(sample));
    for (auto& sample : election_pages()) list.push_back(std::move(sample));
    for (auto& sample : minutes_pages()) list.push_back(std::move(sample));
    for (auto& sample : extract_pages()) list.push_back(std::move(sample));
    for (auto& sample : meeting_pages()) list.push_back(std::move(sample));
    for (auto& sample : paper_pages()) list.push_back(std::move(sample));
    for (auto& sample : member_list_pages()) list.push_back(std::move(sample));
    for (auto& sample : day_pages()) list.push_back(std::move(sample));
    for (auto& sample : calendar_pages()) list.push_back(std::move(sample));
    for (auto& sample : proposal_pages()) list.push_back(std::move(sample));
    for (auto& sample : procedure_pages()) list.push_back(std::move(sample));
    for (auto& sample : mail_pages()) list.push_back(std::move(sample));
    for (auto& sample : history_pages()) list.push_back(std::move(sample));
    for (auto& sample : search_pages()) list.push_back(std::move(sample));
    return list;
  }
  // A public page of its own, in the frame that samples have.
  render::Object in_frame(render::Object page) const { return framed(std::move(page), false); }

 private:
  using Object = render::Object;
  using List = render::List;

  std::string in(const char* de, const char* en, const char* fr) const {
    switch (language_) {
      case base::Language::de:
        return de;
      case base::Language::en:
        return en;
      case base::Language::fr:
        break;
    }
    return fr;
  }
  std::string say(std::string_view key, const base::Arguments& arguments = {}) const {
    return words_(language_, key, arguments);
  }
  // For what keeps its own language on a page in another.
  std::string in_german(std::string_view key) const { return words_(base::Language::de, key, {}); }
  std::string at(const std::string& rest) const { return "/" + std::string(base::code(language_)) + rest; }

  // --- the frame ---

  List languages() const {
    List list;
    for (const auto language : base::all_languages) {
      const std::string tongue(base::code(language));
      list.push_back(Object{{"href", "/" + tongue + "/"},
                            {"label", say("layout.language_" + tongue)},
                            {"code", tongue},
                            {"current", language == language_}});
    }
    return list;
  }

  static Object link(std::string href, std::string label, bool current = false) {
    return {{"href", std::move(href)}, {"label", std::move(label)}, {"current", current}};
  }

  Object framed(Object page, bool office) const {
    List navigation;
    if (office) {
      navigation.push_back(link("/office", say("layout.today"), true));
      for (const char* noun : {"organisations", "meetings", "papers", "decisions", "tasks", "accessions",
                               "documents", "announcements", "accounts", "settings"})
        navigation.push_back(link(std::string("/office/") + noun, say(std::string("layout.") + noun)));
      page["account"] = "Maja Brandt";
      page["token"] = "f00d";
      page["may_record"] = true;
    } else {
      navigation.push_back(link(at("/networks/defus"), "DEFUS", true));
      navigation.push_back(link(at("/networks/efus"), "Efus"));
      navigation.push_back(link(at("/meetings"), say("layout.meetings")));
      navigation.push_back(link(at("/decisions"), say("layout.decisions")));
      navigation.push_back(link(at("/news"), say("layout.news")));
      page["canonical"] = "https://register.example.org" + at("/");
      page["description"] = say("home.lead");
      List alternates;
      for (const auto language : base::all_languages) {
        const std::string tongue(base::code(language));
        alternates.push_back(
            Object{{"code", tongue}, {"url", "https://register.example.org/" + tongue + "/"}});
      }
      page["alternates"] = std::move(alternates);
      add_metadata(page);
    }
    page["site_name"] =
        in("Register der Städtenetzwerke", "Register of City Networks", "Registre des réseaux de villes");
    page["example"] = true;
    page["lang"] = base::code(language_);
    page["notes_lang"] = language_ == base::Language::de ? "" : "de";
    page["home"] = at("/");
    page["languages"] = languages();
    page["navigation"] = std::move(navigation);
    page["imprint"] = at("/imprint");
    page["privacy"] = at("/privacy");
    page["accessibility"] = at("/accessibility");
    page["calendar"] = at("/calendar");
    page["feed"] = at("/news.atom");
    page["feeds"] = List{Object{{"href", at("/news.atom?network=defus")},
                                {"type", "application/atom+xml"},
                                {"title", say("feeds.news") + ": DEFUS (Atom)"}}};
    return page;
  }

  // --- rows ---

  Object decision(bool known) const {
    Object row{
        {"href", at("/decisions/k7m2q")},
        {"title",
         "Beitritt zum Europäischen Forum für urbane Sicherheit und zum Deutsch-Europäischen Forum "
         "für urbane Sicherheit"},
        {"title_lang", language_ == base::Language::de ? "" : "de"},
        {"body", in("Stadtrat, Stadt Kaiserslautern", "City Council, City of Kaiserslautern",
                    "conseil municipal, ville de Kaiserslautern")},
        {"date", in("13. Mai 2024", "13 May 2024", "13 mai 2024")},
        {"kind", in("Beitritt", "accession", "adhésion")},
        {"outcome", in("angenommen", "adopted", "adopté")},
        {"adopted", true},
        {"rejected", false},
        {"label", "mit großer Mehrheit"},
        {"label_lang", language_ == base::Language::de ? "" : "de"},
        {"tally", in("Ja-Stimmen nicht bekannt · Nein-Stimmen nicht bekannt · Enthaltungen nicht bekannt",
                     "votes in favour not known · votes against not known · abstentions not known",
                     "voix pour non connues · voix contre non connues · abstentions non connues")},
        {"number", ""},
        {"source", "kaiserslautern.de"},
        {"source_url", "https://www.kaiserslautern.de/"},
        {"in_meeting", false},
        {"excerpt", ""},
        {"unconfirmed", ""},
        {"not_public", false},
        {"superseded", ""},
        {"text", ""},
        {"details", List{}},
        {"has_roll_call", false},
        {"organisation_href", at("/organisations/stadt-kaiserslautern")}};
    if (!known) return row;
    row["superseded"] =
        in("ersetzt: 20. Januar 2026", "replaced: 20 January 2026", "remplacée : 20 janvier 2026");
    row["text"] = "Der Antrag wird abgelehnt.";
    row["details"] = List{
        Object{{"label", say("decisions.method")}, {"value", say("voting_method.roll_call")}, {"href", ""}},
        Object{{"label", say("decisions.replaced_by")},
               {"value", "Austritt (20. Januar 2026)"},
               {"href", at("/decisions/k7m2q")}}};
    row["has_roll_call"] = true;
    row["roll_call"] =
        List{Object{{"choice", say("choice.yes")},
                    {"names", List{Object{{"name", "Anna Weber"}}, Object{{"name", "Bernd Thoma"}}}}}};
    row["title"] = "Kündigung der Mitgliedschaft bei DEFUS";
    row["body"] = in("Gemeinderat, Stadt Karlsruhe", "City Council, City of Karlsruhe",
                     "conseil municipal, ville de Karlsruhe");
    row["date"] = in("16. Dezember 2025", "16 December 2025", "16 décembre 2025");
    row["kind"] = in("Austritt", "withdrawal", "retrait");
    row["outcome"] = in("abgelehnt", "rejected", "rejeté");
    row["adopted"] = false;
    row["rejected"] = true;
    row["label"] = "mehrheitlich abgelehnt";
    row["tally"] = in("14 Ja · 30 Nein · 4 Enthaltungen", "14 in favour · 30 against · 4 abstentions",
                      "14 pour · 30 contre · 4 abstentions");
    row["number"] = "2025/1187";
    row["excerpt"] =
        "Der Gemeinderat lehnt den Antrag ab.\nAbstimmungsergebnis: 14 Ja, 30 Nein, 4 Enthaltungen.";
    row["unconfirmed"] = in("Punkt der Tagesordnung", "item of the agenda", "point de l’ordre du jour");
    row["judgement"] = in("Einfache Mehrheit verfehlt: 14 Ja-Stimmen gegen 30 Nein-Stimmen.",
                          "Simple majority missed: 14 votes in favour, 30 against.",
                          "Majorité simple non atteinte : 14 voix pour, 30 contre.");
    row["mismatch"] = true;
    row["has_conflicts"] = true;
    row["conflicts"] = List{Object{{"text", say("decisions.printed_outcome_conflict")}}};
    row["outcome_reason"] = in("Die Zahlen sind vertauscht.", "The figures are the wrong way round.",
                               "Les chiffres sont inversés.");
    row["not_public"] = true;
    row["bar"] =
        Object{{"text", *row["tally"].text()}, {"yes_width", "29.17"},     {"no_x", "29.17"},
               {"no_width", "62.5"},           {"abstentions_x", "91.67"}, {"abstentions_width", "8.33"}};
    return row;
  }

  Object document(bool is_public) const {
    Object row{{"href", "/documents/d3k8q/Beitrittserkl%C3%A4rung.pdf"},
               {"title", "Beitrittserklärung der Stadt Kaiserslautern"},
               {"title_lang", language_ == base::Language::de ? "" : "de"},
               {"kind", in("Erklärung", "declaration", "déclaration")},
               {"type", "PDF"},
               {"size", in("1,2 MB", "1.2 MB", "1,2 Mo")},
               {"dated", in("13. Mai 2024", "13 May 2024", "13 mai 2024")},
               {"owner", ""},
               {"not_public", !is_public},
               {"for_members", false}};
    if (!is_public) row["dated"] = "";
    return row;
  }

  Object document_for_members() const {
    auto row = document(true);
    row["for_members"] = true;
    return row;
  }

  // What a page shows of the documents that belong to it.
  Object with_documents(Object page, bool office, bool any = true) const {
    page["has_documents"] = any || office;
    page["documents"] = any ? List{document(true), document(!office)} : List{};
    if (office) page["new_document_href"] = "/office/documents/new?subject_kind=decision&subject=k7m2q";
    return page;
  }

  Object accession(bool open) const {
    return {{"href", at("/accessions/b4x9t")},
            {"organisation", in("Stadt Kaiserslautern", "City of Kaiserslautern", "Ville de Kaiserslautern")},
            {"networks", "Efus, DEFUS"},
            {"state", open ? in("offen", "open", "ouverte") : in("abgeschlossen", "complete", "achevée")},
            {"open", open},
            {"steps_open", open ? "2" : "0"},
            {"opened_on", in("13. Mai 2024", "13 May 2024", "13 mai 2024")},
            {"not_public", open}};
  }

  Object membership(const std::string& name, const std::string& slug, std::string start,
                    bool coming = false) const {
    return {{"network", "DEFUS"},
            {"network_href", at("/networks/defus")},
            {"organisation", name},
            {"href", at("/organisations/" + slug)},
            {"standing", coming ? in("im Kommen", "coming", "à venir") : in("Mitglied", "member", "membre")},
            {"is_member", !coming},
            {"is_coming", coming},
            {"start", std::move(start)},
            {"source", "Vorlage Dez II/0027/WP18, Stadt Aachen"},
            {"unconfirmed", ""},
            {"not_public", false}};
  }

  List members() const {
    List list;
    const auto attested = in("belegt am 7. Juni 2023", "attested on 7 June 2023", "attesté le 7 juin 2023");
    for (const char* city : {"Aachen", "Augsburg", "Berlin", "Düsseldorf", "Essen", "Freiburg im Breisgau",
                             "Gelsenkirchen", "Gladbeck", "Göttingen", "Hannover", "Heidelberg", "Karlsruhe",
                             "Köln", "Mannheim", "München", "Nürnberg", "Stuttgart"})
      list.push_back(membership(in("Stadt ", "City of ", "Ville de ") + city, "stadt", attested));
    auto state =
        membership(in("Landespräventionsrat Niedersachsen", "Crime Prevention Council of Lower Saxony",
                      "Conseil de prévention de Basse-Saxe"),
                   "lpr-niedersachsen", attested);
    state["unconfirmed"] = in("der Beginn", "the start", "le début");
    list.push_back(std::move(state));
    return list;
  }

  static List in_office(List memberships) {
    for (auto& membership : memberships) (*membership.object())["edit_href"] = "/office/memberships/m1";
    return memberships;
  }

  List coming() const {
    auto city =
        membership(in("Stadt Kaiserslautern", "City of Kaiserslautern", "Ville de Kaiserslautern"),
                   "stadt-kaiserslautern",
                   in("ab 1. Januar 2025", "from 1 January 2025", "à partir du 1er janvier 2025"), true);
    auto council = membership(
        in("Landespräventionsrat Nordrhein-Westfalen", "Crime Prevention Council of North Rhine-Westphalia",
           "Conseil de prévention de Rhénanie-du-Nord-Westphalie"),
        "lpr-nrw", in("Beginn noch offen", "start still open", "début encore ouvert"), true);
    council["pending"] =
        in("Es wird auf die Zahlung gewartet", "The payment is awaited", "Le paiement est attendu");
    add_rest(council);
    return {std::move(city), std::move(council)};
  }

  List news() const {
    const auto item = [&](std::string headline, std::string day) {
      return Object{
          {"href", at("/news/zwei-neue-mitglieder")},
          {"headline", std::move(headline)},
          {"day", std::move(day)},
          {"lead", in("Seit dem 1. Januar 2025 sind die Stadt Kaiserslautern und der Landespräventionsrat "
                      "Nordrhein-Westfalen Mitglieder von DEFUS.",
                      "Since 1 January 2025 the City of Kaiserslautern and the Crime Prevention Council of "
                      "North Rhine-Westphalia have been members of DEFUS.",
                      "Depuis le 1er janvier 2025, la ville de Kaiserslautern et le Conseil de prévention de "
                      "Rhénanie-du-Nord-Westphalie sont membres du DEFUS.")}};
    };
    return {item(in("Efus und DEFUS begrüßen zwei neue deutsche Mitglieder",
                    "Efus and DEFUS welcome two new German members",
                    "L’Efus et le DEFUS accueillent deux nouveaux membres allemands"),
                 in("7. Januar 2025", "7 January 2025", "7 janvier 2025")),
            item(in("DEFUS begrüßt die Stadt Aachen", "DEFUS welcomes the City of Aachen",
                    "Le DEFUS accueille la ville d’Aix-la-Chapelle"),
                 in("3. Juli 2023", "3 July 2023", "3 juillet 2023"))};
  }

  List steps(bool done) const {
    const auto step = [&](const char* number, std::string kind, std::string body, bool taken, bool next) {
      return Object{{"number", number},        {"index", number}, {"kind", std::move(kind)},
                    {"body", std::move(body)}, {"taken", taken},  {"next", next}};
    };
    auto own =
        step("1", in("Beschluss der Bewerberin", "Decision of the candidate", "Décision de la candidate"),
             in("Stadtrat, Stadt Kaiserslautern", "City Council, City of Kaiserslautern",
                "conseil municipal, ville de Kaiserslautern"),
             true, false);
    own["date"] = in("13. Mai 2024", "13 May 2024", "13 mai 2024");
    own["source"] = "";
    own["decision"] = decision(false);
    auto letter = step("2",
                       in("Beitrittserklärung eingegangen", "Declaration of accession received",
                          "Déclaration d’adhésion reçue"),
                       "", true, false);
    letter["date"] = in("Juni 2024", "June 2024", "juin 2024");
    letter["source"] = in("Schreiben des Bürgermeisters", "letter of the mayor", "lettre du maire");
    auto efus =
        step("3", in("Aufnahme durch das Netzwerk", "Admission by the network", "Admission par le réseau"),
             in("Exekutivkomitee, Efus", "Executive Committee, Efus", "comité exécutif, Efus"), done, !done);
    auto defus =
        step("4", in("Aufnahme durch das Netzwerk", "Admission by the network", "Admission par le réseau"),
             in("Vorstand, DEFUS", "Board, DEFUS", "bureau, DEFUS"), done, false);
    for (auto* step_done : {&efus, &defus})
      if (done) (*step_done)["date"] = in("4. Dezember 2024", "4 December 2024", "4 décembre 2024");
    return {std::move(own), std::move(letter), std::move(efus), std::move(defus)};
  }

  Object the_case(bool open) const {
    const std::string title = in("Beitritt: Stadt Kaiserslautern", "Accession: City of Kaiserslautern",
                                 "Adhésion : ville de Kaiserslautern");
    Object page{
        {"title", title},
        {"row", accession(open)},
        {"organisation_href", at("/organisations/stadt-kaiserslautern")},
        {"steps", steps(!open)},
        {"memberships", open ? List{} : coming()},
        {"remark", in("Auch kleinere Städte der Region gewinnen dadurch.",
                      "Smaller cities of the region gain from it too.",
                      "Les petites villes de la région y gagnent aussi.")},
        {"source", "kaiserslautern.de"},
        {"unconfirmed", in("Tag der Beitrittserklärung", "day of the declaration", "jour de la déclaration")},
        {"is_open", open},
        {"is_complete", !open},
        {"closed_reason", ""},
        {"closed_on", ""}};
    page["quotations"] =
        List{Object{{"text", in("Mit dem Beitritt entwickelt unsere Stadt ihr europäisches Profil fort.",
                                "By joining, our city develops its European profile.",
                                "Par cette adhésion, notre ville développe son profil européen.")},
                    {"person", "Manfred Schulz"},
                    {"source", "kaiserslautern.de"},
                    {"edit_href", "/office/accessions/b4x9t/quotations/q1"}}};
    return page;
  }

  // --- forms ---

  enum class Kind { line, paragraph, number, date, password, choice, radio, choices, tick, file, hidden };

  Object field(Kind kind, const std::string& form, const std::string& noun, const std::string& name,
               std::string value = {}, std::string error = {}, List options = {}) const {
    const auto key = noun + "." + name;
    const bool has_hint = language::known(key + "_hint");
    Object view{{"id", form + "-" + name},
                {"name", name},
                {"value", value},
                {"required", name == "title" || name == "body" || name == "name"},
                {"lang", ""},
                {"autocomplete", kind == Kind::line ? "off" : ""},
                {"label", kind == Kind::hidden ? std::string() : say(key)},
                {"hint", has_hint ? say(key + "_hint") : std::string()},
                {"options", std::move(options)},
                {"ticked", value == "yes"},
                {"is_line", kind == Kind::line},
                {"is_paragraph", kind == Kind::paragraph},
                {"is_number", kind == Kind::number},
                {"is_date", kind == Kind::date},
                {"is_choice", kind == Kind::choice},
                {"is_radio", kind == Kind::radio},
                {"is_choices", kind == Kind::choices},
                {"is_tick", kind == Kind::tick},
                {"is_password", kind == Kind::password},
                {"is_new_password", name == "password"},
                {"is_file", kind == Kind::file},
                {"is_hidden", kind == Kind::hidden},
                {"described", has_hint || !error.empty()}};
    if (!error.empty()) view["error"] = std::move(error);
    if (kind == Kind::paragraph) view["lang"] = "de";
    return view;
  }

  List options(const std::string& form, const std::string& name,
               const std::vector<std::string>& labels) const {
    List list;
    for (std::size_t i = 0; i < labels.size(); ++i)
      list.push_back(Object{{"value", std::to_string(i)},
                            {"label", labels[i]},
                            {"id", (form + "-").append(name).append("-").append(std::to_string(i))},
                            {"name", name},
                            {"selected", i == 0}});
    return list;
  }

  Object form(const std::string& id, const std::string& action, const std::string& submit, List sets,
              List errors = {}) const {
    return {{"id", id},
            {"action", action},
            {"submit", say(submit)},
            {"sets", std::move(sets)},
            {"username", "maja"},
            {"token", "f00d"},
            {"form_key", "1234"},
            {"seen", "17"},
            {"has_file", false},
            {"has_proposed", true},
            {"proposed", List{Object{{"text", "2025-12-31"}}}},
            {"has_errors", !errors.empty()},
            {"errors", std::move(errors)}};
  }

  Object fieldset(const std::string& legend, List fields) const {
    return {{"legend", legend.empty() ? std::string() : say(legend)},
            {"fields", std::move(fields)},
            {"in_a_row", false}};
  }

  Object decision_form(bool wrong) const {
    const std::string date_error = wrong
                                       ? in("„gestern“ ist kein Datum. Bitte so schreiben: 2025-01-31.",
                                            "“gestern” is no date. Please write it like this: 2025-01-31.",
                                            "« gestern » n’est pas une date. Écrivez par exemple 2025-01-31.")
                                       : "";
    const std::string missing = wrong ? in("Bitte ausfüllen.", "Please fill in.", "Veuillez compléter.") : "";
    List errors;
    if (wrong) {
      errors.push_back(
          Object{{"text", date_error}, {"href", "#form-date"}, {"label", say("decisions.date")}});
      errors.push_back(Object{{"text", missing}, {"href", "#form-title"}, {"label", say("decisions.title")}});
      errors.push_back(Object{{"text", in("Inzwischen hat jemand anderes diesen Eintrag geändert.",
                                          "Somebody else has changed this entry.",
                                          "Quelqu’un d’autre a modifié cet enregistrement.")}});
    }
    const auto d = [&](Kind kind, const char* name, std::string value = {}, std::string error = {},
                       List choices = {}) {
      return field(kind, "form", "decisions", name, std::move(value), std::move(error), std::move(choices));
    };
    List what{
        d(Kind::choice, "body", "", "",
          options("form", "body",
                  {in("Stadtrat, Stadt Kaiserslautern", "City Council, City of Kaiserslautern",
                      "conseil municipal, ville de Kaiserslautern"),
                   "Vorstand, DEFUS"})),
        d(Kind::date, "date", wrong ? "gestern" : "2024-05-13", date_error),
        d(Kind::line, "title", "", missing),
        d(Kind::radio, "language", "", "", options("form", "language", {"Deutsch", "English", "Français"}))};
    List result{d(Kind::choice, "outcome", "", "",
                  options("form", "outcome",
                          {in("angenommen", "adopted", "adopté"), in("abgelehnt", "rejected", "rejeté")})),
                d(Kind::line, "label_as_printed", "mit großer Mehrheit"),
                d(Kind::number, "yes", "14"),
                d(Kind::number, "no", "30",
                  wrong ? in("Bitte eine ganze Zahl angeben.", "Please give a whole number.",
                             "Veuillez indiquer un nombre entier.")
                        : std::string()),
                d(Kind::number, "abstentions"),
                d(Kind::number, "present")};
    List evidence{d(Kind::line, "source", "kaiserslautern.de"), d(Kind::line, "source_url"),
                  d(Kind::paragraph, "excerpt", "Der Stadtrat beschließt …"),
                  d(Kind::tick, "is_public", "yes")};
    auto page =
        form("form", "/office/decisions", "decisions.record",
             {fieldset("decisions.what", std::move(what)), fieldset("decisions.result", std::move(result)),
              fieldset("decisions.evidence", std::move(evidence))},
             std::move(errors));
    page["also"] = "read";
    page["also_text"] = say("decisions.read");
    return page;
  }

  Object upload_form(bool wrong) const {
    const auto error =
        wrong ? in("Diese Datei ist leer.", "This file is empty.", "Ce fichier est vide.") : std::string();
    List errors;
    if (wrong)
      errors.push_back(Object{{"text", error}, {"href", "#form-file"}, {"label", say("documents.file")}});
    auto upload = form("form", "/office/documents", "documents.record",
                       {fieldset("", {field(Kind::file, "form", "documents", "file", {}, error),
                                      field(Kind::line, "form", "documents", "title"),
                                      field(Kind::choice, "form", "documents", "readers", "office")})},
                       std::move(errors));
    upload["has_file"] = true;
    return upload;
  }

  std::vector<Sample> documents() const {
    const Object belongs{{"subject", "Beitritt zum Efus"}, {"subject_href", "/office/decisions/k7m2q"}};
    const auto with = [&](Object page) {
      page.insert(belongs.begin(), belongs.end());
      return page;
    };
    const auto erase = form("erase", "/office/documents/d3k8q/erase", "documents.erase",
                            {fieldset("", {field(Kind::tick, "erase", "documents", "sure")})});
    const auto withdraw = form("withdraw", "/office/documents/d3k8q/withdraw", "documents.withdraw",
                               {fieldset("", {field(Kind::line, "withdraw", "documents", "reason")})});
    return {
        office_page("documents", {{"title", say("layout.documents")},
                                  {"rows", List{document(true), document(false), document_for_members()}},
                                  {"has_rows", true}}),
        office_page("upload", with({{"title", say("documents.new")}, {"form", upload_form(false)}})),
        office_page("upload-wrong", with({{"title", say("documents.new")}, {"form", upload_form(true)}})),
        office_page("document", with({{"title", "Beitrittserklärung"},
                                      {"document", document(false)},
                                      {"content_href", "/office/documents/d3k8q/content"},
                                      {"file_name", "Beitrittserklärung.pdf"},
                                      {"fact", "17"},
                                      {"form", form("form", "/office/documents/d3k8q", "common.save",
                                                    {fieldset("", {field(Kind::line, "form", "documents",
                                                                         "title", "Beitritt")})})},
                                      {"erase_form", erase},
                                      {"withdraw_form", withdraw}})),
        office_page("document-for-members", with({{"title", "Beitrittserklärung"},
                                                  {"document", document_for_members()},
                                                  {"content_href", "/office/documents/d3k8q/content"},
                                                  {"file_name", "Beitrittserklärung.pdf"},
                                                  {"fact", "17"}})),
        office_page("document-erased", with({{"title", say("common.erased")},
                                             {"document", document(true)},
                                             {"erased", true},
                                             {"fact", "17"},
                                             {"withdraw_form", withdraw}})),
    };
  }

  Object passage(const char* kind, const char* id, std::string drafted, std::string placeholder,
                 bool open) const {
    return {{"id", id},
            {"text_name", id},
            {"out_name", std::string("left_out_") + id},
            {"kind", say(std::string("passages.") + kind)},
            {"drafted", std::move(drafted)},
            {"placeholder", std::move(placeholder)},
            {"open", open},
            {"text", ""},
            {"may_edit", true},
            {"may_leave_out", std::string(kind) != "headline"},
            {"left_out", false},
            {"facts", "41, 44"},
            {"text_lang", "de"}};
  }

  Sample open_page(std::string name, std::string view, Object page) const {
    return {std::move(name), std::move(view), framed(std::move(page), false)};
  }
  Sample office_page(const std::string& name, Object page) const {
    auto view = "office/" + name.substr(0, name.find('-'));
    for (const char* record :
         {"accession", "decision", "meeting", "membership", "organisation", "paper", "task"})
      if (view.substr(7) == record) page["changes_href"] = "/office/facts/41";
    if (view == "office/decision") page["rules_changed"] = true;
    return {"office-" + name, std::move(view), framed(std::move(page), true)};
  }

  std::vector<Sample> public_pages() const;
  std::vector<Sample> office_pages() const;
  // paper_samples.cpp
  std::vector<Sample> paper_pages() const;
  Object paper(bool office, bool full) const;
  List stations() const;
  // member_list_samples.cpp
  std::vector<Sample> member_list_pages() const;
  Object member_list_upload(bool wrong) const;
  Object member_list_plan(bool sound) const;
  // seat_samples.cpp
  std::vector<Sample> seat_pages() const;
  Object seat_row(bool full) const;
  void add_seats(Object& body) const;
  // attendance_samples.cpp
  std::vector<Sample> attendance_pages() const;
  Object attendance_button(const char* work, std::string submit) const;
  Object seat_presence(bool is_there) const;
  Object noted(const char* id, const char* work, std::string name, std::string detail,
               const char* item) const;
  Object attendance_form(const char* work, List fields) const;
  void add_attendance_forms(Object& page) const;
  void add_attendance_lists(Object& page) const;
  Object attendance_page(bool full) const;
  // room_samples.cpp
  std::vector<Sample> room_pages() const;
  Object room_form(const char* work, const Object& fields) const;
  Object room_seat(const std::string& name, bool is_there) const;
  Object room_item(const char* number, const char* depth, bool is_called) const;
  Object room_called() const;
  Object room_vote() const;
  Object room_page(bool full) const;
  // task_samples.cpp
  std::vector<Sample> task_pages() const;
  Object light(const char* colour, std::string why) const;
  Object task_of_decision(bool office) const;
  Object task_on_list(const char* colour, std::string why) const;
  Object task_report(bool full) const;
  Object task_page() const;
  Object task_list_page() const;
  // mail_samples.cpp
  std::vector<Sample> mail_pages() const;
  Object follow_form(bool choice) const;
  Object outgoing(bool open) const;
  // proposal_samples.cpp
  std::vector<Sample> proposal_pages() const;
  Object proposal(bool settled) const;
  // election_samples.cpp
  std::vector<Sample> election_pages() const;
  Object election_item(bool office) const;
  Object election(bool office) const;
  Object election_round(int number, bool office) const;
  Object election_page(bool office) const;
  Object votes_form(const char* id, const char* submit, bool wrong) const;

  // minutes_samples.cpp
  Object minutes_sheet(const std::string& mark) const;
  Object office_minutes(const std::string& mark) const;
  std::vector<Sample> minutes_pages() const;

  // extract_samples.cpp
  std::vector<Sample> extract_pages() const;
  Object extract_sheet(bool known) const;
  List extract_lines(bool known) const;
  // search_samples.cpp
  std::vector<Sample> search_pages() const;
  List pieces(const char* before, const char* hit, const char* after) const;
  List choices(const std::vector<std::string>& labels) const;
  Object decision_filters(bool narrowed) const;
  void add_metadata(Object& page) const;
  void add_map(Object& page) const;
  Object sent_on() const;
  // network_samples.cpp
  Object as_of(const std::string& rest, bool asked) const;
  Object office_as_of(const std::string& address, const char* organisation = "") const;
  Object share(std::string label, const char* number) const;
  void add_growth(Object& page) const;
  void add_rest(Object& row) const;
  List categories() const;
  void add_membership_parts(Object& page, bool full) const;
  Object known_then(bool full) const;
  std::vector<Sample> day_pages() const;
  // procedure_samples.cpp
  std::vector<Sample> procedure_pages() const;
  List procedure_steps() const;
  Object stalled_case() const;
  // calendar_samples.cpp
  std::vector<Sample> calendar_pages() const;
  // history_samples.cpp
  std::vector<Sample> history_pages() const;
  Object calendar_entry(bool full) const;
  // meeting_samples.cpp
  std::vector<Sample> meeting_pages() const;
  Object meeting(bool office, bool full = true) const;
  Object agenda_item(const char* number, bool office, bool full) const;
  List agenda(bool office) const;
  Object meeting_form(const char* id) const;
  Object meeting_page() const;
  Object agenda_item_page() const;

  base::Language language_;
  Words words_;
};

inline std::vector<Sample> Samples::public_pages() const {
  std::vector<Sample> list;
  List networks{
      Object{{"href", at("/networks/defus")},
             {"name", "DEFUS"},
             {"full_name", "Deutsch-Europäisches Forum für urbane Sicherheit"},
             {"members", in("20 Mitglieder", "20 members", "20 membres")},
             {"coming", in("2 Mitglieder kommen hinzu", "2 members are about to join",
                           "2 membres sur le point d’adhérer")}},
      Object{{"href", at("/networks/efus")},
             {"name", "Efus"},
             {"full_name", in("Europäisches Forum für urbane Sicherheit", "European Forum for Urban Security",
                              "Forum européen pour la sécurité urbaine")},
             {"members", in("mindestens 144 Mitglieder", "at least 144 members", "au moins 144 membres")},
             {"coming", ""}}};
  const Object home{{"title", say("home.title")},
                    {"networks", networks},
                    {"news", news()},
                    {"decisions", List{decision(false), decision(true)}},
                    {"news_href", at("/news")},
                    {"decisions_href", at("/decisions")},
                    {"meetings", List{meeting(false), meeting(false, false)}},
                    {"has_meetings", true},
                    {"meetings_href", at("/meetings")}};
  list.push_back(open_page("home", "home/index", home));
  list.push_back(open_page("home-empty", "home/index",
                           {{"title", say("home.title")},
                            {"networks", List{}},
                            {"news", List{}},
                            {"decisions", List{}},
                            {"has_meetings", false},
                            {"news_href", at("/news")},
                            {"decisions_href", at("/decisions")}}));

  auto former =
      membership(in("Stadt Oldenburg", "City of Oldenburg", "Ville d’Oldenbourg"), "stadt-oldenburg",
                 in("seit 10. Mai 2010", "since 10 May 2010", "depuis le 10 mai 2010"));
  former["until"] = in("bis einschließlich 31. Dezember 2016", "until 31 December 2016 inclusive",
                       "jusqu’au 31 décembre 2016 inclus");
  Object network{{"title", "DEFUS"},
                 {"calendar_href", at("/calendar?network=defus")},
                 {"full_name", "Deutsch-Europäisches Forum für urbane Sicherheit"},
                 {"day", as_of("/networks/defus", true)},
                 {"summary", in("20 Mitglieder am 31. Dezember 2024", "20 members on 31 December 2024",
                                "20 membres au 31 décembre 2024")},
                 {"members", members()},
                 {"coming", coming()},
                 {"former", List{former}},
                 {"unknown", List{former}},
                 {"has_members", true},
                 {"has_coming", true},
                 {"has_former", true},
                 {"has_unknown", true}};
  add_growth(network);
  add_map(network);
  network["categories"] = categories();
  network["has_categories"] = true;
  network["follow"] = follow_form(true);
  list.push_back(open_page("network", "networks/show", network));
  network["has_growth"] = false;
  network["has_map"] = false;
  network["follow"] = false;
  network["of_day"] = as_of("/networks/defus", true);
  network["preview_of"] =
      in("Vorschau: die öffentlichen Seiten am 1. Januar 2025", "Preview: the public pages on 1 January 2025",
         "Aperçu : les pages publiques au 1er janvier 2025");
  for (const char* what : {"members", "coming", "former", "unknown", "categories"}) {
    network[what] = List{};
    network[std::string("has_") + what] = false;
  }
  list.push_back(open_page("network-empty", "networks/show", std::move(network)));

  Object organisation{
      {"title", in("Stadt Kaiserslautern", "City of Kaiserslautern", "Ville de Kaiserslautern")},
      {"day", as_of("/organisations/stadt-kaiserslautern", false)},
      {"inhabitants", in("99.292", "99,292", "99 292")},
      {"earlier",
       List{Object{
           {"name", in("Barbarossastadt Lautern", "Barbarossastadt Lautern", "Barbarossastadt Lautern")},
           {"until", in("bis einschließlich 31. Dezember 1999", "until 31 December 1999 inclusive",
                        "jusqu’au 31 décembre 1999 inclus")}}}},
      {"short_name", "KL"},
      {"contracting_party", "Stadt Kaiserslautern"},
      {"website", "https://www.kaiserslautern.de/"},
      {"source", "kaiserslautern.de"},
      {"unconfirmed", in("Kurzname", "short name", "nom abrégé")},
      {"memberships", coming()},
      {"cases", List{accession(false)}},
      {"decisions", List{decision(false)}},
      {"elections", List{election(false)}},
      {"has_elections", true},
      {"meetings", List{meeting(false)}},
      {"has_meetings", true},
      {"follow", follow_form(false)},
      {"calendar_href", at("/calendar?organisation=stadt-kaiserslautern")}};
  list.push_back(
      open_page("organisation", "organisations/show", with_documents(std::move(organisation), false)));
  auto open_case = with_documents(the_case(true), false);
  open_case["day"] = as_of("/accessions/b4x9t", true);
  open_case["sent_on"] = sent_on();
  list.push_back(open_page("accession-open", "accessions/show", std::move(open_case)));
  auto complete = with_documents(the_case(false), false, false);
  complete["day"] = as_of("/accessions/b4x9t", false);
  list.push_back(open_page("accession-complete", "accessions/show", std::move(complete)));
  auto refused = with_documents(the_case(true), false, false);
  refused["day"] = as_of("/accessions/b4x9t", false);
  refused["closed_reason"] = in("Vom Exekutivkomitee abgelehnt", "Refused by the Executive Committee",
                                "Refusée par le comité exécutif");
  refused["closed_on"] = in("4. Dezember 2024", "4 December 2024", "4 décembre 2024");
  list.push_back(open_page("accession-refused", "accessions/show", std::move(refused)));

  List rows;
  for (int i = 0; i < 6; ++i) rows.push_back(decision(i % 2 == 1));
  list.push_back(open_page("decisions", "decisions/index",
                           {{"title", say("layout.decisions")},
                            {"heading", say("decisions.newest_first")},
                            {"filters", decision_filters(false)},
                            {"notes", List{}},
                            {"rows", std::move(rows)},
                            {"has_rows", true},
                            {"next", at("/decisions") + "?after=2024-05-13~k7m2q"}}));
  for (const bool known : {false, true})
    list.push_back(open_page(known ? "decision" : "decision-unknown", "decisions/show",
                             with_documents({{"title", *decision(known)["title"].text()},
                                             {"decision", decision(known)},
                                             {"extract_href", at("/decisions/k7m2q/extract")},
                                             {"tasks", known ? List{task_of_decision(false)} : List{}},
                                             {"has_tasks", known},
                                             {"cases", known ? List{} : List{accession(false)}}},
                                            false, known)));
  list.push_back(
      open_page("news", "news/index",
                {{"title", say("layout.news")}, {"rows", news()}, {"has_rows", true}, {"next", ""}}));
  const auto first = news().front();
  Object article{
      {"title", *first.object()->at("headline").text()},
      {"day", in("7. Januar 2025", "7 January 2025", "7 janvier 2025")},
      {"publisher", "DEFUS"},
      {"paragraphs", List{Object{{"text", *first.object()->at("lead").text()}}}},
      {"others", List{Object{{"href", "/en/news/two-new-members"}, {"lang", "en"}, {"label", "English"}}}},
      {"has_versions", true},
      {"versions", List{Object{{"label", in("Fassung 1 vom 7. Januar 2025", "Version 1 of 7 January 2025",
                                            "Version 1 du 7 janvier 2025")},
                               {"href", at("/news/two-new-members/versions/1")}},
                        Object{{"label", in("Fassung 2 vom 9. Januar 2025", "Version 2 of 9 January 2025",
                                            "Version 2 du 9 janvier 2025")},
                               {"href", ""},
                               {"correction", in("Die Zahl der Mitglieder wurde berichtigt.",
                                                 "The number of members was corrected.",
                                                 "Le nombre de membres a été rectifié.")}}}},
      {"withdrawn", false},
      {"reason", ""}};
  auto old = article;
  list.push_back(open_page("news-item", "news/show", std::move(article)));
  old["newest_href"] = at("/news/two-new-members");
  old["text_lang"] = "de";
  old["other_language"] =
      in("Diese Meldung gibt es nur auf Deutsch.", "This announcement exists in German only.",
         "Ce communiqué n’existe qu’en allemand.");
  list.push_back(open_page("news-version", "news/show", std::move(old)));
  list.push_back(
      open_page("news-withdrawn", "news/show",
                {{"title", say("news.withdrawn_title")},
                 {"day", in("7. Januar 2025", "7 January 2025", "7 janvier 2025")},
                 {"publisher", "DEFUS"},
                 {"withdrawn", true},
                 {"reason", in("Doppelt veröffentlicht", "Published twice", "Publiée deux fois")}}));
  list.push_back(open_page("imprint", "texts/show",
                           {{"title", say("texts.imprint")},
                            {"text", "DEFUS\nDeutsch-Europäisches Forum für urbane Sicherheit e. V."},
                            {"missing", false}}));
  list.push_back(open_page("privacy-missing", "texts/show",
                           {{"title", say("texts.privacy")}, {"text", ""}, {"missing", true}}));
  list.push_back(
      open_page("error", "errors/show",
                {{"title", say("errors.title")}, {"message", say("errors.not_found")}, {"status", "404"}}));
  for (const bool failed : {false, true})
    list.push_back(
        open_page(failed ? "login-failed" : "login", "office_login/show",
                  {{"title", say("login.title")},
                   {"name", failed ? "maja" : ""},
                   {"next", "/office"},
                   {"key", "abcd"},
                   {"forgotten_href", failed ? "/office/password/forgotten" : ""},
                   {"message", failed ? in("Name oder Passwort stimmt nicht.", "Name or password is wrong.",
                                           "Nom ou mot de passe incorrect.")
                                      : std::string()}}));
  return list;
}

inline std::vector<Sample> Samples::office_pages() const {
  std::vector<Sample> list;
  List drafts{Object{{"href", "/office/announcements/a1?text=de"},
                     {"headline", "Efus und DEFUS begrüßen zwei neue deutsche Mitglieder"},
                     {"lang", "de"},
                     {"language", "Deutsch"},
                     {"state", in("Entwurf", "draft", "brouillon")},
                     {"open", true}}};
  list.push_back(office_page(
      "today", {{"title", say("layout.today")},
                {"failed_mail", in("Eine Mail konnte nicht zugestellt werden",
                                   "One mail could not be delivered", "Un message n’a pas pu être remis")},
                {"drafts", drafts},
                {"tasks", List{task_on_list("red", in("seit 12 Tagen überfällig", "overdue by 12 days",
                                                      "en retard de 12 jours"))}},
                {"has_tasks", true},
                {"has_drafts", true},
                {"open", List{accession(true)}},
                {"has_open", true},
                {"proposals", List{proposal(false)}},
                {"has_proposals", true},
                {"stalled", List{stalled_case()}},
                {"has_stalled", true},
                {"coming", coming()},
                {"has_coming", true},
                {"invitations",
                 List{Object{{"href", "/office/meetings/m3x"},
                             {"title", in("Sitzung 3/2025 vom 7. März 2025", "Meeting 3/2025, 7 March 2025",
                                          "Séance n° 3/2025, 7 mars 2025")},
                             {"body", "Stadtrat, Stadt Kaiserslautern"},
                             {"late", true},
                             {"text", say("meetings.no_notice")}}}},
                {"has_invitations", true},
                {"meetings", List{meeting(true)}},
                {"has_meetings", true}}));
  list.push_back(office_page("today-empty", {{"title", say("layout.today")},
                                             {"failed_mail", ""},
                                             {"drafts", List{}},
                                             {"has_tasks", false},
                                             {"has_invitations", false},
                                             {"has_meetings", false},
                                             {"has_drafts", false},
                                             {"open", List{}},
                                             {"has_open", false},
                                             {"has_proposals", false},
                                             {"has_stalled", false},
                                             {"coming", List{}},
                                             {"has_coming", false}}));
  List names;
  for (const char* name : {"Stadt Aachen", "Stadt Augsburg", "Stadt Berlin", "Stadt Düsseldorf"})
    names.push_back(Object{{"href", "/office/organisations/x"},
                           {"name", name},
                           {"standings", "DEFUS: " + say("standing.member")}});
  list.push_back(office_page("organisations",
                             {{"title", say("layout.organisations")},
                              {"day", office_as_of("/office/organisations")},
                              {"lists", List{link("/office/networks/defus/members", "DEFUS")}},
                              {"histories", List{link("/office/networks/defus/history", say("known.link"))}},
                              {"procedures", List{link("/office/networks/defus/procedure",
                                                       in("Beitrittsverfahren: DEFUS", "How to join DEFUS",
                                                          "Procédure d’adhésion : DEFUS"))}},
                              {"rows", std::move(names)}}));

  const auto o = [&](Kind kind, const char* name, std::string value = {}) {
    return field(kind, "form", "organisations", name, std::move(value), {},
                 kind == Kind::choice ? options("form", name, {in("Stadt", "city", "ville")}) : List{});
  };
  const auto organisation_form = form(
      "form", "/office/organisations", "organisations.record",
      {fieldset("", {o(Kind::choice, "kind"), o(Kind::choice, "country")}),
       fieldset("organisations.names",
                {o(Kind::tick, "whole"), o(Kind::line, "name_de", "Kaiserslautern"),
                 o(Kind::line, "short_name_de"), o(Kind::line, "name_en"), o(Kind::line, "short_name_en")}),
       fieldset("organisations.more", {o(Kind::line, "contracting_party"), o(Kind::line, "website")})});
  list.push_back(
      office_page("organisation-new",
                  {{"title", say("organisations.new")}, {"form", organisation_form}, {"is_new", true}}));
  list.push_back(office_page(
      "organisation",
      with_documents({{"title", "Stadt Kaiserslautern"},
                      {"form", organisation_form},
                      {"is_new", false},
                      {"day", office_as_of("/office/organisations/x")},
                      {"has_changes", true},
                      {"changes", List{Object{{"from", in("1. Juli 2020", "1 July 2020", "1er juillet 2020")},
                                              {"name", "Kaiserslautern"},
                                              {"href", "/office/organisations/x/name/2020-07-01"}}}},
                      {"bodies", List{Object{{"name", in("Stadtrat", "City Council", "conseil municipal")},
                                             {"href", "/office/bodies/x"}}}},
                      {"new_body_href", "/office/organisations/x/bodies/new"},
                      {"memberships", in_office(coming())},
                      {"cases", List{accession(true)}},
                      {"decisions", List{decision(false)}},
                      {"elections", List{election(true)}},
                      {"has_elections", true},
                      {"new_membership_href", "/office/organisations/x/memberships/new"},
                      {"new_accession_href", "/office/accessions/new?organisation=x"},
                      {"new_decision_href", "/office/decisions/new?organisation=x"},
                      {"name_href", "/office/organisations/x/name"},
                      {"merger_href", "/office/organisations/x/merger"},
                      {"history_href", "/office/organisations/x/history"}},
                     true)));
  Object body{
      {"title", in("Stadtrat", "City Council", "conseil municipal")},
      {"organisation", "Stadt Kaiserslautern"},
      {"organisation_href", "/office/organisations/x"},
      {"known", true},
      {"meetings", List{meeting(true)}},
      {"has_meetings", true},
      {"meetings_href", "/office/meetings?body=x"},
      {"new_meeting_href", "/office/meetings/new?body=x"},
      {"rule_sets",
       List{Object{{"href", "/office/rule-sets/x"},
                   {"since", in("ab 1. Januar 2020", "from 1 January 2020", "à partir du 1er janvier 2020")},
                   {"source", "GemO §§ 34, 39, 40, 41"}}}},
      {"has_rule_sets", true},
      {"presets", List{link("/office/bodies/x/rule-sets/new?preset=go_nrw", say("rule_preset.go_nrw")),
                       link("/office/bodies/x/rule-sets/new", say("rule_sets.empty"))}},
      {"has_presets", true},
      {"elections", List{election(true)}},
      {"has_elections", true},
      {"new_election_href", "/office/elections/new?body=x"},
      {"form", form("form", "/office/bodies/x", "common.save",
                    {fieldset("", {field(Kind::line, "form", "bodies", "name_de"),
                                   field(Kind::line, "form", "bodies", "time_zone", "Europe/Berlin")})})}};
  add_seats(body);
  list.push_back(office_page("body", std::move(body)));
  list.push_back(office_page(
      "rule_set",
      {{"title", say("rule_sets.title")},
       {"body", in("Stadtrat", "City Council", "conseil municipal")},
       {"body_href", "/office/bodies/x"},
       {"form", form("form", "/office/rule-sets/x", "common.save",
                     {fieldset("", {field(Kind::date, "form", "rule_sets", "valid_from", "2020-01-01"),
                                    field(Kind::number, "form", "rule_sets", "seats", "52")})})}}));
  list.push_back(office_page("decisions", {{"title", say("layout.decisions")},
                                           {"rows", List{decision(false), decision(true)}},
                                           {"has_rows", true},
                                           {"next", "/office/decisions?after=x"}}));
  list.push_back(
      office_page("decision-new", {{"title", say("decisions.new")},
                                   {"has_understood", true},
                                   {"understood", List{Object{{"text", say("decisions.was_read")}}}},
                                   {"form", decision_form(false)}}));
  list.push_back(
      office_page("decision-wrong", {{"title", say("decisions.new")}, {"form", decision_form(true)}}));
  auto release_form = form("release", "/office/decisions/k7m2q/release", "decisions.release", {});
  list.push_back(
      office_page("decision", with_documents({{"title", *decision(true)["title"].text()},
                                              {"decision", decision(true)},
                                              {"known", true},
                                              {"release", Object{{"form", release_form}}},
                                              {"extract_href", "/office/decisions/k7m2q/extract"},
                                              {"tasks", List{task_of_decision(true)}},
                                              {"has_tasks", true},
                                              {"new_task_href", "/office/decisions/k7m2q/tasks/new"},
                                              {"annul_href", "/office/decisions/new?annuls=k7m2q"},
                                              {"replace_href", "/office/decisions/new?replaces=k7m2q"},
                                              {"public_href", at("/decisions/k7m2q")},
                                              {"form", decision_form(false)}},
                                             true)));
  list.push_back(office_page("decision-frozen",
                             with_documents({{"title", *decision(true)["title"].text()},
                                             {"decision", decision(true)},
                                             {"known", true},
                                             {"extract_href", "/office/decisions/k7m2q/extract"},
                                             {"tasks", List{}},
                                             {"has_tasks", false},
                                             {"annul_href", "/office/decisions/new?annuls=k7m2q"},
                                             {"replace_href", "/office/decisions/new?replaces=k7m2q"},
                                             {"frozen_href", "/office/meetings/m3x/minutes#correct-title"}},
                                            true)));
  for (auto& sample : documents()) list.push_back(std::move(sample));
  list.push_back(office_page("accessions", {{"title", say("layout.accessions")},
                                            {"day", office_as_of("/office/accessions")},
                                            {"rows", List{accession(true), accession(false)}},
                                            {"has_rows", true}}));
  const auto small_form = [&](const char* id, const char* submit, List fields) {
    return form(id, std::string("/office/accessions/b4x9t/") + id, submit, {fieldset("", std::move(fields))});
  };
  auto work = with_documents(the_case(true), true, false);
  work["public_href"] = at("/accessions/b4x9t");
  work["message"] =
      in("Zuerst muss der vorige Schritt eingetragen werden.", "The step before must be recorded first.",
         "Il faut d’abord enregistrer l’étape précédente.");
  work["step_form"] =
      small_form("step", "steps.take",
                 {field(Kind::choice, "step", "steps", "decision", {}, {},
                        options("step", "decision", {"13. Mai 2024 · Beitritt zum Europäischen Forum"})),
                  field(Kind::date, "step", "steps", "date"), field(Kind::line, "step", "steps", "source")});
  work["close_form"] =
      small_form("close", "accessions.close", {field(Kind::line, "close", "closing", "reason")});
  work["amend_form"] =
      small_form("amend", "common.save", {field(Kind::line, "amend", "accessions", "source")});
  work["quotation_form"] =
      small_form("quotation", "quotations.record", {field(Kind::line, "quotation", "quotations", "person")});
  work["skip_form"] = small_form("skip", "skipping.skip", {field(Kind::line, "skip", "skipping", "reason")});
  work["document_form"] =
      small_form("document", "received_documents.record",
                 {field(Kind::choice, "document", "received_documents", "document", {}, {},
                        options("document", "document", {in("Satzung", "Statutes", "Statuts")})),
                  field(Kind::date, "document", "received_documents", "on")});
  list.push_back(office_page("accession", work));
  work.erase("step_form");
  work["complete_form"] = small_form("complete", "accessions.complete",
                                     {field(Kind::date, "complete", "effective_form", "start"),
                                      field(Kind::tick, "complete", "effective_form", "retroactive")});
  list.push_back(office_page("accession-complete", std::move(work)));
  list.push_back(office_page(
      "form", {{"title", say("accessions.new")},
               {"form", form("form", "/office/accessions", "accessions.open",
                             {fieldset("", {field(Kind::hidden, "form", "accessions", "from", "today"),
                                            field(Kind::choice, "form", "accessions", "organisation", {}, {},
                                                  options("form", "organisation", {"Stadt Kaiserslautern"})),
                                            field(Kind::choices, "form", "accessions", "networks", {}, {},
                                                  options("form", "networks", {"Efus", "DEFUS"})),
                                            field(Kind::password, "form", "accounts", "password")}),
                              fieldset("accessions.remarks",
                                       {field(Kind::paragraph, "form", "accessions", "remark_de")})})}}));
  const auto m = [&](Kind kind, const char* id, const char* name) {
    return field(kind, id, "memberships", name);
  };
  Object membership_page{
      {"title", "Stadt Kaiserslautern, DEFUS"},
      {"membership", coming().front()},
      {"how_it_ends",
       in("Austritt. Eingang am 1. Oktober 2025, rechtzeitig bis 1. Dezember 2025.",
          "withdrawal from membership. Received on 1 October 2025, in time for 1 December 2025.",
          "retrait. Reçu le 1er octobre 2025, à temps pour le 1er décembre 2025.")},
      {"network_notice", in("bis 1. Dezember zum 31. Dezember", "by 1 December to 31 December",
                            "jusqu’au 1er décembre pour le 31 décembre")},
      {"has_announce", true},
      {"announce", List{Object{{"href", "/office/announcements/a1"}, {"label", say("announce.to_leaving")}}}},
      {"start_form", form("start", "/office/memberships/m1/start", "memberships.correct_start",
                          {fieldset("memberships.start_legend",
                                    {m(Kind::date, "start", "start"), m(Kind::line, "start", "reason")})})},
      {"end_form", form("end", "/office/memberships/m1/end", "memberships.end",
                        {fieldset("memberships.end_legend",
                                  {m(Kind::date, "end", "last_day"), m(Kind::line, "end", "reason")})})}};
  add_membership_parts(membership_page, true);
  list.push_back(office_page("membership", membership_page));
  add_membership_parts(membership_page, false);
  list.push_back(office_page("membership-bare", std::move(membership_page)));

  // One that is there, and one to be begun.
  const auto announce = [&](const std::string& kind, const char* subject, std::string of) {
    return List{
        Object{{"href", "/office/announcements/a1"}, {"label", say("announce.to_" + kind)}, {"of", of}},
        Object{{"begin", say("announce." + kind)},
               {"of", std::move(of)},
               {"kind", kind},
               {"subject", subject},
               {"token", "f00d"},
               {"form_key", "k9"}}};
  };
  const auto tab = [&](const char* tongue, bool current, std::string state) {
    return Object{{"href", std::string("/office/announcements/a1?text=") + tongue},
                  {"label", say(std::string("layout.language_") + tongue)},
                  {"current", current},
                  {"state", std::move(state)}};
  };
  const List tabs{tab("de", true, in("Entwurf", "draft", "brouillon")),
                  tab("en", false, in("freigegeben", "signed off", "validé")),
                  tab("fr", false, in("Entwurf", "draft", "brouillon"))};
  list.push_back(
      office_page("announcements",
                  {{"title", say("layout.announcements")},
                   {"rows", List{Object{{"href", "/office/announcements/a1"},
                                        {"headline", "Efus und DEFUS begrüßen zwei neue deutsche Mitglieder"},
                                        {"kind", in("Beitritt", "Joining", "Adhésion")},
                                        {"day", in("1. Januar 2025", "1 January 2025", "1er janvier 2025")},
                                        {"texts", tabs}}}},
                   {"message", say("refusal.announcement.already_begun")},
                   {"has_announce", true},
                   {"announce", announce("network", "defus", "DEFUS")},
                   {"has_rows", true}}));
  auto wrong_passage = passage("quotation", "text_quotation_0", "",
                               in("Zitat der Person im Amt", "quotation of the person in office",
                                  "citation de la personne en fonction"),
                               true);
  wrong_passage["error"] =
      in("Zu lang: 5000 Zeichen, erlaubt sind 4000.", "Too long: 5000 characters, 4000 allowed.",
         "Trop long : 5000 caractères, 4000 autorisés.");
  const Object actions{{"save", "/office/announcements/a1/de/save"},
                       {"sign_off", "/office/announcements/a1/de/sign-off"},
                       {"publish", "/office/announcements/a1/de/publish"},
                       {"redraft", "/office/announcements/a1/redraft"},
                       {"withdraw", "/office/announcements/a1/withdraw"},
                       {"must_confirm", true},
                       {"may_edit", true},
                       {"may_redraft", true},
                       {"may_sign_off", true},
                       {"may_publish", true},
                       {"may_withdraw", true},
                       {"is_correction", true},
                       {"correction", ""},
                       {"reason", ""},
                       {"digest", "9f3c"},
                       {"seen", "52"},
                       {"save_key", "k1"},
                       {"sign_off_key", "k2"},
                       {"publish_key", "k3"},
                       {"redraft_key", "k4"},
                       {"withdraw_key", "k5"},
                       {"public_href", "/de/news/zwei-neue-mitglieder"}};
  const std::string headline = "Efus und DEFUS begrüßen zwei neue deutsche Mitglieder";
  const std::string lead =
      "Seit dem 1. Januar 2025 sind die Stadt Kaiserslautern und der Landespräventionsrat "
      "Nordrhein-Westfalen Mitglieder von DEFUS.";
  const auto stale = [&](const char* kind, std::string drafted, std::string now) {
    return Object{{"id", std::string("stale_") + kind},
                  {"kind", say(std::string("passages.") + kind)},
                  {"drafted", std::move(drafted)},
                  {"by_hand", true},
                  {"now", std::move(now)},
                  {"may_renew", true},
                  {"action", "/office/announcements/a1/de/renew"},
                  {"name", kind},
                  {"member", "-1"},
                  {"seen", "52"},
                  {"form_token", "f00d"},
                  {"key", std::string("k") + kind},
                  {"text_lang", "de"}};
  };
  const Object plan{
      {"may_plan", true},
      {"action", "/office/announcements/a1/de/plan"},
      {"key", "k6"},
      {"take_back", "/office/announcements/a1/de/plan/take-back"},
      {"take_back_key", "k7"},
      {"may_take_back", true},
      {"day", "2025-01-07"},
      {"clock", "09:00"},
      {"zone", "Europe/Berlin"},
      {"form_token", "f00d"},
      {"text_lang", "de"},
      {"is_correction", true},
      {"day_error", say("refusal.announcement.plan_in_past")},
      {"clock_error", say("refusal.announcement.clock_malformed")},
      {"embargo", in("Gesperrt bis 7. Januar 2025, 09:00 Uhr.", "Under embargo until 7 January 2025, 09:00.",
                     "Sous embargo jusqu’au 7 janvier 2025 à 9 h 00.")},
      {"lapsed", true},
      {"missed", say("refusal.announcement.text_changed")}};
  list.push_back(office_page(
      "announcement",
      {{"title", headline},
       {"text_lang", "de"},
       {"headline", headline},
       {"paragraphs", List{Object{{"text", lead}}}},
       {"passages", List{passage("headline", "text_headline", headline, "", false),
                         passage("since", "text_since", lead, "", false), wrong_passage}},
       {"languages_of_text", tabs},
       {"state", in("Entwurf", "draft", "brouillon")},
       {"open", true},
       {"kind", in("Beitritt", "Joining", "Adhésion")},
       {"day_label", say("announcements.day_joining")},
       {"day", in("1. Januar 2025", "1 January 2025", "1er janvier 2025")},
       {"baseless", true},
       {"has_stale", true},
       {"stale", List{stale("since", lead,
                            "Seit dem 1. Februar 2025 ist die Stadt Kaiserslautern Mitglied von DEFUS."),
                      stale("remark", "Ein Satz.", "")}},
       {"plan", plan},
       {"short_post", headline + "\n\n" + lead},
       {"mail_subject", headline},
       {"downloads", List{Object{{"href", "/office/announcements/a1/de/download/txt"},
                                 {"label", say("announcements.download_txt")}},
                          Object{{"href", "/office/announcements/a1/de/download/md"},
                                 {"label", say("announcements.download_md")}}}},
       {"actions", actions},
       {"form_token", "f00d"},
       {"message", in("Der Text wurde inzwischen geändert.", "The text has been changed in the meantime.",
                      "Le texte a été modifié entre-temps.")}}));
  list.push_back(
      office_page("accounts", {{"title", say("layout.accounts")},
                               {"rows", List{Object{{"href", "/office/accounts/1"},
                                                    {"name", "Maja Brandt"},
                                                    {"role", in("Sekretariat", "secretary", "secrétariat")},
                                                    {"disabled", false}},
                                             Object{{"href", "/office/accounts/2"},
                                                    {"name", "Jean Leclerc"},
                                                    {"role", in("Freigabe", "approver", "validation")},
                                                    {"disabled", true}}}}}));
  list.push_back(office_page(
      "settings",
      {{"title", say("layout.settings")},
       {"networks", List{Object{{"href", "/office/networks/defus"}, {"label", "DEFUS"}}}},
       {"forms",
        List{Object{{"form", form("imprint", "/office/settings/imprint", "common.save",
                                  {fieldset("texts.imprint",
                                            {field(Kind::paragraph, "imprint", "texts", "text_de"),
                                             field(Kind::paragraph, "imprint", "texts", "text_en")})})}}}}}));
  return list;
}

}  // namespace gremium::preview
