#include "drafting/judgement.h"

#include "base/text.h"
#include "language/messages.h"
#include "language/words.h"

namespace gremium::drafting {
namespace {

std::string said(base::Language language, const domain::Statement& statement) {
  return language::say(language, "majority." + statement.code, statement.arguments);
}

void add_refusals(base::Language language, const base::Refusals& refusals, std::vector<std::string>& to) {
  for (const auto& refusal : refusals)
    to.push_back(language::say(language, "refusal." + refusal.code, refusal.arguments));
}

// A rule does not know how a language joins names.
base::Arguments arguments_of(base::Language language, const domain::ElectionJudgement& judgement) {
  return {{"in", language::list(language, judgement.in)},
          {"among", language::list(language, judgement.among)},
          {"valid", std::to_string(judgement.valid)},
          {"required", std::to_string(judgement.required.value_or(0))},
          {"most", std::to_string(judgement.most)}};
}

}  // namespace

std::vector<std::string> sentences(base::Language language, const domain::MajorityJudgement& judgement) {
  std::vector<std::string> all{said(language, judgement.reason)};
  add_refusals(language, judgement.refusals, all);
  if (judgement.quorum_reason) all.push_back(said(language, *judgement.quorum_reason));
  for (const auto& warning : judgement.warnings) all.push_back(said(language, warning));
  return all;
}

std::string judgement_text(base::Language language, const domain::Decision& decision) {
  if (decision.judgement) {
    auto all = sentences(language, *decision.judgement);
    // "Adopted" is then said of the motion to put it off, not of the matter.
    if (decision.outcome == domain::Outcome::postponed || decision.outcome == domain::Outcome::referred)
      all.insert(all.begin(), language::say(language, "majority.voted_on",
                                            {{"outcome", std::string(name_of(decision.outcome))}}));
    return base::join(all, " ");
  }
  const bool was_counted = decision.tally.yes || decision.tally.no;
  if (!was_counted || decision.procedure == domain::Procedure::meeting) return {};
  return language::say(language, "majority." + std::string(name_of(decision.procedure)) + "_not_judged");
}

std::vector<std::string> sentences(base::Language language, const domain::ElectionJudgement& judgement) {
  const auto arguments = arguments_of(language, judgement);
  std::vector<std::string> all{language::say(language, "election." + judgement.code, arguments)};
  add_refusals(language, judgement.refusals, all);
  for (const auto& warning : judgement.warnings)
    all.push_back(language::say(language, "election." + warning, arguments));
  return all;
}

std::vector<std::string> sentences(base::Language language, const domain::ElectionCase& found,
                                   domain::ElectionJudgement judgement) {
  for (auto* ids : {&judgement.in, &judgement.among})
    for (auto& id : *ids) id = candidate_name(language, found, id);
  return sentences(language, judgement);
}

std::string candidate_name(base::Language language, const domain::ElectionCase& found,
                           const std::string& id) {
  const auto* candidate = found.candidate(id);
  if (candidate == nullptr) return id;
  return candidate->name.erased ? language::say(language, "common.erased") : candidate->name.text;
}

std::vector<std::string> circumstances(base::Language language, const domain::ElectionRoundHeld& held) {
  std::vector<std::string> all;
  if (held.method != domain::VotingMethod::unknown)
    all.push_back(
        language::say(language, "election.method", {{"method", std::string(name_of(held.method))}}));
  if (held.quorum && held.quorum->required && held.quorum->present)
    all.push_back(language::say(language, "election.quorum",
                                {{"state", std::string(name_of(held.quorum->state))},
                                 {"present", std::to_string(*held.quorum->present)},
                                 {"required", std::to_string(*held.quorum->required)}}));
  return all;
}

}  // namespace gremium::drafting
