#include "app/accession_checks.h"

#include "domain/text_check.h"
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

}  // namespace gremium::app
