#include "app/bodies.h"

#include "base/crypto.h"
#include "domain/rule_set.h"
#include "drafting/display.h"
#include "web/election_rows.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/options.h"
#include "web/rows.h"
#include "web/seat_rows.h"

namespace gremium::web {
namespace {

std::string name_in(const domain::Body& body, base::Language language) {
  const auto found = body.names.find(language);
  return found == body.names.end() ? std::string() : found->second.name;
}

bool goes_on_to_decision(const Context& context) { return context.query("then") == "decision"; }

std::string then(const Context& context) { return goes_on_to_decision(context) ? "?then=decision" : ""; }

FormPage form_of(const Context& context, const domain::Body& body, domain::FactNumber seen) {
  const bool is_new = body.id.empty();
  FormPage form{"bodies",
                is_new ? "/office/organisations/" + body.organisation + "/bodies" + then(context)
                       : "/office/bodies/" + body.id,
                is_new ? "bodies.record" : "common.save"};
  form.seen = seen;
  std::vector<Field> fields{choice("kind", kind_options(context, true), body.kind, true)};
  for (const auto language : base::all_languages) {
    fields.push_back(line("name_" + std::string(base::code(language)), name_in(body, language)));
    fields.back().lang = base::code(language);
  }
  fields.push_back(line("time_zone", is_new ? "Europe/Berlin" : body.time_zone, true));
  if (!is_new) fields.push_back(line("reason"));
  form.sets.push_back({{}, std::move(fields)});
  return form;
}

// What was typed, over what was recorded: what the form does not show stays.
domain::Body typed(const Context& context, domain::Body body) {
  body.kind = context.field("kind");
  body.time_zone = context.field("time_zone");
  for (const auto language : base::all_languages) {
    const auto name = context.field("name_" + std::string(base::code(language)));
    if (name.empty()) {
      body.names.erase(language);
      continue;
    }
    auto& own = body.names[language];
    own.name = name;
    own.whole = true;
  }
  return body;
}

render::List rule_sets_of(const Context& context, const app::View& view, const domain::Body& body) {
  render::List list;
  for (const auto& [rules, fact] : view.rule_sets(body.id))
    list.push_back(render::Object{
        {"href", "/office/rule-sets/" + rules.id},
        {"since", rules.valid_from
                      ? context.say("rule_sets.since", {{"date", long_date(context, *rules.valid_from)}})
                      : context.say("rule_sets.always")},
        {"source", rules.source}});
  return list;
}

render::List presets_for(const Context& context, const domain::Body& body) {
  render::List list;
  if (!domain::may(context.session->account.role, domain::Right::record)) return list;
  const auto address = "/office/bodies/" + body.id + "/rule-sets/new";
  for (const auto& preset : domain::rule_presets())
    list.push_back(render::Object{{"href", address + "?preset=" + std::string(preset.name)},
                                  {"label", context.say("rule_preset." + std::string(preset.name))}});
  list.push_back(render::Object{{"href", address}, {"label", context.say("rule_sets.empty")}});
  return list;
}

// Those to come, then the latest.
render::List meetings_of(const Context& context, const app::View& view, const domain::Body& body) {
  const auto today = view.today_in(body.time_zone);
  domain::MeetingFilter filter;
  filter.body = body.id;
  filter.limit = 5;
  auto meetings = view.coming_meetings(today, filter);
  filter.over_before = today;
  for (auto& past : view.meetings(filter)) meetings.push_back(std::move(past));
  return meeting_rows(context, view, meetings);
}

void add_meetings(const Context& context, const app::View& view, const domain::Body& body,
                  render::Object& content) {
  auto meetings = meetings_of(context, view, body);
  const auto query = "?" + query_of({{"body", body.id}});
  content["has_meetings"] = !meetings.empty();
  content["meetings"] = std::move(meetings);
  content["meetings_href"] = "/office/meetings" + query;
  if (domain::may(context.session->account.role, domain::Right::record))
    content["new_meeting_href"] = "/office/meetings/new" + query;
}

Response show_form(Context& context, const domain::Body& body, domain::FactNumber seen,
                   base::Refusals refusals) {
  const auto view = context.view();
  const auto organisation = view.organisation(body.organisation);
  if (!organisation) return not_found(context);
  auto form = form_of(context, body, seen);
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  if (const auto before = seen_version<domain::Body>(context, view))
    take_over_newer(context, form, form_of(context, *before, 0));
  const bool known = !body.id.empty();
  auto rule_sets = known ? rule_sets_of(context, view, body) : render::List{};
  auto presets = known ? presets_for(context, body) : render::List{};
  const bool has_rule_sets = !rule_sets.empty();
  const bool has_presets = !presets.empty();
  render::Object content{
      {"title", known ? drafting::body_name(body, context.language) : context.say("bodies.record")},
      {"organisation", drafting::full_name(organisation->value, context.language)},
      {"organisation_href", "/office/organisations/" + body.organisation},
      {"known", known},
      {"rule_sets", std::move(rule_sets)},
      {"has_rule_sets", has_rule_sets},
      {"presets", std::move(presets)},
      {"has_presets", has_presets},
      {"form", to_view(context, std::move(form))}};
  if (known) {
    content["changes_href"] = changes_address(view.body(body.id)->fact);
    add_seats(context, view, body, content);
    content["new_seat_href"] = "/office/bodies/" + percent_encode(body.id) + "/seats/new";
    content["new_seats_href"] = "/office/bodies/" + percent_encode(body.id) + "/seats/import";
    // An assembly of members: they are known.
    if (view.network(body.organisation) && domain::may(context.session->account.role, domain::Right::record))
      content["members_form"] =
          render::Object{{"action", "/office/bodies/" + percent_encode(body.id) + "/seats/members"},
                         {"token", context.session->token},
                         {"form_key", base::random_token()}};
    add_elections(context, view, {.body = body.id}, content);
    content["new_election_href"] = "/office/elections/new?body=" + percent_encode(body.id);
    add_meetings(context, view, body, content);
  }
  return page(context, "office/body", std::move(content), status);
}

domain::Body body_of(const Context& context) {
  domain::Body body;
  body.organisation = context.parameter("id");
  return body;
}

}  // namespace

Response new_body(Context& context) { return show_form(context, body_of(context), 0, {}); }

Response record_body(Context& context) {
  const auto body = typed(context, body_of(context));
  const auto id = app::record_body(context.site.house(), context.submission(), body);
  if (id && goes_on_to_decision(context))
    return see_other("/office/decisions/new?" + query_of({{"organisation", body.organisation}}));
  if (id) return see_other("/office/organisations/" + body.organisation);
  return show_form(context, body_of(context), 0, id.refusals());
}

Response edit_body(Context& context) {
  const auto found = context.view().body(context.parameter("id"));
  if (!found) return not_found(context);
  if (const auto as_of = context.query("as_of"); !as_of.empty() && !base::Day::parse(as_of))
    return unreadable(context, "as_of");
  return show_form(context, found->value, found->fact, {});
}

Response amend_body(Context& context) {
  const auto found = context.view().body(context.parameter("id"));
  if (!found) return not_found(context);
  const auto id = app::amend_body(context.site.house(), context.submission(), typed(context, found->value),
                                  read_seen(context), context.field("reason"));
  if (id) return see_other("/office/organisations/" + found->value.organisation);
  return show_form(context, found->value, found->fact, id.refusals());
}

}  // namespace gremium::web
