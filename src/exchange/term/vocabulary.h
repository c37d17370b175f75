// The words of terms, in one spelling: small letters, ä as ae, é as e (see exchange/phrase/fold.h).
#pragma once

#include <string_view>
#include <vector>

namespace gremium::exchange::term {

// The words of a list that are parted by blanks.
std::vector<std::string_view> parts_of(std::string_view list);

// The concepts that a word stands for, none if it says nothing; nullptr if it is not known.
const std::vector<std::string_view>* names_of(std::string_view word);

}  // namespace gremium::exchange::term
