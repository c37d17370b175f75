#include "web/search_rows.h"

#include <algorithm>

#include "app/announcements.h"
#include "app/wording.h"
#include "base/text.h"
#include "drafting/display.h"
#include "drafting/grammar.h"
#include "language/folding.h"
#include "web/meeting_rows.h"
#include "web/news.h"
#include "web/paper_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::SearchQuestion;
using render::List;
using render::Object;

// Of an excerpt, before and after the word; in bytes, up to the next blank.
constexpr std::size_t words_before = 80;
constexpr std::size_t words_after = 160;

bool meets(const SearchQuestion& question, const std::string& folded) {
  return std::any_of(question.words.begin(), question.words.end(),
                     [&](const auto& word) { return word.meets(folded); });
}

Object piece(std::string text, bool hit) { return {{"text", std::move(text)}, {"hit", hit}}; }

Object row_of(std::string href, const std::string& title, const SearchQuestion& question, std::string meta) {
  return {{"href", std::move(href)},
          {"lang", std::string()},
          {"pieces", pieces_of(title, question)},
          {"meta", std::move(meta)},
          {"excerpt", List{}}};
}

void set_lang(const Context& context, base::Language language, Object& row) {
  if (language != context.language) row["lang"] = base::code(language);
}

std::optional<Object> organisation_row(const Context& context, const app::View& view,
                                       const domain::SearchHit& hit, const SearchQuestion& question) {
  const auto found = view.organisation(hit.id);
  if (!found) return std::nullopt;
  const bool is_network = hit.kind == domain::FoundKind::network;
  const auto* kind = drafting::find_kind(found->value.kind);
  auto name = drafting::full_name(found->value, context.language);
  const auto short_name = drafting::short_or_full_name(found->value, context.language);
  std::vector<std::string> meta;
  if (short_name != name) meta.push_back(short_name);
  if (kind != nullptr && !is_network) meta.push_back(drafting::kind_word(*kind, context.language));
  if (const auto* country = drafting::find_country(found->value.country))
    meta.push_back(drafting::country_name(*country, context.language));
  return row_of(is_network && !context.in_office() ? context.address("/networks/" + hit.id)
                                                   : organisation_address(context, hit.id),
                name, question, base::join(meta, " · "));
}

std::optional<Object> found_decision_row(const Context& context, const app::View& view,
                                         const domain::SearchHit& hit, const SearchQuestion& question) {
  const auto found = view.decision(hit.id);
  if (!found) return std::nullopt;
  const auto& decision = found->value;
  auto row =
      row_of(decision_address(context, hit.id), decision.title, question,
             base::join({partial_date(context, decision.date), name_of_body(context, view, decision.body),
                         context.say("outcome." + std::string(name_of(decision.outcome)))},
                        " · "));
  set_lang(context, decision.language, row);
  row["excerpt"] = excerpt_of(decision.text + "\n" + decision.excerpt, question);
  return row;
}

std::optional<Object> found_meeting_row(const Context& context, const app::View& view,
                                        const domain::SearchHit& hit, const SearchQuestion& question) {
  const auto found = view.meeting(hit.id);
  if (!found) return std::nullopt;
  const auto& meeting = found->meeting.value;
  auto row = row_of(
      meeting_address(context, hit.id), meeting_name(context, meeting), question,
      base::join({sitting_text(context, meeting.sittings.front()), name_of_body(context, view, meeting.body)},
                 " · "));
  if (!meeting.title.empty()) set_lang(context, meeting.language, row);
  std::vector<std::string> items;
  for (const auto& line : view.agenda(hit.id).lines) items.push_back(line.item.value.title);
  row["excerpt"] = excerpt_of(base::join(items, " · "), question);
  return row;
}

std::optional<Object> found_paper_row(const Context& context, const app::View& view,
                                      const domain::SearchHit& hit, const SearchQuestion& question) {
  const auto found = view.paper(hit.id);
  if (!found) return std::nullopt;
  const auto& paper = found->value;
  std::vector<std::string> meta;
  if (!paper.number.empty()) meta.push_back(paper.number);
  if (paper.dated) meta.push_back(long_date(context, *paper.dated));
  meta.push_back(name_of_organisation(context, view, paper.organisation));
  auto row = row_of(paper_address(context, hit.id), paper.title, question, base::join(meta, " · "));
  set_lang(context, paper.language, row);
  row["excerpt"] = excerpt_of(paper.text, question);
  return row;
}

