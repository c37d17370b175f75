#include "storage/announcements.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>
#include <variant>

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/journal.h"
#include "storage/rows.h"

namespace gremium::storage {
namespace {

domain::AnnouncementText text_of(Connection& connection, const std::string& id, base::Language language) {
  const std::string tongue(base::code(language));
  domain::AnnouncementText text;
  text.saved.value.announcement = id;
  text.saved.value.language = language;
  Query saved(connection,
              "SELECT fact, content, author FROM announcement_texts JOIN journal ON number = fact"
              " WHERE announcement = ? AND language = ?");
  if (saved.with(id, tongue).step()) {
    text.saved = recorded<domain::AnnouncementSaved>(saved);
    text.saved_by = saved.text(2);
  }
  // The program moves texts when members go (a fact that replaces the one before, or one of another draft
  // that the Save before caused); that edits nothing.
  for (auto fact = text.saved.fact; text.saved_by == domain::system_author && fact != 0;) {
    Query before(connection,
                 "SELECT b.number, b.author FROM journal AS a JOIN journal AS b "
                 " ON b.number = coalesce(a.replaces, a.cause)"
                 " WHERE a.number = ?");
    if (!before.with(fact).step()) break;
    fact = before.number(0);
    text.saved_by = before.text(1);
  }
  Query signed_off(connection,
                   "SELECT fact, content, author FROM sign_offs JOIN journal ON number = fact"
                   " WHERE announcement = ? AND language = ?");
  if (signed_off.with(id, tongue).step()) {
    text.signed_off = recorded<domain::AnnouncementSignedOff>(signed_off);
    text.signed_off_by = signed_off.text(2);
  }
  Query published(connection,
                  "SELECT fact, content FROM publications WHERE announcement = ? AND language = ?"
                  " ORDER BY version DESC LIMIT 1");
  text.published = one<domain::Publication>(published.with(id, tongue));
  Query planned(connection,
                "SELECT fact, content FROM publication_plans WHERE announcement = ? AND language = ?");
  text.planned = one<domain::PublicationPlanned>(planned.with(id, tongue));
  return text;
}

std::optional<domain::Recorded<domain::AnnouncementWithdrawn>> withdrawal_of(Connection& connection,
                                                                             const std::string& id) {
  Query query(connection, "SELECT fact, content FROM announcement_withdrawals WHERE announcement = ?");
  return one<domain::AnnouncementWithdrawn>(query.with(id));
}

domain::AnnouncementCase case_of(Connection& connection,
                                 domain::Recorded<domain::Announcement> announcement) {
  domain::AnnouncementCase found{std::move(announcement), {}, {}};
  const auto& id = found.announcement.value.id;
  for (const auto language : base::all_languages) found.texts[language] = text_of(connection, id, language);
  found.withdrawn = withdrawal_of(connection, id);
  return found;
}

std::vector<domain::AnnouncementCase> cases_of(Connection& connection, Query& query) {
  std::vector<domain::AnnouncementCase> list;
  for (auto& announcement : all<domain::Announcement>(query))
    list.push_back(case_of(connection, std::move(announcement)));
  return list;
}

// What a fact says of the announcement it is about; other facts say nothing.
using Cases = std::map<std::string, domain::AnnouncementCase>;

void put(Cases& cases, const domain::Announcement& announcement, domain::FactNumber fact) {
  auto& found = cases[announcement.id];
  found.announcement = {announcement, fact};
  for (const auto language : base::all_languages) found.texts[language];
}
void put(Cases& cases, const domain::AnnouncementSaved& saved, domain::FactNumber fact) {
  cases[saved.announcement].texts[saved.language].saved = {saved, fact};
}
void put(Cases& cases, const domain::AnnouncementSignedOff& signed_off, domain::FactNumber fact) {
  cases[signed_off.announcement].texts[signed_off.language].signed_off = {signed_off, fact};
}
void put(Cases& cases, const domain::Publication& publication, domain::FactNumber fact) {
  auto& text = cases[publication.announcement].texts[publication.language];
  text.published = {publication, fact};
  text.planned.reset();
}
void put(Cases& cases, const domain::PublicationPlanned& planned, domain::FactNumber fact) {
  cases[planned.announcement].texts[planned.language].planned = {planned, fact};
}
void put(Cases& cases, const domain::AnnouncementWithdrawn& withdrawn, domain::FactNumber fact) {
  cases[withdrawn.announcement].withdrawn = {withdrawn, fact};
}
template <class Other>
void put(Cases&, const Other&, domain::FactNumber) {}

// Compares with the days of the tables; without a day with all of them.
std::string text_of(const std::optional<base::Day>& day) { return day ? day->iso() : "9999-12-31"; }

base::Instant entered_at(const std::string& text) {
  const auto instant = base::parse_instant(text);
  if (!instant) throw DamagedFact("not a time of entry: " + text);
  return *instant;
}

// Of a row: fact, content, the time of entry of this version, then of the first, and the first one's day.
domain::NewsItem news_of(Connection& connection, Query& query) {
  domain::NewsItem item;
  item.publication = recorded<domain::Publication>(query);
  item.published_at = entered_at(query.text(2));
  item.first_published_at = entered_at(query.text(3));
  if (const auto day = base::Day::parse(query.text(4))) item.first_published_on = *day;
  Query announcement(connection, "SELECT fact, content FROM announcements WHERE id = ?");
  if (auto found = one<domain::Announcement>(announcement.with(item.publication.value.announcement)))
    item.announcement = std::move(found->value);
  // Whatever day is asked for: what was taken back is not to be read any more.
  if (auto withdrawn = withdrawal_of(connection, item.announcement.id)) {
    Query entered(connection, "SELECT entered_at FROM journal WHERE number = ?");
    if (entered.with(withdrawn->fact).step()) item.withdrawn_at = entered_at(entered.text(0));
    item.withdrawn = std::move(withdrawn->value);
  }
  return item;
}

// ?1: the language. ?2: the day, as of which.
#define GREMIUM_NEWEST_VERSIONS                                                                              \
  "SELECT p.fact, p.content, j.entered_at, k.entered_at, f.published_on FROM publications AS p"              \
  " JOIN journal AS j ON j.number = p.fact"                                                                  \
  " JOIN publications AS f ON f.announcement = p.announcement AND f.language = p.language AND f.version = 1" \
  " JOIN journal AS k ON k.number = f.fact"                                                                  \
  " WHERE p.version = (SELECT max(version) FROM publications AS l WHERE l.announcement = p.announcement"     \
  " AND l.language = p.language AND l.published_on <= ?2) AND p.language = ?1 AND f.published_on <= ?2 "

void put_subjects(Connection& connection, const domain::Fact& fact,
                  const domain::Announcement& announcement) {
  if (announcement.kind == domain::AnnouncementKind::joining) return;
  Query(connection, "DELETE FROM announcement_subjects WHERE announcement = ?").with(announcement.id).run();
  auto subjects = announcement.memberships;
  if (!announcement.subject.empty()) subjects.push_back(announcement.subject);
  for (const auto& subject : subjects)
    Query(connection,
          "INSERT INTO announcement_subjects (kind, subject, announcement, fact) VALUES (?, ?, ?, ?)")
        .with(std::string(name_of(announcement.kind)), subject, announcement.id, fact.number)
        .run();
}

}  // namespace

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Announcement& announcement) {
  Query(connection,
        "INSERT INTO announcements (id, fact, publishing_network, day, content) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, publishing_network = "
        "excluded.publishing_network,"
        " day = excluded.day, content = excluded.content")
      .with(announcement.id, fact.number, announcement.publishing_network, announcement.day,
            encode(announcement))
      .run();
  Query(connection, "DELETE FROM announcement_memberships WHERE announcement = ?")
      .with(announcement.id)
      .run();
  for (const auto& membership : announcement.memberships)
    Query(connection,
          "INSERT INTO announcement_memberships (announcement, membership, fact) VALUES (?, ?, ?)")
        .with(announcement.id, membership, fact.number)
        .run();
  put_subjects(connection, fact, announcement);
  return Touches::office;
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::AnnouncementSaved& saved) {
  Query(
      connection,
      "INSERT INTO announcement_texts (announcement, language, fact, content) VALUES (?, ?, ?, ?)"
      " ON CONFLICT (announcement, language) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(saved.announcement, std::string(base::code(saved.language)), fact.number, encode(saved))
      .run();
  return Touches::office;
}

Touches apply(Connection& connection, const domain::Fact& fact,
              const domain::AnnouncementSignedOff& signed_off) {
  Query(
      connection,
      "INSERT INTO sign_offs (announcement, language, fact, content) VALUES (?, ?, ?, ?)"
      " ON CONFLICT (announcement, language) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(signed_off.announcement, std::string(base::code(signed_off.language)), fact.number,
            encode(signed_off))
      .run();
  return Touches::office;
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Publication& publication) {
  Query(connection,
        "INSERT INTO publications (announcement, language, version, fact, slug, published_on, content)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (announcement, language, version) DO UPDATE SET"
        " fact = excluded.fact, slug = excluded.slug, published_on = excluded.published_on,"
        " content = excluded.content")
      .with(publication.announcement, std::string(base::code(publication.language)), publication.version,
            fact.number, publication.slug, publication.published_on, encode(publication))
      .run();
  Query(connection, "DELETE FROM publication_plans WHERE announcement = ? AND language = ?")
      .with(publication.announcement, std::string(base::code(publication.language)))
      .run();
  return Touches::everyone;
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::PublicationPlanned& planned) {
  Query query(connection,
              "INSERT INTO publication_plans (announcement, language, fact, at, content)"
              " VALUES (?1, ?2, ?3, nullif(?4, ''), ?5) ON CONFLICT (announcement, language) DO UPDATE SET"
              " fact = excluded.fact, at = excluded.at, content = excluded.content");
  query
      .with(planned.announcement, std::string(base::code(planned.language)), fact.number,
            planned.at ? base::to_text(*planned.at) : std::string(), encode(planned))
      .run();
  return Touches::office;
}

Touches apply(Connection& connection, const domain::Fact& fact,
              const domain::AnnouncementWithdrawn& withdrawn) {
  Query(connection, "DELETE FROM publication_plans WHERE announcement = ?")
      .with(withdrawn.announcement)
      .run();
  // Another one may be begun about the same.
  Query(connection, "DELETE FROM announcement_subjects WHERE announcement = ?")
      .with(withdrawn.announcement)
      .run();
  Query(connection,
        "INSERT INTO announcement_withdrawals (announcement, fact, content) VALUES (?, ?, ?)"
        " ON CONFLICT (announcement) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(withdrawn.announcement, fact.number, encode(withdrawn))
      .run();
  Query published(connection, "SELECT 1 FROM publications WHERE announcement = ?");
  return touches_if(published.with(withdrawn.announcement).step());
}

namespace {

// What the facts said until the end of a day and until a fact, of those that mention an id; of all if it is
// empty. The tables hold the newest of each only: what was before is in the journal.
Cases cases_until(Connection& connection, const std::string& day, domain::FactNumber newest,
                  const std::string& id) {
  Query query(
      connection,
      "SELECT number FROM journal WHERE type IN ('AnnouncementDrafted', 'AnnouncementSaved',"
      " 'AnnouncementSignedOff', 'AnnouncementPublished', 'PublicationPlanned', 'AnnouncementWithdrawn')"
      " AND substr(entered_at, 1, 10) <= ? AND number <= ? AND instr(body, ?) ORDER BY number");
  query.with(day, newest, id);
  Cases cases;
  while (query.step())
    if (const auto fact = find_fact(connection, query.number(0)))
      std::visit([&](const auto& content) { put(cases, content, fact->number); }, fact->content);
  return cases;
}

}  // namespace

std::optional<domain::AnnouncementCase> find_announcement(Connection& connection, const std::string& id) {
  Query query(connection, "SELECT fact, content FROM announcements WHERE id = ?");
  auto found = one<domain::Announcement>(query.with(id));
  if (!found) return std::nullopt;
  return case_of(connection, std::move(*found));
}

std::optional<domain::AnnouncementCase> find_announcement_at(Connection& connection, const std::string& id,
                                                             domain::FactNumber newest) {
  auto cases = cases_until(connection, text_of(std::nullopt), newest, id);
  const auto found = cases.find(id);
  return found == cases.end() ? std::nullopt : std::optional(std::move(found->second));
}

std::vector<domain::AnnouncementCase> list_announcements(Connection& connection) {
  Query query(connection, "SELECT fact, content FROM announcements ORDER BY day DESC, fact DESC");
  return cases_of(connection, query);
}

std::vector<domain::AnnouncementCase> list_announcements_as_of(Connection& connection, base::Day day) {
  auto cases = cases_until(connection, day.iso(), std::numeric_limits<domain::FactNumber>::max(), {});
  std::vector<domain::AnnouncementCase> list;
  for (auto& entry : cases) list.push_back(std::move(entry.second));
  std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
    return std::pair(b.announcement.value.day, b.announcement.fact) <
           std::pair(a.announcement.value.day, a.announcement.fact);
  });
  return list;
}

