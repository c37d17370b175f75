#include "web/meeting_rows.h"
#include "web/election_rows.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "base/crypto.h"
#include "language/dates.h"
#include "render/views.h"
#include "web/documents.h"
#include "web/paper_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::MeetingState;
using render::List;
using render::Object;

std::string lang_of(const Context& context, base::Language language) {
  return language == context.language ? std::string() : std::string(base::code(language));
}

std::string days_of(const Context& context, const domain::Meeting& meeting) {
  if (meeting.sittings.size() == 1) return sitting_text(context, meeting.sittings.front());
  return context.say("meetings.days", {{"first", long_date(context, meeting.first_day())},
                                       {"last", long_date(context, meeting.last_day())}});
}

Object meeting_link(const Context& context, const domain::Meeting& meeting) {
  return {{"href", meeting_address(context, meeting.id)}, {"label", meeting_with_day(context, meeting)}};
}

List decisions_about(const Context& context, const app::View& view, const std::string& item) {
  domain::DecisionFilter filter;
  filter.item = item;
  List list;
  for (const auto& decision : view.decisions(filter))
    list.push_back(decision_row(context, view, decision.value));
  return list;
}

List documents_of(const Context& context, const app::View& view, const std::string& item) {
  List list;
  for (const auto& document : view.documents({domain::SubjectKind::agenda_item, item}))
    list.push_back(document_row(context, document.value));
  return list;
}

// Those that lead somewhere.
List moves_of(const Context& context, const domain::Agenda& agenda, const std::string& item,
              const std::string& of) {
  std::vector<domain::AgendaEntry> entries;
  for (const auto& line : agenda.lines) entries.push_back({line.item.value.id, line.parent, line.number});
  std::set<std::string> closed;
  for (const auto& line : agenda.lines)
    if (!line.item.value.is_public) closed.insert(line.item.value.id);
  const auto leads = [&](domain::Move move) {
    const auto after = domain::moved(entries, item, move);
    return after && domain::open_under_closed(*after, closed) == nullptr;
  };
  List list;
  for (const auto move :
       {domain::Move::up, domain::Move::down, domain::Move::under_the_one_before, domain::Move::one_level_up})
    if (leads(move))
      list.push_back(Object{{"value", name_of(move)},
                            {"of", of},
                            {"label", context.say("agenda_move." + std::string(name_of(move)))}});
  return list;
}

void add_tools(const Context& context, const domain::MeetingCase& found, const domain::Agenda& agenda,
               const domain::AgendaLine& line, Object& row) {
  const auto& id = line.item.value.id;
  row["href"] = agenda_item_address(id);
  row["not_public"] = !line.item.value.is_public;
  const bool may_record = domain::may(context.session->account.role, domain::Right::record);
  if (!may_record || found.state() != MeetingState::planned) return;
  const auto of = line.number + " " + line.item.value.title;
  auto moves = moves_of(context, agenda, id, of);
  const bool has_moves = !moves.empty();
  row["tools"] = Object{{"action", agenda_item_address(id) + "/move"},
                        {"remove", agenda_item_address(id) + "/remove"},
                        {"of", of},
                        {"seen", std::to_string(line.newest_fact())},
                        {"seen_agenda", std::to_string(agenda.arranged)},
                        {"token", context.session->token},
                        {"form_key", base::random_token()},
                        {"has_moves", has_moves},
                        {"moves", std::move(moves)}};
}

// Where it was before, for those who may see that.
std::string before_text(const Context& context, const app::View& view, const domain::AgendaItem& item) {
  const auto earlier = view.agenda_item(item.carried_from);
  const auto before = earlier ? view.meeting(earlier->value.meeting) : std::nullopt;
  if (!before) return {};
  return context.say(item.call > 1 ? "agenda_items.called_again" : "agenda_items.from",
                     {{"meeting", domain::number_of(before->meeting.value)}});
}

