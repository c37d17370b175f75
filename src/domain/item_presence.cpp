#include "domain/item_presence.h"

#include <algorithm>

namespace gremium::domain {
namespace {

// Whether what a seat was at the beginning changed before the end.
bool changes_within(const Attendance& attendance, const std::string& seat, const Span& span, bool was_there) {
  return std::any_of(attendance.notes.begin(), attendance.notes.end(), [&](const auto& row) {
    const auto& note = row.value;
    return note.seat == seat && note.at && *note.at > span.from && (!span.until || *note.at < *span.until) &&
           is_present(attendance, seat, *note.at) != was_there;
  });
}

ItemStay stay_in(const Attendance& attendance, const std::string& seat, const Span& span) {
  const bool was_there = is_present(attendance, seat, span.from);
  if (changes_within(attendance, seat, span, was_there)) return ItemStay::partly;
  return was_there ? ItemStay::throughout : ItemStay::never;
}

}  // namespace

std::vector<Span> spans_of(const AgendaLine& line) {
  auto advances = line.advances;
  std::stable_sort(advances.begin(), advances.end(),
                   [](const auto& a, const auto& b) { return a.value.at < b.value.at; });
  std::vector<Span> spans;
  for (const auto& [advance, fact] : advances) {
    if (!spans.empty() && !spans.back().until) spans.back().until = advance.at;
    if (advance.state == ItemState::called) spans.push_back({advance.at, std::nullopt});
  }
  return spans;
}

ItemStay stay_of(const Attendance& attendance, const std::string& seat, const std::vector<Span>& spans) {
  std::optional<ItemStay> stay;
  for (const auto& span : spans) {
    const auto here = stay_in(attendance, seat, span);
    if (stay && *stay != here) return ItemStay::partly;
    stay = here;
  }
  return stay.value_or(ItemStay::never);
}

std::optional<ItemPresence> presence_during(const Attendance& attendance, const Seats& seats,
                                            const AgendaLine& line) {
  ItemPresence presence;
  presence.spans = spans_of(line);
  if (presence.spans.empty()) return std::nullopt;
  for (const auto& row : held_on(seats, presence.spans.front().from.day)) {
    const auto& seat = row.value.id;
    switch (stay_of(attendance, seat, presence.spans)) {
      case ItemStay::throughout:
        presence.throughout.push_back(seat);
        break;
      case ItemStay::partly:
        presence.partly.push_back(seat);
        break;
      case ItemStay::never:
        presence.never.push_back(seat);
        break;
    }
    if (std::any_of(attendance.barred.begin(), attendance.barred.end(), [&](const auto& bar) {
          return bar.value.item == line.item.value.id && bar.value.seat == seat;
        }))
      presence.barred.push_back(seat);
  }
  return presence;
}

}  // namespace gremium::domain
