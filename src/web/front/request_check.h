// The strict reading of a request before any library sees it. What two readers could understand differently
// is refused, not repaired. Pure: bytes in, verdict out.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/front/settings.h"

namespace gremium::web {

// Why a request was refused; the connection is closed after the answer.
struct Refused {
  int status = 400;
  std::string reason = {};  // one English sentence
  std::string target = {};
};

struct CheckedHead {
  // The head to be parsed further: without the fields that are the front's own business, '%' in values
  // written as %25 because the parser decodes them, a second '?' in the target as %3F because it splits
  // there.
  std::string bytes = {};
  std::string target = {};  // as sent
  std::size_t content_length = 0;
  bool get_or_head = false;
  bool head_only = false;     // HEAD: the answer has no body
  bool keep = false;          // the connection may be kept
  bool accepts_gzip = false;  // said by the Accept-Encoding that is left out of `bytes`
};

// Judges a head that ends with its empty line. `hosts`: the names answered to, lower case, without port.
class HeadCheck {
 public:
  HeadCheck(const Limits& limits, std::vector<std::string> hosts);
  // One of the two is set.
  struct Verdict {
    std::optional<CheckedHead> head = {};
    std::optional<Refused> refused = {};
  };
  Verdict operator()(std::string_view head) const;
  // One more name to answer to; before the first head is judged.
  void accept_host(std::string host) { hosts_.push_back(std::move(host)); }
  const Limits& limits() const { return limits_; }

 private:
  Limits limits_;
  std::vector<std::string> hosts_;
};

struct CheckedRequest {
  CheckedHead head = {};
  std::string body = {};
};

// Collects the bytes of one connection into whole requests. Takes one thread at a time.
class RequestReader {
 public:
  enum class State { empty, in_head, in_body, complete, refused };
  // Asked once a head with a body is there; an answer refuses the request before its body is taken.
  using Admit = std::function<std::optional<Refused>(const CheckedHead&)>;

  // `check` must outlive the reader. Without `admit`, bodies up to Limits::body are taken.
  explicit RequestReader(const HeadCheck& check, Admit admit = nullptr);

  void append(std::string_view bytes) { input_.append(bytes); }
  // Looks at what has come in so far.
  State advance();
  // Only when complete: hands the request over and begins with the next one.
  CheckedRequest take();
  // Only when refused.
  const Refused& refused() const { return *refused_; }
  bool has_input() const { return !input_.empty(); }

 private:
  State refuse(Refused refused);
  State read_head();

  const HeadCheck& check_;
  Admit admit_;
  std::string input_;
  std::size_t scanned_ = 0;
  std::optional<CheckedHead> head_;
  std::optional<Refused> refused_;
};

// Whether a list like "gzip;q=0.5, br" takes gzip.
bool accepts_gzip(std::string_view accept_encoding);

}  // namespace gremium::web
