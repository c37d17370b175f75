#include "base/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace gremium::base {
namespace {

using Clock = std::chrono::steady_clock;
using End = ProgramAnswer::End;

// A socket rather than a pipe: writing to a child that is gone must raise no signal.
class Ends {
 public:
  Ends() {
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends_.data()) != 0)
      throw std::system_error(errno, std::generic_category(), "socketpair");
  }
  ~Ends() {
    close_ours();
    close_theirs();
  }
  Ends(const Ends&) = delete;
  Ends& operator=(const Ends&) = delete;

  int ours() const { return ends_[0]; }
  int theirs() const { return ends_[1]; }
  bool open() const { return ends_[0] >= 0; }
  void close_ours() { close_end(ends_[0]); }
  void close_theirs() { close_end(ends_[1]); }

 private:
  static void close_end(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
  std::array<int, 2> ends_{-1, -1};
};

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (auto& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

std::vector<std::string> environment() {
  std::vector<std::string> kept{"LC_ALL=C.UTF-8"};
  for (const char* name : {"PATH", "HOME"})
    if (const char* value = std::getenv(name)) kept.push_back(std::string(name) + "=" + value);
  return kept;
}

class Child {
 public:
  Child(const ProgramCall& call, Ends& input, Ends& output, Ends& errors) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, input.theirs(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, output.theirs(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, errors.theirs(), STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    // A group of its own, so that what it starts can be ended with it.
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    auto arguments = call.command;
    auto variables = environment();
    started_ = posix_spawnp(&id_, call.command.front().c_str(), &files, &attributes,
                            pointers_to(arguments).data(), pointers_to(variables).data()) == 0;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
  }
  ~Child() {
    if (started_) kill();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  bool started() const { return started_; }
  void kill() {
    ::kill(-id_, SIGKILL);
    wait();
  }
  // Its status as waitpid() gives it.
  int wait() {
    int status = 0;
    while (waitpid(id_, &status, 0) < 0 && errno == EINTR) continue;
    started_ = false;
    return status;
  }

 private:
  pid_t id_ = -1;
  bool started_ = false;
};

// Sends on; closes when all is sent, or nobody reads any more.
void send_some(Ends& to, const std::string& input, std::size_t& sent) {
  const auto count = ::send(to.ours(), input.data() + sent, input.size() - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
  if (count > 0) sent += static_cast<std::size_t>(count);
  if (sent == input.size() || (count < 0 && errno != EAGAIN && errno != EINTR)) to.close_ours();
}

void receive_some(Ends& from, std::string& text) {
  std::array<char, 65536> bytes{};
  const auto count = ::recv(from.ours(), bytes.data(), bytes.size(), MSG_DONTWAIT);
  if (count > 0)
    text.append(bytes.data(), static_cast<std::size_t>(count));
  else if (count == 0 || (errno != EAGAIN && errno != EINTR))
    from.close_ours();
}

// Gives and takes until the child has closed its ends. Answers how that ended.
End converse(const ProgramCall& call, Ends& input, Ends& output, Ends& errors, ProgramAnswer& answer) {
  const auto deadline = Clock::now() + call.time_limit;
  std::size_t sent = 0;
  if (call.input.empty()) input.close_ours();
  while (output.open() || errors.open()) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return End::too_slow;
    if (answer.output.size() + answer.errors.size() > call.output_limit) return End::too_much;
    // poll() passes over ends that are closed, -1.
    std::array<pollfd, 3> ends{
        {{input.ours(), POLLOUT, 0}, {output.ours(), POLLIN, 0}, {errors.ours(), POLLIN, 0}}};
    if (poll(ends.data(), ends.size(), static_cast<int>(left)) < 0 && errno != EINTR)
      throw std::system_error(errno, std::generic_category(), "poll");
    if (ends[0].revents != 0) send_some(input, call.input, sent);
    if (ends[1].revents != 0) receive_some(output, answer.output);
    if (ends[2].revents != 0) receive_some(errors, answer.errors);
  }
  return End::exited;
}

}  // namespace

ProgramAnswer run_program(const ProgramCall& call) {
  Ends input;
  Ends output;
  Ends errors;
  ProgramAnswer answer;
  Child child(call, input, output, errors);
  input.close_theirs();
  output.close_theirs();
  errors.close_theirs();
  if (!child.started()) {
    answer.end = End::not_started;
    return answer;
  }
  answer.end = converse(call, input, output, errors, answer);
  if (answer.end != End::exited) return answer;
  const int status = child.wait();
  if (WIFEXITED(status))
    answer.exit_code = WEXITSTATUS(status);
  else
    answer.end = End::killed;
  return answer;
}

}  // namespace gremium::base
