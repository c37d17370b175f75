#include "web/documents.h"

#include "app/documents.h"
#include "app/site.h"
#include "base/text.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::Document;
using render::List;
using render::Object;

std::vector<Option> document_kind_options(const Context& context) {
  return named_options(context, "document_kind",
                       {"invitation", "paper", "minutes_signed", "statutes", "declaration", "other"});
}
std::vector<Option> language_options(const Context& context) {
  return named_options(context, "layout", {"language_de", "language_en", "language_fr"});
}

std::vector<Option> readers_options(const Context& context) {
  return named_options(context, "readers", {"office", "members", "everyone"});
}
Field readers_field(const Context& context, const Document& document) {
  return choice("readers", readers_options(context), std::string(name_of(document.readers())), true);
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
  if (may_publish(context)) fields.push_back(readers_field(context, about));
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
  if (may_publish(context)) fields.push_back(readers_field(context, document));
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

FormPage erase_form(const Document& document) {
  FormPage form{"documents", "/office/documents/" + document.id + "/erase", "documents.erase"};
  form.id = "erase";
  form.sets.push_back({{}, {tick("sure", false)}});
  return form;
}

// What the query or the form says it is about; nothing if there is no such thing here.
std::optional<Document> about(const app::View& view, const std::string& kind, const std::string& subject) {
  Document document;
  const auto named = domain::subject_kind_named(kind);
  if (!named || !has_pages(*named) || !view.has_subject(*named, subject)) return std::nullopt;
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
                 {"fact", std::to_string(found.fact)},
                 {"changes_href", changes_address(found.fact)}};
  if (document.erased()) {
    content["erased"] = true;
  } else {
    content["content_href"] = "/office/documents/" + document.id + "/content";
    content["file_name"] = document.file_name.text;
    auto form = amend_form(context, found);
    if (refused == form.id) form.refusals = refusals;
    if (const auto before = seen_version<Document>(context, view))
      take_over_newer(context, form, amend_form(context, {*before, 0}));
    content["form"] = to_view(context, std::move(form));
  }
  if (document.readers() == domain::Readers::office || may_publish(context)) {
    auto form = withdraw_form(document);
    if (refused == form.id) form.refusals = refusals;
    content["withdraw_form"] = to_view(context, std::move(form));
  }
  if (!document.erased() && domain::may(context.session->account.role, domain::Right::administer)) {
    auto form = erase_form(document);
    if (refused == form.id) form.refusals = refusals;
    content["erase_form"] = to_view(context, std::move(form));
  }
  return page(context, "office/document", std::move(content), status_of(refusals));
}

}  // namespace

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
  document->kind =
      read_choice(context, "kind", domain::document_kind_named, wrong).value_or(domain::DocumentKind::other);
  document->language = read_choice(context, "language", language_named, wrong);
  document->dated = read_day(context, "dated", wrong);
  document->open_to(
      read_choice(context, "readers", domain::readers_named, wrong).value_or(domain::Readers::office));
  app::SentFile file{{}, {}, context.site.settings().upload_limit};
  if (context.file && context.file->field == "file") {
    file.name = context.file->name;
    file.bytes = context.file->bytes;
  }
  const auto id = app::record_document(context.site.house(), context.submission(wrong), *document, file);
  if (id) return see_other("/office/documents/" + *id);
  wrong = id.refusals();
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
  base::Refusals wrong;
  amended.kind = read_choice(context, "kind", domain::document_kind_named, wrong).value_or(amended.kind);
  // Whoever may not publish has no such field.
  amended.open_to(read_choice(context, "readers", domain::readers_named, wrong).value_or(amended.readers()));
  const auto id = app::amend_document(context.site.house(), context.submission(wrong), amended,
                                      read_seen(context), context.field("reason"));
  if (id) return see_other("/office/documents/" + *id);
  return show_one(context, view, *found, "form", id.refusals());
}

Response erase_document(Context& context) {
  // No view is kept: what is erased leaves the write-ahead log only when nobody reads there.
  const auto found = context.view().document(context.parameter("ref"));
  if (!found) return not_found(context);
  // It cannot be undone: a click alone is not enough.
  if (context.field("sure") != "yes")
    return show_one(context, context.view(), *found, "erase", {{"document.not_sure", {}, "sure"}});
  const auto done = app::erase_personal_data(context.site.house(), context.submission(), found->fact);
  if (done) return see_other("/office/documents/" + found->value.id);
  return show_one(context, context.view(), *found, "erase", done.refusals());
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
