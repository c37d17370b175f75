#include "app/site.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"
#include "web/site_gaps.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

FormPage form_of(const domain::SiteText& text, domain::FactNumber seen) {
  FormPage form{"texts", "/office/settings/" + text.key, "common.save"};
  form.id = text.key;
  form.seen = seen;
  Fieldset set{"texts." + text.key, {}};
  for (const auto language : base::all_languages) {
    const auto found = text.text.find(language);
    set.fields.push_back(paragraph("text_" + std::string(base::code(language)),
                                   found == text.text.end() ? std::string() : found->second));
    set.fields.back().lang = base::code(language);
  }
  form.sets.push_back(std::move(set));
  return form;
}

Response show(Context& context, const std::string& refused, const base::Refusals& refusals) {
  const auto view = context.view();
  List forms;
  for (const auto& key : app::site_text_keys()) {
    const auto recorded = view.site_text(key).value_or(domain::Recorded<domain::SiteText>{{key, {}}, 0});
    auto form = form_of(recorded.value, recorded.fact);
    if (key == refused) form.refusals = refusals;
    const auto before = seen_version<domain::SiteText>(context, view).value_or(domain::SiteText{key, {}});
    take_over_newer(context, form, form_of(before, 0));
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
