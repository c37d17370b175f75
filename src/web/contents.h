// Bytes of documents on their way out. Those who read the same document share them, and all together are
// bounded: readers may be slow, and memory is not theirs. Thread-safe.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace gremium::web {

class Contents {
 public:
  explicit Contents(std::size_t bytes)
      : limit_(bytes), under_way_(std::make_shared<std::atomic<std::size_t>>(0)) {}

  // Those under way of that digest, or loaded. Nothing if there is no room for so many more now, or `load`
  // finds nothing.
  std::shared_ptr<const std::string> find(const std::string& digest, std::size_t size,
                                          const std::function<std::optional<std::string>()>& load);

 private:
  std::mutex mutex_;
  std::map<std::string, std::weak_ptr<const std::string>> by_digest_;
  std::size_t limit_;
  // Outlives this, as answers may.
  std::shared_ptr<std::atomic<std::size_t>> under_way_;
};

}  // namespace gremium::web
