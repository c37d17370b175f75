// The register: one file that holds the journal, the tables derived from it, and local rows. The only way to
// change it is Writing::enter.
//
// One program writes at a time (a lock beside the file), others read beside it. Within the program one thread
// writes at a time, readers lease connections of their own. Thread-safe.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/fact.h"
#include "storage/journal.h"

namespace gremium::storage {

class Connection;

// The disk did not take it: full, read-only, failing. Nothing was written.
struct NotSaved : std::runtime_error {
  using std::runtime_error::runtime_error;
};
// What was entered builds on something that is in use elsewhere (a fact to be voided, say).
struct StillInUse : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Whether an error is about a file that is damaged beyond what its facts tell.
bool tells_damage(const std::exception& error);

class Register;

// A consistent view: all queries see the same facts. Given back at the end of the block.
class Reading {
 public:
  ~Reading();
  Reading(Reading&&) noexcept;
  Reading& operator=(Reading&&) = delete;
  Connection& connection() const { return *connection_; }

 private:
  friend class Register;
  Reading(Register& home, std::unique_ptr<Connection> connection);
  Register* home_;
  std::unique_ptr<Connection> connection_;
};

// A transaction, rolled back unless committed. Others wait for its end.
class Writing {
 public:
  ~Writing();
  Writing(const Writing&) = delete;
  Writing& operator=(const Writing&) = delete;
  Connection& connection();
  // The newest fact, those of this transaction included.
  domain::FactNumber head() const { return head_.number; }

  // Appends the fact and applies it to the tables. Throws NotSaved, StillInUse. `content`: the bytes of the
  // document that the fact is about, if the register has not got them yet.
  domain::FactNumber enter(domain::Fact fact, std::string_view content = {});
  // A fact from an export, as it is: its number and digest must follow. Throws DamagedFact.
  void bring_in(const JournalLine& line);
  // What is overwritten or deleted must not live on in the write-ahead log.
  void erase_for_good() { erases_ = true; }
  // Durable when it returns. Throws NotSaved.
  void commit();

 private:
  friend class Register;
  explicit Writing(Register& home);
  Register& home_;
  std::unique_lock<std::mutex> turn_;
  Head head_;
  bool erases_ = false;
  bool open_ = true;
};

// Refusals of opening: register.exists, register.missing, register.in_use, register.newer, register.foreign,
// register.damaged (argument detail), register.tables_old, register.permission. Argument file always.
class Register {
 public:
  // A new file, with mode 0600. Refuses one that exists, and leaves it as it is.
  static base::Result<std::unique_ptr<Register>> create(const std::string& path);
  // Takes the writer's lock, looks whether the file is whole, migrates, checks the last hundred facts.
  static base::Result<std::unique_ptr<Register>> open_to_write(const std::string& path);
  static base::Result<std::unique_ptr<Register>> open_to_read(const std::string& path);
  // To find what is wrong: facts and tables are not looked at.
  static base::Result<std::unique_ptr<Register>> open_unchecked(const std::string& path);
  ~Register();

  Reading read();
  // Only of a register opened to write.
  std::unique_ptr<Writing> write();

  // The head of the last commit here, and of the last that the public saw. Cheap.
  domain::FactNumber head() const { return head_; }
  domain::FactNumber public_head() const { return public_head_; }
  const std::string& path() const { return path_; }

  // Chain, personal parts, and tables against facts.
  std::optional<Fault> verify(const std::optional<Head>& expected = {});
  void rebuild();

 private:
  friend class Reading;
  friend class Writing;
  explicit Register(std::string path);
  static base::Result<std::unique_ptr<Register>> open(const std::string& path, bool to_write, bool fresh);
  std::optional<base::Refusal> take_lock();
  std::optional<base::Refusal> prepare_writer(bool fresh);
  std::optional<base::Refusal> check_at_open(Connection& connection);
  void note_heads(Connection& connection);

  std::string path_;
  int lock_ = -1;
  std::unique_ptr<Connection> writer_;
  std::mutex writing_;
  std::mutex readers_mutex_;
  std::vector<std::unique_ptr<Connection>> readers_;
  std::atomic<domain::FactNumber> head_ = 0;
  std::atomic<domain::FactNumber> public_head_ = 0;
};

}  // namespace gremium::storage
