#include "app/agendas.h"

#include <algorithm>
#include <set>

#include "app/meetings.h"
#include "base/crypto.h"
#include "base/text.h"
#include "domain/text_check.h"
#include "storage/agendas.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/meetings.h"
#include "storage/papers.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;
using domain::ItemState;
using domain::MeetingState;
using domain::Need;

struct Found {
  domain::MeetingCase meeting;
  domain::Agenda agenda;
  domain::AgendaLine line;
};

base::Result<Found> find_line(Desk& desk, const std::string& id) {
  const auto item = storage::find_agenda_item(desk.connection(), id);
  if (!item) return Refusal{"agenda_item.unknown"};
  if (auto refused = check_may_change(desk.connection(), item->value.meeting)) return *refused;
  Found found{*storage::find_meeting(desk.connection(), item->value.meeting),
              storage::find_agenda(desk.connection(), item->value.meeting),
              {}};
  for (const auto& line : found.agenda.lines)
    if (line.item.value.id == id) found.line = line;
  return found;
}

// What is printed on the agenda, unless it was typed.
void take_paper_number(Desk& desk, domain::AgendaItem& item) {
  if (!item.paper_number.empty() || item.paper.empty()) return;
  if (const auto paper = storage::find_paper(desk.connection(), item.paper))
    item.paper_number = paper->value.number;
}

Refusals check_texts(Desk& desk, const domain::AgendaItem& item) {
  Refusals wrong;
  note(wrong, domain::check_title("title", item.title, Need::required));
  note(wrong, domain::check_paragraph("text", item.text, Need::optional));
  note(wrong, domain::check_line("paper_number", item.paper_number, Need::optional));
  note(wrong, domain::check_line("added_late", item.added_late, Need::optional));
  if (!item.paper.empty() && !storage::find_paper(desk.connection(), item.paper))
    wrong.push_back({"paper.unknown", {}, "paper"});
  return wrong;
}

bool let_in(Desk& desk, const domain::AgendaItem& item) {
  const auto decision = storage::find_decision(desk.connection(), item.added_by);
  return decision && decision->value.meeting == item.meeting &&
         decision->value.kind == domain::DecisionKind::agenda &&
         (decision->value.outcome == domain::Outcome::adopted ||
          decision->value.outcome == domain::Outcome::adopted_as_amended);
}

// Nobody may be surprised by what is decided: what comes late says why, and in session the body lets it in.
Refusals check_late(Desk& desk, const domain::AgendaItem& item, MeetingState state) {
  if (state == MeetingState::planned) return {};
  Refusals wrong;
  if (state != MeetingState::invited && state != MeetingState::in_session) return {{"meeting.agenda_closed"}};
  if (base::trim(item.added_late).empty()) wrong.push_back({"agenda_item.reason_missing", {}, "added_late"});
  if (state == MeetingState::in_session && !let_in(desk, item))
    wrong.push_back({"agenda_item.decision_missing", {}, "added_by"});
  return wrong;
}

std::set<std::string> closed_items(Desk& desk, const std::string& meeting) {
  std::set<std::string> closed;
  for (const auto& line : storage::find_agenda(desk.connection(), meeting).lines)
    if (!line.item.value.is_public) closed.insert(line.item.value.id);
  return closed;
}

bool has(const std::vector<domain::AgendaEntry>& entries, const std::string& item) {
  return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) { return entry.item == item; });
}

// Once people were invited, their numbers stay; but for `renumbered`, which changed the series.
void arrange(Desk& desk, const std::string& meeting, std::vector<domain::AgendaEntry> entries,
             MeetingState state, const std::string& renumbered = {}) {
  const auto before = storage::find_arrangement(desk.connection(), meeting);
  auto fixed = state == MeetingState::planned ? std::vector<domain::AgendaEntry>{} : before.entries;
  std::erase_if(fixed, [&](const auto& entry) { return entry.item == renumbered; });
  entries = domain::number_entries(std::move(entries), fixed, closed_items(desk, meeting));
  if (entries != before.entries) desk.enter(domain::AgendaArranged{meeting, std::move(entries)});
}

void enter_new(Desk& desk, domain::AgendaItem& item, const std::string& parent, MeetingState state) {
  do item.id = base::random_ref();
  while (storage::find_agenda_item(desk.connection(), item.id));
  desk.enter(item);
  auto entries = storage::find_arrangement(desk.connection(), item.meeting).entries;
  arrange(desk, item.meeting, domain::put_under(std::move(entries), item.id, parent), state);
}

Refusals check_parent(Desk& desk, const domain::AgendaItem& item, const std::string& parent) {
  if (parent.empty()) return {};
  if (!has(storage::find_arrangement(desk.connection(), item.meeting).entries, parent))
    return {{"agenda_item.parent_unknown", {}, "parent"}};
  if (!item.is_public || !closed_items(desk, item.meeting).contains(parent)) return {};
  return {{"agenda_item.parent_not_public", {}, "is_public"}};
}

