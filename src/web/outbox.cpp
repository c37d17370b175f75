// The outbox as the secretariat sees it: what waits, what failed and why; and how many follow what. Addresses
// of followers are for administrators alone.
#include "app/outbox.h"
#include "app/followers.h"
#include "app/mail_server.h"
#include "domain/mail_address.h"
#include "drafting/mail_error.h"
#include "language/dates.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

bool administers(const Context& context) {
  return domain::may(context.session->account.role, domain::Right::administer);
}

std::string zone_of_times(const app::View& view) {
  const auto networks = view.networks();
  return networks.empty() ? std::string("UTC") : networks.front().value.time_zone;
}

Object row_of(const Context& context, const domain::Outgoing& mail, const std::string& zone) {
  const auto time = [&](base::Instant at) { return language::local_time(context.language, at, zone); };
  const bool open =
      mail.state == domain::OutgoingState::waiting || mail.state == domain::OutgoingState::failed;
  const auto address = "/office/mail/" + std::to_string(mail.id);
  return {{"to", administers(context) ? mail.address : domain::masked(mail.address)},
          {"subject", mail.subject},
          {"state", context.say("mail_state." + std::string(name_of(mail.state)))},
          {"when", time(mail.sent_at.value_or(mail.queued_at))},
          {"next", mail.state == domain::OutgoingState::waiting && mail.attempts > 0 ? time(mail.next_at)
                                                                                     : std::string()},
          {"attempts", mail.attempts == 0 ? std::string() : std::to_string(mail.attempts)},
          {"error", drafting::mail_error(context.language, mail.error)},
          {"is_open", open},
          {"retry_action", open ? address + "/retry" : std::string()},
          {"drop_action", open ? address + "/drop" : std::string()},
          {"token", context.session->token}};
}

List rows_of(const Context& context, const std::vector<domain::Outgoing>& mails, const std::string& zone) {
  List list;
  for (const auto& mail : mails) list.push_back(row_of(context, mail, zone));
  return list;
}

List followed_of(const Context& context) {
  List list;
  for (const auto& row : app::followed_rows(context.site.house(), administers(context))) {
    List followers;
    for (const auto& follower : row.followers)
      followers.push_back(Object{{"address", follower.address},
                                 {"action", "/office/followers/" + follower.id + "/remove"},
                                 {"token", context.session->token}});
    const auto name = app::name_of_followed(context.site.house(), row.followed, context.language);
    const bool has_followers = !followers.empty();
    list.push_back(Object{{"name", name.empty() ? to_text(row.followed) : name},
                          {"kind", context.say("followed_kind." + std::string(name_of(row.followed.kind)))},
                          {"number", std::to_string(row.number)},
                          {"has_followers", has_followers},
                          {"followers", std::move(followers)}});
  }
  return list;
}

Response show(Context& context, const base::Refusals& refusals) {
  const auto box = app::outbox(context.site.house());
  const auto zone = zone_of_times(context.view());
  auto followed = followed_of(context);
  const bool has_followed = !followed.empty();
  return page(
      context, "office/outbox",
      {{"title", context.say("layout.mail")},
       {"is_off", !app::sends_mail(context.site.house())},
       {"is_test", context.query("test") == "yes"},
       {"refused", refusals.empty() ? std::string() : context.sentence(refusals.front())},
       {"failed", rows_of(context, box.failed, zone)},
       {"has_failed", !box.failed.empty()},
       {"waiting", rows_of(context, box.waiting, zone)},
       {"has_waiting", !box.waiting.empty()},
       {"waiting_number", context.say("outbox.number", {{"number", std::to_string(box.waiting_count)}})},
       {"sent", rows_of(context, box.sent, zone)},
       {"has_sent", !box.sent.empty()},
       {"followed", std::move(followed)},
       {"has_followed", has_followed}},
      status_of(refusals));
}

std::int64_t id_of(const Context& context) {
  const auto text = context.parameter("id");
  if (text.empty() || text.size() > 15 || text.find_first_not_of("0123456789") != std::string::npos) return 0;
  return std::stoll(text);
}

Response shown_after(Context& context, const app::Recorded& done) {
  return done ? see_other("/office/mail") : show(context, done.refusals());
}

}  // namespace

Response show_outbox(Context& context) { return show(context, {}); }

Response retry_mail(Context& context) {
  return shown_after(context, app::retry_mail(context.site.house(), context.submission(), id_of(context)));
}

Response drop_mail(Context& context) {
  return shown_after(context, app::drop_mail(context.site.house(), context.submission(), id_of(context)));
}

Response remove_follower(Context& context) {
  return shown_after(
      context, app::remove_follower(context.site.house(), context.submission(), context.parameter("id")));
}

}  // namespace gremium::web
