// The English announcements of what is no joining.
#include "base/text.h"
#include "drafting/grammar_en.h"
#include "drafting/occasion_voice.h"
#include "language/dates.h"

namespace gremium::drafting {
namespace {

using domain::EndKind;
using domain::Outcome;

constexpr auto en = base::Language::en;

std::string networks_en(const LeavingMaterial& material) {
  std::vector<Named> networks;
  for (const auto& network : material.networks) networks.push_back(named_in(en, network.organisation));
  return english::networks_phrase(networks);
}

std::string member_en(const LeavingMaterial& material) {
  return english::noun_phrase(named_in(en, material.member.organisation));
}

std::string leaving_headline_en(const LeavingMaterial& material) {
  if (left_freely(material)) return capitalised(member_en(material)) + " leaves " + networks_en(material);
  return "Membership of " + networks_en(material) + " ends for " + member_en(material);
}

std::string leaving_end_en(const LeavingMaterial& material) {
  const auto last_day = language::long_date(en, material.last_day);
  if (!is_over(material))
    return english::sentence(
        {member_en(material), "will remain a member of", networks_en(material), "until", last_day});
  if (left_freely(material))
    return english::sentence({member_en(material), "left", networks_en(material), "on", last_day});
  return english::sentence(
      {member_en(material), "ceased to be a member of", networks_en(material), "on", last_day});
}

std::string leaving_duration_en(const LeavingMaterial& material) {
  if (!material.since) return "";
  return english::sentence({"it", is_over(material) ? "had" : "has", "been a member since",
                            language::partial_date(en, *material.since)});
}

std::string leaving_reason_en(const LeavingMaterial& material) {
  if (material.how == EndKind::term_over) return "The membership was for a fixed term.";
  if (material.how == EndKind::dissolution) return "The reason is that the organisation has been dissolved.";
  return "";
}

std::string leaving_decision_en(const LeavingMaterial& material) {
  const auto& decision = *material.member.decision;
  const auto named = named_in(en, material.member.organisation);
  auto who = english::noun_phrase(named);
  if (material.member.body && material.body_of) {
    who = english::body_phrase(named_in(en, *material.body_of), body_named(en, *material.member.body));
  } else if (const auto body = body_in(en, material.member)) {
    who = english::noun_phrase(*body);
    if (!names_its_own(*body, named))
      who +=
          " of " + (is_city_or_district(material.member) && !named.name.whole ? named.name.name
                                                                              : english::noun_phrase(named));
  }
  const auto* what = material.how == EndKind::expulsion ? "approved the expulsion"
                     : left_freely(material)            ? "approved the withdrawal"
                                                        : "approved the end of the membership";
  return english::sentence({who, what, decision.date ? english::when(*decision.date, material.today) : "",
                            english::vote(decision.label, decision.tally, digits_of(material))});
}

std::string leaving_count_en(const LeavingMaterial& material, std::int64_t total) {
  for (const auto& network : material.networks)
    if (network.organisation.id == material.publishing_network)
      return english::sentence({english::short_phrase(named_in(en, network.organisation)),
                                is_over(material) ? "now has" : "will then have",
                                english::members(total, digits_of(material))});
  return "";
}

std::string leaving_thanks_en(const LeavingMaterial& material) {
  if (!left_freely(material) && material.how != EndKind::term_over) return "";
  return english::sentence({"we thank", member_en(material), "for our time together in the network"});
}

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

std::string title_placeholder_en(const std::string& title) {
  return "[Placeholder: the title “" + title +
         "” is not available in English. Please write the text in English.]";
}

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
      {leaving_headline_en, leaving_end_en, leaving_duration_en, leaving_reason_en, leaving_decision_en,
       leaving_count_en, leaving_thanks_en},
      {network_headline_en, network_lead_en, founding_placeholder_en, network_members_en,
       network_condition_en, network_admission_en},
      {decision_headline_en, decision_taken_en, wording_en, title_placeholder_en, wording_placeholder_en},
      english_meetings(),
      benefits_placeholder_en};
  return voice;
}

}  // namespace gremium::drafting
