// NAME:parameter=value;parameter=value, read and written.
#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "base/text.h"
#include "domain/majority_rule.h"
#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<QuorumShare> quorums[] = {
    {QuorumShare::none, "none"},
    {QuorumShare::more_than_half, ">1/2"},
    {QuorumShare::at_least_half, ">=1/2"},
    {QuorumShare::at_least_third, ">=1/3"},
};
constexpr Named<ChairVote> chair_votes[] = {
    {ChairVote::yes, "yes"}, {ChairVote::no, "no"}, {ChairVote::abstain, "abstain"}};
constexpr Named<bool> switches[] = {{false, "0"}, {true, "1"}};
constexpr Named<int> calls[] = {{1, "1"}, {2, "2"}};

using Parameter = std::pair<std::string, std::string>;

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<std::int64_t> proxies_per_holder(std::string_view text) {
  const auto number = whole_number(text);
  return number && *number >= 0 && *number <= most_proxies_per_holder ? number : std::nullopt;
}

// "1/5": more than nothing, at most all.
std::optional<Share> share_of(std::string_view text) {
  const auto bar = text.find('/');
  if (bar == std::string_view::npos) return std::nullopt;
  const auto numerator = whole_number(text.substr(0, bar));
  const auto denominator = whole_number(text.substr(bar + 1));
  if (!numerator || !denominator || *numerator < 1 || *numerator > *denominator ||
      *denominator > most_share_part)
    return std::nullopt;
  return Share{*numerator, *denominator};
}

// Puts a value where it belongs, if it could be read.
template <class To, class Value>
bool put(To& to, const std::optional<Value>& value) {
  if (!value) return false;
  const Value& read = *value;
  to = read;
  return true;
}

bool put_of_body(MajorityRule& rule, const Parameter& parameter) {
  const auto& [name, value] = parameter;
  if (name == "quorum") return put(rule.quorum, value_in(quorums, value));
  if (name == "share") return put(rule.share, share_of(value));
  return name == "max_proxies" && put(rule.max_proxies, proxies_per_holder(value));
}

// Numbers are only read here: check() says whether they can be.
bool put_of_vote(Vote& vote, const Parameter& parameter) {
  const auto& [name, value] = parameter;
  if (name == "excluded") return put(vote.excluded, whole_number(value));
  if (name == "proxies") return put(vote.proxies, whole_number(value));
  if (name == "written") return put(vote.written, whole_number(value));
  if (name == "chair") return put(vote.chair, value_in(chair_votes, value));
  if (name == "secret") return put(vote.secret, value_in(switches, value));
  if (name == "call") return put(vote.call, value_in(calls, value));
  if (name == "challenged") return put(vote.challenged, value_in(switches, value));
  return name == "bias" && put(vote.bias, value_in(switches, value));
}

const MajorityRuleForm* form_named(std::string_view name) {
  for (const auto& form : list_majority_rules())
    if (form.name == name) return &form;
  return nullptr;
}

const MajorityRuleForm& form_of(MajorityRuleId id) { return *form_named(name_of(id)); }

bool holds(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

base::Refusal refused(const char* what, const MajorityRuleForm& form, const std::string& parameter) {
  return {std::string("majority.parameter_") + what,
          {{"rule", std::string(form.name)}, {"parameter", parameter}},
          "rule"};
}

std::optional<base::Refusal> put_parameter(const MajorityRuleForm& form, const Parameter& parameter,
                                           RuleAndVote& read) {
  const bool of_body = holds(form.of_body, parameter.first);
  if (!of_body && !holds(form.of_vote, parameter.first)) return refused("unknown", form, parameter.first);
  if (of_body ? put_of_body(read.rule, parameter) : put_of_vote(read.vote, parameter)) return std::nullopt;
  auto malformed = refused("malformed", form, parameter.first);
  malformed.arguments.emplace_back("value", parameter.second);
  return malformed;
}

Parameter parameter_in(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos) return {text, ""};
  return {text.substr(0, equals), text.substr(equals + 1)};
}

// The values as the notation writes them; empty where they are as by default.
std::string of_body(const MajorityRule& rule, std::string_view name) {
  const MajorityRule usual;
  if (name == "share")
    return std::to_string(rule.share.numerator) + "/" + std::to_string(rule.share.denominator);
  if (name == "quorum" && rule.quorum != usual.quorum) return std::string(name_in(quorums, rule.quorum));
  if (name == "max_proxies" && rule.max_proxies != usual.max_proxies) return std::to_string(rule.max_proxies);
  return "";
}

std::string unless_none(std::optional<std::int64_t> number) {
  return number.value_or(0) == 0 ? "" : std::to_string(*number);
}

std::string of_vote(const Vote& vote, std::string_view name) {
  if (name == "excluded") return unless_none(vote.excluded);
  if (name == "proxies") return unless_none(vote.proxies);
  if (name == "written") return unless_none(vote.written);
  if (name == "chair" && vote.chair) return std::string(name_in(chair_votes, *vote.chair));
  const bool set = (name == "secret" && vote.secret) || (name == "challenged" && vote.challenged) ||
                   (name == "bias" && vote.bias);
  if (set) return "1";
  return name == "call" && vote.call > 1 ? "2" : "";
}

std::string notation(const MajorityRule& rule, const Vote* vote) {
  const auto& form = form_of(rule.id);
  std::vector<std::string> parameters;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) parameters.push_back(std::string(name) + "=" + value);
  };
  for (const auto name : form.of_body) add(name, of_body(rule, name));
  if (vote != nullptr)
    for (const auto name : form.of_vote) add(name, of_vote(*vote, name));
  return std::string(form.name) + (parameters.empty() ? "" : ":" + base::join(parameters, ";"));
}

}  // namespace

std::string_view name_of(QuorumShare quorum) { return name_in(quorums, quorum); }
std::string_view name_of(ChairVote vote) { return name_in(chair_votes, vote); }
std::optional<QuorumShare> quorum_share_named(std::string_view name) { return value_in(quorums, name); }
std::optional<ChairVote> chair_vote_named(std::string_view name) { return value_in(chair_votes, name); }

std::vector<QuorumShare> all_quorum_shares() {
  std::vector<QuorumShare> all;
  for (const auto& quorum : quorums) all.push_back(quorum.value);
  return all;
}

base::Result<RuleAndVote> parse_majority_rule(std::string_view text) {
  const auto colon = text.find(':');
  const auto name = text.substr(0, colon);
  const auto* form = form_named(name);
  if (form == nullptr) return base::Refusal{"majority.rule_unknown", {{"rule", std::string(name)}}, "rule"};
  RuleAndVote read;
  read.rule.id = form->id;
  std::set<std::string> given;
  base::Refusals wrong;
  if (colon != std::string_view::npos)
    for (const auto& part : base::split(text.substr(colon + 1), ';')) {
      const auto parameter = parameter_in(part);
      if (!given.insert(parameter.first).second) wrong.push_back(refused("twice", *form, parameter.first));
      base::note(wrong, put_parameter(*form, parameter, read));
    }
  // The one parameter without a usual value.
  if (holds(form->of_body, "share") && !given.contains("share"))
    wrong.push_back(refused("missing", *form, "share"));
  if (!wrong.empty()) return wrong;
  return read;
}

std::string to_text(const MajorityRule& rule) { return notation(rule, nullptr); }
std::string to_text(const MajorityRule& rule, const Vote& vote) { return notation(rule, &vote); }

}  // namespace gremium::domain
