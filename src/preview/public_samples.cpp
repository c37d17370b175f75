// The public pages, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

std::vector<Sample> Samples::public_pages() const {
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
                 {"has_unknown", true},
                 {"next", at("/networks/defus?after=m1")},
                 {"coming_cut", ""},
                 {"unknown_cut", ""},
                 {"former_cut", say("networks.list_cut", {{"shown", "500"}, {"all", "812"}})}};
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
           {"label", say("organisations.earlier_name")},
           {"name", in("Barbarossastadt Lautern", "Barbarossastadt Lautern", "Barbarossastadt Lautern")},
           {"until", in("bis einschließlich 31. Dezember 1999", "until 31 December 1999 inclusive",
                        "jusqu’au 31 décembre 1999 inclus")}}}},
      {"short_name", "KL"},
      {"contracting_party", "Stadt Kaiserslautern"},
      {"website", "https://www.kaiserslautern.de/"},
      {"source", "kaiserslautern.de"},
      {"source_parts", List{Object{{"text", "kaiserslautern.de"}, {"href", ""}}}},
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
      {"reason", ""},
      {"reason_said", ""}};
  auto old = article;
  list.push_back(open_page("news-item", "news/show", std::move(article)));
  old["newest_href"] = at("/news/two-new-members");
  old["text_lang"] = "de";
  old["other_language"] =
      in("Diese Meldung gibt es nur auf Deutsch.", "This announcement exists in German only.",
         "Cette annonce n’existe qu’en allemand.");
  list.push_back(open_page("news-version", "news/show", std::move(old)));
  list.push_back(
      open_page("news-withdrawn", "news/show",
                {{"title", say("news.withdrawn_title")},
                 {"day", in("7. Januar 2025", "7 January 2025", "7 janvier 2025")},
                 {"publisher", "DEFUS"},
                 {"withdrawn", true},
                 {"reason_said", in("Doppelt veröffentlicht", "Published twice", "Publiée deux fois")},
                 {"reason", in("Doppelt veröffentlicht", "Published twice", "Publiée deux fois")}}));
  list.push_back(open_page("imprint", "texts/show",
                           {{"title", say("texts.imprint")},
                            {"text", "DEFUS\nDeutsch-Europäisches Forum für urbane Sicherheit e. V."},
                            {"missing", false}}));
  list.push_back(open_page("privacy-missing", "texts/show",
                           {{"title", say("texts.privacy")}, {"text", ""}, {"missing", true}}));
  list.push_back(open_page("unreadable", "errors/show",
                           {{"title", say("errors.title")},
                            {"message", say("refusal.query.field_unreadable",
                                            {{"field", say("decisions.until")}, {"name", "until"}})},
                            {"back_href", at("/decisions")},
                            {"office_href", "/office"},
                            {"status", "400"}}));
  list.push_back(open_page("error", "errors/show",
                           {{"title", say("errors.title")},
                            {"message", say("errors.not_found")},
                            {"office_href", "/office"},
                            {"status", "404"}}));
  for (const bool failed : {false, true})
    list.push_back(open_page(
        failed ? "login-failed" : "login", "office_login/show",
        {{"title", say("login.title")},
         {"name", failed ? "maja" : ""},
         {"next", "/office"},
         {"key", "abcd"},
         {"has_kept", failed},
         {"languages_form", failed ? "languages" : ""},
         {"kept", failed ? List{Object{{"name", "kept_action"}, {"value", "/office/decisions"}}} : List{}},
         {"forgotten_href", failed ? "/office/password/forgotten" : ""},
         {"message", failed ? in("Name oder Passwort stimmt nicht.", "Name or password is wrong.",
                                 "Nom ou mot de passe incorrect.")
                            : std::string()}}));
  list.push_back({"office-login-kept", "office_login/kept",
                  framed({{"title", say("login.kept_title")},
                          {"of_others", false},
                          {"action", "/office/decisions"},
                          {"fields", List{Object{{"name", "title"}, {"value", "Beitritt"}}}},
                          {"kept", List{Object{{"name", "kept.title"}, {"value", "Beitritt"}}}},
                          {"languages_form", "languages"},
                          {"typed", List{Object{{"label", say("decisions.title")}, {"value", "Beitritt"}}}},
                          {"has_typed", true}},
                         true)});
  return list;
}

}  // namespace gremium::preview
