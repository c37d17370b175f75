// The pages of extracts, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

Samples::List Samples::extract_lines(bool known) const {
  const auto line = [](const char* label, const char* text) {
    return Object{{"label", label}, {"text", text}};
  };
  if (!known) return {line("Ausgang", "angenommen"), line("Ergebnis im Wortlaut", "nicht bekannt")};
  return {line("Ausgang", "abgelehnt"), line("Ergebnis im Wortlaut", "mehrheitlich abgelehnt"),
          line("Stimmen", "14 Ja · 30 Nein · 4 Enthaltungen · 0 ungültig · 48 anwesend · 49 stimmberechtigt"),
          line("Nachgerechnet",
               "Abgelehnt: Nötig war mehr als die Hälfte von 44 abgegebenen Stimmen, also 23; erreicht 14, "
               "9 zu wenig. Beschlussfähig: 48 Mitglieder waren anwesend, nötig waren 25.")};
}

// The sheet is in the decision's language, whatever the page's.
Samples::Object Samples::extract_sheet(bool known) const {
  const auto german = [this](std::string_view key) { return in_german(key); };
  Object sheet{
      {"lang", "de"},
      {"heading", german("extracts.heading")},
      {"translation_note", ""},
      {"not_public", known ? "" : german("extracts.not_public")},
      {"superseded", known ? "" : "Dieser Beschluss gilt nicht mehr."},
      {"organisation", "Stadt Karlsruhe"},
      {"body", "Gemeinderat"},
      {"date_label", "Datum"},
      {"date_text", known ? "16. Dezember 2025" : german("extracts.not_known")},
      {"date", known ? "16. Dezember 2025" : ""},
      {"title", "Kündigung der Mitgliedschaft bei DEFUS"},
      {"title_lang", ""},
      {"about", List{Object{{"label", "Nummer"}, {"text", "2025/1187"}}}},
      {"wording_label", german("extracts.wording")},
      {"wording", known ? "Der Gemeinderat lehnt den Antrag ab.\n\nDie Verwaltung berichtet bis Mai." : ""},
      {"no_wording", german("extracts.no_wording")},
      {"result_heading", german("extracts.result_heading")},
      {"result", extract_lines(known)},
      {"evidence_heading", german("extracts.evidence_heading")},
      {"evidence",
       List{Object{{"label", "Quelle"}, {"text", "Niederschrift, Punkt 12"}},
            Object{{"label", "Adresse der Quelle"},
                   {"text", "https://www.karlsruhe.example/gemeinderat/2025/12/16/niederschrift"}}}},
      {"colon", ":"},
      {"certified", german("extracts.certified")},
      {"place_and_date", german("extracts.place_and_date")},
      {"signature", german("extracts.signature")},
      {"digest_label", german("extracts.digest")},
      {"short_label", german("extracts.digest_short")},
      {"short", "0123 4567 89ab cdef"},
      {"digest", List{Object{{"text", "0123456789abcdef"}}, Object{{"text", "0123456789abcdef"}}}},
      {"explained", german("extracts.digest_explained")},
      {"has_address", true},
      {"address_label", german("extracts.address")},
      {"address", "https://register.example.org/de/decisions/k7m2q/extract"},
      {"qr_label", german("extracts.qr")},
      {"qr_box", "0 0 29 29"},
      {"qr_path", "M4 4h7v7h-7zM18 4h7v7h-7zM4 18h7v7h-7z"}};
  if (known) return sheet;
  sheet["translation_note"] = german("extracts.translation_en");
  sheet["title_lang"] = "en";
  return sheet;
}

std::vector<Sample> Samples::extract_pages() const {
  const auto content = [&](bool known) {
    return Object{{"title", "Kündigung der Mitgliedschaft bei DEFUS"},
                  {"paper", true},
                  {"back", at("/decisions/k7m2q")},
                  {"text_href", at("/decisions/k7m2q/extract.txt")},
                  {"hidden", !known},
                  {"fact", known ? "" : "317"},
                  {"sheet", extract_sheet(known)}};
  };
  std::vector<Sample> list;
  for (const char* standing : {"current", "replaced", "unknown"}) {
    auto page = content(std::string(standing) != "unknown");
    page[standing] = say(std::string("extracts.") + standing,
                         {{"date", in("20. Januar 2026", "20 January 2026", "20 janvier 2026")}});
    list.push_back(open_page(std::string("extract-") + standing, "decisions/extract", std::move(page)));
  }
  auto alone = Object{{"title", "Kündigung der Mitgliedschaft bei DEFUS"}, {"sheet", extract_sheet(false)}};
  alone["lang"] = base::code(language_);
  list.push_back({"paper-extract", "paper/extract", std::move(alone)});
  return list;
}

}  // namespace gremium::preview
