// QR codes, drawn as one path of an SVG.
#pragma once

#include <string>

namespace gremium::exchange {

struct QrCode {
  // Modules along one side, the quiet zone of four on each side included: the drawing is size × size.
  int size = 0;
  // Of the dark modules: "M4 4h7v1h-7z…".
  std::string path;
};

// With a quarter of the code allowed to be unreadable: sheets are folded and stamped. Throws
// std::length_error for more than fits a QR code (some 1,600 bytes).
QrCode qr_code(const std::string& text);

}  // namespace gremium::exchange
