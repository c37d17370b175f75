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

// Row and fields of each record, as "2:a|b"; a fault with its field, as "!0".
std::vector<std::string> rows_of(std::string_view text, char separator = ';') {
  std::vector<std::string> rows;
  std::vector<std::string> fields;
  for (CsvReader reader(text, separator); reader.next(fields);) {
    rows.push_back(std::to_string(reader.row()) + ":");
    for (const auto& field : fields) rows.back() += (&field == fields.data() ? "" : "|") + field;
    if (reader.fault()) rows.back() += "!" + std::to_string(reader.fault_field());
  }
  return rows;
}

TEST(CsvReader, CountsRowsAsSpreadsheetsDo) {
  using Rows = std::vector<std::string>;
  EXPECT_EQ(rows_of("a;b\n\n\"two\nlines\";x\r\ny"), (Rows{"1:a|b", "3:two\nlines|x", "4:y"}));
  EXPECT_EQ(rows_of("a;\n;b"), (Rows{"1:a|", "2:|b"}));
  EXPECT_EQ(rows_of("5\" disk;b"), Rows{"1:5\" disk|b"});
}

TEST(CsvReader, TellsWhatIsWrongWithQuotes) {
  using Rows = std::vector<std::string>;
  EXPECT_EQ(rows_of("a;\"b\"c;d\n"), Rows{"1:a|bc|d!1"});
  EXPECT_EQ(rows_of("a\nb;\"open;\n\n"), (Rows{"1:a", "2:b|open;\n\n!1"}));
}

TEST(Csv, FindsTheSeparatorOutsideQuotes) {
  EXPECT_EQ(separator_of("\"a,b,c\";d\n1,2,3,4"), ';');
  EXPECT_EQ(separator_of("a\tb\tc,d"), '\t');
  EXPECT_EQ(separator_of("a,b"), ',');
  EXPECT_EQ(separator_of("alone"), ',');
}

TEST(Csv, WritesWhatItReads) {
  for (const std::string value : {"", "a", "a;b", "a\"b", "\"", "two\nlines", " blank ", "a\r", ",", "ü"}) {
    std::vector<std::string> fields;
    const auto text = csv_field(value, ';') + ";x";
    ASSERT_TRUE(CsvReader(text, ';').next(fields));
    EXPECT_EQ(fields, (std::vector<std::string>{value, "x"}));
  }
}

}  // namespace
}  // namespace gremium::base
