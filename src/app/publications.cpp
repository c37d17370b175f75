#include "app/publications.h"

#include <algorithm>

#include "app/announcement_checks.h"
#include "app/announcements.h"
#include "domain/moment.h"
#include "language/slug.h"
#include "storage/announcements.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using base::Refusal;
using domain::AnnouncementCase;

std::string free_slug(storage::Connection& connection, const domain::Announcement& announcement,
                      base::Language language, const std::vector<domain::Passage>& passages) {
  const auto headline = std::find_if(passages.begin(), passages.end(), [](const domain::Passage& passage) {
    return passage.kind == "headline";
  });
  const auto words = headline == passages.end() ? std::string() : language::slug(headline->text, language);
  const auto wanted = announcement.day.iso() + (words.empty() ? std::string() : "-" + words.substr(0, 80));
  auto slug = wanted;
  for (int number = 2; storage::slug_taken(connection, language, slug); ++number)
    slug = wanted + "-" + std::to_string(number);
  return slug;
}

std::string zone_of(storage::Connection& connection, const AnnouncementCase& found) {
  const auto network = storage::find_network(connection, found.announcement.value.publishing_network);
  return network ? network->value.time_zone : "UTC";
}

domain::Publication publication_of(Desk& desk, const AnnouncementCase& found, base::Language language,
                                   const std::string& correction) {
  const auto& text = found.texts.at(language);
  const auto& announcement = found.announcement.value;
  domain::Publication publication;
  publication.announcement = announcement.id;
  publication.language = language;
  publication.version = text.published ? text.published->value.version + 1 : 1;
  publication.slug = text.published ? text.published->value.slug
                                    : free_slug(desk.connection(), announcement, language,
                                                current_passages(found, language));
  publication.published_on = desk.today_in(zone_of(desk.connection(), found));
  const auto drafted_passages = announcement.passages.find(language);
  if (drafted_passages != announcement.passages.end()) publication.passages = drafted_passages->second;
  publication.texts = text.saved.value.texts;
  publication.correction = correction;
  return publication;
}

// Whether it is due where its network is: --today moves each zone's clock by its own.
bool is_due(Desk& desk, const domain::PublicationPlanned& plan) {
  const auto found = storage::find_announcement(desk.connection(), plan.announcement);
  return found && *plan.at <= desk.moment_in(zone_of(desk.connection(), *found));
}

// Plans that may be due: the clocks of two zones lie less than a day apart.
std::vector<domain::Recorded<domain::PublicationPlanned>> nearly_due(storage::Connection& connection,
                                                                     base::Instant utc) {
  return storage::list_due_publications(connection, utc + std::chrono::hours(26));
}

std::optional<Refusal> check_plan(storage::Connection& connection, const AnnouncementCase& found,
                                  const domain::PublicationPlanned& plan, base::Day day) {
  if (auto refused = check_ready(connection, found, plan.language, plan.correction, day)) return refused;
  const auto passages = current_passages(found, plan.language);
  if (plan.digest != digest_of(passages)) return Refusal{"announcement.text_changed"};
  return std::nullopt;
}

PublishedByPlan carry_out(Desk& desk, const domain::Recorded<domain::PublicationPlanned>& planned) {
  const auto& plan = planned.value;
  PublishedByPlan done{plan.announcement, plan.language, {}};
  const auto found = storage::find_announcement(desk.connection(), plan.announcement);
  const auto today = desk.today_in(zone_of(desk.connection(), *found));
  if (const auto refused = check_plan(desk.connection(), *found, plan, today)) {
    done.because = refused->code;
    desk.enter_automatic(planned.fact, domain::PublicationPlanned{
                                           plan.announcement, plan.language, {}, {}, {}, refused->code});
    return done;
  }
  desk.enter_automatic(planned.fact, publication_of(desk, *found, plan.language, plan.correction));
  return done;
}

