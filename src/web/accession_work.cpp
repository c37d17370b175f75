#include "web/accession_work.h"

#include "web/accession_forms.h"
#include "web/accession_rows.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/rows.h"
#include "web/rule_fields.h"

namespace gremium::web {
namespace {

using render::Object;

// What was taken can be corrected while the case is open.
void link_corrections(Object& content, const domain::AccessionCase& found) {
  if (found.closed) return;
  auto& steps = *content.at("steps").list();
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (found.taken[i])
      (*steps[i].object())["edit_href"] =
          "/office/accessions/" + found.accession.value.id + "/steps/" + std::to_string(i);
}

}  // namespace

Response show_work(Context& context, const std::string& refused, const base::Refusals& refusals,
                   const std::optional<domain::EffectiveRule>& to_read) {
  const auto view = context.view();
  const auto found = view.accession(context.parameter("ref"));
  if (!found) return not_found(context);
  auto content = accession_content(context, view, *found);
  link_corrections(content, *found);
  bool shown = refused.empty();
  auto seen = *found;
  if (auto before = seen_version<domain::Accession>(context, view)) seen.accession.value = std::move(*before);
  const auto seen_forms = forms_of(context, view, seen);
  for (auto& form : forms_of(context, view, *found)) {
    if (form.id == refused) form.refusals = refusals, shown = true;
    for (const auto& before : seen_forms)
      if (before.id == form.id) take_over_newer(context, form, before);
    if (form.id == "complete" && to_read) {
      keep_typed(context, form);
      propose_start(context, *to_read, form);
    }
    content[form.id + "_form"] = to_view(context, form);
  }
  // What no form shows stands above them all.
  if (!refusals.empty() && (refused.empty() || !shown))
    content["message"] = context.sentence(refusals.front());
  if (found->accession.value.is_public)
    content["public_href"] = context.address("/accessions/" + found->accession.value.id);
  content["changes_href"] = changes_address(found->accession.fact);
  return page(context, "office/accession", std::move(content), status_of(refusals));
}

Response worked(Context& context, const app::Recorded& result, const std::string& form) {
  if (result) return see_other("/office/accessions/" + context.parameter("ref"));
  return show_work(context, form, result.refusals());
}

}  // namespace gremium::web
