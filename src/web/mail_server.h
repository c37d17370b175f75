// The mail server in the settings.
#pragma once

#include <string>

#include "web/site.h"

namespace gremium::web {

// mail_form, mail_given and test_form, for the page of the settings.
void add_mail_forms(const Context& context, const std::string& refused, const base::Refusals& refusals,
                    render::Object& content);

}  // namespace gremium::web
