// The words of minutes, whole, in three languages.
#include "drafting/minutes.h"

#include <gtest/gtest.h>

#include "support/golden.h"
#include "support/minutes_example.h"

namespace gremium::drafting {
namespace {

using base::Language;
using testing::MinutesExample;

std::string text(Language language, const domain::Minutes& minutes) {
  return as_text(language, draft_minutes(language, minutes));
}

TEST(Minutes, SayEverythingInThreeLanguages) {
  MinutesExample example;
  example.material.objections.push_back(
      {{"o", "m", MinutesExample::day("2025-03-10"), {"Clara Conrad"}, {"Bei TOP 2 fehlt meine Erklärung."}},
       1});
  example.hold_election();
  const auto minutes = domain::write_minutes(example.material);
  for (const auto language : base::all_languages)
    tests::expect_golden("minutes_" + std::string(base::code(language)) + ".txt", text(language, minutes));
}

TEST(Minutes, ThePublicPartInGerman) {
  const auto minutes = domain::public_part(domain::write_minutes(MinutesExample().material));
  const auto words = text(Language::de, minutes);
  for (const char* secret :
       {"Personalangelegenheit", "Xenon", "nichtöffentlich", "Peters", "Vertragspartnerin"})
    EXPECT_EQ(words.find(secret), std::string::npos) << secret;
  tests::expect_golden("minutes_public_de.txt", words);
}

TEST(Minutes, TellHowAnElectionEnded) {
  struct Row {
    const char* words;
    void (*change)(domain::ElectionCase& held);
  };
  using domain::ElectionEnd;
  const Row rows[] = {
      {"Eva Engel ist gewählt und nimmt die Wahl am 6.\u00A0März 2025 an.",
       [](auto& held) { held.closed->value.on = MinutesExample::day("2025-03-06"); }},
      {"Eva Engel nimmt die Wahl nicht an; damit ist niemand gewählt.",
       [](auto& held) { held.closed->value.how = ElectionEnd::declined; }},
      {"Die Wahl endet ohne Ergebnis.",
       [](auto& held) {
         held.lots.clear();
         held.closed->value.how = ElectionEnd::abandoned;
       }},
      {"Eva Engel ist gewählt; die Annahme der Wahl steht noch aus.",
       [](auto& held) { held.closed.reset(); }},
      {"Die Wahl ist noch nicht abgeschlossen.",
       [](auto& held) {
         held.closed.reset();
         held.lots.clear();
       }},
      {"Das Los fällt auf Eva Engel.", [](auto& held) { held.lots[0].value.drawn_by.reset(); }},
      {"An Jahren älter ist Eva Engel.", [](auto& held) { held.lots[0].value.kind = domain::TieBreak::age; }},
      {"[gelöscht]", [](auto& held) { held.election.value.candidates[1].name = {"", true}; }},
  };
  for (const auto& row : rows) {
    MinutesExample example;
    row.change(example.hold_election());
    const auto words = text(Language::de, domain::write_minutes(example.material));
    EXPECT_NE(words.find(row.words), std::string::npos) << row.words << "\n"
                                                        << words.substr(words.find("Wahl"));
  }
}

TEST(Minutes, ErasedNamesAreSaidToBe) {
  MinutesExample example;
  for (auto& seat : example.material.seats)
    if (seat.value.id == "braun") seat.value.person = domain::Personal{{}, true};
  const auto words = text(Language::de, domain::write_minutes(example.material));
  EXPECT_EQ(words.find("Braun"), std::string::npos);
  EXPECT_NE(words.find("[gelöscht] (Stadt Köln)"), std::string::npos);
}

// With plain spaces.
std::string plain(std::string text) {
  for (const std::string_view space : {"\u00A0", "\u202F"})
    for (auto at = text.find(space); at != std::string::npos; at = text.find(space, at))
      text.replace(at, space.size(), " ");
  return text;
}

TEST(Minutes, OfSeveralDaysMomentsBearTheirDate) {
  MinutesExample example;
  example.material.meeting.meeting.value.sittings.push_back({MinutesExample::day("2025-03-05"), {}, {}});
  const auto words = text(Language::fr, domain::write_minutes(example.material));
  EXPECT_NE(words.find("4\u00A0mars 2025 à 18\u00A0h\u00A002"), std::string::npos) << words.substr(0, 600);
  const auto minutes = domain::write_minutes(example.material);
  for (const auto& [language, sentence] :
       {std::pair{Language::de, "Bei Eröffnung der Sitzung am 4. März 2025 um 18:02 Uhr sind"},
        {Language::de, "Am 4. März 2025 ab 19:00 Uhr sind"},
        {Language::en, "When the meeting was opened on 4 March 2025 at 18:02,"},
        {Language::fr, "À l’ouverture de la séance le 4 mars 2025 à 18 h 02,"}})
    EXPECT_NE(plain(text(language, minutes)).find(sentence), std::string::npos) << sentence;
  EXPECT_NE(plain(text(Language::de, minutes)).find("Die Sitzung wird am 4. März 2025 um "),
            std::string::npos);
}

TEST(Minutes, NameTheTermOfOfficeThatTheBodyCountsIn) {
  MinutesExample example;
  const auto words = [&] { return text(Language::de, domain::write_minutes(example.material)); };
  EXPECT_EQ(words().find("Amtszeit"), std::string::npos);
  example.material.meeting.meeting.value.period = "2024–2029";
  EXPECT_NE(words().find("Amtszeit: 2024–2029"), std::string::npos);
}

TEST(Minutes, OfAMeetingWithNothingRecordedAreStillMinutes) {
  MinutesExample example;
  example.material = {};
  example.material.meeting.meeting.value.number = 1;
  example.material.meeting.meeting.value.period = "2025";
  example.material.meeting.meeting.value.sittings = {{MinutesExample::day("2025-03-04"), {}, {}}};
  for (const auto language : base::all_languages)
    EXPECT_FALSE(text(language, domain::write_minutes(example.material)).empty());
}

TEST(Minutes, LinesAreOneForEachThingThatCanChange) {
  const domain::MinutesPassages passages{
      {domain::MinutesPart::heading, "Anwesenheit", {}},
      {domain::MinutesPart::table, "Anwesend", {{"Name", "Funktion"}, {"Anna Arnold", "Vorsitz"}}}};
  EXPECT_EQ(lines_of(passages), (std::vector<std::string>{"Anwesenheit", "Anwesend", "Name | Funktion",
                                                          "Anna Arnold | Vorsitz"}));
}

}  // namespace
}  // namespace gremium::drafting
