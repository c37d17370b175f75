// Digests, random values and password hashes, all from libsodium. Safe to call from any thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gremium::base {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::string_view bytes);
std::string to_hex(std::string_view bytes);
std::string to_hex(const Digest& digest);
// The bytes of a digest, as text to be hashed or stored.
std::string_view bytes_of(const Digest& digest);

// With padding, in one line. Reading is strict: nothing for what writing would not give.
std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

std::string random_bytes(std::size_t count);
// 256 random bits as 64 hex digits: session ids, form keys, tokens.
std::string random_token();
// A short public id of so many letters and digits, without those that are mistaken for one another (0 o 1 l
// i).
std::string random_ref(std::size_t length = 6);

// Argon2id with 19 MiB and two passes (OWASP's minimum), about 0.1 s; the result holds salt and parameters.
std::string hash_password(const std::string& password);
bool password_matches(const std::string& hash, const std::string& password);

// Takes as long whatever the difference.
bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace gremium::base
