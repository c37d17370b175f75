#include "domain/agenda.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<ItemState> states[] = {
    {ItemState::on_agenda, "on_agenda"}, {ItemState::called, "called"},
    {ItemState::decided, "decided"},     {ItemState::postponed, "postponed"},
    {ItemState::referred, "referred"},   {ItemState::withdrawn, "withdrawn"},
    {ItemState::noted, "noted"},         {ItemState::no_quorum, "no_quorum"},
};
constexpr Named<Move> moves[] = {
    {Move::up, "up"},
    {Move::down, "down"},
    {Move::under_the_one_before, "under_the_one_before"},
    {Move::one_level_up, "one_level_up"},
};

using Entries = std::vector<AgendaEntry>;

Entries::iterator find_entry(Entries& entries, const std::string& item) {
  return std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.item == item; });
}

bool is_under(const Entries& entries, const AgendaEntry& entry, const std::string& ancestor) {
  for (auto parent = entry.parent; !parent.empty();) {
    if (parent == ancestor) return true;
    const auto above =
        std::find_if(entries.begin(), entries.end(), [&](const auto& e) { return e.item == parent; });
    if (above == entries.end()) return false;
    parent = above->parent;
  }
  return false;
}

// The entry and all under it stand together: [first, end of it).
Entries::iterator end_of(Entries& entries, Entries::iterator first) {
  return std::find_if(std::next(first), entries.end(),
                      [&](const auto& entry) { return !is_under(entries, entry, first->item); });
}

// The one before it under the same parent; end(): it is the first.
Entries::iterator sibling_before(Entries& entries, Entries::iterator entry) {
  for (auto at = entry; at != entries.begin();)
    if (--at; at->parent == entry->parent) return at;
  return entries.end();
}

// The numbers that count on from one another: those under one parent, and apart from them those that are not
// public, which never count under a public one.
struct Series {
  std::string parent;
  bool is_closed = false;

  auto operator<=>(const Series&) const = default;
};

Series series_of(const AgendaEntry& entry, const std::set<std::string>& closed) {
  if (!closed.contains(entry.item)) return {entry.parent, false};
  return {closed.contains(entry.parent) ? entry.parent : std::string(), true};
}

std::string under(const std::string& parent_number, const std::string& own, bool is_closed) {
  if (!parent_number.empty()) return parent_number + '.' + own;
  return is_closed ? "N " + own : own;
}

// a, b … z, aa: of items that came between.
std::string letters(int n) {
  std::string text;
  for (; n > 0; n = (n - 1) / 26) text.insert(text.begin(), static_cast<char>('a' + (n - 1) % 26));
  return text;
}

// Numbers those under one parent.
struct Counter {
  // The last fixed or given number at this level, and how many came after it by letter.
  int last = 0;
  int inserted = 0;
};

int own_number(const std::string& number) {
  const auto before = number.find_last_of(". ");
  return std::atoi(number.c_str() + (before == std::string::npos ? 0 : before + 1));
}

}  // namespace

ItemState AgendaLine::state() const {
  return advances.empty() ? ItemState::on_agenda : advances.back().value.state;
}

const ItemAdvanced* AgendaLine::called() const {
  const auto found = std::find_if(advances.begin(), advances.end(),
                                  [](const auto& row) { return row.value.state == ItemState::called; });
  return found == advances.end() ? nullptr : &found->value;
}

std::int64_t AgendaLine::newest_fact() const {
  auto newest = item.fact;
  for (const auto& advance : advances) newest = std::max(newest, advance.fact);
  return newest;
}

std::vector<AgendaLine> arrange(std::vector<AgendaLine> items, const AgendaArranged& arranged) {
  std::unordered_map<std::string, std::size_t> places;
  for (const auto& entry : arranged.entries) places.emplace(entry.item, places.size());
  const auto place = [&](const AgendaLine& line) {
    const auto found = places.find(line.item.value.id);
    return found == places.end() ? places.size() : found->second;
  };
  std::stable_sort(items.begin(), items.end(),
                   [&](const auto& a, const auto& b) { return place(a) < place(b); });
  std::unordered_map<std::string, int> depths;
  for (auto& line : items) {
    if (place(line) == places.size()) continue;
    const auto& entry = arranged.entries[place(line)];
    line.number = entry.number;
    line.parent = entry.parent;
    const auto above = depths.find(entry.parent);
    line.depth = above == depths.end() ? 0 : above->second + 1;
    depths[line.item.value.id] = line.depth;
  }
  return items;
}

