// The news of memberships that begin: drafted with their effects, and kept right as more come or go.
#include <algorithm>
#include <map>

#include "app/announcement_checks.h"
#include "app/announcements.h"
#include "app/draft_texts.h"
#include "app/material.h"
#include "base/crypto.h"
#include "domain/effect.h"
#include "storage/announcements.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using domain::AnnouncementCase;

std::vector<domain::Network> all_networks(storage::Connection& connection) {
  std::vector<domain::Network> networks;
  for (auto& network : storage::list_networks(connection)) networks.push_back(std::move(network.value));
  return networks;
}

std::optional<AnnouncementCase> open_draft(storage::Connection& connection,
                                           const domain::AnnouncementGroup& group) {
  for (auto& found : storage::list_announcements(connection)) {
    const auto& announcement = found.announcement.value;
    if (announcement.kind == domain::AnnouncementKind::joining && announcement.day == group.day &&
        announcement.networks == group.networks &&
        announcement.publishing_network == group.publishing_network && !found.withdrawn &&
        !is_published(found))
      return std::move(found);
  }
  return std::nullopt;
}

// What tells of a membership as new.
std::vector<AnnouncementCase> joinings_about(storage::Connection& connection, const std::string& membership) {
  auto about = storage::list_announcements_about(connection, membership);
  std::erase_if(about, [](const AnnouncementCase& found) {
    return found.announcement.value.kind != domain::AnnouncementKind::joining;
  });
  return about;
}

bool is_told(storage::Connection& connection, const std::string& membership) {
  const auto about = joinings_about(connection, membership);
  return std::any_of(about.begin(), about.end(), is_published);
}

// What begins with a membership: the others that its organisation takes up on the same day, whatever their
// time zone, unless it has been told to the public. In the order in which they were recorded: who came first
// stands first.
std::vector<domain::Membership> with_companions(storage::Connection& connection,
                                                const std::vector<domain::Membership>& begun) {
  std::map<domain::FactNumber, domain::Membership> all;
  for (const auto& membership : begun) {
    domain::MembershipFilter own;
    own.public_only = false;
    own.organisation = membership.organisation;
    for (auto& other : storage::list_memberships(connection, own)) {
      const bool together = other.value.announce && other.value.is_public &&
                            other.value.start == domain::StartKind::known &&
                            other.value.from == membership.from;
      if (together && !is_told(connection, other.value.id)) all.emplace(other.fact, std::move(other.value));
    }
  }
  std::vector<domain::Membership> list;
  for (auto& entry : all) list.push_back(std::move(entry.second));
  return list;
}

domain::Announcement drafted(Desk& desk, const std::string& id, const domain::AnnouncementGroup& group) {
  domain::Announcement announcement;
  announcement.id = id;
  announcement.publishing_network = group.publishing_network;
  announcement.networks = group.networks;
  announcement.day = group.day;
  for (const auto& membership : group.memberships) announcement.memberships.push_back(membership.id);
  const auto publisher = storage::find_network(desk.connection(), group.publishing_network);
  const auto today = desk.today_in(publisher->value.time_zone);
  write_passages(desk.connection(), today, today, group, announcement);
  return announcement;
}

// The same announcement about these memberships; withdrawn if there are none.
std::optional<domain::Announcement> drafted_again(Desk& desk, const AnnouncementCase& found,
                                                  const std::vector<std::string>& memberships,
                                                  domain::FactNumber cause) {
  const auto groups = domain::group_for_announcement(memberships_of(desk.connection(), memberships),
                                                     all_networks(desk.connection()));
  if (groups.empty()) {
    desk.enter_automatic(cause, domain::AnnouncementWithdrawn{found.announcement.value.id, {}, {}});
    return std::nullopt;
  }
  return drafted(desk, found.announcement.value.id, groups.front());
}

