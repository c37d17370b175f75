// Rendered public answers, kept under all they depend on: the address, the language in it, the newest public
// fact, and the day in each network's time zone. Never stale: a new fact or a new day is a new key. Bounded
// in bytes; thread-safe.
#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "web/front/request.h"

namespace gremium::web {

// A page ready to be sent, in both codings, each with the digest of its bytes as ETag.
struct Kept {
  int status = 200;
  std::string type;
  std::shared_ptr<const std::string> plain;
  std::shared_ptr<const std::string> gzip;  // empty where it does not pay
  std::string plain_tag;
  std::string gzip_tag;
};

Kept keep(const Response& response);
// 304 if the browser has it.
Response answer_from(const Kept& kept, const Request& request);

class Cache {
 public:
  explicit Cache(std::size_t bytes) : limit_(bytes) {}

  std::shared_ptr<const Kept> find(const std::string& key);
  void put(const std::string& key, std::shared_ptr<const Kept> kept);

 private:
  struct Entry {
    std::string key;
    std::shared_ptr<const Kept> kept;
    std::size_t bytes = 0;
  };
  std::mutex mutex_;
  std::list<Entry> newest_first_;
  std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
  std::size_t bytes_ = 0;
  std::size_t limit_;
};

}  // namespace gremium::web
