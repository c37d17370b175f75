// When an announcement goes out, which passages went stale, and its other forms for the press office.
#include "app/publications.h"

#include "app/announcements.h"
#include "app/wording.h"
#include "base/crypto.h"
#include "base/text.h"
#include "drafting/grammar.h"
#include "drafting/short_form.h"
#include "language/dates.h"
#include "web/announcements.h"
#include "web/documents.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/passage_rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

std::string zone_of(const app::View& view, const domain::AnnouncementCase& found) {
  const auto network = view.network(found.announcement.value.publishing_network);
  return network ? network->value.time_zone : "UTC";
}

std::string error_at(const Context& context, const base::Refusals& refusals, const std::string& field) {
  for (const auto& refusal : refusals)
    if (refusal.field == field) return context.sentence(refusal);
  return "";
}

// The address that visitors have, once it is published.
std::string public_address(const Context& context, const domain::AnnouncementText& text,
                           base::Language language) {
  if (!text.published) return "";
  return context.site.settings().base_url + "/" + std::string(base::code(language)) + "/news/" +
         text.published->value.slug;
}

std::string stale_text(const app::View& view, base::Language language,
                       const std::optional<domain::Passage>& passage) {
  return passage ? app::text_of(view, language, *passage) : std::string();
}

bool written_by_hand(const domain::AnnouncementText& text, const domain::StalePassage& stale) {
  for (const auto& hand : text.saved.value.texts)
    if (hand.kind == stale.kind && hand.member == stale.member && !hand.text.text.empty()) return true;
  return false;
}

}  // namespace

void add_publication(const Context& context, const app::View& view, const domain::AnnouncementCase& found,
                     base::Language language, const base::Refusals& refusals, Object& content) {
  const auto& text = found.texts.at(language);
  const auto zone = zone_of(view, found);
  const auto state = app::state_of(found, language);
  const bool may_publish = domain::may(context.session->account.role, domain::Right::publish);
  const bool ended = state == app::TextState::withdrawn;
  const bool ready = state == app::TextState::signed_off || state == app::TextState::planned;
  Object plan{{"may_plan", may_publish && ready},
              {"action", work_address(found, language, "/plan")},
              {"key", base::random_token()},
              {"take_back", work_address(found, language, "/plan/take-back")},
              {"take_back_key", base::random_token()},
              {"day", context.field("plan_day")},
              {"clock", context.field("plan_clock").empty() ? "09:00" : context.field("plan_clock")},
              {"day_error", error_at(context, refusals, "plan_day")},
              {"clock_error", error_at(context, refusals, "plan_clock")},
              {"is_correction", text.published.has_value()},
              {"zone", zone},
              {"form_token", context.session->token},
              {"text_lang", base::code(language)}};
  if (const auto at = text.planned_at(); at && !ended) {
    const bool lapsed = state != app::TextState::planned || !view.is_fresh(found, language);
    plan["embargo"] = context.say(lapsed ? "announcements.embargo_lapsed" : "announcements.embargo",
                                  {{"time", language::local_time(context.language, *at, zone)}});
    plan["lapsed"] = lapsed;
    plan["may_take_back"] = may_publish;
  }
  if (text.planned && !text.planned->value.because.empty())
    plan["missed"] = context.sentence({text.planned->value.because});
  content["plan"] = std::move(plan);
  std::vector<std::string> others;
  for (const auto other : app::ready_besides(found, language))
    others.push_back(context.say("layout.language_" + std::string(base::code(other))));
  const auto with_others = others.empty()
                               ? std::string()
                               : context.say("announcements.with_others",
                                             {{"languages", drafting::join(context.language, others)}});
  for (const char* form : {"actions", "plan"}) (*content[form].object())["with_others"] = with_others;
  const auto article = app::article_of(view, language, app::current_passages(found, language));
  content["short_post"] = drafting::short_post(article, public_address(context, text, language));
  content["mail_subject"] = drafting::mail_subject(article);
  List downloads;
  for (const char* format : {"txt", "html", "md"})
    downloads.push_back(Object{{"href", work_address(found, language, "/download/" + std::string(format))},
                               {"label", context.say("announcements.download_" + std::string(format))}});
  content["downloads"] = std::move(downloads);
}

