#include "app/seats.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <set>

#include "base/crypto.h"
#include "base/text.h"
#include "domain/membership.h"
#include "domain/text_check.h"
#include "language/messages.h"
#include "storage/bodies.h"
#include "storage/memberships.h"
#include "storage/organisations.h"
#include "storage/seats.h"

namespace gremium::app {
namespace {

using base::note;
using domain::Need;

base::Refusals check(Desk& desk, const domain::Seat& seat) {
  auto wrong = domain::check(seat);
  if (!storage::find_body(desk.connection(), seat.body)) wrong.push_back({"body.unknown", {}, "body"});
  if (!seat.organisation.empty() && !storage::find_organisation(desk.connection(), seat.organisation))
    wrong.push_back({"organisation.unknown", {}, "organisation"});
  if (seat.person) note(wrong, domain::check_line("person", seat.person->text, Need::optional));
  note(wrong, domain::check_line("group", seat.group, Need::optional));
  return wrong;
}

// What stood beside another before stays amendable: its end, above all.
std::optional<base::Refusal> check_beside(Desk& desk, const domain::Seat& seat,
                                          const domain::Seat* before = nullptr) {
  const auto others = storage::list_seats(desk.connection(), seat.body);
  if (before != nullptr && domain::check_beside(*before, others)) return std::nullopt;
  return domain::check_beside(seat, others);
}

// A person without a name is none.
void tidy(domain::Seat& seat) {
  if (seat.person && seat.person->text.empty() && !seat.person->erased) seat.person.reset();
}

std::string new_id(Desk& desk) {
  std::string id;
  do id = base::random_ref();
  while (storage::find_seat(desk.connection(), id));
  return id;
}

// --- many at once ---

constexpr std::size_t most_lines = 2000;

std::string trimmed(const std::string& text) { return std::string(base::trim(text)); }

std::optional<domain::SeatRole> role_said(const std::string& word) {
  if (word.empty()) return domain::SeatRole::member;
  if (const auto named = domain::seat_role_named(word)) return named;
  for (const auto role :
       {domain::SeatRole::chair, domain::SeatRole::deputy_chair, domain::SeatRole::member,
        domain::SeatRole::substitute, domain::SeatRole::adviser, domain::SeatRole::minute_taker})
    for (const auto language : base::all_languages)
      if (language::say(language, "seat_role." + std::string(name_of(role))) == word) return role;
  return std::nullopt;
}

// Those who advise or take the minutes have no vote, unless the line says so.
int usual_weight(domain::SeatRole role) {
  return role == domain::SeatRole::adviser || role == domain::SeatRole::minute_taker ? 0 : 1;
}

std::optional<int> weight_said(const std::string& figure, domain::SeatRole role) {
  if (figure.empty()) return usual_weight(role);
  int weight = 0;
  const auto [end, error] = std::from_chars(figure.data(), figure.data() + figure.size(), weight);
  if (error != std::errc() || end != figure.data() + figure.size() || weight < 0 ||
      weight > domain::most_weight)
    return std::nullopt;
  return weight;
}

// One line of the list; what is wrong with it is noted under its number.
domain::Seat read_line(const std::string& line, std::size_t number, base::Refusals& wrong) {
  const auto at = std::to_string(number);
  const auto refuse = [&](const char* code, const std::string& text = {}) {
    wrong.push_back(
        {code, {{"line", at}, {"text", text}, {"most", std::to_string(domain::most_weight)}}, "lines"});
  };
  auto cells = base::split(line, line.find('\t') == std::string::npos ? ';' : '\t');
  if (cells.size() > 4) refuse("seats.columns");
  cells.resize(4);
  domain::Seat seat;
  seat.person = domain::Personal{trimmed(cells[0])};
  seat.group = trimmed(cells[1]);
  if (domain::check_line("lines", seat.person->text, Need::required)) refuse("seats.name");
  if (domain::check_line("lines", seat.group, Need::optional)) refuse("seats.group");
  const auto role = role_said(trimmed(cells[2]));
  if (!role) refuse("seats.role", base::without_controls(trimmed(cells[2])));
  seat.role = role.value_or(domain::SeatRole::member);
  const auto weight = weight_said(trimmed(cells[3]), seat.role);
  if (!weight) refuse("seats.weight", base::without_controls(trimmed(cells[3])));
  seat.weight = weight.value_or(1);
  return seat;
}

// Words of headings are plain letters in all languages.
std::string in_small_letters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

bool is_heading(const std::string& line) {
  const auto first = in_small_letters(trimmed(line.substr(0, line.find_first_of("\t;"))));
  return std::any_of(std::begin(base::all_languages), std::end(base::all_languages),
                     [&](const auto language) {
                       return first == in_small_letters(language::say(language, "seats.column_name"));
                     });
}

struct Line {
  std::size_t number = 0;
  domain::Seat seat;
};

std::vector<Line> read_lines(const std::string& text, base::Refusals& wrong) {
  std::vector<Line> seats;
  std::size_t number = 0;
  for (auto line : base::split(text, '\n')) {
    ++number;
    std::erase(line, '\r');
    if (base::trim(line).empty() || (seats.empty() && is_heading(line))) continue;
    seats.push_back({number, read_line(line, number, wrong)});
  }
  if (seats.empty()) wrong.push_back({"seats.none", {}, "lines"});
  if (seats.size() > most_lines)
    wrong.push_back({"seats.too_many", {{"most", std::to_string(most_lines)}}, "lines"});
  return seats;
}

// One that began later than that keeps its time: then it was a mistake, which is corrected by hand.
void end_seat(Desk& desk, const domain::Recorded<domain::Seat>& found, base::Day last) {
  auto seat = found.value;
  seat.last_day = last;
  if (domain::check(seat).empty()) desk.amend(found.fact, {}, seat);
}

std::set<std::string> members_on(Desk& desk, const std::string& network, base::Day day) {
  std::set<std::string> members;
  domain::MembershipFilter filter;
  filter.public_only = false;
  filter.network = network;
  for (const auto& found : storage::list_memberships(desk.connection(), filter))
    if (domain::standing_on(found.value, day) == domain::Standing::member)
      members.insert(found.value.organisation);
  return members;
}

}  // namespace

Recorded record_seat(House& house, const Submission& submission, domain::Seat seat) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    tidy(seat);
    if (auto wrong = check(desk, seat); !wrong.empty()) return wrong;
    if (auto refused = check_beside(desk, seat)) return *refused;
    seat.id = new_id(desk);
    desk.enter(seat);
    return seat.id;
  });
}

