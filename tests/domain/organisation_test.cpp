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

}  // namespace
}  // namespace gremium::domain
