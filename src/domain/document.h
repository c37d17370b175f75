// A paper that belongs to something in the register: an invitation, minutes signed, a declaration. Its bytes
// lie apart from the facts, under their digest; the same bytes lie there once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/languages.h"
#include "domain/personal.h"

namespace gremium::domain {

// Who may read a document outside the office.
enum class Readers {
  office,    // nobody
  members,   // the delegates of those who are members on the day they ask
  everyone,  // if what it belongs to is public, too
};

// What a document belongs to.
enum class SubjectKind { meeting, agenda_item, decision, accession, organisation, paper };

enum class DocumentKind { invitation, paper, minutes_signed, statutes, declaration, other };

struct Document {
  // Short random id, given once.
  std::string id;
  SubjectKind subject_kind = SubjectKind::decision;
  std::string subject;
  DocumentKind kind = DocumentKind::paper;
  // Both may name a person; they are erased together with the bytes.
  Personal title;
  // As clean_file_name() gives it.
  Personal file_name;
  // As media_type_of() tells.
  std::string media_type;
  // In bytes.
  std::int64_t size = 0;
  // SHA-256 of the bytes, hexadecimal.
  std::string digest;
  std::optional<base::Language> language;
  std::optional<base::Day> dated;
  // Only together with a subject that is public itself.
  bool is_public = false;
  // Never together with is_public.
  bool for_members = false;

  Readers readers() const {
    return is_public ? Readers::everyone : for_members ? Readers::members : Readers::office;
  }
  void open_to(Readers readers) {
    is_public = readers == Readers::everyone;
    for_members = readers == Readers::members;
  }

  bool operator==(const Document&) const = default;
  // Its bytes are gone for good.
  bool erased() const { return title.erased; }
};

// Which documents, newest first. Empty: all.
struct DocumentFilter {
  std::optional<SubjectKind> subject_kind = {};
  std::string subject = {};
  int limit = 500;
};

// A member's delegate: its organisation, and the networks in which that has a member's rights today.
struct MemberReader {
  std::string organisation;
  std::vector<std::string> networks;
};
// `owner`: the organisation whose body, paper or case the document belongs to. What is a network's is for its
// members, what is a member's own for itself.
bool is_for_member(const Document& document, const std::string& owner, const MemberReader& reader);

std::string_view name_of(Readers readers);
std::string_view name_of(SubjectKind kind);
std::string_view name_of(DocumentKind kind);
std::optional<SubjectKind> subject_kind_named(std::string_view name);
std::optional<DocumentKind> document_kind_named(std::string_view name);
std::optional<Readers> readers_named(std::string_view name);

}  // namespace gremium::domain
