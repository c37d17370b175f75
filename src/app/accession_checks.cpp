#include "app/accession_checks.h"

#include "domain/text_check.h"
#include "storage/accessions.h"
#include "storage/organisations.h"

namespace gremium::app {

using base::note;
using domain::Need;

base::Refusals check_texts(const domain::Accession& accession) {
  base::Refusals wrong;
  for (const auto& [language, text] : accession.remark)
    note(wrong, domain::check_paragraph("remark_" + std::string(base::code(language)), text, Need::optional));
  note(wrong, domain::check_line("source", accession.source, Need::optional));
  note(wrong, domain::check_line("unconfirmed", accession.unconfirmed, Need::optional));
  return wrong;
}

base::Day today_for(Desk& desk, const domain::Accession& accession) {
  const auto network = storage::find_network(desk.connection(), accession.networks.front());
  return network ? desk.today_in(network->value.time_zone) : desk.today_anywhere();
}

base::Result<domain::AccessionCase> open_case(storage::Connection& connection, const std::string& id) {
  auto found = storage::find_accession(connection, id);
  if (!found) return base::Refusal{"accession.unknown"};
  if (found->closed)
    return base::Refusal{"accession.closed", {{"state", std::string(name_of(found->state()))}}};
  return std::move(*found);
}

std::string step_argument(const domain::Accession& accession, std::size_t step) {
  return accession.id + "/" + std::to_string(step);
}

}  // namespace gremium::app
