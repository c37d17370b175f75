// Leaving: a notice and the last day that follows from it, other ends, and what is refused.
#include "app/memberships.h"
#include "app/office.h"

namespace gremium::app {
namespace {

domain::NoticeRule rule(const char* text) { return *domain::parse_notice_rule(text); }

class Leaving : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    city_ = city("Lyon", "FR");
    existing(city_, "efus", "2020-04-01");
  }

  EndMembership notice(const char* received_on, const char* rule_text) {
    EndMembership end;
    end.membership = membership(city_, "efus").value.id;
    end.notice = GiveNotice{day(received_on), rule(rule_text)};
    return end;
  }

  void expect_end_refused(const std::string& code, const std::string& field, const EndMembership& end) {
    expect_refused(code, field, [&] { return end_membership(house_, secretary_, end); });
  }

  std::string city_;
};

TEST_F(Leaving, TheLastDayFollowsFromTheNotice) {
  must(end_membership(house_, secretary_, notice("2024-09-30", "RESIGN_TO:end=year;notice=3m")));
  const auto left = membership(city_, "efus").value;
  EXPECT_EQ(left.last_day, day("2024-12-31"));
  EXPECT_EQ(left.end_kind, domain::EndKind::resignation);
  ASSERT_TRUE(left.notice);
  EXPECT_EQ(left.notice->received_on, day("2024-09-30"));
  EXPECT_EQ(left.notice->computed, day("2024-12-31"));
  EXPECT_EQ(to_text(left.notice->rule), "RESIGN_TO:end=year;notice=3m");
  EXPECT_EQ(left.notice->because.code, "resign_to");
  EXPECT_EQ(standing(city_, "efus", "2024-12-31"), domain::Standing::member);
  EXPECT_EQ(standing(city_, "efus", "2025-01-01"), domain::Standing::former);
  at("2025-01-01T08:00:00Z");
  EXPECT_EQ(must(enter_due(house_)).effects.size(), 1U);
}

TEST_F(Leaving, WhatStandsOnItEndsWithItWhereThatIsWanted) {
  existing(city_, "defus", "2021-01-01");
  auto end = notice("2024-12-01", "RESIGN_TO:end=year;notice=0d");
  end.reason = "Haushalt";
  expect_refused("membership.requires", "start", [&] { return end_membership(house_, secretary_, end); });
  end.with_dependents = true;
  must(end_membership(house_, secretary_, end));
  const auto ended = membership(city_, "defus").value;
  EXPECT_EQ(ended.last_day, day("2024-12-31"));
  EXPECT_EQ(ended.end_kind, domain::EndKind::resignation);
  EXPECT_EQ(ended.end_reason, "Haushalt");
  EXPECT_FALSE(ended.notice) << "that was given to the other network";
  at("2025-01-02T10:00:00Z");
  must(enter_due(house_));
  EXPECT_EQ(only_announcement().announcement.value.networks, (std::vector<std::string>{"efus", "defus"}));
}

TEST_F(Leaving, TheMinimumTermCountsFromTheMembershipsFirstDay) {
  must(end_membership(house_, secretary_, notice("2024-09-30", "RESIGN_TO:end=year;notice=3m;min_years=5")));
  EXPECT_EQ(membership(city_, "efus").value.last_day, day("2025-12-31")) << "five years until 31 March 2025";
}

TEST_F(Leaving, AnotherDayThanTheComputedOneHasAReason) {
  auto end = notice("2024-09-30", "RESIGN_TO:end=year;notice=3m");
  end.last_day = day("2024-10-31");
  expect_end_refused("notice.other_day", "reason", end);
  end.reason = "im Einvernehmen früher";
  must(end_membership(house_, secretary_, end));
  const auto left = membership(city_, "efus").value;
  EXPECT_EQ(left.last_day, day("2024-10-31"));
  EXPECT_EQ(left.notice->computed, day("2024-12-31")) << "what the rule says stays beside it";
}

TEST_F(Leaving, WhatCannotBeComputedIsGivenWithItsReason) {
  auto end = notice("2024-09-30", "MANUAL");
  expect_end_refused("notice.cannot_be_computed", "last_day", end);
  end.last_day = day("2024-12-31");
  expect_end_refused("notice.reason_missing", "reason", end);
  end.reason = "Auskunft der Geschäftsstelle";
  must(end_membership(house_, secretary_, end));
  const auto left = membership(city_, "efus").value;
  EXPECT_EQ(left.last_day, day("2024-12-31"));
  EXPECT_FALSE(left.notice->computed);
}

TEST_F(Leaving, WhereNobodyCanLeaveAnAgreedDayIsEnteredWithItsReason) {
  auto end = notice("2024-09-30", "NOT_TERMINABLE");
  expect_end_refused("notice.not_terminable", "notice_rule", end);
  end.last_day = day("2024-12-31");
  end.reason = "Aufhebung vereinbart";
  must(end_membership(house_, secretary_, end));
  EXPECT_EQ(membership(city_, "efus").value.notice->because.code, "not_terminable");
}