Entries put_under(Entries entries, const std::string& item, const std::string& parent) {
  const auto above = parent.empty() ? entries.end() : find_entry(entries, parent);
  const auto place = above == entries.end() ? above : end_of(entries, above);
  entries.insert(place, {item, parent, {}});
  return entries;
}

Entries number_entries(Entries entries, const Entries& fixed, const std::set<std::string>& closed) {
  std::map<std::string, std::string> fixed_numbers;
  for (const auto& entry : fixed) fixed_numbers.emplace(entry.item, entry.number);
  // Where fixed ones still follow, a new one cannot take the next number.
  std::map<Series, int> fixed_to_come;
  for (const auto& entry : entries)
    fixed_to_come[series_of(entry, closed)] += static_cast<int>(fixed_numbers.count(entry.item));
  std::map<Series, Counter> counters;
  std::map<std::string, std::string> numbers;
  for (auto& entry : entries) {
    const auto series = series_of(entry, closed);
    auto& counter = counters[series];
    auto& to_come = fixed_to_come[series];
    const auto kept = fixed_numbers.find(entry.item);
    if (kept != fixed_numbers.end()) {
      entry.number = kept->second;
      counter = {std::max(counter.last, own_number(entry.number)), 0};
      --to_come;
    } else {
      const bool between = to_come > 0;
      const auto own = between ? std::to_string(counter.last) + letters(++counter.inserted)
                               : std::to_string(++counter.last);
      entry.number = under(numbers[series.parent], own, series.is_closed);
    }
    numbers[entry.item] = entry.number;
  }
  return entries;
}

const AgendaEntry* open_under_closed(const Entries& entries, const std::set<std::string>& closed) {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) {
    return closed.contains(entry.parent) && !closed.contains(entry.item);
  });
  return found == entries.end() ? nullptr : &*found;
}

std::optional<Entries> moved(Entries entries, const std::string& item, Move move) {
  const auto entry = find_entry(entries, item);
  if (entry == entries.end()) return std::nullopt;
  const auto end = end_of(entries, entry);
  switch (move) {
    case Move::up: {
      const auto before = sibling_before(entries, entry);
      if (before == entries.end()) return std::nullopt;
      std::rotate(before, entry, end);
      return entries;
    }
    case Move::down: {
      if (end == entries.end() || end->parent != entry->parent) return std::nullopt;
      std::rotate(entry, end, end_of(entries, end));
      return entries;
    }
    case Move::under_the_one_before: {
      const auto before = sibling_before(entries, entry);
      if (before == entries.end()) return std::nullopt;
      entry->parent = before->item;
      return entries;
    }
    case Move::one_level_up: {
      const auto parent = find_entry(entries, entry->parent);
      if (parent == entries.end()) return std::nullopt;
      // Behind all that stay under its parent.
      const auto behind = end_of(entries, parent);
      const auto grandparent = parent->parent;
      entry->parent = grandparent;
      std::rotate(entry, end, behind);
      return entries;
    }
  }
  return std::nullopt;
}

bool can_advance(ItemState from, ItemState to) {
  switch (to) {
    case ItemState::on_agenda:
      return false;
    case ItemState::called:
      return from != ItemState::called && from != ItemState::decided;
    case ItemState::decided:
      return from == ItemState::called;
    case ItemState::noted:
    case ItemState::no_quorum:
      return from == ItemState::called;
    // Also before it is called: "TOP 5 wird von der Tagesordnung abgesetzt".
    case ItemState::postponed:
    case ItemState::referred:
    case ItemState::withdrawn:
      return from == ItemState::on_agenda || from == ItemState::called;
  }
  return false;
}

std::string_view name_of(ItemState state) { return name_in(states, state); }
std::string_view name_of(Move move) { return name_in(moves, move); }
std::optional<ItemState> item_state_named(std::string_view name) { return value_in(states, name); }
std::optional<Move> move_named(std::string_view name) { return value_in(moves, name); }

}  // namespace gremium::domain
