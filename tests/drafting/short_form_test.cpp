#include "drafting/short_form.h"

#include <gtest/gtest.h>

namespace gremium::drafting {
namespace {

std::size_t length(const std::string& text) {
  std::size_t number = 0;
  for (const char c : text) number += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return number;
}

TEST(ShortPost, HasTheHeadlineAndWholeSentences) {
  const Article article{"Ü", {"Seit dem 1.\u00A0Januar ist A Mitglied. " + std::string(250, 'x') + "."}};
  EXPECT_EQ(short_post(article), "Ü\n\nSeit dem 1.\u00A0Januar ist A Mitglied.");
  EXPECT_EQ(short_post(article, "https://example.org/de/news/a"),
            "Ü\n\nSeit dem 1.\u00A0Januar ist A Mitglied.\n\nhttps://example.org/de/news/a");
}

TEST(ShortPost, IsNeverLongerThanItMayBe) {
  for (const std::size_t words : {10U, 60U, 90U, 100U, 150U}) {
    Article article;
    for (std::size_t i = 0; i < words; ++i) article.headline += i == 0 ? "zwö" : " zwö";
    article.paragraphs = {article.headline + ". Noch ein Satz."};
    for (const char* address : {"", "https://example.org/de/news/2025-01-01-zwei-neue-mitglieder"}) {
      const auto post = short_post(article, address);
      EXPECT_LE(length(post), longest_post) << words;
      EXPECT_NE(post.find(address), std::string::npos);
      EXPECT_EQ(post.find("zw…"), std::string::npos) << "no word is cut";
    }
  }
}

TEST(MailSubject, IsOneLineWithPlainSpaces) {
  EXPECT_EQ(mail_subject({"Le\u00A01er mai\u202F: «\u00A0A\u00A0»\nB", {}}), "Le 1er mai : « A » B");
}

TEST(Markdown, EscapesWhatWouldMeanSomething) {
  EXPECT_EQ(as_markdown({"A*B", {"1_2 [x](y)", "# z"}}), "# A\\*B\n\n1\\_2 \\[x\\](y)\n\n\\# z\n");
}

}  // namespace
}  // namespace gremium::drafting