std::optional<Object> found_news_row(const Context& context, const app::View& view,
                                     const domain::SearchHit& hit, const SearchQuestion& question) {
  const auto item = view.news_of(context.language, hit.id);
  if (!item || item->withdrawn) return std::nullopt;
  const auto article = app::article_of(view, item->publication.value);
  auto row = row_of(context.in_office() ? "/office/announcements/" + hit.id : news_address(context, *item),
                    article.headline, question, long_date(context, item->first_published_on));
  row["excerpt"] = excerpt_of(base::join(article.paragraphs, " "), question);
  return row;
}

std::optional<Object> found_body_row(const Context& context, const app::View& view,
                                     const domain::SearchHit& hit, const SearchQuestion& question) {
  const auto found = view.body(hit.id);
  if (!found) return std::nullopt;
  return row_of("/office/bodies/" + hit.id, drafting::body_name(found->value, context.language), question,
                name_of_organisation(context, view, found->value.organisation));
}

std::optional<Object> found_seat_row(const Context& context, const app::View& view,
                                     const domain::SearchHit& hit, const SearchQuestion& question) {
  const auto found = view.seat(hit.id);
  if (!found || !found->value.person) return std::nullopt;
  const auto& seat = found->value;
  return row_of("/office/seats/" + hit.id, seat.person->text, question,
                base::join({context.say("seat_role." + std::string(name_of(seat.role))),
                            name_of_body(context, view, seat.body)},
                           " · "));
}

std::optional<Object> found_contact_row(const Context& context, const app::View& view,
                                        const domain::SearchHit& hit, const SearchQuestion& question) {
  const auto found = view.member_contact(hit.id);
  if (!found) return std::nullopt;
  const auto& contact = found->value;
  std::vector<std::string> meta{context.say("contact_role." + std::string(name_of(contact.role)))};
  if (const auto membership = view.membership(contact.membership))
    meta.push_back(name_of_organisation(context, view, membership->value.organisation));
  return row_of("/office/member-contacts/" + hit.id, contact.person.text, question, base::join(meta, " · "));
}

std::optional<Object> found_document_row(const Context& context, const app::View& view,
                                         const domain::SearchHit& hit, const SearchQuestion& question) {
  const auto found = view.document(hit.id);
  if (!found) return std::nullopt;
  const auto& document = found->value;
  std::vector<std::string> meta{context.say("document_kind." + std::string(name_of(document.kind)))};
  if (document.dated) meta.push_back(long_date(context, *document.dated));
  meta.push_back(document.file_name.text);
  return row_of("/office/documents/" + hit.id, document.title.text, question, base::join(meta, " · "));
}

std::optional<Object> found_accession_row(const Context& context, const app::View& view,
                                          const domain::SearchHit& hit, const SearchQuestion& question) {
  const auto found = view.accession(hit.id);
  if (!found) return std::nullopt;
  const auto& accession = found->accession.value;
  std::vector<std::string> networks;
  for (const auto& id : accession.networks) networks.push_back(short_name_of_organisation(context, view, id));
  auto row = row_of("/office/accessions/" + hit.id,
                    name_of_organisation(context, view, accession.organisation), question,
                    base::join({drafting::join(context.language, networks),
                                context.say("accession_state." + std::string(name_of(found->state())))},
                               " · "));
  std::vector<std::string> quoted;
  for (const auto& quotation : view.quotations(hit.id))
    if (!quotation.value.person.erased) quoted.push_back(quotation.value.person.text);
  row["excerpt"] = excerpt_of(base::join(quoted, " · "), question);
  return row;
}

std::optional<Object> found_task_row(const Context& context, const app::View& view,
                                     const domain::SearchHit& hit, const SearchQuestion& question) {
  const auto found = view.task(hit.id);
  if (!found) return std::nullopt;
  const auto& task = found->task.value;
  std::vector<std::string> meta{task.responsible};
  if (task.target) meta.push_back(partial_date(context, task.target));
  return row_of("/office/tasks/" + hit.id, task.title, question, base::join(meta, " · "));
}

