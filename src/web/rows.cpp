#include "web/rows.h"

#include <algorithm>

#include "base/text.h"
#include "drafting/display.h"
#include "drafting/judgement.h"
#include "language/binding_spaces.h"
#include "language/dates.h"
#include "render/views.h"
#include "web/decision_details.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

std::string office_or(const Context& context, const std::string& rest) {
  return context.in_office() ? "/office" + rest : context.address(rest);
}

// Only what is known: "30 in favour · 5 against · abstentions not known".
std::string tally_of(const Context& context, const domain::Tally& tally) {
  if (tally.empty()) return {};
  std::vector<std::string> parts;
  const auto add = [&](const char* key, std::optional<int> figure) {
    parts.push_back(
        figure ? context.say(std::string("decisions.tally_") + key, {{"number", std::to_string(*figure)}})
               : context.say(std::string("decisions.tally_") + key + "_unknown"));
  };
  add("yes", tally.yes);
  add("no", tally.no);
  add("abstentions", tally.abstentions);
  if (tally.invalid) add("invalid", tally.invalid);
  if (tally.present) add("present", tally.present);
  return base::join(parts, " · ");
}

std::string outcome_of(const Context& context, const domain::Decision& decision) {
  return context.say("outcome." + std::string(name_of(decision.outcome)));
}

}  // namespace

std::string name_of_organisation(const Context& context, const app::View& view, const std::string& id) {
  const auto organisation = view.organisation(id);
  return organisation ? drafting::full_name(organisation->value, context.language) : id;
}

std::string short_name_of_organisation(const Context& context, const app::View& view, const std::string& id) {
  const auto organisation = view.organisation(id);
  return organisation ? drafting::short_or_full_name(organisation->value, context.language) : id;
}

std::string category_name(const Context& context, const domain::MemberCategory& category) {
  for (const auto language : {context.language, base::Language::de, base::Language::en})
    if (const auto found = category.names.find(language);
        found != category.names.end() && !found->second.empty())
      return found->second;
  return category.id;
}

std::string name_of_body(const Context& context, const app::View& view, const std::string& id) {
  const auto body = view.body(id);
  if (!body) return id;
  return drafting::body_name(body->value, context.language) + ", " +
         name_of_organisation(context, view, body->value.organisation);
}

render::List linked(std::string_view text) {
  List parts;
  const auto add = [&](std::string_view part, bool is_address) {
    if (!part.empty()) parts.push_back(Object{{"text", part}, {"href", is_address ? part : ""}});
  };
  while (!text.empty()) {
    const auto begin = std::min({text.find("https://"), text.find("http://"), text.size()});
    add(text.substr(0, begin), false);
    text.remove_prefix(begin);
    auto address = text.substr(0, std::min(text.find_first_of(" \t\n<>\""), text.size()));
    // What ends the sentence or the list is none of it.
    while (!address.empty() && std::string_view(".,;:!?)").find(address.back()) != std::string_view::npos)
      address.remove_suffix(1);
    add(address, true);
    text.remove_prefix(address.size());
  }
  return parts;
}

std::string long_date(const Context& context, base::Day day) {
  return language::bind_spaces(context.language, language::long_date(context.language, day));
}

std::string partial_date(const Context& context, const std::optional<base::PartialDay>& date) {
  if (!date) return context.say("common.date_unknown");
  return language::bind_spaces(context.language, language::partial_date(context.language, *date));
}

std::string start_of(const Context& context, const domain::Membership& membership,
                     domain::Standing standing) {
  if (membership.start == domain::StartKind::never) return context.say("memberships.never_was");
  if (membership.from) {
    return context.say(drafting::start_message(*membership.from, standing),
                       {{"date", partial_date(context, membership.from)}});
  }
  if (membership.attested_on)
    return context.say("cli.attested", {{"date", long_date(context, *membership.attested_on)}});
  return context.say("cli.start_open");
}

std::string decision_address(const Context& context, const std::string& id) {
  return office_or(context, "/decisions/" + id);
}
std::string accession_address(const Context& context, const std::string& id) {
  return office_or(context, "/accessions/" + id);
}
std::string organisation_address(const Context& context, const std::string& id) {
  return office_or(context, "/organisations/" + id);
}

// Why it came out so; of a result without figures, that nothing can be computed of it.
std::string judgement_of(const Context& context, const domain::Decision& decision) {
  auto text = language::bind_marks(context.language, drafting::judgement_text(context.language, decision));
  const bool was_counted = decision.tally.yes || decision.tally.no;
  const bool was_decided =
      domain::was_adopted(decision.outcome) || decision.outcome == domain::Outcome::rejected;
  if (text.empty() && was_decided && !was_counted && decision.label != domain::MajorityLabel::unanimous)
    return context.say("majority.no_figures");
  return text;
}

namespace {

// As printed for those who read that language; in the reader's own where it is known what it says.
std::string label_of(const Context& context, const domain::Decision& decision) {
  const bool is_known = decision.label != domain::MajorityLabel::none;
  const bool is_read = decision.language == context.language && !decision.label_as_printed.empty();
  return is_known && !is_read ? context.say("majority_label." + std::string(name_of(decision.label)))
                              : decision.label_as_printed;
}

}  // namespace

