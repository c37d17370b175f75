#include "base/file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "support/temporary.h"

namespace gremium::base {
namespace {

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::ptrdiff_t files_in(const std::string& folder) {
  return std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
}

TEST(WriteFile, WritesItWholeForItsOwnerAlone) {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("sheet.pdf");
  ASSERT_TRUE(write_file(path, "first"));
  ASSERT_TRUE(write_file(path, std::string("second\0", 7)));
  EXPECT_EQ(content_of(path), std::string("second\0", 7));
  struct stat status{};
  ASSERT_EQ(stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  EXPECT_EQ(files_in(folder.file("")), 1) << "nothing is left beside it";
}

TEST(WriteFile, SaysWhyItCouldNotAndLeavesNothing) {
  const tests::TemporaryFolder folder;
  const auto no_folder = write_file(folder.file("none/sheet.pdf"), "x");
  ASSERT_FALSE(no_folder);
  EXPECT_EQ(no_folder.refusal(),
            (Refusal{"file.not_written",
                     {{"file", folder.file("none/sheet.pdf")}, {"detail", "No such file or directory"}}}));
  std::filesystem::create_directory(folder.file("taken"));
  ASSERT_FALSE(write_file(folder.file("taken"), "x"));
  EXPECT_EQ(files_in(folder.file("")), 1);
}

}  // namespace
}  // namespace gremium::base
