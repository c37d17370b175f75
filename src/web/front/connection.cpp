#include "web/front/connection.h"

#include <algorithm>
#include <utility>

#include "web/front/answer_bytes.h"

namespace gremium::web {
namespace {

// So many requests of one client in a row, then the others have their turn.
constexpr int requests_in_a_row = 16;
// A deadline moves on whenever so much has gone through: large bodies and answers get time, trickles do not.
constexpr std::size_t renew_body = 1024 * 1024;
constexpr std::size_t renew_answer = 256 * 1024;

}  // namespace

Connection::Connection(Loop& loop, asio::ip::tcp::socket socket, std::string peer)
    : loop_(loop),
      socket_(std::move(socket)),
      peer_(std::move(peer)),
      group_(client_group(peer_)),
      reader_(loop.common.check, [this](const CheckedHead& head) { return admit(head); }),
      place_(loop.enlist(this)),
      since_(Loop::Clock::now()) {}

Connection::~Connection() {
  release_body();
  release_large_body();
  loop_.leave(phase_, place_, group_);
}

void Connection::start() {
  asio::error_code ignored;
  socket_.non_blocking(true, ignored);
  socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
  read();
}

void Connection::enter(Phase phase) {
  loop_.enter(phase_, phase, place_);
  phase_ = phase;
  since_ = Loop::Clock::now();
}

void Connection::close() noexcept {
  asio::error_code ignored;
  socket_.close(ignored);
}

void Connection::time_out() noexcept {
  loop_.counters.timed_out.fetch_add(1, std::memory_order_relaxed);
  if ((phase_ == Phase::head || phase_ == Phase::body) && (phase_ == Phase::body || reader_.has_input())) {
    const auto answer = failure_answer(loop_.common, {.status = 408, .reason = "The request took too long."});
    asio::error_code ignored;
    socket_.write_some(asio::buffer(answer.head), ignored);
    if (answer.body) socket_.write_some(asio::buffer(*answer.body), ignored);
  }
  close();
}

void Connection::read() {
  socket_.async_read_some(asio::buffer(chunk_),
                          [self = shared_from_this()](asio::error_code error, std::size_t size) {
                            if (!error) self->received(size);
                          });
}

void Connection::received(std::size_t size) {
  if (refused_) return read();  // draining: what comes now is thrown away
  reader_.append({chunk_.data(), size});
  if (phase_ == Phase::body) body_seen_ += size;
  if (phase_ == Phase::body && body_seen_ >= renew_body) {
    body_seen_ = 0;
    enter(Phase::body);
  }
  proceed();
}

void Connection::proceed() {
  for (int i = 0; i < requests_in_a_row; ++i) {
    const auto state = reader_.advance();
    if (state == RequestReader::State::refused) return refuse(reader_.refused());
    if (state != RequestReader::State::complete) return wait_for(state);
    if (!serve()) return;
  }
  asio::post(loop_.context(), [self = shared_from_this()] { self->proceed(); });
}

void Connection::wait_for(RequestReader::State state) {
  const auto phase = state == RequestReader::State::empty     ? Phase::idle
                     : state == RequestReader::State::in_head ? Phase::head
                                                              : Phase::body;
  if (phase == Phase::idle && loop_.stopping()) return close();
  // After an answer the clock begins anew, even for the same kind of waiting.
  if (phase != phase_ || std::exchange(answered_, false)) {
    body_seen_ = 0;
    enter(phase);
  }
  read();
}

std::optional<Refused> Connection::admit(const CheckedHead& head) {
  if (auto refused = admit_body(loop_.common, loop_.exchange, head, peer_)) return refused;
  const bool is_large = head.content_length > loop_.common.settings.limits.body;
  if (loop_.bodies + head.content_length > loop_.most_bodies || (is_large && !admit_large_body())) {
    loop_.counters.queue_full.fetch_add(1, std::memory_order_relaxed);
    return Refused{503, "Too much is being received at the moment. Please try again.", head.target};
  }
  body_ = head.content_length;
  loop_.bodies += body_;
  return std::nullopt;
}

bool Connection::admit_large_body() noexcept {
  auto& places = loop_.counters.large_bodies;
  large_body_ = places.fetch_add(1) < loop_.common.settings.limits.large_bodies;
  if (!large_body_) places.fetch_sub(1);
  return large_body_;
}

void Connection::release_large_body() noexcept {
  if (std::exchange(large_body_, false)) loop_.counters.large_bodies.fetch_sub(1);
}

void Connection::release_body() noexcept { loop_.bodies -= std::exchange(body_, 0); }

bool Connection::serve() {
  auto request = reader_.take();
  release_body();
  if (loop_.stopping()) request.head.keep = false;
  if (request.head.get_or_head)
    if (auto answer = loop_.exchange.answer_at_once(request, peer_)) return send(std::move(*answer));
  hand_to_worker(std::move(request));
  return false;
}

void Connection::hand_to_worker(CheckedRequest request) {
  enter(Phase::working);
  const bool head_only = request.head.head_only;
  auto target = request.head.target;
  auto job = [self = shared_from_this(), request = std::move(request)](Exchange& exchange) mutable {
    auto answer = exchange.answer(request, self->peer_);
    auto& context = self->loop_.context();
    // The connection goes along: its last owner must be on the loop.
    asio::post(context, [self = std::move(self), answer = std::move(answer)]() mutable {
      if (self->send(std::move(answer))) self->proceed();
    });
  };
  if (loop_.workers.push(std::move(job))) return;
  loop_.counters.queue_full.fetch_add(1, std::memory_order_relaxed);
  send(failure_answer(
      loop_.common,
      {.status = 503, .reason = "Too many people ask at the moment. Please try again.", .target = target},
      head_only));
}

void Connection::refuse(const Refused& refused) {
  release_body();
  refused_ = true;
  loop_.counters.refused.fetch_add(1, std::memory_order_relaxed);
  send(failure_answer(loop_.common,
                      {.status = refused.status, .reason = refused.reason, .target = refused.target}));
}

bool Connection::send(Answer answer) {
  release_large_body();
  loop_.counters.answered.fetch_add(1, std::memory_order_relaxed);
  answered_ = true;
  answer_ = std::move(answer);
  sent_ = 0;
  renewed_at_ = 0;
  return flush();
}

bool Connection::flush() {
  while (sent_ < answer_.size()) {
    const auto head = std::min(sent_, answer_.head.size());
    std::array<asio::const_buffer, 2> rest = {asio::buffer(answer_.head) + head};
    if (answer_.body) rest[1] = asio::buffer(*answer_.body) + (sent_ - head);
    asio::error_code error;
    sent_ += socket_.write_some(rest, error);
    if (error == asio::error::would_block) {
      if (phase_ != Phase::writing || sent_ - renewed_at_ >= renew_answer) {
        renewed_at_ = sent_;
        enter(Phase::writing);
      }
      socket_.async_wait(asio::socket_base::wait_write, [self = shared_from_this()](asio::error_code failed) {
        if (!failed && self->flush()) self->proceed();
      });
      return false;
    }
    if (error) {
      close();
      return false;
    }
  }
  const bool ends = answer_.close;
  answer_ = {};
  if (ends) drain();
  return !ends;
}

// Closing with unread input resets the connection, and the client may lose the answer that tells it why.
void Connection::drain() {
  if (!refused_ && !reader_.has_input()) return close();
  asio::error_code ignored;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  refused_ = true;
  enter(Phase::draining);
  read();
}

}  // namespace gremium::web
