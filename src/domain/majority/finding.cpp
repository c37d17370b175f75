// Whether enough are there, without a vote.
#include <string>

#include "domain/majority/question.h"

namespace gremium::domain {
namespace majority {
namespace {

// Who is there, and the circumstances; nothing was counted yet.
Vote before_voting(const Vote& vote) {
  Vote room;
  room.eligible = vote.eligible;
  room.present = vote.present;
  room.excluded = vote.excluded;
  room.call = vote.call;
  room.challenged = vote.challenged;
  room.bias = vote.bias;
  return room;
}

Statement workings(const QuorumTerms& quorum, std::int64_t eligible, std::int64_t required) {
  base::Arguments arguments{{"required", std::to_string(required)}};
  if (!quorum.share) return {"quorum_by_members", std::move(arguments)};
  arguments.emplace_back("share", share_key(*quorum.share));
  arguments.emplace_back("eligible", std::to_string(eligible));
  if (!quorum.members) return {"quorum_by_share", std::move(arguments)};
  arguments.emplace_back("members", std::to_string(*quorum.members));
  return {quorum.either ? "quorum_by_either" : "quorum_by_both", std::move(arguments)};
}

}  // namespace
}  // namespace majority

QuorumFinding find_quorum(const MajorityRule& rule, const Vote& vote) {
  const auto room = majority::before_voting(vote);
  const auto terms = majority::terms_of(rule, room);
  QuorumFinding finding;
  if (terms.without_meeting || !majority::asked(terms.quorum)) return finding;
  finding.judgement.state = QuorumState::unknown;
  if (!check(rule, room).empty()) return finding;
  finding.judgement = majority::judge_quorum(
      {terms, room, majority::ranges_of(room, majority::proxies_per_holder(rule, terms))});
  if (finding.judgement.required && (room.eligible || !terms.quorum.share))
    finding.workings =
        majority::workings(terms.quorum, room.eligible.value_or(0), *finding.judgement.required);
  return finding;
}

std::int64_t most_proxies(const MajorityRule& rule) {
  return majority::proxies_per_holder(rule, majority::terms_of(rule, {}));
}

}  // namespace gremium::domain
