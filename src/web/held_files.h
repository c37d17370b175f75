// Files between their preview and its confirmation: kept in memory for the one who sent them, for an hour,
// and bounded in bytes. Under their digest: what is confirmed is what was shown. Thread-safe.
#pragma once

#include <chrono>
#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace gremium::web {

class HeldFiles {
 public:
  struct File {
    std::string account;
    std::string digest;
    std::string name;
    std::shared_ptr<const std::string> bytes;
    std::chrono::steady_clock::time_point since;
  };

  explicit HeldFiles(std::size_t bytes) : limit_(bytes) {}

  // Keeps it, in the place of the oldest ones where there is no room. Its digest.
  std::string hold(const std::string& account, const std::string& name, std::string_view bytes);
  // Nothing if that account sent no such file, or it is gone.
  std::optional<File> find(const std::string& account, const std::string& digest);

 private:
  void drop_old();

  std::mutex mutex_;
  // The newest first.
  std::list<File> files_;
  std::size_t limit_;
};

}  // namespace gremium::web
