#include "app/seats.h"

#include "base/crypto.h"
#include "domain/text_check.h"
#include "storage/bodies.h"
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

// A person without a name is none.
void tidy(domain::Seat& seat) {
  if (seat.person && seat.person->text.empty() && !seat.person->erased) seat.person.reset();
}

}  // namespace

Recorded record_seat(House& house, const Submission& submission, domain::Seat seat) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    tidy(seat);
    if (auto wrong = check(desk, seat); !wrong.empty()) return wrong;
    do seat.id = base::random_ref();
    while (storage::find_seat(desk.connection(), seat.id));
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
    if (seat == before->value) return seat.id;
    desk.amend(before->fact, reason, seat);
    return seat.id;
  });
}

}  // namespace gremium::app
