#include "web/minutes_rows.h"

#include <algorithm>

#include "drafting/minutes.h"
#include "language/binding_spaces.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::LineChange;
using domain::MinutesPart;
using domain::MinutesPassage;
using render::List;
using render::Object;

std::string bound(base::Language language, const std::string& text) {
  return language::bind_spaces(language, text);
}

List texts(base::Language language, const std::vector<std::string>& cells) {
  List list;
  for (const auto& cell : cells) list.push_back(Object{{"text", bound(language, cell)}});
  return list;
}

List pairs(base::Language language, const MinutesPassage& passage, const char* first, const char* second) {
  List list;
  for (const auto& row : passage.rows)
    list.push_back(Object{{first, bound(language, row.front())}, {second, bound(language, row.back())}});
  return list;
}

// Each cell with its column's head: on narrow screens a row becomes a block.
Object table_row(base::Language language, const std::vector<std::string>& head,
                 const std::vector<std::string>& row) {
  List cells;
  for (std::size_t i = 1; i < row.size() && i < head.size(); ++i)
    cells.push_back(Object{{"label", bound(language, head[i])}, {"text", bound(language, row[i])}});
  return {{"row_label", bound(language, row.front())}, {"cells", std::move(cells)}};
}

Object table(base::Language language, const MinutesPassage& passage) {
  List rows;
  for (std::size_t i = 1; i < passage.rows.size(); ++i)
    rows.push_back(table_row(language, passage.rows.front(), passage.rows[i]));
  return {{"has_table", true},
          {"caption", bound(language, passage.text)},
          {"head", texts(language, passage.rows.front())},
          {"rows", std::move(rows)}};
}

Object list_of(base::Language language, const MinutesPassage& passage) {
  List list;
  for (const auto& row : passage.rows) list.push_back(Object{{"text", bound(language, row.front())}});
  return {{"has_list", true}, {"list", std::move(list)}};
}

Object row_of(base::Language language, const MinutesPassage& passage) {
  switch (passage.part) {
    case MinutesPart::list:
      return list_of(language, passage);
    case MinutesPart::facts:
      return {{"has_facts", true}, {"facts", pairs(language, passage, "label", "value")}};
    case MinutesPart::signatures:
      return {{"has_signatures", true}, {"signatures", pairs(language, passage, "name", "office")}};
    case MinutesPart::table:
      return table(language, passage);
    case MinutesPart::title:
    case MinutesPart::heading:
    case MinutesPart::subheading:
    case MinutesPart::paragraph:
    case MinutesPart::wording:
      break;
  }
  return {{std::string(name_of(passage.part)), bound(language, passage.text)}};
}

void add_approval(const Context& context, const app::View& view, const domain::MinutesApproved& approval,
                  Object& state) {
  state["approved"] =
      context.say("minutes.approved",
                  {{"how", std::string(name_of(approval.how))}, {"date", long_date(context, approval.on)}});
  if (const auto meeting = view.meeting(approval.in_meeting))
    state["approved_in"] =
        context.say("minutes.approved_in", {{"meeting", number_of(meeting->meeting.value)}});
  if (const auto decision = view.decision(approval.decision)) {
    state["approved_by"] = decision->value.title;
    state["approved_by_href"] = decision_address(context, decision->value.id);
  }
}

void mark(const Context& context, const std::string& key, const char* kind, Object& state) {
  state["mark"] = context.say("minutes.mark_" + key);
  state["mark_kind"] = kind;
}

}  // namespace

std::string title_of(const Context& context, const domain::MinutesPassages& passages) {
  for (const auto& passage : passages)
    if (passage.part == MinutesPart::title) return passage.text;
  return context.say("minutes.title");
}

List passage_rows(base::Language language, const domain::MinutesPassages& passages) {
  List rows;
  for (const auto& passage : passages)
    if (passage.part != MinutesPart::title) rows.push_back(row_of(language, passage));
  return rows;
}

List changed_lines(const domain::MinutesPassages& before, const domain::MinutesPassages& after) {
  List list;
  for (const auto& line :
       domain::compare_lines(drafting::lines_of(before), drafting::lines_of(after)))
    if (line.change != LineChange::same)
      list.push_back(Object{{line.change == LineChange::added ? "added" : "removed", line.text}});
  return list;
}

Object minutes_state(const Context& context, const app::View& view, const domain::Meeting& meeting,
                     const domain::MinutesCase& minutes, const domain::MinutesReleased& version,
                     bool is_newest) {
  Object state{{"version", context.say("minutes.version",
                                       {{"number", std::to_string(version.version)},
                                        {"date", long_date(context, version.released_on)}})}};
  const auto* approval = minutes.approval_of(version.version);
  if (!is_newest)
    mark(context, "old", "warning", state);
  else if (approval != nullptr)
    mark(context, std::string(name_of(approval->how)), "success", state);
  else if (approval_asked(view, meeting.body, version.released_on) == domain::MinutesApproval::none)
    mark(context, "none", "success", state);
  else
    mark(context, "released", "warning", state);
  if (!version.reason.empty())
    state["because"] = context.say("minutes.because", {{"reason", version.reason}});
  if (approval != nullptr) add_approval(context, view, *approval, state);
  return state;
}

Object draft_state(const Context& context, const domain::MinutesCase& minutes) {
  Object state;
  mark(context, minutes.versions.empty() ? "draft" : "correction", "warning", state);
  return state;
}

domain::MinutesApproval approval_asked(const app::View& view, const std::string& body, base::Day day) {
  std::vector<domain::RuleSet> all;
  for (auto& found : view.rule_sets(body)) all.push_back(std::move(found.value));
  const auto* rules = domain::in_force(all, day);
  return rules == nullptr ? domain::MinutesApproval::by_body : rules->minutes;
}

std::string number_of(const domain::Meeting& meeting) {
  return std::to_string(meeting.number) + "/" + meeting.period;
}

}  // namespace gremium::web
