// PDF from a page. Where WeasyPrint is not installed, what needs it is skipped.
#include "exchange/pdf.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "support/temporary.h"

namespace gremium::exchange {
namespace {

using std::chrono::milliseconds;

std::string page(const std::string& body) {
  return "<!doctype html><html lang=\"en\"><head><title>x</title></head><body>" + body + "</body></html>";
}

std::string code_of(const base::Result<std::string>& pdf) { return pdf ? "" : pdf.refusal().code; }

// A stand-in for the interpreter.
std::string script(const tests::TemporaryFolder& folder, const std::string& text) {
  const auto path = folder.file("python");
  std::ofstream(path) << "#!/bin/sh\n" << text << '\n';
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  return path;
}

TEST(Pdf, PutsTheStylesIntoTheHead) {
  EXPECT_EQ(with_styles("<head><title>x</title></head><p>", "p {}"),
            "<head><title>x</title><style>p {}</style>\n</head><p>");
}

TEST(Pdf, SaysThatWeasyPrintIsNotInstalled) {
  const tests::TemporaryFolder folder;
  EXPECT_EQ(code_of(to_pdf(page(""), {"/nonexistent/python"})), "pdf.not_installed");
  EXPECT_EQ(code_of(to_pdf(page(""), {script(folder, "exit 3")})), "pdf.not_installed");
}

TEST(Pdf, SaysWhyItFailed) {
  const tests::TemporaryFolder folder;
  const auto failed = to_pdf(page(""), {script(folder, "echo one >&2; echo two >&2; exit 1")});
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.refusal(), (base::Refusal{"pdf.failed", {{"detail", "two"}}}));
  EXPECT_EQ(code_of(to_pdf(page(""), {script(folder, "echo no pdf")})), "pdf.failed");
  EXPECT_EQ(code_of(to_pdf(page(""), {script(folder, "sleep 60"), milliseconds(100)})), "pdf.too_slow");
}

TEST(Pdf, IsMadeOfThePageAndReadsNothingElse) {
  const tests::TemporaryFolder folder;
  const auto secret = folder.file("secret.css");
  std::ofstream(secret) << "body::before { content: 'a secret' } @page { size: A6 }";
  const auto plain = to_pdf(with_styles(page("Hello"), "@page { size: A4 }"));
  if (code_of(plain) == "pdf.not_installed") GTEST_SKIP() << "WeasyPrint is not installed";
  ASSERT_TRUE(plain) << plain.refusal().arguments.front().second;
  EXPECT_EQ(plain->substr(0, 5), "%PDF-");
  // A4 in points.
  EXPECT_NE(plain->find("595.27"), std::string::npos);
  const auto greedy = to_pdf(with_styles(page("<link rel=stylesheet href='file://" + secret + "'>Hello"),
                                         "@import url(file://" + secret + "); @page { size: A4 }"));
  ASSERT_TRUE(greedy);
  EXPECT_NE(greedy->find("595.27"), std::string::npos) << "the style sheet on disk was read";
}

}  // namespace
}  // namespace gremium::exchange
