// The example register, from the evening of 31 December 2024 on.
#include <algorithm>
#include <sstream>

#include "app/office.h"
#include "base/resources.h"
#include "drafting/minutes.h"
#include "storage/exports.h"
#include "support/golden.h"

namespace gremium::app {
namespace {

using base::Language;

class Example : public testing::Test {
 protected:
  void SetUp() override {
    house_.home = must(storage::Register::create(folder_.file("example.db")));
    std::istringstream lines{std::string(*base::resource("db/demo.jsonl"))};
    must(storage::import_journal(*house_.home, [&]() -> std::optional<std::string> {
      std::string line;
      if (!std::getline(lines, line)) return std::nullopt;
      return line;
    }));
    house_.now = [this] { return clock_; };
    clock_ = *base::parse_instant("2024-12-31T18:00:00Z");
    brought_in_ = house_.home->head();
  }
  void TearDown() override {
    EXPECT_FALSE(house_.home->verify());
    house_.home->rebuild();
    EXPECT_FALSE(house_.home->verify());
  }

  Roster roster(const char* network, const char* as_of) {
    return *View(house_, Audience::everyone).roster(network, day(as_of));
  }
  std::vector<domain::AnnouncementCase> announcements() {
    return View(house_, Audience::office).announcements();
  }
  domain::AnnouncementCase new_announcement() {
    for (auto& found : announcements())
      if (found.announcement.value.day == day("2025-01-01")) return found;
    throw std::runtime_error("no announcement of 1 January 2025");
  }
  std::string text(const domain::AnnouncementCase& found, Language language) {
    const View view(house_, Audience::office);
    return drafting::as_text(article_of(view, language, current_passages(found, language)));
  }

