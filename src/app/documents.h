// Recording documents: their bytes, and what is said of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/act.h"
#include "domain/document.h"

namespace gremium::app {

// A file as it was sent. `name` and `bytes` are not to be trusted; the bytes are not copied.
struct SentFile {
  std::string name;
  std::string_view bytes;
  // More are refused.
  std::size_t most_bytes = 0;
};

// Of `document` counts: subject, kind, title (without one: the file's name), language, dated, readers; the
// rest follows from the file. Answers the id. Codes: document.no_file, document.too_large (argument most, in
// megabytes), document.subject_unknown, text.*, and those of domain::media_type_of. Fields: file, title.
//
// For others than the office at once only from those who may publish; else it stays there until they release
// it.
Recorded record_document(House& house, const Submission& submission, domain::Document document,
                         const SentFile& file);

// Title, kind and who may read it; the rest stays. `seen`: the fact the form was made from. Also
// document.unknown, document.erased, stale.
Recorded amend_document(House& house, const Submission& submission, const domain::Document& document,
                        domain::FactNumber seen, const std::string& reason);

// Takes it back with all its amendments. What others may read only those who may publish. Field: reason.
// Codes: document.unknown, forbidden, text.*.
Recorded withdraw_document(House& house, const Submission& submission, const std::string& id,
                           const std::string& reason);

}  // namespace gremium::app
