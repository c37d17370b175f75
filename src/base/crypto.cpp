#include "base/crypto.h"

#include <sodium.h>

#include <semaphore>
#include <stdexcept>

namespace gremium::base {
namespace {

void start_sodium() {
  static const int started = sodium_init();
  if (started < 0) throw std::runtime_error("libsodium does not start");
}

constexpr unsigned long long argon_passes = 2;
constexpr std::size_t argon_memory = 19U * 1024U * 1024U;

// At most four at once: 4 × 19 MiB, and a flood of log-ins cannot take the whole machine.
std::counting_semaphore<4>& hashing_places() {
  static std::counting_semaphore<4> places(4);
  return places;
}

struct HashingPlace {
  HashingPlace() { hashing_places().acquire(); }
  ~HashingPlace() { hashing_places().release(); }
  HashingPlace(const HashingPlace&) = delete;
  HashingPlace& operator=(const HashingPlace&) = delete;
};

}  // namespace

Digest sha256(std::string_view bytes) {
  Digest digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return digest;
}

std::string to_hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    hex += digits[byte >> 4U];
    hex += digits[byte & 15U];
  }
  return hex;
}

std::string to_hex(const Digest& digest) { return to_hex(bytes_of(digest)); }

std::string_view bytes_of(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

std::string to_base64(std::string_view bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the zero at the end
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string bytes(text.size() / 4 * 3, '\0');
  std::size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                        text.size(), nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
    return std::nullopt;
  bytes.resize(size);
  return bytes;
}

std::string random_bytes(std::size_t count) {
  start_sodium();
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), count);
  return bytes;
}

std::string random_token() { return to_hex(random_bytes(32)); }

std::string random_ref(std::size_t length) {
  start_sodium();
  constexpr std::string_view letters = "23456789abcdefghjkmnpqrstuvwxyz";
  std::string ref;
  for (std::size_t i = 0; i < length; ++i)
    ref += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
  return ref;
}

std::string hash_password(const std::string& password) {
  start_sodium();
  const HashingPlace place;
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), argon_passes, argon_memory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error("not enough memory to hash a password");
  return hash.data();
}

bool password_matches(const std::string& hash, const std::string& password) {
  start_sodium();
  const HashingPlace place;
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace gremium::base
