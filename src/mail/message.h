// A mail as bytes: plain text in UTF-8, headers as RFC 5322 and 2047 have them. Pure: the same message is the
// same bytes, so that a repetition after a crash is one.
//
// libcurl's own MIME builder wraps even a single text in a multipart and leaves the words of headers to us;
// so the few lines of quoted-printable are ours too.
#pragma once

#include <string>
#include <string_view>

#include "base/day.h"
#include "base/result.h"

namespace gremium::mail {

struct Message {
  // "Register <register@example.org>" or the bare address.
  std::string from;
  std::string to;
  std::string subject;
  // Lines end with \n.
  std::string text;
  // "<…@…>".
  std::string message_id;
  base::Instant date = {};
  // Of mails to followers, else empty: "network-defus.example.org", and the address that ends it with a POST
  // (RFC 8058).
  std::string list_id = {};
  std::string unsubscribe = {};
};

// With CRLF. Code: mail.header_broken (argument header): it holds a line break or another control character.
base::Result<std::string> compose(const Message& message);

// "=?utf-8?Q?…?=", as many as it takes and none longer than 75 bytes; plain ASCII stays as it is.
std::string encode_words(std::string_view text);
// Lines of at most 76 bytes with CRLF.
std::string quoted_printable(std::string_view text);
// "Tue, 07 Jan 2025 09:30:00 +0000".
std::string date_header(base::Instant instant);

}  // namespace gremium::mail
