// The way of a paper through bodies.
#include "domain/consultation_path.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

constexpr auto hearing = ConsultationRole::hearing;
constexpr auto recommendation = ConsultationRole::recommendation;
constexpr auto decision = ConsultationRole::decision;

Treatment held(const char* body, ConsultationRole role, const char* date, Outcome outcome,
               const char* referred_to = "") {
  Treatment treatment{body, role, base::PartialDay::parse(date)};
  treatment.outcome = outcome;
  treatment.referred_to = referred_to;
  return treatment;
}

Treatment coming(const char* body, ConsultationRole role, const char* date) {
  return {body, role, base::PartialDay::parse(date)};
}

// "youth hearing held, council decision planned": with * for unplanned and ! for early.
std::string text_of(const std::vector<Station>& path) {
  std::string text;
  for (const auto& station : path) {
    text += (text.empty() ? "" : ", ") + station.body + " " + std::string(name_of(station.role)) + " " +
            std::string(name_of(station.state));
    if (station.unplanned) text += "*";
    if (station.early) text += "!";
  }
  return text;
}

class ConsultationPath : public testing::Test {
 protected:
  std::string path(const std::vector<Treatment>& treatments) const {
    return text_of(consultation_path(paper_, treatments));
  }
  std::string next(const std::vector<Treatment>& treatments) const {
    const auto path = consultation_path(paper_, treatments);
    const auto* station = next_station(path);
    return station == nullptr ? "" : station->body;
  }
  void SetUp() override {
    paper_.consultations = {{"youth", hearing}, {"finance", recommendation}, {"council", decision}};
  }
  Paper paper_;
};

TEST_F(ConsultationPath, IsThePlanAtFirst) {
  EXPECT_EQ(path({}), "youth hearing planned, finance recommendation planned, council decision planned");
  EXPECT_EQ(next({}), "youth");
}

TEST_F(ConsultationPath, GoesFromBodyToBody) {
  const auto youth = held("youth", hearing, "2025-01-10", Outcome::noted);
  const auto finance = coming("finance", recommendation, "2025-02-03");
  EXPECT_EQ(path({finance, youth}),
            "youth hearing held, finance recommendation on_agenda, council decision planned");
  EXPECT_EQ(next({finance, youth}), "council");
}

TEST_F(ConsultationPath, StaysOpenWhereABodyDoesNotDecide) {
  const auto youth = held("youth", hearing, "2025-01-10", Outcome::noted);
  for (const auto outcome : {Outcome::postponed, Outcome::no_quorum}) {
    const auto finance = held("finance", recommendation, "2025-02-03", outcome);
    EXPECT_EQ(path({youth, finance}),
              "youth hearing held, finance recommendation held, finance recommendation planned, council "
              "decision planned");
    const auto again = held("finance", recommendation, "2025-03-03", Outcome::adopted);
    EXPECT_EQ(path({again, youth, finance}),
              "youth hearing held, finance recommendation held, finance recommendation held, council "
              "decision planned");
  }
}

TEST_F(ConsultationPath, TakesTheBodyThatItIsReferredTo) {
  paper_.consultations = {{"council", decision}};
  const auto referred = held("council", decision, "2025-02-01", Outcome::referred, "finance");
  EXPECT_EQ(path({referred}),
            "council decision held, finance recommendation planned, council decision planned");
  const auto advice = held("finance", recommendation, "2025-03-01", Outcome::adopted);
  EXPECT_EQ(path({referred, advice}),
            "council decision held, finance recommendation held, council decision planned");
  // A body that stands in the plan anyway is not asked twice.
  paper_.consultations = {{"council", decision}, {"finance", recommendation}};
  EXPECT_EQ(path({referred}),
            "council decision held, council decision planned, finance recommendation planned");
}

TEST_F(ConsultationPath, EndsWithTheLastWord) {
  const auto council = held("council", decision, "2025-02-01", Outcome::adopted);
  EXPECT_EQ(path({council}),
            "council decision held!, youth hearing left_out, finance recommendation left_out");
  EXPECT_EQ(next({council}), "");
  // What a body before the last decides is not the last word.
  paper_.consultations = {{"board", decision}, {"council", decision}};
  const auto board = held("board", decision, "2025-01-01", Outcome::adopted);
  EXPECT_EQ(path({board}), "board decision held, council decision planned");
}

TEST_F(ConsultationPath, TellsWhatNobodyPlanned) {
  const auto seniors = held("seniors", hearing, "2025-01-01", Outcome::noted);
  EXPECT_EQ(path({seniors}),
            "seniors hearing held*, youth hearing planned, finance recommendation planned, council decision "
            "planned");
  // The planned body in another role is the planned body.
  const auto youth = held("youth", recommendation, "2025-01-01", Outcome::adopted);
  EXPECT_EQ(path({youth}),
            "youth recommendation held, finance recommendation planned, council decision planned");
}

TEST_F(ConsultationPath, AnUnknownOutcomeIsNoLastWord) {
  const auto council = held("council", decision, "2025-02", Outcome::unknown);
  EXPECT_EQ(path({council}), "council decision held!, youth hearing planned, finance recommendation planned");
}

TEST_F(ConsultationPath, WhatIsHeldComesByItsDayWhateverTheOrder) {
  const auto one = held("youth", hearing, "2025-01-10", Outcome::noted);
  const auto two = held("finance", recommendation, "2025-01", Outcome::adopted);
  EXPECT_EQ(path({one, two}), path({two, one}));
  // The month's first day is before the tenth.
  EXPECT_EQ(path({one, two}), "finance recommendation held!, youth hearing held, council decision planned");
}

// --- on a day ---

class ConsultationPathOnADay : public ConsultationPath {
 protected:
  void SetUp() override {
    ConsultationPath::SetUp();
    auto finance = held("finance", recommendation, "2025-02-03", Outcome::adopted);
    finance.meeting = "m1";
    finance.decision = "d1";
    all_ = {held("youth", hearing, "2025-01-10", Outcome::noted), finance,
            held("council", decision, "2025-03-01", Outcome::adopted)};
  }
  std::string on(const char* day) const { return path(as_they_stood(all_, *base::Day::parse(day))); }
  std::vector<Treatment> all_;
};

TEST_F(ConsultationPathOnADay, WhatCameOutLaterIsStillToCome) {
  EXPECT_EQ(on("2025-01-09"),
            "finance recommendation on_agenda, youth hearing planned, council decision planned");
  EXPECT_EQ(on("2025-01-10"),
            "youth hearing held, finance recommendation on_agenda, council decision planned");
  EXPECT_EQ(on("2025-02-03"), "youth hearing held, finance recommendation held, council decision planned");
  EXPECT_EQ(on("2025-03-01"), path(all_));
}

TEST_F(ConsultationPathOnADay, WhatBearsNoDateWasThere) {
  all_[0].date.reset();
  EXPECT_EQ(as_they_stood(all_, *base::Day::parse("1990-01-01")).front(), all_[0]);
}

}  // namespace
}  // namespace gremium::domain
