#include "web/repetition.h"

#include <optional>

#include "base/text.h"
#include "web/meeting_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::Object;

// What is there already, as a link in its own language.
std::optional<Object> way_to(const Context& context, const app::View& view, const std::string& what,
                             const std::string& id) {
  if (const auto found = what == "decision" ? view.decision(id) : std::nullopt) {
    const auto& decision = found->value;
    return Object{{"href", decision_address(context, decision.id)},
                  {"label", decision.title},
                  {"lang", decision.language == context.language ? "" : base::code(decision.language)}};
  }
  if (const auto found = what == "meeting" ? view.meeting(id) : std::nullopt)
    return Object{{"href", meeting_address(context, id)},
                  {"label", meeting_with_day(context, found->meeting.value)},
                  {"lang", ""}};
  return std::nullopt;
}

}  // namespace

app::Repetition typed_repetition(const Context& context) {
  return context.field("again") == "yes" ? app::Repetition::is_entered : app::Repetition::is_asked_about;
}

void ask_about_repetition(const Context& context, const app::View& view, FormPage& form) {
  for (const auto& refusal : form.refusals) {
    if (!base::ends_with(refusal.code, ".alike")) continue;
    for (const auto& [what, id] : refusal.arguments) {
      auto way = way_to(context, view, what, id);
      if (!way) continue;
      (*way)["text"] = context.sentence(refusal);
      form.alike.push_back(std::move(*way));
    }
  }
  if (!form.alike.empty()) form.sets.insert(form.sets.begin(), Fieldset{{}, {tick("again", false)}});
}

}  // namespace gremium::web
