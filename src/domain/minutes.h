// All that the minutes of a meeting say, computed from what was recorded: values, not sentences
// (drafting/minutes.h words them). Contents: GemO RLP § 41, GO NRW § 52, GO Bayern Art. 54.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/agenda.h"
#include "domain/attendance.h"
#include "domain/decision.h"
#include "domain/election.h"
#include "domain/meeting.h"
#include "domain/minutes_version.h"
#include "domain/rule_set.h"
#include "domain/seat.h"

namespace gremium::domain {

// A person, an organisation, or a person who speaks for one.
struct MinutedName {
  std::optional<Personal> person;
  // As it is displayed.
  std::string organisation;
  std::string group;

  bool operator==(const MinutedName&) const = default;
};

// An item where others speak of it.
struct ItemReference {
  std::string number;
  bool is_public = true;

  bool operator==(const ItemReference&) const = default;
};

// Empty: from the opening; to the end. Of a meeting of several days: from and to those of the day.
struct Stay {
  std::optional<Moment> from;
  std::optional<Moment> until;
  // Of a meeting of several days.
  std::optional<base::Day> day = {};

  bool operator==(const Stay&) const = default;
};

// One of several days on which somebody who came on another was not there.
struct DayAway {
  base::Day day = base::Day::of_number(0);
  bool is_excused = false;

  bool operator==(const DayAway&) const = default;
};

struct MinutedAttendee {
  MinutedName name;
  SeatRole role = SeatRole::member;
  int weight = 1;
  // At least one for those present; none for those who stayed away.
  std::vector<Stay> stays;
  bool remote = false;
  // Items during which he or she was not there, or not all the time.
  std::vector<ItemReference> missed;
  std::string note;
  std::vector<DayAway> away = {};

  bool operator==(const MinutedAttendee&) const = default;
};

struct MinutedGuest {
  MinutedName name;
  std::string function;
  std::vector<Stay> stays;
  bool remote = false;

  bool operator==(const MinutedGuest&) const = default;
};

struct MinutedProxy {
  MinutedName giver;
  MinutedName holder;
  // As domain::ProxyGiven has them.
  std::optional<Moment> from;
  std::optional<Moment> until;
  // It never counted: its holder was not there, or its giver was.
  bool is_void = false;

  bool operator==(const MinutedProxy&) const = default;
};

// Who led the meeting, took its minutes or counted votes.
struct MinutedOffice {
  MeetingOffice office = MeetingOffice::chair;
  MinutedName name;
  // The office passed to somebody else, or came from there: the items called meanwhile.
  bool throughout = true;
  std::vector<ItemReference> items;

  bool operator==(const MinutedOffice&) const = default;
};

struct InvitationFinding {
  // Empty: nobody was invited, a full assembly met without.
  std::optional<Moment> invited;
  // Empty: no period is set.
  std::optional<base::Day> invite_by;
  bool is_late = false;
  std::string note;

  bool operator==(const InvitationFinding&) const = default;
};

// Whether the body could decide from a moment on: at the opening, when a further day begins, and wherever it
// changed.
struct QuorumNoted {
  Moment at;
  bool begins_day = false;
  QuorumState state = QuorumState::not_asked;
  // In votes.
  std::int64_t present = 0;
  std::int64_t eligible = 0;
  std::optional<std::int64_t> required;

  bool operator==(const QuorumNoted&) const = default;
};

struct MinutedVoice {
  MinutedName name;
  Choice choice = Choice::yes;
  int weight = 1;

  bool operator==(const MinutedVoice&) const = default;
};

struct MinutedDecision {
  std::string title;
  std::string number;
  std::string text;
  ConsultationRole role = ConsultationRole::decision;
  MajorityLabel label = MajorityLabel::none;
  std::string label_as_printed;
  Tally tally;
  VotingMethod method = VotingMethod::unknown;
  std::vector<MinutedVoice> roll_call;
  Outcome outcome = Outcome::unknown;
  std::string outcome_reason;
  std::string referred_to;
  std::optional<MajorityJudgement> judgement;
  bool is_public = true;

  bool operator==(const MinutedDecision&) const = default;
};

struct MinutedBar {
  MinutedName name;
  std::string reason;

  bool operator==(const MinutedBar&) const = default;
};

// Why an item was not on the agenda that people were invited with.
struct LateItem {
  std::string reason;
  // The decision that let it in; empty: none was needed.
  std::string decision;
  bool decision_is_public = true;

