#include "domain/text_check.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

std::string code(const std::optional<base::Refusal>& refusal) { return refusal ? refusal->code : "fine"; }

TEST(TextCheck, AsksForTextOnlyWhereItIsNeeded) {
  EXPECT_EQ(code(check_line("name", "", Need::optional)), "fine");
  EXPECT_EQ(code(check_line("name", "", Need::required)), "text.missing");
  EXPECT_EQ(code(check_line("name", " \t ", Need::required)), "text.missing") << "blanks are no name";
  EXPECT_EQ(code(check_paragraph("text", "\n\n", Need::required)), "text.missing");
  EXPECT_EQ(check_line("name", "", Need::required)->field, "name");
}

TEST(TextCheck, CountsCharactersNotBytes) {
  std::string umlauts;
  for (std::size_t i = 0; i < line_limit; ++i) umlauts += "ä";
  EXPECT_EQ(code(check_line("name", umlauts, Need::required)), "fine");
  const auto refusal = check_line("name", umlauts + "ä", Need::required);
  ASSERT_TRUE(refusal);
  EXPECT_EQ(*refusal, (base::Refusal{"text.too_long", {{"length", "201"}, {"limit", "200"}}, "name"}));
  EXPECT_EQ(code(check_paragraph("text", std::string(paragraph_limit, 'x'), Need::required)), "fine");
  EXPECT_EQ(code(check_paragraph("text", std::string(paragraph_limit + 1, 'x'), Need::required)),
            "text.too_long");
}

TEST(TextCheck, RefusesControlCharacters) {
  using namespace std::string_literals;
  for (const auto& bad : {"a\0b"s, "a\x01"s, "\x1b[31m"s, "a\x7f"s, "a\xc2\x85"s})
    EXPECT_EQ(code(check_line("name", bad, Need::required)), "text.control") << bad;
  EXPECT_EQ(code(check_line("name", "a\nb", Need::required)), "text.control") << "one line";
  EXPECT_EQ(code(check_paragraph("text", "a\nb\tc", Need::required)), "fine");
}

TEST(TextCheck, NamesWhatNobodyCanSee) {
  const auto which = [](std::string_view text) {
    return check_line("title", text, Need::required)->arguments.front().second;
  };
  EXPECT_EQ(which("Stadt\u202EtdatS"), "U+202E");
  EXPECT_EQ(which("\u2066a"), "U+2066");
  EXPECT_EQ(which("a\x07 und mehr"), "U+0007");
  EXPECT_EQ(which("a\u0085"), "U+0085");
  EXPECT_EQ(which("a\nb"), "U+000A");
}

TEST(TextCheck, RefusesWhatIsNotUtf8) {
  for (const auto* bad : {"\xff", "M\xfcnchen", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "a\xe2\x82"})
    EXPECT_EQ(code(check_line("name", bad, Need::optional)), "text.not_utf8");
  EXPECT_EQ(code(check_line("name", "Präventionsrat Île-de-France 🏛", Need::required)), "fine");
}

TEST(TextCheck, WebAddressesAreHttpOrNothing) {
  for (const auto* good : {"", "https://www.kaiserslautern.de/", "http://example.org/a?b=c"})
    EXPECT_EQ(code(check_web_address("website", good)), "fine") << good;
  for (const auto* bad : {"www.kaiserslautern.de", "javascript:alert(1)", "ftp://example.org", "https://a b",
                          "https://a\"onclick", "https://<b>", "mailto:a@example.org"})
    EXPECT_EQ(code(check_web_address("website", bad)), "text.not_a_web_address") << bad;
}

TEST(TextCheck, AnAddressWithoutAHostIsNone) {
  EXPECT_EQ(code(check_web_address("website", "https://")), "text.not_a_web_address");
}

}  // namespace
}  // namespace gremium::domain
