// The register of decisions: all that everyone may see, by what they are narrowed to; and the list in the
// office.
#include <algorithm>

#include "base/text.h"
#include "language/collation.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"
#include "web/rows.h"
#include "web/search_rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

constexpr int rows_a_page = 50;
// Where more bodies decided than a list to choose from can hold, their pages lead to their decisions.
constexpr int most_bodies = 200;

// What the list can be asked for, as it stands in the address; `after` is where it goes on.
constexpr const char* asked_names[] = {"organisation", "network", "body",  "kind", "outcome",
                                       "from",         "until",   "order", "q",    "as_of"};

struct Asked {
  domain::DecisionFilter filter;
  std::string words;
  // The parameter that cannot be read.
  std::string unreadable = {};
};

// The list goes on after this decision: "day~id".
std::string after(const domain::Decision& last) {
  return (last.date ? last.date->earliest().iso() : std::string()) + "~" + last.id;
}

void read_place(const Context& context, Asked& asked) {
  auto& filter = asked.filter;
  const auto given = context.query("after");
  if (given.empty() && context.day && !filter.oldest_first) {
    // As if the page before had ended with the first day that is not asked for: this id sorts before all
    // others.
    filter.after_day = base::LastDay{*context.day}.until().iso();
    filter.after_id = "!";
  }
  if (context.day && filter.oldest_first && (!filter.until || *context.day < filter.until->day))
    filter.until = base::LastDay{*context.day};
  if (given.empty()) return;
  const auto place = base::split(given, '~');
  if (place.size() != 2 || place[1].empty() || (!place[0].empty() && !base::Day::parse(place[0]))) {
    asked.unreadable = "after";
    return;
  }
  filter.after_day = place[0];
  filter.after_id = place[1];
}

std::optional<base::Day> read_day(const Context& context, const char* name, Asked& asked) {
  const auto given = context.query(name);
  const auto day = base::Day::parse(given);
  if (!given.empty() && !day) asked.unreadable = name;
  return day;
}

void read_choices(const Context& context, Asked& asked) {
  auto& filter = asked.filter;
  if (const auto kind = context.query("kind"); !kind.empty()) {
    filter.kind = domain::decision_kind_named(kind);
    if (!filter.kind) asked.unreadable = "kind";
  }
  if (const auto outcome = context.query("outcome"); !outcome.empty()) {
    filter.outcome = domain::outcome_named(outcome);
    if (!filter.outcome) asked.unreadable = "outcome";
  }
  const auto order = context.query("order");
  filter.oldest_first = order == "oldest";
  if (!order.empty() && order != "newest" && !filter.oldest_first) asked.unreadable = "order";
}

Asked read_asked(const Context& context) {
  Asked asked;
  auto& filter = asked.filter;
  filter.organisation = context.query("organisation");
  filter.network = context.query("network");
  filter.body = context.query("body");
  const auto view = context.view();
  if (!filter.organisation.empty() && !view.organisation(filter.organisation))
    asked.unreadable = "organisation";
  if (!filter.network.empty() && !view.network(filter.network)) asked.unreadable = "network";
  if (!filter.body.empty() && !view.body(filter.body)) asked.unreadable = "body";
  filter.limit = rows_a_page + 1;
  filter.from = read_day(context, "from", asked);
  if (const auto until = read_day(context, "until", asked)) filter.until = base::LastDay{*until};
  read_choices(context, asked);
  read_place(context, asked);
  asked.words = base::tidy(base::without_controls(context.query("q")));
  return asked;
}

// The address of the list that goes on after a decision, under the same filters.
std::string next_page(const Context& context, const domain::Decision& last) {
  Form::Fields query;
  for (const char* name : asked_names)
    if (auto value = context.query(name); !value.empty()) query.emplace_back(name, std::move(value));
  query.emplace_back("after", after(last));
  return context.preview + context.request.path + "?" + query_of(query);
}

List choices(const std::vector<Option>& options, const std::string& chosen) {
  List list;
  for (const auto& option : options)
    list.push_back(
        Object{{"value", option.value}, {"label", option.label}, {"selected", option.value == chosen}});
  return list;
}

std::vector<Option> bodies_to_choose(const Context& context, const app::View& view) {
  const auto ids = view.deciding_bodies(most_bodies + 1);
  std::vector<Option> options;
  if (ids.size() > most_bodies) return options;
  for (const auto& id : ids) options.push_back({id, name_of_body(context, view, id)});
  std::sort(options.begin(), options.end(), [&](const Option& a, const Option& b) {
    return language::compare(context.language, a.label, b.label) < 0;
  });
  return options;
}

