// Times past in one cell: written, read again identical, and what is no such thing.
#include "domain/member_cells.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

base::Day day(const char* iso) { return *base::Day::parse(iso); }

TEST(MemberCells, SuspensionsAreALineEach) {
  const std::vector<Suspension> all{{day("2020-01-01"), day("2020-06-30"), "Beitrag offen", ""},
                                    {day("2023-03-01"), {}, "", ""}};
  EXPECT_EQ(suspensions_text(all), "2020-01-01/2020-06-30 Beitrag offen\n2023-03-01/");
  std::vector<Suspension> read;
  ASSERT_TRUE(read_suspensions(read, suspensions_text(all)));
  EXPECT_EQ(read, all);
  EXPECT_EQ(suspensions_text({}), "");
}

TEST(MemberCells, SuspensionsAreReadAsPeopleWriteThem) {
  std::vector<Suspension> read;
  ASSERT_TRUE(read_suspensions(read, "1.3.2023/\r\n\n  01.01.2020/30.06.2020   ohne Beitrag \r\n"));
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[0], (Suspension{day("2020-01-01"), day("2020-06-30"), "ohne Beitrag", ""}));
  EXPECT_EQ(read[1].from, day("2023-03-01"));
}

TEST(MemberCells, SuspensionsNeedTheirDays) {
  for (const char* text :
       {"2020", "2020-01-01", "/2020-06-30", "2020-01-01/bald", "2020-01-01/2020-06-30\nja"}) {
    std::vector<Suspension> read;
    EXPECT_FALSE(read_suspensions(read, text)) << text;
  }
}

Organisation renamed_twice() {
  Organisation organisation;
  EarlierName first;
  first.last_day = day("2009-12-31");
  auto& german = first.names[base::Language::de];
  german.name = "Kreis: Alt";
  german.short_name = "KA";
  german.gender = 'm';
  first.names[base::Language::fr].name = "Ancien";
  first.names[base::Language::fr].join = "h_muet";
  first.contracting_party = "Land";
  first.reason = "Satzung";
  EarlierName second;
  second.last_day = day("2019-06-30");
  auto& whole = second.names[base::Language::de];
  whole.name = "Der Bund";
  whole.whole = true;
  whole.cases = {"a", "b", "c", "d"};
  organisation.earlier = {first, second};
  return organisation;
}

TEST(MemberCells, EarlierNamesComeBackWhole) {
  const auto organisation = renamed_twice();
  const auto text = earlier_text(organisation);
  EXPECT_NE(text.find("2009-12-31 name_de: Kreis: Alt\n"), std::string::npos) << text;
  EXPECT_NE(text.find("2009-12-31 reason: Satzung\n"), std::string::npos) << text;
  std::vector<EarlierName> read;
  ASSERT_TRUE(read_earlier(read, text)) << text;
  EXPECT_EQ(read, organisation.earlier);
}

TEST(MemberCells, EarlierNamesAreReadAsPeopleWriteThem) {
  std::vector<EarlierName> read;
  ASSERT_TRUE(read_earlier(read, "31.12.2019: Stadt: Neu\n31.12.2009 Alt"));
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[0].last_day, day("2009-12-31"));
  EXPECT_EQ(read[0].names.at(base::Language::de).name, "Alt");
  EXPECT_EQ(read[1].names.at(base::Language::de).name, "Stadt: Neu");
}

TEST(MemberCells, EarlierNamesNeedADayAndAreNamesOnly) {
  for (const char* text : {"Alt", "2019 Alt", "2019-12-31", "2019-12-31:", "2019-12-31 website: https://x.de",
                           "2019-12-31 gender_de: x", "2019-12-31 A\n2019-12-31 B"}) {
    std::vector<EarlierName> read;
    EXPECT_FALSE(read_earlier(read, text)) << text;
  }
}

}  // namespace
}  // namespace gremium::domain
