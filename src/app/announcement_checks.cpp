#include "app/announcement_checks.h"

#include <algorithm>

#include "app/announcements.h"
#include "app/drafts.h"
#include "app/view.h"
#include "domain/text_check.h"
#include "storage/agendas.h"
#include "storage/announcements.h"
#include "storage/decisions.h"
#include "storage/elections.h"
#include "storage/journal.h"
#include "storage/meetings.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using base::Refusal;
using domain::AnnouncementCase;
using domain::AnnouncementKind;
using domain::Need;

bool is_public_decision(storage::Connection& connection, const std::string& id) {
  const auto decision = storage::find_decision(connection, id);
  return decision && decision->value.is_public;
}

bool is_public_result(storage::Connection& connection, const std::string& id) {
  const auto election = storage::find_election(connection, id);
  return election ? election->election.value.is_public : is_public_decision(connection, id);
}

bool is_public_meeting(storage::Connection& connection, const std::string& id) {
  const auto meeting = storage::find_meeting(connection, id);
  return meeting && meeting->meeting.value.is_public;
}

// Whether a fact recorded an agenda item or a decision that the public may not know (any more).
bool states_closed(storage::Connection& connection, domain::FactNumber number) {
  const auto fact = storage::find_fact(connection, number);
  if (!fact) return false;
  if (const auto* item = std::get_if<domain::AgendaItem>(&fact->content)) {
    const auto now = storage::find_agenda_item(connection, item->id);
    return !now || !now->value.is_public;
  }
  return false;
}

// What it tells of, as far as the text still does: what was left out is not told.
bool all_public(storage::Connection& connection, const AnnouncementCase& found,
                const std::vector<domain::Passage>& passages) {
  const auto& announcement = found.announcement.value;
  const auto memberships = memberships_of(connection, announcement.memberships);
  if (std::any_of(memberships.begin(), memberships.end(), [](const auto& m) { return !m.is_public; }))
    return false;
  if (announcement.kind == AnnouncementKind::decision &&
      !is_public_decision(connection, announcement.subject))
    return false;
  const bool of_meeting =
      announcement.kind == AnnouncementKind::call || announcement.kind == AnnouncementKind::result;
  if (!of_meeting) return true;
  if (!is_public_meeting(connection, announcement.subject)) return false;
  for (const auto& passage : passages) {
    const auto part = static_cast<std::size_t>(passage.member);
    if (passage.member >= 0 && part < announcement.parts.size() &&
        !is_public_result(connection, announcement.parts[part]))
      return false;
    if (std::any_of(passage.facts.begin(), passage.facts.end(),
                    [&](auto number) { return states_closed(connection, number); }))
      return false;
  }
  return true;
}

// A text about what is to come is out of date when it came; one is called to a meeting until its first day.
bool is_too_late(const domain::Announcement& announcement, base::Day day) {
  if (announcement.kind == AnnouncementKind::call) return day > announcement.day;
  return domain::is_before_its_day(announcement.kind) && day >= announcement.day;
}

bool says(const std::vector<domain::Passage>& passages, const domain::Passage& passage) {
  return std::any_of(passages.begin(), passages.end(), [&](const domain::Passage& other) {
    return other.kind == passage.kind && other.member == passage.member && other.text == passage.text;
  });
}

// Of those who leave: drafted while they were members still, to be read when they are not. What somebody
// wrote is not looked at.
bool speaks_of_former_as_members(storage::Connection& connection, const domain::Announcement& announcement,
                                 const std::vector<domain::Passage>& passages, base::Language language,
                                 base::Day day) {
  if (announcement.kind != AnnouncementKind::leaving || day < announcement.day) return false;
  const auto drafted_on = [&](base::Day on) {
    const auto drafted = drafted_now(connection, [on](const std::string&) { return on; }, announcement);
    if (!drafted) return std::vector<domain::Passage>();
    const auto found = drafted->passages.find(language);
    return found == drafted->passages.end() ? std::vector<domain::Passage>() : found->second;
  };
  const auto before = drafted_on(announcement.day.plus_days(-1)), now = drafted_on(day);
  return std::any_of(passages.begin(), passages.end(), [&](const domain::Passage& passage) {
    return says(before, passage) && !says(now, passage);
  });
}

