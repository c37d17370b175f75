// Accessions: opened, taken step by step, completed into memberships, or refused or withdrawn.
#pragma once

#include "app/act.h"
#include "domain/accession.h"

namespace gremium::app {

// Without steps given, those that the networks' procedures ask for on the day it is opened; of one that has
// none recorded the candidate's decision, its declaration, and the approval of its body, if it has one.
// Networks that follow from others (`derives`) are added. Without a rule for the first day, that of the
// network. Codes: organisation.unknown, network.missing, network.unknown, accession.already_open (argument
// network), accession.already_member, accession.requires (arguments network, required), text.*, effective.*.
// Fields: organisation, networks, and those of the rule.
Recorded open_accession(House& house, const Submission& submission, domain::Accession accession);
// Changes what is said about the case (remark, source, public or not), not its networks or steps.
Recorded amend_accession(House& house, const Submission& submission, domain::Accession accession,
                         domain::FactNumber seen, const std::string& reason);

// The next step, or, with `seen`, a correction of one that was taken. A step that is a decision takes its
// date from it; one that is skipped is of today unless it says another day. Codes: accession.unknown,
// accession.closed, step.unknown, step.earlier_open, step.already_taken, decision.unknown, step.other_body,
// step.not_adopted (argument outcome), step.before_earlier (argument earlier), step.after_later (argument
// later), step.in_future, step.waiting (argument first), step.later_waits (argument later),
// step.not_skippable, step.documents_wanting, step.too_few (count; argument least), step.takes_no_decision,
// step.follows: the effect and its news are no steps to take.
Recorded take_step(House& house, const Submission& submission, domain::StepTaken step,
                   domain::FactNumber seen = 0);

// A decision that is the next step of several cases, as when an assembly admits five cities at once: taken in
// all of them, or in none. Answers the decision's id. Codes besides, all of field cases: choice.missing.
Recorded take_step_in_cases(House& house, const Submission& submission, const std::string& decision,
                            const std::vector<std::string>& accessions);

// A document of a checklist is there since a day; again, to correct the day while documents are wanting. Once
// all that is needed is there and it is its turn, the step is taken. Codes besides: step.document_unknown
// (document), date.missing, step.in_future (on).
Recorded receive_document(House& house, const Submission& submission, domain::DocumentReceived received);

struct CompleteAccession {
  std::string accession;
  domain::EffectiveRule rule;
  domain::FactNumber seen = 0;
};
// All steps must be taken or skipped. Records the memberships, pending where the rule says so, and lets those
// that are due take effect at once. Codes besides: accession.steps_open (argument step, one for each that is
// missing), accession.waiting (start; argument first), effective.* (field start),
// effective.approval_not_exact, membership.start_before_decision, membership.overlaps, membership.requires.
Recorded complete_accession(House& house, const Submission& submission, const CompleteAccession& complete);

// Refused by the network, or withdrawn by the candidate. Codes besides: accession.state_missing,
// date.missing.
Recorded close_accession(House& house, const Submission& submission, domain::AccessionClosed closed);

}  // namespace gremium::app
