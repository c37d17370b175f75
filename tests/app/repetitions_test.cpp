// Who enters by list or command line knows; forms ask.
#include "app/repetitions.h"

#include "app/decisions.h"
#include "app/meetings.h"
#include "app/office.h"

namespace gremium::app {
namespace {

class Repetitions : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    bonn_ = city("Bonn");
  }
  Recorded asked(const domain::Decision& decision) {
    return record_decision(house_, secretary_, decision, 0, Repetition::is_asked_about);
  }

  std::string bonn_;
};

TEST_F(Repetitions, AreEnteredWhereNobodyAsks) {
  const auto first = decided(bonn_, "2024-11-20");
  EXPECT_NE(decided(bonn_, "2024-11-20"), first);
}

TEST_F(Repetitions, NameWhatIsThere) {
  auto vote_again = vote(bonn_, "2024-11-20");
  const auto first = must(asked(vote_again));
  vote_again.title = " BEITRITT";
  const auto refused = asked(vote_again);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal(),
            (base::Refusal{"decision.alike", {{"decision", first}, {"title", "Beitritt"}}}));
  vote_again.title = "Beitritt II";
  EXPECT_TRUE(asked(vote_again));
  EXPECT_TRUE(asked(vote(bonn_, "2024-11"))) << "the month alone may be another day";
}

TEST_F(Repetitions, WhatAFormKnewOfARecordIsFoundAgain) {
  domain::Meeting meeting;
  meeting.body = "rat-" + bonn_;
  meeting.sittings = {{day("2024-12-20"), "18:00", ""}};
  meeting.id = must(plan_meeting(house_, secretary_, meeting));
  const auto first = office().meeting(meeting.id)->meeting;
  auto moved = first.value;
  moved.place = "Ratssaal";
  must(amend_meeting(house_, secretary_, moved, first.fact, {}));
  const auto newest = office().meeting(meeting.id)->meeting.fact;
  const auto place = [&](domain::FactNumber seen) {
    return std::get<domain::Meeting>(*office().said_at(newest, seen)).place;
  };
  EXPECT_EQ(place(first.fact), "");
  EXPECT_EQ(place(newest - 1), "") << "facts about others came in between";
  EXPECT_EQ(place(newest + 5), "Ratssaal");
  EXPECT_FALSE(office().said_at(newest, first.fact - 1)) << "it was not there yet";
}

}  // namespace
}  // namespace gremium::app
