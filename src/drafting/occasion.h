// From facts to words, for what is no joining: a member that leaves, a new network, a decision of a network's
// own body, a meeting of such a body that is called or was held. As in announcement.h nothing is invented,
// and what a reader would miss is an open passage.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/election.h"
#include "domain/leaving.h"
#include "domain/meeting.h"
#include "drafting/announcement.h"

namespace gremium::drafting {

// One of those whose memberships end.
struct Leaver {
  // With the decision that ended it, if one is known; its body may be the network's own.
  MaterialMember member;
  // The organisation of that body, where it is not the member.
  std::optional<domain::Organisation> body_of;
  std::optional<domain::EndKind> how;
  // Since when it was a member, where that is known and the same for all.
  std::optional<base::PartialDay> since;
  // Of a merger: what it went into, where that is known.
  std::optional<domain::Organisation> successor = {};
  // Its membership goes on there.
  bool continued = false;
};

// Memberships that end on one day in the same networks.
struct LeavingMaterial {
  base::Day today = base::Day::of_number(0);
  // The last day inside.
  base::Day last_day = base::Day::of_number(0);
  // What they leave; with the members that are left then. At least one, in the order of the headline.
  std::vector<MaterialNetwork> networks;
  // Whose total is given; one of them or none.
  std::string publishing_network;
  // At least one; several only if each is domain::is_told_with_others().
  std::vector<Leaver> leavers;
  // Here and below: of the publishing network.
  domain::HouseStyle style = {};
};

struct NetworkMaterial {
  base::Day today = base::Day::of_number(0);
  // With its members today.
  MaterialNetwork network;
  std::vector<MaterialMember> members;
  // Where one must be a member too.
  std::vector<MaterialNetwork> requires_networks;
  std::optional<domain::Body> approval_body;
  FactNumbers approval_facts;
  base::PerLanguage<std::string> benefits;
  domain::HouseStyle style = {};
};

// A body of a network.
struct MaterialBody {
  domain::Organisation network;
  domain::Body body;
  FactNumbers facts;
};

struct MaterialDecision {
  domain::Decision decision;
  std::optional<domain::Body> referred_to;
  FactNumbers facts;
};

struct DecisionMaterial {
  base::Day today = base::Day::of_number(0);
  MaterialBody body;
  MaterialDecision decision;
  domain::HouseStyle style = {};
};

struct CallMaterial {
  base::Day today = base::Day::of_number(0);
  MaterialBody body;
  domain::Meeting meeting;
  FactNumbers meeting_facts;
  // Of the agenda, as far as it is out and public.
  std::vector<std::string> items;
  FactNumbers item_facts;
  // The day of the meeting without quorum that it calls again.
  std::optional<base::Day> second_call_of;
  domain::HouseStyle style = {};
};

struct MaterialElection {
  // Empty: nobody.
  std::string id;
  std::string office;
  base::Language language = base::Language::de;
  FactNumbers facts;
};

// What came out of one item: one of the two, or nothing where the public may not know (any more).
struct MaterialResult {
  std::optional<MaterialDecision> decision;
  std::optional<MaterialElection> election;
};

struct ResultMaterial {
  base::Day today = base::Day::of_number(0);
  MaterialBody body;
  domain::Meeting meeting;
  FactNumbers meeting_facts;
  // By the places that `member` counts.
  std::vector<MaterialResult> results;
  domain::HouseStyle style = {};
};

Draft draft(const LeavingMaterial& material);
Draft draft(const NetworkMaterial& material);
Draft draft(const DecisionMaterial& material);
Draft draft(const CallMaterial& material);
Draft draft(const ResultMaterial& material);

}  // namespace gremium::drafting
