// Agendas: nesting, moving and numbering.
#include "domain/agenda.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

using Entries = std::vector<AgendaEntry>;

// "a b/a c": item b stands under a.
Entries entries_of(const std::string& text) {
  Entries entries;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto end = std::min(text.find(' ', at), text.size());
    const auto word = text.substr(at, end - at);
    const auto slash = word.find('/');
    entries.push_back({word.substr(0, slash), slash == std::string::npos ? "" : word.substr(slash + 1), {}});
    at = end + 1;
  }
  return entries;
}

std::string text_of(const Entries& entries) {
  std::string text;
  for (const auto& entry : entries)
    text += (text.empty() ? "" : " ") + entry.item + (entry.parent.empty() ? "" : "/" + entry.parent);
  return text;
}

std::string numbers_of(const Entries& entries) {
  std::string text;
  for (const auto& entry : entries) text += (text.empty() ? "" : " ") + entry.number;
  return text;
}

TEST(Agenda, NumbersFollowThePlaces) {
  EXPECT_EQ(numbers_of(number_entries(entries_of("a b c"))), "1 2 3");
  EXPECT_EQ(numbers_of(number_entries(entries_of("a b/a c/a d e/d f/e"))), "1 1.1 1.2 2 2.1 2.1.1");
  EXPECT_EQ(numbers_of(number_entries({})), "");
}

TEST(Agenda, NumbersStayOnceInvited) {
  const auto invited = number_entries(entries_of("a b c/b d"));
  EXPECT_EQ(numbers_of(invited), "1 2 2.1 3");
  struct Case {
    const char* entries;
    const char* numbers;
  };
  const Case cases[] = {
      {"a b c/b d x", "1 2 2.1 3 4"},           {"a x b c/b d", "1 1a 2 2.1 3"},
      {"x a b c/b d", "0a 1 2 2.1 3"},          {"a b c/b x/b d", "1 2 2.1 2.2 3"},
      {"a b x/b c/b d", "1 2 2.0a 2.1 3"},      {"a x y b c/b d", "1 1a 1b 2 2.1 3"},
      {"a x z/x b c/b d", "1 1a 1a.1 2 2.1 3"},
  };
  for (const auto& [entries, numbers] : cases)
    EXPECT_EQ(numbers_of(number_entries(entries_of(entries), invited)), numbers) << entries;
}

TEST(Agenda, WhatIsNotPublicHasNumbersOfItsOwn) {
  struct Case {
    const char* entries;
    std::set<std::string> closed;
    const char* numbers;
  };
  const Case cases[] = {
      {"a b c d e", {"d"}, "1 2 3 N 1 4"},
      {"a b x/b y/b c", {"b", "x", "y"}, "1 N 1 N 1.1 N 1.2 2"},
      {"a x/a y/a z/x b c", {"x", "z", "b"}, "1 N 1 1.1 N 1.1 N 2 2"},
  };
  for (const auto& [entries, closed, numbers] : cases)
    EXPECT_EQ(numbers_of(number_entries(entries_of(entries), {}, closed)), numbers) << entries;
}

TEST(Agenda, NoPublicNumberTellsOfWhatIsNotPublic) {
  // x, y and z are secrets; whatever comes late, the others are numbered as without them.
  const std::set<std::string> closed{"x", "y", "z"};
  const auto invited = number_entries(entries_of("x a y/a b/a z c"), {}, closed);
  EXPECT_EQ(numbers_of(invited), "N 1 1 N 2 1.1 N 3 2");
  const auto late = number_entries(entries_of("x d a e/a y/a b/a z c f"), invited, closed);
  EXPECT_EQ(numbers_of(late), "N 1 0a 1 1.0a N 2 1.1 N 3 2 3");
  const auto more = number_entries(entries_of("x a v/a y/a b/a w z c"), invited, {"v", "w", "x", "y", "z"});
  EXPECT_EQ(numbers_of(more), "N 1 1 N 1a N 2 1.1 N 2a N 3 2");
}

