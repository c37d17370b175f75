#include "storage/journal.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "storage/accessions.h"
#include "storage/decisions.h"
#include "storage/exports.h"
#include "storage/organisations.h"
#include "storage/register.h"
#include "support/temporary.h"

namespace gremium::storage {
namespace {

using base::Day;

domain::Fact said(domain::FactContent content) {
  domain::Fact fact;
  fact.entered_at = *base::parse_instant("2024-12-01T10:00:00Z");
  fact.author = "a1";
  fact.content = std::move(content);
  return fact;
}

domain::Organisation city(const std::string& id, const std::string& name) {
  domain::Organisation organisation;
  organisation.id = id;
  organisation.kind = "stadt";
  organisation.names[base::Language::de].name = name;
  return organisation;
}

domain::Decision decision(const std::string& id) {
  domain::Decision decided;
  decided.id = id;
  decided.body = "stadtrat-a";
  decided.date = base::PartialDay::parse("2024-05-13");
  decided.title = "Beitritt";
  return decided;
}

// A register with a few facts, among them a quotation (personal).
class Journal : public testing::Test {
 protected:
  void SetUp() override {
    auto created = Register::create(path());
    ASSERT_TRUE(created) << created.refusal().code;
    home_ = std::move(*created);
    auto writing = home_->write();
    writing->enter(said(domain::RegisterFounded{"Test", true}));
    writing->enter(said(city("stadt-a", "A")));
    writing->enter(said(domain::Body{"stadtrat-a", "stadt-a", "stadtrat", {}, "Europe/Berlin"}));
    writing->enter(said(decision("d1")));
    domain::Accession accession;
    accession.id = "c1";
    accession.organisation = "stadt-a";
    writing->enter(said(accession));
    domain::Quotation quotation;
    quotation.id = "q1";
    quotation.accession = "c1";
    quotation.person.text = "Erika Beispiel";
    quotation.text[base::Language::de].text = "Wir freuen uns.";
    quoted_ = writing->enter(said(quotation));
    writing->commit();
  }

  std::string path() const { return folder_.file("register.db"); }
  Connection& reading() {
    reading_.emplace(home_->read());
    return reading_->connection();
  }
  // As somebody with the sqlite3 tool would: triggers dropped, then the change.
  void tamper(const std::string& sql) {
    reading_.reset();
    SQLite::Database file(path(), SQLite::OPEN_READWRITE);
    file.exec(
        "DROP TRIGGER IF EXISTS journal_is_never_changed; DROP TRIGGER IF EXISTS journal_is_never_deleted;"
        "DROP TRIGGER IF EXISTS personal_is_never_changed; DROP TRIGGER IF EXISTS"
        " personal_is_only_erased_by_a_fact;");
    file.exec(sql);
  }

