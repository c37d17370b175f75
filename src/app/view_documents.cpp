// What members' delegates may read.
#include "app/view.h"
#include "storage/documents.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {

// While a membership is suspended, its rights rest.
domain::MemberReader View::reader_of(const std::string& organisation) const {
  domain::MemberReader reader{organisation, {}};
  domain::MembershipFilter own;
  own.public_only = false;
  own.organisation = organisation;
  for (const auto& membership : storage::list_memberships(connection(), own)) {
    const auto found = network(membership.value.network);
    if (!found) continue;
    const auto today = today_in(found->value.time_zone);
    if (domain::standing_on(membership.value, today) == domain::Standing::member &&
        domain::suspension_on(membership.value, today) == nullptr)
      reader.networks.push_back(found->value.id);
  }
  return reader;
}

std::string View::owner_of(const domain::Document& document) const {
  return storage::subject_owner(connection(), document.subject_kind, document.subject);
}

std::vector<domain::Recorded<domain::Document>> View::documents_for_member(
    const std::string& organisation) const {
  const auto reader = reader_of(organisation);
  if (reader.networks.empty()) return {};
  auto list = storage::list_documents_for_members(connection());
  std::erase_if(
      list, [&](const auto& row) { return !domain::is_for_member(row.value, owner_of(row.value), reader); });
  return list;
}

std::optional<domain::Recorded<domain::Document>> View::document_for_member(const std::string& organisation,
                                                                            const std::string& id) const {
  auto found = storage::find_document(connection(), id);
  if (!found || !domain::is_for_member(found->value, owner_of(found->value), reader_of(organisation)))
    return std::nullopt;
  return found;
}

}  // namespace gremium::app
