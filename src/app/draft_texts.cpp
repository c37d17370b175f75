#include "app/draft_texts.h"

#include <algorithm>

#include "app/announcement_checks.h"

namespace gremium::app {
namespace {

using domain::Announcement;
using domain::AnnouncementCase;
using domain::AnnouncementKind;
using domain::HandText;
using domain::Passage;

// What a text about one leaver says of it without counting members (drafting/occasion.cpp).
bool is_told_of_each(const std::string& kind) {
  return kind == "duration" || kind == "reason" || kind == "leaving_decision";
}

// Whom the passages of a text are about.
class Places {
 public:
  Places(AnnouncementKind kind, std::vector<std::string> organisations)
      : alone_(kind == AnnouncementKind::leaving && organisations.size() == 1),
        organisations_(std::move(organisations)) {}

  // Nothing for what is about all.
  std::optional<std::string> whose(const HandText& text) const {
    if (text.member >= 0) {
      const auto index = static_cast<std::size_t>(text.member);
      return index < organisations_.size() ? organisations_[index] : std::string();
    }
    if (alone_ && is_told_of_each(text.kind)) return organisations_.front();
    return std::nullopt;
  }

  std::optional<int> place_of(const std::string& organisation) const {
    const auto found = std::find(organisations_.begin(), organisations_.end(), organisation);
    if (found == organisations_.end()) return std::nullopt;
    return alone_ ? -1 : static_cast<int>(found - organisations_.begin());
  }

 private:
  bool alone_;
  std::vector<std::string> organisations_;
};

Places places_of(storage::Connection& connection, AnnouncementKind kind,
                 const std::vector<std::string>& memberships) {
  return {kind, organisations_of(connection, memberships)};
}

// The text in its new place; nothing where that text does not tell of its member.
std::optional<HandText> moved(HandText text, const Places& before, const Places& after) {
  const auto whose = before.whose(text);
  if (!whose) return text;
  const auto place = after.place_of(*whose);
  if (!place) return std::nullopt;
  text.member = *place;
  return text;
}

// Those of one member, in its place of a text about these memberships.
std::vector<HandText> texts_about(storage::Connection& connection, const AnnouncementCase& found,
                                  base::Language language, const std::string& organisation,
                                  const Places& after) {
  const auto& announcement = found.announcement.value;
  const auto before = places_of(connection, announcement.kind, announcement.memberships);
  std::vector<HandText> texts;
  for (const auto& written : found.texts.at(language).saved.value.texts)
    if (before.whose(written) == organisation)
      if (auto there = moved(written, before, after)) texts.push_back(std::move(*there));
  return texts;
}

std::string organisation_of(storage::Connection& connection, const std::string& membership) {
  const auto list = organisations_of(connection, {membership});
  return list.empty() ? std::string() : list.front();
}

Passage* passage_of(std::vector<Passage>& passages, const HandText& text) {
  const auto found = std::find_if(passages.begin(), passages.end(), [&](const Passage& passage) {
    return passage.kind == text.kind && passage.member == text.member;
  });
  return found == passages.end() ? nullptr : &*found;
}

void keep_overwritten(storage::Connection& connection, const AnnouncementCase& found, Announcement& again) {
  auto before = found.announcement.value;
  const auto places_before = places_of(connection, before.kind, before.memberships),
             places_after = places_of(connection, again.kind, again.memberships);
  for (const auto& [language, text] : found.texts) {
    for (const auto& written : text.saved.value.texts) {
      if (written.left_out || (written.text.text.empty() && !written.text.erased)) continue;
      const auto there = moved(written, places_before, places_after);
      const auto* old = passage_of(before.passages[language], written);
      auto* fresh = there ? passage_of(again.passages[language], *there) : nullptr;
      if (old == nullptr || fresh == nullptr) continue;
      *fresh = *old;
      fresh->member = there->member;
    }
  }
}

}  // namespace

std::vector<std::string> organisations_of(storage::Connection& connection,
                                          const std::vector<std::string>& memberships) {
  std::vector<std::string> list;
  for (const auto& membership : memberships_of(connection, memberships))
    if (list.empty() || list.back() != membership.organisation) list.push_back(membership.organisation);
  return list;
}

std::vector<HandText> moved_texts(storage::Connection& connection, const AnnouncementCase& found,
                                  base::Language language, const std::vector<std::string>& memberships) {
  const auto& announcement = found.announcement.value;
  const auto before = places_of(connection, announcement.kind, announcement.memberships),
             after = places_of(connection, announcement.kind, memberships);
  std::vector<HandText> texts;
  for (const auto& written : found.texts.at(language).saved.value.texts)
    if (auto there = moved(written, before, after)) texts.push_back(std::move(*there));
  return texts;
}

void move_texts(Desk& desk, const AnnouncementCase& found, const std::vector<std::string>& memberships,
                domain::FactNumber cause) {
  for (const auto& [language, text] : found.texts) {
    auto saved = text.saved.value;
    saved.texts = moved_texts(desk.connection(), found, language, memberships);
    if (saved != text.saved.value) desk.enter_automatic(cause, saved, text.saved.fact);
  }
}

bool is_written_about(storage::Connection& connection, const AnnouncementCase& found,
                      const std::string& membership) {
  const auto& announcement = found.announcement.value;
  const auto places = places_of(connection, announcement.kind, announcement.memberships);
  return std::any_of(found.texts.begin(), found.texts.end(), [&](const auto& entry) {
    return !texts_about(connection, found, entry.first, organisation_of(connection, membership), places)
                .empty();
  });
}

void carry_texts(Desk& desk, const AnnouncementCase& from, const std::string& membership,
                 const AnnouncementCase& to) {
  auto& connection = desk.connection();
  const auto& announcement = to.announcement.value;
  const auto places = places_of(connection, announcement.kind, announcement.memberships);
  for (const auto& [language, text] : from.texts) {
    auto texts = texts_about(connection, from, language, organisation_of(connection, membership), places);
    if (texts.empty()) continue;
    const auto& there = to.texts.at(language).saved;
    domain::AnnouncementSaved saved{announcement.id, language, there.value.texts};
    saved.texts.insert(saved.texts.end(), texts.begin(), texts.end());
    // Because of the Save that it was written in: whoever wrote it is still known by that.
    desk.enter_automatic(text.saved.fact, saved, there.fact == 0 ? std::nullopt : std::optional(there.fact));
  }
}

void amend_draft(Desk& desk, const AnnouncementCase& found, Announcement again, domain::FactNumber cause) {
  keep_overwritten(desk.connection(), found, again);
  if (again == found.announcement.value) return;
  // The texts move by what the memberships were, so first.
  move_texts(desk, found, again.memberships, cause);
  desk.enter_automatic(cause, again, found.announcement.fact);
}

}  // namespace gremium::app
