#include "web/documents.h"

#include <algorithm>

#include "app/documents.h"
#include "base/text.h"
#include "domain/media_type.h"
#include "language/sizes.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"
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
    {SubjectKind::organisation, "/office/organisations/", name_of_organisation},
};

const SubjectPage* page_of(SubjectKind kind) {
  const auto found = std::find_if(std::begin(subject_pages), std::end(subject_pages),
                                  [&](const auto& page) { return page.kind == kind; });
  return found == std::end(subject_pages) ? nullptr : found;
}

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

// "PDF": the usual ending says it in every language.
std::string type_of(const Document& document) {
  const auto& name = document.file_name.text;
  auto ending = name.substr(std::min(name.rfind('.') + 1, name.size()));
  for (char& c : ending)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return ending;
}

std::string href_of(const Context& context, const Document& document) {
  return context.session ? "/office/documents/" + document.id
                         : "/documents/" + document.id + "/" + percent_encode(document.file_name.text);
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
          {"not_public", context.session && !document.is_public}};
}

std::vector<Option> document_kind_options(const Context& context) {
  return named_options(context, "document_kind",
                       {"invitation", "paper", "minutes_signed", "statutes", "declaration", "other"});
}
std::vector<Option> language_options(const Context& context) {
  return named_options(context, "layout", {"language_de", "language_en", "language_fr"});
}

bool may_publish(const Context& context) {
  return domain::may(context.session->account.role, domain::Right::publish);
}

Field file_field(const Context& context) {
  Field file{Field::Kind::file, "file", {}, true};
  file.hint = context.say("documents.file_types",
                          {{"most", std::to_string(context.site.settings().upload_limit / (1024 * 1024))}});
  return file;
}

FormPage upload_form(const Context& context, const Document& about) {
  FormPage form{"documents", "/office/documents", "documents.record"};
  std::vector<Field> fields{
      file_field(context), line("title"),
      choice("kind", document_kind_options(context), std::string(name_of(about.kind)), true),
      choice("language", language_options(context), "language_" + std::string(base::code(context.language))),
      date("dated")};
  if (may_publish(context)) fields.push_back(tick("is_public", false));
  fields.push_back(hidden("subject_kind", std::string(name_of(about.subject_kind))));
  fields.push_back(hidden("subject", about.subject));
  form.sets.push_back({{}, std::move(fields)});
  return form;
}

FormPage amend_form(const Context& context, const domain::Recorded<Document>& found) {
  const auto& document = found.value;
  FormPage form{"documents", "/office/documents/" + document.id, "common.save"};
  form.seen = found.fact;
  std::vector<Field> fields{
      line("title", document.title.text, true),
      choice("kind", document_kind_options(context), std::string(name_of(document.kind)), true)};
  if (may_publish(context)) fields.push_back(tick("is_public", document.is_public));
  fields.push_back(line("reason"));
  form.sets.push_back({{}, std::move(fields)});
  return form;
}

FormPage withdraw_form(const Document& document) {
  FormPage form{"documents", "/office/documents/" + document.id + "/withdraw", "documents.withdraw"};
  form.id = "withdraw";
  form.sets.push_back({{}, {line("reason", {}, true)}});
  return form;
}

// What the query or the form says it is about; nothing if there is no such thing here.
std::optional<Document> about(const app::View& view, const std::string& kind, const std::string& subject) {
  Document document;
  const auto named = domain::subject_kind_named(kind);
  if (!named || page_of(*named) == nullptr || !view.has_subject(*named, subject)) return std::nullopt;
  document.subject_kind = *named;
  document.subject = subject;
  return document;
}

Response show_upload(Context& context, const Document& document, base::Refusals refusals) {
  const auto view = context.view();
  auto form = upload_form(context, document);
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  return page(context, "office/upload",
              {{"title", context.say("documents.new")},
               {"subject", subject_title(context, view, document)},
               {"subject_href", subject_address(document)},
               {"form", to_view(context, std::move(form))}},
              status);
}

