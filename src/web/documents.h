// What pages show of documents, and how a document is sent.
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

// One row of a list: {{> shared/_document}}.
render::Object document_row(const Context& context, const domain::Document& document);
// "[erased]" where it is.
std::string title_of(const Context& context, const domain::Document& document);

// Whether things of that kind have pages that show documents; document_rows.cpp has the table.
bool has_pages(domain::SubjectKind kind);
// Of what a document belongs to: its page in the office, and its title.
std::string subject_address(const domain::Document& document);
std::string subject_title(const Context& context, const app::View& view, const domain::Document& document);

// Content-Disposition as RFC 6266 has it: shown or saved after the type, with the name in plain letters and
// as it is.
std::string disposition_of(const std::string& media_type, const std::string& file_name);

}  // namespace gremium::web
