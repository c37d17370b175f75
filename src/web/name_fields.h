// The names of an organisation in a form, in three languages, with what grammar needs of them.
#pragma once

#include "domain/organisation.h"
#include "web/form_page.h"

namespace gremium::web {

const domain::Name& name_in(const base::PerLanguage<domain::Name>& names, base::Language language);
Fieldset name_fields(const Context& context, const base::PerLanguage<domain::Name>& names);
// What was typed, over what was recorded: what the form does not show stays.
base::PerLanguage<domain::Name> typed_names(const Context& context, base::PerLanguage<domain::Name> names);

}  // namespace gremium::web
