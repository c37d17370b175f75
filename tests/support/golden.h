// Whole texts compared with files in tests/golden/. GREMIUM_GOLDEN_UPDATE=1 writes them anew: read the
// difference before you keep it.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace gremium::tests {

inline void expect_golden(const std::string& file_name, const std::string& text) {
  const std::string path = GREMIUM_TESTS "/golden/" + file_name;
  if (std::getenv("GREMIUM_GOLDEN_UPDATE") != nullptr) std::ofstream(path, std::ios::binary) << text;
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file) << path << " is not there";
  EXPECT_EQ(text, std::string(std::istreambuf_iterator<char>(file), {})) << path;
}

}  // namespace gremium::tests
