#include "app/effects.h"

#include <algorithm>

#include "app/announcements.h"
#include "app/memberships.h"
#include "app/wording.h"
#include "support/example.h"

namespace gremium::app {
namespace {

using domain::Standing;

class ExampleEffects : public Example {
 protected:
  domain::Recorded<domain::Membership> membership(const char* organisation, const char* network) {
    domain::MembershipFilter filter;
    filter.organisation = organisation;
    filter.network = network;
    return office().memberships(filter).front();
  }
};

TEST_F(ExampleEffects, TheExampleStandsOnTheEveningBefore) {
  EXPECT_EQ(members("defus", "2024-12-31"), 20);
  EXPECT_EQ(members("defus", "2024-12-31", Standing::coming), 2);
  EXPECT_EQ(members("defus", "2025-01-01"), 22);
  EXPECT_EQ(members("defus", "2025-01-01", Standing::coming), 0);
  EXPECT_TRUE(office().roster("defus", day("2024-12-31"))->count.exact);
  EXPECT_FALSE(office().roster("efus", day("2024-12-31"))->count.exact)
      << "not all members of Efus are recorded";
  EXPECT_EQ(office().announcements().size(), 1U) << "Aachen's; members brought in make no news";
}

TEST_F(ExampleEffects, ComeWithTheirDayAndOnlyOnce) {
  EXPECT_TRUE(enter_due(house_)->effects.empty());
  at("2024-12-31T23:00:00Z");  // midnight in Berlin and Paris
  const auto report = enter_due(house_);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->effects.size(), 4U);
  EXPECT_EQ(report->announcements.size(), 1U);
  EXPECT_TRUE(enter_due(house_)->effects.empty()) << "again: nothing";
  at("2024-12-30T00:00:00Z");
  EXPECT_TRUE(enter_due(house_)->effects.empty()) << "clock put back: nothing";
  at("2025-06-01T00:00:00Z");
  EXPECT_TRUE(enter_due(house_)->effects.empty()) << "and forward again: nothing";
}

TEST_F(ExampleEffects, AfterDowntimeTheTrueDayIsEntered) {
  at("2026-05-05T10:00:00Z");
  const auto report = enter_due(house_);
  for (const auto& entered : report->effects) EXPECT_EQ(entered.effect.day.iso(), "2025-01-01");
  const auto found = office().announcement(report->announcements.front());
  const auto view = office();
  const auto article = article_of(view, base::Language::de, current_passages(*found, base::Language::de));
  EXPECT_EQ(article.headline, "Efus und DEFUS begrüßen zwei neue deutsche Mitglieder");
  EXPECT_NE(article.paragraphs.front().find("auf 22 Mitglieder wächst"), std::string::npos)
      << article.paragraphs.front();
  EXPECT_EQ(article.paragraphs.front().find("144"), std::string::npos) << "no total of Efus";
}

TEST_F(ExampleEffects, AStartCorrectedIsCancelledAndEnteredAnew) {
  at("2025-01-02T10:00:00Z");
  const auto drafted = enter_due(house_)->announcements.front();
  for (const char* network : {"defus", "efus"}) {
    CorrectStart correction;
    correction.membership = membership("stadt-kaiserslautern", network).value.id;
    correction.from = base::PartialDay::parse("2025-02-01");
    correction.reason = "Beginn verschoben";
    const auto done = correct_start(house_, secretary(), correction);
    ASSERT_TRUE(done) << code_of(done);
  }
  EXPECT_EQ(members("defus", "2025-01-15"), 21);
  EXPECT_EQ(members("defus", "2025-02-01"), 22);
  const auto draft = office().announcement(drafted);
  EXPECT_FALSE(draft->withdrawn);
  EXPECT_EQ(draft->announcement.value.memberships.size(), 2U) << "the draft goes on without the city";
  EXPECT_TRUE(enter_due(house_)->effects.empty());
  at("2025-02-01T10:00:00Z");
  const auto report = enter_due(house_);
  EXPECT_EQ(report->effects.size(), 2U);
  for (const auto& entered : report->effects) EXPECT_EQ(entered.effect.revision, 2);
  EXPECT_EQ(report->announcements.size(), 1U);
  EXPECT_NE(report->announcements.front(), drafted);
}

TEST_F(ExampleEffects, DefusDoesNotBeginBeforeEfus) {
  CorrectStart correction;
  correction.membership = membership("stadt-kaiserslautern", "efus").value.id;
  correction.from = base::PartialDay::parse("2025-02-01");
  correction.reason = "verschoben";
  const auto head = house_.home->head();
  const auto done = correct_start(house_, secretary(), correction);
  EXPECT_EQ(code_of(done), "membership.requires");
  EXPECT_EQ(house_.home->head(), head) << "nothing entered";
}

TEST_F(ExampleEffects, AnEndIsDueOnceAndFreesThePlace) {
  at("2026-01-05T10:00:00Z");
  ASSERT_TRUE(enter_due(house_));
  for (const char* network : {"defus", "efus"}) {
    EndMembership end;
    end.membership = membership("stadt-karlsruhe", network).value.id;
    end.last_day = day("2025-12-31");
    const auto done = end_membership(house_, secretary(), end);
    ASSERT_TRUE(done) << code_of(done);
  }
  EXPECT_TRUE(enter_due(house_)->effects.empty()) << "entered with the act";
  EXPECT_EQ(members("defus", "2025-12-31"), 22);
  EXPECT_EQ(members("defus", "2026-01-01"), 21);
  EXPECT_EQ(members("defus", "2026-01-01", Standing::former), 1);
  EndMembership wrong;
  wrong.membership = membership("stadt-essen", "efus").value.id;
  wrong.last_day = day("2025-12-31");
  EXPECT_EQ(code_of(end_membership(house_, secretary(), wrong)), "membership.requires")
      << "DEFUS would go on without";
  wrong.membership = membership("stadt-kaiserslautern", "defus").value.id;
  wrong.last_day = day("2024-12-31");
  EXPECT_EQ(code_of(end_membership(house_, secretary(), wrong)), "membership.end_before_start");
}

}  // namespace
}  // namespace gremium::app
