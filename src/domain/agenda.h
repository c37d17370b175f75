// The agenda of a meeting: its items, their order and nesting, and what became of each.
//
// Items are records of their own, so that two people can write two items at once; the arrangement is one
// fact, so that moving an item never leaves two in one place.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/decision.h"
#include "domain/moment.h"
#include "domain/recorded.h"

namespace gremium::domain {

struct AgendaItem {
  // Short random id, given once.
  std::string id;
  std::string meeting;
  // What the body is asked for.
  ConsultationRole role = ConsultationRole::decision;
  // What is decided, which settles the majority.
  DecisionKind kind = DecisionKind::other;
  std::string title;
  // The proposed wording.
  std::string text;
  // The number of its paper as printed ("Vorlage 2024/117"); empty: none.
  std::string paper_number;
  // The paper, where the register knows it.
  std::string paper;
  bool is_public = true;
  // The item of an earlier meeting that it carries on.
  std::string carried_from;
  // It came onto the agenda after the invitation: why, and the decision that let it in where one was needed.
  std::string added_late;
  std::string added_by;
  // 2: taken up again because an earlier meeting could not decide it for want of a quorum; laws ask for fewer
  // then.
  int call = 1;

  bool operator==(const AgendaItem&) const = default;
};

// One line of the agenda, in its order.
struct AgendaEntry {
  std::string item;
  // The item it stands under; empty: none.
  std::string parent;
  // "3", "3.1", "3a": as invited; numbers stay when items are added later. "N 1", "N 1.1": of the series that
  // is closed to the public, so that no public number tells how many there are.
  std::string number;

  bool operator==(const AgendaEntry&) const = default;
};

// The newest is the agenda.
struct AgendaArranged {
  std::string meeting;
  std::vector<AgendaEntry> entries;

  bool operator==(const AgendaArranged&) const = default;
};

// No quorum: it was voted on, but the body could not decide; a second call takes it up again.
enum class ItemState { on_agenda, called, decided, postponed, referred, withdrawn, noted, no_quorum };

// What became of an item, as the meeting went on. The newest counts.
struct ItemAdvanced {
  // Short random id.
  std::string id;
  std::string item;
  ItemState state = ItemState::called;
  Moment at;
  // The body it was referred to.
  std::string referred_to;
  std::string note;

  bool operator==(const ItemAdvanced&) const = default;
};

// In characters.
inline constexpr std::size_t minutes_limit = 20'000;

// What the minutes say of an item: the course of the debate, motions, declarations.
struct ItemMinuted {
  std::string item;
  std::string text;

  bool operator==(const ItemMinuted&) const = default;
};

// An item with all that the register knows of it.
struct AgendaLine {
  Recorded<AgendaItem> item;
  std::string number;
  // 0 for items at the top, 1 for those under them …
  int depth = 0;
  std::string parent;
  std::vector<Recorded<ItemAdvanced>> advances;
  std::optional<Recorded<ItemMinuted>> minuted;

  ItemState state() const;
  // When it was first called; nullptr if it was not.
  const ItemAdvanced* called() const;
  // About the item and what became of it: what a form has seen.
  std::int64_t newest_fact() const;
};

// In the order of the agenda; items that no arrangement names yet come last.
struct Agenda {
  // The newest arrangement: what a form that moves items has seen. 0: none.
  std::int64_t arranged = 0;
  std::vector<AgendaLine> lines;
};

// The lines of items under their arrangement.
std::vector<AgendaLine> arrange(std::vector<AgendaLine> items, const AgendaArranged& arranged);

// The entries with one more, behind all that stand under its parent; at the end if that is empty.
std::vector<AgendaEntry> put_under(std::vector<AgendaEntry> entries, const std::string& item,
                                   const std::string& parent);

// Numbers the entries by their places: 1, 2, 2.1, 2.2, 3; those in `closed`, which are not public, in a
// series of their own: N 1, N 1.1, N 2. Those of `fixed` keep the number they have there, and an item that
// comes between gets the number before it with a letter: 3a.
std::vector<AgendaEntry> number_entries(std::vector<AgendaEntry> entries,
                                        const std::vector<AgendaEntry>& fixed = {},
                                        const std::set<std::string>& closed = {});

// An item that is public under one that is not; nullptr: none. What stands under a secret would tell of it.
const AgendaEntry* open_under_closed(const std::vector<AgendaEntry>& entries,
                                     const std::set<std::string>& closed);

// The entries after a move; nothing if it is none (an item under itself, beyond an end, unknown).
enum class Move { up, down, under_the_one_before, one_level_up };
std::optional<std::vector<AgendaEntry>> moved(std::vector<AgendaEntry> entries, const std::string& item,
                                              Move move);

// Whether an item can go from one state to the next. What was postponed, referred, withdrawn or noted, or was
// not decided for lack of a quorum, can be called again in the same meeting.
bool can_advance(ItemState from, ItemState to);

// Names as files and forms write them.
std::string_view name_of(ItemState state);
std::string_view name_of(Move move);
std::optional<ItemState> item_state_named(std::string_view name);
std::optional<Move> move_named(std::string_view name);

}  // namespace gremium::domain