  tests::TemporaryFolder folder_;
  std::unique_ptr<Register> home_;
  std::optional<Reading> reading_;
  domain::FactNumber quoted_ = 0;
};

TEST_F(Journal, VerifiesAfterHonestWork) {
  EXPECT_FALSE(home_->verify());
  EXPECT_EQ(home_->head(), 6);
}

TEST_F(Journal, FactsComeBackAsTheyWereEntered) {
  const auto fact = find_fact(reading(), 4);
  ASSERT_TRUE(fact);
  EXPECT_EQ(std::get<domain::Decision>(fact->content), decision("d1"));
  EXPECT_EQ(fact->author, "a1");
  EXPECT_EQ(base::to_text(fact->entered_at), "2024-12-01T10:00:00.000Z");
}

TEST_F(Journal, PersonalValuesStandApartFromTheFact) {
  bool seen = false;
  read_rows(reading(), quoted_, [&](const JournalRow& row) {
    EXPECT_EQ(row.body.find("Erika"), std::string::npos);
    EXPECT_EQ(row.body.find("freuen"), std::string::npos);
    seen = true;
    return false;
  });
  EXPECT_TRUE(seen);
  EXPECT_EQ(find_quotation(reading(), "q1")->value.person.text, "Erika Beispiel");
}

struct Tampering {
  const char* what;
  const char* sql;
  domain::FactNumber first_bad;
};

class Tampered : public Journal, public testing::WithParamInterface<Tampering> {};

TEST_P(Tampered, IsNamedWithTheFirstBadNumber) {
  tamper(GetParam().sql);
  const auto fault = home_->verify();
  ASSERT_TRUE(fault) << GetParam().what;
  EXPECT_EQ(fault->number, GetParam().first_bad) << GetParam().what << ": " << fault->code;
}

INSTANTIATE_TEST_SUITE_P(
    Journal, Tampered,
    testing::Values(
        Tampering{"body", "UPDATE journal SET body = replace(body, 'Beitritt', 'Austritt') WHERE number = 4",
                  4},
        Tampering{"author", "UPDATE journal SET author = 'a2' WHERE number = 2", 2},
        Tampering{"time of entry",
                  "UPDATE journal SET entered_at = '2024-12-01T10:00:00.001Z' WHERE number = 3", 3},
        Tampering{"reason", "UPDATE journal SET reason = 'x' WHERE number = 5", 5},
        Tampering{"digest", "UPDATE journal SET digest = zeroblob(32) WHERE number = 3", 3},
        Tampering{"a fact gone", "PRAGMA foreign_keys = OFF; DELETE FROM journal WHERE number = 3", 3},
        Tampering{
            "the order",
            "PRAGMA foreign_keys = OFF; UPDATE journal SET number = 99 WHERE number = 2;"
            "UPDATE journal SET number = 2 WHERE number = 3; UPDATE journal SET number = 3 WHERE number = 99",
            2},
        Tampering{"a personal value", "UPDATE personal SET value = 'Max' WHERE fact = 6 AND part = 'p1'", 6},
        Tampering{"a personal salt", "UPDATE personal SET salt = x'00' WHERE fact = 6 AND part = 'p1'", 6},
        Tampering{"a personal part gone", "DELETE FROM personal WHERE fact = 6 AND part = 'p1'", 6},
        Tampering{"a personal part more", "INSERT INTO personal VALUES (4, 'p1', x'00', 'x')", 4},
        Tampering{"a personal part of no fact", "INSERT INTO personal VALUES (40, 'p1', x'00', 'x')", 40},
        Tampering{"a derived row", "UPDATE decisions SET decided_on = '2024-05-14'", 4},
        Tampering{"a derived row's fact", "UPDATE organisations SET fact = 1", 2},
        Tampering{"a derived row gone", "PRAGMA foreign_keys = OFF; DELETE FROM bodies", 3},
        Tampering{"a derived row more",
                  "INSERT INTO organisations (id, fact, content) VALUES ('x', 5, '{\"id\":\"x\"}')", 5},
        Tampering{"the public head", "UPDATE heads SET fact = 3", 6},
        Tampering{"a derived table gone", "DROP TABLE effects_cancelled", 1}));

TEST_F(Journal, ACutTailShowsAgainstTheHeadKeptElsewhere) {
  const auto head = journal_head(reading());
  tamper(
      "PRAGMA foreign_keys = OFF; DELETE FROM quotations; DELETE FROM personal WHERE fact = 6;"
      "DELETE FROM journal WHERE number = 6; UPDATE heads SET fact = 5");
  home_->rebuild();
  EXPECT_FALSE(home_->verify()) << "the chain alone cannot tell";
  const auto fault = home_->verify(head);
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->number, 6);
}

TEST_F(Journal, AChainComputedAnewShowsAgainstTheHeadKeptElsewhere) {
  const auto head = journal_head(reading());
  const auto other_path = folder_.file("other.db");
  auto other = std::move(*Register::create(other_path));
  auto writing = other->write();
  for (int i = 0; i < 6; ++i) writing->enter(said(city("stadt-" + std::to_string(i), "B")));
  writing->commit();
  EXPECT_FALSE(other->verify());
  const auto fault = other->verify(head);
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->number, 6);
}

TEST_F(Journal, ErasedPartsAreGoneAndTheRegisterStillVerifiesAndRebuilds) {
  {
    auto writing = home_->write();
    writing->enter(said(domain::PersonalDataErased{quoted_, {"p1", "p2"}}));
    writing->commit();
  }
  const auto quotation = find_quotation(reading(), "q1");
  EXPECT_TRUE(quotation->value.person.erased);
  EXPECT_EQ(quotation->value.person.text, "");
  EXPECT_TRUE(quotation->value.text.at(base::Language::de).erased);
  EXPECT_FALSE(home_->verify());
  reading_.reset();
  home_->rebuild();
  EXPECT_FALSE(home_->verify());
  EXPECT_TRUE(find_quotation(reading(), "q1")->value.person.erased);
}

