#include "web/front/answer_bytes.h"

#include <algorithm>

namespace gremium::web {

std::optional<Refused> admit_body(const Common& common, Exchange& exchange, const CheckedHead& head,
                                  const std::string& peer) {
  const auto& limits = common.settings.limits;
  if (head.content_length <= limits.body) return std::nullopt;
  const auto allowed = std::min(limits.large_body, exchange.body_limit(head, peer));
  if (head.content_length <= allowed) return std::nullopt;
  return Refused{413, "The body is too large.", head.target};
}

std::string answer_bytes(std::string_view bytes, const std::string& client, const Common& common) {
  Exchange exchange(common);
  RequestReader reader(common.check,
                       [&](const CheckedHead& head) { return admit_body(common, exchange, head, client); });
  reader.append(bytes);
  std::string out;
  for (;;) {
    const auto state = reader.advance();
    std::optional<Answer> answer;
    if (state == RequestReader::State::refused) {
      const auto& [status, reason, target] = reader.refused();
      answer = failure_answer(common, {.status = status, .reason = reason, .target = target});
    } else if (state == RequestReader::State::complete) {
      auto request = reader.take();
      if (request.head.get_or_head) answer = exchange.answer_at_once(request, client);
      if (!answer) answer = exchange.answer(request, client);
    } else {
      return out;
    }
    out += answer->head;
    if (answer->body) out += *answer->body;
    if (answer->close) return out;
  }
}

}  // namespace gremium::web
