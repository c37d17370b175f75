#include "web/news.h"

#include "app/wording.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

constexpr int items_a_page = 20;

List versions_of(const Context& context, const domain::NewsItem& item) {
  List paragraphs;
  if (item.publication.value.version > 1 && !item.publication.value.correction.empty())
    paragraphs.push_back(Object{{"day", long_date(context, item.publication.value.published_on)},
                                {"text", item.publication.value.correction}});
  return paragraphs;
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
  const auto view = context.view();
  const auto after = context.query("after");
  if (!after.empty() && !view.news_of(context.language, after)) return unreadable(context, "after");
  auto items = view.list_news(context.language, items_a_page + 1, after);
  std::string next;
  if (items.size() > items_a_page) {
    items.pop_back();
    next = context.preview + context.request.path + "?after=" + percent_encode(items.back().announcement.id);
  }
  return page(context, "news/index",
              {{"title", context.say("layout.news")},
               {"rows", news_rows(context, view, items)},
               {"has_rows", !items.empty()},
               {"next", next}});
}

Response show_news(Context& context) {
  const auto view = context.view();
  const auto item = view.news(context.language, context.parameter("slug"));
  if (!item) return not_found(context);
  Object content{
      {"day", long_date(context, item->first_published_on)},
      {"publisher", short_name_of_organisation(context, view, item->announcement.publishing_network)},
      {"withdrawn", item->withdrawn.has_value()},
      {"corrections", versions_of(context, *item)}};
  if (item->withdrawn) {
    // A notice stays at its address; the text does not.
    content["title"] = context.say("news.withdrawn_title");
    content["reason"] = item->withdrawn->reason;
    return page(context, "news/show", std::move(content));
  }
  const auto article = app::article_of(view, item->publication.value);
  List paragraphs;
  for (const auto& text : article.paragraphs) paragraphs.push_back(Object{{"text", text}});
  content["title"] = article.headline;
  content["paragraphs"] = std::move(paragraphs);
  return page(context, "news/show", std::move(content));
}

}  // namespace gremium::web
