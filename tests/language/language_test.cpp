#include <gtest/gtest.h>

#include <algorithm>
#include <thread>
#include <vector>

#include "language/collation.h"
#include "language/dates.h"
#include "language/negotiation.h"
#include "language/sizes.h"
#include "language/slug.h"
#include "language/words.h"

namespace gremium::language {
namespace {

using base::Day;
using base::Language;
using base::PartialDay;

Day day(std::string_view iso) { return *Day::parse(iso); }

TEST(Dates, InRunningText) {
  EXPECT_EQ(long_date(Language::de, day("2025-01-01")), "1. Januar 2025");
  EXPECT_EQ(long_date(Language::en, day("2025-01-01")), "1 January 2025");
  EXPECT_EQ(long_date(Language::fr, day("2025-01-01")), "1er janvier 2025");
  EXPECT_EQ(long_date(Language::fr, day("2025-08-02")), "2 août 2025");
  EXPECT_EQ(long_date(Language::de, day("1500-03-01")), "1. März 1500") << "no Julian calendar";
}

TEST(Dates, InTables) {
  EXPECT_EQ(table_date(Language::de, day("2025-01-02")), "02.01.2025");
  EXPECT_EQ(table_date(Language::en, day("2025-01-02")), "02/01/2025");
  EXPECT_EQ(table_date(Language::fr, day("2025-01-02")), "02/01/2025");
  for (const auto language : base::all_languages)
    for (const char* iso : {"2025-01-02", "2025-10", "2024"})
      EXPECT_EQ(base::written_day(numeric_date(language, *base::PartialDay::parse(iso))), iso)
          << "what stands in a form is read again";
  EXPECT_EQ(numeric_date(Language::de, *base::PartialDay::parse("2025-10")), "10.2025");
  EXPECT_EQ(numeric_date(Language::fr, *base::PartialDay::parse("2025-10")), "10/2025");
}

TEST(Dates, AsExactAsKnown) {
  EXPECT_EQ(partial_date(Language::de, *PartialDay::parse("2024-10")), "Oktober 2024");
  EXPECT_EQ(partial_date(Language::fr, *PartialDay::parse("2024-10")), "octobre 2024");
  EXPECT_EQ(partial_date(Language::en, *PartialDay::parse("2017")), "2017");
  EXPECT_EQ(partial_date(Language::en, day("2024-05-13")), "13 May 2024");
}

TEST(Dates, WeekdaysAndTimesOfDay) {
  EXPECT_EQ(weekday_name(Language::de, day("2024-05-13")), "Montag");
  EXPECT_EQ(weekday_name(Language::en, day("2024-05-19")), "Sunday");
  EXPECT_EQ(weekday_name(Language::fr, day("2024-05-18")), "samedi");
  const auto instant = *base::parse_instant("2024-12-31T23:05:00Z");
  EXPECT_EQ(local_time(Language::de, instant, "Europe/Berlin"), "1. Januar 2025, 00:05 Uhr");
  EXPECT_EQ(local_time(Language::en, instant, "Europe/London"), "31 December 2024, 23:05");
  EXPECT_EQ(local_time(Language::fr, instant, "Europe/Paris"), "1er janvier 2025 à 00 h 05");
  // The hour that the clocks show twice, and the one after the gap.
  EXPECT_EQ(base::clock_at(*base::parse_instant("2025-10-26T01:30:00Z"), "Europe/Berlin"), "02:30");
  EXPECT_EQ(base::clock_at(*base::parse_instant("2025-03-30T01:30:00Z"), "Europe/Berlin"), "03:30");
  EXPECT_EQ(base::seconds_clock_at(*base::parse_instant("2025-03-30T01:30:07Z"), "Europe/Berlin"),
            "03:30:07");
}

TEST(Words, ListsHaveNoCommaBeforeTheLast) {
  EXPECT_EQ(list(Language::de, {"A"}), "A");
  EXPECT_EQ(list(Language::de, {"A", "B", "C"}), "A, B und C");
  EXPECT_EQ(list(Language::en, {"A", "B", "C", "D"}), "A, B, C and D");
  EXPECT_EQ(list(Language::fr, {"A", "B", "C"}), "A, B et C");
  EXPECT_EQ(list(Language::fr, {}), "");
}

TEST(Words, Numbers) {
  EXPECT_EQ(number_word(Language::de, 12), "zwölf");
  EXPECT_EQ(number_word(Language::de, 21), "einundzwanzig") << "without soft hyphens";
  EXPECT_EQ(number_word(Language::en, 11), "eleven");
  EXPECT_EQ(number_word(Language::fr, 12), "douze");
  EXPECT_EQ(number(Language::de, 1800), "1.800");
  EXPECT_EQ(number(Language::en, 1800), "1,800");
  EXPECT_EQ(number(Language::fr, 1800), "1\u202F800");
}

TEST(Collation, OrdersLikeADirectory) {
  std::vector<std::string> names{"Zürich", "Äbtissin",  "essen", "Aachen", "TOP 10",
                                 "Évreux", "Esslingen", "TOP 2", "abt"};
  const std::vector<std::string> ordered{"Aachen", "abt",   "Äbtissin", "essen", "Esslingen",
                                         "Évreux", "TOP 2", "TOP 10",   "Zürich"};
  std::sort(names.begin(), names.end(),
            [](const auto& a, const auto& b) { return compare(Language::de, a, b) < 0; });
  EXPECT_EQ(names, ordered);
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) {
    return sort_key(Language::fr, a) < sort_key(Language::fr, b);
  });
  EXPECT_EQ(names, ordered);
}

