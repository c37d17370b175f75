// Lists of members as spreadsheets save them: what is read, what is refused and where.
#include "exchange/member_list.h"

#include <gtest/gtest.h>

#include "exchange/member_cells.h"
#include "exchange/member_headings.h"

namespace gremium::exchange {
namespace {

using domain::MemberList;
using domain::StartKind;

// "row column code" of each fault.
std::string faults_of(const MemberList& list) {
  std::string text;
  for (const auto& fault : list.faults)
    text += (text.empty() ? "" : ", ") + std::to_string(fault.row) + " " + fault.column + " " +
            fault.refusal.code;
  return text;
}

std::string faults_of(const std::string& file) { return faults_of(read_member_list(file)); }

std::string name_of(const domain::MemberEntry& entry, base::Language language = base::Language::de) {
  return entry.organisation.names.at(language).name;
}

TEST(MemberHeadings, AreKnownInThreeLanguages) {
  for (const char* heading : {"Beginn", "Mitglied seit", "member_since", "START", "Début", "Membre depuis ",
                              "start*", "date d'adhésion", "Date-d’adhésion"})
    EXPECT_EQ(member_column_headed(heading), "start") << heading;
  EXPECT_EQ(member_column_headed("Ville"), std::nullopt);
  EXPECT_EQ(member_column_headed(""), std::nullopt);
}

TEST(MemberHeadings, EveryColumnHasOneInEachLanguage) {
  for (const auto& column : domain::member_columns())
    for (const auto language : base::all_languages) {
      const auto heading = member_heading(column.key, language);
      EXPECT_FALSE(heading.empty()) << column.key;
      EXPECT_EQ(member_column_headed(heading), column.key) << heading;
    }
}

TEST(MemberHeadings, ColumnsHaveTheLettersOfSpreadsheets) {
  EXPECT_EQ(column_letters(0), "A");
  EXPECT_EQ(column_letters(25), "Z");
  EXPECT_EQ(column_letters(26), "AA");
  EXPECT_EQ(column_letters(701), "ZZ");
  EXPECT_EQ(column_letters(702), "AAA");
}

TEST(MemberCells, DaysAreReadAsPeopleWriteThem) {
  using Kind = domain::MemberColumn::Kind;
  const auto date = [](const char* text) { return plain_value(Kind::partial_day, text).value_or("?"); };
  EXPECT_EQ(date("2024-12-31"), "2024-12-31");
  EXPECT_EQ(date("31.12.2024"), "2024-12-31");
  EXPECT_EQ(date("1.2.2024"), "2024-02-01");
  EXPECT_EQ(date("31/12/2024"), "2024-12-31");
  EXPECT_EQ(date("12.2024"), "2024-12");
  EXPECT_EQ(date("2024"), "2024");
  EXPECT_EQ(date("2024-12-31 00:00:00"), "2024-12-31");
  EXPECT_EQ(date("–"), "");
  EXPECT_EQ(date("Offen"), "pending");
  for (const char* text :
       {"12/31/2024", "31.02.2024", "1.1.24", "45658", "bald", "2024-12-31 08:00", "1.13.2024"})
    EXPECT_EQ(date(text), "?") << text;
  EXPECT_FALSE(plain_value(Kind::day, "2024"));
  EXPECT_EQ(plain_value(Kind::truth, "Nein"), "no");
}

TEST(MemberCells, EndsAreReadAsPeopleCallThem) {
  using Kind = domain::MemberColumn::Kind;
  const auto end = [](const char* text) { return plain_value(Kind::end_kind, text).value_or("?"); };
  for (const char* text : {"merger", "Zusammenschluss", "Fusion", "merged"})
    EXPECT_EQ(end(text), "merger") << text;
  for (const char* text : {"Austritt", "kündigung", "retrait", "Démission", "withdrawal from membership"})
    EXPECT_EQ(end(text), "resignation") << text;
  EXPECT_EQ(end("Ausschluss"), "expulsion");
  EXPECT_EQ(end("einfach weg"), "?");
}

TEST(MemberCells, WhatASpreadsheetWouldRunIsEscapedAndComesBack) {
  for (const std::string text : {"=1+1", "+49", "-", "@x", "'=x", "''=x", "'", "''", "'s-Hertogenbosch",
                                 "a=b", "", "'-", "'+'", "ʻ=x"}) {
    EXPECT_EQ(unescaped(escaped(text)), text);
    EXPECT_TRUE(escaped(text).empty() ||
                std::string("=+-@").find(escaped(text).front()) == std::string::npos);
  }
  EXPECT_EQ(escaped("=1+1"), "'=1+1");
  EXPECT_EQ(escaped("'s-Hertogenbosch"), "'s-Hertogenbosch");
}

TEST(MemberList, IsReadWithWhateverSeparatorAndEncoding) {
  const std::string wanted = "Köln";
  for (const std::string file :
       {"Name;Art;Mitglied seit\nKöln;Stadt;01.01.2020\n",
        "\xEF\xBB\xBFName,Art,Beginn\r\nKöln,Stadt,2020-01-01\r\n",
        "Nom\tType\tDébut\nKöln\tville\t01/01/2020", "Name;Kind;Start\nK\xF6ln;City;2020-01-01",
        "sep=;\nName;Art;Beginn\n\"Köln\";Stadt;1.1.2020",
        "\"Name\";\"Art\";\"Beginn\"\n;;\nKöln;Stadt;1.1.2020;;\n;\n"}) {
    const auto list = read_member_list(file);
    ASSERT_EQ(faults_of(list), "") << file;
    ASSERT_EQ(list.entries.size(), 1U) << file;
    EXPECT_EQ(name_of(list.entries[0]), wanted);
    EXPECT_EQ(list.entries[0].membership.from->iso(), "2020-01-01");
    EXPECT_EQ(list.entries[0].membership.start, StartKind::known);
    EXPECT_EQ(list.rows, 1);
  }
}

TEST(MemberList, IsReadFromUtf16) {
  std::string file = "\xFF\xFE";
  for (const char c : std::string("Name\tBeginn\nEssen\t2020\n")) file += std::string{c, '\0'};
  const auto list = read_member_list(file);
  ASSERT_EQ(faults_of(list), "");
  EXPECT_EQ(list.charset, "UTF-16");
  EXPECT_EQ(list.entries.at(0).membership.from->iso(), "2020");
}

TEST(MemberList, StartsMayBeAttestedOrOpen) {
  const auto list = read_member_list(
      "Name;Beginn;Belegt am;Quelle;Nicht bestätigt;Bemerkung\n"
      "A;;07.06.2023;Vorlage;Jahr;x\nB;offen;;;;\nC;2020;1.1.2021;;;\n");
  ASSERT_EQ(faults_of(list), "");
  EXPECT_EQ(list.unused, std::vector<std::string>{"Bemerkung"});
  const auto& a = list.entries[0].membership;
  EXPECT_EQ(a.start, StartKind::attested);
  EXPECT_EQ(a.attested_on->iso(), "2023-06-07");
  EXPECT_EQ(a.source, "Vorlage");
  EXPECT_EQ(a.unconfirmed, "Jahr");
  EXPECT_EQ(list.entries[1].membership.start, StartKind::pending);
  EXPECT_EQ(list.entries[2].membership.start, StartKind::known);
  EXPECT_EQ(list.entries[2].row, 4);
}

TEST(MemberList, SaysWhatIsWrongWithTheFile) {
  EXPECT_EQ(faults_of("PK\x03\x04xxxx"), "0  member_list.workbook");
  EXPECT_EQ(faults_of(""), "0  member_list.empty");
  EXPECT_EQ(faults_of("\n\n"), "2  member_list.empty");
  EXPECT_EQ(faults_of("a;b\n1;2\n"), "1  member_list.no_heading");
  EXPECT_EQ(faults_of("Name;Beginn;Mitglied seit\nx;1;2\n"), "1 start member_list.heading_twice");
  EXPECT_EQ(faults_of("Art;Beginn\nStadt;2020\n"), "1  member_list.name_column_missing");
  EXPECT_EQ(faults_of("Name;Art\nEssen;Stadt\n"), "1  member_list.start_column_missing");
}

TEST(MemberList, SaysWhatIsWrongInWhichRowAndColumn) {
  const std::string head = "Name;Beginn;Letzter Tag\n";
  EXPECT_EQ(faults_of(head + "A;bald;\nB;2020;2021\n"),
            "2 start member_list.not_a_date, 3 last_day member_list.not_a_day");
  EXPECT_EQ(
      faults_of("Name;Beginn;Art des Endes;Ruhen;Frühere Namen\nA;2020;weg;;\nB;2020;;bald;\nC;2020;;;Alt\n"),
      "2 end_kind member_list.not_an_end, 3 suspensions member_list.not_periods,"
      " 4 earlier_names member_list.not_earlier_names");
  EXPECT_EQ(faults_of(head + "A;bald;morgen\n"),
            "2 start member_list.not_a_date, 2 last_day member_list.not_a_day");
  EXPECT_EQ(faults_of(head + "\nA;2020;;x\n"), "3  member_list.wide_row");
  EXPECT_EQ(faults_of(head + "=1+1;2020;\n"), "2 name_de member_list.formula");
  EXPECT_EQ(faults_of(head + "KÃ¶ln;2020;\n"), "2 name_de member_list.garbled");
  EXPECT_EQ(faults_of(head + "Köln;2020;\nM\xFCnchen;2020;\n"), "3 name_de member_list.charset_mixed");
  EXPECT_EQ(faults_of(head + "A;2020;\n\"B;2020;\nC;2020;\n"), "3  member_list.open_quote");
  EXPECT_EQ(faults_of(head + "\"A\"x;2020;\n"), "2  member_list.text_after_quote");
  EXPECT_EQ(faults_of("Name;Beginn;public\nA;2020;vielleicht\n"), "2 public member_list.not_a_truth");
}

TEST(MemberList, ComesBackAsItWasWritten) {
  domain::MemberEntry entry;
  entry.organisation.id = "efus";
  entry.organisation.kind = "verein";
  for (const auto language : base::all_languages) {
    auto& name = entry.organisation.names[language];
    name.name = language == base::Language::de ? "=Forum; \"für\" urbane, Sicherheit" : "+Forum";
    name.whole = true;
    name.gender = 'n';
  }
  entry.organisation.names[base::Language::de].cases = {"das", "des", "dem", "das"};
  entry.organisation.names[base::Language::fr].short_join = "art_l";
  entry.network = "efus";
  entry.membership.id = "abcd2345";
  entry.membership.attested_on = base::Day::parse("2023-06-07");
  entry.membership.start = StartKind::attested;
  entry.membership.is_public = false;
  entry.membership.last_day = base::Day::parse("2024-12-31");
  entry.membership.end_kind = domain::EndKind::merger;
  entry.membership.successor = "defus";
  entry.membership.suspensions = {
      {*base::Day::parse("2023-07-01"), base::Day::parse("2023-12-31"), "=1", ""}};
  domain::EarlierName before;
  before.last_day = *base::Day::parse("2019-12-31");
  before.names[base::Language::de].name = "=\"Alt\"; neu";
  entry.organisation.earlier = {before};
  for (const auto& format :
       {MemberFileFormat{}, spreadsheet_format(base::Language::de), spreadsheet_format(base::Language::en),
        spreadsheet_format(base::Language::fr)}) {
    const auto file = write_member_list({entry}, format);
    auto list = read_member_list(file);
    ASSERT_EQ(faults_of(list), "");
    ASSERT_EQ(list.entries.size(), 1U);
    EXPECT_EQ(list.entries[0].organisation, entry.organisation);
    EXPECT_EQ(list.entries[0].membership, entry.membership);
    EXPECT_EQ(write_member_list(list.entries, format), file);
  }
}

}  // namespace
}  // namespace gremium::exchange
