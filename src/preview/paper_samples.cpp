// Papers and their way through bodies, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

Samples::Object Samples::paper(bool office, bool full) const {
  return {{"href", office ? std::string("/office/papers/p4k") : at("/papers/p4k")},
          {"number", full ? "2024/117" : ""},
          {"title", full ? "Beitritt zum Europäischen Forum für urbane Sicherheit" : "Haushalt"},
          {"title_lang", language_ == base::Language::de ? "" : "de"},
          {"organisation", "Kaiserslautern"},
          {"organisation_href", at("/organisations/stadt-kaiserslautern")},
          {"dated", full ? in("2. Mai 2024", "2 May 2024", "2 mai 2024") : ""},
          {"text", full ? "Der Stadtrat beschließt den Beitritt zum 1. Januar 2025." : ""},
          {"standing", full ? in("Als Nächstes: Stadtrat, Stadt Kaiserslautern",
                                 "Next: City Council, City of Kaiserslautern",
                                 "Prochaine étape : conseil municipal, ville de Kaiserslautern")
                            : ""},
          {"not_public", office}};
}

Samples::List Samples::stations() const {
  const auto body = in("Stadtrat, Stadt Kaiserslautern", "City Council, City of Kaiserslautern",
                       "conseil municipal, ville de Kaiserslautern");
  const auto station = [&](const char* state, const char* role) {
    return Object{{"body", body},
                  {"role", say(std::string("consultation_role.") + role)},
                  {"state", say(std::string("station_state.") + state)},
                  {"held", false},
                  {"next", false},
                  {"unplanned", false},
                  {"early", false},
                  {"date", ""}};
  };
  auto held = station("held", "hearing"), moved = station("held", "recommendation");
  auto next = station("on_agenda", "decision");
  held["held"] = moved["held"] = next["next"] = true;
  held["date"] = moved["date"] = next["date"] = in("13. Mai 2024", "13 May 2024", "13 mai 2024");
  held["decision"] = decision(false);
  held["unplanned"] = held["early"] = true;
  moved["came_out"] = say("outcome.referred");
  moved["referred_to"] = body;
  next["meeting"] = in("Sitzung 3/2025", "Meeting 3/2025", "Séance nº 3/2025");
  next["meeting_href"] = at("/meetings/m3x");
  return {held, moved, next, station("planned", "decision"), station("left_out", "hearing")};
}

std::vector<Sample> Samples::paper_pages() const {
  const auto p = [&](Kind kind, const char* name, std::string value = {}, std::string error = {}) {
    return field(kind, "form", "papers", name, std::move(value), std::move(error));
  };
  const auto filled = [&](bool wrong) {
    const auto error = wrong ? say("refusal.paper.unknown") : std::string();
    return form("form", "/office/papers", "papers.record",
                {fieldset("", {p(Kind::line, "title", "Haushalt"), p(Kind::line, "number", "2024/117", error),
                               p(Kind::paragraph, "text"), p(Kind::date, "dated"),
                               p(Kind::tick, "is_public", "yes")})});
  };
  const auto lists = [&](bool office) {
    return Object{{"title", say("layout.papers")},
                  {"rows", List{paper(office, true), paper(office, false)}},
                  {"has_rows", true},
                  {"day", office ? office_as_of("/office/papers", "defus") : as_of("/papers", true)},
                  {"new_href", "/office/papers/new"},
                  {"next", at("/papers") + "?after=12"}};
  };
  const auto one = [&](bool office) {
    return with_documents({{"title", "Beitritt zum Europäischen Forum für urbane Sicherheit"},
                           {"paper", paper(office, true)},
                           {"stations", stations()},
                           {"has_stations", true}},
                          office);
  };
  auto office = one(true);
  office["known"] = true;
  office["public_href"] = at("/papers/p4k");
  office["next_body"] = "Stadtrat, Stadt Kaiserslautern";
  office["decide_href"] = "/office/decisions/new?paper=p4k";
  office["meetings"] =
      List{Object{{"href", "/office/meetings/m3x/items/new?paper=p4k"}, {"label", say("papers.decide")}}};
  office["form"] = filled(false);
  return {open_page("papers", "papers/index", lists(false)), open_page("paper", "papers/show", one(false)),
          office_page("papers", lists(true)), office_page("paper", std::move(office)),
          office_page("paper-wrong", {{"title", say("papers.new")}, {"form", filled(true)}})};
}

}  // namespace gremium::preview
