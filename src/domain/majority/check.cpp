// Sanity of the figures (part 3.1 of the rules), as far as they are known.
#include <array>
#include <utility>

#include "domain/majority/ranges.h"

namespace gremium::domain {
namespace {

using Number = std::optional<std::int64_t>;

struct Figure {
  const char* name;
  Number number;
};

std::array<Figure, 4> counts_of(const Vote& vote) {
  return {{{"yes", vote.yes}, {"no", vote.no}, {"abstain", vote.abstain}, {"invalid", vote.invalid}}};
}

std::array<Figure, 9> figures_of(const Vote& vote) {
  return {{{"eligible", vote.eligible},
           {"present", vote.present},
           {"excluded", vote.excluded},
           {"proxies", vote.proxies},
           {"yes", vote.yes},
           {"no", vote.no},
           {"abstain", vote.abstain},
           {"invalid", vote.invalid},
           {"written", vote.written}}};
}

std::string text(std::int64_t number) { return std::to_string(number); }

base::Refusals each_by_itself(const Vote& vote) {
  base::Refusals wrong;
  for (const auto& [name, number] : figures_of(vote)) {
    if (number && *number < 0) wrong.push_back({"tally.negative", {}, name});
    if (number && *number > most_members)
      wrong.push_back({"tally.too_large", {{"most", text(most_members)}}, name});
  }
  return wrong;
}

// "10 + 8 + 1": those known, without noughts.
std::string summands_of(const Vote& vote) {
  std::string summands;
  for (const auto& [name, number] : counts_of(vote))
    if (number.value_or(0) > 0) summands += (summands.empty() ? "" : " + ") + text(*number);
  return summands;
}

base::Refusal more_than_present(const Vote& vote, const majority::Ranges& ranges) {
  base::Arguments arguments{{"sum", text(ranges.counted)},
                            {"summands", summands_of(vote)},
                            {"votes", text(ranges.most_votes)},
                            {"present", text(ranges.present.most)},
                            {"excluded", text(ranges.excluded.least)},
                            {"proxies", text(ranges.proxies.most)}};
  for (const auto& [name, number] : counts_of(vote))
    if (number) arguments.emplace_back(name, text(*number));
  return {"tally.more_than_present", std::move(arguments), "present"};
}

std::optional<base::Refusal> too_many_proxies(const Vote& vote, std::int64_t per_holder) {
  if (vote.proxies.value_or(0) == 0) return std::nullopt;
  if (per_holder == 0)
    return base::Refusal{"tally.proxies_not_allowed", {{"proxies", text(*vote.proxies)}}, "proxies"};
  const auto most_holders = vote.present ? vote.present : vote.eligible;
  if (!most_holders || *vote.proxies <= *most_holders * per_holder) return std::nullopt;
  return base::Refusal{"tally.proxies_exceed_holders",
                       {{"proxies", text(*vote.proxies)},
                        {"present", text(*most_holders)},
                        {"most", text(*most_holders * per_holder)}},
                       "proxies"};
}

std::optional<base::Refusal> too_many_in_the_room(const Vote& vote) {
  if (vote.present && vote.eligible && *vote.present > *vote.eligible)
    return base::Refusal{"tally.present_exceeds_eligible",
                         {{"present", text(*vote.present)}, {"eligible", text(*vote.eligible)}},
                         "present"};
  const auto room = vote.present ? vote.present : vote.eligible;
  if (vote.excluded && room && *vote.excluded > *room)
    return base::Refusal{"tally.excluded_exceeds_present",
                         {{"excluded", text(*vote.excluded)}, {"present", text(*room)}},
                         "excluded"};
  return std::nullopt;
}

std::optional<base::Refusal> too_many_votes(const Vote& vote, std::int64_t per_holder) {
  const auto ranges = majority::ranges_of(vote, per_holder);
  if (ranges.most_rest >= 0) return std::nullopt;
  if (vote.present) return more_than_present(vote, ranges);
  return base::Refusal{"tally.more_than_eligible",
                       {{"sum", text(ranges.counted)},
                        {"summands", summands_of(vote)},
                        {"eligible", text(vote.eligible.value_or(most_members))}},
                       "eligible"};
}

std::optional<base::Refusal> too_many_consents(const Vote& vote) {
  if (!vote.eligible || vote.yes.value_or(0) + vote.written <= *vote.eligible) return std::nullopt;
  return base::Refusal{"tally.consents_exceed_eligible",
                       {{"sum", text(vote.yes.value_or(0) + vote.written)},
                        {"yes", text(vote.yes.value_or(0))},
                        {"written", text(vote.written)},
                        {"eligible", text(*vote.eligible)}},
                       "written"};
}

// Settings that did not come through the notation may be anything.
base::Refusals settings(const MajorityRule& rule) {
  const auto& [numerator, denominator] = rule.share;
  base::Refusals wrong;
  const auto refuse = [&](const char* parameter, const std::string& value) {
    wrong.push_back({"majority.parameter_malformed",
                     {{"rule", std::string(name_of(rule.id))}, {"parameter", parameter}, {"value", value}},
                     parameter});
  };
  if (numerator < 1 || numerator > denominator || denominator > most_share_part)
    refuse("share", text(numerator) + "/" + text(denominator));
  if (rule.max_proxies < 0 || rule.max_proxies > most_proxies_per_holder)
    refuse("max_proxies", text(rule.max_proxies));
  return wrong;
}

base::Refusals without_meeting(const Vote& vote) {
  if (!vote.yes || !vote.eligible || *vote.yes <= *vote.eligible) return {};
  return {
      {"tally.yes_exceeds_eligible", {{"yes", text(*vote.yes)}, {"eligible", text(*vote.eligible)}}, "yes"}};
}

}  // namespace

base::Refusals check(const MajorityRule& rule, const Vote& vote) {
  if (auto wrong = settings(rule); !wrong.empty()) return wrong;
  const auto terms = majority::terms_of(rule, vote);
  auto wrong = each_by_itself(vote);
  if (!wrong.empty()) return wrong;
  if (terms.without_meeting) return without_meeting(vote);
  const auto per_holder = majority::proxies_per_holder(rule, terms);
  base::note(wrong, too_many_in_the_room(vote));
  base::note(wrong, too_many_proxies(vote, per_holder));
  // Only where those hold does the sum say something.
  if (wrong.empty()) base::note(wrong, too_many_votes(vote, per_holder));
  if (wrong.empty() && terms.with_consents) base::note(wrong, too_many_consents(vote));
  return wrong;
}

}  // namespace gremium::domain
