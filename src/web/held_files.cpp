#include "web/held_files.h"

#include <algorithm>

#include "base/crypto.h"

namespace gremium::web {
namespace {

constexpr auto kept_for = std::chrono::hours(1);

}  // namespace

void HeldFiles::drop_old() {
  const auto now = std::chrono::steady_clock::now();
  std::size_t bytes = 0;
  for (auto file = files_.begin(); file != files_.end();) {
    bytes += file->bytes->size();
    // The newest one always stays: it is being looked at.
    const bool first = file == files_.begin();
    const bool goes = now - file->since > kept_for || (bytes > limit_ && !first);
    file = goes ? files_.erase(file) : std::next(file);
  }
}

std::string HeldFiles::hold(const std::string& account, const std::string& name, std::string_view bytes) {
  auto digest = base::to_hex(base::sha256(bytes));
  const std::lock_guard lock(mutex_);
  files_.remove_if([&](const File& file) { return file.account == account && file.digest == digest; });
  files_.push_front(
      {account, digest, name, std::make_shared<const std::string>(bytes), std::chrono::steady_clock::now()});
  drop_old();
  return digest;
}

std::optional<HeldFiles::File> HeldFiles::find(const std::string& account, const std::string& digest) {
  const std::lock_guard lock(mutex_);
  drop_old();
  const auto found = std::find_if(files_.begin(), files_.end(), [&](const File& file) {
    return file.account == account && file.digest == digest;
  });
  return found == files_.end() ? std::nullopt : std::optional(*found);
}

}  // namespace gremium::web
