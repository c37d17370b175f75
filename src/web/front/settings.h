// What the front allows, and what it puts on every answer.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "web/front/request.h"

namespace gremium::web {

struct Limits {
  std::size_t head = 16 * 1024;             // bytes of request line and header fields
  std::size_t target = 2 * 1024;            // bytes of path and query
  std::size_t fields = 64;                  // header fields
  std::size_t body = 1024 * 1024;           // bytes of a body anybody may send
  std::size_t large_body = 0;               // bytes of a body that Handler::body_limit may allow
  std::size_t large_bodies = 4;             // of those at one time, until they are answered; above: 503
  std::size_t bodies = 256 * 1024 * 1024;   // bytes of all bodies being received at one time; above: 503
  std::size_t connections = 4000;           // in all
  std::size_t connections_per_client = 64;  // from one address (IPv6: /64), but not a trusted proxy
  std::size_t queue = 256;                  // requests waiting for a worker; above: 503

  std::chrono::milliseconds head_time{10'000};
  std::chrono::milliseconds body_time{20'000};   // for each started megabyte
  std::chrono::milliseconds idle_time{15'000};   // a kept connection without a request
  std::chrono::milliseconds write_time{20'000};  // for each started 256 KB of an answer
  std::chrono::milliseconds drain_time{2'000};   // for a refused client to stop sending and read why
  std::chrono::milliseconds stop_time{5'000};    // for answers in flight when stopping
};

struct Settings {
  Limits limits = {};
  std::size_t loops = 0;    // threads that talk to clients; 0: as many as the machine has, at most 8
  std::size_t workers = 4;  // threads for answers that take time
  // Names under which the server answers, without port, beside localhost, 127.0.0.1, [::1] and where it
  // listens.
  std::vector<std::string> hosts = {};
  // Addresses or networks ("10.0.0.0/8") whose X-Forwarded-For and X-Forwarded-Proto are believed.
  std::vector<std::string> trusted_proxies = {};
  Headers headers = {};  // put on every answer, those of the front itself included
  // One line for the operator; called from any thread. Without it: standard error.
  std::function<void(const std::string&)> log = nullptr;
};

}  // namespace gremium::web
