// The forms of an accession: opening it, its next step, its end, what is said about it, quotations.
#pragma once

#include <vector>

#include "app/view.h"
#include "web/form_page.h"

namespace gremium::web {

FormPage new_form(const Context& context, const app::View& view, const std::string& organisation);
// A step that is next, or one that was taken, to be corrected.
FormPage step_form(const Context& context, const app::View& view, const domain::AccessionCase& found,
                   std::size_t step);
// Those that the case is ready for: "step", "document", "skip", "complete", "close", "amend", "quotation", by
// their ids.
std::vector<FormPage> forms_of(const Context& context, const app::View& view,
                               const domain::AccessionCase& found);
FormPage quotation_form(const Context& context, const domain::Quotation& quotation, std::int64_t seen);

}  // namespace gremium::web
