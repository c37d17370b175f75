// One client: bytes in, whole requests out, answers back. Lives as long as something of it is under way. Only
// for the sources of this folder.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "web/front/loop.h"
#include "web/front/request_check.h"

namespace gremium::web {

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Loop& loop, asio::ip::tcp::socket socket, std::string peer);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void start();
  // Its deadline has passed: says so if there is somebody waiting for an answer, and closes.
  void time_out() noexcept;
  void close() noexcept;

  bool closed() const { return !socket_.is_open(); }
  // client_group() of its address.
  const std::string& group() const { return group_; }
  Loop::Clock::time_point since() const { return since_; }

 private:
  void enter(Phase phase);
  void read();
  void received(std::size_t size);
  // Goes on as far as the bytes that are there allow.
  void proceed();
  void wait_for(RequestReader::State state);
  std::optional<Refused> admit(const CheckedHead& head);
  void release_body() noexcept;
  // Whether one more large body may come; has its place until release_large_body().
  bool admit_large_body() noexcept;
  void release_large_body() noexcept;
  // True if the next request may be looked at.
  bool serve();
  void hand_to_worker(CheckedRequest request);
  void refuse(const Refused& refused);
  bool send(Answer answer);
  // True if everything was sent and the connection is kept.
  bool flush();
  void drain();

  Loop& loop_;
  asio::ip::tcp::socket socket_;
  const std::string peer_;
  const std::string group_;
  RequestReader reader_;
  Phase phase_ = Phase::head;
  Loop::Connections::iterator place_;
  Loop::Clock::time_point since_;
  std::size_t body_ = 0;       // what this connection has of Loop::bodies
  bool large_body_ = false;    // has a place among Limits::large_bodies
  std::size_t body_seen_ = 0;  // bytes of the body since its deadline was last moved
  Answer answer_;
  std::size_t sent_ = 0;        // of the answer
  std::size_t renewed_at_ = 0;  // of the answer, when its deadline was last moved
  bool refused_ = false;
  bool answered_ = false;  // since the last wait
  std::array<char, 4096> chunk_{};
};

}  // namespace gremium::web
