// Before something is entered that looks like what is there already, its form asks: with the way to the other
// one, and a box that lets it through.
#pragma once

#include "app/repetitions.h"
#include "web/form_page.h"

namespace gremium::web {

// As the form was sent: asked about, unless the box "again" was ticked.
app::Repetition typed_repetition(const Context& context);

// Where the act asked (a code that ends with ".alike"): puts the question above the form and the box
// ("<noun>.again") at its head.
void ask_about_repetition(const Context& context, const app::View& view, FormPage& form);

}  // namespace gremium::web
