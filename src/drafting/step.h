// The steps of a case in words.
#pragma once

#include <string>

#include "base/languages.h"
#include "domain/accession.h"

namespace gremium::drafting {

// Its label, or the word for its kind: "Beschluss der Bewerberin oder des Bewerbers".
std::string step_name(const domain::PlannedStep& step, base::Language language);
// A document of a checklist, as the procedure names it.
std::string document_name(const domain::PlannedStep& step, std::size_t document, base::Language language);

}  // namespace gremium::drafting