  bool operator==(const LateItem&) const = default;
};

// The meeting that takes an item up again.
struct CarriedItem {
  // "4/2025"; empty: none yet.
  std::string meeting;
  bool is_public = true;

  bool operator==(const CarriedItem&) const = default;
};

struct MinutedItem {
  std::string number;
  int depth = 0;
  std::string title;
  ConsultationRole role = ConsultationRole::decision;
  std::string paper_number;
  bool is_public = true;
  std::optional<LateItem> late;
  std::vector<MinutedBar> barred;
  // The course of the debate, motions, declarations.
  std::string text;
  std::vector<MinutedDecision> decisions;
  // Held under it, in their order.
  std::vector<ElectionCase> elections;
  ItemState state = ItemState::on_agenda;
  bool was_called = false;
  // Of what became of it.
  std::string note;
  std::string referred_to;
  CarriedItem carried_to;
  // The meeting it comes from, and whether that lacked a quorum for it.
  CarriedItem carried_from = {};
  bool is_second_call = false;

  bool operator==(const MinutedItem&) const = default;
};

// Whether it came up: what was decided under it, or somebody elected, was dealt with, called or not.
bool was_dealt_with(const MinutedItem& item);

struct MinutedObjection {
  base::Day on = base::Day::of_number(0);
  Personal person;
  Personal text;

  bool operator==(const MinutedObjection&) const = default;
};

struct Minutes {
  std::string body;
  std::string organisation;
  int number = 0;
  std::string period;
  std::string title;
  std::vector<Sitting> sittings;
  std::string place;
  bool online = false;
  bool is_public = true;
  bool is_second_call = false;
  std::optional<Moment> opened;
  std::optional<Moment> closed;
  InvitationFinding invitation;
  // At the opening first, then as it changed. Empty: the meeting was not opened.
  std::vector<QuorumNoted> quorum;
  // In the order in which they took office.
  std::vector<MinutedOffice> offices;
  std::vector<MinutedAttendee> present;
  std::vector<MinutedAttendee> excused;
  std::vector<MinutedAttendee> absent;
  // Of whom nothing was recorded: unknown, not absent.
  std::vector<MinutedAttendee> not_noted = {};
  std::vector<MinutedGuest> guests;
  std::vector<MinutedProxy> proxies;
  std::vector<MinutedItem> items;
  // Of the meeting, about none of its items.
  std::vector<MinutedDecision> other_decisions;
  std::vector<MinutedObjection> objections;
  // How many of not_noted vote.
  int unnoted = 0;

  bool operator==(const Minutes&) const = default;
};

// What the register knows of the meeting.
struct MinutesMaterial {
  MeetingCase meeting;
  Agenda agenda;
  Attendance attendance;
  Seats seats;
  std::vector<Recorded<Decision>> decisions;
  // In their order.
  std::vector<ElectionCase> elections;
  // In force on the first day; nothing if none was recorded.
  std::optional<RuleSet> rules;
  std::vector<Recorded<MinutesObjected>> objections;
  // As they are displayed in the meeting's language: the body, its organisation; others by their ids.
  std::string body;
  std::string organisation;
  std::map<std::string, std::string> organisations;
  std::map<std::string, std::string> bodies;
  // By the ids of items.
  std::map<std::string, CarriedItem> carried_to;
  std::map<std::string, CarriedItem> carried_from = {};
};

// Decisions and elections as public as they are once the minutes are released: what came about under public
// items of a public meeting is public then, and what a clerk meant to be.
Minutes write_minutes(const MinutesMaterial& material);

// Whether a decision of a meeting becomes public with its minutes. `item`: what it is about; nullptr: the
// meeting as a whole.
bool is_released_with_minutes(const Meeting& meeting, const AgendaItem* item, const Decision& decision);
bool is_released_with_minutes(const Meeting& meeting, const AgendaItem* item, const Election& election);

// Without closed items and what tells of them, decisions and elections that are not public, the names of
// guests, reasons for which members were barred, and objections.
Minutes public_part(Minutes minutes);

// What is still to be recorded before the minutes are whole; codes of the catalogues, "minutes_gap.<code>":
// not_opened, not_closed, no_chair, no_minute_taker, not_invited, unnoted (number), no_rules, not_reached
// (item), no_result (item), no_decision (item), no_outcome (item, title), no_wording (item, title),
// election_open (item, title: the office).
std::vector<Statement> gaps_of(const Minutes& minutes);

}  // namespace gremium::domain
