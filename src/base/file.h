// Files that the program writes for people.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace gremium::base {

// The whole file or none: written beside its place under another name, made durable, then renamed, over an
// older one if there is one. Mode 0600: what is in it may not be public. Code: file.not_written (file,
// detail).
Result<Done> write_file(const std::string& path, std::string_view bytes);

}  // namespace gremium::base
