#include "app/notices.h"

#include <algorithm>
#include <set>

#include "app/followers.h"
#include "app/outbox.h"
#include "domain/election.h"
#include "drafting/display.h"
#include "storage/announcements.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/elections.h"
#include "storage/followers.h"
#include "storage/journal.h"
#include "storage/meetings.h"
#include "storage/memberships.h"
#include "storage/organisations.h"
#include "storage/outbox.h"

namespace gremium::app {
namespace {

using base::Language;
using domain::Followed;
using domain::FollowedKind;
using domain::Follower;
using storage::Connection;

// What the facts of an act are about.
struct Touched {
  std::set<std::string> announcements, decisions, meetings;

  void note(Connection& connection, const domain::FactContent& content) {
    if (const auto* published = std::get_if<domain::Publication>(&content))
      announcements.insert(published->announcement);
    if (const auto* withdrawn = std::get_if<domain::AnnouncementWithdrawn>(&content))
      announcements.insert(withdrawn->announcement);
    if (const auto* decision = std::get_if<domain::Decision>(&content)) decisions.insert(decision->id);
    if (const auto* meeting = std::get_if<domain::Meeting>(&content)) meetings.insert(meeting->id);
    if (const auto* advanced = std::get_if<domain::MeetingAdvanced>(&content))
      meetings.insert(advanced->meeting);
    if (const auto* voided = std::get_if<domain::FactVoided>(&content))
      if (const auto fact = storage::find_fact(connection, voided->number)) note(connection, fact->content);
  }
};

Touched touched_since(Connection& connection, domain::FactNumber before) {
  Touched touched;
  storage::read_facts(connection, before + 1, [&](const domain::Fact& fact) {
    touched.note(connection, fact.content);
    return true;
  });
  return touched;
}

struct Notices {
  Desk& desk;
  // The register before the act, and after it.
  Connection& before;
  Connection& after;

  // --- announcements ---

  static bool is_out(const std::optional<domain::NewsItem>& item) { return item && !item->withdrawn; }

  // Quoted words and names as the text was published with them.
  drafting::QuotationOf quotations(Language language, const std::vector<domain::Passage>& passages) const {
    return [this, language, passages](const std::string& id) -> std::optional<drafting::QuotedWords> {
      for (const auto& passage : passages)
        for (const auto number : passage.facts) {
          if (passage.quotation != id) continue;
          const auto fact = storage::find_fact(after, number);
          const auto* quotation = fact ? std::get_if<domain::Quotation>(&fact->content) : nullptr;
          if (quotation == nullptr || quotation->id != id || !quotation->text.contains(language)) continue;
          return drafting::QuotedWords{quotation->text.at(language), quotation->person};
        }
      const auto election = storage::find_election(after, id);
      const auto* winner = election ? election->candidate(domain::state_of(*election).elected) : nullptr;
      return winner == nullptr ? std::nullopt : std::optional(drafting::QuotedWords{{}, winner->name});
    };
  }

  // Whose followers it is for; networks first, so that theirs is the foot where somebody follows several.
  std::vector<Followed> followed_by(const domain::Announcement& announcement) const {
    std::vector<Followed> all;
    const auto add = [&](FollowedKind kind, const std::string& id) {
      const Followed followed{kind, id};
      if (!id.empty() && std::find(all.begin(), all.end(), followed) == all.end()) all.push_back(followed);
    };
    for (const auto kind : {FollowedKind::network, FollowedKind::organisation}) {
      add(kind, announcement.publishing_network);
      for (const auto& network : announcement.networks) add(kind, network);
    }
    for (const auto& id : announcement.memberships)
      if (const auto membership = storage::find_membership(after, id);
          membership && membership->value.is_public)
        add(FollowedKind::organisation, membership->value.organisation);
    return all;
  }

  // The language that somebody gets it in.
  Language language_for(Language wanted, const domain::Announcement& announcement) const {
    const auto network = storage::find_network(after, announcement.publishing_network);
    if (!network || network->value.languages.empty()) return wanted;
    const auto& languages = network->value.languages;
    return std::find(languages.begin(), languages.end(), wanted) != languages.end() ? wanted
                                                                                    : languages.front();
  }