Object filters_of(const Context& context, const app::View& view, const Asked& asked) {
  const auto bodies = bodies_to_choose(context, view);
  const bool narrowed = std::any_of(std::begin(asked_names), std::end(asked_names), [&](const char* name) {
    return std::string_view(name) != "as_of" && !context.query(name).empty();
  });
  using Kind = domain::DecisionKind;
  std::vector<std::string_view> kinds, outcomes;
  for (const auto kind : {Kind::accession, Kind::admission, Kind::leaving, Kind::expulsion, Kind::statutes,
                          Kind::purpose, Kind::dissolution, Kind::agenda, Kind::other})
    kinds.push_back(name_of(kind));
  using Outcome = domain::Outcome;
  for (const auto outcome :
       {Outcome::adopted, Outcome::adopted_as_amended, Outcome::rejected, Outcome::postponed,
        Outcome::referred, Outcome::withdrawn, Outcome::noted, Outcome::no_quorum, Outcome::unknown})
    outcomes.push_back(name_of(outcome));
  const std::vector<Option> orders{{"newest", context.say("decisions.newest_first")},
                                   {"oldest", context.say("decisions.oldest_first")}};
  return {{"action", context.address("/decisions")},
          {"reset_href", context.address("/decisions")},
          {"narrowed", narrowed},
          {"q", asked.words},
          {"from", context.query("from")},
          {"until", context.query("until")},
          {"networks", choices(network_options(context, view), asked.filter.network)},
          {"has_bodies", !bodies.empty()},
          {"bodies", choices(bodies, asked.filter.body)},
          {"kinds", choices(named_options(context, "decision_kind", kinds), context.query("kind"))},
          {"outcomes", choices(named_options(context, "outcome", outcomes), context.query("outcome"))},
          {"orders", choices(orders, asked.filter.oldest_first ? "oldest" : "newest")}};
}

void mark(const domain::Decision& decision, const domain::SearchQuestion& question, Object& row) {
  row["marked"] = true;
  row["pieces"] = pieces_of(decision.title, question);
  row["excerpt"] = excerpt_of(decision.text + "\n" + decision.excerpt, question);
}

// Of a period that ends before it begins there is nothing: that is said.
void add_reversed_period(const Context& context, Object& content) {
  const auto from = base::Day::parse(context.query("from")), until = base::Day::parse(context.query("until"));
  if (!from || !until || *from <= *until) return;
  content["notes"].list()->push_back(
      Object{{"text", context.say("decisions.from_after_until", {{"from", long_date(context, *from)},
                                                                 {"until", long_date(context, *until)}})}});
}

// The rows, and where the list goes on.
void add_rows(const Context& context, const app::View& view, const domain::DecisionFilter& filter,
              Object& content) {
  auto decisions = view.decisions(filter);
  std::string next;
  if (decisions.size() > rows_a_page) {
    decisions.pop_back();
    next = next_page(context, decisions.back().value);
  }
  List rows;
  for (const auto& decision : decisions) {
    auto row = decision_row(context, view, decision.value);
    if (filter.question) mark(decision.value, *filter.question, row);
    rows.push_back(std::move(row));
  }
  content["has_rows"] = !rows.empty();
  content["rows"] = std::move(rows);
  content["next"] = next;
}

}  // namespace

Response list_decisions(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  auto asked = read_asked(context);
  if (!asked.unreadable.empty()) return unreadable(context, asked.unreadable);
  const auto view = context.view();
  Object content{{"title", context.say("layout.decisions")},
                 {"filters", filters_of(context, view, asked)},
                 {"notes", List{}},
                 {"heading", context.say(asked.filter.oldest_first ? "decisions.oldest_first"
                                                                   : "decisions.newest_first")}};
  if (!asked.words.empty()) {
    asked.filter.question = view.question(asked.words);
    content["notes"] = notes_on(context, *asked.filter.question);
  }
  add_reversed_period(context, content);
  add_rows(context, view, asked.filter, content);
  return page(context, "decisions/index", std::move(content));
}

Response list_office_decisions(Context& context) {
  const auto asked = read_asked(context);
  if (!asked.unreadable.empty()) return unreadable(context, asked.unreadable);
  Object content{{"title", context.say("layout.decisions")}};
  add_rows(context, context.view(), asked.filter, content);
  return page(context, "office/decisions", std::move(content));
}

}  // namespace gremium::web
