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
#include "domain/majority_rule.h"
#include "domain/moment.h"
#include "domain/personal.h"
#include "domain/search.h"

namespace gremium::domain {

// The majority in words, as the source gives it; never derived from figures.
enum class MajorityLabel { none, unanimous, large, narrow, majority };

enum class Outcome {
  adopted,
  adopted_as_amended,
  rejected,
  postponed,
  referred,
  withdrawn,
  noted,
  no_quorum,
  unknown
};

// What the decision is about.
enum class DecisionKind {
  accession,
  admission,
  leaving,
  expulsion,
  statutes,
  purpose,
  dissolution,
  agenda,
  other
};

// What a body was asked for: only a decision decides.
enum class ConsultationRole { decision, recommendation, hearing, information };

// How it voted.
enum class VotingMethod { unknown, open, secret, roll_call, acclamation };

// Where it came about: in a meeting, by letter ("Umlaufverfahren"), or by one person in an urgent case.
enum class Procedure { meeting, circular, urgent };

enum class Choice { yes, no, abstain, invalid, absent };

// One voice of a roll call: of a seat in a body of ours, else of a name as printed.
struct VoiceCast {
  std::string seat;
  std::optional<Personal> person;
  std::string group;
  Choice choice = Choice::yes;
  int weight = 1;

  bool operator==(const VoiceCast&) const = default;
};

// A number of a body's own series, one for public decisions and one for the others. Given once, never again.
struct SerialNumber {
  // What the body counts in: a year, a term of office.
  std::string period;
  int number = 0;
  bool is_public = true;

  bool operator==(const SerialNumber&) const = default;
};

// "12/2025"; "N 3/2025" of the series that is closed to the public ("nichtöffentlich", "non-public", "non
// public").
std::string number_text(const SerialNumber& serial);
// The number in a text of that form; 0: it is none of the series.
int number_in_series(std::string_view text, std::string_view period, bool is_public);

// Empty: not known.
struct Tally {
  std::optional<int> yes = {};
  std::optional<int> no = {};
  std::optional<int> abstentions = {};
  std::optional<int> invalid = {};
  std::optional<int> present = {};
  // Entitled to vote, whether there or not.
  std::optional<int> eligible = {};
  // Of those present, barred from the item; and votes carried for absent members. Both are exceptions that
  // are noted where they occur: empty is none.
  std::optional<int> excluded = {};
  std::optional<int> proxies = {};

  bool operator==(const Tally&) const = default;
  bool empty() const { return *this == Tally{}; }
};

// What else some rules ask about a vote (domain::Vote says what each is).
struct VoteCircumstances {
  std::optional<ChairVote> chair = {};
  bool secret = false;
  int call = 1;
  bool challenged = false;
  bool bias = false;
  int written = 0;

  bool operator==(const VoteCircumstances&) const = default;
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
  // As the body numbers it; empty if unknown. Our own bodies' decisions get one from `serial`.
  std::string number;
  std::optional<SerialNumber> serial;
  // Where it was taken; empty: not in a meeting the register knows.
  std::string meeting;
  std::string item;
  std::optional<Moment> taken_at;
  Procedure procedure = Procedure::meeting;
  ConsultationRole role = ConsultationRole::decision;
  // What it is about, where the register knows the paper.
  std::string paper;
  // What was resolved, in its own words.
  std::string text;
  MajorityLabel label = MajorityLabel::none;
  std::string label_as_printed;
  Tally tally;
  VotingMethod method = VotingMethod::unknown;
  std::vector<VoiceCast> roll_call;
  VoteCircumstances circumstances;
  Outcome outcome = Outcome::unknown;
  // Why the body's outcome stands although the figures say otherwise.
  std::string outcome_reason;
  // The body it was referred to.
  std::string referred_to;
  // An earlier decision that this one annuls, or replaces by another; both stay.
  std::string annuls;
  std::string replaces;
  // Our own reading of the figures, and the rule set it went by; empty: none was recorded for that day, the
  // majority of the votes cast was taken.
  std::optional<MajorityJudgement> judgement;
  std::string rule_set;
  std::string source;
  std::string source_url;
  // Word for word from the source.
  std::string excerpt;
  std::string unconfirmed;
  bool is_public = true;
  // Whoever recorded it wants it public: it becomes so with the minutes, or when somebody who may releases
  // it. Empty: nobody asked, or it is public.
  std::optional<bool> to_be_public = {};

  // Whether it is public or meant to be.
  bool meant_public() const { return is_public || to_be_public.value_or(false); }

  bool operator==(const Decision&) const = default;
};

// The votes of a roll call added up: yes, no, abstentions and invalid.
Tally count(const std::vector<VoiceCast>& roll_call);

// Which decisions, newest first. Pages go on after a decision, never by an offset.
struct DecisionFilter {
  bool public_only = true;
  // Of bodies of this organisation; of this body. Empty: all.
  std::string organisation = {};
  std::string body = {};
  // Taken in this meeting; about this agenda item; about this paper. Empty: all.
  std::string meeting = {};
  std::string item = {};
  std::string paper = {};
  // Taken by a body of this network, or as a step of joining it. Empty: all.
  std::string network = {};
  std::optional<DecisionKind> kind = {};
  std::optional<Outcome> outcome = {};
  // Of these days; those whose day is not known are of none.
  std::optional<base::Day> from = {};
  std::optional<base::LastDay> until = {};
  // With these words. Finds public ones alone.
  std::optional<SearchQuestion> question = {};
  bool oldest_first = false;
  // Only those after this one in the list: its day and id as the page before ended with.
  std::string after_day = {};
  std::string after_id = {};
  int limit = 50;
};

// Names as files and forms write them.
std::string_view name_of(MajorityLabel label);
std::string_view name_of(Outcome outcome);
std::string_view name_of(DecisionKind kind);
std::string_view name_of(ConsultationRole role);
std::string_view name_of(VotingMethod method);
std::string_view name_of(Procedure procedure);
std::string_view name_of(Choice choice);
std::optional<MajorityLabel> majority_label_named(std::string_view name);
std::optional<Outcome> outcome_named(std::string_view name);
std::optional<DecisionKind> decision_kind_named(std::string_view name);
std::optional<ConsultationRole> consultation_role_named(std::string_view name);
std::optional<VotingMethod> voting_method_named(std::string_view name);
std::optional<Procedure> procedure_named(std::string_view name);
std::optional<Choice> choice_named(std::string_view name);

// No body is larger: a larger figure on a printed line is something else.
inline constexpr int most_votes = 100'000;

// The vote as the rules read it. `seats` stands for those eligible where the tally does not say.
Vote vote_of(const Decision& decision, std::optional<int> seats = {});

// Whether the declared outcome cannot be, by the figures. One that is no result of a vote contradicts
// nothing; nor does a judgement that leaves it open.
bool contradicts(Outcome declared, const MajorityJudgement& judgement);

// As it was put to the vote, or changed.
bool was_adopted(Outcome outcome);

// Whether the label says unanimous and the figures do not.
bool label_contradicts(const Decision& decision);

}  // namespace gremium::domain