// There is nothing to tell any more, before it was told.
bool is_baseless(storage::Connection& connection, const AnnouncementCase& found, base::Language language,
                 base::Day day) {
  const auto& announcement = found.announcement.value;
  const bool of_memberships = announcement.kind == AnnouncementKind::joining ||
                              announcement.kind == AnnouncementKind::coming ||
                              announcement.kind == AnnouncementKind::leaving;
  return of_memberships && !found.texts.at(language).published &&
         !drafted_now(connection, [day](const std::string&) { return day; }, announcement);
}

// What went stale is not read: somebody wrote in its place.
bool all_by_hand(const std::vector<domain::StalePassage>& stale,
                 const std::vector<domain::HandText>& written) {
  return std::all_of(stale.begin(), stale.end(), [&](const domain::StalePassage& passage) {
    return std::any_of(written.begin(), written.end(), [&](const auto& text) {
      return text.kind == passage.kind && text.member == passage.member;
    });
  });
}

// The day on which it was drafted as it is.
TodayIn drafted_on(storage::Connection& connection, const AnnouncementCase& found) {
  const auto fact = storage::find_fact(connection, found.announcement.fact);
  const auto at = fact ? fact->entered_at : base::Instant{};
  return [at](const std::string& zone) { return base::day_at(at, zone); };
}

TodayIn on_a_day(base::Day day) {
  return [day](const std::string&) { return day; };
}

// The day on which a language is to be true.
TodayIn read_in(const AnnouncementCase& found, base::Language language, const TodayIn& today_in) {
  const auto& published = found.texts.at(language).published;
  return published ? on_a_day(published->value.published_on) : today_in;
}

std::optional<Refusal> check_against(storage::Connection& connection, const TodayIn& written_in,
                                     const TodayIn& read, const AnnouncementCase& found,
                                     base::Language language) {
  const auto& drafted = found.announcement.value.passages;
  const auto now = drafted_now(connection, written_in, found.announcement.value, read);
  const bool is_out = found.texts.at(language).published.has_value();
  if (!now && !is_out) return Refusal{"announcement.baseless"};
  if (!now || !drafted.contains(language) || !now->passages.contains(language)) return std::nullopt;
  const auto stale = domain::stale_passages(drafted.at(language), now->passages.at(language));
  if (all_by_hand(stale, found.texts.at(language).saved.value.texts)) return std::nullopt;
  return Refusal{"announcement.stale"};
}

// The name of who was elected is erased.
bool names_erased_winner(storage::Connection& connection, const domain::Fact& fact, const std::string& id) {
  const auto* election = std::get_if<domain::Election>(&fact.content);
  if (election == nullptr || election->id != id) return false;
  const auto found = storage::find_election(connection, id);
  if (!found) return true;
  const auto* winner = found->candidate(domain::state_of(*found).elected);
  return winner == nullptr || winner->name.erased;
}

// Words that were erased after they were drafted: they must be written anew before anybody reads the text.
bool quotes_erased_words(storage::Connection& connection, const std::vector<domain::Passage>& passages,
                         base::Language language) {
  for (const auto& passage : passages) {
    if (passage.quotation.empty()) continue;
    for (const auto number : passage.facts) {
      const auto fact = storage::find_fact(connection, number);
      if (fact && names_erased_winner(connection, *fact, passage.quotation)) return true;
      const auto* quotation = fact ? std::get_if<domain::Quotation>(&fact->content) : nullptr;
      if (quotation == nullptr || quotation->id != passage.quotation) continue;
      const auto text = quotation->text.find(language);
      if (quotation->person.erased || (text != quotation->text.end() && text->second.erased)) return true;
    }
  }
  return false;
}

}  // namespace

bool is_published(const AnnouncementCase& found) {
  return std::any_of(found.texts.begin(), found.texts.end(),
                     [](const auto& entry) { return entry.second.published.has_value(); });
}