  // A text as it is out, and where.
  struct Printed {
    Language language;
    drafting::Article article;
    std::string path;
  };
  Printed printed(Language language, const domain::Publication& publication) const {
    const auto passages = domain::compose(publication.passages, publication.texts);
    return {language, drafting::put_together(language, passages, quotations(language, passages)),
            "/" + std::string(base::code(language)) + "/news/" + publication.slug};
  }

  static std::string cause_of(const domain::Announcement& announcement) {
    return "announcement:" + announcement.id;
  }

  // Each address once, whatever it follows.
  template <class Tell>
  void for_readers(Language language, const domain::Announcement& announcement, Tell tell_one) const {
    std::set<std::string> told;
    for (const auto& followed : followed_by(announcement))
      for (const auto& follower : storage::list_followers(after, followed))
        if (language_for(follower.language, announcement) == language && told.insert(follower.address).second)
          tell_one(follower);
  }

  void tell_news(const Printed& text, const domain::Announcement& announcement,
                 const Follower& follower) const {
    tell(cause_of(announcement), follower, [&](const drafting::Foot& foot) {
      return drafting::news_letter(follower.language, text.article, text.path, foot);
    });
  }

  // To those who were sent the text; whose mail still waits is sent the new one in its place.
  void tell_correction(Language language, const domain::NewsItem& item) const {
    const auto& publication = item.publication.value;
    const auto text = printed(language, publication);
    const auto& announcement = item.announcement;
    const auto cause = cause_of(announcement);
    for_readers(language, announcement, [&](const Follower& follower) {
      const auto state = storage::state_of_mail(after, cause, follower.address);
      if (!state) return;
      if (*state == domain::OutgoingState::waiting || *state == domain::OutgoingState::failed) {
        storage::drop_waiting_mail_to(after, cause, follower.address);
        return tell_news(text, announcement, follower);
      }
      tell(cause + ":corrected:" + std::to_string(publication.version), follower,
           [&](const drafting::Foot& foot) {
             return drafting::corrected_letter(follower.language, text.article, publication.correction,
                                               text.path, foot);
           });
    });
  }

  // To those who were sent the text, or were just about to be.
  void tell_withdrawal(Language language, const domain::NewsItem& item) const {
    const auto text = printed(language, item.publication.value);
    const auto cause = cause_of(item.announcement);
    for_readers(language, item.announcement, [&](const Follower& follower) {
      const auto state = storage::state_of_mail(after, cause, follower.address);
      if (state == domain::OutgoingState::sent || state == domain::OutgoingState::sending)
        tell("announcement_withdrawn:" + item.announcement.id, follower, [&](const drafting::Foot& foot) {
          return drafting::withdrawn_letter(follower.language, text.article,
                                            item.withdrawn->reason_in(language), text.path, foot);
        });
    });
  }

  void tell_announcement(const std::string& id) const {
    bool any_left = false;
    for (const auto language : base::all_languages) {
      const auto was = storage::find_news_of(before, language, id);
      const auto is = storage::find_news_of(after, language, id);
      any_left = any_left || is_out(is);
      if (is_out(is) && !is_out(was)) {
        const auto text = printed(language, is->publication.value);
        for_readers(language, is->announcement,
                    [&](const Follower& follower) { tell_news(text, is->announcement, follower); });
      } else if (is_out(is) && was->publication.value.version < is->publication.value.version) {
        tell_correction(language, *is);
      } else if (is_out(was) && is && is->withdrawn) {
        tell_withdrawal(language, *is);
      }
    }
    if (!any_left) storage::drop_waiting_mail(after, "announcement:" + id);
  }

  // --- bodies ---

  std::string body_named(const domain::Body& body, Language language) const {
    const auto organisation = storage::find_organisation(after, body.organisation);
    if (!organisation) return drafting::body_name(body, language);
    auto named = domain::named_on(organisation->value, desk.today_in(body.time_zone));
    return drafting::body_with_organisation(language, body, named);
  }

  template <class Write>
  void tell_of_body(const std::string& cause, const domain::Body& body, Write write) const {
    for (const auto& follower : storage::list_followers(after, {FollowedKind::body, body.id}))
      tell(cause, follower, [&](const drafting::Foot& foot) {
        return write(follower.language, body_named(body, follower.language), foot);
      });
  }

