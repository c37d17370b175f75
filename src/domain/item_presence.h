// Who was there while an item was dealt with.
//
// An item may be called several times: then all its spans count together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/agenda.h"
#include "domain/attendance.h"

namespace gremium::domain {

// From when until when; without an end it is still open.
struct Span {
  Moment from;
  std::optional<Moment> until;

  bool operator==(const Span&) const = default;
};

// When an item was dealt with: from each call until what became of it next. Empty: it was never called.
std::vector<Span> spans_of(const AgendaLine& line);

enum class ItemStay { throughout, partly, never };

// Whether a seat was in the room for all of it. Who comes as an item begins was there throughout; who comes
// as it ends was not there.
ItemStay stay_of(const Attendance& attendance, const std::string& seat, const std::vector<Span>& spans);

struct ItemPresence {
  std::vector<Span> spans;
  // Ids, in the order of the seats.
  std::vector<std::string> throughout;
  std::vector<std::string> partly;
  std::vector<std::string> never;
  std::vector<std::string> barred;
};

// Of the seats held on the day it was first called; nothing if it was not called.
std::optional<ItemPresence> presence_during(const Attendance& attendance, const Seats& seats,
                                            const AgendaLine& line);

}  // namespace gremium::domain
