#include "web/site_gaps.h"

#include <map>

#include "app/site_check.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::SiteGap;
using domain::SiteGapKind;
using render::List;
using render::Object;

// A list of members that came in without French names is one thing to do, not hundreds.
constexpr int most_of_a_kind = 10;

std::vector<SiteGap> gaps_of(const Context& context, const app::View& view) {
  auto state = app::site_state(context.site.house(), view);
  state.base_url = context.site.settings().base_url;
  return domain::site_gaps(state);
}

std::string subject_of(const Context& context, const app::View& view, const SiteGap& gap) {
  switch (gap.kind) {
    case SiteGapKind::text_missing:
      return context.say("texts." + gap.subject);
    case SiteGapKind::body_no_rules:
      return name_of_body(context, view, gap.subject);
    case SiteGapKind::no_languages:
    case SiteGapKind::no_time_zone:
    case SiteGapKind::no_notice:
    case SiteGapKind::no_benefits:
    case SiteGapKind::no_approver:
      return short_name_of_organisation(context, view, gap.subject);
    case SiteGapKind::no_name:
    case SiteGapKind::no_article:
      return name_of_organisation(context, view, gap.subject);
    case SiteGapKind::is_example:
    case SiteGapKind::no_base_url:
    case SiteGapKind::no_https:
    case SiteGapKind::no_mail:
    case SiteGapKind::no_site_name:
      break;
  }
  return gap.subject;
}

std::string address_of(const SiteGap& gap) {
  const auto language = gap.language ? std::string(base::code(*gap.language)) : std::string();
  auto network = "/office/networks/" + gap.subject;
  switch (gap.kind) {
    case SiteGapKind::is_example:
    case SiteGapKind::no_base_url:
    case SiteGapKind::no_https:
      return {};
    case SiteGapKind::no_mail:
      return "/office/settings#mail-url";
    case SiteGapKind::no_site_name:
      return "/office/settings#names-name_" + language;
    case SiteGapKind::text_missing:
      return "/office/settings#" + gap.subject + "-text_" + language;
    case SiteGapKind::no_languages:
    case SiteGapKind::no_notice:
      return network;
    case SiteGapKind::no_time_zone:
      return network + "#form-time_zone";
    case SiteGapKind::no_benefits:
      return network + "#form-benefits_" + language;
    case SiteGapKind::no_approver:
      return "/office/accounts";
    case SiteGapKind::body_no_rules:
      return "/office/bodies/" + gap.subject;
    case SiteGapKind::no_name:
    case SiteGapKind::no_article:
      break;
  }
  return "/office/organisations/" + gap.subject;
}

Object row_of(const Context& context, const app::View& view, const SiteGap& gap) {
  base::Arguments arguments{{"subject", subject_of(context, view, gap)},
                            {"number", std::to_string(gap.number)}};
  if (gap.language)
    arguments.emplace_back("in_language", context.say("gaps.in_" + std::string(base::code(*gap.language))));
  return {{"text", context.say("gaps." + std::string(name_of(gap.kind)), arguments)},
          {"href", address_of(gap)}};
}

}  // namespace

List gap_rows(const Context& context, const app::View& view) {
  List rows;
  const auto gaps = gaps_of(context, view);
  std::map<SiteGapKind, int> counts;
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    const auto& gap = gaps[i];
    if (++counts[gap.kind] <= most_of_a_kind) rows.push_back(row_of(context, view, gap));
    const bool is_last = i + 1 == gaps.size() || gaps[i + 1].kind != gap.kind;
    if (const int more = counts[gap.kind] - most_of_a_kind; is_last && more > 0)
      rows.push_back(
          Object{{"text", context.say("gaps.more", {{"number", std::to_string(more)}})}, {"href", ""}});
  }
  return rows;
}

int number_of_gaps(const Context& context, const app::View& view) {
  return static_cast<int>(gaps_of(context, view).size());
}

}  // namespace gremium::web
