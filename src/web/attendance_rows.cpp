#include "web/attendance_rows.h"

#include <algorithm>

#include "language/words.h"
#include "web/rows.h"
#include "web/seat_rows.h"

namespace gremium::web {
namespace {

using domain::Presence;
using domain::QuorumState;
using render::List;
using render::Object;

// Those whose votes a seat carries at the moment.
std::string carried_by(const Context& context, const app::View& view, const Room& room,
                       const std::string& seat) {
  std::vector<std::string> names;
  for (const auto& [proxy, fact] : room.attendance.proxies)
    if (proxy.holder == seat && (!proxy.from || *proxy.from <= room.at) &&
        (!proxy.until || room.at < *proxy.until))
      names.push_back(seat_label(context, view, room.seats, proxy.giver));
  return language::list(context.language, names);
}

// Of how many the quorum is taken: the number the law or the statutes fix, also where seats stand empty.
domain::Vote in_the_room(const Room& room, const domain::VotesInRoom& votes, const domain::AgendaLine* line) {
  domain::Vote vote;
  vote.eligible = room.rules && room.rules->seats ? *room.rules->seats : votes.eligible;
  vote.present = votes.present;
  vote.excluded = votes.excluded;
  vote.bias = line != nullptr && room.is_biased(*line);
  vote.call = room.call(line);
  return vote;
}

std::string state_sentence(const Context& context, const domain::QuorumJudgement& quorum) {
  const auto key = "attendance.quorum_" + std::string(name_of(quorum.state));
  return context.say(key, {{"present", std::to_string(quorum.present.value_or(0))}});
}

void add_finding(const Context& context, const domain::QuorumFinding& finding, List& sentences) {
  sentences.push_back(Object{{"text", state_sentence(context, finding.judgement)}});
  if (finding.workings)
    sentences.push_back(
        Object{{"text", context.say("majority." + finding.workings->code, finding.workings->arguments)}});
}

void add_quorum(const Context& context, const Room& room, const domain::VotesInRoom& votes,
                const domain::AgendaLine* line, Object& view) {
  List sentences;
  view["missed"] = false;
  if (!room.rules) {
    sentences.push_back(Object{{"text", context.say("attendance.no_rules")}});
  } else {
    const auto rule =
        room.rules->majority_for(line == nullptr ? domain::DecisionKind::other : line->item.value.kind);
    auto vote = in_the_room(room, votes, line);
    auto finding = domain::find_quorum(rule, vote);
    // There the lack counts only once it was established: what a count would find is said all the same.
    const bool is_deemed = finding.judgement.state == QuorumState::not_asked &&
                           rule.id == domain::MajorityRuleId::nrw && vote.call == 1;
    if (is_deemed) {
      sentences.push_back(Object{{"text", context.say("attendance.quorum_deemed")}});
      vote.challenged = true;
      finding = domain::find_quorum(rule, vote);
    }
    add_finding(context, finding, sentences);
    view["missed"] = finding.judgement.state == QuorumState::missed;
  }
  view["quorum"] = std::move(sentences);
}

}  // namespace

std::string clock_of(const domain::Moment& moment) { return domain::short_clock(moment.clock); }

std::string clock_of(const domain::PresenceNoted& noted) {
  return domain::moves(noted.presence) && noted.at ? clock_of(*noted.at) : std::string();
}

std::string seat_label(const Context& context, const app::View& view, const domain::Seats& seats,
                       const std::string& id) {
  for (const auto& row : seats)
    if (row.value.id == id) return name_of_seat(context, view, row.value);
  return id;
}

std::vector<Option> seat_options(const Context& context, const app::View& view, const domain::Seats& seats) {
  std::vector<Option> options;
  for (const auto& row : seats) {
    auto label = name_of_seat(context, view, row.value);
    if (!row.value.group.empty()) label += " (" + row.value.group + ")";
    options.push_back({row.value.id, std::move(label)});
  }
  return options;
}

Object seat_presence(const Context& context, const app::View& view, const Room& room,
                     const domain::Seat& seat) {
  const auto* last = domain::presence_of(room.attendance, seat.id, room.at);
  const bool is_there = last != nullptr && last->presence == Presence::arrived;
  const bool is_sent = seat.person && !seat.organisation.empty();
  const auto carried = carried_by(context, view, room, seat.id);
  return {
      {"id", seat.id},
      {"name", name_of_seat(context, view, seat)},
      {"organisation", is_sent ? name_of_organisation(context, view, seat.organisation) : std::string()},
      {"group", seat.group},
      {"role", seat.role == domain::SeatRole::member
                   ? std::string()
                   : context.say("seat_role." + std::string(name_of(seat.role)))},
      {"weight", seat.weight > 1 ? context.say("room.votes", {{"number", std::to_string(seat.weight)}})
                                 : std::string()},
      {"no_vote", !seat.votes()},
      {"is_there", is_there},
      {"state", last == nullptr ? context.say("room.not_noted")
                                : context.say("presence." + std::string(name_of(last->presence)))},
      {"since", last != nullptr ? clock_of(*last) : std::string()},
      {"remote", is_there && last->remote},
      {"carries", carried.empty() ? std::string() : context.say("attendance.carries", {{"names", carried}})}};
}

Object attendance_figures(const Context& context, const Room& room, const std::string& item) {
  const auto votes = room.votes(item).value_or(domain::VotesInRoom{.eligible = domain::votes_of(room.held)});
  Object view{
      {"figures", context.say("attendance.figures", {{"eligible", std::to_string(votes.eligible)},
                                                     {"present", std::to_string(votes.present)},
                                                     {"excluded", std::to_string(votes.excluded)},
                                                     {"proxies", std::to_string(votes.proxies)},
                                                     {"castable", std::to_string(votes.castable())}})}};
  add_quorum(context, room, votes, room.line(item), view);
  return view;
}

}  // namespace gremium::web
