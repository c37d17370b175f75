// Any bytes as a result of minutes. Whatever comes: an answer that keeps what exchange/result_phrase.h
// promises.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "base/text.h"
#include "exchange/result_phrase.h"

namespace {

using gremium::exchange::PhraseOutcome;

void must(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto phrase = gremium::exchange::read_result_phrase(text);
  for (const auto& count : {phrase.yes, phrase.no, phrase.abstain, phrase.invalid}) {
    must(!count || (*count >= 0 && *count <= gremium::domain::most_votes));
    must(!count || phrase.outcome != PhraseOutcome::multiple);
  }
  must(gremium::base::is_utf8(phrase.referred_to) && !gremium::base::has_control(phrase.referred_to));
  must(phrase.referred_to.find('\n') == std::string::npos);
  must(std::is_sorted(phrase.flags.begin(), phrase.flags.end()));
  must(std::adjacent_find(phrase.flags.begin(), phrase.flags.end()) == phrase.flags.end());
  must(phrase.readable() || phrase.outcome == PhraseOutcome::unknown);
  return 0;
}
