// Sheets of paper: what the views of them show, and sheets as files of their own. For pages and commands.
#pragma once

#include <string>
#include <string_view>

#include "domain/decision.h"
#include "drafting/extract.h"
#include "render/value.h"
#include "render/views.h"

namespace gremium::web {

// The one address of a decision's extract, under that origin ("https://example.org"): in the decision's own
// language, or the office's where visitors must not see it.
std::string extract_address(const std::string& origin, const domain::Decision& decision);

// As shared/_extract shows it. `digest`: that of the extract that counts. Without an address the sheet has
// no QR code.
render::Object extract_sheet(const drafting::Extract& extract, const std::string& digest,
                             const std::string& address);

// A whole page with styles and fonts in it, in need of nothing else: for exchange::to_pdf(). `view` is one of
// views/paper/, `content` what it and its layout show; lang is put in here.
std::string stand_alone(const render::Views& views, std::string_view view, base::Language language,
                        render::Object content);

}  // namespace gremium::web
