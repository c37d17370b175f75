// Terms as statutes and decisions word them. What is not understood as a whole is not understood.
#include "exchange/term_phrase.h"

#include <gtest/gtest.h>

#include "support/vectors.h"

namespace gremium::exchange {
namespace {

std::string start(const std::string& text) {
  const auto rule = read_start_term(text);
  return rule ? to_text(*rule) : "";
}

std::string notice(const std::string& text) {
  const auto term = read_notice_term(text);
  if (!term) return "";
  return term->last_day ? "last day " + term->last_day->day.iso() : to_text(*term->rule);
}

using Table = std::vector<std::pair<const char*, const char*>>;

TEST(TermPhrase, StartsAreReadInThreeLanguages) {
  const Table table{
      {"mit Wirkung zum 1. Januar 2025", "FIXED_DATE:date=2025-01-01"},
      {"mit Wirkung vom 1. Januar 2025", "FIXED_DATE:date=2025-01-01"},
      {"zum 1. Januar 2025", "FIXED_DATE:date=2025-01-01"},
      {"ab dem 01.01.2025", "FIXED_DATE:date=2025-01-01"},
      {"Ab 2025-01-01.", "FIXED_DATE:date=2025-01-01"},
      {"zum 1. März 2025", "FIXED_DATE:date=2025-03-01"},
      {"with effect from 1 January 2025", "FIXED_DATE:date=2025-01-01"},
      {"as of January 1, 2025", "FIXED_DATE:date=2025-01-01"},
      {"on the 1st of January 2025", "FIXED_DATE:date=2025-01-01"},
      {"avec effet au 1er janvier 2025", "FIXED_DATE:date=2025-01-01"},
      {"à compter du 1er août 2025", "FIXED_DATE:date=2025-08-01"},
      {"à partir du 31/01/2025", "FIXED_DATE:date=2025-01-31"},
      {"rückwirkend zum 1. Januar 2025", "FIXED_DATE:date=2025-01-01;retro=allow"},
      {"retroactively from 1 January 2025", "FIXED_DATE:date=2025-01-01;retro=allow"},
      {"avec effet rétroactif au 1er janvier 2025", "FIXED_DATE:date=2025-01-01;retro=allow"},
      {"mit sofortiger Wirkung", "ON_APPROVAL"},
      {"with immediate effect", "ON_APPROVAL"},
      {"avec effet immédiat", "ON_APPROVAL"},
      {"am Tag nach der Beschlussfassung", "NEXT_DAY"},
      {"on the day after the decision", "NEXT_DAY"},
      {"le lendemain de la décision", "NEXT_DAY"},
      {"zum Monatsersten", "FIRST_OF_NEXT_MONTH"},
      {"zum Ersten des Folgemonats", "FIRST_OF_NEXT_MONTH"},
      {"zum 1. des folgenden Monats", "FIRST_OF_NEXT_MONTH"},
      {"on the first day of the next month", "FIRST_OF_NEXT_MONTH"},
      {"le premier jour du mois suivant", "FIRST_OF_NEXT_MONTH"},
      {"zum nächsten Quartal", "NEXT_QUARTER_START"},
      {"at the beginning of the next quarter", "NEXT_QUARTER_START"},
      {"au début du trimestre suivant", "NEXT_QUARTER_START"},
      {"zum nächsten Halbjahr", "NEXT_HALF_YEAR_START"},
      {"at the start of the next half-year", "NEXT_HALF_YEAR_START"},
      {"zum nächsten Jahresbeginn", "NEXT_YEAR_START"},
      {"au début de l’année suivante", "NEXT_YEAR_START"},
      {"drei Monate nach der Aufnahme", "PLUS_MONTHS:months=3"},
      {"two weeks after the admission", "PLUS_DAYS:days=14"},
      {"nach Ablauf von drei Monaten", "AFTER_PERIOD:months=3"},
      {"à l’expiration d’un délai de trois mois", "AFTER_PERIOD:months=3"},
      {"zum nächstmöglichen Zeitpunkt", "AFTER_ALL"},
      {"at the next possible date", "AFTER_ALL"},
      {"dès que possible", "AFTER_ALL"},
      {"vorbehaltlich der Zustimmung", "AFTER_ALL"},
      {"vorbehaltlich der Zustimmung des Vorstands", "AFTER_ALL"},
      {"subject to approval", "AFTER_ALL"},
      {"sous réserve", "AFTER_ALL"},
      {"sous réserve de l’approbation du conseil municipal", "AFTER_ALL"},
      {"mit Zahlung des ersten Beitrags", "SUSPENDED_UNTIL_PAID:mode=from_payment"},
      {"upon payment of the fee", "SUSPENDED_UNTIL_PAID:mode=from_payment"},
      {"dès réception du paiement", "SUSPENDED_UNTIL_PAID:mode=from_payment"},
      {"zum 1. Januar 2025, vorbehaltlich der Zahlung",
       "SUSPENDED_UNTIL_PAID:base=2025-01-01;mode=from_payment"},
      {"mit Eintragung in das Vereinsregister", "REGISTER_ENTRY"},
      {"dès que la délibération est exécutoire", "FR_EXECUTOIRE"},
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(start(text), expected) << text;
}

TEST(TermPhrase, NoticesAreReadInThreeLanguages) {
  const Table table{
      {"drei Monate zum Jahresende", "RESIGN_TO:end=year;notice=3m"},
      {"3 Monate zum Ende des Kalenderjahres", "RESIGN_TO:end=year;notice=3m"},
      {"mit einer Frist von drei Monaten zum Jahresende", "RESIGN_TO:end=year;notice=3m"},
      {"6 Monate vor Schluss des Haushaltsjahres", "RESIGN_TO:end=year;notice=6m"},
      {"zum Schluss eines Kalenderjahres, dreimonatige Frist", "RESIGN_TO:end=year;notice=3m"},
      {"nur zum Kalenderjahresende, Frist vier Wochen, schriftlich", "RESIGN_TO:end=year;notice=4w"},
      {"immer zum Kalenderhalbjahr mit einer Frist von 4 Wochen", "RESIGN_TO:end=half;notice=4w"},
      {"einjährige Frist zum Ende eines Kalenderjahres", "RESIGN_TO:end=year;notice=12m"},
      {"10 Monate vor Jahresende", "RESIGN_TO:end=year;notice=10m"},
      {"6 Wochen zum Quartalsende", "RESIGN_TO:end=quarter;notice=6w"},
      {"30 Tage zum Monatsende", "RESIGN_TO:end=month;notice=30d"},
      {"sechs Monate zum Ende des Geschäftsjahres", "RESIGN_TO:end=fiscal;notice=6m"},
      {"drei Monate zum 31.12.", "RESIGN_TO:end=year;notice=3m"},
      {"drei Monate zum 30. Juni", "RESIGN_TO:end=fiscal;fy_end=06-30;notice=3m"},
      {"12 Monate zum Jahresende, mindestens 3 Jahre", "RESIGN_TO:end=year;notice=12m;min_years=3"},
      {"ohne Frist zum Jahresende", "RESIGN_TO:end=year;notice=0d"},
      {"three months to the end of the year", "RESIGN_TO:end=year;notice=3m"},
      {"three months’ notice to the end of the financial year", "RESIGN_TO:end=fiscal;notice=3m"},
      {"trois mois avant la fin de l’année", "RESIGN_TO:end=year;notice=3m"},
      {"préavis de six semaines avant la fin du semestre", "RESIGN_TO:end=half;notice=6w"},
      {"bis 30. September zum Jahresende", "RESIGN_BY:by=09-30;end=12-31;years=0"},
      {"formlos bis 01.12. jeweils zum 31.12.", "RESIGN_BY:by=12-01;end=12-31;years=0"},
      {"jeweils 30.09. zum Jahresende", "RESIGN_BY:by=09-30;end=12-31;years=0"},
      {"bis zum 30.09. des jeweiligen Jahres", "RESIGN_BY:by=09-30;end=12-31;years=0"},
      {"bis 30.06. des Jahres, dann zum 31.12. des Folgejahres (18 Monate)",
       "RESIGN_BY:by=06-30;end=12-31;years=1"},
      {"bis 30.06. des Jahres, dann zum 31.12. des Folgejahres (17 Monate)", ""},
      {"Austritt zum Ende des Haushaltsjahres, 6 Monate vor Schluss", "RESIGN_TO:end=year;notice=6m"},
      {"3 Monate vor Abschluss eines Haushaltsjahres", "RESIGN_TO:end=year;notice=3m"},
      {"schriftlich mit Halbjahresfrist zum Ende des laufenden Geschäftsjahres",
       "RESIGN_TO:end=fiscal;notice=6m"},
      {"nur zum Kalenderjahresende, Frist vier Wochen, schriftlich an den Vorstand",
       "RESIGN_TO:end=year;notice=4w"},
      {"frühestens zum Ablauf des Jahres, das auf das Jahr des Zugangs folgt", "RESIGN_END_OF_NEXT_YEAR"},
      {"effective immediately", "RESIGN_IMMEDIATE"},
      {"bis 01.12. jeweils zum 31.12.", "RESIGN_BY:by=12-01;end=12-31;years=0"},
      {"bis 30.06. zum 31.12. des Folgejahres", "RESIGN_BY:by=06-30;end=12-31;years=1"},
      {"spätestens bis zum 30. September zum Jahresende", "RESIGN_BY:by=09-30;end=12-31;years=0"},
      {"by 30 September to the end of the year", "RESIGN_BY:by=09-30;end=12-31;years=0"},
      {"jusqu’au 30 septembre pour la fin de l’année", "RESIGN_BY:by=09-30;end=12-31;years=0"},
      {"zum Ende des auf die Kündigung folgenden Kalenderjahres", "RESIGN_END_OF_NEXT_YEAR"},
      {"at the end of the following year", "RESIGN_END_OF_NEXT_YEAR"},
      {"à la fin de l’année suivante", "RESIGN_END_OF_NEXT_YEAR"},
      {"ohne Frist", "RESIGN_IMMEDIATE"},
      {"ohne Frist kündbar", "RESIGN_IMMEDIATE"},
      {"mit sofortiger Wirkung", "RESIGN_IMMEDIATE"},
      {"without notice", "RESIGN_IMMEDIATE"},
      {"sans préavis, à tout moment", "RESIGN_IMMEDIATE"},
      {"jederzeit mit einer Frist von einem Monat", "PERIOD_END:months=1"},
      {"three months from receipt", "PERIOD_END:months=3"},
      {"nicht kündbar", "NOT_TERMINABLE"},
      {"unkündbar", "NOT_TERMINABLE"},
      {"ne peut pas être résiliée", ""},
      {"au plus tard le 30 septembre pour la fin de l’année", "RESIGN_BY:by=09-30;end=12-31;years=0"},
      {"cannot be terminated", "NOT_TERMINABLE"},
      {"non résiliable", "NOT_TERMINABLE"},
      {"3 Monate", "MANUAL"},
      {"drei Monate Kündigungsfrist", "MANUAL"},
      {"mit Ablauf des 31. Dezember 2025", "last day 2025-12-31"},
      {"zum 31. Dezember 2025", "last day 2025-12-31"},
      {"until and including 30 June 2025", "last day 2025-06-30"},
      {"jusqu’au 31 décembre 2025 inclus", "last day 2025-12-31"},
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(notice(text), expected) << text;
}

TEST(TermPhrase, WhatCanBeReadInTwoWaysIsNotRead) {
  for (const char* text : {"",
                           " ",
                           "Jahresende",
                           "zum Jahresende",
                           "nicht zum Jahresende",
                           "drei Monate oder zum Jahresende",
                           "zum 1. Januar 2026",
                           "drei Monate zum nächsten Vollmond",
                           "jährlich",
                           "3 Monate, 6 Monate",
                           "drei Monate zum Jahresende und nicht kündbar",
                           "-3 Monate zum Jahresende",
                           "3,5 Monate zum Jahresende",
                           "bis 31.02. zum Jahresende",
                           "bis 30. September",
                           "99999999999 Monate zum Jahresende",
                           "mindestens 3 Jahre",
                           "by 31 December 2025",
                           "drei Monate zum Jahresende?",
                           "au plus trois mois avant la fin de l’année",
                           "nicht unkündbar",
                           "cannot not be terminated",
                           "bis 31.12. zum 30.06.",
                           "drei Monate zum 1. Januar",
                           "frühestens drei Monate zum Jahresende"})
    EXPECT_EQ(notice(text), "") << text;
  for (const char* text :
       {"", "Januar", "zum 30. Februar 2025", "01/02/2025", "nicht zum 1. Januar 2025", "bis 1. Januar 2025",
        "zum 1. Januar", "1. Januar 2025 oder 1. Februar 2025", "zum 1. Januar 2025 zum 1. Januar 2025",
        "zum Jahresende", "mit Wirkung", "spätestens ab 1. Januar 2025", "ab 1. Januar 20255", "drei Monate",
        "des nächsten Vorstands", "frühestens zum 1. Januar 2025"})
    EXPECT_EQ(start(text), "") << text;
}

TEST(TermPhrase, AnyBytesMayCome) {
  for (const auto& text : {std::string("\xff\xfe\0x", 4), std::string(10000, '1'), std::string(399, '-'),
                           std::string("1.\xcc\x81 Januar 2025"), std::string("²³ Monate zum Jahresende")}) {
    EXPECT_EQ(notice(text), "");
    EXPECT_EQ(start(text), "");
  }
}

TEST(TermPhrase, WhatIsReadOfRealTermsIsWhatTheyMean) {
  int read = 0;
  for (const auto& row : tests::read_vectors("karlsruhe_notice_terms.csv")) {
    const auto term = notice(row.at("term_as_listed"));
    if (term.empty()) continue;
    ++read;
    const auto expected = row.at("params").empty() ? row.at("rule") : row.at("rule") + ":" + row.at("params");
    // A financial year is the calendar year there; the wording does not say so.
    if (term.find("end=fiscal") != std::string::npos) continue;
    EXPECT_EQ(term, expected) << row.at("term_as_listed");
  }
  EXPECT_GE(read, 8);
}

}  // namespace
}  // namespace gremium::exchange
