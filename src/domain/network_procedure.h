// How one joins a network: the steps its statutes ask for, as they hold from a day on. A network has a
// version for each time they changed; a case keeps the one it began under (Accession::steps,
// Accession::procedures). What else statutes ask, a membership elsewhere first or one that follows, stands in
// the network itself (Network::requires_networks, derives).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/result.h"
#include "domain/accession.h"

namespace gremium::domain {

struct NetworkProcedure {
  // Short random id, given once.
  std::string id = {};
  std::string network = {};
  // Empty: since there is the network.
  std::optional<base::Day> valid_from = {};
  // The statutes: "Satzung § 4".
  std::string source = {};
  std::string source_url = {};
  // In order. Their own `network` is empty: it is this one.
  std::vector<PlannedStep> steps = {};

  bool operator==(const NetworkProcedure&) const = default;
};

inline constexpr std::size_t most_steps = 30;
inline constexpr std::size_t most_documents = 50;
inline constexpr int most_expected_days = 3650;
inline constexpr int most_needed = 100'000;

// Whether it can be followed. Fields bear the step's place in the list, from 1: kind_1, body_1 …
// Codes: procedure.no_steps (kind_1), procedure.too_many_steps (most), procedure.effect_missing,
// procedure.effect_twice, procedure.effect_before_approval (kind of the effect), procedure.after_effect,
// procedure.news_before_effect, procedure.step_twice (kind), procedure.body_missing,
// procedure.body_not_asked (body), procedure.not_skippable (may_skip), procedure.days_out_of_range (most;
// expected_days), procedure.wait_impossible (wait), procedure.wait_after_unknown (wait_after),
// procedure.documents_missing, procedure.documents_not_asked, procedure.documents_uneven,
// procedure.too_many_documents (most; documents_de …), procedure.number_out_of_range (most; at_least),
// procedure.number_not_asked (at_least), procedure.label_missing (label_de …), text.*.
base::Refusals check(const NetworkProcedure& procedure);

// The one in force that day; nothing before the first.
const NetworkProcedure* in_force(const std::vector<NetworkProcedure>& of_network, base::Day day);
// The one that came last; nothing without any.
const NetworkProcedure* newest(const std::vector<NetworkProcedure>& of_network);

// What is asked by a network that has recorded nothing: the candidate's decision, its declaration, and the
// approval of the body, if there is one.
std::vector<PlannedStep> usual_steps(const std::string& approval_body, const std::string& network);
// The steps as a case has them: each knows its network, but for the candidate's own.
std::vector<PlannedStep> steps_of(const NetworkProcedure& procedure);
// One case in several networks: the candidate decides and declares once; each network adds its own steps, in
// the order of networks; the effect comes once, after all of them, and the news last. What they share may be
// skipped where all say so, and every waiting period holds.
std::vector<PlannedStep> joined(const std::vector<std::vector<PlannedStep>>& of_networks);

}  // namespace gremium::domain
