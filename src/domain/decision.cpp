#include "domain/decision.h"

#include <array>
#include <utility>

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<MajorityLabel> labels[] = {
    {MajorityLabel::none, "none"},         {MajorityLabel::unanimous, "unanimous"},
    {MajorityLabel::large, "large"},       {MajorityLabel::narrow, "narrow"},
    {MajorityLabel::majority, "majority"},
};
constexpr Named<Outcome> outcomes[] = {
    {Outcome::adopted, "adopted"},   {Outcome::rejected, "rejected"}, {Outcome::postponed, "postponed"},
    {Outcome::referred, "referred"}, {Outcome::noted, "noted"},       {Outcome::withdrawn, "withdrawn"},
    {Outcome::unknown, "unknown"},
};
constexpr Named<DecisionKind> kinds[] = {
    {DecisionKind::accession, "accession"},
    {DecisionKind::admission, "admission"},
    {DecisionKind::leaving, "leaving"},
    {DecisionKind::other, "other"},
};

}  // namespace

std::string_view name_of(MajorityLabel label) { return name_in(labels, label); }
std::string_view name_of(Outcome outcome) { return name_in(outcomes, outcome); }
std::string_view name_of(DecisionKind kind) { return name_in(kinds, kind); }
std::optional<MajorityLabel> majority_label_named(std::string_view name) { return value_in(labels, name); }
std::optional<Outcome> outcome_named(std::string_view name) { return value_in(outcomes, name); }
std::optional<DecisionKind> decision_kind_named(std::string_view name) { return value_in(kinds, name); }

base::Refusals check(const Tally& tally) {
  base::Refusals wrong;
  const std::pair<const char*, std::optional<int>> figures[] = {{"yes", tally.yes},
                                                                {"no", tally.no},
                                                                {"abstentions", tally.abstentions},
                                                                {"invalid", tally.invalid},
                                                                {"present", tally.present}};
  for (const auto& [name, figure] : figures) {
    if (figure && *figure < 0) wrong.push_back({"tally.negative", {}, name});
    if (figure && *figure > most_votes)
      wrong.push_back({"tally.too_large", {{"most", std::to_string(most_votes)}}, name});
  }
  if (!wrong.empty() || !tally.present) return wrong;
  const int cast = tally.yes.value_or(0) + tally.no.value_or(0) + tally.abstentions.value_or(0) +
                   tally.invalid.value_or(0);
  if (cast > *tally.present)
    wrong.push_back({"tally.exceeds_present",
                     {{"cast", std::to_string(cast)}, {"present", std::to_string(*tally.present)}},
                     "present"});
  return wrong;
}

std::optional<Judgement> judge_simple_majority(const Tally& tally) {
  if (!tally.yes || !tally.no) return std::nullopt;
  const bool adopted = *tally.yes > *tally.no;
  return Judgement{adopted ? Outcome::adopted : Outcome::rejected,
                   "SIMPLE",
                   1,
                   adopted ? "simple_reached" : "simple_missed",
                   {{"yes", std::to_string(*tally.yes)}, {"no", std::to_string(*tally.no)}}};
}

}  // namespace gremium::domain
