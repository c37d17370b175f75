// Which pictures are taken as a logo, how large they are, and what is refused.
#include "exchange/logo.h"

#include <gtest/gtest.h>

#include <vector>

namespace gremium::exchange {
namespace {

std::string svg(const std::string& attributes, const std::string& inside = "<path d='M0 0h4v4z'/>") {
  return "<?xml version=\"1.0\"?>\n<svg xmlns='http://www.w3.org/2000/svg' " + attributes + ">" + inside +
         "</svg>";
}

std::string png(const std::string& width, const std::string& height) {
  const std::string block(4, '\0');
  return "\x89PNG\r\n\x1a\n" + std::string("\0\0\0\rIHDR", 8) + width + height + "rest" + block + "IEND" +
         "\xAE\x42\x60\x82";
}

// "image/png 3x2", or the code of the refusal.
std::string read(const std::string& bytes) {
  const auto file = read_logo(bytes);
  if (!file) return file.refusal().code;
  return file->type + " " + std::to_string(file->width) + "x" + std::to_string(file->height);
}

TEST(Logo, HasASize) {
  EXPECT_EQ(read(png(std::string("\0\0\1\x02", 4), std::string("\0\0\0\x64", 4))), "image/png 258x100");
  const std::pair<const char*, const char*> cases[] = {
      {"viewBox='0 0 200 100'", "image/svg+xml 200x100"},
      {"viewBox='-10,-5, 200,100'", "image/svg+xml 200x100"},
      // The box counts, not the size of the drawing on paper.
      {"viewBox='0 0 200 100' width='10mm' height='10mm'", "image/svg+xml 200x100"},
      {"width='120px' height='240'", "image/svg+xml 120x240"},
      {"viewBox='0 0 1.5 0.5'", "image/svg+xml 150x50"},
      {"", "logo.no_size"},
      {"viewBox='0 0 0 10'", "logo.no_size"},
      {"viewBox='a b c d'", "logo.no_size"},
      {"width='100%' height='100%'", "logo.no_size"},
      {"viewBox='0 0 1e9 1'", "logo.no_size"},
      {"viewBox='0 0 200 10'", "image/svg+xml 20000x1000"},
      {"viewBox='0 0 210 10'", "logo.too_narrow"},
      {"viewBox='0 0 10 1000'", "logo.too_narrow"},
  };
  for (const auto& [attributes, expected] : cases) EXPECT_EQ(read(svg(attributes)), expected) << attributes;
}

TEST(Logo, IsAPictureAlone) {
  const std::string box = "viewBox='0 0 10 10'";
  for (const char* passive :
       {"<use href='#a'/>", "<rect fill='url(#g)'/>", "<style>.a{fill:url( '#g' )}</style>", "<a id='once'/>",
        "<image href='data:image/png;base64,AAAA'/>", "<text>&lt;script&gt;</text>", "<text>url(x)</text>"})
    EXPECT_EQ(read(svg(box, passive)), "image/svg+xml 1000x1000") << passive;
  for (const char* active :
       {"<script>alert(1)</script>", "<g><SCRIPT/></g>",
        "<svg:script xmlns:svg='http://www.w3.org/2000/svg'/>", "<g onload='a()'/>", "<g OnClick='a()'/>",
        "<a href='javascript:a()'/>", "<a><set attributeName='href' to='javascript:a()'/></a>",
        "<animateMotion/>", "<rect fill='u\\72l(//example.org)'/>",
        "<image xlink:href='https://example.org/a.png'/>", "<use href='/x.svg#a'/>",
        "<image href='data:image/svg+xml,x'/>", "<foreignObject/>", "<rect fill='url(https://example.org)'/>",
        "<style>@import 'x';</style>", "<style>a{b:URL(x)}</style>",
        "<style><![CDATA[a{b:url(x)}]]></style>"})
    EXPECT_EQ(read(svg(box, active)), "logo.active") << active;
  EXPECT_EQ(read(svg(box + " onload='a()'")), "logo.active");
  EXPECT_EQ(read("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///x\">]>" + svg(box).substr(22)), "logo.active");
  EXPECT_EQ(read("<!DOCTYPE svg>" + svg(box).substr(22)), "image/svg+xml 1000x1000");
}

TEST(Logo, IsNothingElse) {
  const auto whole = png(std::string("\0\0\1\x02", 4), std::string("\0\0\0\x64", 4));
  const std::vector<std::string> others{"",
                                        "GIF89a",
                                        "<html/>",
                                        "<svg viewBox='0 0 1 1'>",
                                        "%PDF-1.7",
                                        whole.substr(0, whole.size() - 8),
                                        whole.substr(0, 20),
                                        png(std::string(4, '\0'), std::string("\0\0\0\x64", 4)),
                                        "<!DOCTYPE html><html><svg viewBox='0 0 1 1'/></html>"};
  for (const auto& bytes : others) EXPECT_EQ(read(bytes), "logo.unknown_type") << bytes;
}

}  // namespace
}  // namespace gremium::exchange
