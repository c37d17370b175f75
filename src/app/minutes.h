// Minutes: drafted from the record, released, approved, objected to, corrected.
#pragma once

#include <optional>
#include <string>

#include "app/act.h"
#include "domain/minutes.h"

namespace gremium::app {

// Minutes as the record gives them now; of released ones their words are kept instead.
struct MinutesDraft {
  domain::Minutes minutes;
  base::Language language = base::Language::de;
  domain::MinutesText text;
  // What their release makes public.
  struct BecomingPublic {
    std::vector<domain::Recorded<domain::Decision>> decisions;
    std::vector<domain::Recorded<domain::Election>> elections;

    bool empty() const { return decisions.empty() && elections.empty(); }
  };
  BecomingPublic opening;
};

// Without a language: in the meeting's own.
MinutesDraft draft_minutes(storage::Connection& connection, const domain::MeetingCase& meeting,
                           std::optional<base::Language> language = {});
// Whether the records say something else than the newest version. Objections that came since do not count:
// they stand beside it; nor do words that were erased.
bool differs_from_record(storage::Connection& connection, const domain::MeetingCase& meeting,
                         const domain::MinutesCase& minutes);
// Of what is on the screen: what is released must be what was read.
std::string digest_of(const domain::MinutesText& text);

// All answer the meeting's id and refuse with meeting.unknown.

// Freezes the draft as the next version; the meeting's minutes are released with it, and what was decided and
// who was elected under public items becomes public. A later version says why
// (the reason of the correction, else `reason`) and comes from somebody else than who opened the correction
// or changed the records last. Codes: meeting.cannot_advance (from, to), stale (`digest` is not the draft's),
// minutes.no_correction, minutes.unchanged, minutes.same_person, text.* (reason).
Recorded release_minutes(House& house, const Submission& submission, const std::string& meeting,
                         const std::string& digest, const std::string& reason);

// The body approved or noted the newest version, as its rules that day say; from then on the records are
// frozen, whatever a correction releases later. Of `approval` count: meeting, on, in_meeting, decision.
// Codes: minutes.not_released, minutes.changed_since (another version comes first), meeting.cannot_advance,
// minutes.correction_open, meeting.in_future (on; argument today), minutes.before_meeting (on; argument
// last), minutes.other_body (in_meeting, decision).
Recorded approve_minutes(House& house, const Submission& submission, domain::MinutesApproved approval);

// Opens the records until a new version is released. Codes: minutes.not_released, minutes.correction_open,
// text.* (reason).
Recorded open_minutes_correction(House& house, const Submission& submission, const std::string& meeting,
                                 const std::string& reason);

// Of `objected` count: meeting, on, person, text. Codes: minutes.not_released, meeting.in_future (on;
// argument today), text.* (person, text).
Recorded object_to_minutes(House& house, const Submission& submission, domain::MinutesObjected objected);

// A copy of the newest version went out. Of `sent` count: meeting, on, note. Codes: minutes.not_released,
// minutes.correction_open, meeting.in_future (on; argument today), minutes.sent_before_release (on; argument
// released), text.* (note).
Recorded send_minutes(House& house, const Submission& submission, domain::MinutesSent sent);

}  // namespace gremium::app