void draft_again(Desk& desk, const AnnouncementCase& found, const std::vector<std::string>& memberships,
                 domain::FactNumber cause) {
  if (auto again = drafted_again(desk, found, memberships, cause))
    amend_draft(desk, found, std::move(*again), cause);
}

std::vector<std::string> without(const std::vector<std::string>& all, const std::vector<std::string>& gone) {
  std::vector<std::string> left;
  for (const auto& id : all)
    if (std::find(gone.begin(), gone.end(), id) == gone.end()) left.push_back(id);
  return left;
}

// The unpublished draft that a group belongs into, if there is one. Drafts that tell its memberships
// otherwise (those of one network alone, before the other's start was settled) lose them; one that tells of
// nothing else becomes the group's own, with what was written in it.
std::optional<AnnouncementCase> gather_drafts(Desk& desk, const domain::AnnouncementGroup& group,
                                              const std::vector<std::string>& ids, domain::FactNumber cause) {
  auto& connection = desk.connection();
  auto home = open_draft(connection, group);
  for (const auto& id : ids) {
    for (auto& found : joinings_about(connection, id)) {
      const auto& announcement = found.announcement.value;
      if (home && announcement.id == home->announcement.value.id) continue;
      const auto left = without(announcement.memberships, ids);
      if (!home && left.empty())
        home = std::move(found);
      else
        draft_again(desk, found, left, cause);
    }
  }
  return home;
}

bool has_begun(storage::Connection& connection, const std::string& membership) {
  const auto effects = storage::list_effects(connection, membership);
  return std::any_of(effects.begin(), effects.end(),
                     [](const auto& effect) { return effect.value.kind == domain::EffectKind::begin; });
}

}  // namespace

std::vector<std::string> draft_announcements(Desk& desk, const std::vector<domain::Membership>& begun,
                                             domain::FactNumber cause) {
  auto& connection = desk.connection();
  std::vector<std::string> ids;
  for (auto& group :
       domain::group_for_announcement(with_companions(connection, begun), all_networks(connection))) {
    std::vector<std::string> told;
    for (const auto& membership : group.memberships) told.push_back(membership.id);
    if (const auto open = gather_drafts(desk, group, told, cause)) {
      auto memberships = open->announcement.value.memberships;
      const auto more = without(told, memberships);
      if (more.empty()) continue;
      memberships.insert(memberships.end(), more.begin(), more.end());
      draft_again(desk, *open, memberships, cause);
      ids.push_back(open->announcement.value.id);
      continue;
    }
    ids.push_back(base::random_ref());
    desk.enter_automatic(cause, drafted(desk, ids.back(), group));
  }
  return ids;
}

void take_out_of_drafts(Desk& desk, const std::string& membership, domain::FactNumber cause) {
  for (const auto& found : joinings_about(desk.connection(), membership)) {
    if (is_published(found)) continue;
    // All memberships of the organisation in this draft go: they were announced as one. Those that did begin
    // on that day are told apart.
    const auto gone = storage::find_membership(desk.connection(), membership);
    std::vector<std::string> left;
    std::vector<domain::Membership> apart;
    for (auto& other : memberships_of(desk.connection(), found.announcement.value.memberships)) {
      if (gone && other.organisation != gone->value.organisation)
        left.push_back(other.id);
      else if (other.id != membership && has_begun(desk.connection(), other.id))
        apart.push_back(std::move(other));
    }
    draft_again(desk, found, left, cause);
    draft_announcements(desk, apart, cause);
  }
}

void redraft_joining(Desk& desk, const AnnouncementCase& found, const domain::Announcement& now) {
  const auto cause = found.announcement.fact;
  auto again = drafted_again(desk, found, now.memberships, cause);
  if (!again) return;
  // What is out already is counted on its own day.
  if (again->memberships == now.memberships) again->passages = now.passages;
  desk.enter_automatic(cause, *again, cause);
  move_texts(desk, found, again->memberships, cause);
}

}  // namespace gremium::app
