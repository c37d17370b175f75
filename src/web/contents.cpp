#include "web/contents.h"

#include <utility>

namespace gremium::web {

std::shared_ptr<const std::string> Contents::find(const std::string& digest, std::size_t size,
                                                  const std::function<std::optional<std::string>()>& load) {
  const std::lock_guard lock(mutex_);
  std::erase_if(by_digest_, [](const auto& entry) { return entry.second.expired(); });
  if (const auto known = by_digest_.find(digest); known != by_digest_.end())
    if (auto bytes = known->second.lock()) return bytes;
  if (*under_way_ + size > limit_) return nullptr;
  auto bytes = load();
  if (!bytes) return nullptr;
  *under_way_ += bytes->size();
  const auto give_back = [count = under_way_](const std::string* gone) {
    *count -= gone->size();
    delete gone;
  };
  std::shared_ptr<const std::string> shared(new std::string(std::move(*bytes)), give_back);
  by_digest_[digest] = shared;
  return shared;
}

}  // namespace gremium::web
