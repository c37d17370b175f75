#include "language/messages.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "base/resources.h"
#include "language/catalogue.h"

namespace gremium::language {
namespace {

using base::Language;

base::PerLanguage<Catalogue> read(const std::vector<base::Resource>& files) {
  base::PerLanguage<Catalogue> all;
  for (const auto language : base::all_languages) all.emplace(language, Catalogue(language, files));
  return all;
}

TEST(Messages, AreSaidWithPluralsAndText) {
  EXPECT_EQ(say(Language::de, "common.members", {{"count", "0"}}), "keine Mitglieder");
  EXPECT_EQ(say(Language::de, "common.members", {{"count", "1"}}), "ein Mitglied");
  EXPECT_EQ(say(Language::de, "common.members", {{"count", "1800"}}), "1.800 Mitglieder");
  EXPECT_EQ(say(Language::en, "common.members", {{"count", "1800"}}), "1,800 members");
  EXPECT_EQ(say(Language::fr, "common.members", {{"count", "1800"}}), "1\u202F800 membres");
  EXPECT_EQ(say(Language::fr, "common.until", {{"date", "31 décembre 2025"}}),
            "jusqu’au 31 décembre 2025 inclus");
}

TEST(Messages, NobodyIsAtLeastNobody) {
  for (const auto language : base::all_languages)
    for (const auto* key : {"networks.members_at_least", "networks.members_at_least_on"})
      EXPECT_EQ(say(language, key, {{"number", "0"}, {"day", "x"}}).find('0'), std::string::npos) << key;
  EXPECT_EQ(say(Language::en, "networks.members_at_least", {{"number", "0"}}), "members not known");
  EXPECT_EQ(say(Language::de, "networks.members_at_least_on", {{"number", "1"}, {"day", "1. Mai"}}),
            "Mindestens ein Mitglied am 1. Mai");
}

TEST(Messages, AnUnknownKeyOrAMissingArgumentIsABug) {
  EXPECT_TRUE(known("common.member"));
  EXPECT_FALSE(known("common.unheard"));
  EXPECT_THROW(say(Language::de, "common.unheard"), std::out_of_range);
  EXPECT_THROW(say(Language::de, "common.since"), std::invalid_argument);
  EXPECT_THROW(say(Language::de, "common.members"), std::invalid_argument);
  EXPECT_THROW(say(Language::de, "common.members", {{"count", "viele"}}), std::invalid_argument);
}

TEST(Messages, AreTheSameInAllLanguages) {
  const auto all = read(base::resources("views/messages/"));
  EXPECT_FALSE(all.at(Language::de).keys().empty());
  for (const auto& problem : catalogue_problems(all)) ADD_FAILURE() << problem;
}

TEST(Catalogue, ProblemsAreFound) {
  const auto all =
      read({{"a.de.json", R"({"x": "it's {n}", "y": "{n, plural, one {#} other {#}}", "z": ""})"},
            {"a.en.json", R"({"x": "{m}", "y": "{n}", "z": ""})"},
            {"a.fr.json", R"({"x": "{n}", "y": "{n}"})"}});
  const std::vector<std::string> expected{"de x: holds ' instead of ’", "de x: other arguments in en",
                                          "de z: missing in fr", "en x: other arguments in fr",
                                          "en z: missing in fr"};
  EXPECT_EQ(catalogue_problems(all), expected);
}

TEST(Catalogue, RefusesWhatItCannotSayRightly) {
  const auto german = [](std::string_view bytes) {
    return Catalogue(Language::de, {{"a.de.json", bytes}, {"b.de.json", R"({"taken": ""})"}});
  };
  EXPECT_NO_THROW(german(R"({"x": "{g, select, f {Frau} other {}}"})"));
  for (const char* wrong : {R"({"x": "{open"})", R"({"x": "{n, number}"})", R"({"x": "{d, date, long}"})",
                            R"({"x": 1})", R"({"x": "", "x": ""})", R"({"taken": ""})", R"(["x"])", "{"})
    EXPECT_THROW(german(wrong), std::runtime_error) << wrong;
}

TEST(Catalogue, PutsTextInAsItIs) {
  const Catalogue english(
      Language::en, {{"a.en.json", R"({"x": "«{a}» {b}{a}.", "y": "{a}: {n, plural, other {# of {a}}}"})"}});
  EXPECT_EQ(english.say("x", {{"b", "{a}"}, {"a", "it's"}, {"unused", ""}}), "«it's» {a}it's.");
  EXPECT_EQ(english.say("y", {{"a", "'{n}'"}, {"n", "3"}}), "'{n}': 3 of '{n}'");
}

}  // namespace
}  // namespace gremium::language
