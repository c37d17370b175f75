// The English announcements of what is no joining.
#include "base/text.h"
#include "drafting/grammar_en.h"
#include "drafting/occasion_voice.h"
#include "language/dates.h"

namespace gremium::drafting {
namespace {

using domain::Outcome;

constexpr auto en = base::Language::en;

std::string full_en(const Named& network) {
  return has_full_name(network) ? english::noun_phrase(network) + " (" + network.name.short_name + ')'
                                : english::short_phrase(network);
}

std::string network_headline_en(const NetworkMaterial& material) {
  return "New network: " + english::short_phrase(named_in(en, material.network.organisation));
}

std::string network_lead_en(const NetworkMaterial& material) {
  return english::sentence({full_en(named_in(en, material.network.organisation)), "is a new network"});
}

std::string founding_placeholder_en() {
  return "[Placeholder: when, where and by whom the network was founded is not recorded. Please add it or leave "
         "it out.]";
}

std::string network_members_en(const NetworkMaterial& material) {
  std::vector<Named> named;
  for (const auto& member : material.members) named.push_back(named_in(en, member.organisation));
  if (named.empty()) return "";
  const auto total = english::members(static_cast<std::int64_t>(named.size()), digits_of(material));
  if (named.size() > most_named) return material.network.complete ? "The network has " + total + '.' : "";
  const auto list = english::members_phrase(named);
  return (material.network.complete ? "The network has " + total + ": " : "The members include ") + list +
         '.';
}

std::string network_condition_en(const NetworkMaterial& material) {
  std::vector<Named> required;
  for (const auto& network : material.requires_networks)
    required.push_back(named_in(en, network.organisation));
  return "Members must also belong to " + english::networks_phrase(required) + '.';
}

std::string network_admission_en(const domain::Body& body) {
  return capitalised(english::noun_phrase(body_named(en, body))) +
         " decides on the admission of new members.";
}

std::string decision_headline_en(const DecisionMaterial& material) {
  const auto& decision = material.decision.decision;
  const auto who = capitalised(
      english::body_phrase(named_in(en, material.body.network), body_named(en, material.body.body)));
  const auto title = english::quoted(decision.title);
  switch (decision.outcome) {
    case Outcome::adopted:
    case Outcome::adopted_as_amended:
      return who + " adopts " + title;
    case Outcome::rejected:
      return who + " rejects " + title;
    case Outcome::postponed:
      return who + " postpones " + title;
    case Outcome::referred:
      return who + " refers " + title;
    case Outcome::noted:
      return who + " takes note of " + title;
    case Outcome::withdrawn:
      return "Motion " + title + " withdrawn";
    case Outcome::no_quorum:
    case Outcome::unknown:
      break;
  }
  return "No vote on " + title;
}

std::string active_en(const MaterialDecision& material) {
  switch (material.decision.outcome) {
    case Outcome::adopted:
      return "adopted";
    case Outcome::adopted_as_amended:
      return "adopted in an amended version";
    case Outcome::rejected:
      return "rejected";
    case Outcome::postponed:
      return "postponed";
    case Outcome::referred:
      return "referred";
    case Outcome::noted:
      return "took note of";
    case Outcome::withdrawn:
    case Outcome::no_quorum:
    case Outcome::unknown:
      break;
  }
  return "";
}

std::string decision_taken_en(const DecisionMaterial& material) {
  const auto& decision = material.decision.decision;
  const auto who =
      english::body_phrase(named_in(en, material.body.network), body_named(en, material.body.body));
  const auto when = decision.date ? english::when(*decision.date, material.today) : "";
  const auto title = english::quoted(decision.title);
  if (decision.outcome == Outcome::withdrawn)
    return english::sentence({"the motion", title, "was withdrawn", when});
  if (decision.outcome == Outcome::no_quorum)
    return english::sentence({who, "could not vote on", title, when, "because it did not have a quorum"});
  const auto* object = decision.outcome == Outcome::noted ? "" : "the motion";
  const auto to = decision.outcome == Outcome::referred && material.decision.referred_to
                      ? "to " + english::noun_phrase(body_named(en, *material.decision.referred_to))
                      : "";
  return english::sentence({who, active_en(material.decision), object, title, to, when,
                            english::motion_vote(decision, digits_of(material))});
}

std::string wording_en(const std::string& text) { return "The decision reads: " + english::quoted(text); }

std::string title_placeholder_en(const std::string& title) { return "[to be translated: " + title + "]"; }

std::string wording_placeholder_en() {
  return "[Placeholder: the wording of the decision is not available in English. Please add the translation or "
         "leave it out.]";
}

std::string benefits_placeholder_en() {
  return "[Placeholder: the paragraph on the benefits of membership is not available in English yet.]";
}

}  // namespace

const OccasionVoice& english_occasions() {
  static const OccasionVoice voice{
      english_leavings(),
      {network_headline_en, network_lead_en, founding_placeholder_en, network_members_en,
       network_condition_en, network_admission_en},
      {decision_headline_en, decision_taken_en, wording_en, title_placeholder_en, wording_placeholder_en},
      english_meetings(),
      benefits_placeholder_en};
  return voice;
}

}  // namespace gremium::drafting
