#include "cli/sheet_file.h"

#include "base/file.h"
#include "exchange/pdf.h"
#include "language/messages.h"
#include "web/sheets.h"

namespace gremium::cli {
namespace {

// Assets are put into the file; no view of a sheet names one.
render::Views views() {
  return {[](base::Language language, std::string_view key) { return language::say(language, key); },
          [](std::string_view name) { return "/assets/" + std::string(name); }};
}

}  // namespace

base::Result<base::Done> write_sheet(const std::string& file, std::string_view view, base::Language language,
                                     render::Object content) {
  const auto pdf = exchange::to_pdf(web::stand_alone(views(), view, language, std::move(content)));
  if (!pdf) return pdf.refusals();
  return base::write_file(file, *pdf);
}

}  // namespace gremium::cli
