#include "web/site_identity.h"

#include <algorithm>
#include <cmath>

#include "app/site.h"
#include "base/crypto.h"
#include "exchange/logo.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/rows.h"
#include "web/settings.h"

namespace gremium::web {
namespace {

using domain::SiteIdentity;
using domain::SiteLogo;
using render::Object;

// In the header, in pixels.
constexpr double logo_height = 44, logo_width = 200;

std::string name_field(base::Language language) { return "name_" + std::string(base::code(language)); }

FormPage names_form(const SiteIdentity& identity, domain::FactNumber fact) {
  FormPage form{"site", "/office/settings/names", "common.save"};
  form.id = "names";
  form.seen = fact;
  Fieldset set{"site.names", {}};
  for (const auto language : base::all_languages) {
    const auto found = identity.names.find(language);
    set.fields.push_back(line(name_field(language), found == identity.names.end() ? "" : found->second));
    set.fields.back().lang = base::code(language);
  }
  form.sets.push_back(std::move(set));
  return form;
}

FormPage logo_form(const Context& context, const SiteIdentity& identity, domain::FactNumber fact) {
  FormPage form{"site", "/office/settings/logo", "site.upload_logo"};
  form.id = "logo";
  form.seen = fact;
  Field file{Field::Kind::file, "file", {}, identity.logo.empty()};
  file.hint = context.say("site.file_types", {{"most", std::to_string(app::most_logo_bytes / 1024)}});
  form.sets.push_back({"site.logo", {std::move(file), tick("has_name", identity.logo.has_name)}});
  return form;
}

FormPage remove_logo_form(domain::FactNumber fact) {
  FormPage form{"site", "/office/settings/logo/remove", "site.remove_logo"};
  form.id = "logo-remove";
  form.seen = fact;
  return form;
}

// Its address is its content's, so that browsers keep it.
std::string logo_name(const SiteLogo& logo) {
  return base::to_hex(base::sha256(logo.content)).substr(0, 16) +
         (logo.type == "image/svg+xml" ? ".svg" : ".png");
}

}  // namespace

std::optional<Object> logo_of(const app::View& view) {
  const auto identity = view.site_identity();
  if (!identity || identity->value.logo.empty()) return std::nullopt;
  const auto& logo = identity->value.logo;
  const double scale = std::min(logo_height / logo.height, logo_width / logo.width);
  const auto side = [&](int length) {
    return std::to_string(std::max(1, static_cast<int>(std::lround(length * scale))));
  };
  return Object{{"href", "/logo/" + logo_name(logo)},
                {"width", side(logo.width)},
                {"height", side(logo.height)},
                {"has_name", logo.has_name}};
}

void add_identity_forms(const Context& context, const app::View& view, const std::string& refused,
                        const base::Refusals& refusals, Object& content) {
  const auto recorded = view.site_identity().value_or(domain::Recorded<SiteIdentity>{});
  auto names = names_form(recorded.value, recorded.fact);
  auto logo = logo_form(context, recorded.value, recorded.fact);
  if (refused == names.id) {
    names.refusals = refusals;
    const auto seen = seen_version<SiteIdentity>(context, view).value_or(SiteIdentity{});
    take_over_newer(context, names, names_form(seen, 0));
  }
  if (refused == logo.id) logo.refusals = refusals;
  if (recorded.fact != 0)
    content["identity_changes"] = Object{{"changes_href", changes_address(recorded.fact)}};
  content["names_form"] = to_view(context, std::move(names));
  content["logo_form"] = to_view(context, std::move(logo));
  if (!recorded.value.logo.empty())
    content["remove_logo_form"] = to_view(context, remove_logo_form(recorded.fact));
}

Response record_site_names(Context& context) {
  base::PerLanguage<std::string> names;
  for (const auto language : base::all_languages)
    if (auto name = context.field(name_field(language)); !name.empty()) names[language] = std::move(name);
  return settings_after(
      context, "names",
      app::record_site_names(context.site.house(), context.submission(), names, read_seen(context)));
}

Response record_site_logo(Context& context) {
  const bool is_there = context.file && context.file->field == "file" && !context.file->name.empty();
  const auto recorded = context.view().site_identity().value_or(domain::Recorded<SiteIdentity>{}).value.logo;
  // The one that is there may be said to have the name in it, or not.
  if (!is_there && recorded.empty()) return show_settings(context, "logo", {{"logo.no_file", {}, "file"}});
  // The size first: what is far too large is not read.
  auto logo = is_there ? SiteLogo{} : recorded;
  if (is_there && context.file->bytes.size() <= app::most_logo_bytes) {
    const auto file = exchange::read_logo(context.file->bytes);
    if (!file) return show_settings(context, "logo", file.refusals());
    logo = {file->type, {}, file->width, file->height};
  }
  if (is_there) logo.content = base::to_base64(context.file->bytes);
  logo.has_name = context.field("has_name") == "yes";
  return settings_after(
      context, "logo",
      app::record_site_logo(context.site.house(), context.submission(), logo, read_seen(context)));
}

Response remove_site_logo(Context& context) {
  return settings_after(
      context, "logo",
      app::record_site_logo(context.site.house(), context.submission(), {}, read_seen(context)));
}

Response show_logo(Context& context) {
  const auto identity = context.view().site_identity();
  if (!identity || identity->value.logo.empty() ||
      context.parameter("name") != logo_name(identity->value.logo))
    return not_found(context);
  Response response;
  response.body = base::from_base64(identity->value.logo.content).value_or("");
  response.headers = {{"Content-Type", identity->value.logo.type},
                      {"Cache-Control", "public, max-age=31536000, immutable"},
                      // Opened by itself it runs nothing and loads nothing either.
                      {"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"}};
  return response;
}

}  // namespace gremium::web
