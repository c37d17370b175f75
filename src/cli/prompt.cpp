#include "cli/prompt.h"

#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace gremium::cli {
namespace {

bool at_terminal() { return isatty(STDIN_FILENO) != 0; }

// The terminal shows nothing while this lives.
class Unseen {
 public:
  Unseen() : was_set_(at_terminal() && tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!was_set_) return;
    auto silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  ~Unseen() {
    if (!was_set_) return;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    std::cerr << '\n';
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;

 private:
  termios before_{};
  bool was_set_;
};

std::string line() {
  std::string text;
  std::getline(std::cin, text);
  if (!text.empty() && text.back() == '\r') text.pop_back();
  return text;
}

}  // namespace

std::string ask(const std::string& question, const std::string& otherwise) {
  if (!at_terminal() && !otherwise.empty()) return otherwise;
  if (at_terminal()) std::cerr << question << (otherwise.empty() ? ": " : " [" + otherwise + "]: ");
  const auto answer = line();
  return answer.empty() ? otherwise : answer;
}

std::string ask_password(const std::string& question) {
  if (at_terminal()) std::cerr << question << ": ";
  const Unseen unseen;
  return line();
}

}  // namespace gremium::cli
