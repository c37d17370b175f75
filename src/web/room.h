// The room in which a meeting takes place: what its one screen shows, at one moment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view.h"
#include "render/value.h"
#include "web/form_page.h"
#include "web/site.h"

namespace gremium::web {

struct Room {
  domain::MeetingCase meeting;
  std::string time_zone;
  domain::Agenda agenda;
  domain::Attendance attendance;
  // Of all times; and those held that day.
  domain::Seats seats;
  domain::Seats held;
  std::optional<domain::RuleSet> rules;
  // What is shown, and what is noted without a time of its own: now, while the meeting has its day; else the
  // last moment that was noted, or the one asked for.
  domain::Moment at;
  bool is_live = false;
  // Its first day is to come: nothing has happened yet.
  bool is_ahead = false;
  // Its minutes are approved and no correction is open: nothing can be noted.
  bool is_frozen = false;

  const domain::Meeting& value() const { return meeting.meeting.value; }
  // The day that forms keep where the meeting has several and it is not now; else empty.
  std::string kept_day() const;
  // The item that is called; nullptr: none.
  const domain::AgendaLine* called() const;
  const domain::AgendaLine* line(const std::string& item) const;
  // 2: the item was called for the second time, for want of a quorum; nullptr: the whole meeting was.
  int call(const domain::AgendaLine* line) const;
  // The figures a vote on the item begins with; nothing if nobody's presence was noted.
  std::optional<domain::VotesInRoom> votes(const std::string& item) const;
  // Whether members are missing from the item because they are barred from it.
  bool is_biased(const domain::AgendaLine& line) const;
  // Changes whenever anything here was entered, amended or taken back, whoever did it.
  std::string stamp(const std::vector<domain::Recorded<domain::Decision>>& decisions) const;
};

// Nothing if there is no such meeting.
std::optional<Room> find_room(const Context& context, const app::View& view);

// What was wrong, and with which of the forms.
struct Refused {
  std::string form = {};
  base::Refusals refusals = {};
};

Response show(Context& context, const app::View& view, const Room& room, const Refused& refused = {});

}  // namespace gremium::web
