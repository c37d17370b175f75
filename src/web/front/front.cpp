#include "web/front/front.h"

#include <sys/resource.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "web/front/loop.h"

namespace gremium::web {
namespace {

using asio::ip::tcp;

// Files that are none of our connections: database, log, loops, what else the program has open.
constexpr std::size_t other_files = 128;
constexpr int waiting_connections = 1024;
constexpr std::chrono::milliseconds pause_without_descriptors{50};

// How many connections the process can have open; raises the soft limit as far as needed and allowed.
std::size_t affordable_connections(std::size_t wanted) {
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return wanted;
  const auto needed = static_cast<rlim_t>(wanted + other_files);
  if (files.rlim_cur < needed) {
    files.rlim_cur = files.rlim_max == RLIM_INFINITY ? needed : std::min(needed, files.rlim_max);
    setrlimit(RLIMIT_NOFILE, &files);
    getrlimit(RLIMIT_NOFILE, &files);
  }
  if (files.rlim_cur >= needed) return wanted;
  return std::max<std::size_t>(
      2, static_cast<std::size_t>(files.rlim_cur) -
             std::min<std::size_t>(other_files, static_cast<std::size_t>(files.rlim_cur) / 2));
}

Settings completed(Settings settings) {
  if (settings.loops == 0)
    settings.loops = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8);
  settings.limits.connections = affordable_connections(settings.limits.connections);
  return settings;
}

std::string without_brackets(const std::string& host) {
  return host.size() > 2 && host.front() == '[' && host.back() == ']' ? host.substr(1, host.size() - 2)
                                                                      : host;
}

base::Refusal cannot_listen(const asio::error_code& error, const std::string& host, std::uint16_t port) {
  const char* code = error == asio::error::address_in_use  ? "listen.in_use"
                     : error == asio::error::access_denied ? "listen.not_allowed"
                                                           : "listen.no_such_address";
  return {.code = code, .arguments = {{"address", host}, {"port", std::to_string(port)}}};
}

}  // namespace

struct Front::Machinery {
  Machinery(Settings settings, Handler& handler)
      : common(completed(std::move(settings)), handler), workers(common) {
    const auto count = common.settings.loops;
    for (std::size_t i = 0; i < count; ++i)
      loops.push_back(std::make_unique<Loop>(common, workers, counters, count));
    acceptor.emplace(loops.front()->context());
    pause.emplace(loops.front()->context());
  }

  // Workers post to loops, and the first loop may hold a socket of another: hence the order.
  ~Machinery() {
    workers.stop();
    pause.reset();
    acceptor.reset();
    for (auto& loop : loops) loop.reset();
  }

  void accept() {
    auto& loop = *loops[next++ % loops.size()];
    acceptor->async_accept(loop.context(), [this, &loop](asio::error_code error, tcp::socket socket) {
      if (error == asio::error::operation_aborted || !acceptor->is_open()) return;
      if (!error) {
        loop.adopt_later(std::move(socket));
        return accept();
      }
      if (error != asio::error::no_descriptors && error != asio::error::no_buffer_space &&
          error != asio::error::no_memory && error.value() != ENFILE)
        return accept();  // that client has gone again
      for (auto& each : loops) each->make_room_later();
      pause->expires_after(pause_without_descriptors);
      pause->async_wait([this](asio::error_code stopped) {
        if (!stopped && acceptor->is_open()) accept();
      });
    });
  }

  Common common;
  Counters counters;
  Workers workers;
  std::vector<std::unique_ptr<Loop>> loops;
  std::optional<tcp::acceptor> acceptor;
  std::optional<asio::steady_timer> pause;
  std::size_t next = 0;
  std::uint16_t port = 0;
};

Front::Front(Settings settings, Handler& handler)
    : machinery_(std::make_unique<Machinery>(std::move(settings), handler)) {}

Front::~Front() = default;

base::Result<base::Done> Front::listen(const std::string& host, std::uint16_t port) {
  auto& acceptor = *machinery_->acceptor;
  asio::error_code error;
  tcp::resolver resolver(machinery_->loops.front()->context());
  const auto found = resolver.resolve(without_brackets(host), std::to_string(port),
                                      tcp::resolver::passive | tcp::resolver::numeric_service, error);
  if (error || found.empty()) return cannot_listen(asio::error::host_not_found, host, port);
  const auto endpoint = found.begin()->endpoint();
  acceptor.open(endpoint.protocol(), error);
  // A port that another program has is refused; one that is only cooling down after a restart is not.
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(waiting_connections, error);
  if (error) {
    asio::error_code ignored;
    acceptor.close(ignored);
    return cannot_listen(error, host, port);
  }
  machinery_->port = acceptor.local_endpoint().port();
  const auto address = endpoint.address().to_string();
  machinery_->common.check.accept_host(endpoint.address().is_v6() ? "[" + address + "]" : address);
  machinery_->common.check.accept_host(host);
  return base::Done{};
}

std::uint16_t Front::port() const { return machinery_->port; }

void Front::run() {
  auto& loops = machinery_->loops;
  machinery_->workers.start();
  asio::post(loops.front()->context(), [this] {
    if (machinery_->acceptor->is_open()) machinery_->accept();
  });
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < loops.size(); ++i) threads.emplace_back([&loop = *loops[i]] { loop.run(); });
  loops.front()->run();
  for (auto& thread : threads) thread.join();
  machinery_->workers.stop();
}

void Front::stop() {
  asio::post(machinery_->loops.front()->context(), [this] {
    asio::error_code ignored;
    machinery_->acceptor->close(ignored);
    machinery_->pause->cancel();
  });
  for (auto& loop : machinery_->loops) loop->stop_later();
}

Figures Front::figures() const {
  const auto& counters = machinery_->counters;
  const auto read = [](const auto& counter) { return counter.load(std::memory_order_relaxed); };
  return {.open = read(counters.open),
          .accepted = read(counters.accepted),
          .answered = read(counters.answered),
          .refused = read(counters.refused),
          .timed_out = read(counters.timed_out),
          .crowded_out = read(counters.crowded_out),
          .queue_full = read(counters.queue_full)};
}

}  // namespace gremium::web
