#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/metadata.h"
#include "web/news.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

constexpr int latest = 5;
constexpr int next_meetings = 3;

Object network_card(const Context& context, const app::View& view, const domain::Network& network) {
  const auto roster = view.roster(network.id);
  return {{"href", context.address("/networks/" + network.id)},
          {"name", short_name_of_organisation(context, view, network.id)},
          {"full_name", name_of_organisation(context, view, network.id)},
          {"count", std::to_string(roster->count.members)},
          {"exact", roster->count.exact},
          {"members", context.say(roster->count.exact ? "networks.members" : "networks.members_at_least",
                                  {{"number", std::to_string(roster->count.members)}})},
          {"coming",
           roster->number_of(domain::Standing::coming) == 0
               ? std::string()
               : context.say("networks.coming_number",
                             {{"number", std::to_string(roster->number_of(domain::Standing::coming))}})}};
}

}  // namespace

Response choose_language(Context& context) {
  auto response = see_other(context.address("/"));
  response.status = 302;
  response.headers.emplace_back("Vary", "Accept-Language, Cookie");
  return response;
}

Response show_home(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto view = context.view();
  List networks, decisions;
  for (const auto& network : view.networks()) networks.push_back(network_card(context, view, network.value));
  domain::DecisionFilter filter;
  filter.limit = latest;
  if (context.day) {
    // Those before the first day that is not asked for: this id sorts before all others.
    filter.after_day = base::LastDay{*context.day}.until().iso();
    filter.after_id = "!";
  }
  for (const auto& decision : view.decisions(filter))
    decisions.push_back(decision_row(context, view, decision.value));
  domain::MeetingFilter next;
  next.limit = next_meetings;
  auto meetings = meeting_rows(context, view, view.coming_meetings(today_of_lists(view), next));
  const bool has_meetings = !meetings.empty();
  auto news = view.list_news(context.language, latest);
  if (context.day)
    std::erase_if(news, [&](const auto& item) { return item.first_published_on > *context.day; });
  Object content{{"title", context.say("home.title")},
                 {"networks", std::move(networks)},
                 {"news", news_rows(context, view, news)},
                 {"decisions", std::move(decisions)},
                 {"meetings", std::move(meetings)},
                 {"has_meetings", has_meetings},
                 {"meetings_href", context.address("/meetings")},
                 {"news_href", context.address("/news")},
                 {"decisions_href", context.address("/decisions")}};
  add_linked_site(context, content);
  return page(context, "home/index", std::move(content));
}

Response show_text(Context& context) {
  const auto key = context.request.path.substr(4);
  const auto text = context.view().site_text(key);
  std::string words;
  if (text)
    if (const auto found = text->value.text.find(context.language); found != text->value.text.end())
      words = found->second;
  return page(context, "texts/show",
              {{"title", context.say("texts." + key)}, {"text", words}, {"missing", words.empty()}});
}

Response show_health(Context& context) {
  // A query, so that "ok" means the register answers; no number of facts, which nobody outside is to know.
  const bool founded = context.view().founded().has_value();
  return text_response(founded ? 200 : 503, "text/plain; charset=utf-8", founded ? "ok\n" : "empty\n");
}

}  // namespace gremium::web