std::vector<domain::AnnouncementCase> list_announcements_about(Connection& connection,
                                                               const std::string& membership) {
  Query query(connection,
              "SELECT a.fact, a.content FROM announcement_memberships AS m JOIN announcements AS a"
              " ON a.id = m.announcement WHERE m.membership = ? AND a.id NOT IN"
              " (SELECT announcement FROM announcement_withdrawals) ORDER BY a.fact");
  return cases_of(connection, query.with(membership));
}

std::vector<domain::AnnouncementCase> list_announcements_on(Connection& connection,
                                                            domain::AnnouncementKind kind, base::Day day) {
  // What was withdrawn has no subjects any more.
  Query query(connection,
              "SELECT fact, content FROM announcements WHERE day = ?1 AND id IN"
              " (SELECT announcement FROM announcement_subjects WHERE kind = ?2) ORDER BY fact");
  return cases_of(connection, query.with(day, std::string(name_of(kind))));
}

std::optional<std::string> find_announcement_of(Connection& connection, domain::AnnouncementKind kind,
                                                const std::string& subject) {
  Query query(connection, "SELECT announcement FROM announcement_subjects WHERE kind = ? AND subject = ?");
  if (!query.with(std::string(name_of(kind)), subject).step()) return std::nullopt;
  return query.text(0);
}

