// One event loop: a thread's share of the connections, their deadlines, and who has to go when it gets
// crowded. Everything but adopt_later() and stop_later() runs on the loop's own thread. Only for the sources
// of this folder.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <list>
#include <string>
#include <unordered_map>

#include "web/front/asio.h"
#include "web/front/exchange.h"
#include "web/front/workers.h"

namespace gremium::web {

class Connection;

// What a connection is waiting for.
enum class Phase : std::size_t { idle, head, body, working, writing, draining };
constexpr std::size_t phase_count = 6;

// For operators; counted since the start, but for `open`. Each number is right, together they may be a moment
// apart.
struct Counters {
  std::atomic<std::uint64_t> open = 0, accepted = 0, answered = 0, refused = 0, timed_out = 0,
                             crowded_out = 0, queue_full = 0;
  // Bodies above Limits::body now: being received, or not answered yet.
  std::atomic<std::size_t> large_bodies = 0;
};

class Loop {
 public:
  using Clock = std::chrono::steady_clock;
  using Connections = std::list<Connection*>;

  Loop(const Common& common, Workers& workers, Counters& counters, std::size_t loops);

  // Until stopped and all connections are gone.
  void run() noexcept;
  // From any thread.
  void adopt_later(asio::ip::tcp::socket socket);
  void stop_later();
  void make_room_later();

  // For connections: where they stand, in the order in which their deadlines come.
  Connections::iterator enlist(Connection* connection);
  void enter(Phase from, Phase to, Connections::iterator place);
  void leave(Phase from, Connections::iterator place, const std::string& group) noexcept;

  asio::io_context& context() { return context_; }
  bool stopping() const { return stopping_; }

  const Common& common;
  Workers& workers;
  Counters& counters;
  Exchange exchange;
  std::size_t bodies = 0;  // bytes of bodies being received
  const std::size_t most_bodies;

 private:
  void adopt(asio::ip::tcp::socket socket);
  void schedule();
  void tick();
  void begin_stop();
  void time_out(Phase phase, std::chrono::milliseconds after);
  // Closes one connection that is not being answered, the least deserving first; if `group` is given, one of
  // that group. False if there is none.
  bool make_room(const std::string* group = nullptr);
  Connection* oldest(std::initializer_list<Phase> phases, const std::string* group);
  void close_all(Phase phase);
  Connections& in(Phase phase) { return phases_[static_cast<std::size_t>(phase)]; }

  const std::size_t most_;
  const std::size_t most_per_client_;
  std::array<Connections, phase_count> phases_;
  std::size_t open_ = 0;
  std::unordered_map<std::string, std::size_t> by_group_;
  bool stopping_ = false;
  bool ticking_ = false;
  Clock::time_point stop_deadline_;
  // Last, because what it still holds when it goes uses all of the above.
  asio::io_context context_{1};
  asio::executor_work_guard<asio::io_context::executor_type> guard_{context_.get_executor()};
  asio::steady_timer timer_{context_};
};

}  // namespace gremium::web
