#include "domain/organisation.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

base::Day day(const char* iso) { return *base::Day::parse(iso); }

base::PerLanguage<Name> named(const char* german) {
  base::PerLanguage<Name> names;
  names[base::Language::de].name = german;
  return names;
}

NameChange change(const char* from, const char* german, const char* party = "") {
  NameChange made;
  made.from = day(from);
  made.names = named(german);
  made.contracting_party = party;
  return made;
}

Organisation chemnitz() {
  Organisation city;
  city.names = named("Chemnitz");
  city = *renamed(city, change("1953-05-10", "Karl-Marx-Stadt"));
  return *renamed(city, change("1990-06-01", "Chemnitz", "Freistaat"));
}

std::string name_on(const char* iso) {
  const auto then = named_on(chemnitz(), day(iso));
  return then.names.at(base::Language::de).name + "/" + then.contracting_party;
}

TEST(Names, EachIsInForceOnItsDays) {
  EXPECT_EQ(name_on("1900-01-01"), "Chemnitz/");
  EXPECT_EQ(name_on("1953-05-09"), "Chemnitz/");
  EXPECT_EQ(name_on("1953-05-10"), "Karl-Marx-Stadt/");
  EXPECT_EQ(name_on("1990-05-31"), "Karl-Marx-Stadt/");
  EXPECT_EQ(name_on("1990-06-01"), "Chemnitz/Freistaat");
}

TEST(Names, AChangeComesAfterTheLastOne) {
  const auto early = renamed(chemnitz(), change("1990-06-01", "Anders"));
  ASSERT_FALSE(early);
  EXPECT_EQ(early.refusal().code, "organisation.name_changed_later");
  EXPECT_EQ(early.refusal().field, "from");
  EXPECT_TRUE(renamed(chemnitz(), change("1990-06-02", "Anders")));
}

TEST(Names, AChangeChangesSomething) {
  const auto same = renamed(chemnitz(), change("2000-01-01", "Chemnitz", "Freistaat"));
  ASSERT_FALSE(same);
  EXPECT_EQ(same.refusal().code, "organisation.name_unchanged");
  EXPECT_TRUE(renamed(chemnitz(), change("2000-01-01", "Chemnitz", "Stadt")))
      << "the contracting party alone";
}

std::string days_of(const Organisation& organisation) {
  std::string text;
  for (const auto& earlier : organisation.earlier)
    text += earlier.names.at(base::Language::de).name + " until " + earlier.last_day.iso() + ", ";
  return text + organisation.names.at(base::Language::de).name + "/" + organisation.contracting_party;
}

TEST(NameCorrections, ChangeTheDayAndTheNameThatCameAndNothingElse) {
  EXPECT_EQ(days_of(*name_change_corrected(chemnitz(), day("1953-05-10"),
                                           change("1953-05-11", "Karl-Marx-Stadt (Sachsen)"))),
            "Chemnitz until 1953-05-10, Karl-Marx-Stadt (Sachsen) until 1990-05-31, Chemnitz/Freistaat");
  const auto last = *name_change_corrected(chemnitz(), day("1990-06-01"), change("1990-05-31", "Chemnitz"));
  EXPECT_EQ(days_of(last), "Chemnitz until 1953-05-09, Karl-Marx-Stadt until 1990-05-30, Chemnitz/");
}

TEST(NameCorrections, StayBetweenTheirNeighbours) {
  const auto refused = [](const char* from, const char* to, const char* name) {
    const auto corrected = name_change_corrected(chemnitz(), day(from), change(to, name));
    return corrected ? "" : corrected.refusal().code + " " + corrected.refusal().field;
  };
  EXPECT_EQ(refused("1953-05-10", "1990-06-01", "Anders"), "organisation.name_change_order from");
  EXPECT_EQ(refused("1953-05-10", "1990-05-31", "Anders"), "");
  EXPECT_EQ(refused("1990-06-01", "1953-05-10", "Anders"), "organisation.name_change_order from");
  EXPECT_EQ(refused("1990-06-01", "1953-05-11", "Anders"), "");
  EXPECT_EQ(refused("1990-06-02", "1990-06-02", "Anders"), "organisation.name_change_unknown ");
  EXPECT_EQ(refused("1953-05-10", "1953-05-10", "Chemnitz"), "organisation.name_unchanged name_de");
}

TEST(NameCorrections, OneThatNeverWasLeavesWhatWasBefore) {
  EXPECT_EQ(days_of(*name_change_taken_back(chemnitz(), day("1990-06-01"))),
            "Chemnitz until 1953-05-09, Karl-Marx-Stadt/");
  EXPECT_EQ(days_of(*name_change_taken_back(chemnitz(), day("1953-05-10"))),
            "Chemnitz until 1990-05-31, Chemnitz/Freistaat");
  EXPECT_FALSE(name_change_taken_back(chemnitz(), day("1990-06-02")));
}

}  // namespace
}  // namespace gremium::domain
