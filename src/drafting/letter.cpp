#include "drafting/letter.h"

#include <algorithm>

#include "domain/outgoing.h"
#include "drafting/display.h"
#include "drafting/short_form.h"
#include "language/dates.h"
#include "language/messages.h"

namespace gremium::drafting {
namespace {

using base::Arguments;
using base::Language;
using language::say;

std::string address(const std::string& path) { return std::string(domain::site_mark) + path; }

std::string public_address(Language language, const std::string& noun, const std::string& id) {
  return address("/" + std::string(base::code(language)) + "/" + noun + "/" + id);
}

// On one line and with plain spaces, as subjects of mails are.
std::string on_one_line(const std::string& text) { return mail_subject({text, {}}); }

// The line of two hyphens and a blank is what mail programs know the foot by.
std::string with_foot(Language language, std::string text, const Foot& foot) {
  return std::move(text) + "\n\n-- \n" +
         say(language, "letter.foot", {{"followed", foot.followed}, {"address", address(foot.end_path)}}) +
         "\n";
}

std::string clock_text(Language language, const std::string& clock) {
  return say(language, "meetings.clock", {{"hours", clock.substr(0, 2)}, {"minutes", clock.substr(3, 2)}});
}

std::string sitting_text(Language language, const domain::Sitting& sitting) {
  auto day = say(language, "meetings.day",
                 {{"weekday", language::weekday_name(language, sitting.date)},
                  {"date", language::long_date(language, sitting.date)}});
  if (sitting.begins.empty()) return day;
  return say(language, "meetings.day_from", {{"day", day}, {"begins", clock_text(language, sitting.begins)}});
}

std::string meeting_name(Language language, const domain::Meeting& meeting) {
  if (!meeting.title.empty()) return meeting.title;
  return say(language, "meetings.name",
             {{"number", std::to_string(meeting.number)}, {"period", meeting.period}});
}

std::string where_and_when(Language language, const domain::Meeting& meeting) {
  std::string lines;
  for (const auto& sitting : meeting.sittings) lines += "\n" + sitting_text(language, sitting);
  if (!meeting.place.empty()) lines += "\n" + meeting.place;
  if (!meeting.online_url.empty()) lines += "\n" + meeting.online_url;
  return lines;
}

Letter about_meeting(Language language, const std::string& key, const domain::Meeting& meeting,
                     const std::string& body, const Foot& foot) {
  const auto name = meeting_name(language, meeting);
  const auto first = language::long_date(language, meeting.first_day());
  const auto text = say(language, key, {{"meeting", name}, {"body", body}}) + "\n" +
                    where_and_when(language, meeting) + "\n\n" +
                    public_address(language, "meetings", meeting.id);
  return {on_one_line(say(language, key + "_subject", {{"meeting", name}, {"body", body}, {"date", first}})),
          with_foot(language, text, foot)};
}

// Nobody reads more of one list in a mail.
constexpr std::size_t most_due = 20;

std::string due_list(Language language, const char* key, const std::vector<Due>& due) {
  if (due.empty()) return {};
  std::string text = "\n\n" + say(language, key) + "\n";
  const auto shown = std::min(due.size(), most_due);
  for (std::size_t i = 0; i < shown; ++i) text += "\n- " + due[i].text + "\n  " + address(due[i].path);
  if (shown < due.size())
    text += "\n" + say(language, "letter.reminder_more",
                       {{"number", std::to_string(due.size() - shown)}, {"address", address("/office")}});
  return text;
}

}  // namespace

Letter confirmation_letter(Language language, const std::string& followed, const std::string& path,
                           int days) {
  return {on_one_line(say(language, "letter.confirm_subject", {{"followed", followed}})),
          say(language, "letter.confirm",
              {{"followed", followed},
               {"site", std::string(domain::site_mark)},
               {"address", address(path)},
               {"days", std::to_string(days)}}) +
              "\n"};
}

Letter already_following_letter(Language language, const Foot& foot) {
  return {on_one_line(say(language, "letter.already_subject", {{"followed", foot.followed}})),
          with_foot(language, say(language, "letter.already", {{"followed", foot.followed}}), foot)};
}

Letter news_letter(Language language, const Article& article, const std::string& path, const Foot& foot) {
  auto text = article.headline;
  if (!article.paragraphs.empty()) text += "\n\n" + article.paragraphs.front();
  text += "\n\n" + say(language, "letter.whole_text", {{"address", address(path)}});
  return {mail_subject(article), with_foot(language, std::move(text), foot)};
}

namespace {

// A text that was sent before, and what became of it.
Letter again_letter(Language language, const std::string& key, const Article& article,
                    const std::string& because, const std::string& path, const Foot& foot) {
  auto text = say(language, key, {{"headline", article.headline}});
  if (!because.empty()) text += "\n\n" + because;
  text += "\n\n" + address(path);
  return {on_one_line(say(language, key + "_subject", {{"headline", mail_subject(article)}})),
          with_foot(language, std::move(text), foot)};
}

}  // namespace

Letter corrected_letter(Language language, const Article& article, const std::string& correction,
                        const std::string& path, const Foot& foot) {
  return again_letter(language, "letter.corrected", article, correction, path, foot);
}

Letter withdrawn_letter(Language language, const Article& article, const std::string& reason,
                        const std::string& path, const Foot& foot) {
  return again_letter(language, "letter.withdrawn", article, reason, path, foot);
}

Letter decision_letter(Language language, const domain::Decision& decision, const std::string& body,
                       const Foot& foot) {
  const auto outcome = say(language, "outcome." + std::string(name_of(decision.outcome)));
  const auto date = decision.date ? language::partial_date(language, *decision.date) : std::string();
  auto text = decision.title + "\n\n" +
              say(language, "letter.decision", {{"body", body}, {"date", date}, {"outcome", outcome}});
  text += "\n\n" + public_address(language, "decisions", decision.id);
  return {on_one_line(say(language, "letter.decision_subject", {{"body", body}, {"title", decision.title}})),
          with_foot(language, std::move(text), foot)};
}

Letter call_letter(Language language, const domain::Meeting& meeting, const std::string& body,
                   const Foot& foot) {
  return about_meeting(language, "letter.call", meeting, body, foot);
}

Letter moved_letter(Language language, const domain::Meeting& meeting, const std::string& body,
                    const Foot& foot) {
  return about_meeting(language, "letter.moved", meeting, body, foot);
}

Letter cancellation_letter(Language language, const domain::Meeting& meeting, const std::string& body,
                           const Foot& foot) {
  return about_meeting(language, "letter.cancelled", meeting, body, foot);
}

Letter invitation_letter(Language language, const std::string& register_name, const std::string& account,
                         const std::string& path, int days) {
  return {on_one_line(say(language, "letter.invitation_subject", {{"register", register_name}})),
          say(language, "letter.invitation",
              {{"register", register_name},
               {"account", account},
               {"address", address(path)},
               {"days", std::to_string(days)}}) +
              "\n"};
}

Letter password_letter(Language language, const std::string& register_name, const std::string& account,
                       const std::string& path, int hours) {
  return {on_one_line(say(language, "letter.password_subject", {{"register", register_name}})),
          say(language, "letter.password",
              {{"register", register_name},
               {"account", account},
               {"address", address(path)},
               {"hours", std::to_string(hours)}}) +
              "\n"};
}

Letter reminder_letter(Language language, const std::string& register_name, const Reminders& due) {
  const auto number = due.steps.size() + due.tasks.size() + due.drafts.size();
  return {on_one_line(say(language, "letter.reminder_subject",
                          {{"register", register_name}, {"number", std::to_string(number)}})),
          say(language, "letter.reminder", {{"register", register_name}}) +
              due_list(language, "letter.reminder_steps", due.steps) +
              due_list(language, "letter.reminder_tasks", due.tasks) +
              due_list(language, "letter.reminder_drafts", due.drafts) + "\n\n-- \n" +
              say(language, "letter.reminder_foot", {{"address", address("/office/reminders")}}) + "\n"};
}

Letter test_letter(Language language, const std::string& register_name) {
  return {on_one_line(say(language, "letter.test_subject", {{"register", register_name}})),
          say(language, "letter.test") + "\n"};
}

std::string body_with_organisation(Language language, const domain::Body& body,
                                   const domain::Organisation& organisation) {
  return body_name(body, language) + ", " + full_name(organisation, language);
}

}  // namespace gremium::drafting