TEST_F(Leaving, ANoticeThatCannotBeIsRefused) {
  expect_end_refused("notice.end_missing", "notice_end", notice("2024-09-30", "RESIGN_TO:notice=3m"));
  expect_end_refused("notice.too_long", "notice_count",
                     notice("2024-09-30", "RESIGN_TO:end=year;notice=25m"));
  expect_end_refused("notice.in_future", "received_on", notice("2024-12-02", "RESIGN_IMMEDIATE"));
  auto expelled = notice("2024-09-30", "RESIGN_IMMEDIATE");
  expelled.kind = domain::EndKind::expulsion;
  expect_end_refused("notice.no_resignation", "end_kind", expelled);
  auto unreceived = notice("2024-09-30", "RESIGN_IMMEDIATE");
  unreceived.notice->received_on.reset();
  expect_end_refused("notice.not_received", "received_on", unreceived);
  auto before = notice("2024-09-30", "RESIGN_IMMEDIATE");
  before.last_day = day("2024-09-29");
  before.reason = "so gewünscht";
  expect_end_refused("notice.end_before_receipt", "last_day", before);
  expect_end_refused("membership.end_before_start", "last_day", notice("2020-03-31", "RESIGN_IMMEDIATE"));
}

TEST_F(Leaving, AnExpulsionHasADayADecisionAndNoNotice) {
  EndMembership end;
  end.membership = membership(city_, "efus").value.id;
  end.kind = domain::EndKind::expulsion;
  expect_end_refused("membership.end_missing", "last_day", end);
  end.last_day = day("2024-11-30");
  expect_end_refused("membership.expulsion_undecided", "decision", end);
  auto rejected = vote(city_, "2024-11-20");
  rejected.outcome = domain::Outcome::rejected;
  end.decision = must(record_decision(house_, secretary_, rejected));
  expect_end_refused("membership.expulsion_not_adopted", "decision", end);
  end.decision = decided(city_, "2024-12-01");
  expect_end_refused("membership.expulsion_before_decision", "last_day", end);
  end.decision = decided(city_, "2024-11-20");
  must(end_membership(house_, secretary_, end));
  EXPECT_EQ(membership(city_, "efus").value.end_kind, domain::EndKind::expulsion);
  EXPECT_FALSE(membership(city_, "efus").value.notice);
}

TEST_F(Leaving, WhoStaysAfterAllHasNoNoticeAnyMore) {
  must(end_membership(house_, secretary_, notice("2024-09-30", "RESIGN_TO:end=year;notice=3m")));
  EndMembership stays;
  stays.membership = membership(city_, "efus").value.id;
  stays.reason = "Kündigung zurückgenommen";
  must(end_membership(house_, secretary_, stays));
  const auto now = membership(city_, "efus").value;
  EXPECT_FALSE(now.last_day);
  EXPECT_FALSE(now.notice);
  EXPECT_FALSE(now.end_kind);
}

TEST_F(Leaving, ANetworkKeepsOnlyRulesThatCanBe) {
  auto network = *office().network("efus");
  network.value.notice_rule = rule("RESIGN_TO:notice=3m");
  expect_refused("notice.end_missing", "notice_end",
                 [&] { return amend_network(house_, administrator_, network.value, network.fact, {}); });
  network.value.notice_rule = rule("RESIGN_TO:end=fiscal;fy_end=06-30;notice=3m;min_years=2");
  network.value.default_rule = *domain::parse_effective_rule("PLUS_MONTHS");
  expect_refused("effective.period_missing", "period",
                 [&] { return amend_network(house_, administrator_, network.value, network.fact, {}); });
  network.value.default_rule = *domain::parse_effective_rule("NEXT_QUARTER_START:inclusive=1");
  must(amend_network(house_, administrator_, network.value, network.fact, {}));
  EXPECT_EQ(office().network("efus")->value.notice_rule, network.value.notice_rule);
  // A case that does not say how it starts goes by the network's rule.
  const auto metz = city("Metz", "FR");
  EXPECT_EQ(office().accession(opened(metz))->accession.value.rule, network.value.default_rule);
}

TEST_F(Leaving, StartsFollowFromTheNewRulesToo) {
  const auto metz = city("Metz", "FR"), brest = city("Brest", "FR");
  completed(metz, *domain::parse_effective_rule("NEXT_QUARTER_START"));
  EXPECT_EQ(membership(metz, "efus").value.from, base::PartialDay(day("2025-01-01")));
  completed(brest, *domain::parse_effective_rule("SUSPENDED_UNTIL_PAID:base=2025-01-01;mode=from_payment"));
  EXPECT_EQ(membership(brest, "efus").value.start, domain::StartKind::pending);
  EXPECT_EQ(membership(brest, "efus").value.because, "awaiting_payment");
}

}  // namespace
}  // namespace gremium::app