Object decision_row(const Context& context, const app::View& view, const domain::Decision& decision) {
  const auto body = view.body(decision.body);
  Object row{{"href", decision_address(context, decision.id)},
             {"title", decision.title},
             {"title_lang", decision.language == context.language ? "" : base::code(decision.language)},
             {"body", name_of_body(context, view, decision.body)},
             {"date", partial_date(context, decision.date)},
             {"kind", context.say("decision_kind." + std::string(name_of(decision.kind)))},
             {"outcome", outcome_of(context, decision)},
             {"adopted", decision.outcome == domain::Outcome::adopted},
             {"rejected", decision.outcome == domain::Outcome::rejected},
             {"label", label_of(context, decision)},
             {"label_lang", decision.label_as_printed != label_of(context, decision) ||
                                    decision.language == context.language
                                ? ""
                                : base::code(decision.language)},
             {"tally", tally_of(context, decision.tally)},
             {"number", decision.number},
             {"source", decision.source},
             {"source_url", render::safe_url(decision.source_url)},
             {"in_meeting", !decision.meeting.empty() && decision.source.empty()},
             {"excerpt", decision.excerpt},
             {"unconfirmed", decision.unconfirmed},
             {"outcome_reason", decision.outcome_reason},
             {"superseded", superseded_text(context, view, decision)},
             {"not_public", context.in_office() && !decision.is_public}};
  if (body) row["organisation_href"] = organisation_address(context, body->value.organisation);
  row["judgement"] = judgement_of(context, decision);
  if (decision.judgement) row["mismatch"] = domain::contradicts(decision.outcome, *decision.judgement);
  return row;
}

Object accession_row(const Context& context, const app::View& view, const domain::AccessionCase& found) {
  const auto& accession = found.accession.value;
  std::vector<std::string> networks;
  for (const auto& network : accession.networks)
    networks.push_back(short_name_of_organisation(context, view, network));
  return {{"href", accession_address(context, accession.id)},
          {"organisation", name_of_organisation(context, view, accession.organisation)},
          {"networks", base::join(networks, ", ")},
          {"state", context.say("accession_state." + std::string(name_of(found.state())))},
          {"open", found.state() == domain::AccessionState::open},
          {"steps_open", std::to_string(domain::open_steps(found).size())},
          {"opened_on", accession.opened_on ? long_date(context, *accession.opened_on) : std::string()},
          {"not_public", context.in_office() && !accession.is_public}};
}

namespace {

// The one it was put into, or else the one for its inhabitants.
std::string category_of(const Context& context, const app::View& view, const domain::Membership& membership,
                        base::Day as_of) {
  const auto& own = domain::category_on(membership, as_of);
  const auto organisation = view.organisation(membership.organisation);
  const auto inhabitants = organisation ? organisation->value.inhabitants : std::nullopt;
  if (own.empty() && !inhabitants) return {};
  const auto network = view.network(membership.network);
  if (!network) return {};
  const auto& all = network->value.categories;
  const auto* category =
      own.empty() ? domain::category_for(all, inhabitants) : domain::find_category(all, own);
  return category == nullptr ? std::string() : category_name(context, *category);
}

}  // namespace

namespace {

// "until 31 December 2026 inclusive", and what it went into, where whoever is looking may know of that.
std::string end_of(const Context& context, const app::View& view, const domain::Membership& membership) {
  auto until = context.say("cli.until", {{"date", long_date(context, *membership.last_day)}});
  if (membership.successor.empty() || !view.organisation(membership.successor)) return until;
  return context.say(
      "memberships.until_merged",
      {{"until", until}, {"successor", name_of_organisation(context, view, membership.successor)}});
}

}  // namespace

Object membership_row(const Context& context, const app::View& view, const domain::Membership& membership,
                      base::Day as_of) {
  const auto standing = domain::standing_on(membership, as_of);
  Object row{{"network", short_name_of_organisation(context, view, membership.network)},
             {"network_href", context.address("/networks/" + membership.network)},
             {"organisation", name_of_organisation(context, view, membership.organisation)},
             {"href", organisation_address(context, membership.organisation)},
             {"standing", context.say("standing." + std::string(name_of(standing)))},
             {"is_member", standing == domain::Standing::member},
             {"is_coming", standing == domain::Standing::coming},
             {"start", start_of(context, membership, standing)},
             {"source", membership.source},
             {"source_parts", linked(membership.source)},
             {"unconfirmed", membership.unconfirmed},
             {"not_public", context.in_office() && !membership.is_public}};
  if (const auto* suspension = domain::suspension_on(membership, as_of);
      suspension != nullptr && standing == domain::Standing::member)
    row["suspended"] = suspension->last_day
                           ? context.say("memberships.suspended_until_day",
                                         {{"date", long_date(context, *suspension->last_day)}})
                           : context.say("memberships.suspended");
  row["category"] = category_of(context, view, membership, as_of);
  if (context.in_office()) row["edit_href"] = "/office/memberships/" + membership.id;
  if (membership.last_day) row["until"] = end_of(context, view, membership);
  if (!membership.from && !membership.because.empty() && membership.start == domain::StartKind::pending)
    row["pending"] = context.say("effective." + membership.because);
  return row;
}

}  // namespace gremium::web