  void tell_decision(const std::string& id) const {
    const auto is_out = [&](Connection& connection) {
      auto decision = storage::find_decision(connection, id);
      return decision && decision->value.is_public ? std::optional(std::move(decision->value)) : std::nullopt;
    };
    const auto was = is_out(before), is = is_out(after);
    if (was && !is) storage::drop_waiting_mail(after, "decision:" + id);
    if (was || !is || !is->date) return;
    const auto body = storage::find_body(after, is->body);
    if (!body) return;
    const auto today = desk.today_in(body->value.time_zone);
    if (is->date->latest() < today.plus_days(-decision_is_news_days)) return;
    tell_of_body("decision:" + id, body->value,
                 [&](Language language, const std::string& name, const drafting::Foot& foot) {
                   return drafting::decision_letter(language, *is, name, foot);
                 });
  }

  // Whether people were invited to it, and it is still to come.
  static bool is_called(const std::optional<domain::MeetingCase>& found, base::Day today) {
    if (!found || !found->meeting.value.is_public || found->meeting.value.last_day() < today) return false;
    return found->state() == domain::MeetingState::invited;
  }

  // Once for each time it is moved; what waits with the old days is not sent.
  void tell_moved(const domain::MeetingCase& is, const domain::Body& body) const {
    const auto& meeting = is.meeting.value;
    storage::drop_waiting_mail(after, "meeting:" + meeting.id);
    tell_of_body("meeting:" + meeting.id + ":moved:" + std::to_string(is.meeting.fact), body,
                 [&](Language language, const std::string& name, const drafting::Foot& foot) {
                   return drafting::moved_letter(language, meeting, name, foot);
                 });
  }

  static bool was_moved(const std::optional<domain::MeetingCase>& was, const domain::MeetingCase& is) {
    return was && was->meeting.value.is_public && was->state() == domain::MeetingState::invited &&
           domain::is_moved(was->meeting.value, is.meeting.value);
  }

  void tell_meeting(const std::string& id) const {
    const auto was = storage::find_meeting(before, id), is = storage::find_meeting(after, id);
    const auto& any = is ? is : was;
    const auto body = any ? storage::find_body(after, any->meeting.value.body) : std::nullopt;
    if (!body) return;
    const auto today = desk.today_in(body->value.time_zone);
    const bool was_called = is_called(was, today), called = is_called(is, today);
    if (called && was_moved(was, *is)) return tell_moved(*is, body->value);
    if (called && !was_called)
      tell_of_body("meeting:" + id, body->value,
                   [&](Language language, const std::string& name, const drafting::Foot& foot) {
                     return drafting::call_letter(language, is->meeting.value, name, foot);
                   });
    if (called || !was_called) return;
    storage::drop_waiting_mail(after, "meeting:" + id);
    if (is && is->meeting.value.is_public && is->state() == domain::MeetingState::cancelled)
      tell_of_body("meeting_cancelled:" + id, body->value,
                   [&](Language language, const std::string& name, const drafting::Foot& foot) {
                     return drafting::cancellation_letter(language, is->meeting.value, name, foot);
                   });
  }

  // --- all ---

  std::string name_of(const Followed& followed, Language language) const {
    if (followed.kind == FollowedKind::body) {
      const auto body = storage::find_body(after, followed.id);
      return body ? body_named(body->value, language) : followed.id;
    }
    const auto organisation = storage::find_organisation(after, followed.id);
    if (!organisation) return followed.id;
    return drafting::short_or_full_name(domain::named_on(organisation->value, desk.today_anywhere()),
                                        language);
  }

  template <class Write>
  void tell(const std::string& cause, const Follower& follower, Write write) const {
    const drafting::Foot foot{name_of(follower.followed, follower.language), end_path(follower)};
    queue_letter(desk, cause, follower, write(foot), news_valid);
  }
};

}  // namespace

void queue_notices(House& house, Desk& desk, domain::FactNumber before) {
  auto& connection = desk.connection();
  if (!storage::has_followers(connection)) return;
  const auto touched = touched_since(connection, before);
  if (touched.announcements.empty() && touched.decisions.empty() && touched.meetings.empty()) return;
  // Others still see the register as it was: the act is not committed.
  const auto reading = house.home->read();
  const Notices notices{desk, reading.connection(), connection};
  for (const auto& id : touched.announcements) notices.tell_announcement(id);
  for (const auto& id : touched.decisions) notices.tell_decision(id);
  for (const auto& id : touched.meetings) notices.tell_meeting(id);
}

}  // namespace gremium::app
