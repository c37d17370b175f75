// The text about what happened in a network or is to come: passages, per language; drafted, signed off,
// planned, published, corrected, withdrawn. Never edited once published. Drafting (src/drafting) writes the
// passages; these types keep them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/languages.h"
#include "domain/personal.h"
#include "domain/recorded.h"

namespace gremium::domain {

// A piece of an announcement, in one language. A text that quotes holds {quotation} and {person} where the
// words and the name belong: texts refer to quotations, they do not copy them.
struct Passage {
  // What it says: headline, since, welcome, decision, quotation, remark, benefits …; with `member` unique in
  // a text.
  std::string kind;
  // Counted from 0 among the members announced, or the decisions told; -1 for passages about all.
  int member = -1;
  std::string text;
  // The quotation it refers to, if any.
  std::string quotation;
  // A place-holder: blocks publishing in its language until somebody writes the text.
  bool open = false;
  // The numbers of the facts it states.
  std::vector<std::int64_t> facts;

  bool operator==(const Passage&) const = default;
};

// What is printed: the hand-written text where there is one, without what was left out.
struct HandText;
std::vector<Passage> compose(const std::vector<Passage>& drafted, const std::vector<HandText>& written);
// Whether a place-holder is still to be filled.
bool has_open_place(const std::vector<Passage>& passages);

enum class AnnouncementKind {
  joining,   // memberships that began
  coming,    // memberships before their first day
  leaving,   // memberships that end or ended
  network,   // a new network
  decision,  // taken by a body of a network
  call,      // for a meeting of such a body
  result     // of such a meeting
};

// What the program drafted.
struct Announcement {
  std::string id;
  AnnouncementKind kind = AnnouncementKind::joining;
  // The network, decision or meeting it is about; empty where it is about memberships.
  std::string subject;
  std::string publishing_network;
  std::vector<std::string> networks;
  // The day the memberships begin, or the first one outside; of the decision, the meeting, the draft.
  base::Day day = base::Day::of_number(0);
  std::vector<std::string> memberships;
  // Of a result: the decisions and elections, by whose places `member` counts. Only ever longer, so that a
  // text written for one is never printed for another.
  std::vector<std::string> parts;
  base::PerLanguage<std::vector<Passage>> passages;
  std::string generator;

  bool operator==(const Announcement&) const = default;
};

// A text somebody wrote in place of a drafted passage. Empty text: back to the drafted one; `left_out`: not
// printed.
struct HandText {
  std::string kind;
  int member = -1;
  Personal text;
  bool left_out = false;

  bool operator==(const HandText&) const = default;
};

// An explicit Save: all hand-written texts of one language.
struct AnnouncementSaved {
  std::string announcement;
  base::Language language = base::Language::de;
  std::vector<HandText> texts;

  bool operator==(const AnnouncementSaved&) const = default;
};

// The approver's yes to one language, bound to the digest of the text on the screen.
struct AnnouncementSignedOff {
  std::string announcement;
  base::Language language = base::Language::de;
  std::string digest;

  bool operator==(const AnnouncementSignedOff&) const = default;
};

// One published version of one language: its passages as they were, frozen.
struct Publication {
  std::string announcement;
  base::Language language = base::Language::de;
  // 1, then 2, 3 … for corrections.
  int version = 1;
  // In the address of the news item; the same for all versions.
  std::string slug;
  base::Day published_on = base::Day::of_number(0);
  std::vector<Passage> passages;
  std::vector<HandText> texts;
  std::string correction;

  bool operator==(const Publication&) const = default;
};

// One language is to be published of itself at an instant: the text of that digest, and no other.
struct PublicationPlanned {
  std::string announcement;
  base::Language language = base::Language::de;
  // Empty: nothing is planned any more.
  std::optional<base::Instant> at;
  std::string digest;
  // What was corrected, where a version is out.
  std::string correction;
  // Why the text was not published when its time came, by the code of the refusal.
  std::string because;

  bool operator==(const PublicationPlanned&) const = default;
};

// A published text taken back; a notice stays at its address. Before publication: the draft is dropped.
struct AnnouncementWithdrawn {
  std::string announcement;
  std::string reason;
  // The reason for the readers of each language that the text is out in; empty: the same for all.
  base::PerLanguage<std::string> reasons = {};

  const std::string& reason_in(base::Language language) const {
    const auto own = reasons.find(language);
    return own == reasons.end() ? reason : own->second;
  }

  bool operator==(const AnnouncementWithdrawn&) const = default;
};

// One language of an announcement as the office works on it.
struct AnnouncementText {
  // As last saved; empty while nobody wrote anything.
  Recorded<AnnouncementSaved> saved;
  std::string saved_by;
  std::optional<Recorded<AnnouncementSignedOff>> signed_off;
  std::string signed_off_by;
  // What is planned for it, or why the last plan was not carried out.
  std::optional<Recorded<PublicationPlanned>> planned;

  // When it is to be published of itself.
  std::optional<base::Instant> planned_at() const { return planned ? planned->value.at : std::nullopt; }
  // The newest published version.
  std::optional<Recorded<Publication>> published;
};

struct AnnouncementCase {
  Recorded<Announcement> announcement;
  base::PerLanguage<AnnouncementText> texts;
  std::optional<Recorded<AnnouncementWithdrawn>> withdrawn;
};

// A news item: the newest version of a published text, or the notice that it was withdrawn.
struct NewsItem {
  Recorded<Publication> publication;
  Announcement announcement;
  // When its first version and this version were published.
  base::Instant first_published_at;
  base::Instant published_at;
  base::Day first_published_on = base::Day::of_number(0);
  std::optional<AnnouncementWithdrawn> withdrawn;
  std::optional<base::Instant> withdrawn_at;

  // Since when a reader finds what is there now.
  base::Instant changed_at() const {
    return withdrawn_at ? std::max(published_at, *withdrawn_at) : published_at;
  }
};

// A passage whose facts changed since it was drafted.
struct StalePassage {
  std::string kind;
  int member = -1;
  // As the draft has it, and as it would be drafted now. Empty: it is not in the draft, or would not be.
  std::optional<Passage> drafted;
  std::optional<Passage> now;

  bool operator==(const StalePassage&) const = default;
};

// What differs between a draft and the same draft made now, in the order of the text.
std::vector<StalePassage> stale_passages(const std::vector<Passage>& drafted,
                                         const std::vector<Passage>& now);

// The draft with one passage as it would be now; the others as they are.
std::vector<Passage> renewed(const std::vector<Passage>& drafted, const std::vector<Passage>& now,
                             std::string_view kind, int member);

// The hand-written texts that would have no place any more in a draft made now.
std::vector<HandText> homeless(const std::vector<HandText>& written, const std::vector<Passage>& now);

// Whether it speaks of what is still to come, so that it cannot be published from `day` on.
bool is_before_its_day(AnnouncementKind kind);

// Names as files and forms write them.
std::string_view name_of(AnnouncementKind kind);
std::optional<AnnouncementKind> announcement_kind_named(std::string_view name);

// Which news a feed has, those that changed last first: also old ones that were corrected, and the notices of
// those that were withdrawn, so that readers take them back too.
struct NewsFilter {
  base::Language language = base::Language::de;
  int limit = 30;
  // About members of this network or in its voice; about this organisation or in its voice; about members
  // that joined by a public decision of this body. Empty: all.
  std::string network = {};
  std::string organisation = {};
  std::string body = {};
  // What was out that day, as it was then. Empty: today.
  std::optional<base::Day> as_of = {};
};

}  // namespace gremium::domain
