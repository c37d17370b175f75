// Another program, run as a child: started without a shell, given bytes, its answer collected.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace gremium::base {

struct ProgramCall {
  // The program's path or its name in PATH, then its arguments, each as it is.
  std::vector<std::string> command;
  // What it reads from its standard input.
  std::string input = {};
  // It is killed, with all it started, when it takes longer or says more.
  std::chrono::milliseconds time_limit = std::chrono::seconds(60);
  std::size_t output_limit = std::size_t{64} * 1024 * 1024;
};

struct ProgramAnswer {
  enum class End { exited, not_started, killed, too_slow, too_much };
  End end = End::exited;
  // Of one that exited.
  int exit_code = 0;
  std::string output = {};
  std::string errors = {};

  bool done() const { return end == End::exited && exit_code == 0; }
};

// The child gets PATH and HOME and no other part of the environment, and no open file but its standard ones.
ProgramAnswer run_program(const ProgramCall& call);

}  // namespace gremium::base
