#include "domain/network_procedure.h"

#include <algorithm>
#include <set>

#include "domain/text_check.h"

namespace gremium::domain {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;

bool is_candidates(StepKind kind) { return kind == StepKind::own_decision || kind == StepKind::declaration; }
bool approves(StepKind kind) { return kind == StepKind::approval || is_voted(kind); }

// A step and what its fields are called.
struct Place {
  const PlannedStep& step;
  std::size_t index;

  std::string field(const std::string& name) const { return name + "_" + std::to_string(index + 1); }
  Refusal refuse(const char* code, const std::string& name, base::Arguments arguments = {}) const {
    return {code, std::move(arguments), field(name)};
  }
};

std::string in_language(const std::string& name, base::Language language) {
  return name + "_" + std::string(base::code(language));
}

// In every language, or in none.
void check_texts(const Place& place, const std::string& name, const base::PerLanguage<std::string>& texts,
                 const char* missing, Refusals& wrong) {
  for (const auto language : base::all_languages) {
    const auto found = texts.find(language);
    const auto field = in_language(name, language);
    if (found == texts.end() || found->second.empty())
      wrong.push_back(place.refuse(missing, field));
    else
      note(wrong, check_line(place.field(field), found->second, Need::required));
  }
}

void check_label(const Place& place, Refusals& wrong) {
  // "Condition" alone says nothing.
  if (place.step.kind == StepKind::condition || !place.step.label.empty())
    check_texts(place, "label", place.step.label, "procedure.label_missing", wrong);
}

void check_body(const Place& place, Refusals& wrong) {
  const auto kind = place.step.kind;
  if (is_voted(kind) && place.step.body.empty())
    wrong.push_back(place.refuse("procedure.body_missing", "body"));
  if (!approves(kind) && !place.step.body.empty())
    wrong.push_back(place.refuse("procedure.body_not_asked", "body"));
}

void check_days(const Place& place, Refusals& wrong) {
  const auto& days = place.step.expected_days;
  if (days && (*days < 0 || *days > most_expected_days))
    wrong.push_back(place.refuse("procedure.days_out_of_range", "expected_days",
                                 {{"most", std::to_string(most_expected_days)}}));
}

void check_wait(const Place& place, const std::vector<PlannedStep>& steps, Refusals& wrong) {
  const auto here = steps.begin() + static_cast<std::ptrdiff_t>(place.index);
  for (const auto& wait : place.step.waits) {
    if (wait.period.count < 1 || !possible(wait.period))
      wrong.push_back(place.refuse("procedure.wait_impossible", "wait"));
    const bool follows = wait.after
                             ? std::any_of(steps.begin(), here,
                                           [&](const auto& earlier) { return earlier.kind == *wait.after; })
                             : place.index > 0;
    if (!follows) wrong.push_back(place.refuse("procedure.wait_after_unknown", "wait_after"));
  }
}

void check_documents(const Place& place, Refusals& wrong) {
  const auto& step = place.step;
  const auto first = in_language("documents", base::all_languages[0]);
  if (step.kind != StepKind::documents) {
    if (!step.documents.empty()) wrong.push_back(place.refuse("procedure.documents_not_asked", first));
    return;
  }
  if (step.documents.empty()) wrong.push_back(place.refuse("procedure.documents_missing", first));
  if (step.documents.size() > most_documents)
    wrong.push_back(
        place.refuse("procedure.too_many_documents", first, {{"most", std::to_string(most_documents)}}));
  for (const auto& names : step.documents) {
    Refusals of_one;
    check_texts(place, "documents", names, "procedure.documents_uneven", of_one);
    if (of_one.empty()) continue;
    wrong.insert(wrong.end(), of_one.begin(), of_one.end());
    return;
  }
}

void check_number(const Place& place, Refusals& wrong) {
  const auto& step = place.step;
  if (!step.at_least) return;
  const bool is_list = step.kind == StepKind::documents;
  if (!is_list && step.kind != StepKind::condition) {
    wrong.push_back(place.refuse("procedure.number_not_asked", "at_least"));
    return;
  }
  const int most = is_list ? static_cast<int>(step.documents.size()) : most_needed;
  if (*step.at_least < 1 || *step.at_least > most)
    wrong.push_back(
        place.refuse("procedure.number_out_of_range", "at_least", {{"most", std::to_string(most)}}));
}

// The whole must have one effect, after all that leads to it and before the news.
void check_order(const std::vector<PlannedStep>& steps, Refusals& wrong) {
  std::optional<std::size_t> effect;
  std::set<StepKind> seen;
  bool told = false;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Place place{steps[i], i};
    const auto kind = steps[i].kind;
    if (kind == StepKind::effect) {
      if (effect) wrong.push_back(place.refuse("procedure.effect_twice", "kind"));
      if (!effect) effect = i;
    } else if (kind == StepKind::announcement) {
      if (!effect) wrong.push_back(place.refuse("procedure.news_before_effect", "kind"));
    } else if (effect && approves(kind)) {
      if (!told)
        wrong.push_back(Place{steps[*effect], *effect}.refuse("procedure.effect_before_approval", "kind"));
      told = true;
    } else if (effect) {
      wrong.push_back(place.refuse("procedure.after_effect", "kind"));
    }
    const bool once = is_candidates(kind) || kind == StepKind::announcement;
    if (once && !seen.insert(kind).second) wrong.push_back(place.refuse("procedure.step_twice", "kind"));
    if (!is_entered(kind) && steps[i].may_skip)
      wrong.push_back(place.refuse("procedure.not_skippable", "may_skip"));
  }
  if (!effect) wrong.push_back({"procedure.effect_missing", {}, "kind_" + std::to_string(steps.size())});
}

