// Any bytes as a form with a file, and its file as a document: what is read lies within the bytes, and names
// are what domain/media_type.h promises.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "base/text.h"
#include "domain/media_type.h"
#include "web/multipart.h"

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

void look_at(const gremium::web::UploadedFile& file, std::string_view body) {
  must(gremium::base::is_utf8(file.name));
  must(file.bytes.empty() || (file.bytes.data() >= body.data() &&
                              file.bytes.data() + file.bytes.size() <= body.data() + body.size()));
  const auto type = gremium::domain::media_type_of(file.bytes);
  if (!type) return must(type.refusal().field == "file");
  const auto name = gremium::domain::clean_file_name(file.name, *type);
  must(!name.empty() && name.size() <= gremium::domain::file_name_limit);
  must(gremium::base::is_utf8(name) && !gremium::base::has_control(name));
  must(name.find_first_of("/\\%\"") == std::string::npos && name.front() != '.');
  must(gremium::domain::clean_file_name(name, *type) == name);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  // The first line is the Content-Type; whatever it is, the rest is read with an edge that inputs can hit.
  const auto line = all.substr(0, all.find('\n'));
  const auto body = all.substr(std::min(line.size() + 1, all.size()));
  const auto boundary = gremium::web::boundary_of(line).value_or("x");
  must(!boundary.empty() && boundary.size() <= 70);
  const auto read = gremium::web::read_multipart(body, boundary);
  if (!read) {
    must(read.refusal().code == "form.unreadable");
  } else {
    for (const auto& [name, value] : read->form.fields())
      must(!name.empty() && gremium::base::is_utf8(name) && gremium::base::is_utf8(value));
    if (read->file) look_at(*read->file, body);
  }
  look_at({"file", gremium::base::is_utf8(line) ? std::string(line) : "", body}, body);
  return 0;
}