  tests::TemporaryFolder folder_;
  House house_;
  base::Instant clock_;
  domain::FactNumber brought_in_ = 0;
};

TEST_F(Example, HasTwentyMembersOfDefusAndTwoComingOnTheLastEveningOf2024) {
  const auto before = roster("defus", "2024-12-31");
  EXPECT_EQ(before.count, (domain::MemberCount{20, true}));
  EXPECT_EQ(before.number_of(domain::Standing::coming), 2);
  EXPECT_EQ(before.number_of(domain::Standing::unknown), 0);
  const auto after = roster("defus", "2025-01-01");
  EXPECT_EQ(after.count, (domain::MemberCount{22, true}));
  EXPECT_EQ(after.number_of(domain::Standing::coming), 0);
}

TEST_F(Example, StandsThereBeforeAnyEffectIsEntered) {
  EXPECT_EQ(roster("defus", "2025-01-01").count.members, 22) << "who is a member follows from the day";
  EXPECT_EQ(house_.home->head(), brought_in_);
}

TEST_F(Example, NeverHasAnExactNumberOfEfus) {
  for (const auto* as_of : {"2020-01-01", "2024-12-31", "2025-01-01", "2030-01-01"})
    EXPECT_FALSE(roster("efus", as_of).count.exact) << as_of;
}

TEST_F(Example, KeepsTheTimesOfEntry) {
  const auto reading = house_.home->read();
  const auto first = storage::find_fact(reading.connection(), 1);
  EXPECT_EQ(base::to_text(first->entered_at), "2023-06-08T07:00:00.000Z");
}

TEST_F(Example, NothingIsDueOnTheLastDayOf2024) {
  house_.today = day("2024-12-31");
  const auto report = must(enter_due(house_));
  EXPECT_TRUE(report.effects.empty());
  EXPECT_TRUE(report.announcements.empty());
  EXPECT_EQ(house_.home->head(), brought_in_);
}

TEST_F(Example, FourEffectsAndOneAnnouncementOnNewYearsDayAndNothingAgain) {
  house_.today = day("2025-01-01");
  const auto report = must(enter_due(house_));
  ASSERT_EQ(report.effects.size(), 4U);
  for (const auto& entered : report.effects) {
    EXPECT_EQ(entered.effect.day, day("2025-01-01"));
    EXPECT_EQ(entered.effect.kind, domain::EffectKind::begin);
    EXPECT_TRUE(entered.organisation == "stadt-kaiserslautern" ||
                entered.organisation == "landespraeventionsrat-nordrhein-westfalen")
        << entered.organisation;
  }
  EXPECT_EQ(report.announcements.size(), 1U);
  EXPECT_EQ(house_.home->head(), brought_in_ + 5);
  EXPECT_TRUE(must(enter_due(house_)).effects.empty());
  house_.today = day("2024-12-31");
  EXPECT_TRUE(must(enter_due(house_)).effects.empty()) << "the clock put back";
  house_.today = day("2025-01-02");
  EXPECT_TRUE(must(enter_due(house_)).announcements.empty());
  EXPECT_EQ(house_.home->head(), brought_in_ + 5);
}

TEST_F(Example, TheAnnouncementSaysInThreeLanguagesThatDefusHas22Members) {
  house_.today = day("2025-01-01");
  must(enter_due(house_));
  const auto found = new_announcement();
  EXPECT_EQ(found.announcement.value.publishing_network, "defus");
  EXPECT_EQ(found.announcement.value.networks, (std::vector<std::string>{"efus", "defus"}));
  EXPECT_EQ(found.announcement.value.memberships.size(), 4U);
  for (const auto language : base::all_languages) {
    const auto words = text(found, language);
    EXPECT_NE(words.find("Kaiserslautern"), std::string::npos);
    EXPECT_NE(words.find("22"), std::string::npos) << words;
    EXPECT_EQ(words.find('{'), std::string::npos) << words;
  }
  EXPECT_NE(text(found, Language::de).find("Manfred Schulz"), std::string::npos);
  EXPECT_NE(text(found, Language::de).find("mit großer Mehrheit"), std::string::npos);
}

TEST_F(Example, AfterDowntimeTheTrueDayIsEnteredAndTheTimeOfEntryIsNow) {
  clock_ = *base::parse_instant("2026-03-01T09:00:00Z");
  const auto report = must(enter_due(house_));
  ASSERT_EQ(report.effects.size(), 4U);
  for (const auto& entered : report.effects) EXPECT_EQ(entered.effect.day, day("2025-01-01"));
  EXPECT_EQ(new_announcement().announcement.value.day, day("2025-01-01"));
  EXPECT_NE(text(new_announcement(), Language::de).find("22"), std::string::npos) << "the total of that day";
  const auto reading = house_.home->read();
  const auto fact = storage::find_fact(reading.connection(), brought_in_ + 1);
  EXPECT_EQ(base::to_text(fact->entered_at), "2026-03-01T09:00:00.000Z");
  EXPECT_EQ(fact->author, "system");
  EXPECT_TRUE(fact->cause);
  EXPECT_FALSE(fact->program.empty());
}

TEST_F(Example, ATriedDayNeverMovesTheTimeOfEntry) {
  house_.today = day("2025-01-01");
  must(enter_due(house_));
  const auto reading = house_.home->read();
  EXPECT_EQ(base::to_text(storage::find_fact(reading.connection(), brought_in_ + 1)->entered_at),
            "2024-12-31T18:00:00.000Z");
}

TEST_F(Example, MidnightInBerlinIsNotMidnightElsewhere) {
  clock_ = *base::parse_instant("2024-12-31T22:59:59Z");
  EXPECT_TRUE(must(enter_due(house_)).effects.empty());
  EXPECT_EQ(next_midnight(house_), *base::parse_instant("2024-12-31T23:00:00Z"));
  clock_ = *base::parse_instant("2024-12-31T23:00:00Z");
  EXPECT_EQ(must(enter_due(house_)).effects.size(), 4U);
}

TEST_F(Example, MembersBroughtInMakeNoNews) {
  const auto list = announcements();
  ASSERT_EQ(list.size(), 1U) << "Aachen alone has been announced";
  for (const auto& id : list.front().announcement.value.memberships)
    EXPECT_EQ(View(house_, Audience::office).membership(id)->value.organisation, "stadt-aachen");
}

TEST_F(Example, AachenIsPublishedInThreeLanguages) {
  const View view(house_, Audience::everyone);
  for (const auto language : base::all_languages) {
    const auto news = view.list_news(language, 10);
    ASSERT_EQ(news.size(), 1U);
    EXPECT_EQ(news[0].publication.value.version, 1);
    EXPECT_FALSE(news[0].withdrawn);
    const auto words = drafting::as_text(article_of(view, news[0].publication.value));
    EXPECT_NE(words.find(language == Language::fr ? "Aix-la-Chapelle" : "Aachen"), std::string::npos)
        << words;
    EXPECT_TRUE(view.news(language, news[0].publication.value.slug));
  }
  EXPECT_TRUE(view.announcements().empty()) << "drafts are for the office alone";
}

TEST_F(Example, ItsTwoCasesAreCompleteAndTheirDecisionsPublic) {
  const View view(house_, Audience::everyone);
  const auto cases = view.accessions({.organisation = "stadt-kaiserslautern"});
  ASSERT_EQ(cases.size(), 1U);
  EXPECT_EQ(cases[0].state(), domain::AccessionState::complete);
  EXPECT_EQ(cases[0].taken.size(), 2U);
  EXPECT_TRUE(view.decision(cases[0].taken[0]->value.decision));
}

// In the language it was held in as it was released, in the others as it would be drafted.
TEST_F(Example, TheMinutesOfTheCouncilOfMusterstadt) {
  const View office(house_, Audience::office), visitors(house_, Audience::everyone);
  const auto meetings = visitors.meetings({});
  ASSERT_EQ(meetings.size(), 1U);
  const auto& id = meetings.front().meeting.value.id;
  EXPECT_EQ(meetings.front().state(), domain::MeetingState::minutes_approved);
  const auto released = office.minutes(id).newest()->text;
  EXPECT_EQ(released, office.minutes_draft(id)->text) << "nothing has changed since";
  const auto expect = [](const std::string& name, Language language,
                         const domain::MinutesPassages& passages) {
    tests::expect_golden("minutes_example_" + name + ".txt", drafting::as_text(language, passages));
  };
  expect("de", Language::de, released.office);
  expect("public_de", Language::de, visitors.minutes(id).newest()->text.for_everyone);
  for (const auto language : {Language::en, Language::fr})
    expect(std::string(base::code(language)), language, office.minutes_draft(id, language)->text.office);
}

TEST_F(Example, MusterstadtHasDecidedToJoinAndNobodyHasOpenedItsCase) {
  const View view(house_, Audience::everyone);
  EXPECT_TRUE(view.accessions({.organisation = "stadt-musterstadt"}).empty());
  const auto decisions = view.decisions({.organisation = "stadt-musterstadt"});
  EXPECT_EQ(std::count_if(decisions.begin(), decisions.end(),
                          [](const auto& row) {
                            return row.value.kind == domain::DecisionKind::accession &&
                                   row.value.role == domain::ConsultationRole::decision;
                          }),
            1);
  for (const auto& row : decisions) EXPECT_NE(row.value.title, "Ankauf einer Fläche");
}

}  // namespace
}  // namespace gremium::app
