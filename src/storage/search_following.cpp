// Keeps the rows of a search in step with the facts: after each fact the texts it touches are made anew, from
// the tables as they are then. The office's search has the same rows and more, in tables of its own.
#include <set>
#include <type_traits>

#include "base/text.h"
#include "language/folding.h"
#include "storage/agendas.h"
#include "storage/bodies.h"
#include "storage/connection.h"
#include "storage/journal.h"
#include "storage/search.h"
#include "storage/search_texts.h"

namespace gremium::storage {
namespace {

using domain::FoundKind;
using domain::SearchScope;

struct Row {
  std::int64_t docid = 0;
  SearchText folded;
};

class Following {
 public:
  Following(Connection& connection, SearchScope scope, domain::FactNumber fact)
      : connection_(connection), scope_(scope), fact_(fact) {}

  bool changed() const { return changed_; }
  // Rows are written although they say the same: when facts are read again, what was erased is gone from the
  // start, and the rows are to be as they were.
  void write_all() { writes_all_ = true; }

  // --- what a fact of each kind touches ---

  void follow(const domain::Organisation& organisation) {
    put_organisation(organisation.id);
    // The names are part of what its bodies decided.
    for (const auto& body : list_bodies(connection_, organisation.id)) put_all_of(body.value.id);
    put_listed("SELECT id FROM papers WHERE organisation = ?", organisation.id, &Following::put_paper);
    put_listed(
        "SELECT c.id FROM member_contacts AS c JOIN memberships AS m ON m.id = c.membership"
        " WHERE m.organisation = ?",
        organisation.id, &Following::put_contact);
    put_listed("SELECT id FROM accessions WHERE organisation = ?", organisation.id,
               &Following::put_accession);
  }
  void follow(const domain::Network& network) { put_organisation(network.id); }
  void follow(const domain::Body& body) {
    put_all_of(body.id);
    put_organisation(body.organisation);
  }
  void follow(const domain::Decision& decision) {
    put_decision(decision.id);
    put_listed("SELECT id FROM tasks WHERE decision = ?", decision.id, &Following::put_task);
    put_owner_of(decision.body);
  }
  void follow(const domain::Meeting& meeting) {
    put_meeting(meeting.id);
    put_owner_of(meeting.body);
  }
  void follow(const domain::MeetingAdvanced& advance) { put_meeting(advance.meeting); }
  void follow(const domain::AgendaItem& item) { put_meeting(item.meeting); }
  void follow(const domain::AgendaArranged& agenda) { put_meeting(agenda.meeting); }
  void follow(const domain::Election& election) { put_owner_of(election.body); }
  void follow(const domain::Membership& membership) {
    put_organisation(membership.organisation);
    put_listed("SELECT id FROM member_contacts WHERE membership = ?", membership.id, &Following::put_contact);
  }
  void follow(const domain::Accession& accession) {
    put_organisation(accession.organisation);
    put_accession(accession.id);
  }
  void follow(const domain::StepTaken& taken) { put_accession(taken.accession); }
  void follow(const domain::Quotation& quotation) { put_accession(quotation.accession); }
  void follow(const domain::Task& task) { put_task(task.id); }
  void follow(const domain::TaskReported& report) { put_task(report.task); }
  void follow(const domain::Announcement& announcement) { put_draft(announcement.id); }
  void follow(const domain::AnnouncementSaved& saved) { put_draft(saved.announcement); }
  void follow(const domain::Paper& paper) {
    put_paper(paper.id);
    put_organisation(paper.organisation);
    for (const auto& consultation : paper.consultations) put_owner_of(consultation.body);
  }
  void follow(const domain::Publication& publication) {
    put_news(publication.announcement, publication.language);
    put_draft(publication.announcement);
  }
  void follow(const domain::AnnouncementWithdrawn& withdrawn) {
    for (const auto language : base::all_languages) put_news(withdrawn.announcement, language);
    put_draft(withdrawn.announcement);
  }
  void follow(const domain::Seat& seat) { put_seat(seat.id); }
  void follow(const domain::MemberContact& contact) { put_contact(contact.id); }
  void follow(const domain::Document& document) { put_document(document.id); }
  template <class Other>
  void follow(const Other&) {}

  // What was erased is in no leaf of the index any more, and its words in no list.
  void forget() {
    Query(connection_, sql("INSERT INTO search_index (search_index) VALUES ('rebuild')")).run();
    Query(connection_, sql("DELETE FROM search_words")).run();
    std::set<std::string> words;
    Query query(connection_, sql("SELECT title, words FROM search_documents"));
    while (query.step())
      for (int column = 0; column < 2; ++column)
        for (auto& word : base::split(query.text(column), ' ')) words.insert(std::move(word));
    for (const auto& word : words) put_word(word);
  }

