// Documents' bytes: kept once, never derived, verified, erased, carried by exports.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "base/crypto.h"
#include "storage/connection.h"
#include "storage/contents.h"
#include "storage/documents.h"
#include "storage/exports.h"
#include "storage/register.h"
#include "support/files.h"
#include "support/temporary.h"

namespace gremium::storage {
namespace {

domain::Fact said(domain::FactContent content) {
  domain::Fact fact;
  fact.entered_at = *base::parse_instant("2024-12-01T10:00:00Z");
  fact.author = "a1";
  fact.content = std::move(content);
  return fact;
}

domain::Document document(const std::string& id, const std::string& bytes) {
  domain::Document about;
  about.id = id;
  about.subject_kind = domain::SubjectKind::organisation;
  about.subject = "stadt-a";
  about.title.text = "Satzung";
  about.file_name.text = "Satzung Erika.pdf";
  about.media_type = "application/pdf";
  about.size = static_cast<std::int64_t>(bytes.size());
  about.digest = base::to_hex(base::sha256(bytes));
  return about;
}

// Facts 2 and 3 are documents with the same bytes, 4 is one with others.
class Documents : public testing::Test {
 protected:
  void SetUp() override {
    home_ = std::move(*Register::create(path()));
    auto writing = home_->write();
    domain::Organisation city;
    city.id = "stadt-a";
    city.names[base::Language::de].name = "A";
    writing->enter(said(city));
    writing->enter(said(document("d1", same_)), same_);
    writing->enter(said(document("d2", same_)), same_);
    writing->enter(said(document("d3", other_)), other_);
    writing->commit();
  }

  std::string path() const { return folder_.file("register.db"); }
  void enter(domain::FactContent content, std::string_view bytes = {}) {
    auto writing = home_->write();
    writing->enter(said(std::move(content)), bytes);
    writing->commit();
  }
  void erase(domain::FactNumber number) {
    enter(domain::PersonalDataErased{number, {"p1", "p2", "content"}});
  }
  int contents() {
    SQLite::Database file(path(), SQLite::OPEN_READONLY);
    return file.execAndGet("SELECT count(*) FROM contents").getInt();
  }
  void tamper(const std::string& sql) {
    SQLite::Database file(path(), SQLite::OPEN_READWRITE);
    file.exec("DROP TRIGGER contents_are_never_changed; DROP TRIGGER contents_are_only_erased_by_a_fact;" +
              sql);
  }
  std::string fault() {
    const auto found = home_->verify();
    return found ? std::to_string(found->number) + " " + found->code : "none";
  }
  std::optional<std::string> bytes_of(const std::string& id) {
    const auto reading = home_->read();
    return find_content(reading.connection(), find_document(reading.connection(), id)->value.digest);
  }
  std::vector<std::string> exported(Register& home) {
    std::vector<std::string> lines;
    const auto reading = home.read();
    export_journal(reading.connection(), [&](const std::string& line) { lines.push_back(line); });
    return lines;
  }
  std::unique_ptr<Register> imported(const std::vector<std::string>& lines, const char* name) {
    auto copy = std::move(*Register::create(folder_.file(name)));
    std::size_t next = 0;
    const auto done = import_journal(*copy, [&]() -> std::optional<std::string> {
      if (next == lines.size()) return std::nullopt;
      return lines[next++];
    });
    return done ? std::move(copy) : nullptr;
  }