TEST(Collation, IgnoresCaseButNotAccents) {
  EXPECT_EQ(compare(Language::de, "KÖLN", "köln"), 0);
  EXPECT_NE(compare(Language::de, "Koln", "Köln"), 0);
  EXPECT_EQ(sort_key(Language::de, "KÖLN"), sort_key(Language::de, "köln"));
  EXPECT_NE(compare(Language::de, "\xff", ""), 0) << "any bytes";
}

TEST(Collation, ManyThreadsAtOnce) {
  std::vector<std::thread> threads;
  std::vector<int> wrong(4, 0);
  for (auto& count : wrong)
    threads.emplace_back([&count] {
      for (int i = 0; i < 500; ++i)
        for (const auto language : base::all_languages)
          if (compare(language, "Äpfel", "Birne") >= 0 || slug("Évreux", language) != "evreux") ++count;
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4, 0));
}

TEST(Slug, IsReadableAndPlain) {
  EXPECT_EQ(slug("Efus und DEFUS begrüßen zwei Mitglieder", Language::de),
            "efus-und-defus-begruessen-zwei-mitglieder");
  EXPECT_EQ(slug("Köln", Language::de), "koeln");
  EXPECT_EQ(slug("Köln", Language::fr), "koln");
  EXPECT_EQ(slug("L’Hospitalet de Llobregat", Language::en), "lhospitalet-de-llobregat");
  EXPECT_EQ(slug("  Île-de-France / § 34!", Language::fr), "ile-de-france-34");
  EXPECT_EQ(slug("Київ", Language::en), "kiiv");
  EXPECT_EQ(slug("Αθήνα", Language::de), "athena");
  EXPECT_EQ(slug("…", Language::en), "");
  const auto cut = slug(std::string(60, 'a') + " " + std::string(60, 'b'), Language::en);
  EXPECT_EQ(cut, std::string(60, 'a')) << "ends with a word";
}

TEST(Sizes, AreWrittenAsReadersDo) {
  EXPECT_EQ(file_size(Language::de, 0), "0 Byte");
  EXPECT_EQ(file_size(Language::en, 1), "1 byte");
  EXPECT_EQ(file_size(Language::fr, 999), "999 octets");
  EXPECT_EQ(file_size(Language::de, 1000), "1,0 kB");
  EXPECT_EQ(file_size(Language::de, 1'234'567), "1,2 MB");
  EXPECT_EQ(file_size(Language::en, 1'234'567), "1.2 MB");
  EXPECT_EQ(file_size(Language::fr, 1'234'567), "1,2 Mo");
  EXPECT_EQ(file_size(Language::en, 9'960), "10 kB");
  EXPECT_EQ(file_size(Language::en, 44'999), "45 kB");
  EXPECT_EQ(file_size(Language::en, 999'499), "999 kB");
  EXPECT_EQ(file_size(Language::en, 999'600), "1.0 MB");
  EXPECT_EQ(file_size(Language::en, 20'971'520), "21 MB");
  EXPECT_EQ(file_size(Language::en, 3'000'000'000'000), "3000 GB");
}

TEST(Negotiation, TakesTheBestOfTheThree) {
  EXPECT_EQ(best_language("fr-CH, fr;q=0.9, en;q=0.8"), Language::fr);
  EXPECT_EQ(best_language("nl, de-AT;q=0.8, en;q=0.5"), Language::de);
  EXPECT_EQ(best_language("en-US,en;q=0.5"), Language::en);
  EXPECT_EQ(best_language("de;q=0.2, en;q=0.9"), Language::en);
  EXPECT_EQ(best_language("nl", Language::fr), Language::fr);
  EXPECT_EQ(best_language("", Language::en), Language::en);
  EXPECT_EQ(best_language("*", Language::en), Language::en);
  EXPECT_EQ(best_language(";;;,,q=", Language::en), Language::en);
  EXPECT_EQ(best_language(std::string(100000, 'd'), Language::fr), Language::fr);
}

}  // namespace
}  // namespace gremium::language
