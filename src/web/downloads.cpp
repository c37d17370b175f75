// The files themselves, for everyone and for the office.
#include "base/text.h"
#include "domain/media_type.h"
#include "web/contents.h"
#include "web/documents.h"
#include "web/handlers.h"

namespace gremium::web {
namespace {

std::string tag_of(const domain::Document& document) { return "\"" + document.digest + "\""; }

bool browser_has(const Request& request, const std::string& tag) {
  const auto list = request.header("if-none-match");
  return list == "*" || list.find(tag) != std::string_view::npos;
}

// Whatever a file is, it runs nothing, loads nothing and is framed by nobody. Browsers' own viewers of PDF
// and images work all the same.
constexpr const char* policy =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

Headers headers_of(const Context& context, const domain::Document& document) {
  return {{"ETag", tag_of(document)},
          // What is public may be taken back: asked again, but not sent again.
          {"Cache-Control", document.is_public && !context.in_office() ? "no-cache" : "no-store"}};
}

// The bytes, to be sent with their name. `document` is one that the reader may see.
Response send(Context& context, const app::View& view, const domain::Document& document) {
  Response response;
  response.headers = headers_of(context, document);
  if (browser_has(context.request, tag_of(document))) {
    response.status = 304;
    return response;
  }
  response.kept_body = context.site.contents().find(document.digest, static_cast<std::size_t>(document.size),
                                                    [&] { return view.content(document); });
  if (!response.kept_body) return error_page(context, 503, context.say("errors.busy"));
  response.headers.emplace_back("Content-Type", document.media_type);
  response.headers.emplace_back("Content-Disposition",
                                disposition_of(document.media_type, document.file_name.text));
  response.headers.emplace_back("Content-Security-Policy", policy);
  return response;
}

}  // namespace

std::string disposition_of(const std::string& media_type, const std::string& file_name) {
  const auto* type = domain::find_media_type(media_type);
  std::string plain;
  for (const char c : file_name) {
    const auto byte = static_cast<unsigned char>(c);
    // One sign for each character that cannot stand there, however many bytes it has.
    if ((byte & 0xC0) == 0x80) continue;
    plain += byte < 0x20 || byte > 0x7E || c == '"' || c == '\\' || c == '%' ? '_' : c;
  }
  return std::string(type != nullptr && type->shown_inline ? "inline" : "attachment") + "; filename=\"" +
         plain + "\"; filename*=UTF-8''" + percent_encode(file_name);
}

Response show_document(Context& context) {
  const auto view = context.view();
  const auto found = view.document(context.parameter("ref"));
  if (!found || found->value.file_name.text != context.parameter("name")) return not_found(context);
  return send(context, view, found->value);
}

Response show_member_document(Context& context) {
  const auto view = context.view();
  const auto found =
      view.document_for_member(context.session->account.organisation, context.parameter("ref"));
  return found ? send(context, view, found->value) : not_found(context);
}

Response show_office_document(Context& context) {
  const auto view = context.view();
  const auto found = view.document(context.parameter("ref"));
  if (!found || found->value.erased()) return not_found(context);
  return send(context, view, found->value);
}

}  // namespace gremium::web
