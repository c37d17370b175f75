// Pages as they look when there is nothing, one thing, many things, long texts, a form with mistakes: made
// from the content of a sample. Pure.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "render/value.h"

namespace gremium::preview {

enum class State { full, empty, one, many, long_texts, errors };

inline constexpr std::array all_states{State::full, State::empty,      State::one,
                                       State::many, State::long_texts, State::errors};

// As it stands in addresses: "full", "empty", "one", "many", "long", "errors".
std::string_view code(State state);
std::optional<State> state_of(std::string_view code);

// The content in that state; as it was where the state changes nothing.
//   empty       lists of what a register holds are empty, has_x of a list says so, optional texts are gone
//   one         one entry of each such list
//   many        25 entries of each that has any; ids stay unique
//   long_texts  what people type has long compounds in it and a word that does not break
//   errors      the first fields of each form have `error` beside them, and the summary names them
// What a page is made of (fields, choices, navigation, the steps of a case) stays.
render::Object in_state(render::Object page, State state, const std::string& error);

}  // namespace gremium::preview
