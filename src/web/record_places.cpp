#include "web/record_places.h"

#include "drafting/step.h"
#include "web/accession_rows.h"
#include "web/documents.h"
#include "web/meeting_rows.h"
#include "web/rows.h"
#include "web/seat_rows.h"

namespace gremium::web {
namespace {

using domain::Right;

struct Places {
  const Context& context;
  const app::View& view;

  using Found = std::optional<RecordPlace>;

  std::string text_of(const domain::Personal& personal) const {
    return personal.erased ? context.say("common.erased") : personal.text;
  }
  std::string about(const char* what, const std::string& whom) const {
    return context.say(what) + context.say("common.colon") + " " + whom;
  }
  std::string organisation_of_case(const std::string& accession) const {
    const auto found = view.accession(accession);
    return found ? name_of_organisation(context, view, found->accession.value.organisation) : accession;
  }

  Found operator()(const domain::Decision& decision) const {
    return RecordPlace{"/office/decisions/" + decision.id, decision.title};
  }
  Found operator()(const domain::Organisation& organisation) const {
    return RecordPlace{"/office/organisations/" + organisation.id,
                       name_of_organisation(context, view, organisation.id)};
  }
  Found operator()(const domain::Membership& membership) const {
    return RecordPlace{"/office/memberships/" + membership.id,
                       name_of_organisation(context, view, membership.organisation) + ", " +
                           short_name_of_organisation(context, view, membership.network)};
  }
  Found operator()(const domain::MemberContact& contact) const {
    return RecordPlace{"/office/member-contacts/" + contact.id, text_of(contact.person)};
  }
  Found operator()(const domain::Accession& accession) const {
    return RecordPlace{"/office/accessions/" + accession.id, organisation_of_case(accession.id)};
  }
  Found operator()(const domain::StepTaken& step) const {
    const auto found = view.accession(step.accession);
    const auto number = static_cast<std::size_t>(step.step);
    if (!found || number >= found->accession.value.steps.size()) return std::nullopt;
    return RecordPlace{"/office/accessions/" + step.accession + "/steps/" + std::to_string(step.step),
                       organisation_of_case(step.accession) + ", " +
                           drafting::step_name(found->accession.value.steps[number], context.language)};
  }
  Found operator()(const domain::Quotation& quotation) const {
    return RecordPlace{"/office/accessions/" + quotation.accession + "/quotations/" + quotation.id,
                       text_of(quotation.person)};
  }
  Found operator()(const domain::Meeting& meeting) const {
    return RecordPlace{"/office/meetings/" + meeting.id, meeting_name(context, meeting)};
  }
  Found operator()(const domain::AgendaItem& item) const {
    return RecordPlace{"/office/agenda-items/" + item.id, item.title};
  }
  Found operator()(const domain::Paper& paper) const {
    return RecordPlace{"/office/papers/" + paper.id, paper.title};
  }
  Found operator()(const domain::Document& document) const {
    return RecordPlace{"/office/documents/" + document.id, text_of(document.title)};
  }
  Found operator()(const domain::Election& election) const {
    return RecordPlace{"/office/elections/" + election.id, about("elections.title", election.office)};
  }
  Found operator()(const domain::ElectionRoundHeld& round) const {
    const auto found = view.election(round.election);
    auto place = found ? (*this)(found->election.value) : Found();
    if (place) place->name += ", " + context.say("elections.round", {{"round", std::to_string(round.round)}});
    return place;
  }
  Found operator()(const domain::Task& task) const {
    return RecordPlace{"/office/tasks/" + task.id, task.title};
  }
  Found operator()(const domain::Body& body) const {
    return RecordPlace{"/office/bodies/" + body.id, name_of_body(context, view, body.id)};
  }
  Found operator()(const domain::Seat& seat) const {
    return RecordPlace{"/office/seats/" + seat.id, name_of_seat(context, view, seat)};
  }
  Found operator()(const domain::RuleSet& rules) const {
    return RecordPlace{"/office/rule-sets/" + rules.id,
                       about("rule_sets.title", name_of_body(context, view, rules.body))};
  }
  Found operator()(const domain::Network& network) const {
    return RecordPlace{
        "/office/networks/" + network.id,
        context.say("networks.edit", {{"network", short_name_of_organisation(context, view, network.id)}}),
        {},
        Right::administer};
  }
  Found operator()(const domain::NetworkProcedure& procedure) const {
    return RecordPlace{
        "/office/networks/" + procedure.network + "/procedure/" + procedure.id,
        context.say("procedures.title",
                    {{"network", short_name_of_organisation(context, view, procedure.network)}})};
  }
  Found operator()(const domain::Account& account) const {
    return RecordPlace{"/office/accounts/" + account.id, text_of(account.name),
                       context.say("history.untold_of_accounts"), Right::administer};
  }
  Found operator()(const domain::SiteText& text) const {
    return RecordPlace{
        "/office/settings#" + text.key, context.say("texts." + text.key), {}, Right::administer};
  }
  Found operator()(const domain::SiteIdentity&) const {
    return RecordPlace{"/office/settings#names", context.say("site.names"), {}, Right::administer};
  }
  template <class Other>
  Found operator()(const Other&) const {
    return std::nullopt;
  }
};

}  // namespace

std::optional<RecordPlace> place_of(const Context& context, const app::View& view,
                                    const domain::FactContent& content) {
  return std::visit(Places{context, view}, content);
}

}  // namespace gremium::web
