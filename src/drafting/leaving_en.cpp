// The English announcements of members that leave.
#include "base/text.h"
#include "drafting/grammar_en.h"
#include "drafting/occasion_voice.h"
#include "language/dates.h"

namespace gremium::drafting {
namespace {

using domain::EndKind;

constexpr auto en = base::Language::en;

std::string leaving_networks_en(const LeavingMaterial& material) {
  return english::networks_phrase(networks_in(en, material));
}

std::string leavers_en(const LeavingMaterial& material) {
  return english::members_phrase(leavers_in(en, material));
}

std::string leaver_en(const Leaver& leaver) {
  return english::noun_phrase(named_in(en, leaver.member.organisation));
}

std::string leaving_headline_en(const LeavingMaterial& material) {
  const auto networks = leaving_networks_en(material);
  if (!is_alone(material))
    return capitalised(networks) +
           (material.networks.size() == 1 ? " says farewell to " : " say farewell to ") +
           english::several_members(static_cast<std::int64_t>(material.leavers.size()),
                                    common_country(material), digits_of(material));
  if (all_left_freely(material)) return capitalised(leavers_en(material)) + " leaves " + networks;
  return "Membership of " + networks + " ends for " + leavers_en(material);
}

std::string leaving_end_en(const LeavingMaterial& material) {
  const auto last_day = language::long_date(en, material.last_day);
  const auto networks = leaving_networks_en(material), who = leavers_en(material);
  const bool one = is_alone(material), over = is_over(material);
  const std::string membership = one ? "a member of" : "members of";
  const auto what = !over                       ? "will remain " + membership
                    : all_left_freely(material) ? "left"
                                                : "ceased to be " + membership;
  const auto* when = over ? "on" : "until";
  // After a list of names the day would come too late.
  if (!one) return english::sentence({when, last_day + ',', who, what, networks});
  return english::sentence({who, what, networks, when, last_day});
}

std::string leaving_duration_en(const LeavingMaterial& material, const Leaver& leaver, bool named) {
  if (!leaver.since) return "";
  return english::sentence({named ? "it" : leaver_en(leaver), is_over(material) ? "had" : "has",
                            "been a member since", language::partial_date(en, *leaver.since)});
}

std::string merger_en(const LeavingMaterial& material, const Leaver& leaver) {
  const auto successor = english::noun_phrase(named_in(en, *leaver.successor));
  const bool over = is_over(material);
  auto text =
      english::sentence({leaver_en(leaver), over ? "has become part of" : "will become part of", successor});
  if (leaver.continued)
    text += ' ' + english::sentence({successor, over ? "continues the" : "will continue the",
                                     material.networks.size() == 1 ? "membership" : "memberships"});
  return text;
}

std::string leaving_reason_en(const LeavingMaterial& material, const Leaver& leaver, bool named) {
  if (leaver.how == EndKind::term_over)
    return english::sentence({"the membership", named ? "" : "of " + leaver_en(leaver),
                              is_alone(material) || is_over(material) ? "was" : "is", "for a fixed term"});
  if (leaver.how == EndKind::merger && leaver.successor) return merger_en(material, leaver);
  if (leaver.how != EndKind::dissolution) return "";
  const auto reason = is_alone(material) ? "the reason"
                      : named            ? "the reason for its departure"
                                         : "the reason for the departure of " + leaver_en(leaver);
  return english::sentence({reason, "is that the organisation has been dissolved"});
}

std::string leaving_decision_en(const LeavingMaterial& material, const Leaver& leaver, bool named) {
  const auto& decision = *leaver.member.decision;
  const auto member = named_in(en, leaver.member.organisation);
  auto who = english::noun_phrase(member);
  std::string whose;
  if (leaver.member.body && leaver.body_of) {
    who = english::body_phrase(named_in(en, *leaver.body_of), body_named(en, *leaver.member.body));
    if (!named) whose = "of " + leaver_en(leaver);
  } else if (const auto body = body_in(en, leaver.member)) {
    who = english::noun_phrase(*body);
    if (!names_its_own(*body, member))
      who +=
          " of " + (is_city_or_district(leaver.member) && !member.name.whole ? member.name.name
                                                                             : english::noun_phrase(member));
  }
  const auto* what = leaver.how == EndKind::expulsion ? "approved the expulsion"
                     : left_freely(leaver)            ? "approved the withdrawal"
                                                      : "approved the end of the membership";
  return english::sentence({who, what, whose,
                            decision.date ? english::when(*decision.date, material.today) : "",
                            english::vote(decision.label, decision.tally, digits_of(material))});
}

std::string leaving_count_en(const LeavingMaterial& material, std::int64_t total) {
  return english::sentence({english::short_phrase(named_in(en, publisher_of(material)->organisation)),
                            is_over(material) ? "now has" : "will then have",
                            english::members(total, digits_of(material))});
}

std::string leaving_thanks_en(const LeavingMaterial& material) {
  const auto number = static_cast<std::int64_t>(material.leavers.size());
  const auto& first = material.leavers.front();
  if (number == 1 && !left_freely(first) && first.how != EndKind::term_over) return "";
  const auto whom = number == 1 ? leavers_en(material)
                                : "the " + in_words(en, number, digits_of(material)) +
                                      (is_over(material) ? " former members" : " departing members");
  return english::sentence({"we thank", whom, "for our time together in the network"});
}

}  // namespace

LeavingVoice english_leavings() {
  return {leaving_headline_en, leaving_end_en,   leaving_duration_en, leaving_reason_en,
          leaving_decision_en, leaving_count_en, leaving_thanks_en};
}

}  // namespace gremium::drafting
