#include "web/metadata.h"

#include <algorithm>

#include "base/text.h"
#include "drafting/display.h"
#include "web/assets.h"
#include "web/feeds.h"
#include "web/meeting_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

constexpr const char* picture = "icon-512.png";

// This page in a language, whole; without its query, which shows the same in another way.
std::string whole_address_in(const Context& context, base::Language language) {
  if (const auto known = context.translations.find(language); known != context.translations.end())
    return whole_address(context, known->second);
  const auto tongue = "/" + std::string(base::code(language));
  return whole_address(context, tongue + context.request.path.substr(tongue.size()));
}

List alternates(const Context& context) {
  List list;
  for (const auto language : base::all_languages)
    list.push_back(Object{{"code", base::code(language)}, {"url", whole_address_in(context, language)}});
  // Whoever reads none of them is sent on by what the browser asks for.
  if (context.request.path.size() == 4)
    list.push_back(Object{{"code", "x-default"}, {"url", whole_address(context, "/")}});
  return list;
}

// As Open Graph writes languages.
std::string locale_of(base::Language language) {
  switch (language) {
    case base::Language::de:
      return "de_DE";
    case base::Language::en:
      return "en_GB";
    case base::Language::fr:
      break;
  }
  return "fr_FR";
}

Object open_graph(const Context& context, bool is_article) {
  List others;
  for (const auto language : base::all_languages)
    if (language != context.language) others.push_back(Object{{"code", locale_of(language)}});
  return {{"type", is_article ? "article" : "website"},
          {"locale", locale_of(context.language)},
          {"others", std::move(others)},
          {"image", whole_address(context, context.site.assets().address(picture))}};
}

std::string whole_page(const Context& context, const std::string& rest) {
  return whole_address(context, "/" + std::string(base::code(context.language)) + rest);
}

exchange::LinkedThing organisation_thing(const Context& context, const app::View& view,
                                         const std::string& id) {
  return {name_of_organisation(context, view, id),
          whole_page(context, (view.network(id) ? "/networks/" : "/organisations/") + id)};
}

// The first moment of a sitting as far as it is settled, or the last.
std::string moment_of(const app::View& view, const domain::Meeting& meeting, base::Day day,
                      const std::string& clock) {
  const auto body = view.body(meeting.body);
  const auto instant = body ? base::instant_of(day, clock, body->value.time_zone) : std::nullopt;
  return instant ? base::to_text(*instant) : day.iso();
}

}  // namespace

std::string summary_of(const std::string& text) {
  auto line = base::replace_all(base::replace_all(text, "\n", " "), "\t", " ");
  line = std::string(base::trim(line));
  if (base::length(line) <= longest_summary) return line;
  std::size_t end = 0;
  for (std::size_t count = 0; count < longest_summary; ++end)
    if ((static_cast<unsigned char>(line[end]) & 0xC0U) != 0x80U) ++count;
  const auto blank = line.rfind(' ', end);
  // A word without end is cut where a character ends.
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
  return line.substr(0, blank == std::string::npos ? end : blank) + " …";
}

void add_metadata(const Context& context, Object& content) {
  if (!context.preview.empty() || !context.parameters.contains("lang")) return;
  content["canonical"] = whole_address_in(context, context.language);
  content["alternates"] = alternates(context);
  if (!content.contains("description")) content["description"] = context.say("layout.description");
  content["og"] = open_graph(context, content.contains("is_article"));
}

void add_linked_site(const Context& context, Object& content) {
  const auto home = whole_page(context, "/");
  content["linked_data"] =
      exchange::to_linked_data(exchange::LinkedSite{{context.view().site_name(context.language), home},
                                                    context.language,
                                                    home + "search?q={search_term_string}"});
}

void add_linked(const Context& context, const app::View& view, const domain::Organisation& organisation,
                const std::string& rest, Object& content) {
  exchange::LinkedOrganisation linked{
      {drafting::full_name(organisation, context.language), whole_page(context, rest)},
      drafting::short_or_full_name(organisation, context.language),
      render::safe_url(organisation.website),
      organisation.country,
      {}};
  domain::MembershipFilter filter;
  filter.organisation = organisation.id;
  for (const auto& membership : view.memberships(filter)) {
    const auto network = view.network(membership.value.network);
    if (!network) continue;
    const auto today = view.today_in(network->value.time_zone);
    if (domain::standing_on(membership.value, today) == domain::Standing::member)
      linked.member_of.push_back(organisation_thing(context, view, membership.value.network));
  }
  content["linked_data"] = exchange::to_linked_data(linked);
}

void add_linked(const Context& context, const app::View& view, const domain::MeetingCase& found,
                Object& content) {
  const auto& meeting = found.meeting.value;
  const auto body = view.body(meeting.body);
  const auto name = meeting_name(context, meeting) + ", " + name_of_body(context, view, meeting.body);
  exchange::LinkedEvent linked;
  linked.event = {name, whole_page(context, "/meetings/" + meeting.id)};
  linked.language = meeting.language;
  linked.starts = moment_of(view, meeting, meeting.first_day(), meeting.sittings.front().begins);
  linked.ends = moment_of(view, meeting, meeting.last_day(), meeting.sittings.back().ends);
  linked.cancelled = found.state() == domain::MeetingState::cancelled;
  linked.place = meeting.place;
  linked.online_url = render::safe_url(meeting.online_url);
  if (body) linked.organiser = organisation_thing(context, view, body->value.organisation);
  content["linked_data"] = exchange::to_linked_data(linked);
}

void add_linked(const Context& context, const app::View& view, const domain::NewsItem& item,
                Object& content) {
  exchange::LinkedArticle linked;
  linked.article = {*content["title"].text(), whole_page(context, "/news/" + item.publication.value.slug)};
  linked.language = item.publication.value.language;
  linked.published = base::to_text(item.first_published_at);
  linked.changed = base::to_text(item.changed_at());
  if (const auto* summary = content["description"].text()) linked.summary = *summary;
  linked.image = whole_address(context, context.site.assets().address(picture));
  linked.publisher = organisation_thing(context, view, item.announcement.publishing_network);
  content["linked_data"] = exchange::to_linked_data(linked);
}

}  // namespace gremium::web
