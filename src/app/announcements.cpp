#include "app/announcements.h"

#include <algorithm>
#include <map>

#include "app/material.h"
#include "base/crypto.h"
#include "domain/effect.h"
#include "domain/text_check.h"
#include "language/slug.h"
#include "storage/announcements.h"
#include "storage/journal.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using base::Refusal;
using domain::AnnouncementCase;
using domain::Need;

bool is_published(const AnnouncementCase& found) {
  return std::any_of(found.texts.begin(), found.texts.end(),
                     [](const auto& entry) { return entry.second.published.has_value(); });
}

std::vector<domain::Network> all_networks(storage::Connection& connection) {
  std::vector<domain::Network> networks;
  for (auto& network : storage::list_networks(connection)) networks.push_back(std::move(network.value));
  return networks;
}

std::optional<AnnouncementCase> open_draft(storage::Connection& connection,
                                           const domain::AnnouncementGroup& group) {
  for (auto& found : storage::list_announcements(connection)) {
    const auto& announcement = found.announcement.value;
    if (announcement.day == group.day && announcement.networks == group.networks &&
        announcement.publishing_network == group.publishing_network && !found.withdrawn &&
        !is_published(found))
      return std::move(found);
  }
  return std::nullopt;
}

std::vector<domain::Membership> memberships_of(storage::Connection& connection,
                                               const std::vector<std::string>& ids) {
  std::vector<domain::Membership> list;
  for (const auto& id : ids)
    if (auto membership = storage::find_membership(connection, id))
      list.push_back(std::move(membership->value));
  return list;
}

bool is_told(storage::Connection& connection, const std::string& membership) {
  const auto about = storage::list_announcements_about(connection, membership);
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
      const bool together = other.value.announce && other.value.start == domain::StartKind::known &&
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
  write_passages(desk, group, announcement);
  return announcement;
}

// The organisations of memberships as an announcement counts them.
std::vector<std::string> organisations_of(storage::Connection& connection,
                                          const std::vector<std::string>& memberships) {
  std::vector<std::string> list;
  for (const auto& membership : memberships_of(connection, memberships))
    if (list.empty() || list.back() != membership.organisation) list.push_back(membership.organisation);
  return list;
}

// What was written for a member goes with it when its place in the text changes, and goes when it goes: it
// must never be printed for another.
void move_texts(Desk& desk, const AnnouncementCase& found, const std::vector<std::string>& memberships,
                domain::FactNumber cause) {
  const auto before = organisations_of(desk.connection(), found.announcement.value.memberships);
  const auto after = organisations_of(desk.connection(), memberships);
  for (const auto& [language, text] : found.texts) {
    auto saved = text.saved.value;
    saved.texts.clear();
    for (auto written : text.saved.value.texts) {
      if (written.member >= 0) {
        const auto index = static_cast<std::size_t>(written.member);
        const auto place =
            index < before.size() ? std::find(after.begin(), after.end(), before[index]) : after.end();
        if (place == after.end()) continue;
        written.member = static_cast<int>(place - after.begin());
      }
      saved.texts.push_back(std::move(written));
    }
    if (saved != text.saved.value) desk.enter_automatic(cause, saved, text.saved.fact);
  }
}

