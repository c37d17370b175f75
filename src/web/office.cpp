// The office's start page, and the way in and out.
#include <algorithm>
#include <charconv>

#include "app/announcement_checks.h"
#include "app/announcements.h"
#include "app/decisions.h"
#include "app/mail_server.h"
#include "app/outbox.h"
#include "base/crypto.h"
#include "base/text.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/kept_form.h"
#include "web/meeting_rows.h"
#include "web/membership_rows.h"
#include "web/proposals.h"
#include "web/routes.h"
#include "web/rows.h"
#include "web/sessions.h"
#include "web/site_gaps.h"
#include "web/step_rows.h"
#include "web/task_rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

std::string log_in_cookie(const Site& site) { return session_cookie(site) + "_login"; }

// Only a page of the office: nobody is led elsewhere by a link.
std::string next_page(const std::string& asked, const domain::Account* account) {
  const bool plain = std::all_of(asked.begin(), asked.end(), [](char c) { return c > ' ' && c < 0x7F; });
  const bool ours = plain && base::starts_with(asked, "/office") && asked.find("//") == std::string::npos &&
                    asked.find('\\') == std::string::npos;
  const bool sees_office = account == nullptr || domain::may(account->role, domain::Right::see_office);
  if (!sees_office) return "/me";
  return ours ? asked : "/office";
}

// Whether the account may open a page of the office. One that is not there is not for anybody to say.
bool may_open_page(const std::string& address, const domain::Account& account) {
  const auto match = find_route("GET", address.substr(0, address.find_first_of("?#")));
  return match.route == nullptr || domain::may(account.role, match.route->right);
}

// After the log-in. Who was on the way to what the account may not see begins at the start page, which says
// so.
std::string first_page(const std::string& asked, const domain::Account& account) {
  auto next = next_page(asked, &account);
  return may_open_page(next, account) ? next : "/office?not=yours";
}

// One a browser: several of its tabs may stand at the log-in.
std::string log_in_key(const Context& context) {
  auto fresh = base::random_token();
  auto known = context.request.cookie(log_in_cookie(context.site)).value_or("");
  const bool is_ours =
      known.size() == fresh.size() && known.find_first_not_of("0123456789abcdef") == std::string::npos;
  return is_ours ? known : fresh;
}

Response show_log_in_form(Context& context, const std::string& name, const std::string& message, int status) {
  const auto key = log_in_key(context);
  auto next = context.query("next");
  if (next.empty()) next = context.field("next");
  Object content{
      {"title", context.say("login.title")},
      {"name", name},
      {"next", next_page(next, nullptr)},
      {"key", key},
      {"forgotten_href", app::sends_mail(context.site.house()) ? "/office/password/forgotten" : ""},
      {"message", message},
      {"has_kept", false}};
  add_kept(context, content);
  if (context.request.method == "POST") send_again_for_languages(context, content);
  auto response = page(context, "office_login/show", std::move(content), status);
  response.headers.emplace_back("Set-Cookie", set_cookie(context.site, log_in_cookie(context.site), key));
  return response;
}

// A published text that is older is history.
constexpr int days_to_correct = 366;

// Where a text stands, if there is something left to do about it; else empty.
std::string work_on(const Context& context, const app::View& view, const domain::AnnouncementCase& found,
                    base::Language language) {
  const auto state = app::state_of(found, language);
  if (state == app::TextState::withdrawn) return {};
  const bool is_ready = state == app::TextState::signed_off || state == app::TextState::planned;
  if (is_ready && !view.is_fresh(found, language)) return context.say("today.stale");
  if (state != app::TextState::published)
    return context.say("text_state." + std::string(app::name_of(state)));
  const auto out_on = found.texts.at(language).published->value.published_on;
  const bool is_recent = out_on >= today_of_lists(view).plus_days(-days_to_correct);
  return is_recent && view.is_outdated(found, language) ? context.say("today.outdated") : std::string();
}