Recorded amend_seat(House& house, const Submission& submission, domain::Seat seat, domain::FactNumber seen,
                    const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_seat(desk.connection(), seat.id);
    if (!before) return base::Refusal{"seat.unknown"};
    if (auto stale = check_seen(seen, before->fact)) return *stale;
    if (auto refused = domain::check_line("reason", reason, Need::optional)) return *refused;
    seat.body = before->value.body;
    tidy(seat);
    if (!seat.person && before->value.person && before->value.person->erased)
      seat.person = before->value.person;
    if (auto wrong = check(desk, seat); !wrong.empty()) return wrong;
    if (auto refused = check_beside(desk, seat, &before->value)) return *refused;
    if (seat == before->value) return seat.id;
    desk.amend(before->fact, reason, seat);
    return seat.id;
  });
}

Recorded record_seats(House& house, const Submission& submission, const std::string& body,
                      const std::string& lines, std::optional<base::Day> first_day) {
  base::Refusals wrong;
  auto read = read_lines(lines, wrong);
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    if (!storage::find_body(desk.connection(), body)) return base::Refusal{"body.unknown"};
    if (!wrong.empty()) return wrong;
    auto seats = storage::list_seats(desk.connection(), body);
    for (auto& [number, seat] : read) {
      seat.body = body;
      seat.first_day = first_day;
      if (const auto refused = domain::check_beside(seat, seats))
        wrong.push_back({refused->code == "seat.twice" ? "seats.twice" : "seats.second_chair",
                         {{"line", std::to_string(number)}, {"name", refused->arguments.front().second}},
                         "lines"});
      // Its id makes it another than those that follow.
      seat.id = new_id(desk);
      seats.push_back({seat, 0});
    }
    if (!wrong.empty()) return wrong;
    for (const auto& [number, seat] : read) desk.enter(seat);
    return body;
  });
}

base::Result<std::vector<domain::Seat>> read_seats(const std::string& lines) {
  base::Refusals wrong;
  auto read = read_lines(lines, wrong);
  if (!wrong.empty()) return wrong;
  std::vector<domain::Seat> seats;
  for (auto& line : read) seats.push_back(std::move(line.seat));
  return seats;
}

Recorded seat_members(House& house, const Submission& submission, const std::string& body) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto of = storage::find_body(desk.connection(), body);
    if (!of) return base::Refusal{"body.unknown"};
    if (!storage::find_network(desk.connection(), of->value.organisation))
      return base::Refusal{"seats.no_network"};
    const auto today = desk.today_in(of->value.time_zone);
    const auto members = members_on(desk, of->value.organisation, today);
    auto missing = members;
    for (const auto& row : storage::list_seats(desk.connection(), body)) {
      const auto& organisation = row.value.organisation;
      if (organisation.empty() || !domain::is_held_on(row.value, today)) continue;
      missing.erase(organisation);
      if (members.count(organisation) == 0) end_seat(desk, row, today.plus_days(-1));
    }
    for (const auto& member : missing) {
      domain::Seat seat;
      seat.id = new_id(desk);
      seat.body = body;
      seat.organisation = member;
      seat.first_day = today;
      desk.enter(seat);
    }
    return body;
  });
}

}  // namespace gremium::app