 private:
  using Putting = void (Following::*)(const std::string&);

  const char* sql(const char* literal) const { return in_scope(scope_, literal); }

  void put_listed(const char* sql, const std::string& of, Putting putting) {
    std::vector<std::string> ids;
    {
      Query query(connection_, sql);
      query.with(of);
      while (query.step()) ids.push_back(query.text(0));
    }
    for (const auto& id : ids) (this->*putting)(id);
  }
  void put_all_of(const std::string& body) {
    put_listed("SELECT id FROM decisions WHERE body = ?", body, &Following::put_decision);
    put_listed("SELECT id FROM meetings WHERE body = ?", body, &Following::put_meeting);
    put_listed("SELECT id FROM seats WHERE body = ?", body, &Following::put_seat);
    put_for_office(FoundKind::body, body, &text_of_body);
  }
  // An organisation is as public as the most public thing about it.
  void put_owner_of(const std::string& body) {
    if (const auto found = find_body(connection_, body)) put_organisation(found->value.organisation);
  }
  void put_decision(const std::string& id) {
    put(FoundKind::decision, id, "", text_of_decision(connection_, scope_, id));
  }
  void put_meeting(const std::string& id) {
    put(FoundKind::meeting, id, "", text_of_meeting(connection_, scope_, id));
  }
  void put_paper(const std::string& id) {
    put(FoundKind::paper, id, "", text_of_paper(connection_, scope_, id));
  }
  void put_seat(const std::string& id) { put_for_office(FoundKind::seat, id, &text_of_seat); }
  void put_contact(const std::string& id) { put_for_office(FoundKind::contact, id, &text_of_contact); }
  void put_document(const std::string& id) { put_for_office(FoundKind::document, id, &text_of_document); }
  void put_accession(const std::string& id) { put_for_office(FoundKind::accession, id, &text_of_accession); }
  void put_task(const std::string& id) { put_for_office(FoundKind::task, id, &text_of_task); }
  void put_draft(const std::string& id) { put_for_office(FoundKind::draft, id, &text_of_draft); }
  void put_news(const std::string& id, base::Language language) {
    put(FoundKind::news, id, std::string(base::code(language)), text_of_news(connection_, id, language));
  }
  void put_organisation(const std::string& id) {
    Query network(connection_, "SELECT 1 FROM networks WHERE id = ?");
    const bool is_network = network.with(id).step();
    auto text = text_of_organisation(connection_, scope_, id);
    put(FoundKind::organisation, id, "", is_network ? std::nullopt : text);
    put(FoundKind::network, id, "", is_network ? text : std::nullopt);
  }

  void put_for_office(FoundKind kind, const std::string& id,
                      std::optional<SearchText> (*text_of)(Connection&, const std::string&)) {
    if (scope_ == SearchScope::office) put(kind, id, "", text_of(connection_, id));
  }

  void put(FoundKind kind, const std::string& id, const std::string& language,
           const std::optional<SearchText>& text) {
    const auto before = find(kind, id, language);
    if (!text) {
      if (before) remove(*before);
      return;
    }
    const SearchText now{text->day, language::folded(text->title), language::folded(text->words)};
    if (!before)
      insert(kind, id, language, now);
    else if (writes_all_ || now.day != before->folded.day || now.title != before->folded.title ||
             now.words != before->folded.words)
      replace(*before, now);
  }

  std::optional<Row> find(FoundKind kind, const std::string& id, const std::string& language) {
    Query query(connection_,
                sql("SELECT docid, day, title, words FROM search_documents WHERE kind = ? AND id = ?"
                    " AND language = ?"));
    if (!query.with(std::string(name_of(kind)), id, language).step()) return std::nullopt;
    return Row{query.number(0), {query.text(1), query.text(2), query.text(3)}};
  }

  void insert(FoundKind kind, const std::string& id, const std::string& language, const SearchText& now) {
    Query(connection_, sql("INSERT INTO search_documents (kind, id, language, fact, day, title, words)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?)"))
        .with(std::string(name_of(kind)), id, language, fact_, now.day, now.title, now.words)
        .run();
    Query last(connection_, "SELECT last_insert_rowid()");
    last.step();
    put_in_index(last.number(0), now);
  }

