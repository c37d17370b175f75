// The screen for the meeting in session: what it can do. Every form works without a script; assets/room.js
// keeps what is sent until it has arrived.
#include "language/binding_spaces.h"
#include "web/roll_call.h"
#include "web/room_vote.h"

#include <array>

#include "app/agendas.h"
#include "app/attendance.h"
#include "app/decisions.h"
#include "app/meetings.h"
#include "base/text.h"
#include "drafting/judgement.h"
#include "web/handlers.h"

namespace gremium::web {
namespace {

using domain::Presence;

using Work = app::Recorded (*)(Context&, const Room&);

app::Recorded note_presence(Context& context, const Room& room) {
  domain::PresenceNoted noted;
  noted.meeting = room.value().id;
  noted.seat = context.field("seat");
  const auto presence = domain::presence_named(context.field("presence"));
  if (!presence) return base::Refusal{"presence.missing"};
  noted.presence = *presence;
  if (noted.presence == Presence::arrived || noted.presence == Presence::left) noted.at = room.at;
  noted.remote = context.field("remote") == "yes";
  return app::note_presence(context.site.house(), context.submission(), noted);
}

// All who are not excused: the usual way to open.
app::Recorded note_everybody(Context& context, const Room& room) {
  domain::PresenceNoted noted;
  noted.meeting = room.value().id;
  noted.at = room.at;
  std::vector<std::string> seats;
  for (const auto& row : room.held) {
    const auto* last = domain::presence_of(room.attendance, row.value.id, room.at);
    if (last == nullptr || last->presence == Presence::left) seats.push_back(row.value.id);
  }
  return app::note_presences(context.site.house(), context.submission(), noted, seats);
}

app::Recorded take_back_presence(Context& context, const Room& room) {
  return app::take_back_presence(context.site.house(), context.submission(), room.value().id,
                                 context.field("note"), read_seen(context));
}

app::Recorded advance_item(Context& context, const Room& room) {
  const auto state = domain::item_state_named(context.field("state"));
  if (!state) return base::Refusal{"agenda_item.cannot_advance"};
  return app::advance_agenda_item(
      context.site.house(), context.submission(),
      {{}, context.field("item"), *state, room.at, context.field("referred_to"), context.field("note")},
      read_seen(context));
}

app::Recorded take_back_item(Context& context, const Room&) {
  return app::take_back_item_advance(context.site.house(), context.submission(), context.field("item"),
                                     read_seen(context));
}

app::Recorded minute_item(Context& context, const Room&) {
  return app::minute_item(context.site.house(), context.submission(),
                          {context.field("item"), context.field("minuted")}, read_seen(context));
}

app::Recorded bar(Context& context, const Room&) {
  return app::bar_member(context.site.house(), context.submission(),
                         {{}, context.field("item"), context.field("seat"), context.field("reason")});
}

app::Recorded take_back_bar(Context& context, const Room&) {
  return app::take_back_bar(context.site.house(), context.submission(), context.field("item"),
                            context.field("bar"), read_seen(context));
}

app::Recorded take_vote(Context& context, const Room& room) {
  const auto* line = room.line(context.field("item"));
  if (line == nullptr) return base::Refusal{"agenda_item.unknown"};
  base::Refusals wrong;
  const auto vote = typed_vote(context, room, *line, wrong);
  auto done = app::record_decision(context.site.house(), context.submission(wrong), vote, read_seen(context));
  if (!done) return at_fields_of_vote(context, with_names(context, context.view(), done.refusals()));
  return done;
}

app::Recorded advance_meeting(Context& context, const Room& room) {
  const auto state = domain::meeting_state_named(context.field("state"));
  if (!state) return base::Refusal{"meeting.cannot_advance"};
  return app::advance_meeting(context.site.house(), context.submission(),
                              {{}, room.value().id, *state, room.at, {}, context.field("note")},
                              read_seen(context));
}

struct Named {
  std::string_view name;
  Work work;
};

constexpr std::array works{
    Named{"presence", note_presence},
    Named{"everybody", note_everybody},
    Named{"presence-back", take_back_presence},
    Named{"item", advance_item},
    Named{"item-back", take_back_item},
    Named{"minuted", minute_item},
    Named{"bar", bar},
    Named{"bar-back", take_back_bar},
    Named{"vote", take_vote},
    Named{"meeting", advance_meeting},
};

Response as_lines(const std::vector<std::string>& lines) {
  return text_response(200, "text/plain; charset=utf-8", base::join(lines, "\n"));
}

// The form again, with what the phrase says in its fields; nothing is recorded yet.
Response read_phrase(Context& context) {
  const auto view = context.view();
  const auto room = find_room(context, view);
  if (!room) return not_found(context);
  base::Refusals wrong;
  typed_tally(context, wrong);
  return show(context, view, *room, {"vote", std::move(wrong)});
}

}  // namespace

Response show_room(Context& context) {
  const auto view = context.view();
  const auto room = find_room(context, view);
  return room ? show(context, view, *room) : not_found(context);
}

Response work_in_room(Context& context) {
  const auto name = context.parameter("work");
  if (name == "vote" && asks_to_read(context)) return read_phrase(context);
  for (const auto& known : works) {
    if (known.name != name) continue;
    std::optional<Room> room;
    {
      const auto view = context.view();
      room = find_room(context, view);
    }
    if (!room) return not_found(context);
    const auto done = known.work(context, *room);
    if (done) {
      Form::Fields kept;
      const auto keep = [&](const char* field, const char* as) {
        if (const auto value = context.field(field); !value.empty()) kept.emplace_back(as, value);
      };
      keep("day", "day");
      keep("kept_at", "at");
      return see_other("/office/meetings/" + room->value().id + "/room" +
                       (kept.empty() ? "" : "?" + query_of(kept)));
    }
    // What somebody else has done meanwhile is shown together with what was typed.
    const auto view = context.view();
    const auto now = find_room(context, view);
    return now ? show(context, view, *now, {name, done.refusals()}) : not_found(context);
  }
  return not_found(context);
}

// One line that changes with everything that is noted: pages that are open ask for it.
Response tell_room(Context& context) {
  const auto view = context.view();
  const auto room = find_room(context, view);
  if (!room) return not_found(context);
  return as_lines({room->stamp(view.decisions({.meeting = room->value().id, .limit = 1000}))});
}

// What the rules would make of the figures typed so far: the outcome's name, then sentences.
Response check_room_vote(Context& context) {
  context.form = context.request.query;
  const auto view = context.view();
  const auto room = find_room(context, view);
  const auto* line = room ? room->line(context.query("item")) : nullptr;
  if (line == nullptr) return not_found(context);
  base::Refusals wrong;
  const auto vote = typed_vote(context, *room, *line, wrong);
  std::vector<std::string> lines;
  if (!wrong.empty()) {
    lines.emplace_back("invalid_input");
    for (const auto& refusal : wrong)
      if (!base::starts_with(refusal.code, "room.")) lines.push_back(context.sentence(refusal));
    if (lines.size() > 1) return as_lines(lines);
    lines.clear();
  }
  const auto judgement = judge(*room, vote);
  lines.emplace_back(name_of(judgement.outcome));
  for (auto& sentence : drafting::sentences(context.language, judgement))
    lines.push_back(language::bind_marks(context.language, std::move(sentence)));
  return as_lines(lines);
}

}  // namespace gremium::web
