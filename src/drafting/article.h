// An announcement as people read it: its passages put together, quotations and names put in, binding spaces
// set.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/languages.h"
#include "domain/announcement.h"
#include "domain/personal.h"

namespace gremium::drafting {

// What a passage refers to, in the language of the text.
struct QuotedWords {
  domain::Personal text;
  domain::Personal person;
};

// By the id of a quotation; nothing if there is none of that id.
using QuotationOf = std::function<std::optional<QuotedWords>(const std::string& id)>;

// The final text of one passage. Where words or name are erased or not found stands that they are, in the
// reader's language. In quotations the full stop is set as the sentence around them needs it.
std::string passage_text(base::Language language, const domain::Passage& passage,
                         const QuotationOf& quotation_of);

struct Article {
  std::string headline;
  // One for the lead, one a member, one for the benefits; blank lines in hand-written texts make more.
  std::vector<std::string> paragraphs;
};

Article put_together(base::Language language, const std::vector<domain::Passage>& passages,
                     const QuotationOf& quotation_of);

// Headline and paragraphs with blank lines between, a line end at the end.
std::string as_text(const Article& article);
// The paragraphs alone as <p>, escaped: pages and feeds show the headline in their own ways.
std::string as_html(const Article& article);

}  // namespace gremium::drafting