std::optional<base::Day> announced_on(Connection& connection, const std::string& membership) {
  Query query(connection,
              "SELECT min(published_on) FROM publications WHERE announcement IN"
              " (SELECT announcement FROM announcement_memberships WHERE membership = ?)"
              " AND announcement NOT IN (SELECT announcement FROM announcement_subjects)"
              " AND announcement NOT IN (SELECT announcement FROM announcement_withdrawals)");
  if (!query.with(membership).step() || query.is_null(0)) return std::nullopt;
  return base::Day::parse(query.text(0));
}

std::vector<domain::Recorded<domain::PublicationPlanned>> list_due_publications(Connection& connection,
                                                                                base::Instant now) {
  Query query(connection, "SELECT fact, content FROM publication_plans WHERE at <= ? ORDER BY at, fact");
  return all<domain::PublicationPlanned>(query.with(base::to_text(now)));
}

std::optional<domain::NewsItem> find_news(Connection& connection, base::Language language,
                                          const std::string& slug, std::optional<base::Day> as_of) {
  Query query(connection, GREMIUM_NEWEST_VERSIONS "AND p.slug = ?3");
  const auto day = text_of(as_of);
  if (!query.with(std::string(base::code(language)), day, slug).step()) return std::nullopt;
  return news_of(connection, query);
}

