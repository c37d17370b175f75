// decision extract: the extract of a decision as text, or as PDF.
#include <iostream>

#include "app/extracts.h"
#include "cli/commands.h"
#include "cli/sheet_file.h"
#include "language/messages.h"
#include "web/sheets.h"

namespace gremium::cli {
namespace {

std::string without_slash(std::string address) {
  if (!address.empty() && address.back() == '/') address.pop_back();
  return address;
}

render::Object content_of(const domain::Decision& decision, const drafting::Extract& shown,
                          const drafting::Extract& counts, const std::string& base_url) {
  const auto address = base_url.empty() ? std::string() : web::extract_address(base_url, decision);
  return {{"title", language::say(shown.language, "extracts.of", {{"title", decision.title}})},
          {"sheet", web::extract_sheet(shown, drafting::digest_of(counts), address)}};
}

}  // namespace

int decision_extract(const Common& common, const Extract& extract) {
  auto house = open_house(common, Mode::read);
  if (!house) return refuse(common, house.refusals());
  const auto state = app::View(*house, app::Audience::office).decision_state(extract.ref);
  if (!state) return refuse(common, {{"decision.unknown"}});
  const auto& decision = state->decision.value;
  const auto material = app::extract_material(*state);
  const auto language = base::language_of(extract.language).value_or(decision.language);
  const auto shown = drafting::extract_of(material, language);
  if (extract.text || extract.pdf.empty()) std::cout << drafting::as_text(shown);
  if (extract.pdf.empty()) return Exit::done;
  const auto written = write_sheet(
      extract.pdf, "paper/extract", shown.language,
      content_of(decision, shown, drafting::extract_of(material), without_slash(extract.base_url)));
  return written ? Exit::done : refuse(common, written.refusals());
}

}  // namespace gremium::cli
