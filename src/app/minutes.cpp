#include "app/minutes.h"

#include "base/crypto.h"
#include "domain/text_check.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/meetings.h"
#include "storage/minutes.h"
#include "storage/rule_sets.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;
using domain::MeetingState;
using domain::Need;

struct Found {
  domain::MeetingCase meeting;
  domain::MinutesCase minutes;
  std::string zone;
};

base::Result<Found> find(Desk& desk, const std::string& id) {
  auto meeting = storage::find_meeting(desk.connection(), id);
  if (!meeting) return Refusal{"meeting.unknown"};
  const auto body = storage::find_body(desk.connection(), meeting->meeting.value.body);
  return Found{std::move(*meeting), storage::find_minutes(desk.connection(), id),
               body ? body->value.time_zone : "UTC"};
}

base::Result<Found> find_released(Desk& desk, const std::string& id) {
  auto found = find(desk, id);
  if (found && found->minutes.newest() == nullptr) return Refusal{"minutes.not_released"};
  return found;
}

std::optional<Refusal> check_advance(const Found& found, MeetingState to) {
  const auto from = found.meeting.state();
  if (can_advance(from, to)) return std::nullopt;
  return Refusal{"meeting.cannot_advance",
                 {{"from", std::string(name_of(from))}, {"to", std::string(name_of(to))}}};
}

void advance(Desk& desk, const Found& found, MeetingState to) {
  const domain::Moment now{desk.today_in(found.zone), base::seconds_clock_at(desk.now(), found.zone)};
  desk.enter(domain::MeetingAdvanced{base::random_ref(8), found.meeting.meeting.value.id, to, now, {}, {}});
}

std::optional<Refusal> check_not_ahead(Desk& desk, const Found& found, base::Day on) {
  const auto today = desk.today_in(found.zone);
  if (on <= today) return std::nullopt;
  return Refusal{"meeting.in_future", {{"today", today.iso()}}, "on"};
}

// Somebody else than who opened the correction, and than who changed the records last.
std::optional<Refusal> check_second_person(Desk& desk, const Found& found) {
  const auto& account = desk.actor().account;
  const auto& last = found.minutes.versions.back();
  const auto* correction = found.minutes.open_correction();
  const auto changed =
      storage::last_to_change(desk.connection(), found.meeting.meeting.value.id, last.row.fact);
  if ((correction == nullptr || correction->author != account) && changed != account) return std::nullopt;
  return Refusal{"minutes.same_person"};
}

Refusals check_correction(Desk& desk, const Found& found, const domain::MinutesReleased& released) {
  const bool is_open = found.minutes.open_correction() != nullptr;
  const bool is_frozen = found.meeting.state() == MeetingState::minutes_approved || found.minutes.is_frozen();
  if (!is_open && is_frozen) return {{"minutes.no_correction"}};
  // An opened correction ends with a version, even if nothing had to be changed.
  if (!is_open && released.text == found.minutes.newest()->text) return {{"minutes.unchanged"}};
  Refusals wrong;
  note(wrong, domain::check_line("reason", released.reason, Need::required));
  note(wrong, check_second_person(desk, found));
  return wrong;
}

// Because of the release: its fact.
void open_up(Desk& desk, domain::FactNumber release, const MinutesDraft::BecomingPublic& opening) {
  for (auto [decision, fact] : opening.decisions) {
    decision.is_public = true;
    decision.to_be_public.reset();
    desk.enter_automatic(release, decision, fact);
  }
  for (auto [election, fact] : opening.elections) {
    election.is_public = true;
    desk.enter_automatic(release, election, fact);
  }
}

std::string reason_of(const Found& found, const std::string& typed) {
  const auto* correction = found.minutes.open_correction();
  return correction == nullptr ? typed : correction->row.value.reason;
}

domain::MinutesApproval approval_on(Desk& desk, const std::string& body, base::Day day) {
  std::vector<domain::RuleSet> all;
  for (auto& found : storage::list_rule_sets(desk.connection(), body)) all.push_back(std::move(found.value));
  const auto* rules = domain::in_force(all, day);
  return rules == nullptr ? domain::MinutesApproval::by_body : rules->minutes;
}

