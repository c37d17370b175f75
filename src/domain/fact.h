// A fact: one entry of the journal, the result of an act. Typed, dated, with its author, never changed.
//
// A fact holds the result of its judgement; reading the journal again copies it and never judges. A fact may
// replace an earlier one of the same type (an amendment, with its reason) or void one. Every type has a
// version; readers for old versions stay.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/day.h"
#include "domain/accession.h"
#include "domain/account.h"
#include "domain/agenda.h"
#include "domain/announcement.h"
#include "domain/attendance.h"
#include "domain/body.h"
#include "domain/decision.h"
#include "domain/document.h"
#include "domain/effect.h"
#include "domain/election.h"
#include "domain/meeting.h"
#include "domain/member_contact.h"
#include "domain/membership.h"
#include "domain/minutes_version.h"
#include "domain/network.h"
#include "domain/network_procedure.h"
#include "domain/organisation.h"
#include "domain/paper.h"
#include "domain/rule_set.h"
#include "domain/seat.h"
#include "domain/site.h"
#include "domain/task.h"
#include "domain/task_list.h"

namespace gremium::domain {

// 1, 2, 3 … without a gap. The number orders, not the clock.
using FactNumber = std::int64_t;

// An earlier fact turned out not to be one; what it said is gone from the tables.
struct FactVoided {
  FactNumber number = 0;

  bool operator==(const FactVoided&) const = default;
};

// The personal parts of a fact were erased, by the ids they bear in it; `content_part` among them stands for
// the bytes of a document.
inline constexpr std::string_view content_part = "content";
struct PersonalDataErased {
  FactNumber number = 0;
  std::vector<std::string> parts;

  bool operator==(const PersonalDataErased&) const = default;
};

using FactContent =
    std::variant<RegisterFounded, Account, SiteText, Organisation, Network, Body, Decision, Accession,
                 StepTaken, AccessionClosed, Quotation, Membership, Effect, EffectCancelled, Announcement,
                 AnnouncementSaved, AnnouncementSignedOff, Publication, AnnouncementWithdrawn, Task,
                 TaskReported, TaskListIssued, FactVoided, PersonalDataErased, Document, RuleSet, Seat,
                 Meeting, MeetingAdvanced, AgendaItem, AgendaArranged, ItemAdvanced, ItemMinuted,
                 PresenceNoted, ProxyGiven, MemberBarred, OfficeTaken, Paper, Election, CandidateNominated,
                 ElectionRoundHeld, LotDrawn, ElectionClosed, MinutesReleased, MinutesApproved,
                 MinutesCorrectionOpened, MinutesObjected, MemberContact, PublicationPlanned, MinutesSent,
                 NetworkProcedure, DocumentReceived, SiteIdentity>;

// "DecisionRecorded" …: how the journal names the type of a content.
std::string_view type_of(const FactContent& content);

// The author of automatic facts.
inline constexpr std::string_view system_author = "system";

struct Fact {
  FactNumber number = 0;
  base::Instant entered_at = {};
  // An account's id, or `system`.
  std::string author;
  // Of an automatic fact: the fact that caused it, and the program's version.
  std::optional<FactNumber> cause;
  std::string program;
  // Of an amendment: the fact it stands for now, and why.
  std::optional<FactNumber> replaces;
  std::string reason;
  FactContent content;
};

}  // namespace gremium::domain
