#include "domain/moment.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

TEST(TypedClock, IsReadAsPeopleTypeIt) {
  const std::pair<const char*, const char*> all[] = {
      {"09:00", "09:00"},  {"9:00", "09:00"},     {"9", "09:00"},       {"19", "19:00"},
      {"9.30", "09:30"},   {"9.30 Uhr", "09:30"}, {"9 Uhr", "09:00"},   {"9h30", "09:30"},
      {"9 h 30", "09:30"}, {"9 h", "09:00"},      {" 18:05 ", "18:05"}, {"9:30 pm", "21:30"},
      {"12 AM", "00:00"},  {"12:15 pm", "12:15"}, {"0:00", "00:00"},    {"23:59", "23:59"}};
  for (const auto& [typed, clock] : all) EXPECT_EQ(typed_clock(typed), clock) << typed;
}

TEST(TypedClock, LeavesWhatIsNoneAsItIs) {
  for (const char* typed : {"", "Uhr", "h", "24:00", "9:60", "9:5", "9:300", "930", "-1", "9:30:15",
                            "09:30:15", "13 pm", "0 am", "neun", "9,30", ":30", "9 9"})
    EXPECT_EQ(typed_clock(typed), typed);
}

}  // namespace
}  // namespace gremium::domain
