// Following by mail: the form, the question to be confirmed, and the end. Nothing changes on GET: programs
// that look at links confirm nothing and end nothing.
#include "web/followers.h"

#include "app/followers.h"
#include "app/mail_server.h"
#include "drafting/display.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"

namespace gremium::web {
namespace {

using domain::Followed;
using domain::FollowedKind;
using render::List;
using render::Object;

// What can be followed of one organisation: all of it, then its bodies.
std::vector<Option> what_options(const Context& context, const app::View& view, const Followed& followed) {
  std::vector<Option> options;
  const auto organisation = view.organisation(followed.id);
  if (!organisation) return options;
  const auto name = drafting::short_or_full_name(organisation->value, context.language);
  options.push_back({to_text(followed), context.say("follow.news_of", {{"name", name}})});
  for (const auto& body : app::bodies_to_follow(view, followed.id))
    options.push_back(
        {to_text(Followed{FollowedKind::body, body.value.id}),
         context.say("follow.work_of", {{"name", drafting::body_name(body.value, context.language)}})});
  return options;
}

// Of an address or a form that names a body, that of its organisation.
Followed whole_of(const app::View& view, const Followed& followed) {
  if (followed.kind != FollowedKind::body) return followed;
  const auto body = view.body(followed.id);
  const auto organisation = body ? body->value.organisation : std::string();
  return {view.network(organisation) ? FollowedKind::network : FollowedKind::organisation, organisation};
}

Followed asked_for(const Context& context) {
  if (const auto sent = domain::followed_named(context.field("what"))) return *sent;
  for (const auto kind : {FollowedKind::network, FollowedKind::organisation, FollowedKind::body})
    if (const auto id = context.query(name_of(kind)); !id.empty()) return {kind, id};
  return {};
}

Response show_form(Context& context, base::Refusals refusals) {
  if (!app::sends_mail(context.site.house())) return not_found(context);
  const auto view = context.view();
  const auto followed = asked_for(context);
  auto options = what_options(context, view, whole_of(view, followed));
  if (options.empty()) return not_found(context);
  FormPage form{"follow", context.address("/follow"), "follow.submit"};
  auto address = line("address", {}, true);
  address.autocomplete = "email";
  form.sets.push_back(
      {{},
       {choice("what", std::move(options), to_text(followed), true), std::move(address),
        choice("language", language_choices(context), std::string(base::code(context.language)), true)}});
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  return page(context, "follow/show",
              {{"title", context.say("follow.title")}, {"form", to_view(context, std::move(form))}}, status);
}

// One sentence, and a button where there is something to do.
Response say(Context& context, const std::string& key, const std::string& name,
             const std::string& action = {}, const std::string& button = {},
             const std::string& all_action = {}, int status = 200) {
  auto response = page(context, "follow/step",
                       {{"title", context.say("follow." + key + "_title")},
                        {"text", context.say("follow." + key, {{"name", name}})},
                        {"action", action},
                        {"button", button.empty() ? std::string() : context.say(button)},
                        {"all_action", all_action}},
                       status);
  // The address holds a secret: it goes nowhere.
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
  return response;
}

Response link_unknown(Context& context) { return say(context, "unknown", {}, {}, {}, {}, 404); }

std::string name_in_page(const Context& context, const domain::Follower& follower) {
  const auto name = app::name_of_followed(context.site.house(), follower.followed, context.language);
  return name.empty() ? context.say("follow.something") : name;
}

Response stop(Context& context, bool all) {
  const auto token = context.parameter("token");
  if (token.empty()) return link_unknown(context);
  const auto found = app::follower_of(context.site.house(), token);
  const auto name = found ? name_in_page(context, *found) : context.say("follow.something");
  const auto done = app::stop_following(context.site.house(), token, all);
  if (!done) return error_page(context, status_of(done.refusals()), context.sentence(done.refusal()));
  return say(context, all ? "stopped_all" : "stopped", name);
}

}  // namespace

void add_follow_form(const Context& context, const app::View& view, const Followed& followed,
                     Object& content) {
  content["follow"] = false;
  if (!app::sends_mail(context.site.house()) || context.day || context.in_office() ||
      !context.preview.empty())
    return;
  const auto options = what_options(context, view, followed);
  if (options.empty()) return;
  List whats, languages;
  for (const auto& option : options)
    whats.push_back(Object{{"value", option.value}, {"label", option.label}});
  for (const auto& option : language_choices(context))
    languages.push_back(Object{{"value", option.value},
                               {"label", option.label},
                               {"selected", option.value == base::code(context.language)}});
  content["follow"] =
      Object{{"action", context.address("/follow")}, {"what", options.front().value},
             {"has_choice", options.size() > 1},     {"whats", std::move(whats)},
             {"languages", std::move(languages)},    {"privacy", context.address("/privacy")}};
}

Response show_follow(Context& context) { return show_form(context, {}); }

Response ask_to_follow(Context& context) {
  app::FollowRequest request;
  request.address = context.field("address");
  base::Refusals wrong;
  request.language = read_choice(context, "language", language_named, wrong).value_or(context.language);
  const auto followed = domain::followed_named(context.field("what"));
  if (!followed) return not_found(context);
  request.followed = *followed;
  if (wrong.empty()) {
    const auto done = app::ask_to_follow(context.site.house(), request, context.request.client);
    if (done) return see_other(context.address("/follow/sent"));
    wrong = done.refusals();
  }
  return show_form(context, std::move(wrong));
}

Response show_follow_sent(Context& context) {
  return app::sends_mail(context.site.house()) ? say(context, "sent", {}) : not_found(context);
}

Response show_follow_confirmation(Context& context) {
  const auto found = app::follower_to_confirm(context.site.house(), context.parameter("secret"));
  if (!found) return link_unknown(context);
  return say(context, "confirm", name_in_page(context, *found),
             context.address("/follow/confirm/" + percent_encode(context.parameter("secret"))),
             "follow.do_confirm");
}

Response confirm_following(Context& context) {
  const auto secret = context.parameter("secret");
  const auto found = app::follower_to_confirm(context.site.house(), secret);
  const auto name = found ? name_in_page(context, *found) : std::string();
  const auto done = app::confirm_following(context.site.house(), secret);
  if (!done && done.refusal().code == "follow.link_unknown") return link_unknown(context);
  if (!done) return error_page(context, status_of(done.refusals()), context.sentence(done.refusal()));
  return say(context, "confirmed", name);
}

Response show_follow_end(Context& context) {
  const auto found = app::follower_of(context.site.house(), context.parameter("token"));
  if (!found) return say(context, "stopped", context.say("follow.something"));
  const auto address = context.address("/follow/end/" + percent_encode(context.parameter("token")));
  return say(context, "end", name_in_page(context, *found), address, "follow.do_end", address + "/all");
}

Response stop_following(Context& context) { return stop(context, false); }

Response stop_following_all(Context& context) { return stop(context, true); }

}  // namespace gremium::web
