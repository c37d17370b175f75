// Sheets of paper written to files.
#pragma once

#include <string>
#include <string_view>

#include "base/languages.h"
#include "base/result.h"
#include "render/value.h"

namespace gremium::cli {

// As PDF. `view` is one of views/paper/. Codes: those of exchange::to_pdf and base::write_file.
base::Result<base::Done> write_sheet(const std::string& file, std::string_view view, base::Language language,
                                     render::Object content);

}  // namespace gremium::cli
