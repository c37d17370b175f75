// What the acts of an accession share.
#pragma once

#include "app/act.h"
#include "domain/accession.h"

namespace gremium::app {

// Remark, source and what is not certain. Codes: text.*; fields: remark_de …, source, unconfirmed.
base::Refusals check_texts(const domain::Accession& accession);
// Today where the first of its networks is.
base::Day today_for(Desk& desk, const domain::Accession& accession);

}  // namespace gremium::app
