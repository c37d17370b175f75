// The one place that prepares a page: what every layout shows.
#include <map>

#include "app/unsaved_keys.h"
#include "base/text.h"
#include "drafting/display.h"
#include "web/feeds.h"
#include "web/form_page.h"
#include "web/meeting_rows.h"
#include "web/metadata.h"
#include "web/routes.h"
#include "web/rows.h"
#include "web/sessions.h"
#include "web/site.h"
#include "web/site_identity.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

Object link(std::string address, std::string label, bool current) {
  return {{"href", std::move(address)}, {"label", std::move(label)}, {"current", current}};
}

// What the page was asked for, but for the language; of public pages only what they know.
std::string asked_for(const Context& context) {
  const bool is_public = context.parameters.contains("lang");
  std::string query;
  for (const auto& [name, value] : context.request.query.fields()) {
    if (is_public ? !is_known_parameter(name) : name == "lang") continue;
    query.append(query.empty() ? "?" : "&")
        .append(percent_encode(name))
        .append("=")
        .append(percent_encode(value));
  }
  return query;
}

// Where a form is sent to there may be nothing to be read: then what the form stands on.
std::string path_read(const Context& context) {
  auto path = context.request.path;
  if (context.request.method != "POST") return path;
  while (path.size() > 1 && find_route("GET", path).route == nullptr) path.resize(path.rfind('/'));
  return path.empty() ? context.request.path : path;
}

// The same page in another language: the path with that language first, or lang= in the office.
std::string address_in(const Context& context, base::Language language) {
  const std::string tongue(base::code(language));
  if (const auto known = context.translations.find(language); known != context.translations.end())
    return known->second;
  const auto query = asked_for(context);
  if (context.parameters.contains("lang"))
    return context.preview + "/" + tongue + path_read(context).substr(3) + query;
  return path_read(context) + (query.empty() ? "?" : query + "&") + "lang=" + tongue;
}

List languages(const Context& context) {
  List list;
  for (const auto language : base::all_languages) {
    const std::string tongue(base::code(language));
    auto entry = link(address_in(context, language), context.say("layout.language_" + tongue),
                      language == context.language);
    entry["code"] = tongue;
    list.push_back(std::move(entry));
  }
  return list;
}

List navigation(const Context& context, const app::View& view) {
  List list;
  if (context.session) list.push_back(link("/me", context.say("layout.me"), context.request.path == "/me"));
  const auto add = [&](const std::string& rest, std::string label) {
    const auto address = context.address(rest);
    list.push_back(link(address, std::move(label), context.preview + context.request.path == address));
  };
  for (const auto& network : view.networks())
    if (const auto organisation = view.organisation(network.value.id))
      add("/networks/" + network.value.id,
          drafting::short_or_full_name(organisation->value, context.language));
  add("/meetings", context.say("layout.meetings"));
  add("/decisions", context.say("layout.decisions"));
  add("/news", context.say("layout.news"));
  return list;
}

List office_navigation(const Context& context) {
  List list;
  const auto add = [&](const std::string& address, std::string_view key) {
    const bool current = context.request.path == address ||
                         (address != "/office" && base::starts_with(context.request.path, address + "/"));
    list.push_back(link(address, context.say(key), current));
  };
  add("/office", "layout.today");
  add("/office/organisations", "layout.organisations");
  add("/office/meetings", "layout.meetings");
  add("/office/papers", "layout.papers");
  add("/office/decisions", "layout.decisions");
  add("/office/tasks", "layout.tasks");
  add("/office/accessions", "layout.accessions");
  add("/office/documents", "layout.documents");
  add("/office/announcements", "layout.announcements");
  if (!domain::may(context.session->account.role, domain::Right::administer)) return list;
  add("/office/accounts", "layout.accounts");
  add("/office/settings", "layout.settings");
  return list;
}

// Those about what the page shows come first.
List feeds_of(const Context& context, const app::View& view, List* own) {
  List list;
  if (own != nullptr) list = std::move(*own);
  for (auto& link : feed_links(context, view, {})) list.push_back(std::move(link));
  return list;
}

}  // namespace