  const std::string same_ = tests::pdf("same"), other_ = tests::pdf("other");
  tests::TemporaryFolder folder_;
  std::unique_ptr<Register> home_;
};

TEST_F(Documents, KeepTheSameBytesOnce) {
  EXPECT_EQ(contents(), 2);
  EXPECT_EQ(bytes_of("d1"), same_);
  EXPECT_EQ(bytes_of("d2"), same_);
  EXPECT_EQ(bytes_of("d3"), other_);
  EXPECT_EQ(fault(), "none");
}

TEST_F(Documents, SurviveARebuild) {
  home_->rebuild();
  EXPECT_EQ(bytes_of("d3"), other_);
  EXPECT_EQ(fault(), "none");
  home_.reset();
  home_ = std::move(*Register::open_to_write(path()));
  EXPECT_EQ(bytes_of("d1"), same_);
}

TEST_F(Documents, AreNeitherChangedNorRemovedByHand) {
  SQLite::Database file(path(), SQLite::OPEN_READWRITE);
  EXPECT_THROW(file.exec("UPDATE contents SET bytes = x'00'"), SQLite::Exception);
  EXPECT_THROW(file.exec("DELETE FROM contents"), SQLite::Exception);
}

TEST_F(Documents, AreVerified) {
  tamper("UPDATE contents SET bytes = CAST(replace(CAST(bytes AS TEXT), 'same', 'sane') AS BLOB)");
  EXPECT_EQ(fault(), "2 content_changed");
}

TEST_F(Documents, ShowWhenTheyAreMissing) {
  tamper("DELETE FROM contents WHERE digest = '" + document("d3", other_).digest + "'");
  EXPECT_EQ(fault(), "4 content_missing");
  home_.reset();
  EXPECT_EQ(Register::open_to_write(path()).refusal().code, "register.damaged");
}

TEST_F(Documents, WithTheWrongLengthShowAtOpening) {
  tamper("UPDATE contents SET bytes = x'00'");
  home_.reset();
  EXPECT_EQ(Register::open_to_write(path()).refusal().code, "register.damaged");
}

TEST_F(Documents, AreErasedWithTheLastFactThatHasThem) {
  erase(2);
  EXPECT_EQ(contents(), 2) << "d2 has them too";
  EXPECT_EQ(fault(), "none");
  erase(3);
  EXPECT_EQ(contents(), 1);
  EXPECT_EQ(fault(), "none");
  home_->rebuild();
  EXPECT_EQ(fault(), "none");
  const auto reading = home_->read();
  EXPECT_TRUE(find_document(reading.connection(), "d1")->value.erased());
  EXPECT_EQ(find_document(reading.connection(), "d1")->value.file_name.text, "");
}

TEST_F(Documents, ErasedLeaveNoByteInTheFile) {
  erase(4);
  home_.reset();
  std::string all;
  for (const char* part : {"", "-wal"}) {
    std::ifstream file(path() + part, std::ios::binary);
    all.append(std::istreambuf_iterator<char>(file), {});
  }
  EXPECT_EQ(all.find("% other"), std::string::npos);
  EXPECT_NE(all.find("% same"), std::string::npos);
}

TEST_F(Documents, ErasedAndPutBackByHandShow) {
  erase(4);
  tamper("INSERT INTO contents VALUES ('" + document("d3", other_).digest + "', x'00')");
  EXPECT_EQ(fault(), "4 content_restored");
}

TEST_F(Documents, ErasedCanBeRecordedAnew) {
  erase(4);
  enter(document("d4", other_), other_);
  EXPECT_EQ(contents(), 2);
  EXPECT_EQ(fault(), "none");
  home_->rebuild();
  EXPECT_EQ(fault(), "none");
  EXPECT_EQ(bytes_of("d4"), other_);
}

TEST_F(Documents, TravelWithAnExportOnce) {
  erase(2);
  const auto lines = exported(*home_);
  const auto carries = [&](std::size_t line) {
    return lines[line].find("\"content\":") != std::string::npos;
  };
  EXPECT_FALSE(carries(1)) << "erased";
  EXPECT_TRUE(carries(2));
  EXPECT_TRUE(carries(3));
  const auto copy = imported(lines, "copy.db");
  ASSERT_TRUE(copy);
  EXPECT_FALSE(copy->verify());
  EXPECT_EQ(exported(*copy), lines);
}

TEST_F(Documents, OfAnExportAreChecked) {
  auto lines = exported(*home_);
  const auto at = lines[3].find("\"content\":\"") + 11;
  auto changed = lines;
  changed[3][at] = changed[3][at] == 'A' ? 'B' : 'A';
  EXPECT_FALSE(imported(changed, "changed.db"));
  auto garbled = lines;
  garbled[3][at] = '!';
  EXPECT_FALSE(imported(garbled, "garbled.db"));
  auto missing = lines;
  missing[3].erase(at - 11, missing[3].find('"', at) - at + 13);
  EXPECT_FALSE(imported(missing, "missing.db"));
  auto foreign = lines;
  foreign[0].insert(foreign[0].size() - 1, ",\"content\":\"AAAA\"");
  EXPECT_FALSE(imported(foreign, "foreign.db"));
}

TEST_F(Documents, NotTheirDigestsAreNotEntered) {
  auto writing = home_->write();
  EXPECT_THROW(writing->enter(said(document("d9", same_)), other_), std::logic_error);
}

TEST_F(Documents, LeaveNothingOnAFullDisk) {
  const auto large = tests::pdf(std::string(3'000'000, 'x'));
  {
    auto writing = home_->write();
    auto& connection = writing->connection();
    connection.lift_restriction();
    const auto pages = connection.database().execAndGet("PRAGMA page_count").getInt();
    connection.database().exec("PRAGMA max_page_count = " + std::to_string(pages + 20));
    EXPECT_THROW(writing->enter(said(document("d9", large)), large), NotSaved);
    connection.database().exec("PRAGMA max_page_count = 1000000");
    connection.restrict();
  }
  EXPECT_EQ(contents(), 2);
  EXPECT_EQ(home_->head(), 4);
  EXPECT_EQ(fault(), "none");
}

// As a register lay there before documents were.
TEST(Register, OfTheFirstStepIsBroughtForward) {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("old.db");
  {
    auto home = std::move(*Register::create(path));
    auto writing = home->write();
    writing->enter(said(domain::RegisterFounded{"Alt", false}));
    writing->commit();
  }
  SQLite::Database(path, SQLite::OPEN_READWRITE)
      .exec(
          "DROP TABLE contents; DROP TABLE documents; DROP TABLE local_proposals; DROP TABLE local_followers;"
          "DROP TABLE local_outbox; DROP TABLE local_account_mail; DROP TABLE local_password_links;"
          "DROP TABLE local_mail_server; DROP TABLE local_unsaved_keys; UPDATE tables_state SET digest = 'old';"
          "PRAGMA user_version = 1");
  auto home = std::move(*Register::open_to_write(path));
  EXPECT_FALSE(home->verify());
  EXPECT_EQ(home->head(), 1);
}

}  // namespace
}  // namespace gremium::storage
