// A text that is withdrawn: the reasons that the form asks for, when it was, and why.
#include <algorithm>

#include "app/announcements.h"
#include "base/text.h"
#include "web/announcements.h"
#include "web/handlers.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

std::vector<base::Language> published_in(const domain::AnnouncementCase& found) {
  std::vector<base::Language> languages;
  for (const auto language : base::all_languages)
    if (found.texts.at(language).published) languages.push_back(language);
  return languages;
}

// A reason for the readers of each language that the text is out in; one field where it is not out.
List reason_fields(const Context& context, const domain::AnnouncementCase& found,
                   const base::Refusals& refusals) {
  List fields;
  const auto add = [&](const std::string& name, const std::string& label, std::string_view lang) {
    Object field{{"id", name},
                 {"label", label},
                 {"lang", lang},
                 {"value", base::without_controls(context.field(name))}};
    for (const auto& refusal : refusals)
      if (refusal.field == name) field["error"] = context.sentence(refusal);
    fields.push_back(std::move(field));
  };
  for (const auto language : published_in(found)) {
    const std::string tongue(base::code(language));
    add("reason_" + tongue,
        context.say("announcements.reason_in", {{"language", context.say("layout.language_" + tongue)}}),
        tongue);
  }
  if (fields.empty()) add("reason", context.say("announcements.reason"), base::code(context.language));
  return fields;
}

}  // namespace

void add_withdrawal(const Context& context, const app::View& view, const domain::AnnouncementCase& found,
                    base::Language language, const base::Refusals& refusals, Object& content) {
  content["reasons"] = reason_fields(context, found, refusals);
  content["reasons_wrong"] = std::any_of(refusals.begin(), refusals.end(), [](const auto& refusal) {
    return base::starts_with(refusal.field, "reason");
  });

  content["withdrawn"] = std::string();
  content["withdrawn_reason"] = std::string();
  if (!found.withdrawn) return;
  const auto news = view.news_of(language, found.announcement.value.id);
  const auto network = view.network(found.announcement.value.publishing_network);
  content["withdrawn"] =
      news && news->withdrawn_at && network
          ? context.say(
                "announcements.withdrawn_on",
                {{"date", long_date(context, base::day_at(*news->withdrawn_at, network->value.time_zone))}})
          : context.say("text_state.withdrawn");
  content["withdrawn_reason"] = found.withdrawn->value.reason_in(language);
}

Response withdraw_announcement(Context& context) {
  const auto id = context.parameter("id");
  base::PerLanguage<std::string> reasons;
  if (const auto found = context.view().announcement(id); found && context.field("reason").empty())
    for (const auto language : published_in(*found))
      reasons[language] = context.field("reason_" + std::string(base::code(language)));
  return after_work(context, app::withdraw_announcement(context.site.house(), context.submission(), id,
                                                        context.field("reason"), reasons));
}

}  // namespace gremium::web
