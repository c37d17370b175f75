// The manifest that lets a phone keep the site beside its programs. https://www.w3.org/TR/appmanifest/
#include "exchange/manifest.h"

#include "web/assets.h"
#include "web/handlers.h"

namespace gremium::web {

Response show_manifest(Context& context) {
  const auto icon = [&](const char* name) { return context.site.assets().address(name); };
  return text_response(
      200, "application/manifest+json",
      exchange::to_manifest({context.view().site_name(context.language),
                             context.say("layout.description"),
                             context.language,
                             context.address("/"),
                             {{icon("icon.svg"), "any", "image/svg+xml", false},
                              {icon("icon-192.png"), "192x192", "image/png", false},
                              {icon("icon-512.png"), "512x512", "image/png", false},
                              {icon("icon-maskable-512.png"), "512x512", "image/png", true}}}));
}

}  // namespace gremium::web
