#include "web/front/workers.h"

#include <algorithm>
#include <utility>

namespace gremium::web {

void Workers::start() {
  const auto count = std::max<std::size_t>(1, common_.settings.workers);
  for (std::size_t i = 0; i < count; ++i) threads_.emplace_back([this] { work(); });
}

void Workers::stop() {
  std::deque<Job> dropped;
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    dropped.swap(jobs_);
  }
  wake_.notify_all();
  for (auto& thread : threads_) thread.join();
  threads_.clear();
}

bool Workers::push(Job job) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_ || jobs_.size() >= common_.settings.limits.queue) return false;
    jobs_.push_back(std::move(job));
  }
  wake_.notify_one();
  return true;
}

void Workers::work() {
  Exchange exchange(common_);
  for (;;) {
    Job job;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
      if (jobs_.empty()) return;
      job = std::move(jobs_.front());
      jobs_.pop_front();
    }
    job(exchange);
  }
}

}  // namespace gremium::web
