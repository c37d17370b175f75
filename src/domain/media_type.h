// What a file is, told by its bytes alone: neither its name nor what the sender calls it is believed.
//
// Taken: PDF, PNG, JPEG, plain UTF-8 text (CSV among it), and the documents of the common office programs in
// their newer formats without macros. Everything else is refused: what a browser would run (HTML, SVG), what
// a machine would run, what cannot be told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace gremium::domain {

struct MediaType {
  // As in Content-Type: "application/pdf".
  std::string_view name;
  // What names of such files end with, lower case without the dot; the first is the usual one.
  std::vector<std::string_view> endings;
  // Browsers show it by themselves, without running anything of it.
  bool shown_inline = false;
};

// Codes: document.empty, document.damaged, document.markup, document.program, document.macros,
// document.old_office, document.archive, document.unknown_type. Field: file.
base::Result<MediaType> media_type_of(std::string_view bytes);

// For a name that media_type_of() gave; nullptr for others.
const MediaType* find_media_type(std::string_view name);

// A name that any system can keep: the last part of a path, without control characters, marks that turn the
// direction of text and what file systems reserve; at most `file_name_limit` bytes; ending as the type does.
// Never empty: "document.pdf" where nothing is left.
inline constexpr std::size_t file_name_limit = 120;
std::string clean_file_name(std::string_view name, const MediaType& type);

}  // namespace gremium::domain
