#include "domain/media_type.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "support/files.h"

namespace gremium::domain {
namespace {

using namespace std::string_literals;
using tests::docx;
using tests::odt;
using tests::zip;

std::string told(const std::string& bytes) {
  const auto type = media_type_of(bytes);
  return type ? std::string(type->name) : type.refusal().code;
}

TEST(MediaType, IsToldByTheBytes) {
  EXPECT_EQ(told(tests::pdf()), "application/pdf");
  EXPECT_EQ(told(tests::png()), "image/png");
  EXPECT_EQ(told("\xFF\xD8\xFF\xE0"s + std::string(50, 'x') + "\xFF\xD9"), "image/jpeg");
  EXPECT_EQ(told("Straße;Nr\r\nBergstraße;4\r\n"), "text/plain; charset=utf-8");
  EXPECT_EQ(told("\xEF\xBB\xBFmit Marke"), "text/plain; charset=utf-8");
  EXPECT_EQ(told(docx()), "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  EXPECT_EQ(told(zip({{"[Content_Types].xml", "x"}, {"xl/workbook.xml", "x"}})),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  EXPECT_EQ(told(zip({{"[Content_Types].xml", "x"}, {"ppt/presentation.xml", "x"}})),
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");
  EXPECT_EQ(told(odt()), "application/vnd.oasis.opendocument.text");
}

struct Refused {
  const char* what;
  std::string bytes;
  const char* code;
};

TEST(MediaType, RefusesWhatWouldRunOrCannotBeTold) {
  const Refused cases[] = {
      {"nothing", "", "document.empty"},
      {"HTML", "<!DOCTYPE html><html></html>", "document.markup"},
      {"HTML after blanks", "\n\n  <html>", "document.markup"},
      {"HTML after a mark", "\xEF\xBB\xBF<b>x</b>", "document.markup"},
      {"HTML after words", "hello <script>alert(1)</script>", "document.markup"},
      {"SVG", "<?xml version='1.0'?><svg onload='x'/>", "document.markup"},
      {"a Windows program", "MZ\x90\0\x03"s, "document.program"},
      {"a Linux program",
       "\x7F"
       "ELF\x02\x01"s,
       "document.program"},
      {"a script", "#!/bin/sh\nrm -rf /\n", "document.program"},
      {"Word with macros",
       zip({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}, {"word/vbaProject.bin", "x"}}),
       "document.macros"},
      {"Word with macros in capitals",
       zip({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}, {"word/VBAPROJECT.BIN", "x"}}),
       "document.macros"},
      {"Writer with macros",
       zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
            {"content.xml", "x"},
            {"Basic/Standard/Module1.xml", "x"}}),
       "document.macros"},
      {"an archive", zip({{"setup.exe", "MZ"}}), "document.archive"},
      {"an archive of nothing", "PK\x05\x06"s + std::string(18, '\0'), "document.archive"},
      {"an OpenDocument type that is not taken",
       zip({{"mimetype", "application/vnd.oasis.opendocument.database"}, {"content.xml", "x"}}),
       "document.archive"},
      {"old Word", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest", "document.old_office"},
      {"RTF", "{\\rtf1 hello}", "document.old_office"},
      {"a PDF cut short", "%PDF-1.7\nhalf of it", "document.damaged"},
      {"a PNG cut short", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, "document.damaged"},
      {"a Word file cut short", docx().substr(0, 60), "document.damaged"},
      {"bytes", "\x01\x02\x03\xFF"s, "document.unknown_type"},
      {"Latin-1",
       "Stra\xDF"
       "e",
       "document.unknown_type"},
      {"UTF-16", "\xFF\xFEh\0i\0"s, "document.unknown_type"},
      {"text with a NUL", "a\0b"s, "document.unknown_type"},
  };
  for (const auto& [what, bytes, code] : cases) EXPECT_EQ(told(bytes), code) << what;
}

TEST(ZipEntries, AreRefusedWhereTheDirectoryLies) {
  const auto whole = docx();
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_NE(told(whole.substr(0, size)), told(whole)) << size;
  auto renamed = whole;  // the directory says another name than the entry itself
  renamed.replace(renamed.find("word/document.xml"), 4, "warp");
  EXPECT_EQ(told(renamed), "document.damaged");
  EXPECT_EQ(told(whole + "<script>"), "document.damaged") << "something stands behind it";
  auto encrypted = whole;
  encrypted[encrypted.find("PK\x01\x02") + 8] = 1;
  EXPECT_EQ(told(encrypted), "document.damaged");
}

std::string cleaned(const std::string& name, const char* type = "application/pdf") {
  return clean_file_name(name, *find_media_type(type));
}

TEST(FileName, IsCleanedAndEndsAsTheTypeDoes) {
  const std::pair<const char*, const char*> cases[] = {
      {"Beitrittserklärung.pdf", "Beitrittserklärung.pdf"},
      {"Protokoll vom 3.12.pdf", "Protokoll vom 3.12.pdf"},
      {"Protokoll v1.2", "Protokoll v1.2.pdf"},
      {"SCAN.PDF", "SCAN.pdf"},
      {"brief.docx", "brief.pdf"},
      {"setup.exe", "setup.exe.pdf"},
      {"C:\\Users\\x\\Brief.pdf", "Brief.pdf"},
      {"../../etc/passwd", "passwd.pdf"},
      {"..", "document.pdf"},
      {"", "document.pdf"},
      {".pdf", "pdf.pdf"},
      {"   .hidden.pdf", "hidden.pdf"},
      {"CON.pdf", "_CON.pdf"},
      {"lpt1", "_lpt1.pdf"},
      {"a\x01\nb\x7F.pdf", "a_b.pdf"},
      {"\u202Efdp.exe", "fdp.exe.pdf"},
      {"a\u200Eb.pdf", "ab.pdf"},
      {"a<b>:\"|?*%#.pdf", "a_b________.pdf"},
      {"\xFF\xFE.pdf", "document.pdf"},
  };
  for (const auto& [given, wanted] : cases) EXPECT_EQ(cleaned(given), wanted) << given;
  EXPECT_EQ(cleaned("a.jpeg", "image/jpeg"), "a.jpeg");
  EXPECT_EQ(cleaned("a.pdf", "image/jpeg"), "a.jpg");
  EXPECT_EQ(cleaned("a.csv", "text/plain; charset=utf-8"), "a.csv");
}

TEST(FileName, IsCutBetweenCharacters) {
  std::string umlauts = "x";
  for (int i = 0; i < 200; ++i) umlauts += "ü";
  const auto name = cleaned(umlauts + ".pdf");
  EXPECT_LE(name.size(), file_name_limit);
  EXPECT_TRUE(base::is_utf8(name));
  EXPECT_TRUE(base::ends_with(name, "ü.pdf"));
  EXPECT_EQ(cleaned(name), name);
}

}  // namespace
}  // namespace gremium::domain
