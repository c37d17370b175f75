#include "base/text.h"

#include <gtest/gtest.h>

namespace gremium::base {
namespace {

TEST(Text, WithoutControlsKeepsAllElse) {
  struct Row {
    const char* given;
    const char* clean;
  };
  const Row rows[] = {
      {"", ""},
      {"Kaiserslautern", "Kaiserslautern"},
      {"a\tb\nc", "a\tb\nc"},
      {"a\x07"
       "b\x1B\x7F",
       "ab"},
      {"a\u0085b\u009F", "ab"},
      {"\u00A0\u00E4", "\u00A0\u00E4"},
      // Direction: overrides, embeddings and isolates go, the marks that Arabic and Hebrew need stay.
      {"Stadt\u202EtdatS", "StadttdatS"},
      {"\u202Aa\u202C\u2066b\u2069", "ab"},
      {"a\u200Eb\u200F", "a\u200Eb\u200F"},
      {"\u2029\u202F\u2065\u206A", "\u2029\u202F\u2065\u206A"},
      {"a\xEF\xBF\xBE\xEF\xBF\xBF", "a"},
      {"\uFFFD", "\uFFFD"},
      // Cut off in the middle: nothing is read beyond the end.
      {"\xC2", "\xC2"},
      {"\xE2\x80", "\xE2\x80"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(without_controls(row.given), row.clean) << row.given;
    EXPECT_EQ(has_control(row.given), std::string(row.given) != row.clean) << row.given;
  }
}

TEST(Text, TrimTakesAllThatCannotBeSeen) {
  EXPECT_EQ(trim(" \t\u00A0\u200B\uFEFF"), "");
  EXPECT_EQ(trim("\u2003Bonn am Rhein\u3000\n"), "Bonn am Rhein");
  EXPECT_EQ(trim("\u00E4\u00DF"), "\u00E4\u00DF");
}

}  // namespace
}  // namespace gremium::base
