// The search, the register of decisions narrowed down, and what pages say to other programs, for samples.h.

#include "base/resources.h"
#include "base/text.h"
#include "preview/samples.h"

namespace gremium::preview {

Samples::List Samples::pieces(const char* before, const char* hit, const char* after) const {
  return {Object{{"text", before}, {"hit", false}}, Object{{"text", hit}, {"hit", true}},
          Object{{"text", after}, {"hit", false}}};
}

void Samples::add_metadata(Object& page) const {
  page["search"] = at("/search");
  page["manifest"] = at("/manifest.webmanifest");
  page["linked_data"] = R"({"@context":"https://schema.org","@type":"Organization","name":"DEFUS"})";
  page["og"] = Object{{"type", "website"},
                      {"locale", in("de_DE", "en_GB", "fr_FR")},
                      {"others", List{Object{{"code", in("fr_FR", "de_DE", "en_GB")}}}},
                      {"image", "https://register.example.org/assets/icon-512.png"}};
}

Samples::Object Samples::sent_on() const {
  return {{"text", say("accessions.send_on_text",
                       {{"title", say("accessions.of",
                                      {{"organisation", in("Stadt Kaiserslautern", "City of Kaiserslautern",
                                                           "Ville de Kaiserslautern")}})},
                        {"networks", "Efus, DEFUS"}})},
          {"address", "https://register.example.org" + at("/accessions/b4x9t")},
          {"qr_label", say("accessions.qr")},
          {"qr_box", "0 0 29 29"},
          {"qr_path", "M4 4h7v1h-7zM4 6h3v5h-3z"}};
}

void Samples::add_map(Object& page) const {
  List members, numbers;
  std::string box;
  const auto outlines = base::resource("assets/europe");
  for (const auto& line : base::split(outlines.value_or(""), '\n')) {
    const auto parts = base::split(line, '\t');
    if (parts.size() == 2) box = "0 0 " + parts[0] + " " + parts[1];
    const auto known = std::string_view("DE FR ES PT").find(parts[0]);
    if (parts.size() != 3 || known == std::string_view::npos) continue;
    members.push_back(Object{{"country", parts[0]}, {"level", std::to_string(4 - known / 3)}});
    numbers.push_back(Object{{"x", parts[1]}, {"y", parts[2]}, {"number", std::to_string(20 - known)}});
  }
  List legend;
  for (const auto& [level, range] : {std::pair{"1", "1"}, {"2", "2–4"}, {"3", "5–9"}})
    legend.push_back(Object{{"level", level}, {"range", range}});
  legend.push_back(Object{{"level", "4"}, {"range", in("10 und mehr", "10 and more", "10 et plus")}});
  page["has_map"] = true;
  page["map"] = Object{{"box", box},
                       {"label", in("Karte: Deutschland 20", "Map: Germany 20", "Carte : Allemagne 20")},
                       {"members", std::move(members)},
                       {"numbers", std::move(numbers)},
                       {"legend", std::move(legend)}};
}

Samples::List Samples::choices(const std::vector<std::string>& labels) const {
  List list;
  for (const auto& label : labels)
    list.push_back(Object{{"value", label}, {"label", label}, {"selected", list.empty()}});
  return list;
}

Samples::Object Samples::decision_filters(bool narrowed) const {
  return {{"action", at("/decisions")},
          {"reset_href", at("/decisions")},
          {"narrowed", narrowed},
          {"q", narrowed ? "Beitrit <b>" : ""},
          {"from", narrowed ? "2024-01-01" : ""},
          {"until", narrowed ? "2024-12-31" : ""},
          {"networks", choices({"DEFUS", "Efus"})},
          {"has_bodies", true},
          {"bodies", choices({in("Stadtrat, Kaiserslautern", "City Council, Kaiserslautern",
                                 "Conseil municipal, Kaiserslautern")})},
          {"kinds", choices({say("decision_kind.accession"), say("decision_kind.leaving")})},
          {"outcomes", choices({say("outcome.adopted"), say("outcome.rejected")})},
          {"orders", choices({say("decisions.newest_first"), say("decisions.oldest_first")})}};
}

Sample Samples::office_search() const {
  const auto hit = [&](const char* href, std::string meta, List pieces) {
    return Object{{"href", href},
                  {"lang", ""},
                  {"meta", std::move(meta)},
                  {"pieces", std::move(pieces)},
                  {"excerpt", List{}}};
  };
  const auto group = [&](const char* kind, Object found) {
    return Object{{"id", kind},      {"label", say(std::string("search.kind_") + kind)},
                  {"count", "1"},    {"hits", List{std::move(found)}},
                  {"more_href", ""}, {"more", ""}};
  };
  const auto body = in("Stadtrat, Stadt Kaiserslautern", "City Council, City of Kaiserslautern",
                       "conseil municipal, ville de Kaiserslautern");
  Object page{
      {"title", say("search.title")},
      {"no_index", true},
      {"action", "/office/search"},
      {"hint", say("search.office_hint")},
      {"typed", "brandt"},
      {"notes", List{}},
      {"asked", true},
      {"found", true},
      {"groups",
       List{group("body", hit("/office/bodies/b1", body, pieces("", "Brandt", "ausschuss"))),
            group("seat", hit("/office/seats/s1", say("seat_role.chair") + " · " + body,
                              pieces("Maja ", "Brandt", ""))),
            group("document", hit("/office/documents/d1", say("document_kind.declaration"),
                                  pieces("Erklärung ", "Brandt", ""))),
            group("task", hit("/office/tasks/t1", in("Rechtsamt", "Legal office", "Service juridique"),
                              pieces("", "Brandt", "schutz prüfen")))}},
      {"all_href", ""},
      {"next", ""}};
  return {"office-search", "search/show", framed(std::move(page), true)};
}

std::vector<Sample> Samples::search_pages() const {
  std::vector<Sample> list;
  const Object blank{{"title", say("search.title")},
                     {"no_index", true},
                     {"action", at("/search")},
                     {"hint", say("search.hint")},
                     {"typed", ""},
                     {"notes", List{}},
                     {"asked", false},
                     {"found", false},
                     {"groups", List{}},
                     {"all_href", ""},
                     {"next", ""}};
  list.push_back(open_page("search", "search/show", blank));
  auto none = blank;
  none["typed"] = "<b>„xyzzy“</b> NEAR(";
  none["asked"] = true;
  none["notes"] =
      List{Object{{"text", in("Kommt nirgends vor: xyzzy", "Found nowhere: xyzzy", "Introuvable : xyzzy")}}};
  list.push_back(open_page("search-none", "search/show", std::move(none)));
  auto found = blank;
  found["typed"] = "Kaiserlautern";
  found["asked"] = true;
  found["found"] = true;
  const auto meta = in("13. Mai 2024 · Stadtrat, Kaiserslautern · angenommen",
                       "13 May 2024 · City Council, Kaiserslautern · adopted",
                       "13 mai 2024 · Conseil municipal, Kaiserslautern · adopté");
  Object hit{{"href", at("/decisions/k7m2q")},
             {"lang", language_ == base::Language::de ? "" : "de"},
             {"meta", meta},
             {"pieces", pieces("Beitritt der Stadt ", "Kaiserslautern", " zum Europäischen Forum")},
             {"excerpt", pieces("… Der Stadtrat ", "Kaiserslautern", " beschließt den Beitritt …")}};
  auto bare = hit;
  bare["excerpt"] = List{};
  Object group{{"id", "decision"},
               {"label", say("search.kind_decision")},
               {"count", "12"},
               {"hits", List{hit, bare}},
               {"more_href", at("/search?q=Kaiserlautern&kind=decision")},
               {"more", in("Alle 12 anzeigen", "Show all 12", "Afficher les 12")}};
  found["groups"] = List{group};
  list.push_back(open_page("search-found", "search/show", found));
  found["all_href"] = at("/search?q=Kaiserlautern");
  group["more_href"] = "";
  found["groups"] = List{group};
  found["next"] = at("/search?q=Kaiserlautern&kind=decision&after=1~2024-05-13~k7m2q");
  list.push_back(open_page("search-of-kind", "search/show", std::move(found)));

  list.push_back(office_search());

  auto marked = decision(false);
  marked["marked"] = true;
  marked["pieces"] = pieces("", "Beitritt", " zum Europäischen Forum für urbane Sicherheit");
  marked["excerpt"] = pieces("Der ", "Beitritt", " wird beschlossen.");
  const List notes{Object{{"text", in("„Beitrit“ kommt nicht vor.", "“Beitrit” is found nowhere.",
                                      "« Beitrit » est introuvable.")}}};
  list.push_back(open_page("decisions-narrowed", "decisions/index",
                           {{"title", say("layout.decisions")},
                            {"heading", say("decisions.newest_first")},
                            {"filters", decision_filters(true)},
                            {"notes", notes},
                            {"rows", List{marked}},
                            {"has_rows", true},
                            {"next", ""}}));
  list.push_back(open_page("decisions-none", "decisions/index",
                           {{"title", say("layout.decisions")},
                            {"heading", say("decisions.newest_first")},
                            {"filters", decision_filters(true)},
                            {"notes", List{}},
                            {"rows", List{}},
                            {"has_rows", false},
                            {"next", ""}}));
  return list;
}

}  // namespace gremium::preview
