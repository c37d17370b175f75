// The text about effects: passages, per language; drafted, signed off, published, corrected, withdrawn. Never
// edited once published. Drafting (src/drafting) writes the passages; these types keep them.
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
  // Counted from 0 among the members announced; -1 for passages about all.
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

// What the program drafted.
struct Announcement {
  std::string id;
  std::string publishing_network;
  std::vector<std::string> networks;
  // The day the memberships begin.
  base::Day day = base::Day::of_number(0);
  std::vector<std::string> memberships;
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

// A published text taken back; a notice stays at its address. Before publication: the draft is dropped.
struct AnnouncementWithdrawn {
  std::string announcement;
  std::string reason;

  bool operator==(const AnnouncementWithdrawn&) const = default;
};

// One language of an announcement as the office works on it.
struct AnnouncementText {
  // As last saved; empty while nobody wrote anything.
  Recorded<AnnouncementSaved> saved;
  std::string saved_by;
  std::optional<Recorded<AnnouncementSignedOff>> signed_off;
  std::string signed_off_by;
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
};

}  // namespace gremium::domain
