#include "app/announcements.h"

#include <algorithm>

#include "app/announcement_checks.h"
#include "app/draft_groups.h"
#include "app/draft_texts.h"
#include "app/drafts.h"
#include "base/crypto.h"
#include "domain/text_check.h"
#include "storage/announcements.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using domain::AnnouncementCase;
using domain::Need;

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

std::optional<domain::Announcement> as_of_now(Desk& desk, const AnnouncementCase& found) {
  return drafted_for_readers(desk.connection(), today_of(desk), found);
}

base::Day today_of_publisher(Desk& desk, const AnnouncementCase& found) {
  const auto network = storage::find_network(desk.connection(), found.announcement.value.publishing_network);
  return network ? desk.today_in(network->value.time_zone) : desk.today_anywhere();
}

// Whether somebody wrote for a passage, or a member, that a new draft has no place for: asked before it is
// lost.
bool leaves_homeless(storage::Connection& connection, const AnnouncementCase& found,
                     const domain::Announcement& now) {
  return std::any_of(found.texts.begin(), found.texts.end(), [&](const auto& entry) {
    const auto passages = now.passages.find(entry.first);
    if (passages == now.passages.end()) return false;
    const auto texts = moved_texts(connection, found, entry.first, now.memberships);
    return texts.size() < entry.second.saved.value.texts.size() ||
           !domain::homeless(texts, passages->second).empty();
  });
}

// Passages count the members: where others stand in a place now, one passage alone cannot be made anew.
bool has_other_members(storage::Connection& connection, const domain::Announcement& before,
                       const domain::Announcement& now) {
  const auto were = organisations_of(connection, before.memberships),
             are = organisations_of(connection, now.memberships);
  const auto same = std::min(were.size(), are.size());
  return !std::equal(were.begin(), were.begin() + static_cast<std::ptrdiff_t>(same), are.begin());
}

}  // namespace

Recorded redraft_announcement(House& house, const Submission& submission, const std::string& id,
                              domain::FactNumber seen, bool confirmed) {
  return perform(house, submission, domain::Right::edit_drafts, [&](Desk& desk) -> Recorded {
    const auto found = find_open(desk.connection(), id);
    if (!found) return found.refusals();
    if (auto stale = check_seen(seen, found->announcement.fact)) return *stale;
    const auto now = as_of_now(desk, *found);
    if (now && !confirmed && leaves_homeless(desk.connection(), *found, *now))
      return Refusal{"announcement.own_texts_homeless", {}, "confirmed"};
    if (!now) return Refusal{"announcement.baseless"};
    if (found->announcement.value.kind == domain::AnnouncementKind::joining)
      redraft_joining(desk, *found, *now);
    else {
      move_texts(desk, *found, now->memberships, found->announcement.fact);
      desk.enter_automatic(found->announcement.fact, *now, found->announcement.fact);
    }
    return id;
  });
}

Recorded renew_passage(House& house, const Submission& submission, const std::string& id,
                       base::Language language, const std::string& kind, int member,
                       domain::FactNumber seen) {
  return perform(house, submission, domain::Right::see_office, [&](Desk& desk) -> Recorded {
    const auto found = find_open(desk.connection(), id);
    if (!found) return found.refusals();
    if (!may_edit(desk.actor().role, *found, language)) return Refusal{"forbidden"};
    if (auto stale = check_seen(seen, found->announcement.fact)) return *stale;
    const auto now = as_of_now(desk, *found);
    if (!now) return Refusal{"announcement.baseless"};
    if (has_other_members(desk.connection(), found->announcement.value, *now))
      return Refusal{"announcement.other_members"};
    auto renewed = found->announcement.value;
    const auto fresh = now->passages.find(language);
    if (fresh == now->passages.end()) return id;
    renewed.passages[language] = domain::renewed(renewed.passages[language], fresh->second, kind, member);
    // Places of results are given once, so those of the new draft hold for the old one.
    renewed.parts = now->parts;
    // And whoever came behind the others is told of from now on, and not again elsewhere.
    if (now->memberships.size() > renewed.memberships.size()) renewed.memberships = now->memberships;
    if (renewed == found->announcement.value) return id;
    desk.enter_automatic(found->announcement.fact, renewed, found->announcement.fact);
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
    if (auto stale = check_fresh(desk.connection(), today_of(desk), *found, language)) return *stale;
    if (is_overtaken(*found, today_of_publisher(desk, *found))) return Refusal{"announcement.day_passed"};
    if (four_eyes(desk.connection(), *found) && found->texts.at(language).saved_by == desk.actor().account)
      return Refusal{"announcement.four_eyes"};
    const auto state = state_of(*found, language);
    if (state == TextState::signed_off || state == TextState::planned) return id;
    desk.enter(domain::AnnouncementSignedOff{id, language, digest});
    return id;
  });
}

Recorded withdraw_announcement(House& house, const Submission& submission, const std::string& id,
                               const std::string& reason, const base::PerLanguage<std::string>& reasons) {
  return perform(house, submission, domain::Right::publish, [&](Desk& desk) -> Recorded {
    const auto found = find_open(desk.connection(), id);
    if (!found) return found.refusals();
    base::Refusals wrong;
    if (reasons.empty())
      note(wrong,
           domain::check_line("reason", reason, is_published(*found) ? Need::required : Need::optional));
    for (const auto& [language, text] : reasons)
      note(wrong, domain::check_line("reason_" + std::string(base::code(language)), text, Need::required));
    if (!wrong.empty()) return wrong;
    desk.enter(domain::AnnouncementWithdrawn{
        id, reason.empty() && !reasons.empty() ? reasons.begin()->second : reason, reasons});
    return id;
  });
}

std::vector<domain::Passage> current_passages(const AnnouncementCase& announcement, base::Language language) {
  const auto& passages = announcement.announcement.value.passages;
  const auto drafted_passages = passages.find(language);
  if (drafted_passages == passages.end()) return {};
  return domain::compose(drafted_passages->second, announcement.texts.at(language).saved.value.texts);
}

std::optional<AnnouncementCase> announcement_seen(House& house, const std::string& id,
                                                  domain::FactNumber seen) {
  const auto reading = house.home->read();
  return storage::find_announcement_at(reading.connection(), id, seen);
}

std::vector<domain::HandText> texts_in_places_of(House& house, const AnnouncementCase& from,
                                                 base::Language language, const AnnouncementCase& to) {
  const auto reading = house.home->read();
  return moved_texts(reading.connection(), from, language, to.announcement.value.memberships);
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
  if (text.signed_off && text.signed_off->value.digest == digest)
    return text.planned_at() && text.planned->value.digest == digest ? TextState::planned
                                                                     : TextState::signed_off;
  return text.published ? TextState::changed : TextState::draft;
}

std::string_view name_of(TextState state) {
  switch (state) {
    case TextState::draft:
      return "draft";
    case TextState::signed_off:
      return "signed_off";
    case TextState::planned:
      return "planned";
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