void add_stale(const Context& context, const app::View& view, const domain::AnnouncementCase& found,
               base::Language language, const std::vector<std::string>& members, Object& content) {
  const auto now = view.announcement_now(found);
  content["baseless"] = !now && !found.withdrawn;
  List rows;
  const auto drafted = found.announcement.value.passages.find(language);
  if (now && !found.withdrawn && drafted != found.announcement.value.passages.end())
    for (const auto& stale : domain::stale_passages(drafted->second, now->passages.at(language))) {
      const auto place = stale.member < 0 ? std::string() : "_" + std::to_string(stale.member);
      rows.push_back(Object{{"id", "stale_" + stale.kind + place},
                            {"kind", name_of_passage(context, stale.kind, stale.member, members)},
                            {"drafted", stale_text(view, language, stale.drafted)},
                            {"now", stale_text(view, language, stale.now)},
                            {"by_hand", written_by_hand(found.texts.at(language), stale)},
                            {"may_renew", app::may_edit(context.session->account.role, found, language)},
                            {"action", work_address(found, language, "/renew")},
                            {"name", stale.kind},
                            {"member", std::to_string(stale.member)},
                            {"seen", std::to_string(found.announcement.fact)},
                            {"form_token", context.session->token},
                            {"key", base::random_token()},
                            {"text_lang", base::code(language)}});
    }
  content["has_stale"] = !rows.empty();
  content["stale"] = std::move(rows);
}

Response plan_publication(Context& context) {
  base::Refusals wrong;
  app::PlanPublication plan;
  plan.announcement = context.parameter("id");
  plan.language = text_language(context);
  plan.day = read_day(context, "plan_day", wrong);
  plan.clock = domain::typed_clock(context.field("plan_clock"));
  plan.correction = context.field("correction");
  plan.with_others = context.field("with_others") == "yes";
  return after_work(context, app::plan_publication(context.site.house(), context.submission(wrong), plan));
}

Response take_back_plan(Context& context) {
  return after_work(context, app::take_back_plan(context.site.house(), context.submission(),
                                                 context.parameter("id"), text_language(context)));
}

Response renew_passage(Context& context) {
  base::Refusals wrong;
  const auto member = context.field("member");
  const auto place = member == "-1" ? std::optional(-1) : read_number(context, "member", wrong);
  if (!wrong.empty() || !place) return show_announcement(context, {{"announcement.passage_unknown"}});
  return after_work(
      context, app::renew_passage(context.site.house(), context.submission(), context.parameter("id"),
                                  text_language(context), context.field("kind"), *place, read_seen(context)));
}

Response download_announcement(Context& context) {
  const auto view = context.view();
  const auto found = view.announcement(context.parameter("id"));
  const auto format = context.parameter("format");
  const auto language = base::language_of(context.parameter("text"));
  if (!found || !language || (format != "txt" && format != "html" && format != "md"))
    return not_found(context);
  const auto article = app::article_of(view, *language, app::current_passages(*found, *language));
  const std::string tongue(base::code(*language));
  Response response;
  response.headers.emplace_back("Content-Type", format == "html" ? "text/html; charset=utf-8"
                                                : format == "md" ? "text/markdown; charset=utf-8"
                                                                 : "text/plain; charset=utf-8");
  response.headers.emplace_back(
      "Content-Disposition",
      "attachment; filename=\"" + found->announcement.value.day.iso() + "-" + tongue + "." + format + "\"");
  response.headers.emplace_back("Cache-Control", "no-store");
  if (format == "html")
    response.body = "<!doctype html>\n<html lang=\"" + tongue + "\">\n<head><meta charset=\"utf-8\"><title>" +
                    base::escape_html(article.headline) + "</title></head>\n<body>\n<h1>" +
                    base::escape_html(article.headline) + "</h1>\n" + drafting::as_html(article) +
                    "</body>\n</html>\n";
  else
    response.body = format == "md" ? drafting::as_markdown(article) : drafting::as_text(article);
  return response;
}

}  // namespace gremium::web
