#include <algorithm>

#include "language/sizes.h"
#include "web/documents.h"
#include "web/meeting_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::Document;
using domain::SubjectKind;
using render::List;
using render::Object;

// Where the office works on what a document belongs to, and its title: a line for each kind that has pages.
using TitleOf = std::string (*)(const Context&, const app::View&, const std::string& id);
struct SubjectPage {
  SubjectKind kind;
  const char* address;
  TitleOf title;
};
constexpr SubjectPage subject_pages[] = {
    {SubjectKind::decision, "/office/decisions/",
     [](const Context&, const app::View& view, const std::string& id) {
       const auto found = view.decision(id);
       return found ? found->value.title : std::string();
     }},
    {SubjectKind::accession, "/office/accessions/",
     [](const Context& context, const app::View& view, const std::string& id) {
       const auto found = view.accession(id);
       if (!found) return std::string();
       const auto& organisation = found->accession.value.organisation;
       return context.say("accessions.of",
                          {{"organisation", name_of_organisation(context, view, organisation)}});
     }},
    {SubjectKind::meeting, "/office/meetings/",
     [](const Context& context, const app::View& view, const std::string& id) {
       const auto found = view.meeting(id);
       return found ? meeting_with_day(context, found->meeting.value) : std::string();
     }},
    {SubjectKind::agenda_item, "/office/agenda-items/",
     [](const Context&, const app::View& view, const std::string& id) {
       const auto found = view.agenda_item(id);
       return found ? found->value.title : std::string();
     }},
    {SubjectKind::paper, "/office/papers/",
     [](const Context&, const app::View& view, const std::string& id) {
       const auto found = view.paper(id);
       return found ? found->value.title : std::string();
     }},
    {SubjectKind::organisation, "/office/organisations/", name_of_organisation},
};

const SubjectPage* page_of(SubjectKind kind) {
  const auto found = std::find_if(std::begin(subject_pages), std::end(subject_pages),
                                  [&](const auto& page) { return page.kind == kind; });
  return found == std::end(subject_pages) ? nullptr : found;
}

// "PDF": the usual ending says it in every language.
std::string type_of(const Document& document) {
  const auto& name = document.file_name.text;
  auto ending = name.substr(std::min(name.rfind('.') + 1, name.size()));
  for (char& c : ending)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return ending;
}

std::string href_of(const Context& context, const Document& document) {
  return context.in_office() ? "/office/documents/" + document.id
                             : "/documents/" + document.id + "/" + percent_encode(document.file_name.text);
}

}  // namespace

bool has_pages(SubjectKind kind) { return page_of(kind) != nullptr; }

std::string subject_address(const Document& document) {
  const auto* page = page_of(document.subject_kind);
  return page == nullptr ? "/office/documents" : page->address + document.subject;
}

std::string subject_title(const Context& context, const app::View& view, const Document& document) {
  const auto* page = page_of(document.subject_kind);
  return page == nullptr ? std::string() : page->title(context, view, document.subject);
}

std::string title_of(const Context& context, const Document& document) {
  return document.title.erased ? context.say("common.erased") : document.title.text;
}

Object document_row(const Context& context, const Document& document) {
  const bool foreign = document.language && *document.language != context.language;
  return {{"href", href_of(context, document)},
          {"title", title_of(context, document)},
          {"title_lang", foreign ? base::code(*document.language) : ""},
          {"kind", context.say("document_kind." + std::string(name_of(document.kind)))},
          {"type", type_of(document)},
          {"size", language::file_size(context.language, document.size)},
          {"dated", document.dated ? long_date(context, *document.dated) : std::string()},
          {"owner", ""},
          {"not_public", context.in_office() && document.readers() == domain::Readers::office},
          {"for_members", context.in_office() && document.readers() == domain::Readers::members}};
}

void add_documents(const Context& context, const app::View& view, SubjectKind kind,
                   const std::string& subject, Object& content) {
  List rows;
  for (const auto& document : view.documents({kind, subject}))
    rows.push_back(document_row(context, document.value));
  content["has_documents"] = !rows.empty() || context.in_office();
  content["documents"] = std::move(rows);
  if (context.in_office() && domain::may(context.session->account.role, domain::Right::record))
    content["new_document_href"] = "/office/documents/new?subject_kind=" + std::string(name_of(kind)) +
                                   "&subject=" + percent_encode(subject);
}

}  // namespace gremium::web
