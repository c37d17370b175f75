// Documents as the register holds them now. Their bytes: storage/contents.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/document.h"
#include "domain/recorded.h"

namespace gremium::storage {

class Connection;

std::optional<domain::Recorded<domain::Document>> find_document(Connection& connection,
                                                                const std::string& id);
std::vector<domain::Recorded<domain::Document>> list_documents(Connection& connection,
                                                               const domain::DocumentFilter& filter);

// Those that are not for the office alone, and not public, newest first.
std::vector<domain::Recorded<domain::Document>> list_documents_for_members(Connection& connection);

// All facts about a document, newest first, those that were replaced or voided among them.
std::vector<std::int64_t> facts_about_document(Connection& connection, const std::string& id);

// What the register knows of a thing that documents belong to.
enum class SubjectState { unknown, office_only, everyone };
SubjectState subject_state(Connection& connection, domain::SubjectKind kind, const std::string& id);

// The organisation whose body, paper or case it is; empty if the register knows no such thing.
std::string subject_owner(Connection& connection, domain::SubjectKind kind, const std::string& id);

}  // namespace gremium::storage
