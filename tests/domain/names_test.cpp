// Every name that files and forms write reads back as what it named; other names read as nothing.
#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string_view>

#include "domain/accession.h"
#include "domain/account.h"
#include "domain/decision.h"
#include "domain/effect.h"
#include "domain/effective_rule.h"
#include "domain/fact.h"
#include "domain/follower.h"
#include "domain/membership.h"
#include "domain/minutes_version.h"
#include "domain/notice_rule.h"
#include "domain/outgoing.h"

namespace gremium::domain {
namespace {

// The last value of each enumeration stands for their number: a value added without a name is found.
template <class Enum, class Read>
void expect_round_trip(Enum last, Read read) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Enum>(i);
    const auto name = name_of(value);
    EXPECT_FALSE(name.empty()) << i;
    EXPECT_TRUE(names.insert(name).second) << name << " twice";
    const auto back = read(name);
    ASSERT_TRUE(back) << name;
    EXPECT_EQ(*back, value) << name;
  }
  EXPECT_FALSE(read(""));
  EXPECT_FALSE(read("no such name"));
}

TEST(Names, ReadBackAsWhatTheyNamed) {
  expect_round_trip(StepKind::announcement, step_kind_named);
  expect_round_trip(AccessionState::withdrawn, accession_state_named);
  expect_round_trip(FollowedKind::body, followed_kind_named);
  expect_round_trip(OutgoingState::failed, outgoing_state_named);
  expect_round_trip(Role::member, role_named);
  expect_round_trip(MajorityLabel::majority, majority_label_named);
  expect_round_trip(Outcome::unknown, outcome_named);
  expect_round_trip(DecisionKind::other, decision_kind_named);
  expect_round_trip(EffectKind::end, effect_kind_named);
  expect_round_trip(StartKind::pending, start_kind_named);
  expect_round_trip(MinutesPart::signatures, minutes_part_named);
  expect_round_trip(EffectiveRuleId::register_entry, effective_rule_named);
  expect_round_trip(PaymentMode::retroactive, payment_mode_named);
  expect_round_trip(NoticeRuleId::not_terminable, notice_rule_named);
  expect_round_trip(PeriodEnd::fiscal, period_end_named);
  expect_round_trip(PeriodUnit::months, period_unit_named);
}

TEST(Names, OfEffectiveRulesAreThoseOfTheVectors) {
  std::set<std::string_view> names;
  for (const auto rule : all_effective_rules()) names.insert(name_of(rule));
  for (const auto rule : all_notice_rules()) names.insert(name_of(rule));
  EXPECT_EQ(names, (std::set<std::string_view>{"FIXED_DATE",         "ON_APPROVAL",
                                               "NEXT_DAY",           "FIRST_OF_NEXT_MONTH",
                                               "NEXT_QUARTER_START", "NEXT_HALF_YEAR_START",
                                               "NEXT_YEAR_START",    "PLUS_MONTHS",
                                               "PLUS_DAYS",          "PERIOD_END",
                                               "AFTER_PERIOD",       "RESIGN_TO",
                                               "RESIGN_BY",          "RESIGN_END_OF_NEXT_YEAR",
                                               "RESIGN_IMMEDIATE",   "SUSPENDED_UNTIL_PAID",
                                               "AFTER_ALL",          "FR_EXECUTOIRE",
                                               "REGISTER_ENTRY",     "MANUAL",
                                               "NOT_TERMINABLE"}));
}

TEST(Names, OfStandingsAreThoseOfTheContract) {
  EXPECT_EQ(name_of(Standing::member), "member");
  EXPECT_EQ(name_of(Standing::coming), "coming");
  EXPECT_EQ(name_of(Standing::former), "former");
  EXPECT_EQ(name_of(Standing::unknown), "unknown");
}

TEST(Names, OfFactTypesFollowTheirContent) {
  EXPECT_EQ(type_of(RegisterFounded{}), "RegisterFounded");
  EXPECT_EQ(type_of(Decision{}), "DecisionRecorded");
  EXPECT_EQ(type_of(AccessionClosed{}), "AccessionClosed");
  EXPECT_EQ(type_of(Membership{}), "MembershipRecorded");
  EXPECT_EQ(type_of(EffectCancelled{}), "EffectCancelled");
  EXPECT_EQ(type_of(Publication{}), "AnnouncementPublished");
  EXPECT_EQ(type_of(PersonalDataErased{}), "PersonalDataErased");
}

}  // namespace
}  // namespace gremium::domain
