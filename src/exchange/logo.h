// A logo as people upload it: an SVG or PNG file. Only what pages may show is taken: a picture that runs
// nothing and brings nothing from elsewhere. Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace gremium::exchange {

struct LogoFile {
  // "image/svg+xml" or "image/png".
  std::string type;
  // In pixels, or in units of the SVG: above zero.
  int width = 0;
  int height = 0;
};

// Codes: logo.unknown_type (neither of both, or damaged), logo.active (script, or something from elsewhere),
// logo.no_size (the SVG says neither a viewBox nor its width and height), logo.too_narrow (nothing would be
// seen of it in a header). Field: file.
base::Result<LogoFile> read_logo(std::string_view bytes);

}  // namespace gremium::exchange
