#include "web/minutes_rows.h"

#include "drafting/minutes.h"
#include "language/binding_spaces.h"
#include "language/dates.h"
#include "language/messages.h"

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

// By the name each part has in the view.
const char* slot_of(MinutesPart part) {
  switch (part) {
    case MinutesPart::heading:
      return "part";
    case MinutesPart::subheading:
      return "item";
    case MinutesPart::wording:
      return "wording";
    case MinutesPart::title:
    case MinutesPart::paragraph:
    case MinutesPart::list:
    case MinutesPart::facts:
    case MinutesPart::table:
    case MinutesPart::signatures:
      break;
  }
  return "text";
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
  return {{slot_of(passage.part), bound(language, passage.text)}};
}

List passage_rows(base::Language language, const domain::MinutesPassages& passages) {
  List rows;
  for (const auto& passage : passages)
    if (passage.part != MinutesPart::title) rows.push_back(row_of(language, passage));
  return rows;
}

std::string said(base::Language language, const std::string& key, const base::Arguments& arguments = {}) {
  return language::bind_marks(language, language::say(language, "minutes." + key, arguments));
}

std::string approval_text(const app::View& view, base::Language language,
                          const domain::MinutesApproved& approval) {
  const base::Arguments what{{"how", std::string(name_of(approval.how))},
                             {"date", language::long_date(language, approval.on)}};
  const auto meeting = view.meeting(approval.in_meeting);
  if (!meeting) return said(language, "approved", what);
  auto where = what;
  where.emplace_back("meeting", number_of(meeting->meeting.value));
  return said(language, "approved_in", where);
}

std::string mark_of(const app::View& view, const domain::Meeting& meeting, const domain::MinutesCase& minutes,
                    const domain::MinutesReleased& version) {
  if (version.version != minutes.newest()->version) return "old";
  if (const auto* approval = minutes.approval_of(version.version))
    return approval->how == domain::MinutesApproval::none ? "concluded" : std::string(name_of(approval->how));
  const auto asked = approval_asked(view, meeting.body, version.released_on);
  return asked == domain::MinutesApproval::none ? "none" : "released";
}

}  // namespace

std::string title_of(base::Language language, const domain::MinutesPassages& passages) {
  for (const auto& passage : passages)
    if (passage.part == MinutesPart::title) return bound(language, passage.text);
  return said(language, "title");
}

MinutesSheet sheet_of_draft(const app::MinutesDraft& draft, const domain::MinutesCase& minutes) {
  const auto* mark = minutes.versions.empty() ? "draft" : minutes.is_frozen() ? "record" : "correction";
  return {draft.language, mark, {}, draft.text.office, false};
}

MinutesSheet sheet_of_version(const app::View& view, const domain::Meeting& meeting,
                              const domain::MinutesCase& minutes, const domain::MinutesReleased& version,
                              const domain::MinutesPassages& passages) {
  const auto language = version.language;
  MinutesSheet sheet{language, mark_of(view, meeting, minutes, version), {}, passages, version.text.erased};
  sheet.state.push_back(said(language, "version",
                             {{"number", std::to_string(version.version)},
                              {"date", language::long_date(language, version.released_on)}}));
  if (!version.reason.empty()) sheet.state.push_back(said(language, "because", {{"reason", version.reason}}));
  if (const auto* approval = minutes.approval_of(version.version))
    sheet.state.push_back(approval_text(view, language, *approval));
  return sheet;
}

Object minutes_sheet(const MinutesSheet& sheet) {
  const auto heading = title_of(sheet.language, sheet.passages);
  return {{"lang", base::code(sheet.language)},
          {"running", heading},
          {"heading", heading},
          {"mark", said(sheet.language, "mark_" + sheet.mark)},
          {"state", texts(sheet.language, sheet.state)},
          {"erased", sheet.erased},
          {"erased_text", said(sheet.language, "is_erased")},
          {"passages", passage_rows(sheet.language, sheet.passages)}};
}

List changed_lines(const domain::MinutesPassages& before, const domain::MinutesPassages& after) {
  List list;
  for (const auto& line : domain::compare_lines(drafting::lines_of(before), drafting::lines_of(after)))
    if (line.change != LineChange::same)
      list.push_back(Object{{line.change == LineChange::added ? "added" : "removed", line.text}});
  return list;
}

domain::MinutesApproval approval_asked(const app::View& view, const std::string& body, base::Day day) {
  std::vector<domain::RuleSet> all;
  for (auto& found : view.rule_sets(body)) all.push_back(std::move(found.value));
  const auto* rules = domain::in_force(all, day);
  return rules == nullptr ? domain::MinutesApproval::by_body : rules->minutes;
}

}  // namespace gremium::web
