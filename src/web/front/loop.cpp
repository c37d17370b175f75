#include "web/front/loop.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <utility>

#include "web/front/connection.h"

namespace gremium::web {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds tick_time{200};
// A client that has kept us waiting for so long is slow: it goes before those who are merely idle.
constexpr milliseconds slow{1000};

std::size_t share(std::size_t whole, std::size_t loops) {
  return std::max<std::size_t>(1, (whole + loops - 1) / loops);
}

}  // namespace

Loop::Loop(const Common& shared, Workers& by, Counters& count, std::size_t loops)
    : common(shared),
      workers(by),
      counters(count),
      exchange(shared),
      most_bodies(std::max({shared.settings.limits.body, shared.settings.limits.large_body,
                            shared.settings.limits.bodies / loops})),
      most_(share(shared.settings.limits.connections, loops)),
      most_per_client_(share(shared.settings.limits.connections_per_client, loops)) {}

void Loop::run() noexcept {
  for (;;) {
    try {
      context_.run();
      return;
    } catch (const std::exception& error) {
      // The connection concerned is gone with its handler; the others go on.
      common.log(std::string("an event loop goes on after: ") + error.what());
    } catch (...) {
      common.log("an event loop goes on after an error without a name");
    }
  }
}

void Loop::adopt_later(asio::ip::tcp::socket socket) {
  asio::post(context_, [this, socket = std::move(socket)]() mutable { adopt(std::move(socket)); });
}

void Loop::stop_later() {
  asio::post(context_, [this] { begin_stop(); });
}

void Loop::make_room_later() {
  asio::post(context_, [this] { make_room(); });
}

void Loop::adopt(asio::ip::tcp::socket socket) {
  if (stopping_) return;
  asio::error_code error;
  const auto endpoint = socket.remote_endpoint(error);
  if (error) return;
  auto peer = normal_address(endpoint.address().to_string());
  counters.accepted.fetch_add(1, std::memory_order_relaxed);
  const auto group = client_group(peer);
  const auto known = by_group_.find(group);
  if (known != by_group_.end() && known->second >= most_per_client_ && !common.proxies.trusts(peer) &&
      !make_room(&group))
    return;
  if (open_ >= most_ && !make_room()) return;
  std::make_shared<Connection>(*this, std::move(socket), std::move(peer))->start();
  schedule();
}

Loop::Connections::iterator Loop::enlist(Connection* connection) {
  auto& heads = in(Phase::head);
  const auto place = heads.insert(heads.end(), connection);
  ++by_group_[connection->group()];
  ++open_;
  counters.open.fetch_add(1, std::memory_order_relaxed);
  return place;
}

void Loop::enter(Phase from, Phase to, Connections::iterator place) {
  in(to).splice(in(to).end(), in(from), place);
}

void Loop::leave(Phase from, Connections::iterator place, const std::string& group) noexcept {
  in(from).erase(place);
  if (const auto known = by_group_.find(group); known != by_group_.end() && --known->second == 0)
    by_group_.erase(known);
  --open_;
  counters.open.fetch_sub(1, std::memory_order_relaxed);
}

void Loop::schedule() {
  if (std::exchange(ticking_, true)) return;
  timer_.expires_after(tick_time);
  timer_.async_wait([this](asio::error_code error) {
    ticking_ = false;
    if (!error) tick();
  });
}

void Loop::tick() {
  const auto& limits = common.settings.limits;
  time_out(Phase::idle, limits.idle_time);
  time_out(Phase::head, limits.head_time);
  time_out(Phase::body, limits.body_time);
  time_out(Phase::writing, limits.write_time);
  time_out(Phase::draining, limits.drain_time);
  if (stopping_ && (open_ == 0 || Clock::now() >= stop_deadline_)) {
    guard_.reset();
    context_.stop();
    return;
  }
  if (open_ > 0 || stopping_) schedule();
}

// A closed connection leaves its list only when its cancelled operation has come back, so go on from one to
// the next.
void Loop::time_out(Phase phase, milliseconds after) {
  const auto now = Clock::now();
  for (auto* connection : in(phase)) {
    if (now - connection->since() < after) return;
    connection->time_out();
  }
}

Connection* Loop::oldest(std::initializer_list<Phase> phases, const std::string* group) {
  Connection* found = nullptr;
  for (const auto phase : phases)
    for (auto* connection : in(phase)) {
      if (connection->closed() || (group && connection->group() != *group)) continue;
      if (!found || connection->since() < found->since()) found = connection;
      break;  // the list is in the order of age
    }
  return found;
}

bool Loop::make_room(const std::string* group) {
  // First who is in the middle of something and slow about it, then whoever has kept us waiting the longest:
  // in a crowd of slow clients that is one of them, otherwise it is the oldest idle connection.
  auto* victim = oldest({Phase::draining, Phase::head, Phase::body, Phase::writing}, group);
  if (!victim || Clock::now() - victim->since() < slow)
    victim = oldest({Phase::idle, Phase::draining, Phase::head, Phase::body, Phase::writing}, group);
  if (!victim) return false;
  victim->close();
  counters.crowded_out.fetch_add(1, std::memory_order_relaxed);
  return true;
}

void Loop::close_all(Phase phase) {
  for (auto* connection : in(phase)) connection->close();
}

void Loop::begin_stop() {
  stopping_ = true;
  stop_deadline_ = Clock::now() + common.settings.limits.stop_time;
  for (const auto phase : {Phase::idle, Phase::head, Phase::body, Phase::draining}) close_all(phase);
  timer_.cancel();
  asio::post(context_, [this] { tick(); });
}

}  // namespace gremium::web