TEST_F(Journal, AnAmendmentReplacesAndVoidingItBringsTheFirstBack) {
  auto second = said(city("stadt-a", "A am Rhein"));
  second.replaces = 2;
  second.reason = "Umbenennung";
  domain::FactNumber number = 0;
  {
    auto writing = home_->write();
    number = writing->enter(second);
    writing->commit();
  }
  EXPECT_EQ(find_organisation(reading(), "stadt-a")->value.names.at(base::Language::de).name, "A am Rhein");
  reading_.reset();
  {
    auto writing = home_->write();
    writing->enter(said(domain::FactVoided{number}));
    writing->commit();
  }
  EXPECT_EQ(find_organisation(reading(), "stadt-a")->value.names.at(base::Language::de).name, "A");
  EXPECT_FALSE(home_->verify());
}

TEST_F(Journal, WhatOthersBuildOnIsNotVoided) {
  auto writing = home_->write();
  EXPECT_THROW(writing->enter(said(domain::FactVoided{2})), StillInUse);
}

TEST_F(Journal, AnExportImportedIsTheSameRegister) {
  std::vector<std::string> lines;
  export_journal(reading(), [&](const std::string& line) { lines.push_back(line); });
  auto copy = std::move(*Register::create(folder_.file("copy.db")));
  std::size_t next = 0;
  const auto source = [&]() -> std::optional<std::string> {
    if (next == lines.size()) return std::nullopt;
    return lines[next++];
  };
  ASSERT_TRUE(import_journal(*copy, source));
  EXPECT_FALSE(copy->verify(journal_head(reading())));
  next = 0;
  EXPECT_EQ(import_journal(*copy, source).refusal().code, "import.not_empty");
}

TEST_F(Journal, AnImportWithABrokenChainLeavesNothing) {
  std::vector<std::string> lines;
  export_journal(reading(), [&](const std::string& line) { lines.push_back(line); });
  lines[3].replace(lines[3].find("Beitritt"), 8, "Austritt");
  auto copy = std::move(*Register::create(folder_.file("copy.db")));
  std::size_t next = 0;
  const auto result = import_journal(*copy, [&]() -> std::optional<std::string> {
    if (next == lines.size()) return std::nullopt;
    return lines[next++];
  });
  ASSERT_FALSE(result);
  EXPECT_EQ(result.refusal().code, "import.damaged");
  EXPECT_EQ(copy->head(), 0);
  EXPECT_FALSE(copy->verify());
}

TEST_F(Journal, OnlyOneProgramWrites) {
  const auto second = Register::open_to_write(path());
  ASSERT_FALSE(second);
  EXPECT_EQ(second.refusal().code, "register.in_use");
  EXPECT_TRUE(Register::open_to_read(path()));
}

TEST_F(Journal, RollsBackWhatIsNotCommitted) {
  {
    home_->write()->enter(said(decision("d2")));
  }
  EXPECT_FALSE(find_decision(reading(), "d2"));
  EXPECT_EQ(home_->head(), 6);
}

TEST(Register, RefusesAFileThatExistsAndLeavesIt) {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("there.db");
  std::system(("printf hello > " + path).c_str());
  EXPECT_EQ(Register::create(path).refusal().code, "register.exists");
  EXPECT_EQ(std::filesystem::file_size(path), 5U);
  EXPECT_EQ(Register::open_to_write(path).refusal().code, "register.damaged");
  EXPECT_EQ(std::filesystem::file_size(path), 5U);
}

TEST(Register, IsForItsOwnerOnly) {
  const tests::TemporaryFolder folder;
  const auto home = Register::create(folder.file("own.db"));
  struct stat status{};
  stat(folder.file("own.db").c_str(), &status);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST(Register, RefusesANewerAndAForeignFile) {
  const tests::TemporaryFolder folder;
  {
    const auto home = Register::create(folder.file("newer.db"));
  }
  SQLite::Database(folder.file("newer.db"), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
  EXPECT_EQ(Register::open_to_write(folder.file("newer.db")).refusal().code, "register.newer");
  SQLite::Database(folder.file("foreign.db"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE t (a)");
  EXPECT_EQ(Register::open_to_write(folder.file("foreign.db")).refusal().code, "register.foreign");
}

TEST(Register, ADamagedTailIsSeenAtOpening) {
  const tests::TemporaryFolder folder;
  {
    auto home = std::move(*Register::create(folder.file("r.db")));
    auto writing = home->write();
    writing->enter(said(city("a", "A")));
    writing->commit();
  }
  SQLite::Database(folder.file("r.db"), SQLite::OPEN_READWRITE)
      .exec("DROP TRIGGER journal_is_never_changed; UPDATE journal SET author = 'x'");
  EXPECT_EQ(Register::open_to_write(folder.file("r.db")).refusal().code, "register.damaged");
}

}  // namespace
}  // namespace gremium::storage
