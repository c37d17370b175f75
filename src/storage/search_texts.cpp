#include "storage/search_texts.h"

#include "base/text.h"
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

namespace gremium::storage {
namespace {

using domain::SearchScope;

bool finds(SearchScope scope, bool is_public) { return is_public || scope == SearchScope::office; }

void add(std::string& words, const std::string& text) {
  if (!text.empty()) words.append(words.empty() ? "" : "\n").append(text);
}

// The keys of kinds are German words ("landespraeventionsrat"): they are looked for too.
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
  add(words, body->value.kind);
  add(words, body->value.names);
  add_organisation(connection, body->value.organisation, words);
}

}  // namespace

std::optional<SearchText> text_of_organisation(Connection& connection, SearchScope scope,
                                               const std::string& id) {
  const auto found = find_organisation(connection, id);
  if (!found || !finds(scope, is_public_organisation(connection, id))) return std::nullopt;
  SearchText text;
  add(text.title, found->value.names);
  add(text.words, found->value.kind);
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
  for (const auto& passage : domain::compose(publication.passages, publication.texts)) {
    auto words = base::replace_all(passage.text, "{quotation}", " ");
    words = base::replace_all(std::move(words), "{person}", " ");
    add(passage.kind == "headline" ? text.title : text.words, words);
  }
  return text;
}

std::optional<SearchText> text_of_body(Connection& connection, const std::string& id) {
  const auto found = find_body(connection, id);
  if (!found) return std::nullopt;
  SearchText text;
  add(text.title, found->value.kind);
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

}  // namespace gremium::storage
