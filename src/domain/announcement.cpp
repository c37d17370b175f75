#include "domain/announcement.h"

#include <algorithm>

namespace gremium::domain {

std::vector<Passage> compose(const std::vector<Passage>& drafted, const std::vector<HandText>& written) {
  std::vector<Passage> printed;
  for (auto passage : drafted) {
    const auto hand = std::find_if(written.begin(), written.end(), [&](const HandText& text) {
      return text.kind == passage.kind && text.member == passage.member;
    });
    if (hand != written.end() && hand->left_out) continue;
    if (hand != written.end() && (!hand->text.text.empty() || hand->text.erased)) {
      passage.text = hand->text.text;
      passage.quotation.clear();
      passage.open = false;
    }
    printed.push_back(std::move(passage));
  }
  return printed;
}

bool has_open_place(const std::vector<Passage>& passages) {
  return std::any_of(passages.begin(), passages.end(), [](const Passage& passage) { return passage.open; });
}

}  // namespace gremium::domain
