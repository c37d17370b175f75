// The office's start page: what is to be done today.
#include "app/announcement_checks.h"
#include "app/announcements.h"
#include "app/decisions.h"
#include "app/outbox.h"
#include "base/crypto.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/membership_rows.h"
#include "web/proposals.h"
#include "web/rows.h"
#include "web/seen_choice.h"
#include "web/site_gaps.h"
#include "web/step_rows.h"
#include "web/task_rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

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
      row["choice"] = to_text(SeenChoice{found.value.id, found.fact});
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
    const auto [id, seen] = read_seen_choice(choice);
    chosen.push_back({id, seen});
  }
  const auto released = app::release_decisions(context.site.house(), context.submission(), chosen);
  return released ? see_other("/office") : show_today(context, released.refusals());
}

}  // namespace gremium::web