std::optional<domain::NewsItem> find_news_of(Connection& connection, base::Language language,
                                             const std::string& announcement,
                                             std::optional<base::Day> as_of) {
  Query query(connection, GREMIUM_NEWEST_VERSIONS "AND p.announcement = ?3");
  const auto day = text_of(as_of);
  if (!query.with(std::string(base::code(language)), day, announcement).step()) return std::nullopt;
  return news_of(connection, query);
}

std::vector<domain::Publication> list_versions(Connection& connection, const std::string& announcement,
                                               base::Language language) {
  Query query(
      connection,
      "SELECT fact, content FROM publications WHERE announcement = ? AND language = ? ORDER BY version");
  std::vector<domain::Publication> list;
  for (auto& row : all<domain::Publication>(query.with(announcement, std::string(base::code(language)))))
    list.push_back(std::move(row.value));
  return list;
}

std::vector<domain::NewsItem> list_news(Connection& connection, base::Language language, int limit,
                                        const std::string& after, std::optional<base::Day> as_of) {
  // Of one day, what was published last stands first: its fact is the later one.
  Query query(connection, GREMIUM_NEWEST_VERSIONS
              "AND p.announcement NOT IN (SELECT announcement FROM announcement_withdrawals)"
              " AND (?3 = '' OR (f.published_on, f.fact) < (SELECT published_on, fact FROM publications"
              "  WHERE announcement = ?3 AND language = ?1 AND version = 1))"
              " ORDER BY f.published_on DESC, f.fact DESC LIMIT ?4");
  const auto day = text_of(as_of);
  query.with(std::string(base::code(language)), day, after, limit);
  std::vector<domain::NewsItem> list;
  while (query.step()) list.push_back(news_of(connection, query));
  return list;
}

