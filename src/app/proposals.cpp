#include "app/proposals.h"

#include <algorithm>

#include "base/crypto.h"
#include "domain/text_check.h"
#include "storage/proposals.h"

namespace gremium::app {
namespace {

constexpr int most_shown = 20;

}  // namespace

Recorded propose_change(House& house, const Submission& submission, const domain::Account& member,
                        const std::string& text) {
  return perform(house, submission, domain::Right::see_own, [&](Desk& desk) -> Recorded {
    if (member.organisation.empty()) return base::Refusal{"account.organisation_missing"};
    if (auto refused = domain::check_paragraph("text", text, domain::Need::required)) return *refused;
    const auto waiting = storage::list_waiting_proposals(desk.connection());
    if (std::count_if(waiting.begin(), waiting.end(), [&](const auto& proposal) {
          return proposal.organisation == member.organisation;
        }) >= most_waiting_proposals)
      return base::Refusal{"proposal.too_many", {{"most", std::to_string(most_waiting_proposals)}}, "text"};
    const domain::Proposal proposal{base::random_ref(8), member.organisation, member.id, text, desk.now()};
    storage::put_proposal(desk.connection(), proposal);
    return proposal.id;
  });
}

Recorded settle_proposal(House& house, const Submission& submission, const std::string& id,
                         const std::string& answer) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = storage::find_proposal(desk.connection(), id);
    if (!found) return base::Refusal{"proposal.unknown"};
    if (found->settled_at) return base::Refusal{"proposal.settled"};
    if (auto refused = domain::check_paragraph("answer", answer, domain::Need::required)) return *refused;
    storage::settle_proposal(desk.connection(), id, desk.actor().account, desk.now(), answer);
    return id;
  });
}

std::optional<domain::Proposal> find_proposal(House& house, const std::string& id) {
  const auto reading = house.home->read();
  return storage::find_proposal(reading.connection(), id);
}

std::vector<domain::Proposal> proposals_of(House& house, const std::string& organisation) {
  const auto reading = house.home->read();
  return storage::list_proposals_of(reading.connection(), organisation, most_shown);
}

std::vector<domain::Proposal> waiting_proposals(House& house) {
  const auto reading = house.home->read();
  return storage::list_waiting_proposals(reading.connection());
}

}  // namespace gremium::app
