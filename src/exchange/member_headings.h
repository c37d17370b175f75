// What columns of member lists are called in three languages: db/tables/member_columns.csv. Safe to call from
// any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/languages.h"

namespace gremium::exchange {

// The key of the column (domain::member_columns()); capitals, _ and - for a blank, and stars at the end do
// not matter. Nothing for a heading that says nothing here.
std::optional<std::string> member_column_headed(std::string_view heading);
// As it is written; without a language its key.
std::string member_heading(std::string_view column, std::optional<base::Language> language);
// "A" for 0, "AA" for 26: what spreadsheets call it.
std::string column_letters(std::size_t index);

}  // namespace gremium::exchange