// `refused`: the id of the form that was not accepted.
Response show_one(Context& context, const app::View& view, const domain::Recorded<Document>& found,
                  const std::string& refused = {}, const base::Refusals& refusals = {}) {
  const auto& document = found.value;
  Object content{{"title", title_of(context, document)},
                 {"document", document_row(context, document)},
                 {"subject", subject_title(context, view, document)},
                 {"subject_href", subject_address(document)},
                 {"fact", std::to_string(found.fact)}};
  if (document.erased()) {
    content["erased"] = true;
  } else {
    content["content_href"] = "/office/documents/" + document.id + "/content";
    content["file_name"] = document.file_name.text;
    auto form = amend_form(context, found);
    if (refused == form.id) form.refusals = refusals;
    content["form"] = to_view(context, std::move(form));
  }
  if (!document.is_public || may_publish(context)) {
    auto form = withdraw_form(document);
    if (refused == form.id) form.refusals = refusals;
    content["withdraw_form"] = to_view(context, std::move(form));
  }
  return page(context, "office/document", std::move(content), status_of(refusals));
}

std::optional<base::Language> language_typed(const Context& context) {
  const auto typed = context.field("language");
  return base::starts_with(typed, "language_") ? base::language_of(typed.substr(9)) : std::nullopt;
}

}  // namespace

void add_documents(const Context& context, const app::View& view, SubjectKind kind,
                   const std::string& subject, Object& content) {
  List rows;
  for (const auto& document : view.documents({kind, subject}))
    rows.push_back(document_row(context, document.value));
  content["has_documents"] = !rows.empty() || context.session.has_value();
  content["documents"] = std::move(rows);
  if (context.session && domain::may(context.session->account.role, domain::Right::record))
    content["new_document_href"] = "/office/documents/new?subject_kind=" + std::string(name_of(kind)) +
                                   "&subject=" + percent_encode(subject);
}

Response list_documents(Context& context) {
  const auto view = context.view();
  List rows;
  for (const auto& document : view.documents({})) rows.push_back(document_row(context, document.value));
  const bool has_rows = !rows.empty();
  return page(
      context, "office/documents",
      {{"title", context.say("layout.documents")}, {"rows", std::move(rows)}, {"has_rows", has_rows}});
}

Response new_document(Context& context) {
  const auto document = about(context.view(), context.query("subject_kind"), context.query("subject"));
  if (!document) return not_found(context);
  return show_upload(context, *document, {});
}

Response record_document(Context& context) {
  auto document = about(context.view(), context.field("subject_kind"), context.field("subject"));
  if (!document) return not_found(context);
  base::Refusals wrong;
  document->title.text = context.field("title");
  document->kind = domain::document_kind_named(context.field("kind")).value_or(domain::DocumentKind::other);
  document->language = language_typed(context);
  document->dated = read_day(context, "dated", wrong);
  document->is_public = context.field("is_public") == "yes";
  if (wrong.empty()) {
    app::SentFile file{{}, {}, context.site.settings().upload_limit};
    if (context.file && context.file->field == "file") {
      file.name = context.file->name;
      file.bytes = context.file->bytes;
    }
    const auto id = app::record_document(context.site.house(), context.submission(), *document, file);
    if (id) return see_other("/office/documents/" + *id);
    wrong = id.refusals();
  }
  return show_upload(context, *document, std::move(wrong));
}

Response edit_document(Context& context) {
  const auto view = context.view();
  const auto found = view.document(context.parameter("ref"));
  return found ? show_one(context, view, *found) : not_found(context);
}

Response amend_document(Context& context) {
  const auto view = context.view();
  const auto found = view.document(context.parameter("ref"));
  if (!found) return not_found(context);
  auto amended = found->value;
  amended.title.text = context.field("title");
  amended.kind = domain::document_kind_named(context.field("kind")).value_or(amended.kind);
  amended.is_public = context.field("is_public") == "yes";
  const auto id = app::amend_document(context.site.house(), context.submission(), amended, read_seen(context),
                                      context.field("reason"));
  if (id) return see_other("/office/documents/" + *id);
  return show_one(context, view, *found, "form", id.refusals());
}

Response withdraw_document(Context& context) {
  const auto view = context.view();
  const auto found = view.document(context.parameter("ref"));
  if (!found) return not_found(context);
  const auto id = app::withdraw_document(context.site.house(), context.submission(), found->value.id,
                                         context.field("reason"));
  if (id) return see_other(subject_address(found->value));
  return show_one(context, view, *found, "withdraw", id.refusals());
}

}  // namespace gremium::web
