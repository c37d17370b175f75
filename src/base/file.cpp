#include "base/file.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

namespace gremium::base {
namespace {

// A new file beside the place it is for, gone again unless it was put there.
class FileInTheMaking {
 public:
  explicit FileInTheMaking(const std::string& path) : name_(path + ".XXXXXX") {
    file_ = ::mkstemp(name_.data());
  }
  ~FileInTheMaking() {
    if (file_ < 0) return;
    ::close(file_);
    if (!placed_) ::unlink(name_.c_str());
  }
  FileInTheMaking(const FileInTheMaking&) = delete;
  FileInTheMaking& operator=(const FileInTheMaking&) = delete;

  // Each answers whether it worked; errno says why not.
  bool made() const { return file_ >= 0; }
  bool write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto count = ::write(file_, bytes.data(), bytes.size());
      if (count < 0 && errno != EINTR) return false;
      if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return ::fsync(file_) == 0;
  }
  bool place(const std::string& path) {
    placed_ = std::rename(name_.c_str(), path.c_str()) == 0;
    return placed_;
  }

 private:
  std::string name_;
  int file_ = -1;
  bool placed_ = false;
};

}  // namespace

Result<Done> write_file(const std::string& path, std::string_view bytes) {
  FileInTheMaking file(path);
  if (file.made() && file.write(bytes) && file.place(path)) return Done{};
  const auto why = std::generic_category().message(errno);
  return Refusal{"file.not_written", {{"file", path}, {"detail", why}}};
}

}  // namespace gremium::base
