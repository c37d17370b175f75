#include "domain/text_check.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

std::string code_of(const std::optional<base::Refusal>& refusal) { return refusal ? refusal->code : ""; }

TEST(TextCheck, NamesWhatIsWrong) {
  EXPECT_EQ(code_of(check_line("f", "Köln", Need::required)), "");
  EXPECT_EQ(code_of(check_line("f", "  ", Need::required)), "text.missing");
  EXPECT_EQ(code_of(check_line("f", "", Need::optional)), "");
  EXPECT_EQ(code_of(check_line("f", "a\nb", Need::required)), "text.control");
  EXPECT_EQ(code_of(check_paragraph("f", "a\nb", Need::required)), "");
  EXPECT_EQ(code_of(check_line("f", std::string("a\0b", 3), Need::required)), "text.control");
  EXPECT_EQ(code_of(check_line("f", "a\xC2\x85", Need::required)), "text.control");
  EXPECT_EQ(code_of(check_line("f", "\xFF", Need::required)), "text.not_utf8");
  EXPECT_EQ(code_of(check_line("f", "\xED\xA0\x80", Need::required)), "text.not_utf8") << "a surrogate";
  std::string umlauts;
  for (int i = 0; i < 200; ++i) umlauts += "ü";
  EXPECT_EQ(code_of(check_line("f", umlauts, Need::required)), "") << "characters count, not bytes";
  EXPECT_EQ(code_of(check_line("f", umlauts + "ü", Need::required)), "text.too_long");
}

TEST(TextCheck, AWebAddressIsHttpOrHttps) {
  EXPECT_EQ(code_of(check_web_address("f", "https://efus.eu/a?b=c")), "");
  EXPECT_EQ(code_of(check_web_address("f", "")), "");
  for (const char* wrong : {"javascript:alert(1)", "efus.eu", "data:text/html,x", "https://a b", "//efus.eu"})
    EXPECT_EQ(code_of(check_web_address("f", wrong)), "text.not_a_web_address") << wrong;
}

}  // namespace
}  // namespace gremium::domain
