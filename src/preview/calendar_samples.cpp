// The page of the calendar, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

Samples::Object Samples::calendar_entry(bool full) const {
  if (full)
    return {{"when", in("Freitag, 7. März 2025, 18:00 Uhr bis 20:00 Uhr",
                        "Friday 7 March 2025, 18:00 to 20:00", "vendredi 7 mars 2025 de 18 h 00 à 20 h 00")},
            {"title",
             in("Stadtrat, Kaiserslautern: Sitzung 3/2025", "City Council, Kaiserslautern: Meeting 3/2025",
                "Conseil municipal, Kaiserslautern : Séance nº 3/2025")},
            {"href", at("/meetings/m3x")},
            {"place", "Großer Ratssaal"},
            {"place_lang", "de"},
            {"cancelled", ""}};
  return {{"when", in("Samstag, 1. März 2025", "Saturday 1 March 2025", "samedi 1er mars 2025")},
          {"title", in("Landespräventionsrat Nordrhein-Westfalen: Mitgliedschaft beginnt (DEFUS)",
                       "Crime Prevention Council of North Rhine-Westphalia: membership begins (DEFUS)",
                       "Conseil de prévention de Rhénanie-du-Nord-Westphalie : début de l’adhésion (DEFUS)")},
          {"href", ""},
          {"place", ""},
          {"place_lang", ""},
          {"cancelled", say("calendar.cancelled")}};
}

std::vector<Sample> Samples::calendar_pages() const {
  Object page{
      {"title", say("calendar.title") + say("common.colon") + " DEFUS"},
      {"topics", List{link(at("/calendar"), say("calendar.everything")),
                      link(at("/calendar?network=defus"), "DEFUS", true)}},
      {"rows", List{calendar_entry(false), calendar_entry(true)}},
      {"has_rows", true},
      {"webcal", "webcal://register.example.org" + at("/calendar.ics?network=defus")},
      {"file", at("/calendar.ics?network=defus")},
      {"followed", List{Object{{"href", at("/news.atom?network=defus")},
                               {"title", say("feeds.news") + say("common.colon") + " DEFUS (Atom)"}}}}};
  auto empty = page;
  empty["rows"] = List{};
  empty["has_rows"] = false;
  return {open_page("calendar", "calendar/index", std::move(page)),
          open_page("calendar-empty", "calendar/index", std::move(empty))};
}

}  // namespace gremium::preview