List drafts_of(const Context& context, const app::View& view) {
  List list;
  for (const auto& found : view.announcements()) {
    if (app::waits_no_more(view, found, today_of_lists(view))) continue;
    for (const auto language : base::all_languages) {
      auto state = work_on(context, view, found, language);
      if (state.empty()) continue;
      const auto& id = found.announcement.value.id;
      const auto passages = app::current_passages(found, language);
      list.push_back(
          Object{{"href", "/office/announcements/" + id + "?text=" + std::string(base::code(language))},
                 {"headline", passages.empty() ? id : passages.front().text},
                 {"language", context.say("layout.language_" + std::string(base::code(language)))},
                 {"lang", base::code(language)},
                 {"open", domain::has_open_place(passages)},
                 {"state", std::move(state)}});
    }
  }
  return list;
}

List coming_of(const Context& context, const app::View& view) {
  List list;
  for (const auto& network : view.networks()) {
    const auto roster = view.roster(network.value.id);
    for (const auto& row : roster->rows)
      if (row.standing == domain::Standing::coming)
        list.push_back(membership_row(context, view, row.membership.value, roster->as_of));
  }
  return list;
}

// Overdue, or a report is due.
List tasks_due(const Context& context, const app::View& view) {
  List list;
  for (const auto& entry : view.standing_list({}))
    if (entry.reason <= domain::LightReason::report_due) list.push_back(task_row(context, entry));
  return list;
}

// What must be invited to within this many days.
constexpr int invitation_horizon = 14;
constexpr int next_meetings = 5;

// Planned meetings whose last day to invite is near, or over.
List invitations_due(const Context& context, const app::View& view) {
  List list;
  for (const auto& found : view.coming_meetings(today_of_lists(view), {})) {
    const auto& meeting = found.meeting.value;
    const auto invite_by = view.invite_by(meeting);
    const auto today = today_of(view, meeting);
    auto text = notice_text(context, found, invite_by, today);
    if (text.empty() || *invite_by > today.plus_days(invitation_horizon)) continue;
    list.push_back(Object{{"href", meeting_address(context, meeting.id)},
                          {"title", meeting_with_day(context, meeting)},
                          {"body", name_of_body(context, view, meeting.body)},
                          {"late", *invite_by < today},
                          {"text", std::move(text)}});
  }
  return list;
}

void add_meetings(const Context& context, const app::View& view, Object& content) {
  auto invitations = invitations_due(context, view);
  domain::MeetingFilter next;
  next.limit = next_meetings;
  auto meetings = meeting_rows(context, view, view.coming_meetings(today_of_lists(view), next));
  content["has_invitations"] = !invitations.empty();
  content["invitations"] = std::move(invitations);
  content["has_meetings"] = !meetings.empty();
  content["meetings"] = std::move(meetings);
}

// In words; empty where nothing is, and for those who cannot mend it.
std::string lacking_of(const Context& context, const app::View& view) {
  if (!domain::may(context.session->account.role, domain::Right::administer)) return {};
  const int number = number_of_gaps(context, view);
  return number == 0 ? std::string() : context.say("gaps.count", {{"number", std::to_string(number)}});
}

}  // namespace

namespace {

// For those who may release them.
void add_releases(const Context& context, const app::View& view, Object& content) {
  List list;
  if (domain::may(context.session->account.role, domain::Right::publish))
    for (const auto& found : view.unreleased_decisions()) {
      auto row = decision_row(context, view, found.value);
      row["choice"] = found.value.id + "~" + std::to_string(found.fact);
      row["id"] = "release-" + found.value.id;
      list.push_back(std::move(row));
    }
  content["has_releases"] = !list.empty();
  content["releases"] = std::move(list);
  content["release_key"] = base::random_token();
}

Response show_today(Context& context, const base::Refusals& refusals) {
  const auto view = context.view();
  List open;
  domain::AccessionFilter filter;
  filter.open_only = true;
  for (const auto& found : view.accessions(filter)) open.push_back(accession_row(context, view, found));
  auto drafts = drafts_of(context, view);
  auto coming = coming_of(context, view);
  auto tasks = tasks_due(context, view);
  const bool has_tasks = !tasks.empty();
  const bool has_open = !open.empty(), has_drafts = !drafts.empty(), has_coming = !coming.empty();
  Object content{{"title", context.say("layout.today")},
                 {"open", std::move(open)},
                 {"has_open", has_open},
                 {"drafts", std::move(drafts)},
                 {"has_drafts", has_drafts},
                 {"tasks", std::move(tasks)},
                 {"has_tasks", has_tasks},
                 {"coming", std::move(coming)},
                 {"has_coming", has_coming}};
  auto stalled = stalled_rows(context, view);
  content["has_stalled"] = !stalled.empty();
  content["stalled"] = std::move(stalled);
  add_missing_memberships(context, view, {}, content);
  add_meetings(context, view, content);
  auto proposals = waiting_proposals(context, view);
  content["has_proposals"] = !proposals.empty();
  content["proposals"] = std::move(proposals);
  const int failed = domain::may(context.session->account.role, domain::Right::record)
                         ? app::failed_mail(context.site.house())
                         : 0;
  content["failed_mail"] =
      failed == 0 ? std::string() : context.say("today.failed_mail", {{"number", std::to_string(failed)}});
  content["lacking"] = lacking_of(context, view);
  add_releases(context, view, content);
  content["not_yours"] = !context.query("not").empty();
  content["message"] = refusals.empty() ? std::string() : context.sentence(refusals.front());
  return page(context, "office/today", std::move(content), status_of(refusals));
}

}  // namespace

