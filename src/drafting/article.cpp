#include "drafting/article.h"

#include "base/text.h"
#include "language/binding_spaces.h"

namespace gremium::drafting {
namespace {

std::string erased_name(base::Language language) {
  switch (language) {
    case base::Language::de:
      return "[Name gelöscht]";
    case base::Language::en:
      return "[name erased]";
    case base::Language::fr:
      break;
  }
  return "[nom effacé]";
}

bool ends_a_sentence(const std::string& text) {
  for (const std::string_view end : {".", "!", "?", "…", "…]"})
    if (text.size() >= end.size() && text.substr(text.size() - end.size()) == end) return true;
  return false;
}

// German and French say who spoke after the words, so the sentence's full stop comes there; English says it
// before.
std::string with_final_stop(base::Language language, std::string words) {
  if (language == base::Language::en) return ends_a_sentence(words) ? words : words + '.';
  if (!words.empty() && words.back() == '.' && !base::starts_with(words, "[")) words.pop_back();
  return words;
}

// In one pass: words that hold braces themselves are not looked at again.
std::string put_in(const std::string& text, const std::string& words, const std::string& person) {
  constexpr std::string_view words_mark = "{quotation}", person_mark = "{person}";
  std::string filled;
  std::string_view rest = text;
  while (!rest.empty()) {
    if (base::starts_with(rest, words_mark)) {
      filled += words;
      rest.remove_prefix(words_mark.size());
    } else if (base::starts_with(rest, person_mark)) {
      filled += person;
      rest.remove_prefix(person_mark.size());
    } else {
      filled += rest.front();
      rest.remove_prefix(1);
    }
  }
  return filled;
}

// What is there of a personal value, or what stands in its place.
std::string or_else(const domain::Personal& value, const std::string& substitute) {
  return value.erased || value.text.empty() ? substitute : value.text;
}

}  // namespace

std::string passage_text(base::Language language, const domain::Passage& passage,
                         const QuotationOf& quotation_of) {
  auto text = passage.text;
  if (!passage.quotation.empty()) {
    const auto quoted = quotation_of(passage.quotation).value_or(QuotedWords{});
    const auto words = with_final_stop(language, or_else(quoted.text, "[…]"));
    text = put_in(text, words, or_else(quoted.person, erased_name(language)));
  }
  return language::bind_spaces(language, text);
}

Article put_together(base::Language language, const std::vector<domain::Passage>& passages,
                     const QuotationOf& quotation_of) {
  Article article;
  // What all passages of one member share, and the lead; the benefits stand apart from the lead.
  std::string paragraph;
  int member = -1;
  const auto end_paragraph = [&] {
    auto rest = paragraph;
    for (auto blank = rest.find("\n\n"); blank != std::string::npos; blank = rest.find("\n\n")) {
      if (blank > 0) article.paragraphs.push_back(rest.substr(0, blank));
      rest = std::string(base::trim(rest.substr(blank)));
    }
    if (!rest.empty()) article.paragraphs.push_back(rest);
    paragraph.clear();
  };
  for (const auto& passage : passages) {
    const auto text = passage_text(language, passage, quotation_of);
    if (passage.kind == "headline") {
      article.headline = text;
      continue;
    }
    if (passage.member != member || passage.kind == "benefits") end_paragraph();
    member = passage.member;
    if (!paragraph.empty() && !text.empty()) paragraph += ' ';
    paragraph += text;
  }
  end_paragraph();
  return article;
}

std::string as_text(const Article& article) {
  auto text = article.headline + '\n';
  for (const auto& paragraph : article.paragraphs) text += '\n' + paragraph + '\n';
  return text;
}

std::string as_html(const Article& article) {
  std::string html;
  for (const auto& paragraph : article.paragraphs)
    html += "<p>" + base::replace_all(base::escape_html(paragraph), "\n", "<br>\n") + "</p>\n";
  return html;
}

}  // namespace gremium::drafting
