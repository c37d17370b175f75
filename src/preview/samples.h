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
    for (auto& sample : month_pages()) list.push_back(std::move(sample));
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
      page["search"] = "/office/search";
      page["account"] = "Maja Brandt";
      page["is_answer"] = true;
      page["token"] = "f00d";
      page["unsaved_key"] = std::string(64, 'a');
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
        {"outcome", say("outcome.adopted")},
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
    row["details"] = List{Object{{"label", say("decisions.item")},
                                 {"value", "3 Beitritt"},
                                 {"href", ""},
                                 {"lang", in("", "de", "de")}},
                          Object{{"label", say("decisions.method")},
                                 {"value", say("voting_method.roll_call")},
                                 {"href", ""},
                                 {"lang", ""}},
                          Object{{"label", say("decisions.replaced_by")},
                                 {"value", "Austritt (20. Januar 2026)"},
                                 {"href", at("/decisions/k7m2q")},
                                 {"lang", ""}}};
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
            {"source_parts",
             List{Object{{"text", "https://ratsinfo.aachen.de"}, {"href", "https://ratsinfo.aachen.de"}},
                  Object{{"text", " (Vorlage Dez II/0027/WP18)"}, {"href", ""}}}},
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
    letter["source_parts"] = List{Object{{"text", *letter.at("source").text()}, {"href", ""}}};
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
        {"stands",
         open ? say("accessions.next_step",
                    {{"step", in("Exekutivkomitee", "Executive Committee", "comité exécutif")}})
              : say("accessions.is_member", {{"start", in("seit 1. Januar 2025", "since 1 January 2025",
                                                          "depuis le 1er janvier 2025")}})},
        {"organisation_href", at("/organisations/stadt-kaiserslautern")},
        {"steps", steps(!open)},
        {"memberships", open ? List{} : coming()},
        {"remark", "Auch kleinere Städte der Region gewinnen dadurch."},
        {"remark_lang", language_ == base::Language::de ? "" : "de"},
        {"source", "kaiserslautern.de"},
        {"source_parts", List{Object{{"text", "kaiserslautern.de"}, {"href", ""}}}},
        {"unconfirmed", in("Tag der Beitrittserklärung", "day of the declaration", "jour de la déclaration")},
        {"is_open", open},
        {"is_complete", !open},
        {"no_effect", say("accessions.no_effect_yet")},
        {"closed_reason", ""},
        {"closed_on", ""}};
    page["quotations"] =
        List{Object{{"text", in("Mit dem Beitritt entwickelt unsere Stadt ihr europäisches Profil fort.",
                                "By joining, our city develops its European profile.",
                                "Par cette adhésion, notre ville développe son profil européen.")},
                    {"text_lang", ""},
                    {"person", "Manfred Schulz"},
                    {"source", "kaiserslautern.de"},
                    {"source_parts", List{Object{{"text", "kaiserslautern.de"}, {"href", ""}}}},
                    {"edit_href", "/office/accessions/b4x9t/quotations/q1"}},
             Object{{"text", "Sécurité et liberté vont ensemble."},
                    {"text_lang", language_ == base::Language::fr ? "" : "fr"},
                    {"person", "Jeanne Martin"},
                    {"source", ""},
                    {"edit_href", "/office/accessions/b4x9t/quotations/q2"}}};
    return page;
  }

  // --- forms ---

  enum class Kind { line, paragraph, number, date, password, choice, radio, choices, tick, file, hidden };

  Object field(Kind kind, const std::string& form, const std::string& noun, const std::string& name,
               std::string value = {}, std::string error = {}, List options = {}) const {
    const auto key = noun + "." + name;
    const bool has_hint = language::known(key + "_hint");
    const bool suggests = kind == Kind::line && !options.empty();
    Object view{{"id", form + "-" + name},
                {"name", name},
                {"value", value},
                {"required", name == "title" || name == "body" || name == "name"},
                {"lang", ""},
                {"autocomplete", kind == Kind::line ? "off" : ""},
                {"label", kind == Kind::hidden ? std::string() : say(key)},
                {"hint", has_hint ? say(key + "_hint") : std::string()},
                {"options", std::move(options)},
                {"suggests", suggests},
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

  std::string help_with(const std::string& submit) const {
    for (const auto& key : {"help." + submit, "help." + submit.substr(0, submit.find('.'))})
      if (language::known(key)) return say(key);
    return {};
  }

  Object form(const std::string& id, const std::string& action, const std::string& submit, List sets,
              List errors = {}) const {
    return {{"id", id},
            {"action", action},
            {"submit", say(submit)},
            {"help", help_with(submit)},
            {"sets", std::move(sets)},
            {"username", "maja"},
            {"token", "f00d"},
            {"form_key", "1234"},
            {"seen", "17"},
            {"has_file", false},
            {"has_alike", false},
            {"alike", List{}},
            {"proposed_title", say("decisions.understood")},
            // Where days follow from what was typed.
            {"has_proposed", submit == "memberships.end"},
            {"proposed",
             submit != "memberships.end"
                 ? List{}
                 : List{Object{{"text", in("Letzter Tag: 31. Dezember 2025.", "Last day: 31 December 2025.",
                                           "Dernier jour : 31 décembre 2025.")}}}},
            {"has_errors", !errors.empty()},
            {"errors", std::move(errors)}};
  }

  Object fieldset(const std::string& legend, List fields) const {
    return {{"legend", legend.empty() ? std::string() : say(legend)},
            {"fields", std::move(fields)},
            {"folds", false},
            {"open", false},
            {"in_a_row", false}};
  }

  Object folded(const std::string& legend, bool open, List fields) const {
    auto set = fieldset(legend, std::move(fields));
    set["folds"] = true;
    set["open"] = open;
    return set;
  }

  Object decision_form(bool wrong) const {
    const std::string date_error = wrong
                                       ? in("„gestern“ ist kein Datum. Bitte so schreiben: 31.01.2025.",
                                            "“gestern” is no date. Please write it like this: 31/01/2025.",
                                            "« gestern » n’est pas une date. Écrivez par exemple 31/01/2025.")
                                       : "";
    const std::string missing = wrong ? in("Bitte ausfüllen.", "Please fill in.", "Veuillez compléter.") : "";
    List errors;
    if (wrong) {
      errors.push_back(
          Object{{"text", date_error}, {"href", "#form-date"}, {"label", say("decisions.date")}});
      errors.push_back(Object{{"text", missing}, {"href", "#form-title"}, {"label", say("decisions.title")}});
      errors.push_back(Object{{"text", in("Inzwischen hat jemand anderes diesen Eintrag geändert.",
                                          "Somebody else has changed this entry.",
                                          "Quelqu’un d’autre a modifié cet enregistrement.")},
                              {"way_href", "/office/decisions/k7m2q"},
                              {"way", "Beitritt zum Efus"}});
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
        d(Kind::date, "date", wrong ? "gestern" : in("13.05.2024", "13/05/2024", "13/05/2024"), date_error),
        d(Kind::line, "title", "", missing,
          {Object{{"value", say("decisions.joining", {{"network", "DEFUS"}})},
                  {"label", "DEFUS"},
                  {"selected", false}}}),
        d(Kind::radio, "language", "", "", options("form", "language", {"Deutsch", "English", "Français"})),
        d(Kind::paragraph, "text")};
    List result{d(Kind::choice, "outcome", "", "",
                  options("form", "outcome", {say("outcome.adopted"), say("outcome.rejected")})),
                d(Kind::line, "label_as_printed", "mit großer Mehrheit"),
                d(Kind::number, "yes", "14"),
                d(Kind::number, "no", "30",
                  wrong ? in("Bitte eine ganze Zahl angeben.", "Please give a whole number.",
                             "Veuillez indiquer un nombre entier.")
                        : std::string()),
                d(Kind::number, "abstentions"),
                d(Kind::number, "present")};
    List rare{d(Kind::number, "invalid"), d(Kind::number, "eligible"), d(Kind::tick, "secret")};
    List evidence{d(Kind::line, "source", "kaiserslautern.de"), d(Kind::line, "source_url"),
                  d(Kind::tick, "is_public", "yes")};
    List excerpt{d(Kind::paragraph, "excerpt", "Der Stadtrat beschließt …"), d(Kind::line, "unconfirmed")};
    auto page =
        form("form", "/office/decisions", "decisions.record",
             {fieldset("decisions.what", std::move(what)), fieldset("decisions.result", std::move(result)),
              folded("decisions.circumstances", false, std::move(rare)),
              fieldset("decisions.evidence", std::move(evidence)),
              folded("decisions.more_evidence", true, std::move(excerpt))},
             std::move(errors));
    page["also"] = "read";
    page["also_text"] = say("decisions.read");
    return page;
  }

  // What is there already, and the box that lets it through.
  Object repeated_decision_form() const {
    auto page = form(
        "form", "/office/decisions", "decisions.record",
        {fieldset("", {field(Kind::tick, "form", "decisions", "again")}),
         fieldset("decisions.what", {field(Kind::line, "form", "decisions", "title", "Beitritt zum Efus")})});
    page["has_alike"] = true;
    page["alike"] = List{Object{{"text", say("refusal.decision.alike")},
                                {"href", "/office/decisions/k7m2q"},
                                {"label", "Beitritt zum Efus"},
                                {"lang", language_ == base::Language::de ? "" : "de"}}};
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
    return {
        {"id", id},
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
        {"facts_label", say("announcements.facts", {{"number", "2"}})},
        {"facts",
         List{
             Object{{"text", say("fact.decision",
                                 {{"name", in("Beitritt zu Efus", "Joining Efus", "Adhésion à l’Efus")}})},
                    {"href", "/office/decisions/k7m2q"}},
             Object{{"text", say("fact.network", {{"name", "DEFUS"}})}, {"href", "/office/networks/defus"}}}},
        {"text_lang", "de"}};
  }

  Sample open_page(std::string name, std::string view, Object page) const {
    return {std::move(name), std::move(view), framed(std::move(page), false)};
  }
  Sample office_page(const std::string& name, Object page) const {
    auto view = "office/" + name.substr(0, name.find('-'));
    for (const char* record :
         {"accession", "agenda_item", "body", "decision", "document", "election", "form", "meeting",
          "membership", "network_procedure", "organisation", "paper", "rule_set", "seat", "task"})
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
  Sample office_search() const;
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
  Object missing_membership() const;
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
  // month_samples.cpp
  std::vector<Sample> month_pages() const;
  List meetings_on(int number, bool office) const;
  Object month(bool office, bool full) const;
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

}  // namespace gremium::preview
