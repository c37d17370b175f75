// Sheets of paper as PDF, made by WeasyPrint: a program of its own that need not be there. The one format
// here that is not made in memory alone.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gremium::exchange {

// The page with the style sheet in its head.
std::string with_styles(const std::string& html, std::string_view css);

struct PdfMaker {
  // The interpreter that has WeasyPrint: Debian's package is for the system's own.
  std::string python = "/usr/bin/python3";
  std::chrono::milliseconds time_limit = std::chrono::seconds(60);
};

// The bytes of the PDF. The page must hold all it needs: nothing is read from disk or net for it, whatever
// addresses it names; fonts and images only as data: addresses. Codes: pdf.not_installed; pdf.too_slow;
// pdf.failed (detail).
base::Result<std::string> to_pdf(const std::string& html, const PdfMaker& maker = {});

}  // namespace gremium::exchange
