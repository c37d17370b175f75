#include "web/announcements.h"

#include <algorithm>

#include "app/announcement_checks.h"
#include "app/announcements.h"
#include "app/publications.h"
#include "app/wording.h"
#include "base/crypto.h"
#include "base/text.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/passage_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

std::string show_address(const std::string& id, base::Language language) {
  return "/office/announcements/" + id + "?text=" + std::string(base::code(language));
}

List languages_of(const Context& context, const domain::AnnouncementCase& found, base::Language chosen) {
  List list;
  for (const auto language : base::all_languages) {
    const std::string tongue(base::code(language));
    list.push_back(Object{
        {"href", show_address(found.announcement.value.id, language)},
        {"label", context.say("layout.language_" + tongue)},
        {"current", language == chosen},
        {"state", context.say("text_state." + std::string(app::name_of(app::state_of(found, language))))}});
  }
  return list;
}

Object actions_of(const Context& context, const domain::AnnouncementCase& found, base::Language language,
                  bool must_confirm) {
  const auto state = app::state_of(found, language);
  const auto role = context.session->account.role;
  const auto passages = app::current_passages(found, language);
  const bool open = domain::has_open_place(passages);
  const bool may_publish = domain::may(role, domain::Right::publish),
             ended = state == app::TextState::withdrawn;
  const auto& text = found.texts.at(language);
  Object actions{{"save", work_address(found, language, "/save")},
                 {"sign_off", work_address(found, language, "/sign-off")},
                 {"publish", work_address(found, language, "/publish")},
                 {"redraft", "/office/announcements/" + found.announcement.value.id +
                                 "/redraft?text=" + std::string(base::code(language))},
                 {"withdraw", "/office/announcements/" + found.announcement.value.id + "/withdraw"},
                 {"may_edit", app::may_edit(role, found, language)},
                 {"may_redraft", domain::may(role, domain::Right::edit_drafts) && !ended},
                 {"may_sign_off", may_publish && !open && !ended && state != app::TextState::signed_off &&
                                      state != app::TextState::planned && state != app::TextState::published},
                 {"may_publish",
                  may_publish && (state == app::TextState::signed_off || state == app::TextState::planned)},
                 {"must_confirm", must_confirm},
                 {"may_withdraw", may_publish && !ended},
                 {"is_correction", text.published.has_value()},
                 {"digest", app::digest_of(passages)},
                 {"seen", std::to_string(std::max(text.saved.fact, found.announcement.fact))}};
  // A key a form: the same one sent twice is one act.
  for (const char* form : {"save_key", "sign_off_key", "publish_key", "redraft_key", "withdraw_key"})
    actions[form] = base::random_token();
  if (text.published && !ended)
    actions["public_href"] = "/" + std::string(base::code(language)) + "/news/" + text.published->value.slug;
  return actions;
}

}  // namespace

base::Language text_language(const Context& context) {
  const auto named = base::language_of(context.parameter("text"));
  return named ? *named : base::language_of(context.query("text")).value_or(context.language);
}

std::string work_address(const domain::AnnouncementCase& found, base::Language language,
                         const std::string& rest) {
  const std::string tongue(base::code(language));
  return "/office/announcements/" + found.announcement.value.id + "/" + tongue + rest;
}

namespace {

// What is wrong, with links to passages and other fields.
List errors_of(const Context& context, const List& passages, const base::Refusals& refusals) {
  List errors;
  for (const auto& refusal : refusals) {
    auto line = error_line(context, refusal);
    for (const auto& passage : passages)
      if (*passage.object()->at("id").text() == refusal.field)
        line["label"] = *passage.object()->at("kind").text();
    for (const auto* part : {"text_", "reason", "plan_", "correction", "confirmed"})
      if (base::starts_with(refusal.field, part)) line["href"] = "#" + refusal.field;
    errors.push_back(std::move(line));
  }
  return errors;
}

}  // namespace

