#include "web/settings.h"

#include "app/site.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/mail_server.h"
#include "web/options.h"
#include "web/rows.h"
#include "web/site_gaps.h"
#include "web/site_identity.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

FormPage form_of(const domain::SiteText& text, domain::FactNumber seen) {
  FormPage form{"texts", "/office/settings/texts/" + text.key, "common.save"};
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

FormPage text_form(const Context& context, const app::View& view, const std::string& key,
                   const base::Refusals& refusals) {
  const auto recorded = view.site_text(key).value_or(domain::Recorded<domain::SiteText>{{key, {}}, 0});
  auto form = form_of(recorded.value, recorded.fact);
  form.refusals = refusals;
  const auto before = seen_version<domain::SiteText>(context, view).value_or(domain::SiteText{key, {}});
  take_over_newer(context, form, form_of(before, 0));
  return form;
}

List text_forms(const Context& context, const app::View& view, const std::string& refused,
                const base::Refusals& refusals) {
  List forms;
  for (const auto& key : app::site_text_keys()) {
    auto form = text_form(context, view, key, key == refused ? refusals : base::Refusals{});
    forms.push_back(Object{{"changes_href", form.seen == 0 ? std::string() : changes_address(form.seen)},
                           {"form", to_view(context, std::move(form))}});
  }
  return forms;
}

List network_links(const Context& context, const app::View& view) {
  List networks;
  for (const auto& option : network_options(context, view))
    networks.push_back(Object{{"href", "/office/networks/" + option.value},
                              {"label", context.say("networks.edit", {{"network", option.label}})}});
  return networks;
}

}  // namespace

Response show_settings(Context& context, const std::string& refused, const base::Refusals& refusals) {
  const auto view = context.view();
  auto gaps = gap_rows(context, view);
  const bool has_gaps = !gaps.empty();
  Object content{{"title", context.say("layout.settings")},
                 {"gaps", std::move(gaps)},
                 {"has_gaps", has_gaps},
                 {"networks", network_links(context, view)},
                 {"forms", text_forms(context, view, refused, refusals)}};
  add_identity_forms(context, view, refused, refusals, content);
  add_mail_forms(context, refused, refusals, content);
  return page(context, "office/settings", std::move(content), status_of(refusals));
}

Response settings_after(Context& context, const std::string& form, const app::Recorded& done) {
  return done ? see_other("/office/settings#" + form) : show_settings(context, form, done.refusals());
}

Response edit_settings(Context& context) { return show_settings(context); }

Response record_site_text(Context& context) {
  domain::SiteText text;
  text.key = context.parameter("key");
  for (const auto language : base::all_languages)
    if (auto words = context.field("text_" + std::string(base::code(language))); !words.empty())
      text.text[language] = std::move(words);
  return settings_after(
      context, text.key,
      app::record_site_text(context.site.house(), context.submission(), text, read_seen(context)));
}

}  // namespace gremium::web