Object agenda_row(const Context& context, const app::View& view, const domain::MeetingCase& found,
                  const domain::Agenda& agenda, const domain::AgendaLine& line) {
  const auto& item = line.item.value;
  auto decisions = decisions_about(context, view, item.id);
  auto documents = documents_of(context, view, item.id);
  const bool has_decisions = !decisions.empty(), has_documents = !documents.empty();
  const auto state = line.state();
  Object row{{"number", line.number},
             {"title", item.title},
             {"title_lang", lang_of(context, found.meeting.value.language)},
             {"role", context.say("consultation_role." + std::string(name_of(item.role)))},
             {"kind", item.kind == domain::DecisionKind::other
                          ? std::string()
                          : context.say("decision_kind." + std::string(name_of(item.kind)))},
             {"paper_number", item.paper_number},
             {"paper_href", view.paper(item.paper) ? paper_address(context, item.paper) : std::string()},
             {"state", state == domain::ItemState::on_agenda
                           ? std::string()
                           : context.say("item_state." + std::string(name_of(state)))},
             {"late", !item.added_late.empty()},
             {"before", before_text(context, view, item)},
             {"href", ""},
             {"not_public", false},
             {"decisions", std::move(decisions)},
             {"has_decisions", has_decisions},
             {"documents", std::move(documents)},
             {"has_documents", has_documents}};
  domain::ElectionFilter held_here;
  held_here.item = item.id;
  add_elections(context, view, held_here, row);
  if (context.in_office()) add_tools(context, found, agenda, line, row);
  return row;
}

// An item that is shown without the one above it stands at the top.
std::vector<int> depths_of(const domain::Agenda& agenda) {
  std::map<std::string, int> known;
  std::vector<int> depths;
  for (const auto& line : agenda.lines) {
    const auto above = known.find(line.parent);
    depths.push_back(above == known.end() ? 0 : above->second + 1);
    known.emplace(line.item.value.id, depths.back());
  }
  return depths;
}

}  // namespace

std::string meeting_address(const Context& context, const std::string& id) {
  return context.in_office() ? "/office/meetings/" + id : context.address("/meetings/" + id);
}

std::string agenda_item_address(const std::string& id) { return "/office/agenda-items/" + id; }

std::string meeting_name(const Context& context, const domain::Meeting& meeting) {
  if (!meeting.title.empty()) return meeting.title;
  return context.say("meetings.name",
                     {{"number", std::to_string(meeting.number)}, {"period", meeting.period}});
}

std::string meeting_with_day(const Context& context, const domain::Meeting& meeting) {
  return context.say("meetings.with_day", {{"meeting", meeting_name(context, meeting)},
                                           {"date", long_date(context, meeting.first_day())}});
}

std::string clock_text(const Context& context, const std::string& clock) {
  return context.say("meetings.clock", {{"hours", clock.substr(0, 2)}, {"minutes", clock.substr(3, 2)}});
}

std::string moment_text(const Context& context, const domain::Moment& moment) {
  return context.say("meetings.moment", {{"date", long_date(context, moment.day)},
                                         {"clock", clock_text(context, moment.clock)}});
}

std::string sitting_text(const Context& context, const domain::Sitting& sitting) {
  auto day = context.say("meetings.day", {{"weekday", language::weekday_name(context.language, sitting.date)},
                                          {"date", long_date(context, sitting.date)}});
  base::Arguments arguments{{"day", day}};
  if (!sitting.begins.empty()) arguments.emplace_back("begins", clock_text(context, sitting.begins));
  if (!sitting.ends.empty()) arguments.emplace_back("ends", clock_text(context, sitting.ends));
  if (sitting.begins.empty() && sitting.ends.empty()) return day;
  if (sitting.ends.empty()) return context.say("meetings.day_from", arguments);
  return context.say(sitting.begins.empty() ? "meetings.day_to" : "meetings.day_from_to", arguments);
}

std::string state_key(const app::View& view, const std::string& meeting, MeetingState state) {
  if (state == MeetingState::minutes_approved) {
    const auto& approvals = view.minutes(meeting).approvals;
    const auto how = approvals.empty() ? domain::MinutesApproval::by_body : approvals.back().value.how;
    if (how == domain::MinutesApproval::none) return "minutes_concluded";
    if (how == domain::MinutesApproval::noted) return "minutes_noted";
  }
  return std::string(name_of(state));
}

