#include "exchange/roster.h"

#include <gtest/gtest.h>

namespace gremium::exchange {
namespace {

base::Day day(const char* iso) { return *base::Day::parse(iso); }

TEST(Roster, ALineForEachMembershipWithWhatIsKnown) {
  RosterLine aachen;
  aachen.organisation.id = "stadt-aachen";
  aachen.organisation.kind = "stadt";
  aachen.organisation.country = "DE";
  aachen.name = "Aachen";
  aachen.membership.start = domain::StartKind::attested;
  aachen.membership.attested_on = day("2023-06-07");
  aachen.membership.source = "Vorlage, \"Dez II\"";
  RosterLine former;
  former.organisation.id = "verein";
  former.name = "=SUM(A1)";
  former.membership.from = base::PartialDay::parse("2010-05");
  former.membership.last_day = day("2016-12-31");
  former.standing = domain::Standing::former;
  EXPECT_EQ(write_roster({aachen, former}),
            "id,name,kind,country,state,from,attested_on,until,source\r\n"
            "stadt-aachen,Aachen,stadt,DE,member,,2023-06-07,,\"Vorlage, \"\"Dez II\"\"\"\r\n"
            "verein,'=SUM(A1),,,former,2010-05,,2016-12-31,\r\n");
}

TEST(Roster, GrowthSaysWhereItIsOnlyAtLeast) {
  EXPECT_EQ(write_growth({{day("2010-05-10"), {9, false}}, {day("2024-12-31"), {20, true}}}),
            "day,members,exact\r\n2010-05-10,9,no\r\n2024-12-31,20,yes\r\n");
  EXPECT_EQ(write_growth({}), "day,members,exact\r\n");
}

}  // namespace
}  // namespace gremium::exchange