// An item that is opened or closed stands where it stood: above and under it nothing may contradict.
std::optional<Refusal> check_level(const Found& found, const domain::AgendaItem& item) {
  for (const auto& other : found.agenda.lines) {
    if (item.is_public && other.item.value.id == found.line.parent && !other.item.value.is_public)
      return Refusal{"agenda_item.parent_not_public", {}, "is_public"};
    if (!item.is_public && other.parent == item.id && other.item.value.is_public)
      return Refusal{"agenda_item.public_under_it", {{"number", other.number}}, "is_public"};
  }
  return std::nullopt;
}

const domain::AgendaLine* other_called(const Found& found) {
  for (const auto& line : found.agenda.lines)
    if (line.item.value.id != found.line.item.value.id && line.state() == ItemState::called) return &line;
  return nullptr;
}

std::optional<Refusal> check_order(const Found& found, const domain::Moment& at) {
  if (found.line.advances.empty()) return std::nullopt;
  const auto& last = found.line.advances.back().value.at;
  if (at >= last) return std::nullopt;
  return Refusal{"agenda_item.before_last", {{"last", last.clock}}, "at"};
}

Refusals check(Desk& desk, const domain::ItemAdvanced& advance, const Found& found) {
  const auto from = found.line.state();
  if (found.meeting.state() == MeetingState::planned || found.meeting.state() == MeetingState::invited ||
      found.meeting.state() == MeetingState::cancelled)
    return {{"meeting.not_in_session"}};
  if (!can_advance(from, advance.state))
    return {{"agenda_item.cannot_advance",
             {{"from", std::string(name_of(from))}, {"to", std::string(name_of(advance.state))}}}};
  Refusals wrong;
  const auto* other = advance.state == ItemState::called ? other_called(found) : nullptr;
  if (other != nullptr) wrong.push_back({"agenda_item.other_called", {{"number", other->number}}});
  note(wrong, check_order(found, advance.at));
  if (advance.state == ItemState::referred && !storage::find_body(desk.connection(), advance.referred_to))
    wrong.push_back({"body.unknown", {}, "referred_to"});
  note(wrong, domain::check_paragraph("note", advance.note, Need::optional));
  return wrong;
}

bool is_open(ItemState state) { return state == ItemState::on_agenda || state == ItemState::called; }

std::optional<Refusal> check_carry(Desk& desk, const Found& found, const std::string& to) {
  const auto target = storage::find_meeting(desk.connection(), to);
  const auto& from = found.meeting.meeting.value;
  if (!target || target->meeting.value.body != from.body || target->meeting.value.id == from.id ||
      target->meeting.value.first_day() < from.first_day() ||
      (target->state() != MeetingState::planned && target->state() != MeetingState::invited))
    return Refusal{"agenda_item.cannot_carry", {}, "meeting"};
  for (const auto& item : storage::list_carried_from(desk.connection(), found.line.item.value.id))
    if (item.value.meeting == to) return Refusal{"agenda_item.carried_twice", {}, "meeting"};
  return std::nullopt;
}

}  // namespace

Recorded add_agenda_item(House& house, const Submission& submission, domain::AgendaItem item,
                         const std::string& parent) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    if (auto refused = check_may_change(desk.connection(), item.meeting)) return *refused;
    const auto meeting = storage::find_meeting(desk.connection(), item.meeting);
    take_paper_number(desk, item);
    auto wrong = check_texts(desk, item);
    for (auto& refusal : check_late(desk, item, meeting->state())) wrong.push_back(std::move(refusal));
    for (auto& refusal : check_parent(desk, item, parent)) wrong.push_back(std::move(refusal));
    if (!wrong.empty()) return wrong;
    enter_new(desk, item, parent, meeting->state());
    return item.id;
  });
}

Recorded amend_agenda_item(House& house, const Submission& submission, domain::AgendaItem item,
                           domain::FactNumber seen, const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = find_line(desk, item.id);
    if (!found) return found.refusals();
    const auto& before = found->line.item.value;
    if (auto stale = check_seen(seen, found->line.newest_fact())) return *stale;
    if (auto refused = domain::check_line("reason", reason, Need::optional)) return *refused;
    item.meeting = before.meeting;
    item.carried_from = before.carried_from;
    item.added_late = before.added_late;
    item.added_by = before.added_by;
    take_paper_number(desk, item);
    if (auto wrong = check_texts(desk, item); !wrong.empty()) return wrong;
    if (item.is_public && !before.is_public && !desk.may(domain::Right::publish))
      return Refusal{"agenda_item.not_yours_to_publish", {}, "is_public"};
    if (auto refused = check_level(*found, item)) return *refused;
    if (item == before) return item.id;
    desk.amend(found->line.item.fact, reason, item);
    if (item.is_public != before.is_public)
      arrange(desk, item.meeting, storage::find_arrangement(desk.connection(), item.meeting).entries,
              found->meeting.state(), item.id);
    return item.id;
  });
}

