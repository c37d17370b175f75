#include "app/wording.h"

namespace gremium::app {
namespace {

// The words as they were when they were drafted: a quotation changed afterwards changes no text that was
// signed off or published.
std::optional<domain::Quotation> quoted_in(const View& view, const std::vector<domain::Passage>& passages,
                                           const std::string& id) {
  for (const auto& passage : passages) {
    if (passage.quotation != id) continue;
    for (const auto fact : passage.facts)
      if (auto quotation = view.quotation_as_recorded(fact); quotation && quotation->id == id)
        return quotation;
  }
  auto newest = view.quotation(id);
  return newest ? std::optional(std::move(newest->value)) : std::nullopt;
}

// Of an election: the name of who was elected.
std::optional<drafting::QuotedWords> elected_in(const View& view, const std::string& id) {
  const auto election = view.election(id);
  if (!election) return std::nullopt;
  const auto* winner = election->candidate(domain::state_of(*election).elected);
  return winner == nullptr ? std::nullopt : std::optional(drafting::QuotedWords{{}, winner->name});
}

drafting::QuotationOf quotations_in(const View& view, base::Language language,
                                    const std::vector<domain::Passage>& passages) {
  return [&view, language, &passages](const std::string& id) -> std::optional<drafting::QuotedWords> {
    const auto quotation = quoted_in(view, passages, id);
    if (!quotation) return elected_in(view, id);
    const auto text = quotation->text.find(language);
    if (text == quotation->text.end()) return std::nullopt;
    return drafting::QuotedWords{text->second, quotation->person};
  };
}

}  // namespace

drafting::Article article_of(const View& view, base::Language language,
                             const std::vector<domain::Passage>& passages) {
  return drafting::put_together(language, passages, quotations_in(view, language, passages));
}

std::string text_of(const View& view, base::Language language, const domain::Passage& passage) {
  const std::vector<domain::Passage> alone{passage};
  return drafting::passage_text(language, passage, quotations_in(view, language, alone));
}

drafting::Article article_of(const View& view, const domain::Publication& publication) {
  return article_of(view, publication.language, domain::compose(publication.passages, publication.texts));
}

}  // namespace gremium::app
