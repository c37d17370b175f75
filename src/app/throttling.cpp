#include "app/throttling.h"

#include "storage/accounts.h"

namespace gremium::app {

bool is_too_often(storage::Connection& connection, const std::string& key, int most,
                  std::chrono::hours memory, base::Instant now) {
  auto counted = storage::find_throttle(connection, key);
  if (now - counted.failed_at > memory) counted.failures = 0;
  if (counted.failures >= most) return true;
  storage::put_throttle(connection, key, {counted.failures + 1, now});
  return false;
}

}  // namespace gremium::app
