#include "domain/accession.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

base::Day day(const char* iso) { return *base::Day::parse(iso); }

Recorded<StepTaken> taken_on(const char* date) {
  Recorded<StepTaken> step;
  if (date != nullptr) step.value.date = base::PartialDay::parse(date);
  return step;
}

AccessionCase example() {
  AccessionCase found;
  found.accession.value.opened_on = day("2024-05-01");
  found.accession.value.steps.resize(4);
  found.taken = {taken_on("2024-05-13"), taken_on(nullptr), taken_on("2024-10"), std::nullopt};
  found.closed = Recorded<AccessionClosed>{{"", AccessionState::complete, day("2024-12-10"), "", ""}, 0};
  return found;
}

TEST(AsItStood, WithoutWhatCertainlyCameLater) {
  struct Case {
    const char* on;
    // One letter a step: x taken.
    const char* taken;
    const char* state;
  };
  const Case cases[] = {
      {"2024-05-12", "....", "open"},     {"2024-05-13", "xx..", "open"}, {"2024-09-30", "xx..", "open"},
      {"2024-10-01", "xxx.", "open"},     {"2024-12-09", "xxx.", "open"}, {"2024-12-10", "xxx.", "complete"},
      {"2030-01-01", "xxx.", "complete"},
  };
  for (const auto& test : cases) {
    const auto stood = as_it_stood(example(), day(test.on));
    std::string steps;
    for (const auto& step : stood.taken) steps += step ? "x" : ".";
    EXPECT_EQ(steps, test.taken) << test.on;
    EXPECT_EQ(name_of(stood.state()), test.state) << test.on;
  }
}

TEST(AsItStood, ACaseBeginsOnTheDayItWasOpened) {
  auto found = example();
  EXPECT_FALSE(begun_by(found, day("2024-04-30")));
  EXPECT_TRUE(begun_by(found, day("2024-05-01")));
  found.accession.value.opened_on.reset();
  EXPECT_TRUE(begun_by(found, day("1990-01-01"))) << "nobody noted when";
}

}  // namespace
}  // namespace gremium::domain
