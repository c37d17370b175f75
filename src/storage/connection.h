// One connection to the register's file, for one thread at a time, with the settings that every connection
// has. Inside storage/ only: others hold a Connection& without knowing it.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/day.h"

namespace gremium::storage {

// SQLite's application_id of our files ("GREM").
inline constexpr int application_id = 0x4752454D;

// Where SQLite finds the file to read it: also on a disk that cannot be written.
std::string address_to_read(const std::string& path);

class Connection {
 public:
  enum class Mode { read, write };

  // Throws SQLite::Exception, and std::runtime_error where a setting did not take.
  Connection(const std::string& path, Mode mode);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  SQLite::Database& database() { return database_; }
  // Runs statements that have no parameters.
  void run(const std::string& sql);

  // From now on refuses to drop or alter tables, attach files or change settings: what only opening may do.
  void restrict();
  // Lifts that while the derived tables are made anew.
  void lift_restriction();

 private:
  friend class Query;
  SQLite::Database database_;
  // Statements that are not in use, by the address of their text, which is a literal.
  std::unordered_multimap<const char*, std::unique_ptr<SQLite::Statement>> idle_;
};

// Binds bytes rather than text.
struct Blob {
  std::string_view bytes;
};

// A prepared statement on loan: bound, stepped, given back at the end of the block.
class Query {
 public:
  // `sql` must be a literal: its address is the key it is kept under.
  Query(Connection& connection, const char* sql);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  // Binds the parameters in order. An empty optional is NULL.
  template <class... Values>
  Query& with(const Values&... values) {
    int index = 0;
    (bind(++index, values), ...);
    return *this;
  }
  bool step() { return statement_->executeStep(); }
  // For statements that give no rows: how many they changed.
  int run() { return statement_->exec(); }

  std::string text(int column) { return statement_->getColumn(column).getString(); }
  std::int64_t number(int column) { return statement_->getColumn(column).getInt64(); }
  bool is_null(int column) { return statement_->isColumnNull(column); }
  std::optional<std::string> text_or_nothing(int column);
  std::optional<std::int64_t> number_or_nothing(int column);
  std::string blob(int column);

 private:
  void bind(int index, std::string_view value) { statement_->bind(index, std::string(value)); }
  void bind(int index, const char* value) { statement_->bind(index, value); }
  void bind(int index, const std::string& value) { statement_->bind(index, value); }
  void bind(int index, std::int64_t value) { statement_->bind(index, value); }
  void bind(int index, int value) { statement_->bind(index, value); }
  void bind(int index, bool value) { statement_->bind(index, value ? 1 : 0); }
  void bind(int index, Blob value) {
    statement_->bind(index, value.bytes.data(), static_cast<int>(value.bytes.size()));
  }
  void bind(int index, base::Day value) { statement_->bind(index, value.iso()); }
  template <class T>
  void bind(int index, const std::optional<T>& value) {
    if (value)
      bind(index, *value);
    else
      statement_->bind(index);
  }

  Connection& connection_;
  const char* key_;
  std::unique_ptr<SQLite::Statement> statement_;
};

// An empty text as NULL, for columns that refer to something or nothing.
std::optional<std::string> or_null(const std::string& text);

}  // namespace gremium::storage