Response show_announcement(Context& context, base::Refusals refusals) {
  const auto view = context.view();
  const auto found = view.announcement(context.parameter("id"));
  if (!found) return not_found(context);
  const auto language = text_language(context);
  const auto article = app::article_of(view, language, app::current_passages(*found, language));
  const auto members = members_of(context, view, found->announcement.value);
  const auto shown = texts_to_show(context, view, *found, language, refusals);
  for (auto& told : told_of(shown)) refusals.push_back(std::move(told));
  auto passages = passage_rows(context, view, *found, language, shown, refusals);
  List paragraphs;
  for (const auto& text : article.paragraphs) paragraphs.push_back(Object{{"text", text}});
  const bool must_confirm = std::any_of(refusals.begin(), refusals.end(),
                                        [](const auto& refusal) { return refusal.field == "confirmed"; });
  Object content{
      {"title", article.headline.empty() ? context.say("announcements.title") : article.headline},
      {"text_lang", base::code(language)},
      {"headline", article.headline},
      {"paragraphs", std::move(paragraphs)},
      {"passages", std::move(passages)},
      {"languages_of_text", languages_of(context, *found, language)},
      {"state", context.say("text_state." + std::string(app::name_of(app::state_of(*found, language))))},
      {"open", domain::has_open_place(app::current_passages(*found, language))},
      {"day", long_date(context, found->announcement.value.day)},
      {"actions", actions_of(context, *found, language, must_confirm)},
      {"form_token", context.session->token}};
  // What stood beside the passages stays, too.
  (*content["actions"].object())["correction"] =
      refusals.empty() ? std::string() : base::without_controls(context.field("correction"));
  add_stale(context, view, *found, language, members, content);
  add_publication(context, view, *found, language, refusals, content);
  content["kind"] = context.say("announcement_kind." + std::string(name_of(found->announcement.value.kind)));
  content["day_label"] =
      context.say("announcements.day_" + std::string(name_of(found->announcement.value.kind)));
  add_withdrawal(context, view, *found, language, refusals, content);
  auto errors = errors_of(context, *content["passages"].list(), refusals);
  content["has_errors"] = !errors.empty();
  content["errors"] = std::move(errors);
  return page(context, "office/announcement", std::move(content), status_of(refusals));
}

Response after_work(Context& context, const app::Recorded& result) {
  if (result) return see_other(show_address(context.parameter("id"), text_language(context)));
  return show_announcement(context, result.refusals());
}

Response list_announcements(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  return show_announcements(context, {});
}

Response show_announcements(Context& context, const base::Refusals& refusals) {
  const auto view = context.view();
  List rows, dropped;
  for (const auto& found : view.announcements()) {
    const auto passages = app::current_passages(found, context.language);
    const auto article = app::article_of(view, context.language, passages);
    Object row{
        {"href", "/office/announcements/" + found.announcement.value.id},
        {"headline", article.headline},
        {"kind", context.say("announcement_kind." + std::string(name_of(found.announcement.value.kind)))},
        {"day", long_date(context, found.announcement.value.day)},
        {"texts", languages_of(context, found, context.language)}};
    const bool is_over = found.withdrawn || app::waits_no_more(view, found, today_of_lists(view));
    (is_over && !app::is_published(found) ? dropped : rows).push_back(std::move(row));
  }
  const bool has_rows = !rows.empty(), has_dropped = !dropped.empty();
  Object content{{"title", context.say("layout.announcements")},
                 {"day", as_of_form_at(context, today_of_lists(view), "/office/announcements")},
                 {"rows", std::move(rows)},
                 {"has_rows", has_rows},
                 {"dropped", std::move(dropped)},
                 {"has_dropped", has_dropped}};
  std::vector<Announceable> about;
  for (const auto& network : view.networks())
    about.emplace_back(domain::AnnouncementKind::network, network.value.id);
  add_announce(context, view, about, content);
  if (!refusals.empty()) content["message"] = context.sentence(refusals.front());
  return page(context, "office/announcements", std::move(content), status_of(refusals));
}

Response edit_announcement(Context& context) { return show_announcement(context, {}); }

Response save_announcement(Context& context) {
  const auto view = context.view();
  const auto found = view.announcement(context.parameter("id"));
  if (!found) return not_found(context);
  domain::AnnouncementSaved saved;
  saved.announcement = found->announcement.value.id;
  saved.language = text_language(context);
  saved.texts = typed_texts(context, *found, saved.language);
  return after_work(
      context, app::save_announcement(context.site.house(), context.submission(), saved, read_seen(context)));
}

Response sign_off_announcement(Context& context) {
  return after_work(
      context, app::sign_off_announcement(context.site.house(), context.submission(), context.parameter("id"),
                                          text_language(context), context.field("digest")));
}

Response publish_announcement(Context& context) {
  return after_work(
      context, app::publish_announcement(context.site.house(), context.submission(), context.parameter("id"),
                                         text_language(context), context.field("correction"),
                                         context.field("with_others") == "yes"));
}

Response redraft_announcement(Context& context) {
  return after_work(
      context, app::redraft_announcement(context.site.house(), context.submission(), context.parameter("id"),
                                         0, context.field("confirmed") == "yes"));
}

}  // namespace gremium::web
