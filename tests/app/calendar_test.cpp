// The calendar from fact to fact, and what of it everyone may know.
#include "app/meetings.h"
#include "app/office.h"

namespace gremium::app {
namespace {

using Kind = domain::CalendarKind;

class CalendarOfAll : public Office {
 protected:
  // "begins 2025-01-01 #0", by day; with an x if it is called off.
  std::vector<std::string> listed(const domain::CalendarFilter& filter = {}) {
    std::vector<std::string> list;
    for (const auto& [entry, shown, changes, since, changed_at] : visitors().calendar(filter)) {
      EXPECT_TRUE(shown);
      list.push_back(std::string(name_of(entry.kind)) + " " + entry.day.iso() + " #" +
                     std::to_string(changes) + (entry.cancelled ? " x" : ""));
    }
    return list;
  }
  View visitors() { return View(house_, Audience::everyone); }
  std::string planned(const std::string& city, bool is_public = true) {
    domain::Meeting meeting;
    meeting.body = "rat-" + city;
    meeting.sittings = {{day("2025-03-07"), "18:00", ""}};
    meeting.is_public = is_public;
    return must(plan_meeting(house_, secretary_, meeting));
  }
  void taken_back(domain::FactNumber fact) { must(void_fact(house_, administrator_, fact, "Irrtum")); }
  domain::KeptEntry only(const domain::CalendarFilter& filter = {}) {
    const auto list = visitors().calendar(filter);
    if (list.size() != 1) throw std::runtime_error(std::to_string(list.size()) + " entries");
    return list.front();
  }
};

using Listed = std::vector<std::string>;

TEST_F(CalendarOfAll, FollowsMeetingsAndTakesNoNumberBack) {
  const auto bonn = city("Bonn");
  const auto id = planned(bonn);
  EXPECT_EQ(listed(), Listed{"meeting 2025-03-07 #0"});
  const auto planned_at = only().changed_at;
  at("2024-12-02T10:00:00Z");
  const domain::MeetingAdvanced cancelled{
      {}, id, domain::MeetingState::cancelled, {day("2024-12-02"), "10:00"}, {}, {}};
  must(advance_meeting(house_, secretary_, cancelled, 0));
  EXPECT_EQ(listed(), Listed{"meeting 2025-03-07 #1 x"});
  EXPECT_GT(only().changed_at, planned_at);
  EXPECT_EQ(only().since, planned_at);
  at("2024-12-03T10:00:00Z");
  must(take_back_meeting_advance(house_, secretary_, id, 0));
  EXPECT_EQ(listed(), Listed{"meeting 2025-03-07 #2"});
  EXPECT_EQ(only().changed_at, clock_);
}

TEST_F(CalendarOfAll, WhatIsNotPublicIsNotThereAndLeavesNoTrace) {
  const auto bonn = city("Bonn");
  const auto hidden = planned(bonn, false);
  EXPECT_TRUE(listed().empty());
  EXPECT_TRUE(office().calendar({}).empty()) << "it has what everyone may know, whoever asks";
  const auto shown = planned(bonn);
  auto meeting = office().meeting(shown)->meeting.value;
  meeting.is_public = false;
  must(amend_meeting(house_, secretary_, meeting, 0, {}));
  EXPECT_TRUE(listed().empty()) << "no longer public: not even called off";
  meeting = office().meeting(hidden)->meeting.value;
  meeting.place = "Saal";
  must(amend_meeting(house_, secretary_, meeting, 0, {}));
  meeting.is_public = true;
  at("2024-12-05T10:00:00Z");
  must(amend_meeting(house_, administrator_, meeting, 0, {}));
  const auto entry = only();
  EXPECT_EQ(entry.changes, 0) << "what it went through before it was public is nobody's business";
  EXPECT_EQ(entry.since, clock_);
}

TEST_F(CalendarOfAll, FollowsMembershipsFromAccessionToCorrection) {
  const auto lyon = city("Lyon", "FR");
  completed(lyon, on_day("2025-01-01"));
  EXPECT_EQ(listed(), Listed{"begins 2025-01-01 #0"});
  EXPECT_EQ(only().entry.organisation, lyon);
  EXPECT_EQ(only().entry.network, "efus");
  at("2025-01-02T08:00:00Z");
  must(enter_due(house_));
  EXPECT_EQ(listed(), Listed{"begins 2025-01-01 #0"}) << "that a day came is no change";
  const auto id = membership(lyon, "efus").value.id;
  must(correct_start(house_, secretary_, {id, {}, {}, "Noch nicht gezahlt", 0}));
  EXPECT_EQ(listed(), Listed{"begins 2025-01-01 #1 x"});
  must(correct_start(house_, secretary_, {id, base::PartialDay(day("2025-02-01")), {}, "Gezahlt", 0}));
  must(end_membership(house_, secretary_, {id, day("2025-12-31"), {}, "Kündigung", 0}));
  EXPECT_EQ(listed(), (Listed{"begins 2025-02-01 #2", "ends 2025-12-31 #0"}));
  EXPECT_EQ(listed({.from = day("2025-02-02")}), Listed{"ends 2025-12-31 #0"});
}

TEST_F(CalendarOfAll, WhatWasTakenBackIsCalledOffWithoutTheNameOfWhomNobodyKnowsAnyMore) {
  const auto lyon = city("Lyon", "FR"), bonn = city("Bonn");
  existing(lyon, "efus", "2025-01-01");
  existing(bonn, "efus", "2025-01-01");
  decided(bonn, "2024-11-01");
  const auto public_decision = [&] {
    auto decision = office().decisions({.public_only = false}).front();
    decision.value.is_public = true;
    must(amend_decision(house_, administrator_, decision.value, 0, "Öffentlich"));
  };
  public_decision();
  taken_back(membership(lyon, "efus").fact);
  taken_back(membership(bonn, "efus").fact);
  EXPECT_EQ(listed(), (Listed{"begins 2025-01-01 #1 x", "begins 2025-01-01 #1 x"}));
  std::vector<std::string> organisations;
  for (const auto& kept : View(house_, Audience::everyone).calendar({}))
    organisations.push_back(kept.entry.organisation + kept.entry.network);
  std::sort(organisations.begin(), organisations.end());
  EXPECT_EQ(organisations, (std::vector<std::string>{"", bonn + "efus"}));
}

TEST_F(CalendarOfAll, AVoidedAmendmentRestoresTheDayBeforeAndCountsOn) {
  const auto lyon = city("Lyon", "FR");
  const auto id = existing(lyon, "efus", "2025-01-01");
  must(correct_start(house_, secretary_, {id, base::PartialDay(day("2025-02-01")), {}, "Falsch", 0}));
  EXPECT_EQ(listed(), Listed{"begins 2025-02-01 #1"});
  at("2024-12-07T10:00:00Z");
  taken_back(membership(lyon, "efus").fact);
  EXPECT_EQ(listed(), Listed{"begins 2025-01-01 #2"});
  EXPECT_EQ(only().changed_at, clock_);
}

TEST_F(CalendarOfAll, NewNamesMoveTheDayOfChangeAlone) {
  const auto bonn = city("Bonn");
  planned(bonn);
  at("2024-12-09T10:00:00Z");
  auto organisation = office().organisation(bonn)->value;
  organisation.names[base::Language::de].name = "Bonn am Rhein";
  must(amend_organisation(house_, secretary_, organisation, 0, {}));
  EXPECT_EQ(only().changes, 0);
  EXPECT_EQ(only().changed_at, clock_);
  const auto head = house_.home->public_head();
  at("2024-12-10T10:00:00Z");
  auto body = office().body("rat-" + bonn)->value;
  body.time_zone = "Europe/London";
  must(amend_body(house_, secretary_, body, 0, {}));
  EXPECT_EQ(only().entry.time_zone, "Europe/London");
  EXPECT_EQ(only().changes, 1) << "there the same clock is another hour";
  EXPECT_GT(house_.home->public_head(), head) << "a page that was kept would be stale";
}

TEST_F(CalendarOfAll, IsListedByTopic) {
  const auto lyon = city("Lyon", "FR"), bonn = city("Bonn");
  existing(lyon, "efus", "2025-01-01");
  planned(bonn);
  EXPECT_EQ(listed({.network = "efus"}), Listed{"begins 2025-01-01 #0"});
  EXPECT_TRUE(listed({.network = "defus"}).empty());
  EXPECT_EQ(listed({.organisation = lyon}), Listed{"begins 2025-01-01 #0"});
  EXPECT_EQ(listed({.organisation = bonn}), Listed{"meeting 2025-03-07 #0"});
  EXPECT_EQ(listed({.body = "rat-" + bonn}), Listed{"meeting 2025-03-07 #0"});
  EXPECT_TRUE(listed({.body = "rat-" + lyon}).empty());
}

}  // namespace
}  // namespace gremium::app
