// announcement list, show, begin.
#include "app/announcements.h"

#include <iostream>
#include <nlohmann/json.hpp>

#include "app/drafts.h"
#include "app/publications.h"
#include "app/wording.h"
#include "base/text.h"
#include "cli/commands.h"
#include "drafting/short_form.h"

namespace gremium::cli {
namespace {

using nlohmann::ordered_json;

std::string state(const domain::AnnouncementCase& found, base::Language language) {
  return std::string(app::name_of(app::state_of(found, language)));
}

ordered_json to_json(const app::View& view, const domain::AnnouncementCase& found, base::Language language) {
  const auto passages = app::current_passages(found, language);
  const auto article = app::article_of(view, language, passages);
  ordered_json text{{"id", found.announcement.value.id},        {"day", found.announcement.value.day.iso()},
                    {"language", base::code(language)},         {"state", state(found, language)},
                    {"open", domain::has_open_place(passages)}, {"headline", article.headline},
                    {"paragraphs", article.paragraphs},         {"passages", ordered_json::array()}};
  for (const auto& passage : passages)
    text["passages"].push_back({{"kind", passage.kind},
                                {"member", passage.member},
                                {"text", app::text_of(view, language, passage)},
                                {"open", passage.open},
                                {"facts", passage.facts}});
  return text;
}

std::string to_html(const drafting::Article& article, base::Language language) {
  return "<article lang=\"" + std::string(base::code(language)) + "\">\n<h1>" +
         base::escape_html(article.headline) + "</h1>\n" + drafting::as_html(article) + "</article>\n";
}

}  // namespace

int announcement_list(const Common& common) {
  auto house = open_house(common, Mode::read);
  if (!house) return refuse(common, house.refusals());
  const app::View view(*house, app::Audience::office);
  auto list = ordered_json::array();
  for (const auto& found : view.announcements()) {
    ordered_json entry{{"id", found.announcement.value.id}, {"day", found.announcement.value.day.iso()}};
    const auto article =
        app::article_of(view, common.language, app::current_passages(found, common.language));
    entry["headline"] = article.headline;
    std::cout << (common.json ? ""
                              : found.announcement.value.id + "  " + found.announcement.value.day.iso() +
                                    "  " + article.headline + "\n");
    for (const auto language : base::all_languages) {
      entry["states"][std::string(base::code(language))] = state(found, language);
      if (!common.json)
        std::cout << "    " << base::code(language) << ": "
                  << say(common, "text_state." + state(found, language)) << '\n';
    }
    list.push_back(std::move(entry));
  }
  if (common.json) std::cout << list.dump(2) << '\n';
  return Exit::done;
}

int announcement_show(const Common& common, const Show& show) {
  auto house = open_house(common, Mode::read);
  if (!house) return refuse(common, house.refusals());
  const app::View view(*house, app::Audience::office);
  const auto found = view.announcement(show.id);
  if (!found) return refuse(common, {{"announcement.unknown"}});
  const auto language = base::language_of(show.language).value_or(common.language);
  const auto article = app::article_of(view, language, app::current_passages(*found, language));
  if (show.format == "json")
    std::cout << to_json(view, *found, language).dump(2) << '\n';
  else if (show.format == "html")
    std::cout << to_html(article, language);
  else if (show.format == "markdown")
    std::cout << drafting::as_markdown(article);
  else if (show.format == "post")
    std::cout << drafting::short_post(article) << '\n';
  else if (show.format == "subject")
    std::cout << drafting::mail_subject(article) << '\n';
  else
    std::cout << drafting::as_text(article);
  return Exit::done;
}

namespace {

base::Language language_of(const Plan& plan) {
  return base::language_of(plan.language).value_or(base::Language::de);
}

}  // namespace

int announcement_plan(const Common& common, const Plan& plan) {
  // "2025-01-07 08:00" or "2025-01-07T08:00".
  const auto gap = plan.at.find_first_of(" T");
  const auto day = base::Day::parse(plan.at.substr(0, gap));
  if (!day || gap == std::string::npos) return refuse(common, {{"announcement.time_malformed"}});
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  const auto clock = plan.at.substr(gap + 1);
  const auto planned = app::plan_publication(*house, {app::system_actor()},
                                             {plan.id, language_of(plan), day, clock, plan.correction});
  if (!planned) return refuse(common, planned.refusals());
  std::cout << say(common, "cli.announcement_planned",
                   {{"id", plan.id}, {"lang", plan.language}, {"day", day->iso()}, {"clock", clock}})
            << '\n';
  return Exit::done;
}

int announcement_unplan(const Common& common, const Plan& plan) {
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  const auto done = app::take_back_plan(*house, {app::system_actor()}, plan.id, language_of(plan));
  if (!done) return refuse(common, done.refusals());
  std::cout << say(common, "cli.announcement_unplanned", {{"id", plan.id}, {"lang", plan.language}}) << '\n';
  return Exit::done;
}

int announcement_begin(const Common& common, const std::string& kind, const std::string& subject) {
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  const auto id = app::begin_announcement(
      *house, {app::system_actor()},
      domain::announcement_kind_named(kind).value_or(domain::AnnouncementKind::joining), subject);
  if (!id) return refuse(common, id.refusals());
  std::cout << say(common, "cli.due_announcement", {{"id", *id}}) << '\n';
  return Exit::done;
}

}  // namespace gremium::cli
