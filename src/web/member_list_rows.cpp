#include "web/member_list_rows.h"

#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "drafting/display.h"
#include "exchange/member_headings.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

// Of each table; their numbers are told whole.
constexpr std::size_t most_shown = 100;

std::string number(std::size_t count) { return std::to_string(count); }

Object fault_row(const Context& context, const domain::MemberList& list, const domain::RowFault& fault) {
  Object row{{"row", fault.row == 0 ? std::string() : std::to_string(fault.row)},
             {"text", context.sentence(fault.refusal)},
             {"column", ""}};
  if (const auto place = list.places.find(fault.column); place != list.places.end())
    row["column"] = exchange::column_letters(place->second.index) + " (" + place->second.heading + ")";
  return row;
}

// A table's heading and whether it is cut.
Object counted(const Context& context, const char* heading, std::size_t count, List rows) {
  const bool cut = count > rows.size();
  return {
      {"heading", context.say(heading, {{"number", number(count)}})},
      {"cut", cut ? context.say("member_lists.first_only", {{"shown", number(rows.size())}}) : std::string()},
      {"rows", std::move(rows)}};
}

template <class Item, class Row>
List first_rows(const std::vector<Item>& items, Row row) {
  List rows;
  for (std::size_t i = 0; i < std::min(items.size(), most_shown); ++i) rows.push_back(row(items[i]));
  return rows;
}

class Names {
 public:
  Names(const Context& context, const app::View& view, const app::MemberPlan& plan)
      : context_(context), view_(view) {
    for (const auto& organisation : plan.organisations) fresh_[organisation.id] = &organisation;
  }
  std::string of(const std::string& id) const {
    const auto found = fresh_.find(id);
    if (found == fresh_.end()) return name_of_organisation(context_, view_, id);
    return drafting::full_name(*found->second, context_.language);
  }

 private:
  const Context& context_;
  const app::View& view_;
  std::unordered_map<std::string, const domain::Organisation*> fresh_;
};

std::string period_of(const Context& context, const app::View& view, const domain::Membership& membership) {
  const auto network = view.network(membership.network);
  const auto today = view.today_in(network ? network->value.time_zone : "UTC");
  auto text = start_of(context, membership, domain::standing_on(membership, today));
  if (membership.last_day)
    text += ", " + context.say("cli.until", {{"date", long_date(context, *membership.last_day)}});
  return text;
}

std::string kind_text(const Context& context, const domain::Organisation& organisation) {
  const auto* kind = drafting::find_kind(organisation.kind);
  const auto* country = drafting::find_country(organisation.country);
  std::vector<std::string> parts;
  if (kind != nullptr) parts.push_back(drafting::kind_word(*kind, context.language));
  if (country != nullptr) parts.push_back(drafting::country_name(*country, context.language));
  return base::join(parts, ", ");
}

}  // namespace

Object plan_rows(const Context& context, const app::View& view, const domain::MemberList& list,
                 const app::MemberPlan& plan) {
  const Names names(context, view, plan);
  const auto separator =
      list.separator == '\t' ? context.say("member_lists.tab") : std::string(1, list.separator);
  Object content{
      {"file_is", context.say("member_lists.file_is", {{"rows", std::to_string(list.rows)},
                                                       {"charset", list.charset},
                                                       {"separator", separator}})},
      {"unused", list.unused.empty()
                     ? std::string()
                     : context.say("member_lists.unused", {{"headings", base::join(list.unused, ", ")}})},
      {"organisations_are",
       context.say("member_lists.organisations_are", {{"fresh", number(plan.organisations.size())},
                                                      {"known", number(plan.known_organisations.size())}})},
      {"memberships_are",
       context.say("member_lists.memberships_are", {{"fresh", number(plan.memberships.size())},
                                                    {"known", std::to_string(plan.known_memberships)}})},
      {"nothing_new", plan.faults.empty() && plan.organisations.empty() && plan.memberships.empty()}};
  const auto put = [&](const char* key, const char* heading, std::size_t count, List rows) {
    if (count > 0) content[key] = counted(context, heading, count, std::move(rows));
  };
  put("faults", "member_lists.faults", plan.faults.size(),
      first_rows(plan.faults, [&](const auto& fault) { return fault_row(context, list, fault); }));
  put("memberships", "member_lists.fresh_memberships", plan.memberships.size(),
      first_rows(plan.memberships, [&](const auto& membership) {
        return Object{{"organisation", names.of(membership.organisation)},
                      {"network", short_name_of_organisation(context, view, membership.network)},
                      {"period", period_of(context, view, membership)},
                      {"source", membership.source},
                      {"unconfirmed", membership.unconfirmed}};
      }));
  put("fresh", "member_lists.fresh_organisations", plan.organisations.size(),
      first_rows(plan.organisations, [&](const auto& organisation) {
        return Object{{"name", drafting::formal_name(organisation, context.language)},
                      {"id", organisation.id},
                      {"kind", kind_text(context, organisation)}};
      }));
  put("known", "member_lists.known_organisations", plan.known_organisations.size(),
      first_rows(plan.known_organisations, [&](const auto& id) {
        return Object{{"name", names.of(id)}, {"href", organisation_address(context, id)}};
      }));
  return content;
}

std::string usual_headings(const Context& context) {
  std::vector<std::string> headings;
  for (const char* column : {"name_de", "kind", "country", "network", "start", "attested_on", "last_day",
                             "source", "unconfirmed", "id"})
    headings.push_back(exchange::member_heading(column, context.language));
  return base::join(headings, ", ");
}

}  // namespace gremium::web
