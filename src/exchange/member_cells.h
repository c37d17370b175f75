// What stands in the cells of a member list, between a spreadsheet's way of writing and ours.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/member_list.h"

namespace gremium::exchange {

// An apostrophe before what a spreadsheet would run as a formula (= + - @ at the start), and before what
// looks as if it had one: unescaped() gives the same text again.
std::string escaped(std::string text);
std::string unescaped(std::string_view text);

// What a column can take, from a cell whose escape has been taken off: days as ISO from 31.12.2024 and
// 31/12/2024, months from 12.2024, yes and no from words in three languages, digits from numbers in groups of
// three; other text as it is. A dash alone is an empty day. Nothing: it cannot be that.
std::optional<std::string> plain_value(domain::MemberColumn::Kind kind, std::string_view cell);

}  // namespace gremium::exchange
