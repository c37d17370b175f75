// announcement list, show.
#include "app/announcements.h"

#include <iostream>
#include <nlohmann/json.hpp>

#include "app/wording.h"
#include "base/text.h"
#include "cli/commands.h"

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
  else
    std::cout << drafting::as_text(article);
  return Exit::done;
}

}  // namespace gremium::cli
