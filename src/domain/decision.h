// What came out of a vote, of our own bodies and of foreign ones.
//
// Label as printed, tally and outcome are three separate things, and every number may be unknown (unknown is
// not 0): councils print "mit großer Mehrheit" without figures, and figures that a label contradicts. All are
// kept as they came; what we compute stands beside the declared outcome and never replaces it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/languages.h"
#include "base/result.h"

namespace gremium::domain {

// The majority in words, as the source gives it; never derived from figures.
enum class MajorityLabel { none, unanimous, large, narrow, majority };

enum class Outcome { adopted, rejected, postponed, referred, withdrawn, noted, unknown };

// What the decision is about.
enum class DecisionKind { accession, admission, leaving, other };

// Empty: not known.
struct Tally {
  std::optional<int> yes = {};
  std::optional<int> no = {};
  std::optional<int> abstentions = {};
  std::optional<int> invalid = {};
  std::optional<int> present = {};

  bool operator==(const Tally&) const = default;
  bool empty() const { return *this == Tally{}; }
};

// Our own reading of the figures, with its workings: a code for the catalogues ("judgement.<code>") and its
// arguments.
struct Judgement {
  Outcome outcome = Outcome::unknown;
  std::string rule = {};
  int rule_version = 1;
  std::string code = {};
  base::Arguments workings = {};

  bool operator==(const Judgement&) const = default;
};

struct Decision {
  // Short random id, given once.
  std::string id;
  std::string body;
  // To the day, or only the month or year.
  std::optional<base::PartialDay> date;
  DecisionKind kind = DecisionKind::accession;
  std::string title;
  // The language of title and excerpt.
  base::Language language = base::Language::de;
  // As the body numbers it; empty if unknown.
  std::string number;
  MajorityLabel label = MajorityLabel::none;
  std::string label_as_printed;
  Tally tally;
  Outcome outcome = Outcome::unknown;
  std::optional<Judgement> judgement;
  std::string source;
  std::string source_url;
  // Word for word from the source.
  std::string excerpt;
  std::string unconfirmed;
  bool is_public = true;

  bool operator==(const Decision&) const = default;
};

// Which decisions, newest first. Pages go on after a decision, never by an offset.
struct DecisionFilter {
  bool public_only = true;
  // Of bodies of this organisation; of this body. Empty: all.
  std::string organisation = {};
  std::string body = {};
  // Only those after this one in the list: its day and id as the page before ended with.
  std::string after_day = {};
  std::string after_id = {};
  int limit = 50;
};

// Names as files and forms write them.
std::string_view name_of(MajorityLabel label);
std::string_view name_of(Outcome outcome);
std::string_view name_of(DecisionKind kind);
std::optional<MajorityLabel> majority_label_named(std::string_view name);
std::optional<Outcome> outcome_named(std::string_view name);
std::optional<DecisionKind> decision_kind_named(std::string_view name);

// Whether the figures can be: none negative or above `most_votes`, their sum not above those present.
// Codes: tally.negative, tally.too_large, tally.exceeds_present (arguments cast, present); field: the
// figure's name.
inline constexpr int most_votes = 100'000;
base::Refusals check(const Tally& tally);

// Simple majority of the votes cast (BGB § 32 I 3; abstentions and invalid votes are not counted): more yes
// than no. Nothing if either is unknown. Outcome, and the workings yes, no.
std::optional<Judgement> judge_simple_majority(const Tally& tally);

}  // namespace gremium::domain