// The correction is what the language that was asked for corrects.
std::optional<Refusal> enter_plan(Desk& desk, const AnnouncementCase& found, base::Language language,
                                  const PlanPublication& plan, base::Instant at) {
  const auto correction = language == plan.language ? plan.correction : std::string();
  if (auto refused = check_ready(desk.connection(), found, language, correction, *plan.day)) {
    if (refused->code == "announcement.day_passed") refused->field = "plan_day";
    return refused;
  }
  const auto digest = digest_of(current_passages(found, language));
  desk.enter(domain::PublicationPlanned{plan.announcement, language, at, digest, correction, {}});
  return std::nullopt;
}

}  // namespace

std::vector<base::Language> ready_besides(const AnnouncementCase& found, base::Language language) {
  std::vector<base::Language> ready;
  for (const auto other : base::all_languages) {
    const auto state = state_of(found, other);
    const bool is_ready = state == TextState::signed_off || state == TextState::planned;
    if (other != language && is_ready && !found.texts.at(other).published) ready.push_back(other);
  }
  return ready;
}

Recorded publish_announcement(House& house, const Submission& submission, const std::string& id,
                              base::Language language, const std::string& correction, bool with_others) {
  return perform(house, submission, domain::Right::publish, [&](Desk& desk) -> Recorded {
    const auto found = find_open(desk.connection(), id);
    if (!found) return found.refusals();
    const auto today = desk.today_in(zone_of(desk.connection(), *found));
    if (auto refused = check_ready(desk.connection(), *found, language, correction, today)) return *refused;
    const auto publication = publication_of(desk, *found, language, correction);
    desk.enter(publication);
    for (const auto other : with_others ? ready_besides(*found, language) : std::vector<base::Language>()) {
      if (auto refused = check_ready(desk.connection(), *found, other, {}, today)) return *refused;
      desk.enter(publication_of(desk, *found, other, {}));
    }
    return publication.slug;
  });
}

Recorded plan_publication(House& house, const Submission& submission, const PlanPublication& plan) {
  return perform(house, submission, domain::Right::publish, [&](Desk& desk) -> Recorded {
    const auto found = find_open(desk.connection(), plan.announcement);
    if (!found) return found.refusals();
    if (!plan.day) return Refusal{"date.missing", {}, "plan_day"};
    if (!domain::is_clock(plan.clock)) return Refusal{"announcement.clock_malformed", {}, "plan_clock"};
    const auto zone = zone_of(desk.connection(), *found);
    const auto at = base::instant_of(*plan.day, domain::short_clock(plan.clock), zone);
    if (!at) return Refusal{"announcement.clock_malformed", {}, "plan_clock"};
    if (*at <= desk.moment_in(zone)) return Refusal{"announcement.plan_in_past", {}, "plan_day"};
    if (auto refused = enter_plan(desk, *found, plan.language, plan, *at)) return *refused;
    for (const auto other :
         plan.with_others ? ready_besides(*found, plan.language) : std::vector<base::Language>())
      if (auto refused = enter_plan(desk, *found, other, plan, *at)) return *refused;
    return plan.announcement;
  });
}

Recorded take_back_plan(House& house, const Submission& submission, const std::string& id,
                        base::Language language) {
  return perform(house, submission, domain::Right::publish, [&](Desk& desk) -> Recorded {
    const auto found = find_open(desk.connection(), id);
    if (!found) return found.refusals();
    if (!found->texts.at(language).planned_at()) return Refusal{"announcement.nothing_planned"};
    desk.enter(domain::PublicationPlanned{id, language, {}, {}, {}, {}});
    return id;
  });
}

std::vector<PublishedByPlan> publish_due(Desk& desk) {
  std::vector<PublishedByPlan> done;
  for (const auto& planned : nearly_due(desk.connection(), desk.moment_in("UTC")))
    if (is_due(desk, planned.value)) done.push_back(carry_out(desk, planned));
  return done;
}

bool is_publication_due(House& house) {
  const auto reading = house.home->read();
  auto& connection = reading.connection();
  const auto plans = nearly_due(connection, house.moment_in("UTC"));
  return std::any_of(plans.begin(), plans.end(), [&](const auto& planned) {
    const auto found = storage::find_announcement(connection, planned.value.announcement);
    return found && *planned.value.at <= house.moment_in(zone_of(connection, *found));
  });
}

}  // namespace gremium::app
