#include "web/sheets.h"

#include "base/crypto.h"
#include "base/resources.h"
#include "base/text.h"
#include "exchange/pdf.h"
#include "exchange/qr_code.h"
#include "language/binding_spaces.h"
#include "language/messages.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

// Digits in a row that a narrow sheet can still show.
constexpr std::size_t digit_group = 16;

List lines_of(const drafting::Extract& extract, const std::vector<drafting::ExtractLine>& lines) {
  List list;
  for (const auto& line : lines)
    list.push_back(
        Object{{"label", line.label}, {"text", language::bind_spaces(extract.language, line.text)}});
  return list;
}

List groups_of(const std::string& digest) {
  List list;
  for (std::size_t i = 0; i < digest.size(); i += digit_group)
    list.push_back(Object{{"text", digest.substr(i, digit_group)}});
  return list;
}

// The texts that stand on the sheet and are no part of what is extracted.
void add_words(base::Language language, Object& sheet) {
  for (const char* word : {"result_heading", "evidence_heading", "certified", "place_and_date", "signature"})
    sheet[word] = language::say(language, std::string("extracts.") + word);
  sheet["colon"] = language::bind_spaces(language, language::say(language, "common.colon"));
  sheet["digest_label"] = language::say(language, "extracts.digest");
  sheet["short_label"] = language::say(language, "extracts.digest_short");
  sheet["explained"] = language::say(language, "extracts.digest_explained");
}

void add_address(base::Language language, const std::string& address, const std::string& digest,
                 Object& sheet) {
  sheet["has_address"] = !address.empty();
  if (address.empty()) return;
  const auto code = exchange::qr_code(address + "?digest=" + digest.substr(0, drafting::short_digest));
  const auto size = std::to_string(code.size);
  sheet["address_label"] = language::say(language, "extracts.address");
  sheet["address"] = address;
  sheet["qr_label"] = language::say(language, "extracts.qr");
  sheet["qr_box"] = "0 0 " + size + " " + size;
  sheet["qr_path"] = code.path;
}

std::string_view asset(const std::string& name) {
  const auto bytes = base::resource("assets/" + name);
  if (!bytes) throw std::runtime_error("there is no asset " + name);
  return *bytes;
}

// The style sheet of the fonts, the fonts themselves in place of their names.
std::string fonts() {
  std::string css(asset("fonts.css"));
  for (const auto& file : base::resources("assets/")) {
    const auto name = std::string(file.name.substr(file.name.rfind('/') + 1));
    if (base::ends_with(name, ".woff2"))
      css = base::replace_all(std::move(css), name, "data:font/woff2;base64," + base::to_base64(file.bytes));
  }
  return css;
}

}  // namespace

std::string extract_address(const std::string& origin, const domain::Decision& decision) {
  const auto section = decision.is_public ? std::string(base::code(decision.language)) : "office";
  return origin + "/" + section + "/decisions/" + decision.id + "/extract";
}

Object extract_sheet(const drafting::Extract& extract, const std::string& digest,
                     const std::string& address) {
  Object sheet{{"lang", base::code(extract.language)},
               {"heading", extract.heading},
               {"translation_note", language::bind_spaces(extract.language, extract.translation_note)},
               {"not_public", extract.not_public},
               {"superseded", language::bind_spaces(extract.language, extract.superseded)},
               {"organisation", extract.organisation},
               {"body", extract.body},
               {"date_label", extract.date_label},
               {"date_text", language::bind_spaces(extract.language, drafting::date_text(extract))},
               {"date", language::bind_spaces(extract.language, extract.date)},
               {"title", extract.title},
               {"title_lang", extract.typed_in == extract.language ? "" : base::code(extract.typed_in)},
               {"about", lines_of(extract, extract.about)},
               {"wording_label", extract.wording_label},
               {"wording", extract.wording},
               {"no_wording", extract.no_wording},
               {"result", lines_of(extract, extract.result)},
               {"evidence", lines_of(extract, extract.evidence)},
               {"digest", groups_of(digest)},
               {"short", drafting::grouped(digest)}};
  add_words(extract.language, sheet);
  add_address(extract.language, address, digest, sheet);
  return sheet;
}

std::string stand_alone(const render::Views& views, std::string_view view, base::Language language,
                        Object content) {
  content["lang"] = base::code(language);
  return exchange::with_styles(views.render(view, language, std::move(content)),
                               fonts() + std::string(asset("paper.css")));
}

}  // namespace gremium::web
