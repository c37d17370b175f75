#include "web/routes.h"

#include "base/text.h"
#include "web/handlers.h"

namespace gremium::web {
namespace {

using domain::Right;

constexpr auto everyone = Access::everyone;
constexpr auto anyone = Access::anyone;
constexpr auto office = Access::office;
constexpr auto see = Right::see_office;
constexpr auto own = Right::see_own;
constexpr auto record = Right::record;
constexpr auto edit = Right::edit_drafts;
constexpr auto publish = Right::publish;
constexpr auto administer = Right::administer;

const std::vector<Route> table{
    {"GET", "/", anyone, see, choose_language},
    {"GET", "/healthz", anyone, see, show_health},

    // For other people's programs.
    {"GET", "/robots.txt", everyone, see, show_robots},
    {"GET", "/sitemap.xml", everyone, see, show_sitemap, Body::none, Pace::slow},
    {"GET", "/sitemaps/{part}", everyone, see, show_sitemap_part, Body::none, Pace::slow},
    {"GET", "/{lang}/manifest.webmanifest", everyone, see, show_manifest},

    // With the worker's time and no place in the cache: files are large, and may be taken back.
    {"GET", "/documents/{ref}/{name}", anyone, see, show_document},
    // Kept by browsers for good: another logo has another address.
    {"GET", "/logo/{name}", anyone, see, show_logo},

    {"GET", "/{lang}/", everyone, see, show_home},
    {"GET", "/{lang}/networks/{slug}", everyone, see, show_network},
    {"GET", "/{lang}/networks/{slug}/members.csv", everyone, see, download_roster},
    {"GET", "/{lang}/networks/{slug}/growth.csv", everyone, see, download_growth},
    {"GET", "/{lang}/organisations/{slug}", everyone, see, show_organisation},
    {"GET", "/{lang}/accessions/{ref}", everyone, see, show_accession},
    {"GET", "/{lang}/meetings", everyone, see, list_meetings},
    {"GET", "/{lang}/meetings/{ref}", everyone, see, show_meeting},
    {"GET", "/{lang}/decisions", everyone, see, list_decisions},
    {"GET", "/{lang}/decisions/{ref}", everyone, see, show_decision},
    {"GET", "/{lang}/elections/{ref}", everyone, see, show_election},
    {"GET", "/{lang}/papers", everyone, see, list_papers},
    {"GET", "/{lang}/papers/{ref}", everyone, see, show_paper},
    {"GET", "/{lang}/meetings/{ref}/minutes", everyone, see, show_minutes},
    {"GET", "/{lang}/decisions/{ref}/extract", everyone, see, show_extract},
    {"GET", "/{lang}/decisions/{ref}/extract.txt", everyone, see, show_extract_text},
    {"GET", "/{lang}/news", everyone, see, list_news},
    {"GET", "/{lang}/news/{slug}", everyone, see, show_news},
    {"GET", "/{lang}/news/{slug}/versions/{version}", everyone, see, show_news_version},
    {"GET", "/{lang}/news.atom", everyone, see, show_atom},
    {"GET", "/{lang}/news.json", everyone, see, show_json_feed},
    {"GET", "/{lang}/search", everyone, see, search_register, Body::none, Pace::slow},
    {"GET", "/{lang}/calendar", everyone, see, show_calendar},
    {"GET", "/{lang}/calendar.ics", everyone, see, show_icalendar},
    {"GET", "/{lang}/imprint", everyone, see, show_text},
    {"GET", "/{lang}/privacy", everyone, see, show_text},
    {"GET", "/{lang}/accessibility", everyone, see, show_text},

    // Never kept: what they say belongs to one address.
    {"GET", "/{lang}/follow", anyone, see, show_follow},
    {"POST", "/{lang}/follow", anyone, see, ask_to_follow},
    {"GET", "/{lang}/follow/sent", anyone, see, show_follow_sent},
    {"GET", "/{lang}/follow/confirm/{secret}", anyone, see, show_follow_confirmation},
    {"POST", "/{lang}/follow/confirm/{secret}", anyone, see, confirm_following},
    {"GET", "/{lang}/follow/end/{token}", anyone, see, show_follow_end},
    // Mail programs send this one, in forms of several kinds (RFC 8058).
    {"POST", "/{lang}/follow/end/{token}", anyone, see, stop_following, Body::none},
    {"POST", "/{lang}/follow/end/{token}/all", anyone, see, stop_following_all},

    {"GET", "/office/password/forgotten", anyone, see, show_forgotten_password},
    {"POST", "/office/password/forgotten", anyone, see, ask_for_new_password},
    {"GET", "/office/password/link/{secret}", anyone, see, show_password_link},
    {"POST", "/office/password/link/{secret}", anyone, see, set_password_by_link},

    {"GET", "/office/login", anyone, see, show_log_in},
    {"POST", "/office/login", anyone, see, log_in},
    {"POST", "/office/logout", office, own, log_out},
    {"POST", "/office/logout-everywhere", office, own, log_out_everywhere},
    {"GET", "/me", office, own, show_me},
    {"GET", "/me/documents/{ref}", office, own, show_member_document},
    {"POST", "/me/proposals", office, own, propose_change},
    {"GET", "/office/proposals/{id}", office, see, show_proposal},
    {"POST", "/office/proposals/{id}", office, record, settle_proposal},
    {"GET", "/office", office, see, show_today},
    {"GET", "/office/search", office, see, search_register, Body::none, Pace::slow},

    {"GET", "/office/preview", office, see, choose_preview},
    {"GET", "/office/preview/{day}/{page*}", office, see, show_preview},

    {"GET", "/office/facts/{number}", office, see, show_history},
    {"POST", "/office/facts/{number}/undo", office, record, undo_change},

    {"GET", "/office/organisations", office, see, list_organisations},
    {"GET", "/office/organisations/new", office, record, new_organisation},
    {"POST", "/office/organisations", office, record, record_organisation},
    {"GET", "/office/organisations/{id}", office, see, edit_organisation},
    {"POST", "/office/organisations/{id}", office, record, amend_organisation},
    {"GET", "/office/organisations/{id}/history", office, see, show_organisation_then},
    {"GET", "/office/organisations/{id}/name", office, record, edit_name},
    {"POST", "/office/organisations/{id}/name", office, record, change_name},
    {"GET", "/office/organisations/{id}/name/{from}", office, record, edit_name_change},
    {"POST", "/office/organisations/{id}/name/{from}", office, record, correct_name_change},
    {"GET", "/office/organisations/{id}/merger", office, record, edit_merger},
    {"POST", "/office/organisations/{id}/merger", office, record, merge_members},
    {"GET", "/office/organisations/{id}/bodies/new", office, record, new_body},
    {"POST", "/office/organisations/{id}/bodies", office, record, record_body},
    {"GET", "/office/organisations/{id}/memberships/new", office, record, new_membership},
    {"POST", "/office/organisations/{id}/memberships", office, record, record_membership},

    {"GET", "/office/bodies/{id}", office, see, edit_body},
    {"POST", "/office/bodies/{id}", office, record, amend_body},
    {"GET", "/office/bodies/{id}/seats/new", office, record, new_seat},
    {"GET", "/office/bodies/{id}/seats/import", office, record, new_seats},
    {"POST", "/office/bodies/{id}/seats", office, record, record_seat},
    {"POST", "/office/bodies/{id}/seats/import", office, record, record_seats},
    {"POST", "/office/bodies/{id}/seats/members", office, record, seat_members},
    {"GET", "/office/seats/{id}", office, see, edit_seat},
    {"POST", "/office/seats/{id}", office, record, amend_seat},
    {"GET", "/office/bodies/{id}/rule-sets/new", office, record, new_rule_set},
    {"POST", "/office/bodies/{id}/rule-sets", office, record, record_rule_set},
    {"GET", "/office/rule-sets/{id}", office, see, edit_rule_set},
    {"POST", "/office/rule-sets/{id}", office, record, amend_rule_set},

    {"GET", "/office/memberships/{id}", office, see, edit_membership},
    {"POST", "/office/memberships/{id}/start", office, record, correct_start},
    {"POST", "/office/memberships/{id}/end", office, record, end_membership},
    {"POST", "/office/memberships/{id}/suspension", office, record, suspend_membership},
    {"POST", "/office/memberships/{id}/category", office, record, set_category},
    {"POST", "/office/memberships/{id}/mistake", office, record, take_back_membership},
    {"POST", "/office/memberships/{id}/contacts", office, record, record_member_contact},
    {"GET", "/office/member-contacts/{id}", office, see, edit_member_contact},
    {"POST", "/office/member-contacts/{id}", office, record, amend_member_contact},

    {"GET", "/office/meetings", office, see, list_office_meetings},
    {"GET", "/office/meetings/new", office, record, new_meeting},
    {"POST", "/office/meetings", office, record, plan_meeting},
    {"GET", "/office/meetings/{id}", office, see, work_on_meeting},
    {"POST", "/office/meetings/{id}", office, record, amend_meeting},
    {"POST", "/office/meetings/{id}/steps", office, record, advance_meeting},
    {"POST", "/office/meetings/{id}/take-back", office, record, take_back_meeting_advance},
    {"GET", "/office/meetings/{id}/items/new", office, record, new_agenda_item},
    {"POST", "/office/meetings/{id}/items", office, record, add_agenda_item},
    {"GET", "/office/agenda-items/{id}", office, see, edit_agenda_item},
    {"POST", "/office/agenda-items/{id}", office, record, amend_agenda_item},
    {"POST", "/office/agenda-items/{id}/move", office, record, move_agenda_item},
    {"POST", "/office/agenda-items/{id}/remove", office, record, remove_agenda_item},
    {"POST", "/office/agenda-items/{id}/carry", office, record, carry_over},

    {"GET", "/office/decisions", office, see, list_office_decisions},
    {"GET", "/office/decisions/new", office, record, new_decision},
    {"POST", "/office/decisions", office, record, record_decision},
    {"GET", "/office/decisions/{ref}", office, see, edit_decision},
    {"POST", "/office/decisions/{ref}", office, record, amend_decision},
    {"POST", "/office/decisions/{ref}/release", office, publish, release_decision},
    {"POST", "/office/releases", office, publish, release_decisions},
    {"POST", "/office/decisions/{ref}/cases", office, record, take_step_in_cases},
    {"GET", "/office/decisions/{ref}/extract", office, see, show_extract},
    {"GET", "/office/decisions/{ref}/extract.txt", office, see, show_extract_text},
    {"GET", "/office/decisions/{ref}/tasks/new", office, record, new_task},
    {"POST", "/office/decisions/{ref}/tasks", office, record, record_task},

    {"GET", "/office/meetings/{id}/attendance", office, see, show_attendance},
    {"POST", "/office/meetings/{id}/attendance/{work}", office, record, note_attendance},
    {"GET", "/office/meetings/{id}/room", office, see, show_room},
    {"GET", "/office/meetings/{id}/room/stamp", office, see, tell_room},
    {"GET", "/office/meetings/{id}/room/check", office, see, check_room_vote},
    {"POST", "/office/meetings/{id}/room/{work}", office, record, work_in_room},
    {"GET", "/office/meetings/{id}/minutes", office, see, show_office_minutes},
    {"POST", "/office/meetings/{id}/minutes/release", office, publish, release_minutes},
    {"POST", "/office/meetings/{id}/minutes/approve", office, record, approve_minutes},
    {"POST", "/office/meetings/{id}/minutes/correction", office, record, open_minutes_correction},
    {"POST", "/office/meetings/{id}/minutes/objections", office, record, object_to_minutes},
    {"POST", "/office/meetings/{id}/minutes/copies", office, record, send_minutes},
    {"GET", "/office/meetings/{id}/minutes/{version}", office, see, show_minutes_version},

    {"GET", "/office/papers", office, see, list_office_papers},
    {"GET", "/office/papers/new", office, record, new_paper},
    {"POST", "/office/papers", office, record, record_paper},
    {"GET", "/office/papers/{id}", office, see, edit_paper},
    {"POST", "/office/papers/{id}", office, record, amend_paper},

    {"GET", "/office/tasks", office, see, list_tasks},
    {"POST", "/office/tasks/reports", office, record, report_on_tasks},
    {"GET", "/office/tasks/{id}", office, see, edit_task},
    {"POST", "/office/tasks/{id}", office, record, amend_task},
    {"POST", "/office/tasks/{id}/reports", office, record, report_on_task},
    {"POST", "/office/bodies/{id}/task-lists", office, record, issue_task_list},
    {"GET", "/office/task-lists/{id}", office, see, show_task_list},

    {"GET", "/office/elections/new", office, record, new_election},
    {"POST", "/office/elections", office, record, record_election},
    {"GET", "/office/elections/{id}", office, see, edit_election},
    {"POST", "/office/elections/{id}", office, record, amend_election},
    {"POST", "/office/elections/{id}/candidates", office, record, nominate_candidate},
    {"POST", "/office/elections/{id}/rounds", office, record, hold_round},
    {"POST", "/office/elections/{id}/rounds/{round}", office, record, amend_round},
    {"POST", "/office/elections/{id}/lot", office, record, draw_lot},
    {"POST", "/office/elections/{id}/end", office, record, close_election},

    {"GET", "/office/documents", office, see, list_documents},
    {"GET", "/office/documents/new", office, record, new_document},
    {"POST", "/office/documents", office, record, record_document, Body::upload},
    {"GET", "/office/documents/{ref}", office, see, edit_document},
    {"POST", "/office/documents/{ref}", office, record, amend_document},
    {"POST", "/office/documents/{ref}/withdraw", office, record, withdraw_document},
    {"POST", "/office/documents/{ref}/erase", office, administer, erase_document},
    {"GET", "/office/documents/{ref}/content", office, see, show_office_document},

    {"GET", "/office/accessions", office, see, list_accessions},
    {"GET", "/office/accessions/new", office, record, new_accession},
    {"POST", "/office/accessions", office, record, open_accession},
    {"GET", "/office/accessions/stalled", office, see, list_stalled},
    {"GET", "/office/accessions/{ref}", office, see, work_on_accession},
    {"POST", "/office/accessions/{ref}", office, record, amend_accession},
    {"GET", "/office/accessions/{ref}/steps/{step}", office, record, edit_step},
    {"POST", "/office/accessions/{ref}/steps/{step}", office, record, take_step},
    {"POST", "/office/accessions/{ref}/steps/{step}/skip", office, record, skip_step},
    {"POST", "/office/accessions/{ref}/received", office, record, receive_document},
    {"POST", "/office/accessions/{ref}/complete", office, record, complete_accession},
    {"POST", "/office/accessions/{ref}/close", office, record, close_accession},
    {"POST", "/office/accessions/{ref}/quotations", office, record, record_quotation},
    {"GET", "/office/accessions/{ref}/quotations/{id}", office, see, edit_quotation},
    {"POST", "/office/accessions/{ref}/quotations/{id}", office, record, amend_quotation},

    {"GET", "/office/announcements", office, see, list_announcements},
    {"POST", "/office/announcements", office, edit, begin_announcement},
    {"GET", "/office/announcements/{id}", office, see, edit_announcement},
    {"POST", "/office/announcements/{id}/redraft", office, edit, redraft_announcement},
    {"POST", "/office/announcements/{id}/withdraw", office, publish, withdraw_announcement},
    {"POST", "/office/announcements/{id}/{text}/save", office, see, save_announcement},
    {"POST", "/office/announcements/{id}/{text}/sign-off", office, publish, sign_off_announcement},
    {"POST", "/office/announcements/{id}/{text}/publish", office, publish, publish_announcement},
    {"POST", "/office/announcements/{id}/{text}/plan", office, publish, plan_publication},
    {"POST", "/office/announcements/{id}/{text}/plan/take-back", office, publish, take_back_plan},
    {"POST", "/office/announcements/{id}/{text}/renew", office, see, renew_passage},
    {"GET", "/office/announcements/{id}/{text}/download/{format}", office, see, download_announcement},

    {"GET", "/office/accounts", office, administer, list_accounts},
    {"GET", "/office/accounts/new", office, administer, new_account},
    {"POST", "/office/accounts", office, administer, add_account},
    {"GET", "/office/accounts/{id}", office, administer, edit_account},
    {"POST", "/office/accounts/{id}", office, administer, amend_account},
    {"GET", "/office/reminders", office, own, edit_reminders},
    {"POST", "/office/reminders", office, own, set_reminders},
    {"GET", "/office/password", office, own, edit_password},
    {"POST", "/office/password", office, own, change_password},

    {"GET", "/office/mail", office, record, show_outbox},
    {"POST", "/office/mail/{id}/retry", office, record, retry_mail},
    {"POST", "/office/mail/{id}/drop", office, record, drop_mail},
    {"POST", "/office/followers/{id}/remove", office, administer, remove_follower},

    {"GET", "/office/networks/{id}", office, administer, edit_network},
    {"POST", "/office/networks/{id}", office, administer, amend_network},
    {"GET", "/office/networks/{id}/procedure", office, see, list_network_procedures},
    {"POST", "/office/networks/{id}/procedure", office, administer, record_network_procedure},
    {"GET", "/office/networks/{id}/procedure/new", office, administer, new_network_procedure},
    {"GET", "/office/networks/{id}/procedure/{version}", office, see, show_network_procedure},
    {"POST", "/office/networks/{id}/procedure/{version}/remove", office, administer,
     remove_network_procedure},
    {"GET", "/office/networks/{id}/history", office, see, show_network_then},
    {"GET", "/office/networks/{id}/members", office, record, show_member_list},
    {"POST", "/office/networks/{id}/members", office, record, preview_member_list, Body::upload},
    {"POST", "/office/networks/{id}/members/enter", office, record, enter_member_list},
    {"GET", "/office/networks/{id}/members.csv", office, see, download_member_list},
    {"GET", "/office/settings", office, administer, edit_settings},
    {"POST", "/office/settings/names", office, administer, record_site_names},
    {"POST", "/office/settings/logo", office, administer, record_site_logo, Body::upload},
    {"POST", "/office/settings/logo/remove", office, administer, remove_site_logo},
    {"POST", "/office/settings/texts/{key}", office, administer, record_site_text},
    {"POST", "/office/settings/mail", office, administer, set_mail_server},
    {"POST", "/office/settings/mail/test", office, administer, send_test_mail},
};

// What the pattern's braces stand for, if the path fits it.
std::optional<std::map<std::string, std::string, std::less<>>> fit(const std::vector<std::string>& pattern,
                                                                   const std::vector<std::string>& path) {
  const bool takes_rest = base::ends_with(pattern.back(), "*}");
  if (takes_rest ? path.size() < pattern.size() : pattern.size() != path.size()) return std::nullopt;
  std::map<std::string, std::string, std::less<>> parameters;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const auto& segment = pattern[i];
    if (takes_rest && i + 1 == pattern.size()) {
      const std::vector<std::string> rest(path.begin() + static_cast<std::ptrdiff_t>(i), path.end());
      parameters[segment.substr(1, segment.size() - 3)] = base::join(rest, "/");
      break;
    }
    const bool stands_for = segment.size() > 2 && segment.front() == '{';
    if (!stands_for && segment != path[i]) return std::nullopt;
    if (!stands_for) continue;
    if (path[i].empty() || (segment == "{lang}" && !base::language_of(path[i]))) return std::nullopt;
    parameters[segment.substr(1, segment.size() - 2)] = path[i];
  }
  return parameters;
}

}  // namespace

const std::vector<Route>& all_routes() { return table; }

Match find_route(const std::string& method, const std::string& path) {
  static const auto patterns = [] {
    std::vector<std::vector<std::string>> split;
    for (const auto& route : table) split.push_back(base::split(route.pattern, '/'));
    return split;
  }();
  const auto segments = base::split(path, '/');
  const std::string wanted = method == "HEAD" ? "GET" : method;
  Match match;
  for (std::size_t i = 0; i < table.size(); ++i) {
    auto parameters = fit(patterns[i], segments);
    if (!parameters) continue;
    if (table[i].method != wanted) {
      match.other_method = true;
      continue;
    }
    match.route = &table[i];
    match.parameters = std::move(*parameters);
    return match;
  }
  return match;
}

}  // namespace gremium::web
