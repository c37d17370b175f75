// Extracts of decisions: the sheet to be printed, and the text that its digest is of.
#include "app/extracts.h"

#include "base/text.h"
#include "web/handlers.h"
#include "web/rows.h"
#include "web/sheets.h"

namespace gremium::web {
namespace {

using render::Object;
using Kind = app::ExtractStanding::Kind;

// What is said of the extract that was asked for by its digest.
void add_standing(const Context& context, const app::ExtractStanding& standing, Object& content) {
  switch (standing.kind) {
    case Kind::current:
      content["current"] = context.say("extracts.current");
      return;
    case Kind::replaced:
      content["replaced"] = context.say("extracts.replaced", {{"date", long_date(context, *standing.since)}});
      return;
    case Kind::unknown:
      content["unknown"] = context.say("extracts.unknown");
  }
}

// Other languages of the page keep the digest that was asked for.
void keep_digest(Context& context, const std::string& digest) {
  if (!context.parameters.contains("lang")) return;
  for (const auto language : base::all_languages)
    context.translations[language] =
        "/" + std::string(base::code(language)) + context.request.path.substr(3) + "?digest=" + digest;
}

}  // namespace

Response show_extract(Context& context) {
  const auto digest = context.query("digest");
  if (!digest.empty() && !app::is_extract_digest(digest)) return unreadable(context, "digest");
  const auto view = context.view();
  const auto state = view.decision_state(context.parameter("ref"));
  if (!state) return not_found(context);
  const auto& decision = state->decision.value;
  const auto extract = drafting::extract_of(app::extract_material(*state));
  Object content{{"title", context.say("extracts.of", {{"title", decision.title}})},
                 {"paper", true},
                 {"back", decision_address(context, decision.id)},
                 {"text_href", decision_address(context, decision.id) + "/extract.txt"},
                 {"hidden", !decision.is_public},
                 {"sheet", extract_sheet(extract, drafting::digest_of(extract),
                                         extract_address(context.origin(), decision))}};
  if (context.in_office())
    content["fact"] = context.say("extracts.fact", {{"number", std::to_string(state->decision.fact)}});
  if (!digest.empty()) {
    add_standing(context, app::standing_of_extract(view, decision.id, digest), content);
    keep_digest(context, digest);
  }
  return page(context, "decisions/extract", std::move(content));
}

Response show_extract_text(Context& context) {
  const auto state = context.view().decision_state(context.parameter("ref"));
  if (!state) return not_found(context);
  return text_response(200, "text/plain; charset=utf-8",
                       drafting::as_text(drafting::extract_of(app::extract_material(*state))));
}

}  // namespace gremium::web
