// The words of the example: names, decisions, quotation, benefits. In our own words but for the quotation,
// which is carried over with its source.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/accession.h"
#include "domain/decision.h"
#include "domain/network.h"
#include "domain/organisation.h"
#include "domain/site.h"

namespace gremium::example {

std::vector<domain::Organisation> network_organisations();
std::vector<domain::Network> network_rules();
std::vector<domain::SiteText> site_texts();
// Names that the table of members does not give in three languages.
std::optional<base::PerLanguage<domain::Name>> special_names(const std::string& name);

domain::Decision aachen_decision();
domain::Accession aachen_accession();
domain::Decision kaiserslautern_decision();
domain::Accession kaiserslautern_accession();
domain::Quotation kaiserslautern_quotation();
domain::Decision lpr_nrw_decision();
domain::Accession lpr_nrw_accession();

}  // namespace gremium::example