Response show_today(Context& context) { return show_today(context, {}); }

Response release_decisions(Context& context) {
  std::vector<app::SeenDecision> chosen;
  for (const auto& choice : context.fields("decision")) {
    const auto parts = base::split(choice, '~');
    domain::FactNumber seen = 0;
    if (parts.size() == 2) std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), seen);
    chosen.push_back({parts.front(), seen});
  }
  const auto released = app::release_decisions(context.site.house(), context.submission(), chosen);
  return released ? see_other("/office") : show_today(context, released.refusals());
}

Response show_log_in(Context& context) {
  // Instead of what a form asked for: that is not done.
  return show_log_in_form(context, {}, {}, context.request.method == "POST" ? 403 : 200);
}

namespace {

// A page that carries a form is asked for again, in another language or as it was: nobody logs in by that.
std::optional<Response> shown_again(Context& context) {
  auto session = app::find_session(context.site.house(),
                                   context.request.cookie(session_cookie(context.site)).value_or(""));
  if (session && carries_form(context)) {
    context.session = std::move(session);
    return offer_form(context, 200);
  }
  if (context.query("lang").empty()) return std::nullopt;
  return show_log_in_form(context, context.field("name"), {}, 200);
}

}  // namespace

Response log_in(Context& context) {
  if (auto again = shown_again(context)) return std::move(*again);
  const auto kept = context.request.cookie(log_in_cookie(context.site)).value_or("");
  // A form of this browser, not one that somebody else's page sent.
  if (kept.empty() || !base::equal_in_constant_time(kept, context.field("key")))
    return show_log_in_form(context, context.field("name"), context.sentence({"form.expired"}), 403);
  const auto password = context.form.get("password");
  const auto session =
      app::log_in(context.site.house(), context.field("name"), password, context.request.client);
  if (!session) {
    auto again = show_log_in_form(context, context.field("name"), context.sentence(session.refusal()),
                                  status_of(session.refusals()));
    for (const auto& [name, value] : session.refusal().arguments)
      if (name == "minutes") again.headers.emplace_back("Retry-After", std::to_string(std::stoi(value) * 60));
    return again;
  }
  // A session from before ends: the id is always new.
  app::log_out(context.site.house(), context.request.cookie(session_cookie(context.site)).value_or(""));
  context.session = *session;
  auto response = carries_form(context) ? offer_form(context, 200)
                                        : see_other(first_page(context.field("next"), session->account));
  response.headers.emplace_back("Set-Cookie",
                                set_cookie(context.site, session_cookie(context.site), session->secret));
  response.headers.emplace_back("Set-Cookie", clear_cookie(context.site, log_in_cookie(context.site)));
  response.headers.emplace_back("Set-Cookie",
                                set_cookie(context.site, account_cookie(context.site), session->account.id));
  return response;
}

Response log_out(Context& context) {
  app::log_out(context.site.house(), context.session->secret);
  auto response = see_other("/office/login");
  response.headers.emplace_back("Set-Cookie", clear_cookie(context.site, session_cookie(context.site)));
  // What is typed and not saved waits in the storage, encrypted: see unsaved.js.
  response.headers.emplace_back("Clear-Site-Data", "\"cache\"");
  return response;
}

Response log_out_everywhere(Context& context) {
  app::log_out_everywhere(context.site.house(), context.session->account.id);
  return see_other("/office/login");
}

}  // namespace gremium::web
