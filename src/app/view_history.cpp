// What became of a record, version by version: the part of View that reads facts, not rows.
#include "app/view.h"
#include "storage/history.h"
#include "storage/journal.h"

namespace gremium::app {

std::vector<domain::HistoryEntry> View::history(domain::FactNumber fact) const {
  std::vector<domain::HistoryEntry> entries;
  if (audience_ != Audience::office) return entries;
  for (const auto& version : storage::find_versions(connection(), fact)) {
    domain::HistoryEntry entry{version.number,
                               std::string(domain::type_of(version.content)),
                               version.entered_at,
                               version.author,
                               version.reason,
                               storage::members_of(version.content),
                               {}};
    if (!entries.empty()) entry.changes = domain::changes_between(entries.back().members, entry.members);
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace gremium::app