Refusals check(Desk& desk, const domain::MinutesApproved& approval, const Found& found) {
  Refusals wrong;
  // Not the day of the release: what was approved on paper may be entered later.
  const auto last = found.meeting.meeting.value.last_day();
  note(wrong, check_not_ahead(desk, found, approval.on));
  if (approval.on < last) wrong.push_back({"minutes.before_meeting", {{"last", last.iso()}}, "on"});
  const auto& body = found.meeting.meeting.value.body;
  if (!approval.in_meeting.empty()) {
    const auto later = storage::find_meeting(desk.connection(), approval.in_meeting);
    if (!later || later->meeting.value.body != body || approval.in_meeting == approval.meeting)
      wrong.push_back({"minutes.other_body", {}, "in_meeting"});
  }
  if (!approval.decision.empty()) {
    const auto decision = storage::find_decision(desk.connection(), approval.decision);
    if (!decision || decision->value.body != body) wrong.push_back({"minutes.other_body", {}, "decision"});
  }
  return wrong;
}

}  // namespace

Recorded release_minutes(House& house, const Submission& submission, const std::string& meeting,
                         const std::string& digest, const std::string& reason) {
  return perform(house, submission, domain::Right::publish, [&](Desk& desk) -> Recorded {
    const auto found = find(desk, meeting);
    if (!found) return found.refusals();
    if (auto refused = check_advance(*found, MeetingState::minutes_released)) return *refused;
    auto draft = draft_minutes(desk.connection(), found->meeting);
    if (digest_of(draft.text) != digest) return Refusal{"stale"};
    const auto version = static_cast<int>(found->minutes.versions.size()) + 1;
    const domain::MinutesReleased released{meeting,
                                           version,
                                           draft.language,
                                           desk.today_in(found->zone),
                                           version == 1 ? std::string() : reason_of(*found, reason),
                                           std::move(draft.text)};
    if (version > 1)
      if (auto wrong = check_correction(desk, *found, released); !wrong.empty()) return wrong;
    open_up(desk, desk.enter(released), draft.opening);
    advance(desk, *found, MeetingState::minutes_released);
    return meeting;
  });
}

Recorded approve_minutes(House& house, const Submission& submission, domain::MinutesApproved approval) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = find_released(desk, approval.meeting);
    if (!found) return found.refusals();
    if (found->minutes.open_correction() != nullptr) return Refusal{"minutes.correction_open"};
    if (auto refused = check_advance(*found, MeetingState::minutes_approved)) return *refused;
    if (auto wrong = check(desk, approval, *found); !wrong.empty()) return wrong;
    if (differs_from_record(desk.connection(), found->meeting, found->minutes))
      return Refusal{"minutes.changed_since"};
    approval.version = found->minutes.newest()->version;
    approval.how = approval_on(desk, found->meeting.meeting.value.body, approval.on);
    desk.enter(approval);
    advance(desk, *found, MeetingState::minutes_approved);
    return approval.meeting;
  });
}

Recorded open_minutes_correction(House& house, const Submission& submission, const std::string& meeting,
                                 const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = find_released(desk, meeting);
    if (!found) return found.refusals();
    if (found->minutes.open_correction() != nullptr) return Refusal{"minutes.correction_open"};
    if (auto refused = domain::check_line("reason", reason, Need::required)) return *refused;
    desk.enter(domain::MinutesCorrectionOpened{base::random_ref(8), meeting, reason});
    return meeting;
  });
}

Recorded object_to_minutes(House& house, const Submission& submission, domain::MinutesObjected objected) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = find_released(desk, objected.meeting);
    if (!found) return found.refusals();
    Refusals wrong;
    note(wrong, check_not_ahead(desk, *found, objected.on));
    note(wrong, domain::check_line("person", objected.person.text, Need::required));
    note(wrong, domain::check_text("text", objected.text.text, Need::required, domain::objection_limit));
    if (!wrong.empty()) return wrong;
    objected.id = base::random_ref(8);
    desk.enter(objected);
    return objected.meeting;
  });
}

Recorded send_minutes(House& house, const Submission& submission, domain::MinutesSent sent) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = find_released(desk, sent.meeting);
    if (!found) return found.refusals();
    if (found->minutes.open_correction() != nullptr) return Refusal{"minutes.correction_open"};
    const auto& newest = *found->minutes.newest();
    Refusals wrong;
    note(wrong, check_not_ahead(desk, *found, sent.on));
    if (sent.on < newest.released_on)
      wrong.push_back({"minutes.sent_before_release", {{"released", newest.released_on.iso()}}, "on"});
    note(wrong, domain::check_line("note", sent.note, Need::optional));
    if (!wrong.empty()) return wrong;
    sent.id = base::random_ref(8);
    sent.version = newest.version;
    desk.enter(sent);
    return sent.meeting;
  });
}

}  // namespace gremium::app
