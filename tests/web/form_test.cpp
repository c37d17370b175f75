#include "web/form.h"

#include <gtest/gtest.h>

namespace gremium::web {
namespace {

using Fields = Form::Fields;

TEST(Form, ReadsFieldsInTheirOrder) {
  const struct {
    const char* text;
    Fields fields;
  } rows[] = {
      {"", {}},
      {"a=1", {{"a", "1"}}},
      {"a=1&b=2&a=3", {{"a", "1"}, {"b", "2"}, {"a", "3"}}},
      {"a=x+y%20z", {{"a", "x y z"}}},
      {"name=K%C3%B6ln", {{"name", "Köln"}}},
      {"na%20me=1", {{"na me", "1"}}},
      {"a", {{"a", ""}}},
      {"a=", {{"a", ""}}},
      {"=1", {{"", "1"}}},
      {"&&a=1&&", {{"a", "1"}}},
      {"a=b=c?d", {{"a", "b=c?d"}}},
      {"a=%2B%26%3d", {{"a", "+&="}}},
      {"a=x%0D%0Ay%09z", {{"a", "x\r\ny\tz"}}},
      {"a=x%07y%1Bz%7F", {{"a", "x\x07y\x1Bz\x7F"}}},
      {"a=1;b=2", {{"a", "1;b=2"}}},
  };
  for (const auto& row : rows) {
    const auto form = Form::read(row.text);
    EXPECT_EQ(form.fields(), row.fields) << row.text;
    EXPECT_TRUE(form.readable()) << row.text;
  }
}

TEST(Form, NamesWhatItCannotRead) {
  const struct {
    const char* text;
    std::vector<std::string> unreadable;
  } rows[] = {
      {"as_of=%ZZ", {"as_of"}},      {"a=%", {"a"}},         {"a=%4", {"a"}},
      {"a=%u00e9", {"a"}},           {"a=%00", {"a"}},       {"a=%FF", {"a"}},
      {"a=%C0%AF", {"a"}},           {"a=%ED%A0%80", {"a"}}, {"%FF=1", {"%FF"}},
      {"na%20me=%G1", {"na me"}},    {"a=\xff", {"a"}},      {"\xff\x01=1", {"??"}},
      {"a=1&b=%GG&c=%", {"b", "c"}},
  };
  for (const auto& row : rows) {
    const auto form = Form::read(row.text);
    EXPECT_EQ(form.unreadable(), row.unreadable) << row.text;
    EXPECT_FALSE(form.readable()) << row.text;
  }
  EXPECT_EQ(Form::read("a=1&b=%GG").get("a"), "1") << "the others are still there";
  EXPECT_EQ(Form::read("a=Z%FFrich").get("a"), "Z\uFFFDrich") << "what can be read is kept";
  EXPECT_EQ(Form::read("a=x%00y").get("a"), "x\uFFFDy");
  EXPECT_EQ(Form::read("a=x%GG").get("a"), "x%GG\uFFFD");
  EXPECT_TRUE(Form::read("a=%FF&b=1").names_readable());
  EXPECT_FALSE(Form::read("%FF=1").names_readable());
}

TEST(Form, StopsAfterSoManyFields) {
  EXPECT_FALSE(Form::read("a=1&b=2", 2).too_many());
  const auto form = Form::read("a=1&b=2&c=3", 2);
  EXPECT_TRUE(form.too_many());
  EXPECT_FALSE(form.readable());
  EXPECT_EQ(form.fields().size(), 2U);
}

TEST(Form, FindsByName) {
  const auto form = Form::read("a=1&b=2&a=3&empty=");
  EXPECT_EQ(form.find("a"), "1");
  EXPECT_EQ(form.get("none"), "");
  EXPECT_EQ(form.find("none"), std::nullopt);
  EXPECT_EQ(form.find("empty"), "");
  EXPECT_EQ(form.all("a"), (std::vector<std::string>{"1", "3"}));
  EXPECT_TRUE(form.has("empty"));
  EXPECT_FALSE(form.has("A"));
}

TEST(Form, AMegabyteOfFieldsIsReadInNoTime) {
  std::string body;
  while (body.size() < (1U << 20)) body += "field=some%20value&";
  EXPECT_EQ(Form::read(body, 100'000).fields().size(), body.size() / 19);
}

TEST(PercentEncode, RoundTrips) {
  EXPECT_EQ(percent_encode("Köln/Bonn & 100 %~"), "K%C3%B6ln%2FBonn%20%26%20100%20%25~");
  std::string all;
  for (int c = 0; c < 256; ++c) all += static_cast<char>(c);
  EXPECT_EQ(percent_decode(percent_encode(all), false), all);
  EXPECT_EQ(query_of({{"q", "a b"}, {"after", "x=&y"}}), "q=a%20b&after=x%3D%26y");
}

TEST(Cookie, IsFoundByItsWholeName) {
  EXPECT_EQ(find_cookie("a=1; session=abc; b=2", "session"), "abc");
  EXPECT_EQ(find_cookie("xsession=no;session=yes", "session"), "yes");
  EXPECT_EQ(find_cookie("session=first; session=second", "session"), "first");
  EXPECT_EQ(find_cookie("a=b=c", "a"), "b=c");
  EXPECT_EQ(find_cookie("a=", "a"), "");
  EXPECT_EQ(find_cookie("session", "session"), std::nullopt);
  EXPECT_EQ(find_cookie("", "session"), std::nullopt);
}

}  // namespace
}  // namespace gremium::web
