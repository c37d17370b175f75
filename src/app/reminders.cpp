// What the daily reminder says, and to whom.
#include <algorithm>

#include "app/account_mail.h"
#include "app/announcement_checks.h"
#include "app/announcements.h"
#include "app/view.h"
#include "app/wording.h"
#include "drafting/display.h"
#include "language/messages.h"
#include "storage/account_mail.h"
#include "storage/accounts.h"
#include "storage/journal.h"

namespace gremium::app {
namespace {

using base::Language;
using drafting::Due;

std::string organisation_in_reminder(const View& view, const std::string& id, Language language) {
  const auto organisation = view.organisation(id);
  return organisation ? drafting::short_or_full_name(organisation->value, language) : id;
}

// The day on which something was last entered about the case: waiting is counted from what the secretariat
// did, not from what it noted.
base::Day moved_on(storage::Connection& connection, const domain::AccessionCase& found,
                   const std::string& zone) {
  auto newest = found.accession.fact;
  for (const auto& taken : found.taken)
    if (taken) newest = std::max(newest, taken->fact);
  const auto fact = storage::find_fact(connection, newest);
  return base::day_at(fact ? fact->entered_at : base::Instant{}, zone);
}

std::vector<Due> stalled_cases(House& house, const View& view, Language language, const std::string& zone) {
  const auto reading = house.home->read();
  const auto today = house.today_in(zone);
  domain::AccessionFilter filter;
  filter.public_only = false;
  filter.open_only = true;
  std::vector<Due> due;
  for (const auto& found : view.accessions(filter)) {
    // What a procedure expects of the step counts; else a month without a word.
    const auto progress = view.progress(found);
    auto days = today.number() - moved_on(reading.connection(), found, zone).number();
    if (progress.expected_days ? !progress.stalled : days < stalled_after_days) continue;
    if (progress.expected_days) days = progress.days.value_or(days);
    const auto& accession = found.accession.value;
    const auto next =
        std::find_if(found.taken.begin(), found.taken.end(), [](const auto& taken) { return !taken; });
    base::Arguments arguments{
        {"organisation", organisation_in_reminder(view, accession.organisation, language)},
        {"days", std::to_string(days)}};
    const bool complete = next == found.taken.end();
    if (!complete) {
      const auto& step = accession.steps.at(static_cast<std::size_t>(next - found.taken.begin()));
      arguments.emplace_back("step", language::say(language, "step_kind." + std::string(name_of(step.kind))));
    }
    due.push_back(
        {language::say(language, complete ? "letter.reminder_complete" : "letter.reminder_step", arguments),
         "/office/accessions/" + accession.id});
  }
  return due;
}

std::vector<Due> late_tasks(const View& view) {
  std::vector<Due> due;
  for (const auto& entry : view.standing_list({}))
    if (entry.reason <= domain::LightReason::report_due)
      due.push_back({entry.title, "/office/tasks/" + entry.task});
  return due;
}

// A place-holder names nothing: then the headline of another language does.
std::string headline_of(const View& view, const domain::AnnouncementCase& found, Language language) {
  std::vector<Language> tried{language};
  for (const auto other : base::all_languages) tried.push_back(other);
  for (const auto each : tried) {
    const auto passages = current_passages(found, each);
    if (!passages.empty() && !passages.front().open) return article_of(view, each, passages).headline;
  }
  return language::say(language, "announcement_kind." + std::string(name_of(found.announcement.value.kind)));
}

// `complete_only`: what could be signed off.
std::vector<Due> waiting_drafts(const View& view, Language language, const std::string& zone,
                                bool complete_only) {
  std::vector<Due> due;
  for (const auto& found : view.announcements()) {
    if (waits_no_more(view, found, view.today_in(zone))) continue;
    for (const auto in : base::all_languages) {
      const auto state = state_of(found, in);
      if (state != TextState::draft && state != TextState::signed_off && state != TextState::changed)
        continue;
      const auto passages = current_passages(found, in);
      if (passages.empty() || (complete_only && domain::has_open_place(passages))) continue;
      const auto& id = found.announcement.value.id;
      const auto code = std::string(base::code(in));
      auto address = "/office/announcements/" + id;
      address.append("?text=").append(code);
      due.push_back({language::say(language, "letter.reminder_draft",
                                   {{"headline", headline_of(view, found, in)},
                                    {"language", language::say(language, "layout.language_" + code)}}),
                     std::move(address)});
    }
  }
  return due;
}

drafting::Reminders due_for(House& house, const View& view, const domain::Account& account, Language language,
                            const std::string& zone) {
  drafting::Reminders reminders;
  if (domain::may(account.role, domain::Right::record)) {
    reminders.steps = stalled_cases(house, view, language, zone);
    reminders.tasks = late_tasks(view);
  }
  const bool edits = domain::may(account.role, domain::Right::edit_drafts);
  if (edits || domain::may(account.role, domain::Right::publish))
    reminders.drafts = waiting_drafts(view, language, zone, !edits);
  return reminders;
}

struct Reminder {
  std::string address;
  drafting::Letter letter;
};

}  // namespace

void queue_reminders(House& house) {
  {
    const auto reading = house.home->read();
    if (storage::list_account_mail(reading.connection()).empty()) return;
  }
  std::vector<Reminder> due;
  std::string cause;
  {
    const View view(house, Audience::office);
    const auto networks = view.networks();
    const auto zone = networks.empty() ? std::string("UTC") : networks.front().value.time_zone;
    if (base::clock_at(house.now(), zone) < reminder_clock) return;
    cause = "reminder:" + house.today_in(zone).iso();
    const auto reading = house.home->read();
    for (const auto& mail : storage::list_account_mail(reading.connection())) {
      const auto account = storage::find_account(reading.connection(), mail.account);
      if (!mail.reminders || !account || account->value.disabled) continue;
      const auto reminders = due_for(house, view, account->value, mail.language, zone);
      if (!reminders.empty())
        due.push_back({mail.address,
                       drafting::reminder_letter(mail.language, view.site_name(mail.language), reminders)});
    }
  }
  if (due.empty()) return;
  // Not saved (a full disk, say): written at the next waking.
  [[maybe_unused]] const auto written =
      perform(house, {system_actor()}, domain::Right::record, [&](Desk& desk) -> Recorded {
        for (const auto& reminder : due)
          queue_letter(desk, cause, reminder.address, reminder.letter, std::chrono::hours(20));
        return std::string();
      });
}

}  // namespace gremium::app
