#include "app/unsaved_keys.h"

#include "storage/unsaved_keys.h"

namespace gremium::app {

std::string unsaved_key(House& house, const std::string& account) {
  const auto reading = house.home->read();
  return storage::find_unsaved_key(reading.connection(), account).value_or("");
}

}  // namespace gremium::app
