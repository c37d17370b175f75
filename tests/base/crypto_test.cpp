#include "base/crypto.h"

#include <gtest/gtest.h>

namespace gremium::base {
namespace {

TEST(Base64, ComesBackAsItWas) {
  std::string bytes;
  for (int i = 0; i < 300; ++i) {
    EXPECT_EQ(from_base64(to_base64(bytes)), bytes) << i;
    bytes += static_cast<char>(i);
  }
  EXPECT_EQ(to_base64("Hallo"), "SGFsbG8=");
}

TEST(Base64, IsReadStrictly) {
  for (const char* wrong :
       {"SGFsbG8", "SGFsbG8==", "SGFs bG8=", "SGFsbG8=\n", "SGFsbG-=", "=", "S", "SGFsbG9="})
    EXPECT_EQ(from_base64(wrong), std::nullopt) << wrong;
}

}  // namespace
}  // namespace gremium::base