Recorded move_agenda_item(House& house, const Submission& submission, const std::string& item,
                          domain::Move move, domain::FactNumber seen_agenda) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = find_line(desk, item);
    if (!found) return found.refusals();
    if (auto stale = check_seen(seen_agenda, found->agenda.arranged)) return *stale;
    if (found->meeting.state() != MeetingState::planned) return Refusal{"meeting.agenda_closed"};
    const auto& meeting = found->meeting.meeting.value.id;
    auto entries = domain::moved(storage::find_arrangement(desk.connection(), meeting).entries, item, move);
    if (!entries) return Refusal{"agenda_item.cannot_move"};
    if (domain::open_under_closed(*entries, closed_items(desk, meeting)) != nullptr)
      return Refusal{"agenda_item.parent_not_public"};
    arrange(desk, meeting, std::move(*entries), MeetingState::planned);
    return item;
  });
}

Recorded remove_agenda_item(House& house, const Submission& submission, const std::string& item,
                            domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = find_line(desk, item);
    if (!found) return found.refusals();
    if (auto stale = check_seen(seen, found->line.newest_fact())) return *stale;
    if (found->meeting.state() != MeetingState::planned) return Refusal{"meeting.agenda_closed"};
    const auto& meeting = found->meeting.meeting.value.id;
    auto entries = storage::find_arrangement(desk.connection(), meeting).entries;
    for (const auto& entry : entries)
      if (entry.parent == item) return Refusal{"agenda_item.has_children"};
    std::erase_if(entries, [&](const auto& entry) { return entry.item == item; });
    arrange(desk, meeting, std::move(entries), MeetingState::planned);
    desk.take_back(found->line.item.fact);
    return item;
  });
}

Recorded carry_over(House& house, const Submission& submission, const std::string& item,
                    const std::string& meeting, const domain::Moment& at, const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = find_line(desk, item);
    if (!found) return found.refusals();
    if (auto refused = check_carry(desk, *found, meeting)) return *refused;
    const auto target = storage::find_meeting(desk.connection(), meeting);
    auto carried = found->line.item.value;
    carried.meeting = meeting;
    carried.carried_from = item;
    carried.call = 1;
    carried.added_late = target->state() == MeetingState::planned ? std::string() : reason;
    carried.added_by.clear();
    if (auto wrong = check_late(desk, carried, target->state()); !wrong.empty()) return wrong;
    if (auto refused = domain::check_line("added_late", reason, Need::optional)) return *refused;
    if (is_open(found->line.state()) && found->meeting.state() != MeetingState::planned) {
      if (auto refused = check_order(*found, at)) return *refused;
      desk.enter(domain::ItemAdvanced{base::random_ref(8), item, ItemState::postponed, at, {}, {}});
    }
    enter_new(desk, carried, {}, target->state());
    return carried.id;
  });
}

Recorded advance_agenda_item(House& house, const Submission& submission, domain::ItemAdvanced advance,
                             domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = find_line(desk, advance.item);
    if (!found) return found.refusals();
    if (auto stale = check_seen(seen, found->line.newest_fact())) return *stale;
    if (auto wrong = check(desk, advance, *found); !wrong.empty()) return wrong;
    advance.id = base::random_ref(8);
    desk.enter(advance);
    return advance.item;
  });
}

Recorded take_back_item_advance(House& house, const Submission& submission, const std::string& item,
                                domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = find_line(desk, item);
    if (!found) return found.refusals();
    if (auto stale = check_seen(seen, found->line.newest_fact())) return *stale;
    if (found->line.advances.empty()) return Refusal{"agenda_item.nothing_to_take_back"};
    desk.take_back(found->line.advances.back().fact);
    return item;
  });
}

Recorded minute_item(House& house, const Submission& submission, domain::ItemMinuted minuted,
                     domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = find_line(desk, minuted.item);
    if (!found) return found.refusals();
    const auto& before = found->line.minuted;
    if ((before ? before->fact : 0) != seen) return Refusal{"stale"};
    if (auto refused = domain::check_text("text", minuted.text, Need::optional, domain::minutes_limit))
      return *refused;
    if (before ? before->value == minuted : minuted.text.empty()) return minuted.item;
    if (before)
      desk.amend(before->fact, {}, minuted);
    else
      desk.enter(minuted);
    return minuted.item;
  });
}

void take_up_again(Desk& desk, const domain::Meeting& meeting) {
  const auto earlier = storage::find_meeting(desk.connection(), meeting.second_call_of);
  if (!earlier || earlier->meeting.value.body != meeting.body) return;
  for (const auto& line : storage::find_agenda(desk.connection(), meeting.second_call_of).lines) {
    if (line.state() != ItemState::no_quorum) continue;
    auto item = line.item.value;
    item.meeting = meeting.id;
    item.carried_from = line.item.value.id;
    item.call = 2;
    item.added_late.clear();
    item.added_by.clear();
    item.is_public = item.is_public && meeting.is_public;
    enter_new(desk, item, {}, MeetingState::planned);
  }
}

void number_agenda(Desk& desk, const std::string& meeting) {
  arrange(desk, meeting, storage::find_arrangement(desk.connection(), meeting).entries,
          MeetingState::planned);
}

}  // namespace gremium::app
