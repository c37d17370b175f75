#include "storage/search_texts.h"

#include <map>
#include <stdexcept>
#include <vector>

#include "base/csv.h"
#include "base/resources.h"
#include "base/text.h"
#include "storage/accessions.h"
#include "storage/agendas.h"
#include "storage/announcements.h"
#include "storage/bodies.h"
#include "storage/connection.h"
#include "storage/decisions.h"
#include "storage/documents.h"
#include "storage/meetings.h"
#include "storage/member_contacts.h"
#include "storage/memberships.h"
#include "storage/organisations.h"
#include "storage/papers.h"
#include "storage/seats.h"
#include "storage/tasks.h"

namespace gremium::storage {
namespace {

using domain::SearchScope;

bool finds(SearchScope scope, bool is_public) { return is_public || scope == SearchScope::office; }

void add(std::string& words, const std::string& text) {
  if (!text.empty()) words.append(words.empty() ? "" : "\n").append(text);
}

// The key of a kind, and what it is called in each language: db/tables/kinds.csv.
using KindWords = std::map<std::string, std::vector<std::string>>;

KindWords read_kind_words() {
  constexpr std::size_t key = 1, german = 3, english = 8, french = 10;
  const auto table = base::resource("db/tables/kinds.csv");
  if (!table) throw std::runtime_error("db/tables/kinds.csv is not in the program");
  KindWords words;
  for (const auto& row : base::read_csv(*table))
    if (row.size() > french) words[row[key]] = {row[german], row[english], row[french]};
  return words;
}

void add_kind(std::string& words, const std::string& kind) {
  static const auto known = read_kind_words();
  add(words, kind);
  if (const auto found = known.find(kind); found != known.end())
    for (const auto& word : found->second) add(words, word);
}

void add(std::string& words, const base::PerLanguage<domain::Name>& names) {
  for (const auto& entry : names) {
    add(words, entry.second.name);
    add(words, entry.second.short_name);
  }
}

void add_organisation(Connection& connection, const std::string& id, std::string& words) {
  const auto found = find_organisation(connection, id);
  if (found) add(words, found->value.names);
}

void add_body(Connection& connection, const std::string& id, std::string& words) {
  const auto body = find_body(connection, id);
  if (!body) return;
  add_kind(words, body->value.kind);
  add(words, body->value.names);
  add_organisation(connection, body->value.organisation, words);
}

// Quotations and the names of who said them stand apart.
std::string without_quoted(const std::string& text) {
  return base::replace_all(base::replace_all(text, "{quotation}", " "), "{person}", " ");
}

}  // namespace

std::optional<SearchText> text_of_organisation(Connection& connection, SearchScope scope,
                                               const std::string& id) {
  const auto found = find_organisation(connection, id);
  if (!found || !finds(scope, is_public_organisation(connection, id))) return std::nullopt;
  SearchText text;
  add(text.title, found->value.names);
  add_kind(text.words, found->value.kind);
  add(text.words, found->value.contracting_party);
  for (const auto& earlier : found->value.earlier) add(text.words, earlier.names);
  return text;
}

std::optional<SearchText> text_of_decision(Connection& connection, SearchScope scope, const std::string& id) {
  const auto found = find_decision(connection, id);
  if (!found || !finds(scope, found->value.is_public)) return std::nullopt;
  const auto& decision = found->value;
  SearchText text{decision.date ? decision.date->earliest().iso() : std::string(), decision.title, {}};
  add(text.words, decision.number);
  // As it is printed on extracts.
  add(text.words, decision.id);
  add(text.words, decision.text);
  add(text.words, decision.excerpt);
  add_body(connection, decision.body, text.words);
  return text;
}

std::optional<SearchText> text_of_meeting(Connection& connection, SearchScope scope, const std::string& id) {
  const auto found = find_meeting(connection, id);
  if (!found || !finds(scope, found->meeting.value.is_public)) return std::nullopt;
  const auto& meeting = found->meeting.value;
  SearchText text{meeting.first_day().iso(), meeting.title, {}};
  add(text.title, domain::number_of(meeting));
  add(text.words, meeting.place);
  add_body(connection, meeting.body, text.words);
  if (!finds(scope, found->agenda_is_out())) return text;
  for (const auto& line : find_agenda(connection, id).lines)
    if (finds(scope, line.item.value.is_public)) add(text.words, line.item.value.title);
  return text;
}

std::optional<SearchText> text_of_paper(Connection& connection, SearchScope scope, const std::string& id) {
  const auto found = find_paper(connection, id);
  if (!found || !finds(scope, found->value.is_public)) return std::nullopt;
  const auto& paper = found->value;
  SearchText text{paper.dated ? paper.dated->iso() : std::string(), paper.title, {}};
  add(text.words, paper.number);
  add(text.words, paper.text);
  add_organisation(connection, paper.organisation, text.words);
  return text;
}

std::optional<SearchText> text_of_news(Connection& connection, const std::string& id,
                                       base::Language language) {
  const auto item = find_news_of(connection, language, id, {});
  if (!item || item->withdrawn) return std::nullopt;
  SearchText text{item->first_published_on.iso(), {}, {}};
  const auto& publication = item->publication.value;
  // Quotations and the names of who said them stand apart, and are not looked for: they can be erased.
  for (const auto& passage : domain::compose(publication.passages, publication.texts))
    add(passage.kind == "headline" ? text.title : text.words, without_quoted(passage.text));
  return text;
}

std::optional<SearchText> text_of_body(Connection& connection, const std::string& id) {
  const auto found = find_body(connection, id);
  if (!found) return std::nullopt;
  SearchText text;
  add_kind(text.title, found->value.kind);
  add(text.title, found->value.names);
  add_organisation(connection, found->value.organisation, text.words);
  return text;
}

std::optional<SearchText> text_of_seat(Connection& connection, const std::string& id) {
  const auto found = find_seat(connection, id);
  if (!found || !found->value.person || found->value.person->erased) return std::nullopt;
  const auto& seat = found->value;
  SearchText text{seat.first_day ? seat.first_day->iso() : std::string(), seat.person->text, {}};
  add(text.words, seat.group);
  add_body(connection, seat.body, text.words);
  return text;
}

std::optional<SearchText> text_of_contact(Connection& connection, const std::string& id) {
  const auto found = find_member_contact(connection, id);
  if (!found || found->value.person.erased) return std::nullopt;
  const auto& contact = found->value;
  SearchText text{contact.from ? contact.from->iso() : std::string(), contact.person.text, {}};
  add(text.words, contact.function);
  if (const auto membership = find_membership(connection, contact.membership))
    add_organisation(connection, membership->value.organisation, text.words);
  return text;
}

std::optional<SearchText> text_of_document(Connection& connection, const std::string& id) {
  const auto found = find_document(connection, id);
  if (!found || found->value.erased()) return std::nullopt;
  const auto& document = found->value;
  SearchText text{document.dated ? document.dated->iso() : std::string(), document.title.text, {}};
  if (!document.file_name.erased) add(text.words, document.file_name.text);
  return text;
}

std::optional<SearchText> text_of_accession(Connection& connection, const std::string& id) {
  const auto found = find_accession(connection, id);
  if (!found) return std::nullopt;
  const auto& accession = found->accession.value;
  SearchText text;
  if (accession.opened_on) text.day = accession.opened_on->iso();
  add_organisation(connection, accession.organisation, text.title);
  for (const auto& network : accession.networks) add_organisation(connection, network, text.words);
  for (const auto& remark : accession.remark) add(text.words, remark.second);
  for (const auto& taken : found->taken)
    if (taken) add(text.words, taken->value.source);
  for (const auto& quotation : list_quotations(connection, id)) {
    if (!quotation.value.person.erased) add(text.words, quotation.value.person.text);
    for (const auto& function : quotation.value.function) add(text.words, function.second);
    for (const auto& said : quotation.value.text)
      if (!said.second.erased) add(text.words, said.second.text);
  }
  return text;
}

std::optional<SearchText> text_of_task(Connection& connection, const std::string& id) {
  const auto found = find_task(connection, id);
  if (!found) return std::nullopt;
  const auto& task = found->task.value;
  SearchText text{task.target ? task.target->earliest().iso() : std::string(), task.title, {}};
  add(text.words, task.responsible);
  if (task.contact && !task.contact->erased) add(text.words, task.contact->text);
  if (const auto decision = find_decision(connection, task.decision)) add(text.words, decision->value.title);
  for (const auto& report : found->reports) add(text.words, report.value.text);
  return text;
}

std::optional<SearchText> text_of_draft(Connection& connection, const std::string& id) {
  const auto found = find_announcement(connection, id);
  if (!found || found->withdrawn) return std::nullopt;
  SearchText text{found->announcement.value.day.iso(), {}, {}};
  for (const auto& [language, passages] : found->announcement.value.passages) {
    // What is out is found as news.
    const auto& written = found->texts.at(language);
    if (written.published) return std::nullopt;
    for (const auto& passage : domain::compose(passages, written.saved.value.texts))
      if (!passage.open)
        add(passage.kind == "headline" ? text.title : text.words, without_quoted(passage.text));
  }
  return text;
}

}  // namespace gremium::storage
