#include "app/site.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"
#include "web/site_gaps.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

FormPage form_of(const app::View& view, const std::string& key) {
  FormPage form{"texts", "/office/settings/" + key, "common.save"};
  form.id = key;
  Fieldset set{"texts." + key, {}};
  const auto recorded = view.site_text(key);
  if (recorded) form.seen = recorded->fact;
  for (const auto language : base::all_languages) {
    std::string text;
    if (recorded)
      if (const auto found = recorded->value.text.find(language); found != recorded->value.text.end())
        text = found->second;
    set.fields.push_back(paragraph("text_" + std::string(base::code(language)), text));
    set.fields.back().lang = base::code(language);
  }
  form.sets.push_back(std::move(set));
  return form;
}

Response show(Context& context, const std::string& refused, const base::Refusals& refusals) {
  const auto view = context.view();
  List forms;
  for (const auto& key : app::site_text_keys()) {
    auto form = form_of(view, key);
    if (key == refused) form.refusals = refusals;
    forms.push_back(Object{{"form", to_view(context, std::move(form))}});
  }
  List networks;
  for (const auto& option : network_options(context, view))
    networks.push_back(Object{{"href", "/office/networks/" + option.value},
                              {"label", context.say("networks.edit", {{"network", option.label}})}});
  auto gaps = gap_rows(context, view);
  const bool has_gaps = !gaps.empty();
  return page(context, "office/settings",
              {{"title", context.say("layout.settings")},
               {"gaps", std::move(gaps)},
               {"has_gaps", has_gaps},
               {"networks", std::move(networks)},
               {"forms", std::move(forms)}},
              status_of(refusals));
}

}  // namespace

Response edit_settings(Context& context) { return show(context, {}, {}); }

Response record_site_text(Context& context) {
  domain::SiteText text;
  text.key = context.parameter("key");
  for (const auto language : base::all_languages)
    if (auto words = context.field("text_" + std::string(base::code(language))); !words.empty())
      text.text[language] = std::move(words);
  const auto done =
      app::record_site_text(context.site.house(), context.submission(), text, read_seen(context));
  if (done) return see_other("/office/settings");
  return show(context, text.key, done.refusals());
}

}  // namespace gremium::web
