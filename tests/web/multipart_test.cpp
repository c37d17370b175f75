#include "web/multipart.h"

#include <gtest/gtest.h>

namespace gremium::web {
namespace {

constexpr const char* edge = "----x1";

std::string part(const std::string& head, const std::string& content) {
  return "------x1\r\n" + head + "\r\n\r\n" + content + "\r\n";
}
std::string field(const std::string& name, const std::string& value) {
  return part("Content-Disposition: form-data; name=\"" + name + "\"", value);
}
std::string file(const std::string& name, const std::string& bytes) {
  return part("Content-Disposition: form-data; name=\"file\"; filename=\"" + name +
                  "\"\r\nContent-Type: application/pdf",
              bytes);
}
const std::string end = "------x1--\r\n";

std::string reason(const std::string& body, const MultipartLimits& limits = {}) {
  const auto read = read_multipart(body, edge, limits);
  return read ? "none" : read.refusal().arguments.front().second;
}

TEST(Multipart, ReadsWhatBrowsersSend) {
  const std::string bytes("%PDF\r\n--\0\r\n----x\r\n", 19);
  const auto body =
      field("title", "Straße & mehr") + file("Erkl\xC3\xA4rung.pdf", bytes) + field("kind", "") + end;
  const auto read = read_multipart(body, edge);
  ASSERT_TRUE(read) << read.refusal().arguments.front().second;
  EXPECT_EQ(read->form.get("title"), "Straße & mehr");
  EXPECT_TRUE(read->form.has("kind"));
  ASSERT_TRUE(read->file);
  EXPECT_EQ(read->file->field, "file");
  EXPECT_EQ(read->file->name, "Erklärung.pdf");
  EXPECT_EQ(read->file->bytes, bytes);
  EXPECT_GE(read->file->bytes.data(), body.data()) << "copied";
  EXPECT_LT(read->file->bytes.data(), body.data() + body.size());
}

TEST(Multipart, ReadsAFormWithoutAFile) {
  const auto read = read_multipart(field("a", "1") + field("a", "2") + file("", "") + end, edge);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->form.all("a"), (std::vector<std::string>{"1", "2"}));
  EXPECT_EQ(read->file->name, "");
  EXPECT_EQ(read->file->bytes, "");
  EXPECT_TRUE(read_multipart(end, edge));
  EXPECT_TRUE(read_multipart("------x1--", edge)) << "the last line end may be missing";
}

TEST(Multipart, ReadsQuotesInNames) {
  EXPECT_EQ(read_multipart(file("a%22b.pdf", "x") + end, edge)->file->name, "a\"b.pdf");
  EXPECT_EQ(read_multipart(file("a\\\"b.pdf", "x") + end, edge)->file->name, "a\"b.pdf");
  EXPECT_EQ(read_multipart(file("C:\\b.pdf", "x") + end, edge)->file->name, "C:\\b.pdf");
}

TEST(Multipart, RefusesWhatIsNotInOrder) {
  const auto one = field("a", "1");
  const std::pair<std::string, const char*> cases[] = {
      {"", "boundary"},
      {"preamble\r\n" + one + end, "boundary"},
      {"\r\n" + one + end, "boundary"},
      {"------x2\r\n", "boundary"},
      {"------x1junk\r\n", "boundary"},
      {one + end + "more", "after_end"},
      {one + end + "\r\n", "after_end"},
      {one, "truncated"},
      {one.substr(0, one.size() - 3), "truncated"},
      {"------x1\r\nContent-Disposition: form-data; name=\"a\"\r\n", "truncated"},
      {part("X-Other: 1", "x") + end, "header"},
      {part("Content-Disposition:form-data; name=\"a\"", "x") + end, "header"},
      {part("Content-Disposition: form-data; name=\"a\nb\"", "x") + end, "header"},
      {part("Content-Disposition: form-data; name=\"\xFF\"", "x") + end, "header"},
      {part("Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"", "x") +
           end,
       "header"},
      {part("Content-Type: text/plain", "x") + end, "disposition"},
      {part("Content-Disposition: attachment; name=\"a\"", "x") + end, "disposition"},
      {part("Content-Disposition: form-data", "x") + end, "disposition"},
      {part("Content-Disposition: form-data; name=a", "x") + end, "disposition"},
      {part("Content-Disposition: form-data; name=\"a\"; name=\"b\"", "x") + end, "disposition"},
      {part("Content-Disposition: form-data; name=\"a", "x") + end, "disposition"},
      {part("Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''x", "x") + end, "disposition"},
      {part("Content-Disposition: form-data; name=\"a\"; filename=\"x\"; filename=\"y\"", "x") + end,
       "disposition"},
      {field("", "x") + end, "name"},
      {field(std::string(101, 'n'), "x") + end, "name"},
      {file(std::string(1025, 'n'), "x") + end, "file_name"},
      {field("a", std::string(70'000, 'v')) + end, "value"},
      {part("Content-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64", "eA==") + end,
       "encoded"},
      {part("Content-Disposition: form-data; name=\"a\"\r\nContent-Type: multipart/mixed; boundary=y", "x") +
           end,
       "nested"},
      {file("a", "x") + file("b", "y") + end, "second_file"},
      {file("", "") + file("b", "y") + end, "second_file"},
      {part("Content-Disposition: form-data; name=\"" + std::string(5000, 'n') + "\"", "x") + end, "header"},
  };
  for (const auto& [body, wanted] : cases) EXPECT_EQ(reason(body), wanted) << body.substr(0, 200);
}

TEST(Multipart, HasLimits) {
  std::string many;
  for (int i = 0; i < 51; ++i) many += field("a", "1");
  EXPECT_EQ(reason(many + end), "too_many");
  EXPECT_EQ(reason(field("a", "1") + end, {.parts = 1}), "none");
  EXPECT_EQ(reason(field("a", "1") + field("b", "1") + end, {.parts = 1}), "too_many");
}

TEST(Multipart, IsNotReadTwiceWhereBytesLookLikeEdges) {
  std::string bytes;
  for (int i = 0; i < 200'000; ++i) bytes += "\r\n------x";
  const auto body = file("a.pdf", bytes) + end;
  const auto read = read_multipart(body, edge);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->file->bytes.size(), bytes.size());
}

TEST(Boundary, IsReadStrictly) {
  EXPECT_EQ(boundary_of("multipart/form-data; boundary=----x1"), "----x1");
  EXPECT_EQ(boundary_of("Multipart/Form-Data;boundary=\"a b\""), std::nullopt);
  EXPECT_EQ(boundary_of("multipart/form-data; Boundary=\"ab\""), "ab");
  for (const std::string wrong :
       {"", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=x",
        "multipart/form-data; charset=utf-8; boundary=x", "multipart/form-data; boundary=x; charset=utf-8",
        "multipart/form-data; boundary=x\ty", "multipart/form-data-x; boundary=x", "text/plain; boundary=x"})
    EXPECT_EQ(boundary_of(wrong), std::nullopt) << wrong;
  EXPECT_EQ(boundary_of("multipart/form-data; boundary=" + std::string(71, 'x')), std::nullopt);
}

}  // namespace
}  // namespace gremium::web
