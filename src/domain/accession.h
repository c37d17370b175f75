// The case of one organisation joining one or more networks: ordered steps, from its own vote to the
// network's yes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/languages.h"
#include "base/result.h"
#include "domain/effective_rule.h"
#include "domain/period.h"
#include "domain/personal.h"
#include "domain/recorded.h"

namespace gremium::domain {

enum class StepKind {
  own_decision,  // the candidate's own vote
  declaration,   // the declaration of accession has been received
  approval,      // the network's body admits, or it confirms where no body votes
  documents,     // a checklist, ticked off one by one
  board,         // the network's board decides
  assembly,      // its assembly does
  condition,     // something else is met on a day: the fee is paid
  effect,        // the memberships begin: entered by completing the case, not as a step
  announcement,  // the news of it is out: follows from what is published
};

// A step that comes not before so long after an earlier one: the last of that kind, or without a kind the one
// before; of this network or the candidate's own.
struct Wait {
  Period period = {};
  std::optional<StepKind> after = {};
  // Empty: of any.
  std::string network = {};

  bool operator==(const Wait&) const = default;
};

// A step as the network's procedure asks for it.
struct PlannedStep {
  StepKind kind = StepKind::own_decision;
  // The body that decides, if one does; and the network whose step it is, if one's.
  std::string body = {};
  std::string network = {};
  // Where the kind's word does not do. In all three languages, or none.
  base::PerLanguage<std::string> label = {};
  // It may be left out, with a reason.
  bool may_skip = false;
  // Later than after so many days the case stalls. Empty: nobody expects anything.
  std::optional<int> expected_days = {};
  // All of them hold; a network asks for one, a case in several may have more.
  std::vector<Wait> waits = {};
  // What a checklist lists, each in all three languages.
  std::vector<base::PerLanguage<std::string>> documents = {};
  // Of a checklist how many must be there (empty: all); of a condition the number to be reached (sponsors,
  // members).
  std::optional<int> at_least = {};

  bool operator==(const PlannedStep&) const = default;
};

enum class AccessionState { open, complete, refused, withdrawn };

struct Accession {
  // Short random id, given once.
  std::string id;
  std::string organisation;
  std::vector<std::string> networks;
  // As the procedure had them that day: a later version changes nothing here.
  std::vector<PlannedStep> steps;
  // The versions they come from, by their ids; none for networks without a procedure of their own.
  std::vector<std::string> procedures = {};
  // How the first day will follow; may be settled only when the case is completed.
  EffectiveRule rule;
  std::optional<base::Day> opened_on;
  // A sentence for the announcement ("represents smaller cities as well"), as it is to be printed.
  base::PerLanguage<std::string> remark;
  std::string source;
  std::string unconfirmed;
  bool is_public = true;

  bool operator==(const Accession&) const = default;
};

// A step that has been taken, or skipped.
struct StepTaken {
  std::string accession;
  // Counted from 0 in Accession::steps.
  int step = 0;
  std::optional<base::PartialDay> date;
  // The decision that the step was, if it was one.
  std::string decision;
  std::string source;
  // Why it was left out; empty: it was not. Its day is then that on which this was decided.
  std::string skipped = {};
  // Of a condition with a number to be reached: how many there were.
  std::optional<int> count = {};

  bool operator==(const StepTaken&) const = default;
};

// One document of a checklist is there.
struct DocumentReceived {
  std::string accession;
  // Counted from 0 in Accession::steps, and in that step's documents.
  int step = 0;
  int document = 0;
  std::optional<base::Day> on;
  // The account of who ticked it off.
  std::string by;

  bool operator==(const DocumentReceived&) const = default;
};

// The end of a case: complete, refused or withdrawn.
struct AccessionClosed {
  std::string accession;
  AccessionState state = AccessionState::complete;
  std::optional<base::Day> date;
  std::string decision;
  std::string reason;

  bool operator==(const AccessionClosed&) const = default;
};

// What a person with a function said about the accession, for the announcement. A quotation in another
// language than its own is a stored translation with its translator.
struct Quotation {
  std::string id;
  std::string accession;
  Personal person;
  // f, m or 0 if not recorded: never guessed from the name.
  char gender = 0;
  // "Bürgermeister", "Mayor", "maire"; and what they are responsible for: "Sicherheit und Ordnung".
  base::PerLanguage<std::string> function;
  base::PerLanguage<std::string> portfolio;
  base::Language original = base::Language::de;
  base::PerLanguage<Personal> text;
  base::PerLanguage<std::string> translator;
  // Where the words stand in public already.
  std::string source;
  bool is_public = true;
  // The day on which the person quoted agreed to the words, and how that is known.
  std::optional<base::Day> approved_on = {};
  std::string approval = {};

  bool operator==(const Quotation&) const = default;
  // They may be printed: the person agreed to them, or said them in public.
  bool is_cleared() const { return approved_on.has_value() || !source.empty(); }
};

// A whole case. `taken` has an entry for each planned step, empty until it is taken.
struct AccessionCase {
  Recorded<Accession> accession;
  std::vector<std::optional<Recorded<StepTaken>>> taken;
  std::optional<Recorded<AccessionClosed>> closed;
  // By step and document.
  std::vector<Recorded<DocumentReceived>> received = {};

  AccessionState state() const { return closed ? closed->value.state : AccessionState::open; }
};

// Whether a case had begun by a day; one whose first day nobody noted, always.
bool begun_by(const AccessionCase& found, base::Day day);
// As it stood at the end of a day: without the steps and the end that certainly came later, and without what
// comes after them in the order of the case. What bears no date otherwise stays.
AccessionCase as_it_stood(AccessionCase found, base::Day day);

// Which cases. Empty fields: all.
struct AccessionFilter {
  bool public_only = true;
  bool open_only = false;
  // Empty: all.
  std::string organisation = {};
  // Whose step this decision was.
  std::string decision = {};
  // Which began under this version of a network's procedure.
  std::string procedure = {};
};

// The steps that are entered; the effect and its news follow from elsewhere.
bool is_entered(StepKind kind);
// The network's own organs: they need a body, which votes.
bool is_voted(StepKind kind);

std::string_view name_of(StepKind kind);
std::string_view name_of(AccessionState state);
std::optional<StepKind> step_kind_named(std::string_view name);
std::optional<AccessionState> accession_state_named(std::string_view name);

}  // namespace gremium::domain
