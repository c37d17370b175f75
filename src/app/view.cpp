#include "app/view.h"

#include <algorithm>

#include "app/announcement_checks.h"
#include "app/decisions.h"
#include "app/drafts.h"
#include "storage/accessions.h"
#include "storage/accounts.h"
#include "storage/announcements.h"
#include "storage/bodies.h"
#include "storage/contents.h"
#include "storage/decisions.h"
#include "storage/documents.h"
#include "storage/journal.h"
#include "storage/member_contacts.h"
#include "storage/memberships.h"
#include "storage/organisations.h"
#include "storage/public_pages.h"
#include "storage/rule_sets.h"
#include "storage/site.h"

namespace gremium::app {

int Roster::number_of(domain::Standing standing) const {
  return static_cast<int>(
      std::count_if(rows.begin(), rows.end(), [&](const Row& row) { return row.standing == standing; }));
}

View::View(House& house, Audience audience, std::optional<base::Day> day)
    : house_(house), audience_(audience), day_(day), reading_(house.home->read()) {}

std::optional<domain::RegisterFounded> View::founded() const { return storage::find_register(connection()); }

std::optional<domain::Recorded<domain::Organisation>> View::organisation(const std::string& id) const {
  const auto known = organisations_.find(id);
  if (known != organisations_.end()) return known->second;
  const bool shown = shows(false) || storage::is_public_organisation(connection(), id);
  auto found = shown ? storage::find_organisation(connection(), id) : std::nullopt;
  if (found) found->value = domain::named_on(std::move(found->value), day_of_names());
  return organisations_[id] = std::move(found);
}

std::string View::first_zone() const {
  const auto all = networks();
  return all.empty() ? "UTC" : all.front().value.time_zone;
}

base::Day View::day_of_names() const {
  if (!day_of_names_) day_of_names_ = today_in(first_zone());
  return *day_of_names_;
}

std::optional<base::Day> View::past_day() const {
  return day_ && *day_ < house_.today_in(first_zone()) ? day_ : std::nullopt;
}

std::optional<domain::Recorded<domain::Organisation>> View::recorded_organisation(
    const std::string& id) const {
  return shows(false) ? storage::find_organisation(connection(), id) : std::nullopt;
}

std::vector<domain::Recorded<domain::Organisation>> View::organisations() const {
  auto list = storage::list_organisations(connection());
  if (!shows(false))
    std::erase_if(
        list, [&](const auto& row) { return !storage::is_public_organisation(connection(), row.value.id); });
  for (auto& row : list) row.value = domain::named_on(std::move(row.value), day_of_names());
  return list;
}

std::vector<domain::PublicPage> View::public_pages() const {
  return storage::list_public_pages(connection());
}

std::optional<domain::Recorded<domain::Network>> View::network(const std::string& id) const {
  return storage::find_network(connection(), id);
}

bool View::is_own_body(const std::string& id) const { return app::is_own_body(connection(), id); }

std::vector<domain::Recorded<domain::Network>> View::networks() const {
  auto list = storage::list_networks(connection());
  std::stable_partition(list.begin(), list.end(),
                        [](const auto& row) { return row.value.requires_networks.empty(); });
  return list;
}

std::optional<domain::Recorded<domain::Body>> View::body(const std::string& id) const {
  return storage::find_body(connection(), id);
}

std::optional<domain::Recorded<domain::RuleSet>> View::rule_set(const std::string& id) const {
  return storage::find_rule_set(connection(), id);
}
std::vector<domain::Recorded<domain::RuleSet>> View::rule_sets(const std::string& body) const {
  return storage::list_rule_sets(connection(), body);
}
std::vector<domain::Recorded<domain::Body>> View::bodies(const std::string& organisation) const {
  return storage::list_bodies(connection(), organisation);
}

std::optional<domain::Recorded<domain::Decision>> View::decision(const std::string& id) const {
  auto found = storage::find_decision(connection(), id);
  if (found && !shows(found->value.is_public)) return std::nullopt;
  return found;
}

std::vector<domain::Recorded<domain::Decision>> View::decisions(domain::DecisionFilter filter) const {
  filter.public_only = !shows(false);
  return storage::list_decisions(connection(), filter);
}

std::vector<std::string> View::deciding_bodies(int limit) const {
  return storage::list_deciding_bodies(connection(), !shows(false), limit);
}

std::vector<domain::Recorded<domain::Decision>> View::superseding(const std::string& decision) const {
  auto decisions = storage::list_superseding(connection(), decision);
  std::erase_if(decisions, [&](const auto& row) {
    return !shows(row.value.is_public) || !domain::was_adopted(row.value.outcome);
  });
  return decisions;
}

bool View::has_subject(domain::SubjectKind kind, const std::string& id) const {
  const auto state = storage::subject_state(connection(), kind, id);
  return state == storage::SubjectState::everyone ||
         (state == storage::SubjectState::office_only && shows(false));
}

bool View::shows_document(const domain::Document& document) const {
  return shows(document.is_public && !document.erased() &&
               has_subject(document.subject_kind, document.subject));
}

std::optional<domain::Recorded<domain::Document>> View::document(const std::string& id) const {
  auto found = storage::find_document(connection(), id);
  if (found && !shows_document(found->value)) return std::nullopt;
  return found;
}

std::vector<domain::Recorded<domain::Document>> View::documents(const domain::DocumentFilter& filter) const {
  auto list = storage::list_documents(connection(), filter);
  std::erase_if(list, [&](const auto& row) { return !shows_document(row.value); });
  return list;
}

std::optional<std::string> View::content(const domain::Document& document) const {
  return document.erased() ? std::nullopt : storage::find_content(connection(), document.digest);
}

std::vector<domain::Recorded<domain::Quotation>> View::quotations(const std::string& accession) const {
  auto list = storage::list_quotations(connection(), accession);
  std::erase_if(list, [&](const auto& row) { return !shows(row.value.is_public); });
  return list;
}

std::optional<domain::Recorded<domain::Quotation>> View::quotation(const std::string& id) const {
  return storage::find_quotation(connection(), id);
}

std::optional<domain::Quotation> View::quotation_as_recorded(domain::FactNumber fact) const {
  const auto found = storage::find_fact(connection(), fact);
  const auto* quotation = found ? std::get_if<domain::Quotation>(&found->content) : nullptr;
  return quotation ? std::optional(*quotation) : std::nullopt;
}

std::optional<domain::Recorded<domain::Membership>> View::membership(const std::string& id) const {
  auto found = storage::find_membership(connection(), id);
  if (found && !shows(found->value.is_public)) return std::nullopt;
  return found;
}

std::optional<domain::NewsItem> View::news(base::Language language, const std::string& slug) const {
  return storage::find_news(connection(), language, slug, day_);
}

std::optional<domain::NewsItem> View::news_of(base::Language language,
                                              const std::string& announcement) const {
  return storage::find_news_of(connection(), language, announcement, day_);
}

std::vector<domain::Publication> View::news_versions(const domain::NewsItem& item) const {
  if (item.withdrawn) return {};
  auto versions = storage::list_versions(connection(), item.announcement.id, item.publication.value.language);
  std::erase_if(versions,
                [&](const auto& version) { return version.version > item.publication.value.version; });
  return versions;
}

std::vector<domain::NewsItem> View::list_news(base::Language language, int limit,
                                              const std::string& after) const {
  return storage::list_news(connection(), language, limit, after, day_);
}

std::vector<domain::NewsItem> View::news_changes(domain::NewsFilter filter) const {
  filter.as_of = day_;
  return storage::list_news_changes(connection(), filter);
}

std::optional<domain::Recorded<domain::SiteText>> View::site_text(const std::string& key) const {
  return storage::find_site_text(connection(), key);
}

std::optional<domain::Recorded<domain::SiteIdentity>> View::site_identity() const {
  return storage::find_site_identity(connection());
}

std::string View::site_name(base::Language language) const {
  return storage::site_name(connection(), language);
}

std::optional<domain::AnnouncementCase> View::announcement(const std::string& id) const {
  return shows(false) ? storage::find_announcement(connection(), id) : std::nullopt;
}

std::optional<std::string> View::announcement_of(domain::AnnouncementKind kind,
                                                 const std::string& subject) const {
  return shows(false) ? storage::find_announcement_of(connection(), kind, subject) : std::nullopt;
}

std::optional<domain::Announcement> View::announcement_now(const domain::AnnouncementCase& found) const {
  if (!shows(false)) return std::nullopt;
  return drafted_for_readers(connection(), [this](const std::string& zone) { return today_in(zone); }, found);
}

bool View::is_fresh(const domain::AnnouncementCase& found, base::Language language) const {
  const auto today = [this](const std::string& zone) { return today_in(zone); };
  return shows(false) && !check_unchanged(connection(), today, found, language);
}

bool View::is_outdated(const domain::AnnouncementCase& found, base::Language language) const {
  return shows(false) && app::is_outdated(connection(), found, language);
}

std::vector<domain::AnnouncementCase> View::announcements() const {
  if (!shows(false)) return {};
  if (const auto day = past_day()) return storage::list_announcements_as_of(connection(), *day);
  return storage::list_announcements(connection());
}

std::optional<domain::Recorded<domain::Account>> View::account(const std::string& id) const {
  return shows(false) ? storage::find_account(connection(), id) : std::nullopt;
}

std::vector<domain::Recorded<domain::Account>> View::accounts() const {
  if (!shows(false)) return {};
  return storage::list_accounts(connection());
}

}  // namespace gremium::app