std::string step_text(const Context& context, const app::View& view, const domain::MeetingAdvanced& advance) {
  return context.say(
      "meetings.was_" + state_key(view, advance.meeting, advance.state),
      {{"date", long_date(context, advance.at.day)}, {"moment", moment_text(context, advance.at)}});
}

std::string notice_text(const Context& context, const domain::MeetingCase& found,
                        const std::optional<base::Day>& invite_by, base::Day today) {
  if (found.state() != MeetingState::planned || !invite_by) return {};
  const int left = invite_by->number() - today.number();
  return context.say(left < 0 ? "meetings.notice_over" : "meetings.notice_left",
                     {{"date", long_date(context, *invite_by)}, {"days", std::to_string(std::abs(left))}});
}

std::string zone_of_lists(const app::View& view) {
  const auto networks = view.networks();
  return networks.empty() ? "UTC" : networks.front().value.time_zone;
}

base::Day today_of_lists(const app::View& view) { return view.today_in(zone_of_lists(view)); }

base::Day today_of(const app::View& view, const domain::Meeting& meeting) {
  const auto body = view.body(meeting.body);
  return view.today_in(body ? body->value.time_zone : "UTC");
}

Object meeting_row(const Context& context, const app::View& view, const domain::MeetingCase& found) {
  const auto& meeting = found.meeting.value;
  return {{"href", meeting_address(context, meeting.id)},
          {"title", meeting_name(context, meeting)},
          {"title_lang", meeting.title.empty() ? std::string() : lang_of(context, meeting.language)},
          {"body", name_of_body(context, view, meeting.body)},
          {"days", days_of(context, meeting)},
          {"place", meeting.place},
          {"place_lang", lang_of(context, meeting.language)},
          {"state", context.say("meeting_state." + state_key(view, meeting.id, found.state()))},
          {"cancelled", found.state() == MeetingState::cancelled},
          {"over", is_over(found.state())},
          {"not_public", context.in_office() && !meeting.is_public}};
}

List meeting_rows(const Context& context, const app::View& view,
                  const std::vector<domain::MeetingCase>& meetings) {
  List rows;
  for (const auto& meeting : meetings) rows.push_back(meeting_row(context, view, meeting));
  return rows;
}

Object meeting_facts(const Context& context, const app::View& view, const domain::MeetingCase& found) {
  const auto& meeting = found.meeting.value;
  auto row = meeting_row(context, view, found);
  const auto body = view.body(meeting.body);
  row["body_href"] = context.in_office() ? "/office/bodies/" + meeting.body
                     : body              ? organisation_address(context, body->value.organisation)
                                         : std::string();
  // Without a name of its own, its title says the number.
  row["number"] = meeting.title.empty() ? std::string() : domain::number_of(meeting);
  List sittings;
  for (const auto& sitting : meeting.sittings)
    sittings.push_back(Object{{"text", sitting_text(context, sitting)}});
  row["sittings"] = std::move(sittings);
  row["online_url"] = render::safe_url(meeting.online_url);
  const bool says_more = found.state() != MeetingState::planned;
  row["state"] =
      says_more ? step_text(context, view, found.advances.back().value) : context.say("meetings.was_planned");
  if (const auto earlier = view.meeting(meeting.second_call_of))
    row["earlier"] = meeting_link(context, earlier->meeting.value);
  if (const auto later = view.second_call(meeting.id))
    row["later"] = meeting_link(context, later->meeting.value);
  return row;
}

List agenda_rows(const Context& context, const app::View& view, const domain::MeetingCase& found,
                 const domain::Agenda& agenda) {
  const auto depths = depths_of(agenda);
  List rows;
  for (std::size_t i = 0; i < agenda.lines.size(); ++i) {
    const int next = i + 1 < depths.size() ? depths[i + 1] : 0;
    auto row = agenda_row(context, view, found, agenda, agenda.lines[i]);
    row["nests"] = next > depths[i];
    row["closes"] = List(static_cast<std::size_t>(std::max(0, depths[i] - next)), Object{});
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace gremium::web
