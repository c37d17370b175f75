#include "base/charset.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace gremium::base {
namespace {

using namespace std::string_literals;

std::string read(const std::string& bytes) { return to_utf8(bytes, charset_of(bytes)); }

TEST(Charset, IsFoundOutFromTheBytes) {
  EXPECT_EQ(charset_of("Köln"), Charset::utf8);
  EXPECT_EQ(charset_of("\xEF\xBB\xBFKöln"), Charset::utf8);
  EXPECT_EQ(charset_of("K\xF6ln"), Charset::windows_1252);
  EXPECT_EQ(charset_of("\xFF\xFEK\0"s), Charset::utf16_little);
  EXPECT_EQ(charset_of("\xFE\xFF\0K"s), Charset::utf16_big);
  EXPECT_EQ(charset_of("N\0a\0m\0e\0;\0A\0"s), Charset::utf16_little);
  EXPECT_EQ(charset_of("\0N\0a\0m\0e"s), Charset::utf16_big);
  EXPECT_EQ(charset_of("Köln;K\xF6ln"), Charset::mixed);
  EXPECT_EQ(charset_of(""), Charset::utf8);
}

TEST(Charset, IsReadAsUtf8WithoutItsMark) {
  EXPECT_EQ(read("\xEF\xBB\xBFKöln"), "Köln");
  EXPECT_EQ(read("K\xF6ln \x80 \x84x\x93 \x9C"), "Köln € „x“ œ");
  EXPECT_EQ(read("\xFF\xFEK\0\xF6\0"s), "Kö");
  EXPECT_EQ(read("\xFE\xFF\0K\0\xF6"s), "Kö");
  EXPECT_EQ(read("\xFF\xFE\x3D\xD8\x00\xDE"s), "\U0001F600");
}

TEST(Charset, WhatMeansNothingIsSeen) {
  EXPECT_TRUE(is_garbled(read("K\x81ln")));
  EXPECT_TRUE(is_garbled(read("\xFF\xFEK\0\x3D\xD8"s))) << "half of a pair";
  EXPECT_TRUE(is_garbled(read("\xFF\xFEK\0x"s))) << "half a sign";
  EXPECT_FALSE(is_utf8(read("Köln;K\xF6ln")));
}

TEST(Charset, LettersThatWereReadWronglyOnceAreSeen) {
  for (const char* text : {"KÃ¶ln", "MÃ¼nchen", "ÃŸ", "Ã–sterreich", "Ã‰vry", "Bratislava â€“ Wien", "Â§"})
    EXPECT_TRUE(is_garbled(text)) << text;
  for (const char* text :
       {"Köln", "São Paulo", "SÃO PAULO", "Évry", "Ångström", "Iași", "Київ", "a – b", "Ã", "â"})
    EXPECT_FALSE(is_garbled(text)) << text;
}

}  // namespace
}  // namespace gremium::base
