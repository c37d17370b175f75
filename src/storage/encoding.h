// Nouns as JSON, for the journal's bodies and the tables' `content` columns. Keys are sorted and empty
// members left out, so the same value always gives the same bytes. Reading fills what is missing with its
// default: that is how bodies of older versions are read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/fact.h"

namespace gremium::storage {

// For every type in domain::FactContent. `decode` throws DamagedFact on what it cannot read.
template <class T>
std::string encode(const T& value);
template <class T>
T decode(std::string_view json);

struct DamagedFact : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// A personal value taken out of a fact's body, or to be put back into it.
struct PersonalPart {
  std::string id;
  std::string salt;
  std::string value;
};

// What stands in a fact's body of a personal part. The digest is SHA-256 over salt and value.
struct PersonalDigest {
  std::string id;
  std::string digest;
};

struct EncodedFact {
  std::string body;
  std::vector<PersonalPart> personal;
};

// Takes personal values out, each under a fresh salt.
EncodedFact encode_content(const domain::FactContent& content);
// Puts those that are still there back; the others come out erased.
domain::FactContent decode_content(std::string_view type, int version, std::string_view body,
                                   const std::vector<PersonalPart>& personal);
std::vector<PersonalDigest> personal_digests(std::string_view body);
std::string personal_digest(const PersonalPart& part);
// The newest version of a type's body.
int version_of(std::string_view type);

// One line of an export: the fact as its row has it, with its personal parts.
struct JournalRow {
  domain::FactNumber number = 0;
  std::string type;
  int version = 1;
  std::string entered_at;
  std::string author;
  std::optional<domain::FactNumber> cause;
  std::string program;
  std::optional<domain::FactNumber> replaces;
  std::string reason;
  std::string body;
  std::string digest;  // 32 bytes
};

// `content`: a document's bytes, in base64 in the line.
std::string to_line(const JournalRow& row, const std::vector<PersonalPart>& personal,
                    const std::optional<std::string>& content = {});
struct JournalLine {
  JournalRow row;
  std::vector<PersonalPart> personal;
  std::optional<std::string> content = {};
};
// Throws DamagedFact.
JournalLine from_line(std::string_view line);

// What the chain covers of a row, without its digest, in bytes that no other row has.
std::string chained_bytes(const JournalRow& row);

}  // namespace gremium::storage
