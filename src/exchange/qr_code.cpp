#include "exchange/qr_code.h"

#include <qrcodegen/qrcodegen.hpp>

namespace gremium::exchange {
namespace {

constexpr int quiet_zone = 4;

// How many dark modules follow one another from here on.
int dark_run(const qrcodegen::QrCode& code, int x, int y) {
  int run = 0;
  while (code.getModule(x + run, y)) ++run;
  return run;
}

std::string bar(int x, int y, int width) {
  const auto number = [](int value) { return std::to_string(value); };
  return "M" + number(x + quiet_zone) + " " + number(y + quiet_zone) + "h" + number(width) + "v1h-" +
         number(width) + "z";
}

}  // namespace

QrCode qr_code(const std::string& text) {
  const auto code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::QUARTILE);
  QrCode drawn{code.getSize() + 2 * quiet_zone, {}};
  for (int y = 0; y < code.getSize(); ++y)
    for (int x = 0; x < code.getSize(); ++x) {
      const int run = dark_run(code, x, y);
      if (run == 0) continue;
      drawn.path += bar(x, y, run);
      x += run;
    }
  return drawn;
}

}  // namespace gremium::exchange
