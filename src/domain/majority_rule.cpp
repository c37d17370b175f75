#include "domain/majority_rule.h"

#include <algorithm>

#include "domain/majority/question.h"
#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<MajorityOutcome> outcomes[] = {
    {MajorityOutcome::adopted, "adopted"},
    {MajorityOutcome::rejected, "rejected"},
    {MajorityOutcome::no_quorum, "no_quorum"},
    {MajorityOutcome::mayor_decides, "mayor_decides"},
    {MajorityOutcome::invalid_input, "invalid_input"},
    {MajorityOutcome::unknown, "unknown"},
};
constexpr Named<MajorityBase> bases[] = {
    {MajorityBase::cast, "cast"},
    {MajorityBase::cast_and_abstentions, "cast_and_abstentions"},
    {MajorityBase::cast_and_invalid, "cast_and_invalid"},
    {MajorityBase::present, "present"},
    {MajorityBase::eligible, "eligible"},
};
constexpr Named<QuorumState> quorum_states[] = {
    {QuorumState::not_asked, "not_asked"},
    {QuorumState::reached, "reached"},
    {QuorumState::missed, "missed"},
    {QuorumState::unknown, "unknown"},
};

std::vector<MajorityRuleForm> build_list() {
  using Id = MajorityRuleId;
  // What most rules leave to the body, and what belongs to each vote.
  const std::vector<std::string_view> body_settings{"quorum", "max_proxies"};
  const std::vector<std::string_view> vote_settings{"excluded", "proxies"};
  std::vector<MajorityRuleForm> all;
  const auto general = [&](Id id, std::string_view name) {
    all.push_back({id, name, body_settings, vote_settings});
  };
  general(Id::simple, "SIMPLE");
  general(Id::maj_present, "MAJ_PRESENT");
  general(Id::maj_eligible, "MAJ_ELIGIBLE");
  general(Id::maj_incl_abst, "MAJ_INCL_ABST");
  general(Id::two_thirds_cast, "TWO_THIRDS_CAST");
  general(Id::two_thirds_present, "TWO_THIRDS_PRESENT");
  general(Id::two_thirds_eligible, "TWO_THIRDS_ELIGIBLE");
  general(Id::three_quarters_cast, "THREE_QUARTERS_CAST");
  general(Id::unanimous_cast, "UNANIMOUS_CAST");
  general(Id::unanimous_present, "UNANIMOUS_PRESENT");
  all.push_back({Id::unanimous_all, "UNANIMOUS_ALL", body_settings, {"excluded", "proxies", "written"}});
  all.push_back({Id::written_all, "WRITTEN_ALL", {}, {}});
  all.push_back({Id::min_share, "MIN_SHARE", {"share"}, {}});
  all.push_back({Id::casting, "CASTING", body_settings, {"excluded", "proxies", "chair"}});
  all.push_back({Id::rlp, "RLP", {}, {"excluded", "call", "bias"}});
  all.push_back({Id::nrw, "NRW", {}, {"excluded", "call", "challenged"}});
  all.push_back({Id::bay, "BAY", {}, {"excluded"}});
  all.push_back({Id::fr_cm, "FR_CM", {}, {"excluded", "proxies", "chair", "secret", "call"}});
  all.push_back({Id::ronr_majority, "RONR_MAJ", {}, {"excluded"}});
  all.push_back({Id::ronr_two_thirds, "RONR_2_3", {}, {"excluded"}});
  return all;
}

}  // namespace

const std::vector<MajorityRuleForm>& list_majority_rules() {
  static const auto all = build_list();
  return all;
}

bool asks_for(MajorityRuleId rule, std::string_view circumstance) {
  for (const auto& form : list_majority_rules())
    if (form.id == rule)
      return std::find(form.of_vote.begin(), form.of_vote.end(), circumstance) != form.of_vote.end();
  return false;
}

std::string_view name_of(MajorityRuleId rule) {
  for (const auto& form : list_majority_rules())
    if (form.id == rule) return form.name;
  return {};
}

std::string_view name_of(MajorityOutcome outcome) { return name_in(outcomes, outcome); }
std::string_view name_of(MajorityBase base) { return name_in(bases, base); }
std::string_view name_of(QuorumState state) { return name_in(quorum_states, state); }
std::optional<MajorityOutcome> majority_outcome_named(std::string_view name) {
  return value_in(outcomes, name);
}
std::optional<MajorityBase> majority_base_named(std::string_view name) { return value_in(bases, name); }
std::optional<QuorumState> quorum_state_named(std::string_view name) { return value_in(quorum_states, name); }

std::optional<MajorityRuleId> majority_rule_named(std::string_view name) {
  for (const auto& form : list_majority_rules())
    if (form.name == name) return form.id;
  return std::nullopt;
}

namespace {

majority::Terms own_terms(const MajorityRule& rule, const Vote& vote) {
  using namespace majority;
  switch (rule.id) {
    case MajorityRuleId::simple:
      return simple(rule);
    case MajorityRuleId::maj_present:
      return maj_present(rule);
    case MajorityRuleId::maj_eligible:
      return maj_eligible(rule);
    case MajorityRuleId::maj_incl_abst:
      return maj_incl_abst(rule);
    case MajorityRuleId::two_thirds_cast:
      return two_thirds_cast(rule);
    case MajorityRuleId::two_thirds_present:
      return two_thirds_present(rule);
    case MajorityRuleId::two_thirds_eligible:
      return two_thirds_eligible(rule);
    case MajorityRuleId::three_quarters_cast:
      return three_quarters_cast(rule);
    case MajorityRuleId::unanimous_cast:
      return unanimous_cast(rule);
    case MajorityRuleId::unanimous_present:
      return unanimous_present(rule);
    case MajorityRuleId::unanimous_all:
      return unanimous_all(rule);
    case MajorityRuleId::written_all:
      return written_all();
    case MajorityRuleId::min_share:
      return min_share(rule);
    case MajorityRuleId::casting:
      return casting(rule);
    case MajorityRuleId::rlp:
      return rlp(vote);
    case MajorityRuleId::nrw:
      return nrw(vote);
    case MajorityRuleId::bay:
      return bay();
    case MajorityRuleId::fr_cm:
      return fr_cm(vote);
    case MajorityRuleId::ronr_majority:
      return ronr_majority();
    case MajorityRuleId::ronr_two_thirds:
      break;
  }
  return ronr_two_thirds();
}

}  // namespace

// Whatever share of votes an item asks for, the law of the body says how many must be there.
majority::Terms majority::terms_of(const MajorityRule& rule, const Vote& vote) {
  auto terms = own_terms(rule, vote);
  if (!rule.within || terms.without_meeting || terms.with_consents) return terms;
  MajorityRule ordinary;
  ordinary.id = *rule.within;
  const auto of_body = own_terms(ordinary, vote);
  if (asked(of_body.quorum)) terms.quorum = of_body.quorum;
  terms.proxies_allowed = terms.proxies_allowed && of_body.proxies_allowed;
  if (!terms.proxies_per_holder) terms.proxies_per_holder = of_body.proxies_per_holder;
  return terms;
}

}  // namespace gremium::domain