std::optional<Object> found_draft_row(const Context& context, const app::View& view,
                                      const domain::SearchHit& hit, const SearchQuestion& question) {
  const auto found = view.announcement(hit.id);
  if (!found) return std::nullopt;
  const auto& announcement = found->announcement.value;
  const auto article =
      app::article_of(view, context.language, app::current_passages(*found, context.language));
  auto row = row_of("/office/announcements/" + hit.id, article.headline, question,
                    base::join({context.say("announcement_kind." + std::string(name_of(announcement.kind))),
                                long_date(context, announcement.day)},
                               " · "));
  row["excerpt"] = excerpt_of(base::join(article.paragraphs, " "), question);
  return row;
}

std::string listed(const SearchQuestion& question, bool nowhere) {
  std::vector<std::string> words;
  for (const auto& word : question.words)
    if (word.is_in_register() != nowhere) words.push_back(word.typed);
  return base::join(words, ", ");
}

}  // namespace

List pieces_of(const std::string& text, const SearchQuestion& question) {
  List pieces;
  std::size_t done = 0;
  for (const auto& word : language::folded_words(text)) {
    if (!meets(question, word.folded)) continue;
    if (word.begin > done) pieces.push_back(piece(text.substr(done, word.begin - done), false));
    pieces.push_back(piece(text.substr(word.begin, word.end - word.begin), true));
    done = word.end;
  }
  if (done < text.size()) pieces.push_back(piece(text.substr(done), false));
  return pieces;
}

List excerpt_of(const std::string& text, const SearchQuestion& question) {
  const auto words = language::folded_words(text);
  const auto first = std::find_if(words.begin(), words.end(),
                                  [&](const auto& word) { return meets(question, word.folded); });
  if (first == words.end()) return {};
  // Whole words around it.
  auto begin = first, end = first;
  while (begin != words.begin() && first->begin - std::prev(begin)->begin <= words_before) --begin;
  while (std::next(end) != words.end() && std::next(end)->end - first->end <= words_after) ++end;
  const bool from_start = begin == words.begin(), to_end = std::next(end) == words.end();
  const auto from = from_start ? 0 : begin->begin;
  const auto until = to_end ? text.size() : end->end;
  return pieces_of((from_start ? "" : "… ") + std::string(base::trim(text.substr(from, until - from))) +
                       (to_end ? "" : " …"),
                   question);
}

std::optional<Object> hit_row(const Context& context, const app::View& view, const domain::SearchHit& hit,
                              const SearchQuestion& question) {
  switch (hit.kind) {
    case domain::FoundKind::network:
    case domain::FoundKind::organisation:
      return organisation_row(context, view, hit, question);
    case domain::FoundKind::decision:
      return found_decision_row(context, view, hit, question);
    case domain::FoundKind::meeting:
      return found_meeting_row(context, view, hit, question);
    case domain::FoundKind::paper:
      return found_paper_row(context, view, hit, question);
    case domain::FoundKind::news:
      return found_news_row(context, view, hit, question);
    case domain::FoundKind::body:
      return found_body_row(context, view, hit, question);
    case domain::FoundKind::seat:
      return found_seat_row(context, view, hit, question);
    case domain::FoundKind::contact:
      return found_contact_row(context, view, hit, question);
    case domain::FoundKind::accession:
      return found_accession_row(context, view, hit, question);
    case domain::FoundKind::task:
      return found_task_row(context, view, hit, question);
    case domain::FoundKind::draft:
      return found_draft_row(context, view, hit, question);
    case domain::FoundKind::document:
      break;
  }
  return found_document_row(context, view, hit, question);
}

List notes_on(const Context& context, const SearchQuestion& question) {
  List notes;
  const auto add = [&](const char* key, const base::Arguments& arguments) {
    notes.push_back(Object{{"text", context.say(key, arguments)}});
  };
  if (const auto nowhere = listed(question, true); !nowhere.empty())
    add("search.nowhere", {{"words", nowhere}});
  for (const auto& word : question.words)
    if (!word.known && !word.instead.empty()) add("search.instead", {{"word", word.typed}});
  if (question.some_are_enough) add("search.some", {});
  return notes;
}

}  // namespace gremium::web
