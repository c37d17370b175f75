// Threads for answers that take time, behind a queue with an end.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "web/front/exchange.h"

namespace gremium::web {

class Workers {
 public:
  using Job = std::function<void(Exchange&)>;

  // `common` must outlive the workers. No thread runs before start().
  explicit Workers(const Common& common) : common_(common) {}
  ~Workers() { stop(); }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  void start();
  // Finishes the jobs begun, drops the others. May be called twice.
  void stop();
  // False if the queue is full. From any thread. A job must not throw.
  bool push(Job job);

 private:
  void work();

  const Common& common_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> jobs_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace gremium::web
