// A network's procedure as fields of a form: three sets for each step, and blank ones for more.
#pragma once

#include <vector>

#include "domain/network_procedure.h"
#include "web/form_page.h"

namespace gremium::web {

// Fields of step n (from 1): order_n, kind_n, body_n, may_skip_n, expected_days_n, wait_n, wait_unit_n,
// wait_after_n, at_least_n, label_de_n …, documents_de_n …
std::vector<Fieldset> step_fieldsets(const Context& context, const app::View& view,
                                     const std::string& network,
                                     const std::vector<domain::PlannedStep>& steps, std::size_t blank);

// The steps as typed, by their order; blank ones are none. `places` has for each the number its fields bear.
struct TypedSteps {
  std::vector<domain::PlannedStep> steps;
  std::vector<std::size_t> places;
  // How many sets of fields were sent.
  std::size_t sets = 0;
};
TypedSteps typed_steps(const Context& context, base::Refusals& wrong);
// What a rule says of the third step stands at the fields it was typed in.
base::Refusals at_typed_places(base::Refusals refusals, const TypedSteps& typed);

}  // namespace gremium::web
