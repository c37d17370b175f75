// The forms of an accession: opening it, its next step, its end, what is said about it, quotations.
#pragma once

#include <vector>

#include "app/view.h"
#include "web/form.h"

namespace gremium::web {

Form new_form(const Context& context, const app::View& view, const std::string& organisation);
// Those that the case is ready for: "step", "complete", "close", "amend", "quotation", by their ids.
std::vector<Form> forms_of(const Context& context, const app::View& view, const domain::AccessionCase& found);
Form quotation_form(const Context& context, const domain::Quotation& quotation, std::int64_t seen);

}  // namespace gremium::web
