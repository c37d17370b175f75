#include "web/paper_rows.h"

#include "web/meeting_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::Station;
using domain::StationState;
using render::List;
using render::Object;

// Where the paper stands, in few words.
std::string standing_of(const Context& context, const app::View& view, const std::vector<Station>& path) {
  if (const auto* next = domain::next_station(path))
    return context.say("papers.waits_for", {{"body", name_of_body(context, view, next->body)}});
  for (const auto& station : path)
    if (station.state == StationState::on_agenda)
      return context.say("papers.is_on_agenda", {{"body", name_of_body(context, view, station.body)},
                                                 {"date", partial_date(context, station.treatment->date)}});
  return path.empty() ? std::string() : context.say("papers.is_done");
}

void add_meeting(const Context& context, const app::View& view, const domain::Treatment& treatment,
                 Object& row) {
  const auto found = view.meeting(treatment.meeting);
  if (!found) return;
  row["meeting"] = meeting_with_day(context, found->meeting.value);
  row["meeting_href"] = meeting_address(context, treatment.meeting);
}

void add_treatment(const Context& context, const app::View& view, const domain::Treatment& treatment,
                   Object& row) {
  row["date"] = treatment.date ? partial_date(context, treatment.date) : context.say("common.not_known");
  add_meeting(context, view, treatment, row);
  if (const auto decision = view.decision(treatment.decision))
    row["decision"] = decision_row(context, view, decision->value);
  else if (treatment.outcome && *treatment.outcome != domain::Outcome::unknown)
    row["came_out"] = context.say("outcome." + std::string(name_of(*treatment.outcome)));
  if (!treatment.referred_to.empty()) row["referred_to"] = name_of_body(context, view, treatment.referred_to);
}

}  // namespace

std::string paper_address(const Context& context, const std::string& id) {
  return context.in_office() ? "/office/papers/" + id : context.address("/papers/" + id);
}

std::string paper_label(const domain::Paper& paper) {
  return paper.number.empty() ? paper.title : paper.number + " · " + paper.title;
}

Object paper_row(const Context& context, const app::View& view, const domain::Paper& paper,
                 const std::vector<Station>& path) {
  return {{"href", paper_address(context, paper.id)},
          {"number", paper.number},
          {"title", paper.title},
          {"title_lang", paper.language == context.language ? "" : base::code(paper.language)},
          {"organisation", short_name_of_organisation(context, view, paper.organisation)},
          {"organisation_href", organisation_address(context, paper.organisation)},
          {"dated", paper.dated ? long_date(context, *paper.dated) : std::string()},
          {"text", paper.text},
          {"standing", standing_of(context, view, path)},
          {"not_public", context.in_office() && !paper.is_public}};
}

List stations_of(const Context& context, const app::View& view, const std::vector<Station>& path) {
  const auto* next = domain::next_station(path);
  List list;
  for (const auto& station : path) {
    Object row{{"body", name_of_body(context, view, station.body)},
               {"role", context.say("consultation_role." + std::string(name_of(station.role)))},
               {"state", context.say("station_state." + std::string(name_of(station.state)))},
               {"held", station.state == StationState::held},
               {"next", station.state == StationState::on_agenda || &station == next},
               {"unplanned", station.unplanned},
               {"early", station.early},
               {"date", ""}};
    if (station.treatment) add_treatment(context, view, *station.treatment, row);
    list.push_back(std::move(row));
  }
  return list;
}

}  // namespace gremium::web
