#include "base/csv.h"

#include <gtest/gtest.h>

namespace gremium::base {
namespace {

using Records = std::vector<std::vector<std::string>>;

TEST(Csv, ReadsQuotesCommasAndLineEnds) {
  EXPECT_EQ(read_csv("\xEF\xBB\xBF"
                     "a,b\r\n\"x, \"\"y\"\"\",\n\n\"two\nlines\",z"),
            (Records{{"a", "b"}, {"x, \"y\"", ""}, {"two\nlines", "z"}}));
  EXPECT_EQ(read_csv(""), Records{});
  EXPECT_EQ(read_csv("\"open"), Records{{"open"}});
}

}  // namespace
}  // namespace gremium::base
