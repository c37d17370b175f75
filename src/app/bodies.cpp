#include "app/bodies.h"

#include "base/crypto.h"
#include "domain/text_check.h"
#include "drafting/display.h"
#include "storage/bodies.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusals;
using domain::Need;

Refusals check(storage::Connection& connection, const domain::Body& body) {
  Refusals wrong;
  if (!storage::find_organisation(connection, body.organisation))
    wrong.push_back({"organisation.unknown", {}, "organisation"});
  if (!drafting::kind_known(body.kind)) wrong.push_back({"body.kind_unknown", {}, "kind"});
  note(wrong, domain::check_time_zone("time_zone", body.time_zone));
  for (const auto& [language, name] : body.names)
    note(wrong, domain::check_line("name_" + std::string(base::code(language)), name.name, Need::optional));
  return wrong;
}

}  // namespace

Recorded record_body(House& house, const Submission& submission, domain::Body body) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    if (auto wrong = check(desk.connection(), body); !wrong.empty()) return wrong;
    if (body.id.empty()) body.id = base::random_ref();
    if (storage::find_body(desk.connection(), body.id)) return base::Refusal{"body.id_taken", {}, "id"};
    desk.enter(body);
    return body.id;
  });
}

Recorded amend_body(House& house, const Submission& submission, domain::Body body, domain::FactNumber seen,
                    const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_body(desk.connection(), body.id);
    if (!before) return base::Refusal{"body.unknown"};
    if (auto stale = check_seen(seen, before->fact)) return *stale;
    if (auto refused = domain::check_line("reason", reason, Need::optional)) return *refused;
    body.organisation = before->value.organisation;
    if (auto wrong = check(desk.connection(), body); !wrong.empty()) return wrong;
    if (body == before->value) return body.id;
    desk.amend(before->fact, reason, body);
    return body.id;
  });
}

}  // namespace gremium::app
