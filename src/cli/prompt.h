// Asking the person at the terminal, or reading standard input where there is none.
#pragma once

#include <string>

namespace gremium::cli {

// Shows the question on a terminal. Empty input gives `otherwise`; without a terminal it is given unasked, so
// that standard input holds only what has no such answer.
std::string ask(const std::string& question, const std::string& otherwise = {});
// Without showing what is typed.
std::string ask_password(const std::string& question);

}  // namespace gremium::cli
