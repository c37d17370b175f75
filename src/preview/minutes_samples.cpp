// The pages of minutes, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

// The sheet is in the meeting's language, whatever the page's.
Samples::Object Samples::minutes_sheet(const std::string& mark) const {
  const auto text = [](const char* words) { return Object{{"text", words}}; };
  const auto cell = [](const char* label, const char* words) {
    return Object{{"label", label}, {"text", words}};
  };
  const List passages{
      Object{{"has_facts", true},
             {"facts", List{Object{{"label", "Gremium"}, {"value", "Mitgliederversammlung"}},
                            Object{{"label", "Ort"}, {"value", "Rathaus Mainz, Ratssaal"}}}}},
      Object{{"part", "Anwesenheit"}},
      Object{{"has_table", true},
             {"caption", "Anwesend"},
             {"head", List{text("Name"), text("Funktion"), text("Bemerkungen")}},
             {"rows", List{Object{{"row_label", "Clara Conrad (Stadt Bonn)"},
                                  {"cells",
                                   List{cell("Funktion", "Mitglied"), cell("Bemerkungen",
                                                                           "bis 19:00 Uhr; nicht durchgehend "
                                                                           "anwesend bei TOP 3.1")}}},
                           Object{{"row_label", "Anna Arnold (Stadt Mainz)"},
                                  {"cells", List{cell("Funktion", "Vorsitz"), cell("Bemerkungen", "")}}}}}},
      Object{{"item", "TOP 2: Haushalt 2025"}},
      Object{{"text", "Der Haushalt wird beraten.\nNiemand widerspricht."}},
      Object{{"wording", "1. Der Haushalt 2025 wird festgestellt.\n2. Der Beitrag bleibt unverändert."}},
      Object{{"has_list", true},
             {"list", List{text("Beschlussfähig: 4 Mitglieder waren anwesend, nötig waren 4.")}}},
      Object{{"has_signatures", true},
             {"signatures", List{Object{{"name", "Anna Arnold"}, {"office", "Vorsitz"}},
                                 Object{{"name", "Sven Schreiber"}, {"office", "Schriftführung"}}}}}};
  return {{"lang", "de"},
          {"running", "Niederschrift über die Sitzung 1/2025"},
          {"heading", "Niederschrift über die Sitzung 1/2025"},
          {"mark", in_german("minutes.mark_" + mark)},
          {"state", List{text("Fassung 1 vom 10. März 2025")}},
          {"erased", false},
          {"erased_text", in_german("minutes.is_erased")},
          {"passages", passages}};
}

Samples::Object Samples::office_minutes(const std::string& mark) const {
  const bool is_draft = mark == "draft";
  const auto m = [&](Kind kind, const char* id, const char* name) {
    return field(kind, id, "minutes", name);
  };
  const auto panel = [&](const char* id, List fields, bool has_hint) {
    const auto key = std::string("minutes.") + id;
    return Object{{"id", id},
                  {"title", say(key)},
                  {"hint", has_hint ? say(key + "_hint") : std::string()},
                  {"form", form(id, std::string("/office/meetings/m4x7p/minutes/") + id, key,
                                {fieldset("", std::move(fields))})}};
  };
  Object page{
      {"title", "Niederschrift über die Sitzung 1/2025"},
      {"paper", true},
      {"sheet", minutes_sheet(mark)},
      {"meeting_href", "/office/meetings/m4x7p"},
      {"is_draft", is_draft},
      {"differs", !is_draft},
      {"has_gaps", is_draft},
      {"gaps", is_draft ? List{Object{{"text", say("minutes_gap.no_chair")}}} : List{}},
      {"has_versions", !is_draft},
      {"versions", List{Object{{"href", "/office/meetings/m4x7p/minutes/1"},
                               {"label", in("Fassung 1 vom 10. März 2025", "Version 1 of 10 March 2025",
                                            "Version 1 du 10 mars 2025")},
                               {"current", true},
                               {"because", in("Grund der Berichtigung: Zahl vertauscht",
                                              "Reason for the correction: figures mixed up",
                                              "Motif de la rectification : chiffres inversés")}}}},
      {"has_copies", !is_draft},
      {"copies",
       List{Object{{"text", in("Fassung 1: am 11. März 2025 versandt", "Version 1: sent on 11 March 2025",
                               "Version 1 : envoyée le 11 mars 2025")},
                   {"note", in("per E-Mail an alle", "by e-mail to all", "par courriel à tous")}}}},
      {"forms", is_draft
                    ? List{panel("release", {m(Kind::line, "release", "reason")}, true)}
                    : List{panel("approve",
                                 {m(Kind::date, "approve", "on"), m(Kind::choice, "approve", "in_meeting"),
                                  m(Kind::choice, "approve", "decision")},
                                 true),
                           panel("object",
                                 {m(Kind::date, "object", "on"), m(Kind::line, "object", "person"),
                                  m(Kind::paragraph, "object", "text")},
                                 false)}}};
  if (is_draft) {
    page["versions"] = List{};
    page["copies"] = List{};
    return page;
  }
  page["text_lang"] = language_ == base::Language::de ? "" : "de";
  page["draft_href"] = "/office/meetings/m4x7p/minutes/draft";
  page["public_href"] = at("/meetings/m4x7p/minutes");
  page["approved_by"] = "Genehmigung der Niederschrift";
  page["approved_by_href"] = "/office/decisions/k7m2q";
  page["correction"] =
      in("Eine Berichtigung ist offen: Zahl vertauscht", "A correction is open: figures mixed up",
         "Une rectification est ouverte : chiffres inversés");
  page["changes_title"] = in("Änderungen gegenüber Fassung 1", "Changes since version 1",
                             "Modifications par rapport à la version 1");
  page["has_changes"] = true;
  page["changes"] = List{Object{{"removed", "3 Ja-Stimmen"}}, Object{{"added", "4 Ja-Stimmen"}}};
  return page;
}

std::vector<Sample> Samples::minutes_pages() const {
  std::vector<Sample> list{office_page("minutes-draft", office_minutes("draft")),
                           office_page("minutes", office_minutes("released"))};
  auto unchanged = office_minutes("old");
  unchanged["has_changes"] = false;
  unchanged["changes"] = List{};
  list.push_back(office_page("minutes-old", std::move(unchanged)));
  Object page{
      {"title", "Niederschrift über die Sitzung 1/2025"},
      {"paper", true},
      {"sheet", minutes_sheet("released")},
      {"meeting_href", at("/meetings/m4x7p")},
      {"not_approved", say("minutes.not_approved")},
      {"written_in", in("Die Niederschrift ist auf Deutsch verfasst.", "The minutes are written in German.",
                        "Le procès-verbal est rédigé en allemand.")},
      {"approved_by", "Genehmigung der Niederschrift"},
      {"approved_by_href", at("/decisions/k7m2q")}};
  list.push_back(open_page("meetings-minutes", "meetings/minutes", std::move(page)));
  auto gone = minutes_sheet("by_body");
  gone["erased"] = true;
  gone["passages"] = List{};
  Object alone{{"title", "Niederschrift"}, {"sheet", std::move(gone)}};
  alone["lang"] = base::code(language_);
  list.push_back({"paper-minutes", "paper/minutes", std::move(alone)});
  return list;
}

}  // namespace gremium::preview
