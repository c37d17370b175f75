// The pages of the office, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {
namespace {

constexpr std::string_view sample_logo =
    "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2080%2040'%3E%3Cpath%20fill='%23157'%20"
    "d='M0%200h36v40H0zM44%200h36v18H44zM44%2022h36v18H44z'/%3E%3C/svg%3E";

}  // namespace

std::vector<Sample> Samples::office_pages() const {
  std::vector<Sample> list;
  List drafts{Object{{"href", "/office/announcements/a1?text=de"},
                     {"headline", "Efus und DEFUS begrüßen zwei neue deutsche Mitglieder"},
                     {"lang", "de"},
                     {"language", "Deutsch"},
                     {"state", in("Entwurf", "draft", "brouillon")},
                     {"open", true}}};
  auto release = decision(true);
  release["choice"] = "k7m2q~17";
  release["id"] = "release-k7m2q";
  list.push_back(office_page(
      "today", {{"title", say("layout.today")},
                {"message", say("refusal.stale")},
                {"not_yours", true},
                {"releases", List{release}},
                {"has_releases", true},
                {"release_key", "k1"},
                {"failed_mail", in("Eine Mail konnte nicht zugestellt werden",
                                   "One mail could not be delivered", "Un message n’a pas pu être remis")},
                {"lacking", say("gaps.count", {{"number", "4"}})},
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
                {"missing", List{missing_membership()}},
                {"has_missing", true},
                {"coming", coming()},
                {"has_coming", true},
                {"invitations",
                 List{Object{{"href", "/office/meetings/m3x"},
                             {"title", in("Sitzung 3/2025 vom 7. März 2025", "Meeting 3/2025, 7 March 2025",
                                          "Séance nº 3/2025, 7 mars 2025")},
                             {"body", "Stadtrat, Stadt Kaiserslautern"},
                             {"late", true},
                             {"text", say("meetings.no_notice")}}}},
                {"has_invitations", true},
                {"meetings", List{meeting(true)}},
                {"has_meetings", true}}));
  list.push_back(office_page("today-empty", {{"title", say("layout.today")},
                                             {"failed_mail", ""},
                                             {"lacking", ""},
                                             {"drafts", List{}},
                                             {"has_tasks", false},
                                             {"has_invitations", false},
                                             {"has_meetings", false},
                                             {"has_drafts", false},
                                             {"open", List{}},
                                             {"has_open", false},
                                             {"has_proposals", false},
                                             {"has_stalled", false},
                                             {"has_missing", false},
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
                      {"missing", List{missing_membership()}},
                      {"has_missing", true},
                      {"mistaken", List{link("/office/memberships/m9", "Efus")}},
                      {"has_mistaken", true},
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
  list.push_back(office_page(
      "decision-new",
      {{"title", say("decisions.new")},
       {"lacking",
        Object{{"text", say("decisions.no_body", {{"organisation", in("Stadt Karlsruhe", "City of Karlsruhe",
                                                                      "Ville de Karlsruhe")}})},
               {"href", "/office/organisations/stadt-karlsruhe/bodies/new"}}},
       {"has_understood", true},
       {"understood", List{Object{{"text", say("decisions.was_read")}}}},
       {"form", decision_form(false)}}));
  list.push_back(
      office_page("decision-wrong", {{"title", say("decisions.new")}, {"form", decision_form(true)}}));
  list.push_back(
      office_page("decision-again", {{"title", say("decisions.new")}, {"form", repeated_decision_form()}}));
  auto cases_form =
      form("cases", "/office/decisions/k7m2q/cases", "decisions.take_steps",
           {fieldset("", {field(Kind::choices, "cases", "decisions", "cases", {}, {},
                                options("cases", "cases", {"Stadt Kaiserslautern", "Stadt Musterstadt"}))})});
  auto release_form = form("release", "/office/decisions/k7m2q/release", "decisions.release", {});
  list.push_back(
      office_page("decision", with_documents({{"title", *decision(true)["title"].text()},
                                              {"decision", decision(true)},
                                              {"known", true},
                                              {"release", Object{{"form", release_form}}},
                                              {"awaiting", Object{{"form", cases_form}}},
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
  const auto listed = [&](std::string headline) {
    return Object{{"href", "/office/announcements/a1"},
                  {"headline", std::move(headline)},
                  {"kind", in("Beitritt", "Joining", "Adhésion")},
                  {"day", in("1. Januar 2025", "1 January 2025", "1er janvier 2025")},
                  {"texts", tabs}};
  };
  list.push_back(office_page("announcements",
                             {{"title", say("layout.announcements")},
                              {"day", office_as_of("/office/announcements")},
                              {"rows", List{listed("Efus und DEFUS begrüßen zwei neue deutsche Mitglieder")}},
                              {"dropped", List{listed("DEFUS begrüßt ein neues Mitglied")}},
                              {"has_dropped", true},
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
  auto others_passage =
      passage("since", "text_since", "Seit heute gehören zwei weitere Mitglieder dazu.", "", false);
  others_passage["error"] = say("refusal.announcement.both_wrote");
  others_passage["meanwhile"] = "Seit Neujahr sind zwei weitere Mitglieder dabei.";
  others_passage["meanwhile_left_out"] = false;
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
                       {"with_others", say("announcements.with_others", {{"languages", "English"}})},
                       {"may_withdraw", true},
                       {"is_correction", true},
                       {"correction", ""},
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
      {"with_others", say("announcements.with_others", {{"languages", "English"}})},
      {"embargo", in("Gesperrt bis 7. Januar 2025, 09:00 Uhr.", "Under embargo until 7 January 2025, 09:00.",
                     "Sous embargo jusqu’au 7 janvier 2025 à 9 h 00.")},
      {"lapsed", true},
      {"missed", say("refusal.announcement.text_changed")}};
  Object one{
      {"title", headline},
      {"text_lang", "de"},
      {"headline", headline},
      {"paragraphs", List{Object{{"text", lead}}}},
      {"passages",
       List{passage("headline", "text_headline", headline, "", false), others_passage, wrong_passage}},
      {"languages_of_text", tabs},
      {"state", in("Entwurf", "draft", "brouillon")},
      {"open", true},
      {"kind", in("Beitritt", "Joining", "Adhésion")},
      {"day_label", say("announcements.day_joining")},
      {"day", in("1. Januar 2025", "1 January 2025", "1er janvier 2025")},
      {"baseless", true},
      {"has_stale", true},
      {"stale",
       List{stale("since", lead, "Seit dem 1. Februar 2025 ist die Stadt Kaiserslautern Mitglied von DEFUS."),
            stale("remark", "Ein Satz.", "")}},
      {"plan", plan},
      {"short_post", headline + "\n\n" + lead},
      {"mail_subject", headline},
      {"downloads", List{Object{{"href", "/office/announcements/a1/de/download/txt"},
                                {"label", say("announcements.download_txt")}},
                         Object{{"href", "/office/announcements/a1/de/download/md"},
                                {"label", say("announcements.download_md")}}}},
      {"actions", actions},
      {"reasons",
       List{Object{
           {"id", "reason_de"}, {"label", say("announcements.reason")}, {"lang", "de"}, {"value", ""}}}},
      {"reasons_wrong", false},
      {"form_token", "f00d"},
      {"withdrawn", ""},
      {"withdrawn_reason", ""},
      {"has_errors", true},
      {"errors", List{Object{{"text", in("Der Text wurde inzwischen geändert.",
                                         "The text has been changed in the meantime.",
                                         "Le texte a été modifié entre-temps.")}}}}};
  auto gone = one;
  gone["withdrawn"] =
      say("announcements.withdrawn_on", {{"date", in("9. Januar 2025", "9 January 2025", "9 janvier 2025")}});
  gone["withdrawn_reason"] = in("Doppelt veröffentlicht", "Published twice", "Publiée deux fois");
  gone["has_errors"] = false;
  gone["errors"] = List{};
  list.push_back(office_page("announcement", std::move(one)));
  list.push_back(office_page("announcement-withdrawn", std::move(gone)));
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
       {"gaps", List{Object{{"text", say("gaps.text_missing", {{"subject", say("texts.imprint")},
                                                               {"in_language", say("gaps.in_fr")}})},
                            {"href", "/office/settings#imprint-text_fr"}},
                     Object{{"text", say("gaps.no_base_url")}, {"href", ""}},
                     Object{{"text", say("gaps.more", {{"number", "12"}})}, {"href", ""}}}},
       {"has_gaps", true},
       {"networks", List{Object{{"href", "/office/networks/defus"}, {"label", "DEFUS"}}}},
       {"names_form", form("names", "/office/settings/names", "common.save",
                           {fieldset("site.names", {field(Kind::line, "names", "site", "name_de"),
                                                    field(Kind::line, "names", "site", "name_en")})})},
       {"logo_form", form("logo", "/office/settings/logo", "site.upload_logo",
                          {fieldset("site.logo", {field(Kind::file, "logo", "site", "file"),
                                                  field(Kind::tick, "logo", "site", "has_name")})})},
       {"identity_changes", Object{{"changes_href", "/office/facts/7"}}},
       {"remove_logo_form", form("logo-remove", "/office/settings/logo/remove", "site.remove_logo", {})},
       {"logo",
        Object{{"href", std::string(sample_logo)}, {"width", "88"}, {"height", "44"}, {"has_name", false}}},
       {"mail_given", say("mail_server.given", {{"url", "smtp://mail.example.org:587"},
                                                {"from", "Register <register@example.org>"}})},
       {"mail_form",
        form("mail", "/office/settings/mail", "common.save",
             {fieldset("mail_server.title", {field(Kind::line, "mail", "mail_server", "url"),
                                             field(Kind::line, "mail", "mail_server", "from")})})},
       {"test_form", form("mail-test", "/office/settings/mail/test", "mail_server.send_test",
                          {fieldset("", {field(Kind::line, "mail-test", "mail_server", "address")})})},
       {"forms",
        List{Object{{"changes_href", "/office/facts/8"},
                    {"form", form("imprint", "/office/settings/texts/imprint", "common.save",
                                  {fieldset("texts.imprint",
                                            {field(Kind::paragraph, "imprint", "texts", "text_de"),
                                             field(Kind::paragraph, "imprint", "texts", "text_en")})})}}}}}));
  return list;
}

}  // namespace gremium::preview