std::optional<domain::Announcement> drafted_for_readers(storage::Connection& connection,
                                                        const TodayIn& today_in,
                                                        const AnnouncementCase& found) {
  std::optional<base::Day> first_out;
  for (const auto& [language, text] : found.texts)
    if (text.published && (!first_out || text.published->value.published_on < *first_out))
      first_out = text.published->value.published_on;
  const auto& announcement = found.announcement.value;
  const auto held_in = first_out ? on_a_day(*first_out) : today_in;
  auto made = drafted_now(connection, today_in, announcement, today_in, held_in);
  if (!made || !first_out) return made;
  for (const auto& [language, text] : found.texts) {
    if (!text.published || !made->passages.contains(language)) continue;
    const auto then =
        drafted_now(connection, today_in, announcement, read_in(found, language, today_in), held_in);
    if (then && then->passages.contains(language)) made->passages[language] = then->passages.at(language);
  }
  return made;
}

bool is_overtaken(const AnnouncementCase& found, base::Day today) {
  return !found.withdrawn && !is_published(found) && is_too_late(found.announcement.value, today);
}

bool waits_no_more(const View& view, const AnnouncementCase& found, base::Day today) {
  return is_overtaken(found, today) ||
         (!found.withdrawn && !is_published(found) && !view.announcement_now(found));
}

std::vector<domain::Membership> memberships_of(storage::Connection& connection,
                                               const std::vector<std::string>& ids) {
  std::vector<domain::Membership> list;
  for (const auto& id : ids)
    if (auto membership = storage::find_membership(connection, id))
      list.push_back(std::move(membership->value));
  return list;
}

std::optional<Refusal> check_unchanged(storage::Connection& connection, const TodayIn& today_in,
                                       const AnnouncementCase& found, base::Language language) {
  const auto read = read_in(found, language, today_in);
  auto refused = check_against(connection, today_in, read, found, language);
  if (refused && !check_against(connection, drafted_on(connection, found), read, found, language))
    refused.reset();
  return refused;
}

bool is_outdated(storage::Connection& connection, const AnnouncementCase& found, base::Language language) {
  const auto& published = found.texts.at(language).published;
  if (!published || found.withdrawn) return false;
  const auto& out = published->value;
  // By its own day: that months pass makes no text wrong.
  const auto now =
      drafted_now(connection, [&](const std::string&) { return out.published_on; }, found.announcement.value);
  return !now || !all_by_hand(domain::stale_passages(out.passages, now->passages.at(language)), out.texts);
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

std::optional<Refusal> check_fresh(storage::Connection& connection, const TodayIn& today_in,
                                   const AnnouncementCase& found, base::Language language) {
  return check_against(connection, today_in, read_in(found, language, today_in), found, language);
}

std::optional<Refusal> check_ready(storage::Connection& connection, const AnnouncementCase& found,
                                   base::Language language, const std::string& correction, base::Day day) {
  const auto& text = found.texts.at(language);
  const auto passages = current_passages(found, language);
  switch (state_of(found, language)) {
    case TextState::published:
      return Refusal{"announcement.already_published"};
    case TextState::withdrawn:
      return Refusal{"announcement.withdrawn"};
    case TextState::draft:
    case TextState::signed_off:
    case TextState::planned:
    case TextState::changed:
      break;
  }
  if (auto refused = check_complete(connection, passages, language)) return refused;
  if (!text.signed_off) return Refusal{"announcement.not_signed_off"};
  if (text.signed_off->value.digest != digest_of(passages)) return Refusal{"announcement.text_changed"};
  const auto on_its_day = [day](const std::string&) { return day; };
  if (auto refused = check_unchanged(connection, on_its_day, found, language)) return refused;
  if (!all_public(connection, found, passages)) return Refusal{"announcement.not_public"};
  if (is_baseless(connection, found, language, day)) return Refusal{"announcement.baseless"};
  const auto& announcement = found.announcement.value;
  if (is_too_late(announcement, day) ||
      speaks_of_former_as_members(connection, announcement, passages, language, day))
    return Refusal{"announcement.day_passed"};
  return domain::check_line("correction", correction, text.published ? Need::required : Need::optional);
}

}  // namespace gremium::app
