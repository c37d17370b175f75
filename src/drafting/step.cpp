#include "drafting/step.h"

#include "language/messages.h"

namespace gremium::drafting {
namespace {

std::string in(const base::PerLanguage<std::string>& texts, base::Language language) {
  const auto found = texts.find(language);
  if (found != texts.end()) return found->second;
  return texts.empty() ? std::string() : texts.begin()->second;
}

}  // namespace

std::string step_name(const domain::PlannedStep& step, base::Language language) {
  if (auto label = in(step.label, language); !label.empty()) return label;
  return language::say(language, "step_kind." + std::string(name_of(step.kind)));
}

std::string document_name(const domain::PlannedStep& step, std::size_t document, base::Language language) {
  return in(step.documents.at(document), language);
}

}  // namespace gremium::drafting
