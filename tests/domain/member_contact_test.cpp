#include "domain/member_contact.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

base::Day day(const char* iso) { return *base::Day::parse(iso); }

TEST(MemberContact, IsInOfficeFromTheFirstDayToTheLast) {
  MemberContact contact;
  EXPECT_TRUE(in_office(contact, day("1990-01-01"))) << "no term is known";
  contact.from = day("2024-01-01");
  contact.last_day = day("2024-12-31");
  for (const auto& [on, expected] : {std::pair{"2023-12-31", false}, std::pair{"2024-01-01", true},
                                     std::pair{"2024-12-31", true}, std::pair{"2025-01-01", false}})
    EXPECT_EQ(in_office(contact, day(on)), expected) << on;
}

TEST(MemberContact, ATermEndsAfterItBegan) {
  MemberContact contact;
  contact.from = day("2024-01-02");
  contact.last_day = day("2024-01-01");
  ASSERT_TRUE(check_term(contact));
  EXPECT_EQ(check_term(contact)->code, "contact.end_before_start");
  contact.last_day = day("2024-01-02");
  EXPECT_FALSE(check_term(contact)) << "a term of one day";
}

}  // namespace
}  // namespace gremium::domain
