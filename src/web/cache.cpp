#include "web/cache.h"

#include <zlib.h>

#include <stdexcept>

#include "base/crypto.h"

namespace gremium::web {
namespace {

constexpr std::size_t gzip_pays_from = 1024;
constexpr int gzip_level = 5;
constexpr int gzip_window = 15 + 16;  // 16: with a gzip header

std::string gzip(const std::string& text) {
  z_stream stream{};
  if (deflateInit2(&stream, gzip_level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("zlib does not start");
  std::string packed(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));  // zlib does not write to it
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const auto result = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::runtime_error("zlib does not finish");
  return packed;
}

std::string tag_of(const std::string& bytes) {
  return "\"" + base::to_hex(base::sha256(bytes)).substr(0, 32) + "\"";
}

// Whether If-None-Match names this tag.
bool has(std::string_view list, const std::string& tag) {
  return list == "*" || list.find(tag) != std::string_view::npos;
}

}  // namespace

Kept keep(const Response& response) {
  Kept kept;
  kept.status = response.status;
  for (const auto& [name, value] : response.headers)
    if (name == "Content-Type") kept.type = value;
  kept.plain = std::make_shared<const std::string>(response.body);
  kept.plain_tag = tag_of(*kept.plain);
  if (kept.plain->size() < gzip_pays_from) return kept;
  auto packed = gzip(*kept.plain);
  if (packed.size() > kept.plain->size() * 9 / 10) return kept;
  kept.gzip = std::make_shared<const std::string>(std::move(packed));
  kept.gzip_tag = tag_of(*kept.gzip);
  return kept;
}

Response answer_from(const Kept& kept, const Request& request) {
  const bool packed = request.accepts_gzip && kept.gzip;
  const auto& tag = packed ? kept.gzip_tag : kept.plain_tag;
  Response response;
  response.headers.emplace_back("ETag", tag);
  response.headers.emplace_back("Cache-Control", "public, no-cache");
  response.headers.emplace_back("Vary", "Accept-Encoding");
  if (kept.status == 200 && has(request.header("if-none-match"), tag)) {
    response.status = 304;
    return response;
  }
  response.status = kept.status;
  response.headers.emplace_back("Content-Type", kept.type);
  if (packed) response.headers.emplace_back("Content-Encoding", "gzip");
  response.kept_body = packed ? kept.gzip : kept.plain;
  return response;
}

std::shared_ptr<const Kept> Cache::find(const std::string& key) {
  const std::lock_guard lock(mutex_);
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  newest_first_.splice(newest_first_.begin(), newest_first_, found->second);
  return found->second->kept;
}

void Cache::put(const std::string& key, std::shared_ptr<const Kept> kept) {
  const auto bytes =
      key.size() * 2 + kept->plain->size() + (kept->gzip ? kept->gzip->size() : 0) + sizeof(Entry);
  const std::lock_guard lock(mutex_);
  if (bytes > limit_ / 4 || by_key_.contains(key)) return;
  newest_first_.push_front({key, std::move(kept), bytes});
  by_key_[key] = newest_first_.begin();
  bytes_ += bytes;
  while (bytes_ > limit_) {
    bytes_ -= newest_first_.back().bytes;
    by_key_.erase(newest_first_.back().key);
    newest_first_.pop_back();
  }
}

}  // namespace gremium::web
