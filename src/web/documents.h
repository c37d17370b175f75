// What the pages of things that documents belong to show of them.
#pragma once

#include <string>

#include "app/view.h"
#include "domain/document.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// Adds the keys of {{> shared/_documents}} to the page of a decision, an accession …: those that the reader
// may see, in the office also where to add one.
void add_documents(const Context& context, const app::View& view, domain::SubjectKind kind,
                   const std::string& subject, render::Object& content);

// Content-Disposition as RFC 6266 has it: shown or saved after the type, with the name in plain letters and
// as it is.
std::string disposition_of(const std::string& media_type, const std::string& file_name);

}  // namespace gremium::web
