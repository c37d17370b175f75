#include <utility>

#include "web/front/request_check.h"

namespace gremium::web {
namespace {

constexpr std::string_view head_end = "\r\n\r\n";

// A line must end with CR LF, and neither comes alone: two readers would not agree on where a field ends.
bool lines_are_clean(std::string_view bytes, std::size_t from) {
  for (auto i = from; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '\0') return false;
    if (c == '\n' && (i == 0 || bytes[i - 1] != '\r')) return false;
    if (c == '\r' && i + 1 < bytes.size() && bytes[i + 1] != '\n') return false;
  }
  return true;
}

}  // namespace

RequestReader::RequestReader(const HeadCheck& check, Admit admit) : check_(check), admit_(std::move(admit)) {}

RequestReader::State RequestReader::refuse(Refused refused) {
  refused_ = std::move(refused);
  return State::refused;
}

RequestReader::State RequestReader::read_head() {
  const auto limit = check_.limits().head;
  // The last three bytes may be the beginning of the end.
  const auto from = scanned_ < 3 ? 0 : scanned_ - 3;
  const auto found = input_.find(head_end, from);
  const bool whole = found != std::string::npos;
  const auto size = whole ? found + head_end.size() : input_.size();
  if (!lines_are_clean(std::string_view(input_).substr(0, size), from))
    return refuse({400, "The lines of the head must end with CR LF and hold no NUL.", {}});
  if (size > limit) return refuse({431, "The head of the request is too large.", {}});
  scanned_ = size;
  if (!whole) return State::in_head;

  auto verdict = check_(std::string_view(input_).substr(0, size));
  if (verdict.refused) return refuse(std::move(*verdict.refused));
  head_ = std::move(verdict.head);
  input_.erase(0, size);
  scanned_ = 0;
  if (head_->content_length == 0) return State::in_body;
  if (admit_) {
    if (auto refused = admit_(*head_)) return refuse(std::move(*refused));
  } else if (head_->content_length > check_.limits().body) {
    return refuse({413, "The body is too large.", head_->target});
  }
  return State::in_body;
}

RequestReader::State RequestReader::advance() {
  if (refused_) return State::refused;
  if (!head_) {
    if (input_.empty()) return State::empty;
    if (const auto state = read_head(); state != State::in_body) return state;
  }
  return input_.size() < head_->content_length ? State::in_body : State::complete;
}

CheckedRequest RequestReader::take() {
  CheckedRequest request{.head = std::move(*head_), .body = {}};
  head_.reset();
  const auto size = request.head.content_length;
  if (size == input_.size()) {
    request.body = std::exchange(input_, {});
  } else {
    request.body = input_.substr(0, size);
    input_.erase(0, size);
  }
  return request;
}

}  // namespace gremium::web
