// A form with a file in it: multipart/form-data (RFC 7578), read strictly. What browsers send is taken; what
// two readers could understand differently is refused, not repaired. Pure; the file's bytes are not copied.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "web/form.h"

namespace gremium::web {

struct UploadedFile {
  // Of the form's field.
  std::string field;
  // As the sender calls it: UTF-8, not to be trusted. Empty where nothing was chosen.
  std::string name;
  // Within the body that was read.
  std::string_view bytes;
};

struct Multipart {
  Form form;
  std::optional<UploadedFile> file;
};

struct MultipartLimits {
  std::size_t parts = 50;
  std::size_t head = 4096;        // bytes of a part's header lines
  std::size_t name = 100;         // bytes of a field's name
  std::size_t file_name = 1024;   // bytes
  std::size_t value = 64 * 1024;  // bytes of a value that is no file
};

// What Content-Type says about the boundary; nothing if it is not multipart/form-data, says anything else, or
// its boundary is not one.
std::optional<std::string> boundary_of(std::string_view content_type);

// Code: form.unreadable; its argument `reason` is for tests and logs: boundary (it does not begin with one),
// truncated, after_end, header, disposition, name, value, encoded (Content-Transfer-Encoding), nested,
// file_name, second_file, too_many.
base::Result<Multipart> read_multipart(std::string_view body, std::string_view boundary,
                                       const MultipartLimits& limits = {});

}  // namespace gremium::web
