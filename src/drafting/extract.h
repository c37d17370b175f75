// The extract of one decision: what the register holds about it, in words, for a sheet of paper.
//
// The same recorded state gives the same bytes, whenever and wherever it is asked for: so its digest tells a
// sheet that is still true from one that was overtaken. Every sentence of the catalogues that stands in it is
// part of those bytes: new wording is a new digest for all extracts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/languages.h"
#include "domain/body.h"
#include "domain/decision.h"
#include "domain/organisation.h"

namespace gremium::drafting {

struct ExtractMaterial {
  domain::Decision decision;
  // Empty: the register does not know it any more; its id stands there.
  std::optional<domain::Body> body = {};
  std::optional<domain::Organisation> organisation = {};
  // When the newest fact about the decision was entered, where the body is. No number of the journal: it
  // would tell of facts that are not public.
  base::Day entered_on;
  // "1/2024" and "3.1": the meeting and the item it was taken under; empty: not told.
  std::string meeting = {};
  std::string item = {};
  // The later decision that annulled or replaced it.
  std::optional<domain::Decision> superseded_by = {};
};

struct ExtractLine {
  std::string label;
  std::string text;

  bool operator==(const ExtractLine&) const = default;
};

// All texts are in `language`; title, wording and what else was typed stay in the decision's own.
struct Extract {
  base::Language language = base::Language::de;
  // Of title and wording.
  base::Language typed_in = base::Language::de;
  std::string ref;
  std::string heading;
  // Only of a translation: that another one counts.
  std::string translation_note;
  // Only of a decision that is not public.
  std::string not_public;
  // Only of a decision that no longer stands: by what and when it was annulled or replaced.
  std::string superseded;
  std::string organisation;
  std::string body;
  std::string date_label;
  // To the day, or as exact as it is known; empty if it is not.
  std::string date;
  std::string title;
  // Number and subject; result and judgement; source and entry. What is not recorded is left out or said to
  // be not known.
  std::vector<ExtractLine> about;
  std::string wording_label;
  // Line ends as typed; empty if none was recorded.
  std::string wording;
  std::string no_wording;
  std::vector<ExtractLine> result;
  std::vector<ExtractLine> evidence;
};

// The extract that counts is the one in the decision's own language; any other is a translation of what
// stands around title and wording.
Extract extract_of(const ExtractMaterial& material, base::Language language);
Extract extract_of(const ExtractMaterial& material);

// The date, or that it is not known.
std::string date_text(const Extract& extract);

// UTF-8, lines ended by \n, plain spaces. Lines of the wording begin with "> ", so that nothing that was
// typed passes for something that was recorded.
std::string as_text(const Extract& extract);
// SHA-256 of that text, as 64 hex digits: what `sha256sum` prints.
std::string digest_of(const Extract& extract);

// The digits that a sheet shows first and its QR code carries.
inline constexpr std::size_t short_digest = 16;
// "3f2a 91cc 05b7 e180".
std::string grouped(std::string_view digest);

}  // namespace gremium::drafting
