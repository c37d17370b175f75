#include "app/papers.h"

#include "base/crypto.h"
#include "domain/text_check.h"
#include "storage/bodies.h"
#include "storage/organisations.h"
#include "storage/papers.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;
using domain::Need;

void check_consultations(storage::Connection& connection, const domain::Paper& paper, Refusals& wrong) {
  if (paper.consultations.size() > most_consultations) {
    wrong.push_back({"paper.too_many_consultations", {{"most", std::to_string(most_consultations)}}});
    return;
  }
  for (std::size_t i = 0; i < paper.consultations.size(); ++i)
    if (!storage::find_body(connection, paper.consultations[i].body))
      wrong.push_back({"body.unknown", {}, "body_" + std::to_string(i + 1)});
}

std::optional<Refusal> check_number(storage::Connection& connection, const domain::Paper& paper) {
  if (paper.number.empty()) return std::nullopt;
  const auto other = storage::find_paper_numbered(connection, paper.organisation, paper.number);
  if (!other || other->value.id == paper.id) return std::nullopt;
  return Refusal{"paper.number_taken", {{"title", other->value.title}}, "number"};
}

Refusals check(storage::Connection& connection, const domain::Paper& paper) {
  Refusals wrong;
  if (!storage::find_organisation(connection, paper.organisation))
    wrong.push_back({"organisation.unknown", {}, "organisation"});
  note(wrong, domain::check_title("title", paper.title, Need::required));
  note(wrong, domain::check_line("number", paper.number, Need::optional));
  note(wrong, domain::check_paragraph("text", paper.text, Need::optional));
  note(wrong, check_number(connection, paper));
  check_consultations(connection, paper, wrong);
  return wrong;
}

}  // namespace

Recorded record_paper(House& house, const Submission& submission, domain::Paper paper) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    paper.id.clear();
    if (auto wrong = check(desk.connection(), paper); !wrong.empty()) return wrong;
    do paper.id = base::random_ref();
    while (storage::find_paper(desk.connection(), paper.id));
    const bool is_own = storage::find_network(desk.connection(), paper.organisation).has_value();
    if (is_own && !desk.may(domain::Right::publish)) paper.is_public = false;
    desk.enter(paper);
    return paper.id;
  });
}

Recorded amend_paper(House& house, const Submission& submission, domain::Paper paper, domain::FactNumber seen,
                     const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_paper(desk.connection(), paper.id);
    if (!before) return Refusal{"paper.unknown"};
    if (auto stale = check_seen(seen, before->fact)) return *stale;
    if (auto refused = domain::check_line("reason", reason, Need::optional)) return *refused;
    paper.organisation = before->value.organisation;
    if (auto wrong = check(desk.connection(), paper); !wrong.empty()) return wrong;
    if (!desk.may(domain::Right::publish)) paper.is_public = before->value.is_public;
    if (paper == before->value) return paper.id;
    desk.amend(before->fact, reason, paper);
    return paper.id;
  });
}

}  // namespace gremium::app
