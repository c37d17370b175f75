// Where in a meeting something is decided or somebody elected: under an item, or in the meeting as a whole.
#pragma once

#include <optional>
#include <string>

#include "app/act.h"
#include "domain/agenda.h"
#include "domain/meeting.h"

namespace gremium::app {

struct Place {
  domain::MeetingCase meeting;
  // Empty: in the meeting as a whole.
  std::optional<domain::AgendaItem> item;

  // Whether what happens there may be public.
  bool is_public() const { return meeting.meeting.value.is_public && (!item || item->is_public); }
};

// By the item's id, else by the meeting's. Codes: agenda_item.unknown (item), meeting.unknown (meeting),
// meeting.minutes_approved.
base::Result<Place> find_place(Desk& desk, const std::string& item, const std::string& meeting);

// Whether it can have happened there. Codes: decision.meeting_not_open (item), decision.not_in_meeting (date;
// arguments first, last), decision.item_not_public (is_public).
base::Refusals check_place(const Place& place, std::optional<base::Day> day, bool is_public);

// Ends the item if it is called; leaves it where it was ended before. Without a moment it ended when it was
// called, for all we know.
void end_item(Desk& desk, const std::string& item, domain::ItemState state,
              const std::optional<domain::Moment>& at, const std::string& referred_to = {});

}  // namespace gremium::app
