#include "web/news.h"

#include "app/wording.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/metadata.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

constexpr int items_a_page = 20;

std::string address_under(const Context& context, base::Language language, const std::string& slug) {
  return context.preview + "/" + std::string(base::code(language)) + "/news/" + slug;
}

// What was corrected, and a way to each version that is not this one.
List versions_of(const Context& context, const domain::NewsItem& item,
                 const std::vector<domain::Publication>& versions, int shown) {
  List list;
  for (const auto& version : versions) {
    const bool is_newest = version.version == item.publication.value.version;
    const auto address = news_address(context, item);
    list.push_back(
        Object{{"label", context.say("news.version", {{"number", std::to_string(version.version)},
                                                      {"date", long_date(context, version.published_on)}})},
               {"correction", version.correction},
               {"href", version.version == shown ? std::string()
                        : is_newest              ? address
                                    : address + "/versions/" + std::to_string(version.version)}});
  }
  return list;
}

// The item whose address this is in any language.
std::optional<domain::NewsItem> item_at(const Context& context, const app::View& view) {
  const auto slug = context.parameter("slug");
  auto item = view.news(context.language, slug);
  for (const auto language : base::all_languages)
    if (!item) item = view.news(language, slug);
  return item;
}

// The same text in other languages, each at its own address.
List add_translations(Context& context, const app::View& view, const domain::NewsItem& shown) {
  List others;
  for (const auto language : base::all_languages) {
    const auto item = view.news_of(language, shown.announcement.id);
    const auto& slug = (item ? *item : shown).publication.value.slug;
    context.translations[language] = address_under(context, language, slug);
    if (item && language != shown.publication.value.language)
      others.push_back(
          Object{{"href", context.translations[language]},
                 {"lang", base::code(language)},
                 {"label", context.say("layout.language_" + std::string(base::code(language)))}});
  }
  return others;
}

void add_text(const Context& context, const app::View& view, const domain::Publication& publication,
              Object& content) {
  const auto article = app::article_of(view, publication);
  List paragraphs;
  for (const auto& text : article.paragraphs) paragraphs.push_back(Object{{"text", text}});
  content["title"] = article.headline;
  content["paragraphs"] = std::move(paragraphs);
  if (!article.paragraphs.empty()) content["description"] = summary_of(article.paragraphs.front());
  if (publication.language == context.language) return;
  const std::string tongue(base::code(publication.language));
  content["text_lang"] = tongue;
  content["other_language"] = context.say("news.only_in", {{"language", tongue}});
}

Response show_version(Context& context, const app::View& view, const domain::NewsItem& item,
                      const domain::Publication& publication) {
  const auto versions = view.news_versions(item);
  const bool is_newest = publication.version == item.publication.value.version;
  Object content{
      {"day", long_date(context, item.first_published_on)},
      {"publisher", short_name_of_organisation(context, view, item.announcement.publishing_network)},
      {"withdrawn", item.withdrawn.has_value()},
      {"others", add_translations(context, view, item)},
      {"has_versions", versions.size() > 1}};
  if (versions.size() > 1) content["versions"] = versions_of(context, item, versions, publication.version);
  if (!is_newest) content["newest_href"] = news_address(context, item);
  if (item.withdrawn) {
    // A notice stays at its address; the text does not.
    content["title"] = context.say("news.withdrawn_title");
    const bool own = item.withdrawn->reasons.contains(context.language);
    content[own ? "reason_said" : "reason"] = item.withdrawn->reason_in(context.language);
    if (item.withdrawn_at)
      if (const auto network = view.network(item.announcement.publishing_network))
        content["day"] = context.say(
            "announcements.withdrawn_on",
            {{"date", long_date(context, base::day_at(*item.withdrawn_at, network->value.time_zone))}});
  } else {
    add_text(context, view, publication, content);
    content["is_article"] = true;
    add_linked(context, view, item, content);
  }
  return page(context, "news/show", std::move(content));
}

}  // namespace

std::string news_address(const Context& context, const domain::NewsItem& item) {
  return context.address("/news/" + item.publication.value.slug);
}

List news_rows(const Context& context, const app::View& view, const std::vector<domain::NewsItem>& items) {
  List list;
  for (const auto& item : items) {
    const auto article = app::article_of(view, item.publication.value);
    list.push_back(Object{{"href", news_address(context, item)},
                          {"headline", article.headline},
                          {"day", long_date(context, item.first_published_on)},
                          {"lead", article.paragraphs.empty() ? std::string() : article.paragraphs.front()}});
  }
  return list;
}

Response list_news(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto view = context.view();
  const auto after = context.query("after");
  if (!after.empty() && !view.news_of(context.language, after)) return unreadable(context, "after");
  auto items = view.list_news(context.language, items_a_page + 1, after);
  std::string next;
  if (items.size() > items_a_page) {
    items.pop_back();
    Form::Fields query{{"after", items.back().announcement.id}};
    if (!context.query("as_of").empty()) query.emplace_back("as_of", context.query("as_of"));
    next = context.preview + context.request.path + "?" + query_of(query);
  }
  return page(context, "news/index",
              {{"title", context.say("layout.news")},
               {"rows", news_rows(context, view, items)},
               {"has_rows", !items.empty()},
               {"next", next}});
}

Response show_news(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto view = context.view();
  const auto item = item_at(context, view);
  if (!item) return not_found(context);
  if (item->publication.value.language != context.language)
    if (const auto own = view.news_of(context.language, item->announcement.id))
      return see_other(news_address(context, *own));
  return show_version(context, view, *item, item->publication.value);
}

Response show_news_version(Context& context) {
  const auto view = context.view();
  const auto item = item_at(context, view);
  if (!item) return not_found(context);
  for (const auto& version : view.news_versions(*item))
    if (std::to_string(version.version) == context.parameter("version"))
      return show_version(context, view, *item, version);
  return not_found(context);
}

}  // namespace gremium::web
