// What became of a record, version by version: the part of View that reads facts, not rows.
#include "app/history.h"
#include "app/view.h"
#include "storage/decisions.h"
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

std::optional<domain::Recorded<domain::Decision>> View::last_decision_of(const std::string& account) const {
  if (!shows(false)) return std::nullopt;
  constexpr auto a_sitting = std::chrono::hours(4);
  return storage::newest_decision_by(connection(), account, house_.now() - a_sitting);
}

std::vector<domain::Recorded<domain::Decision>> View::unreleased_decisions() const {
  constexpr int most = 100;
  if (!shows(false)) return {};
  return storage::list_unreleased_decisions(connection(), most);
}

std::optional<domain::FactContent> View::said_by(domain::FactNumber fact) const {
  auto found = shows(false) && fact > 0 ? storage::find_fact(connection(), fact) : std::nullopt;
  return found ? std::optional(std::move(found->content)) : std::nullopt;
}

std::optional<domain::FactContent> View::said_at(domain::FactNumber newest, domain::FactNumber seen) const {
  std::optional<domain::FactContent> said;
  if (!shows(false)) return said;
  for (auto& version : storage::find_versions(connection(), newest))
    if (version.number <= seen) said = std::move(version.content);
  return said;
}

bool View::can_undo(domain::FactNumber fact) const {
  const auto found = shows(false) ? storage::find_fact(connection(), fact) : std::nullopt;
  return found && can_be_undone(found->content);
}

}  // namespace gremium::app
