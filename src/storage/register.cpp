#include "storage/register.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "base/resources.h"
#include "storage/connection.h"
#include "storage/contents.h"
#include "storage/tables.h"

namespace gremium::storage {
namespace {

constexpr int facts_checked_at_open = 100;

base::Refusal refusal(const char* code, const std::string& path, const std::string& detail = {}) {
  return {code, {{"file", path}, {"detail", detail}}};
}

// What an error of SQLite is to the one who asked.
[[noreturn]] void rethrow(const SQLite::Exception& error) {
  switch (error.getErrorCode() & 0xFF) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_NOMEM:
      throw NotSaved(error.what());
    case SQLITE_CONSTRAINT:
      if (error.getExtendedErrorCode() == SQLITE_CONSTRAINT_FOREIGNKEY) throw StillInUse(error.what());
      throw error;
    default:
      throw error;
  }
}

template <class Do>
auto saving(Do action) {
  try {
    return action();
  } catch (const SQLite::Exception& error) {
    rethrow(error);
  }
}

bool is_damage(const SQLite::Exception& error) {
  const int code = error.getErrorCode() & 0xFF;
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

// Of a file with pages that cannot be read: the first fact that cannot, or the first of all where the damage
// lies elsewhere.
Fault damaged_file(Connection& connection, const std::string& detail) {
  for (domain::FactNumber number = 1;; ++number) {
    try {
      if (!find_fact(connection, number)) return {1, "file_damaged", detail};
    } catch (const std::exception&) {
      return {number, "file_damaged", detail};
    }
  }
}

int pragma(Connection& connection, const char* name) {
  return connection.database().execAndGet(std::string("PRAGMA ") + name).getInt();
}

// The schema of the journal, one step a file: db/journal/001_….sql is step 1.
void migrate(Connection& connection, int from) {
  const auto steps = base::resources("db/journal/");
  for (auto step = static_cast<std::size_t>(from); step < steps.size(); ++step) {
    connection.run("BEGIN IMMEDIATE");
    connection.run(std::string(steps[step].bytes));
    connection.run("PRAGMA user_version = " + std::to_string(step + 1));
    connection.run("PRAGMA application_id = " + std::to_string(application_id));
    connection.run("COMMIT");
  }
}

base::Refusal opening_refusal(const SQLite::Exception& error, const std::string& path) {
  switch (error.getErrorCode() & 0xFF) {
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
      return refusal("register.permission", path, error.what());
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return refusal("register.in_use", path);
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return refusal("register.damaged", path, error.what());
    case SQLITE_FULL:
    case SQLITE_IOERR:
      return refusal("not_saved", path, error.what());
    default:
      return refusal("register.damaged", path, error.what());
  }
}

}  // namespace

bool tells_damage(const std::exception& error) {
  const auto* sql = dynamic_cast<const SQLite::Exception*>(&error);
  return dynamic_cast<const DamagedFact*>(&error) != nullptr || (sql != nullptr && is_damage(*sql));
}

Reading::Reading(Register& home, std::unique_ptr<Connection> connection)
    : home_(&home), connection_(std::move(connection)) {
  connection_->run("BEGIN");
}

Reading::Reading(Reading&& other) noexcept = default;

Reading::~Reading() {
  if (!connection_) return;
  connection_->database().tryExec("COMMIT");
  const std::lock_guard lock(home_->readers_mutex_);
  home_->readers_.push_back(std::move(connection_));
}

Writing::Writing(Register& home) : home_(home), turn_(home.writing_) {
  saving([&] { home_.writer_->run("BEGIN IMMEDIATE"); });
  head_ = journal_head(*home_.writer_);
}

Writing::~Writing() {
  if (open_) home_.writer_->database().tryExec("ROLLBACK");
}

Connection& Writing::connection() { return *home_.writer_; }

domain::FactNumber Writing::enter(domain::Fact fact, std::string_view content) {
  return saving([&] {
    if (!content.empty() &&
        !put_content(connection(), std::get<domain::Document>(fact.content).digest, content))
      throw std::logic_error("the bytes are not those of the document");
    head_ = append(connection(), head_, fact);
    apply_to_tables(connection(), fact);
    if (std::holds_alternative<domain::PersonalDataErased>(fact.content)) erase_for_good();
    return head_.number;
  });
}

void Writing::bring_in(const JournalLine& line) {
  saving([&] {
    head_ = append_line(connection(), head_, line);
    const auto fact = to_fact(line.row, line.personal);
    if (line.content) {
      const auto* document = std::get_if<domain::Document>(&fact.content);
      if (document == nullptr || !put_content(connection(), document->digest, *line.content))
        throw DamagedFact("the bytes at fact " + std::to_string(line.row.number) + " are not its document's");
    }
    apply_to_tables(connection(), fact);
  });
}

void Writing::commit() {
  saving([&] {
    Query(connection(), "UPDATE tables_state SET facts = ? WHERE facts <> ?")
        .with(head_.number, head_.number)
        .run();
    connection().run("COMMIT");
  });
  open_ = false;
  home_.note_heads(connection());
  if (!erases_) return;
  connection().lift_restriction();
  connection().database().tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
  connection().restrict();
}

Register::Register(std::string path) : path_(std::move(path)) {}

Register::~Register() {
  readers_.clear();
  writer_.reset();
  if (lock_ >= 0) ::close(lock_);
}

std::optional<base::Refusal> Register::take_lock() {
  // A file of its own: closing any descriptor of the database would drop SQLite's own locks.
  lock_ = ::open((path_ + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (lock_ < 0) return refusal("register.permission", path_);
  if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) return refusal("register.in_use", path_);
  return std::nullopt;
}

std::optional<base::Refusal> Register::prepare_writer(bool fresh) {
  if (!fresh) {
    // Looked at before anything is written to it: it may not be ours, or be newer than this program.
    Connection look(path_, Connection::Mode::read);
    if (auto refused = check_at_open(look)) return refused;
    const auto whole = look.database().execAndGet("PRAGMA quick_check(1)").getString();
    if (whole != "ok") return refusal("register.damaged", path_, whole);
  }
  writer_ = std::make_unique<Connection>(path_, Connection::Mode::write);
  migrate(*writer_, fresh ? 0 : pragma(*writer_, "user_version"));
  if (!tables_are_current(*writer_)) rebuild();
  writer_->restrict();
  return std::nullopt;
}

std::optional<base::Refusal> Register::check_at_open(Connection& connection) {
  if (pragma(connection, "application_id") != application_id) return refusal("register.foreign", path_);
  if (pragma(connection, "user_version") > static_cast<int>(base::resources("db/journal/").size()))
    return refusal("register.newer", path_);
  const auto from =
      std::max<domain::FactNumber>(1, journal_head(connection).number - facts_checked_at_open + 1);
  if (const auto fault = find_fault_in_journal(connection, from, Contents::are_there))
    return refusal("register.damaged", path_, "fact " + std::to_string(fault->number));
  return std::nullopt;
}

base::Result<std::unique_ptr<Register>> Register::open(const std::string& path, bool to_write, bool fresh) {
  std::unique_ptr<Register> home(new Register(path));
  try {
    if (to_write) {
      if (auto refused = home->take_lock()) return *refused;
      if (auto refused = home->prepare_writer(fresh)) return *refused;
      home->note_heads(*home->writer_);
    } else {
      auto connection = std::make_unique<Connection>(path, Connection::Mode::read);
      if (auto refused = home->check_at_open(*connection)) return *refused;
      if (!tables_are_current(*connection)) return refusal("register.tables_old", path);
      home->note_heads(*connection);
      home->readers_.push_back(std::move(connection));
    }
  } catch (const SQLite::Exception& error) {
    return opening_refusal(error, path);
  } catch (const DamagedFact& damage) {
    return refusal("register.damaged", path, damage.what());
  }
  return home;
}

base::Result<std::unique_ptr<Register>> Register::create(const std::string& path) {
  // Created here, so that nobody else can read it for a moment, and only if it is not there.
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) return refusal(errno == EEXIST ? "register.exists" : "register.permission", path);
  ::close(file);
  auto home = open(path, true, true);
  if (!home) std::filesystem::remove(path);
  return home;
}

base::Result<std::unique_ptr<Register>> Register::open_to_write(const std::string& path) {
  if (!std::filesystem::exists(path)) return refusal("register.missing", path);
  return open(path, true, false);
}

base::Result<std::unique_ptr<Register>> Register::open_to_read(const std::string& path) {
  if (!std::filesystem::exists(path)) return refusal("register.missing", path);
  return open(path, false, false);
}

base::Result<std::unique_ptr<Register>> Register::open_unchecked(const std::string& path) {
  if (!std::filesystem::exists(path)) return refusal("register.missing", path);
  std::unique_ptr<Register> home(new Register(path));
  try {
    auto connection = std::make_unique<Connection>(path, Connection::Mode::read);
    if (pragma(*connection, "application_id") != application_id) return refusal("register.foreign", path);
    if (pragma(*connection, "user_version") > static_cast<int>(base::resources("db/journal/").size()))
      return refusal("register.newer", path);
    home->readers_.push_back(std::move(connection));
  } catch (const SQLite::Exception& error) {
    return opening_refusal(error, path);
  }
  return home;
}

Reading Register::read() {
  std::unique_ptr<Connection> connection;
  {
    const std::lock_guard lock(readers_mutex_);
    if (!readers_.empty()) {
      connection = std::move(readers_.back());
      readers_.pop_back();
    }
  }
  if (!connection) {
    connection = std::make_unique<Connection>(path_, Connection::Mode::read);
    connection->restrict();
  }
  return {*this, std::move(connection)};
}

std::unique_ptr<Writing> Register::write() { return std::unique_ptr<Writing>(new Writing(*this)); }

void Register::note_heads(Connection& connection) {
  head_ = journal_head(connection).number;
  public_head_ = storage::public_head(connection);
}

std::optional<Fault> Register::verify(const std::optional<Head>& expected) {
  const auto reading = read();
  auto& connection = reading.connection();
  try {
    if (const auto fault = find_fault_in_journal(connection)) return fault;
    if (expected)
      if (const auto fault = compare_with(connection, *expected)) return fault;
    return find_fault_in_tables(path_);
  } catch (const StillInUse& error) {
    return Fault{1, "tables_differ", error.what()};
  } catch (const SQLite::Exception& error) {
    if (!is_damage(error)) throw;
    return damaged_file(connection, error.what());
  }
}

void Register::rebuild() {
  const std::lock_guard lock(writing_);
  writer_->lift_restriction();
  writer_->run("BEGIN IMMEDIATE");
  // Tables go one by one; what refers to what is whole again at the end.
  writer_->run("PRAGMA defer_foreign_keys = ON");
  rebuild_tables(*writer_);
  writer_->run("COMMIT");
  writer_->restrict();
  note_heads(*writer_);
}

}  // namespace gremium::storage