std::vector<domain::NewsItem> list_news_changes(Connection& connection, const domain::NewsFilter& filter) {
  // What a membership came from: its own decision, or one that took a step of its case.
  Query query(connection, GREMIUM_NEWEST_VERSIONS
              "AND (?3 = '' OR EXISTS (SELECT 1 FROM announcements AS a WHERE a.id = p.announcement"
              "  AND a.publishing_network = ?3) OR EXISTS (SELECT 1 FROM announcement_memberships AS n"
              "  JOIN memberships AS m ON m.id = n.membership WHERE n.announcement = p.announcement"
              "  AND m.network = ?3))"
              " AND (?4 = '' OR EXISTS (SELECT 1 FROM announcements AS a WHERE a.id = p.announcement"
              "  AND a.publishing_network = ?4) OR EXISTS (SELECT 1 FROM announcement_memberships AS n"
              "  JOIN memberships AS m ON m.id = n.membership WHERE n.announcement = p.announcement"
              "  AND m.organisation = ?4))"
              " AND (?5 = '' OR EXISTS (SELECT 1 FROM announcement_memberships AS n"
              "  JOIN memberships AS m ON m.id = n.membership"
              "  LEFT JOIN steps_taken AS s ON s.accession = m.accession"
              "  JOIN decisions AS d ON d.id IN (s.decision, json_extract(m.content, '$.decision'))"
              "  WHERE n.announcement = p.announcement AND d.body = ?5 AND d.is_public)"
              // Its own decisions and meetings, and what it ended.
              " OR EXISTS (SELECT 1 FROM announcement_subjects AS t"
              "  LEFT JOIN decisions AS d ON t.kind = 'decision' AND d.id = t.subject AND d.is_public"
              "  LEFT JOIN meetings AS g ON t.kind IN ('call', 'result') AND g.id = t.subject AND g.is_public"
              "  WHERE t.announcement = p.announcement AND ?5 IN (d.body, g.body))"
              " OR EXISTS (SELECT 1 FROM announcement_memberships AS n"
              "  JOIN announcements AS a ON a.id = n.announcement"
              "  JOIN memberships AS m ON m.id = n.membership"
              "  JOIN decisions AS d ON d.id = json_extract(m.content, '$.end_decision')"
              "  WHERE n.announcement = p.announcement AND d.body = ?5 AND d.is_public"
              "  AND json_extract(a.content, '$.kind') = 'leaving'))"
              " ORDER BY max(p.fact, coalesce((SELECT w.fact FROM announcement_withdrawals AS w"
              "  WHERE w.announcement = p.announcement), 0)) DESC LIMIT ?6");
  const auto day = text_of(filter.as_of);
  query.with(std::string(base::code(filter.language)), day, filter.network, filter.organisation, filter.body,
             filter.limit);
  std::vector<domain::NewsItem> list;
  while (query.step()) list.push_back(news_of(connection, query));
  return list;
}

bool slug_taken(Connection& connection, base::Language language, const std::string& slug) {
  Query query(connection, "SELECT 1 FROM publications WHERE language = ? AND slug = ?");
  return query.with(std::string(base::code(language)), slug).step();
}

}  // namespace gremium::storage