// The same announcement about these memberships, amended by the program.
void draft_again(Desk& desk, const AnnouncementCase& found, const std::vector<std::string>& memberships,
                 domain::FactNumber cause) {
  const auto groups = domain::group_for_announcement(memberships_of(desk.connection(), memberships),
                                                     all_networks(desk.connection()));
  if (groups.empty()) {
    desk.enter_automatic(cause, domain::AnnouncementWithdrawn{found.announcement.value.id, {}});
    return;
  }
  const auto again = drafted(desk, found.announcement.value.id, groups.front());
  desk.enter_automatic(cause, again, found.announcement.fact);
  move_texts(desk, found, again.memberships, cause);
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
    for (auto& found : storage::list_announcements_about(connection, id)) {
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

base::Result<AnnouncementCase> find_open(storage::Connection& connection, const std::string& id) {
  auto found = storage::find_announcement(connection, id);
  if (!found) return Refusal{"announcement.unknown"};
  if (found->withdrawn) return Refusal{"announcement.withdrawn"};
  return std::move(*found);
}

bool four_eyes(storage::Connection& connection, const AnnouncementCase& found) {
  const auto network = storage::find_network(connection, found.announcement.value.publishing_network);
  return network && network->value.four_eyes;
}

bool all_public(storage::Connection& connection, const AnnouncementCase& found) {
  const auto memberships = memberships_of(connection, found.announcement.value.memberships);
  return std::all_of(memberships.begin(), memberships.end(), [](const auto& m) { return m.is_public; });
}

std::string free_slug(storage::Connection& connection, const domain::Announcement& announcement,
                      base::Language language, const std::vector<domain::Passage>& passages) {
  const auto headline = std::find_if(passages.begin(), passages.end(), [](const domain::Passage& passage) {
    return passage.kind == "headline";
  });
  const auto words = headline == passages.end() ? std::string() : language::slug(headline->text, language);
  const auto wanted = announcement.day.iso() + (words.empty() ? std::string() : "-" + words.substr(0, 80));
  auto slug = wanted;
  for (int number = 2; storage::slug_taken(connection, language, slug); ++number)
    slug = wanted + "-" + std::to_string(number);
  return slug;
}

// Words that were erased after they were drafted: they must be written anew before anybody reads the text.
bool quotes_erased_words(storage::Connection& connection, const std::vector<domain::Passage>& passages,
                         base::Language language) {
  for (const auto& passage : passages) {
    if (passage.quotation.empty()) continue;
    for (const auto number : passage.facts) {
      const auto fact = storage::find_fact(connection, number);
      const auto* quotation = fact ? std::get_if<domain::Quotation>(&fact->content) : nullptr;
      if (quotation == nullptr || quotation->id != passage.quotation) continue;
      const auto text = quotation->text.find(language);
      if (quotation->person.erased || (text != quotation->text.end() && text->second.erased)) return true;
    }
  }
  return false;
}

// What keeps a text from being signed off or published.
std::optional<Refusal> check_complete(storage::Connection& connection,
                                      const std::vector<domain::Passage>& passages, base::Language language) {
  if (domain::has_open_place(passages)) return Refusal{"announcement.open_places"};
  const auto headline = std::find_if(passages.begin(), passages.end(),
                                     [](const auto& passage) { return passage.kind == "headline"; });
  if (headline == passages.end() || headline->text.empty()) return Refusal{"announcement.headline_missing"};
  if (quotes_erased_words(connection, passages, language)) return Refusal{"announcement.quotation_erased"};
  return std::nullopt;
}

std::optional<Refusal> check_ready(storage::Connection& connection, const AnnouncementCase& found,
                                   base::Language language, const std::string& correction) {
  const auto& text = found.texts.at(language);
  const auto passages = current_passages(found, language);
  switch (state_of(found, language)) {
    case TextState::published:
      return Refusal{"announcement.already_published"};
    case TextState::withdrawn:
      return Refusal{"announcement.withdrawn"};
    case TextState::draft:
    case TextState::signed_off:
    case TextState::changed:
      break;
  }
  if (auto refused = check_complete(connection, passages, language)) return *refused;
  if (!text.signed_off) return Refusal{"announcement.not_signed_off"};
  if (text.signed_off->value.digest != digest_of(passages)) return Refusal{"announcement.text_changed"};
  if (!all_public(connection, found)) return Refusal{"announcement.not_public"};
  return domain::check_line("correction", correction, text.published ? Need::required : Need::optional);
}

bool has_begun(storage::Connection& connection, const std::string& membership) {
  const auto effects = storage::list_effects(connection, membership);
  return std::any_of(effects.begin(), effects.end(),
                     [](const auto& effect) { return effect.value.kind == domain::EffectKind::begin; });
}

std::optional<Refusal> check_texts(const domain::AnnouncementSaved& saved) {
  for (const auto& text : saved.texts) {
    auto field = "text_" + text.kind;
    if (text.member >= 0) field += "_" + std::to_string(text.member);
    // It names the text in lists, feeds and its address.
    if (text.kind == "headline" && text.left_out) return Refusal{"announcement.headline_missing", {}, field};
    if (auto refused = domain::check_paragraph(field, text.text.text, Need::optional)) return refused;
  }
  return std::nullopt;
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
  for (const auto& found : storage::list_announcements_about(desk.connection(), membership)) {
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

Recorded redraft_announcement(House& house, const Submission& submission, const std::string& id,
                              domain::FactNumber seen) {
  return perform(house, submission, domain::Right::edit_drafts, [&](Desk& desk) -> Recorded {
    const auto found = find_open(desk.connection(), id);
    if (!found) return found.refusals();
    if (auto stale = check_seen(seen, found->announcement.fact)) return *stale;
    draft_again(desk, *found, found->announcement.value.memberships, found->announcement.fact);
    return id;
  });
}

bool may_edit(domain::Role role, const AnnouncementCase& announcement, base::Language language) {
  if (announcement.withdrawn) return false;
  return domain::may(role, domain::Right::edit_drafts) ||
         (domain::may(role, domain::Right::publish) && announcement.texts.at(language).published);
}

Recorded save_announcement(House& house, const Submission& submission, domain::AnnouncementSaved saved,
                           domain::FactNumber seen) {
  return perform(house, submission, domain::Right::see_office, [&](Desk& desk) -> Recorded {
    const auto found = find_open(desk.connection(), saved.announcement);
    if (!found) return found.refusals();
    if (!may_edit(desk.actor().role, *found, saved.language)) return Refusal{"forbidden"};
    const auto& before = found->texts.at(saved.language).saved;
    std::erase_if(saved.texts,
                  [](const domain::HandText& text) { return text.text.text.empty() && !text.left_out; });
    if (saved == before.value) return saved.announcement;
    // Both what was drafted and what was written may have changed under the form.
    if (auto stale = check_seen(seen, std::max(before.fact, found->announcement.fact))) return *stale;
    if (auto refused = check_texts(saved)) return *refused;
    desk.enter(saved);
    return saved.announcement;
  });
}

Recorded sign_off_announcement(House& house, const Submission& submission, const std::string& id,
                               base::Language language, const std::string& digest) {
  return perform(house, submission, domain::Right::publish, [&](Desk& desk) -> Recorded {
    const auto found = find_open(desk.connection(), id);
    if (!found) return found.refusals();
    const auto passages = current_passages(*found, language);
    if (digest != digest_of(passages)) return Refusal{"announcement.text_changed"};
    if (auto refused = check_complete(desk.connection(), passages, language)) return *refused;
    if (four_eyes(desk.connection(), *found) && found->texts.at(language).saved_by == desk.actor().account)
      return Refusal{"announcement.four_eyes"};
    if (state_of(*found, language) == TextState::signed_off) return id;
    desk.enter(domain::AnnouncementSignedOff{id, language, digest});
    return id;
  });
}

Recorded publish_announcement(House& house, const Submission& submission, const std::string& id,
                              base::Language language, const std::string& correction) {
  return perform(house, submission, domain::Right::publish, [&](Desk& desk) -> Recorded {
    auto& connection = desk.connection();
    const auto found = find_open(connection, id);
    if (!found) return found.refusals();
    if (auto refused = check_ready(connection, *found, language, correction)) return *refused;
    const auto& text = found->texts.at(language);
    const auto& announcement = found->announcement.value;
    const auto network = storage::find_network(connection, announcement.publishing_network);
    domain::Publication publication;
    publication.announcement = id;
    publication.language = language;
    publication.version = text.published ? text.published->value.version + 1 : 1;
    publication.slug =
        text.published ? text.published->value.slug
                       : free_slug(connection, announcement, language, current_passages(*found, language));
    publication.published_on = network ? desk.today_in(network->value.time_zone) : desk.today_anywhere();
    const auto drafted_passages = announcement.passages.find(language);
    if (drafted_passages != announcement.passages.end()) publication.passages = drafted_passages->second;
    publication.texts = text.saved.value.texts;
    publication.correction = correction;
    desk.enter(publication);
    return publication.slug;
  });
}

Recorded withdraw_announcement(House& house, const Submission& submission, const std::string& id,
                               const std::string& reason) {
  return perform(house, submission, domain::Right::publish, [&](Desk& desk) -> Recorded {
    const auto found = find_open(desk.connection(), id);
    if (!found) return found.refusals();
    if (auto refused =
            domain::check_line("reason", reason, is_published(*found) ? Need::required : Need::optional))
      return *refused;
    desk.enter(domain::AnnouncementWithdrawn{id, reason});
    return id;
  });
}

std::vector<domain::Passage> current_passages(const AnnouncementCase& announcement, base::Language language) {
  const auto& passages = announcement.announcement.value.passages;
  const auto drafted_passages = passages.find(language);
  if (drafted_passages == passages.end()) return {};
  return domain::compose(drafted_passages->second, announcement.texts.at(language).saved.value.texts);
}

std::string digest_of(const std::vector<domain::Passage>& passages) {
  std::string bytes;
  for (const auto& passage : passages) {
    for (const auto& part : {passage.kind, std::to_string(passage.member), passage.text, passage.quotation})
      bytes += std::to_string(part.size()) + ":" + part;
    bytes += passage.open ? "!" : ".";
    // Words quoted are part of the text: the fact that holds them stands for them.
    if (!passage.quotation.empty())
      for (const auto fact : passage.facts) bytes += std::to_string(fact) + ",";
  }
  return base::to_hex(base::sha256(bytes));
}

TextState state_of(const AnnouncementCase& announcement, base::Language language) {
  if (announcement.withdrawn) return TextState::withdrawn;
  const auto& text = announcement.texts.at(language);
  const auto digest = digest_of(current_passages(announcement, language));
  if (text.published) {
    const auto& published = text.published->value;
    if (digest_of(domain::compose(published.passages, published.texts)) == digest)
      return TextState::published;
  }
  if (text.signed_off && text.signed_off->value.digest == digest) return TextState::signed_off;
  return text.published ? TextState::changed : TextState::draft;
}

std::string_view name_of(TextState state) {
  switch (state) {
    case TextState::draft:
      return "draft";
    case TextState::signed_off:
      return "signed_off";
    case TextState::published:
      return "published";
    case TextState::changed:
      return "changed";
    case TextState::withdrawn:
      break;
  }
  return "withdrawn";
}

}  // namespace gremium::app
