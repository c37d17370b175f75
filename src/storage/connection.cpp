#include "storage/connection.h"

#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>

namespace gremium::storage {
namespace {

// Structure and settings are for opening and rebuilding; an act never needs them.
int refuse_structure(void*, int action, const char* first, const char*, const char*, const char*) {
  // The index of the search asks whether others changed the file; it sets nothing.
  if (action == SQLITE_PRAGMA && first != nullptr && std::string_view(first) == "data_version")
    return SQLITE_OK;
  switch (action) {
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
    case SQLITE_ALTER_TABLE:
    case SQLITE_DROP_TABLE:
    case SQLITE_DROP_TRIGGER:
    case SQLITE_DROP_INDEX:
    case SQLITE_DROP_VIEW:
    case SQLITE_PRAGMA:
      return SQLITE_DENY;
    default:
      return SQLITE_OK;
  }
}

void require(SQLite::Database& database, const std::string& pragma, const std::string& wanted) {
  const auto got = database.execAndGet("PRAGMA " + pragma).getString();
  if (got != wanted)
    throw std::runtime_error("the database does not take " + pragma + " = " + wanted + ", but " + got);
}

constexpr int busy_milliseconds = 5000;

// A disk that cannot be written has no room for the files that readers share, and nobody changes the register
// there: SQLite is told so, else it would not open it. With a log of what is not in the file yet it would not
// be all.
bool cannot_change(const std::string& path) {
  const auto folder = std::filesystem::absolute(path).parent_path();
  std::error_code none;
  const auto log = std::filesystem::file_size(path + "-wal", none);
  return access(folder.c_str(), W_OK) != 0 && (none || log == 0);
}

std::string as_uri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path)
    uri += c == '%' ? std::string("%25") : c == '?' ? "%3f" : c == '#' ? "%23" : std::string(1, c);
  return uri + "?immutable=1";
}

// In memory files can be attached, also those that cannot be written.
int flags(const std::string& path, Connection::Mode mode) {
  if (mode == Connection::Mode::read) return SQLite::OPEN_READONLY | SQLite::OPEN_URI;
  const int writing = SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
  return path == ":memory:" ? writing | SQLite::OPEN_URI : writing;
}

}  // namespace

std::string address_to_read(const std::string& path) { return cannot_change(path) ? as_uri(path) : path; }

Connection::Connection(const std::string& path, Mode mode)
    : database_(mode == Mode::read ? address_to_read(path) : path, flags(path, mode), busy_milliseconds) {
  run("PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA trusted_schema = OFF;"
      "PRAGMA cell_size_check = ON; PRAGMA cache_size = -16000; PRAGMA mmap_size = 1073741824;");
  require(database_, "foreign_keys", "1");
  require(database_, "recursive_triggers", "1");
  require(database_, "trusted_schema", "0");
  require(database_, "cell_size_check", "1");
  if (mode == Mode::read) {
    run("PRAGMA query_only = ON");
    return;
  }
  // FULL: with NORMAL a power cut loses commits that were acknowledged. secure_delete: erased is erased.
  run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
  require(database_, "journal_mode", path == ":memory:" ? "memory" : "wal");
  require(database_, "synchronous", "2");
}

Connection::~Connection() = default;

void Connection::run(const std::string& sql) { database_.exec(sql); }

void Connection::restrict() { sqlite3_set_authorizer(database_.getHandle(), refuse_structure, nullptr); }

void Connection::lift_restriction() {
  // Statements on loan to nobody would keep the tables from being dropped.
  idle_.clear();
  sqlite3_set_authorizer(database_.getHandle(), nullptr, nullptr);
}

Query::Query(Connection& connection, const char* sql) : connection_(connection), key_(sql) {
  if (const auto found = connection.idle_.find(sql); found != connection.idle_.end()) {
    statement_ = std::move(found->second);
    connection.idle_.erase(found);
  } else {
    statement_ = std::make_unique<SQLite::Statement>(connection.database_, sql);
  }
}

Query::~Query() {
  statement_->tryReset();
  statement_->clearBindings();
  connection_.idle_.emplace(key_, std::move(statement_));
}

std::optional<std::string> Query::text_or_nothing(int column) {
  if (is_null(column)) return std::nullopt;
  return text(column);
}

std::optional<std::int64_t> Query::number_or_nothing(int column) {
  if (is_null(column)) return std::nullopt;
  return number(column);
}

std::string Query::blob(int column) {
  const auto value = statement_->getColumn(column);
  return {static_cast<const char*>(value.getBlob()), static_cast<std::size_t>(value.getBytes())};
}

std::optional<std::string> or_null(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return text;
}

}  // namespace gremium::storage