  void replace(const Row& before, const SearchText& now) {
    take_from_index(before);
    Query(connection_,
          sql("UPDATE search_documents SET fact = ?, day = ?, title = ?, words = ? WHERE docid = ?"))
        .with(fact_, now.day, now.title, now.words, before.docid)
        .run();
    put_in_index(before.docid, now);
  }

  void remove(const Row& before) {
    take_from_index(before);
    Query(connection_, sql("DELETE FROM search_documents WHERE docid = ?")).with(before.docid).run();
    changed_ = true;
  }

  // The index keeps no texts of its own: it must be told what a row had.
  void take_from_index(const Row& row) {
    Query(connection_,
          sql("INSERT INTO search_index (search_index, rowid, title, words) VALUES ('delete', ?, ?, ?)"))
        .with(row.docid, row.folded.title, row.folded.words)
        .run();
  }

  void put_in_index(std::int64_t docid, const SearchText& text) {
    Query(connection_, sql("INSERT INTO search_index (rowid, title, words) VALUES (?, ?, ?)"))
        .with(docid, text.title, text.words)
        .run();
    std::set<std::string> words;
    for (const auto* part : {&text.title, &text.words})
      for (auto& word : base::split(*part, ' ')) words.insert(std::move(word));
    for (const auto& word : words) put_word(word);
    changed_ = true;
  }

  void put_word(const std::string& word) {
    if (word.empty()) return;
    Query(connection_, sql("INSERT INTO search_words (word, fact) VALUES (?, ?) ON CONFLICT DO NOTHING"))
        .with(word, fact_)
        .run();
  }

  Connection& connection_;
  SearchScope scope_;
  domain::FactNumber fact_;
  bool changed_ = false;
  bool writes_all_ = false;
};

void follow_content(Following& following, const domain::FactContent& content) {
  std::visit([&](const auto& noun) { following.follow(noun); }, content);
}

// A fact that is taken back, or whose personal parts are: what it says, and what it had replaced.
void follow_earlier(Connection& connection, Following& following, domain::FactNumber number) {
  const auto fact = find_fact(connection, number);
  if (!fact) return;
  follow_content(following, fact->content);
  if (!fact->replaces) return;
  if (const auto replaced = find_fact(connection, *fact->replaces))
    follow_content(following, replaced->content);
}

template <class... Contents>
bool is_one_of(const domain::FactContent& content) {
  return (std::holds_alternative<Contents>(content) || ...);
}

// Of all that everyone finds, published texts alone have personal parts; the office finds people, what they
// said and wrote, and documents.
bool is_found_with_personal_parts(Connection& connection, SearchScope scope, domain::FactNumber number) {
  const auto fact = find_fact(connection, number);
  if (!fact) return false;
  if (is_one_of<domain::Publication>(fact->content)) return true;
  return scope == SearchScope::office &&
         is_one_of<domain::Seat, domain::MemberContact, domain::Document, domain::Quotation, domain::Task,
                   domain::AnnouncementSaved>(fact->content);
}

// Facts that nothing to be found depends on are most of a meeting: they are not looked at twice.
template <class Content>
constexpr bool may_leave_others =
    std::is_same_v<Content, domain::Paper> || std::is_same_v<Content, domain::Membership> ||
    std::is_same_v<Content, domain::Accession> || std::is_same_v<Content, domain::Decision> ||
    std::is_same_v<Content, domain::Meeting> || std::is_same_v<Content, domain::AgendaItem> ||
    std::is_same_v<Content, domain::Election>;

}  // namespace

bool follow_in_search(Connection& connection, SearchScope scope, const domain::Fact& fact) {
  Following following(connection, scope, fact.number);
  if (const auto* voided = std::get_if<domain::FactVoided>(&fact.content)) {
    follow_earlier(connection, following, voided->number);
    return following.changed();
  }
  if (const auto* erased = std::get_if<domain::PersonalDataErased>(&fact.content)) {
    if (!is_found_with_personal_parts(connection, scope, erased->number)) return false;
    following.write_all();
    follow_earlier(connection, following, erased->number);
    following.forget();
    return following.changed();
  }
  follow_content(following, fact.content);
  // What it belonged to before may be public no more.
  if (fact.replaces &&
      std::visit([](const auto& noun) { return may_leave_others<std::decay_t<decltype(noun)>>; },
                 fact.content))
    if (const auto replaced = find_fact(connection, *fact.replaces))
      follow_content(following, replaced->content);
  return following.changed();
}

}  // namespace gremium::storage