// Asked twice, of one candidate: it may be skipped where all say so, every waiting period holds, and nobody
// is late before the longer time has passed.
void tighten(PlannedStep& step, const PlannedStep& other) {
  step.may_skip = step.may_skip && other.may_skip;
  if (other.expected_days)
    step.expected_days = std::max(step.expected_days.value_or(0), *other.expected_days);
  for (const auto& wait : other.waits)
    if (std::find(step.waits.begin(), step.waits.end(), wait) == step.waits.end()) step.waits.push_back(wait);
  if (step.label.empty()) step.label = other.label;
}

// Where a step of another network goes: the candidate's after its others, the network's before the effect.
std::vector<PlannedStep>::iterator place_for(std::vector<PlannedStep>& steps, StepKind kind) {
  if (kind == StepKind::announcement) return steps.end();
  return std::find_if(steps.begin(), steps.end(), [&](const auto& step) {
    if (is_candidates(kind)) return !is_candidates(step.kind) || step.kind > kind;
    return kind == StepKind::effect ? step.kind == StepKind::announcement : !is_entered(step.kind);
  });
}

}  // namespace

base::Refusals check(const NetworkProcedure& procedure) {
  const auto& steps = procedure.steps;
  if (steps.empty()) return {{"procedure.no_steps", {}, "kind_1"}};
  if (steps.size() > most_steps)
    return {{"procedure.too_many_steps", {{"most", std::to_string(most_steps)}}, "kind_1"}};
  Refusals wrong;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Place place{steps[i], i};
    check_label(place, wrong);
    check_body(place, wrong);
    check_days(place, wrong);
    check_wait(place, steps, wrong);
    check_documents(place, wrong);
    check_number(place, wrong);
  }
  check_order(steps, wrong);
  note(wrong, check_line("source", procedure.source, Need::optional));
  note(wrong, check_web_address("source_url", procedure.source_url));
  return wrong;
}

const NetworkProcedure* newest(const std::vector<NetworkProcedure>& of_network) {
  const NetworkProcedure* last = nullptr;
  for (const auto& procedure : of_network)
    // No first day sorts before every day.
    if (last == nullptr || last->valid_from <= procedure.valid_from) last = &procedure;
  return last;
}

const NetworkProcedure* in_force(const std::vector<NetworkProcedure>& of_network, base::Day day) {
  const NetworkProcedure* last = nullptr;
  for (const auto& procedure : of_network) {
    if (procedure.valid_from && *procedure.valid_from > day) continue;
    if (last == nullptr || last->valid_from <= procedure.valid_from) last = &procedure;
  }
  return last;
}

std::vector<PlannedStep> usual_steps(const std::string& approval_body, const std::string& network) {
  std::vector<PlannedStep> steps{{StepKind::own_decision}, {StepKind::declaration}};
  if (!approval_body.empty()) steps.push_back({StepKind::approval, approval_body, network});
  return steps;
}

std::vector<PlannedStep> steps_of(const NetworkProcedure& procedure) {
  auto steps = procedure.steps;
  for (auto& step : steps) {
    if (!is_candidates(step.kind)) step.network = procedure.network;
    for (auto& wait : step.waits) wait.network = procedure.network;
  }
  return steps;
}

std::vector<PlannedStep> joined(const std::vector<std::vector<PlannedStep>>& of_networks) {
  std::vector<PlannedStep> steps;
  for (const auto& own : of_networks) {
    if (steps.empty()) {
      steps = own;
      continue;
    }
    for (const auto& step : own) {
      const auto shared = std::find_if(steps.begin(), steps.end(), [&](const auto& other) {
        return other.kind == step.kind && (is_candidates(step.kind) || !is_entered(step.kind));
      });
      if (shared != steps.end())
        tighten(*shared, step);
      else
        steps.insert(place_for(steps, step.kind), step);
    }
  }
  // What several networks wait for together is of none of them.
  if (of_networks.size() > 1)
    for (auto& step : steps)
      if (!is_entered(step.kind)) step.network.clear();
  return steps;
}

}  // namespace gremium::domain
