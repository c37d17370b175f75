#include "app/wording.h"

namespace gremium::app {
namespace {

drafting::QuotationOf quotations_in(const View& view, base::Language language) {
  return [&view, language](const std::string& id) -> std::optional<drafting::QuotedWords> {
    const auto quotation = view.quotation(id);
    if (!quotation) return std::nullopt;
    const auto text = quotation->value.text.find(language);
    if (text == quotation->value.text.end()) return std::nullopt;
    return drafting::QuotedWords{text->second, quotation->value.person};
  };
}

}  // namespace

drafting::Article article_of(const View& view, base::Language language,
                             const std::vector<domain::Passage>& passages) {
  return drafting::put_together(language, passages, quotations_in(view, language));
}

std::string text_of(const View& view, base::Language language, const domain::Passage& passage) {
  return drafting::passage_text(language, passage, quotations_in(view, language));
}

drafting::Article article_of(const View& view, const domain::Publication& publication) {
  return article_of(view, publication.language, domain::compose(publication.passages, publication.texts));
}

}  // namespace gremium::app
