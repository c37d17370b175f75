#include "drafting/short_form.h"

#include <algorithm>
#include <vector>

namespace gremium::drafting {
namespace {

std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// At plain spaces behind a full stop: those within dates and abbreviations bind, and so do not count.
std::vector<std::string> sentences_of(const std::string& paragraph) {
  std::vector<std::string> sentences;
  std::size_t from = 0;
  for (auto at = paragraph.find(". "); at != std::string::npos; at = paragraph.find(". ", at + 1)) {
    sentences.push_back(paragraph.substr(from, at + 1 - from));
    from = at + 2;
  }
  sentences.push_back(paragraph.substr(from));
  return sentences;
}

std::string cut_between_words(const std::string& text, std::size_t room) {
  if (characters(text) <= room) return text;
  std::string cut;
  std::size_t from = 0;
  while (from < text.size()) {
    const auto space = std::min(text.find(' ', from), text.size());
    const auto longer = text.substr(0, space);
    if (characters(longer) + 1 > room) break;
    cut = longer;
    from = space + 1;
  }
  return cut + "…";
}

}  // namespace

std::string short_post(const Article& article, const std::string& address) {
  const auto tail = address.empty() ? std::string() : "\n\n" + address;
  const auto room = longest_post - std::min(longest_post, characters(tail));
  auto post = cut_between_words(article.headline, room);
  std::string lead;
  if (!article.paragraphs.empty())
    for (const auto& sentence : sentences_of(article.paragraphs.front())) {
      const auto longer = lead + (lead.empty() ? "\n\n" : " ") + sentence;
      if (characters(post + longer) > room) break;
      lead = longer;
    }
  return post + lead + tail;
}

std::string mail_subject(const Article& article) {
  std::string subject;
  for (std::size_t i = 0; i < article.headline.size(); ++i) {
    const auto rest = article.headline.substr(i);
    const bool bound = rest.starts_with("\u00A0"), narrow = rest.starts_with("\u202F");
    if (bound || narrow) i += narrow ? 2 : 1;
    subject += bound || narrow || rest.front() == '\n' || rest.front() == '\r' ? ' ' : rest.front();
  }
  return subject;
}

std::string as_markdown(const Article& article) {
  const auto escaped = [](const std::string& text) {
    std::string out;
    for (const char c : text) {
      if (std::string_view("\\`*_[]<>#|").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
    return out;
  };
  auto text = "# " + escaped(article.headline) + '\n';
  for (const auto& paragraph : article.paragraphs) text += '\n' + escaped(paragraph) + '\n';
  return text;
}

}  // namespace gremium::drafting
