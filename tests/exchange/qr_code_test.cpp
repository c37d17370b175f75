#include "exchange/qr_code.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <stdexcept>
#include <vector>

namespace gremium::exchange {
namespace {

// The bars of the path, painted: one text a row, # for dark.
std::vector<std::string> painted(const QrCode& code) {
  const auto size = static_cast<std::size_t>(code.size);
  std::vector<std::string> rows(size, std::string(size, '.'));
  for (std::size_t at = code.path.find('M'); at != std::string::npos; at = code.path.find('M', at + 1)) {
    int x = 0, y = 0, width = 0, back = 0;
    EXPECT_EQ(std::sscanf(code.path.c_str() + at, "M%d %dh%dv1h-%dz", &x, &y, &width, &back), 4);
    EXPECT_EQ(width, back);
    for (int i = 0; i < width; ++i)
      rows.at(static_cast<std::size_t>(y)).at(static_cast<std::size_t>(x + i)) = '#';
  }
  return rows;
}

// A finder pattern: three of them, in all corners but one, are what a reader looks for.
bool has_finder(const std::vector<std::string>& rows, std::size_t x, std::size_t y) {
  const std::vector<std::string> finder{"#######", "#.....#", "#.###.#", "#.###.#",
                                        "#.###.#", "#.....#", "#######"};
  for (std::size_t i = 0; i < finder.size(); ++i)
    if (rows.at(y + i).substr(x, finder.size()) != finder[i]) return false;
  return true;
}

TEST(QrCode, HasAQuietZoneAndThreeFinders) {
  const auto code =
      qr_code("https://register.example.org/de/decisions/k7m2q/extract?digest=0123456789abcdef");
  const auto rows = painted(code);
  const auto size = rows.size();
  EXPECT_EQ((size - 8 - 17) % 4, 0U) << "the sides of QR codes are 21, 25, 29 …";
  for (std::size_t i = 0; i < size; ++i)
    for (const std::size_t edge : {std::size_t{0}, std::size_t{3}, size - 4, size - 1}) {
      EXPECT_EQ(rows[edge][i], '.');
      EXPECT_EQ(rows[i][edge], '.');
    }
  EXPECT_TRUE(has_finder(rows, 4, 4));
  EXPECT_TRUE(has_finder(rows, size - 11, 4));
  EXPECT_TRUE(has_finder(rows, 4, size - 11));
  EXPECT_FALSE(has_finder(rows, size - 11, size - 11));
}

TEST(QrCode, RefusesMoreThanFits) { EXPECT_THROW(qr_code(std::string(4000, 'x')), std::length_error); }

}  // namespace
}  // namespace gremium::exchange