TEST(Agenda, FindsWhatIsPublicUnderWhatIsNot) {
  EXPECT_EQ(open_under_closed(entries_of("a b/a c/b"), {"b", "c"}), nullptr);
  EXPECT_EQ(open_under_closed(entries_of("a b/a c/b"), {"b"})->item, "c");
}

TEST(Agenda, ItemsMoveWithAllUnderThem) {
  struct Case {
    const char* before;
    const char* item;
    Move move;
    const char* after;
  };
  const Case cases[] = {
      {"a b c", "b", Move::up, "b a c"},
      {"a b c", "b", Move::down, "a c b"},
      {"a x/a b y/b c", "b", Move::up, "b y/b a x/a c"},
      {"a x/a b y/b c", "a", Move::down, "b y/b a x/a c"},
      {"a x/a y/a b", "y", Move::up, "a y/a x/a b"},
      {"a b c", "b", Move::under_the_one_before, "a b/a c"},
      {"a x/a b y/b", "b", Move::under_the_one_before, "a x/a b/a y/b"},
      {"a x/a y/a b", "x", Move::one_level_up, "a y/a x b"},
      {"a x/a z/x y/a", "x", Move::one_level_up, "a y/a x z/x"},
      // What is no move.
      {"a b", "a", Move::up, ""},
      {"a b", "b", Move::down, ""},
      {"a x/a b", "x", Move::down, ""},
      {"a x/a b", "x", Move::up, ""},
      {"a b", "a", Move::under_the_one_before, ""},
      {"a b", "b", Move::one_level_up, ""},
      {"a b", "q", Move::up, ""},
  };
  for (const auto& [before, item, move, after] : cases) {
    const auto entries = moved(entries_of(before), item, move);
    EXPECT_EQ(entries ? text_of(*entries) : "", after) << before << ": " << item << ' ' << name_of(move);
  }
}

TEST(Agenda, AnItemIsPutBehindAllUnderItsParent) {
  EXPECT_EQ(text_of(put_under(entries_of("a x/a z/x b"), "n", "a")), "a x/a z/x n/a b");
  EXPECT_EQ(text_of(put_under(entries_of("a x/a b"), "n", "x")), "a x/a n/x b");
  EXPECT_EQ(text_of(put_under(entries_of("a b"), "n", "")), "a b n");
  EXPECT_EQ(text_of(put_under({}, "n", "")), "n");
}

TEST(Agenda, LinesStandAsArranged) {
  std::vector<AgendaLine> items;
  for (const char* id : {"a", "b", "c"}) {
    AgendaLine line;
    line.item.value.id = id;
    items.push_back(line);
  }
  const auto lines = arrange(items, {"m", {{"c", "", "1"}, {"a", "c", "1.1"}}});
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].item.value.id, "c");
  EXPECT_EQ(lines[1].item.value.id, "a");
  EXPECT_EQ(lines[1].depth, 1);
  EXPECT_EQ(lines[1].number, "1.1");
  EXPECT_EQ(lines[2].item.value.id, "b");
  EXPECT_EQ(lines[2].number, "");
}

TEST(Agenda, StatesFollowOneAnother) {
  EXPECT_TRUE(can_advance(ItemState::on_agenda, ItemState::called));
  EXPECT_TRUE(can_advance(ItemState::postponed, ItemState::called));
  EXPECT_TRUE(can_advance(ItemState::on_agenda, ItemState::withdrawn));
  EXPECT_TRUE(can_advance(ItemState::called, ItemState::no_quorum));
  EXPECT_TRUE(can_advance(ItemState::no_quorum, ItemState::called));
  EXPECT_FALSE(can_advance(ItemState::on_agenda, ItemState::decided));
  EXPECT_FALSE(can_advance(ItemState::decided, ItemState::called));
  EXPECT_FALSE(can_advance(ItemState::called, ItemState::on_agenda));
  EXPECT_FALSE(can_advance(ItemState::postponed, ItemState::postponed));
}

}  // namespace
}  // namespace gremium::domain