Response page(const Context& context, std::string_view view_name, Object content, int status) {
  const auto view = context.view();
  const auto founded = view.founded();
  content["site_name"] = view.site_name(context.language);
  if (auto logo = logo_of(view)) content["logo"] = std::move(*logo);
  content["example"] = founded && founded->example;
  content["lang"] = base::code(context.language);
  if (founded && founded->language != context.language) content["notes_lang"] = base::code(founded->language);
  content["home"] = context.address("/");
  content["languages"] = languages(context);
  content["navigation"] = context.in_office() ? office_navigation(context) : navigation(context, view);
  content["imprint"] = context.address("/imprint");
  content["privacy"] = context.address("/privacy");
  content["accessibility"] = context.address("/accessibility");
  content["calendar"] = context.address("/calendar");
  content["feed"] = context.address("/news.atom");
  if (context.preview.empty())
    content["search"] = context.in_office() ? std::string("/office/search") : context.address("/search");
  if (!context.in_office() && context.preview.empty()) {
    content["manifest"] = context.address("/manifest.webmanifest");
  }
  content["feeds"] = feeds_of(context, view, content["feeds"].list());
  if (context.day && context.preview.empty() && !content.contains("day"))
    content["of_day"] = as_of_form(context, *context.day, context.request.path.substr(3));
  if (!context.preview.empty())
    content["preview_of"] = context.say("preview.banner", {{"day", long_date(context, *context.day)}});
  if (status == 200) add_metadata(context, content);
  content["was_refused"] = status == 409 || status == 422;
  if (context.session) {
    content["account"] = context.session->account.name.text;
    content["token"] = context.session->token;
    content["unsaved_key"] = app::unsaved_key(context.site.house(), context.session->account.id);
    content["is_answer"] = context.request.method == "POST";
    content["may_record"] = domain::may(context.session->account.role, domain::Right::record);
  }
  const auto done = done_cookie(context.site);
  const bool is_told = context.in_office() && context.request.method == "GET" && context.request.cookie(done);
  content["was_entered"] = is_told;
  auto response = text_response(status, "text/html; charset=utf-8",
                                context.site.views().render(view_name, context.language, std::move(content)));
  if (is_told) response.headers.emplace_back("Set-Cookie", clear_cookie(context.site, done));
  return response;
}

namespace {

// What the field is called that a parameter is typed or chosen in; nothing where there is none.
std::string field_called(const Context& context, const std::string& parameter) {
  static const std::map<std::string_view, const char*> fields{
      {"after", "query.after"},         {"as_of", "networks.as_of"},
      {"at", "attendance.show_at"},     {"body", "decisions.body"},
      {"day", "attendance.day"},        {"digest", "extracts.digest_short"},
      {"from", "decisions.from"},       {"item", "attendance.show_item"},
      {"kind", "decisions.kind"},       {"known_on", "known.known_on"},
      {"light", "tasks.light"},         {"month", "query.month"},
      {"network", "decisions.network"}, {"on", "tasks.on"},
      {"order", "decisions.order"},     {"organisation", "extracts.organisation"},
      {"outcome", "decisions.outcome"}, {"q", "search.words"},
      {"state", "tasks.state"},         {"until", "decisions.until"}};
  const auto found = fields.find(parameter);
  return found == fields.end() ? std::string() : context.say(found->second);
}

// The page as if nobody had asked for that, nor gone on from there.
std::string address_without(const Context& context, const std::string& parameter) {
  Form::Fields kept;
  for (const auto& field : context.request.query.fields())
    if (field.first != parameter && field.first != "after" && !field.second.empty()) kept.push_back(field);
  return context.preview + context.request.path + (kept.empty() ? "" : "?" + query_of(kept));
}

}  // namespace

Response unreadable(const Context& context, const std::string& parameter) {
  const auto field = field_called(context, parameter);
  const auto message =
      field.empty() ? context.sentence({"query.unreadable", {{"name", parameter}}})
                    : context.sentence({"query.field_unreadable", {{"field", field}, {"name", parameter}}});
  return page(context, "errors/show",
              {{"title", context.say("errors.title")},
               {"message", message},
               {"back_href", address_without(context, parameter)},
               {"office_href", context.in_office() ? "/office" : ""},
               {"status", "400"}},
              400);
}

std::optional<Response> read_as_of(Context& context) {
  // Only the office's history answers with what was known; elsewhere it would be passed over in silence.
  if (!context.query("known_on").empty()) return unreadable(context, "known_on");
  const auto asked = context.query("as_of");
  if (asked.empty()) return std::nullopt;
  const auto day = base::Day::parse(asked);
  if (!day) return unreadable(context, "as_of");
  context.day = day;
  return std::nullopt;
}

Object as_of_form(const Context& context, base::Day shown, const std::string& rest) {
  return as_of_form_at(context, shown, context.address(rest));
}

Object as_of_form_at(const Context& context, base::Day shown, const std::string& address) {
  const auto audience = context.in_office() ? app::Audience::office : app::Audience::everyone;
  const auto today = today_of_lists(app::View(context.site.house(), audience));
  // Of a list that is narrowed already.
  const auto organisation = context.query("organisation");
  return {{"as_of", shown.iso()},
          {"as_of_text", long_date(context, shown)},
          {"action", address},
          {"organisation", organisation},
          {"today_href",
           context.query("as_of").empty() || shown == today
               ? std::string()
               : address + (organisation.empty() ? std::string()
                                                 : "?" + query_of({{"organisation", organisation}}))}};
}

Response error_page(const Context& context, int status, const std::string& message) {
  return page(context, "errors/show",
              {{"title", context.say("errors.title")},
               {"message", message},
               {"office_href", context.in_office() ? "/office" : ""},
               {"status", std::to_string(status)}},
              status);
}

Response not_found(const Context& context) {
  return error_page(context, 404, context.say("errors.not_found"));
}

}  // namespace gremium::web
