// Quotations about an accession, for its announcement.
#pragma once

#include "app/act.h"
#include "domain/accession.h"

namespace gremium::app {

// Codes: accession.unknown, text.*. Fields: person, text_de, function_de,
// translator_en …
Recorded record_quotation(House& house, const Submission& submission, domain::Quotation quotation);
Recorded amend_quotation(House& house, const Submission& submission, domain::Quotation quotation,
                         domain::FactNumber seen, const std::string& reason);

}  // namespace gremium::app
