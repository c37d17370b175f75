#include "web/fact_rows.h"

#include <set>
#include <variant>

#include "web/meeting_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

// A record, and where it is kept.
struct Kept {
  std::string text;
  std::string href = {};
};

class Naming {
 public:
  Naming(const Context& context, const app::View& view) : context_(context), view_(view) {}

  Kept operator()(const domain::Organisation& organisation) const {
    return {said("organisation", name_of_organisation(context_, view_, organisation.id)),
            "/office/organisations/" + organisation.id};
  }
  Kept operator()(const domain::Network& network) const {
    return {said("network", short_name_of_organisation(context_, view_, network.id)),
            "/office/networks/" + network.id};
  }
  Kept operator()(const domain::Body& body) const {
    return {said("body", name_of_body(context_, view_, body.id)), "/office/bodies/" + body.id};
  }
  Kept operator()(const domain::Decision& decision) const {
    auto text = said("decision", decision.title);
    if (decision.date) text += ", " + partial_date(context_, decision.date);
    return {std::move(text), "/office/decisions/" + decision.id};
  }
  Kept operator()(const domain::Accession& accession) const { return of_case(accession.id); }
  Kept operator()(const domain::StepTaken& step) const { return of_case(step.accession); }
  Kept operator()(const domain::AccessionClosed& closed) const { return of_case(closed.accession); }
  Kept operator()(const domain::Quotation& quotation) const {
    const auto& person = quotation.person;
    return {said("quotation", person.erased ? context_.say("common.erased") : person.text),
            "/office/accessions/" + quotation.accession + "/quotations/" + quotation.id};
  }
  Kept operator()(const domain::Membership& membership) const { return of_membership(membership.id); }
  Kept operator()(const domain::Effect& effect) const { return of_membership(effect.membership); }
  Kept operator()(const domain::EffectCancelled& effect) const { return of_membership(effect.membership); }
  Kept operator()(const domain::Meeting& meeting) const { return of_meeting(meeting.id); }
  Kept operator()(const domain::MeetingAdvanced& advanced) const { return of_meeting(advanced.meeting); }
  Kept operator()(const domain::AgendaItem& item) const {
    return {said("item", item.title), "/office/agenda-items/" + item.id};
  }
  Kept operator()(const domain::Election& election) const { return of_election(election.id); }
  Kept operator()(const domain::CandidateNominated& nominated) const {
    return of_election(nominated.election);
  }
  Kept operator()(const domain::ElectionRoundHeld& round) const { return of_election(round.election); }
  Kept operator()(const domain::LotDrawn& lot) const { return of_election(lot.election); }
  Kept operator()(const domain::ElectionClosed& closed) const { return of_election(closed.election); }
  // Of what texts do not rest on so far.
  template <class Content>
  Kept operator()(const Content&) const {
    return {};
  }

 private:
  std::string said(const char* kind, const std::string& name) const {
    return context_.say("fact." + std::string(kind), {{"name", name}});
  }
  Kept of_case(const std::string& id) const {
    const auto found = view_.accession(id);
    if (!found) return {};
    return {said("accession", name_of_organisation(context_, view_, found->accession.value.organisation)),
            "/office/accessions/" + id};
  }
  Kept of_membership(const std::string& id) const {
    const auto found = view_.membership(id);
    if (!found) return {};
    const auto& membership = found->value;
    return {context_.say("fact.membership",
                         {{"name", name_of_organisation(context_, view_, membership.organisation)},
                          {"network", short_name_of_organisation(context_, view_, membership.network)}}),
            "/office/memberships/" + id};
  }
  Kept of_meeting(const std::string& id) const {
    const auto found = view_.meeting(id);
    if (!found) return {};
    return {said("meeting", meeting_name(context_, found->meeting.value)), "/office/meetings/" + id};
  }
  Kept of_election(const std::string& id) const {
    const auto found = view_.election(id);
    if (!found) return {};
    return {said("election", found->election.value.office), "/office/elections/" + id};
  }

  const Context& context_;
  const app::View& view_;
};

}  // namespace

List fact_rows(const Context& context, const app::View& view, const std::vector<domain::FactNumber>& facts) {
  List rows;
  std::set<std::string> told;
  const Naming naming(context, view);
  for (const auto number : facts) {
    const auto content = view.said_by(number);
    auto kept = content ? std::visit(naming, *content) : Kept{};
    if (kept.text.empty()) kept = {context.say("fact.other", {{"name", std::to_string(number)}}), {}};
    if (told.insert(kept.text + kept.href).second)
      rows.push_back(Object{{"text", kept.text}, {"href", kept.href}});
  }
  return rows;
}

}  // namespace gremium::web
