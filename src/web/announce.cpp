// Where announcements are begun: beside what they are about.
#include "app/drafts.h"
#include "base/crypto.h"
#include "web/announcements.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::AnnouncementKind;
using render::List;
using render::Object;

bool is_of_network(const app::View& view, const std::string& body) {
  const auto found = view.body(body);
  return found && view.network(found->value.organisation);
}

}  // namespace

void add_announce(const Context& context, const app::View& view, const std::vector<Announceable>& about,
                  Object& content) {
  List rows;
  const bool may_begin =
      context.session && domain::may(context.session->account.role, domain::Right::edit_drafts);
  for (const auto& [kind, subject] : about) {
    const std::string name(name_of(kind));
    const auto of = kind == AnnouncementKind::network ? short_name_of_organisation(context, view, subject)
                                                      : std::string();
    if (const auto begun = view.announcement_of(kind, subject))
      rows.push_back(Object{{"href", "/office/announcements/" + *begun},
                            {"label", context.say("announce.to_" + name)},
                            {"of", of}});
    else if (may_begin)
      rows.push_back(Object{{"begin", context.say("announce." + name)},
                            {"of", of},
                            {"kind", name},
                            {"subject", subject},
                            {"token", context.session->token},
                            {"form_key", base::random_token()}});
  }
  content["has_announce"] = !rows.empty();
  content["announce"] = std::move(rows);
}

std::vector<Announceable> announceable(const app::View& view, const domain::Membership& membership) {
  const auto network = view.network(membership.network);
  if (!network || !membership.is_public) return {};
  std::vector<Announceable> about;
  const auto first = membership.start == domain::StartKind::known && membership.from
                         ? membership.from->exact()
                         : std::nullopt;
  const bool coming = first && *first > view.today_in(network->value.time_zone);
  if (coming || view.announcement_of(AnnouncementKind::coming, membership.id))
    about.emplace_back(AnnouncementKind::coming, membership.id);
  if (membership.last_day) about.emplace_back(AnnouncementKind::leaving, membership.id);
  return about;
}

std::vector<Announceable> announceable(const app::View& view, const domain::Decision& decision) {
  if (!decision.is_public || decision.outcome == domain::Outcome::unknown ||
      !is_of_network(view, decision.body))
    return {};
  return {{AnnouncementKind::decision, decision.id}};
}

std::vector<Announceable> announceable(const app::View& view, const domain::MeetingCase& found) {
  const auto& meeting = found.meeting.value;
  if (!meeting.is_public || !is_of_network(view, meeting.body)) return {};
  const auto state = found.state();
  std::vector<Announceable> about;
  const bool ahead = (state == domain::MeetingState::planned || state == domain::MeetingState::invited) &&
                     meeting.first_day() >= view.today_in(view.body(meeting.body)->value.time_zone);
  if (ahead || view.announcement_of(AnnouncementKind::call, meeting.id))
    about.emplace_back(AnnouncementKind::call, meeting.id);
  if (domain::is_over(state)) about.emplace_back(AnnouncementKind::result, meeting.id);
  return about;
}

Response begin_announcement(Context& context) {
  const auto kind = domain::announcement_kind_named(context.field("kind"));
  const auto id = app::begin_announcement(context.site.house(), context.submission(),
                                          kind.value_or(AnnouncementKind::joining), context.field("subject"));
  if (id) return see_other("/office/announcements/" + *id);
  return show_announcements(context, id.refusals());
}

}  // namespace gremium::web
