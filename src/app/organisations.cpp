#include "app/organisations.h"

#include <algorithm>
#include <set>

#include "domain/text_check.h"
#include "drafting/display.h"
#include "language/slug.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusals;
using domain::Need;

}  // namespace

Refusals check_organisation(const domain::Organisation& organisation) {
  Refusals wrong;
  if (!drafting::kind_known(organisation.kind)) wrong.push_back({"organisation.kind_unknown", {}, "kind"});
  if (!organisation.country.empty() && !drafting::country_known(organisation.country))
    wrong.push_back({"organisation.country_unknown", {}, "country"});
  for (const auto language : base::all_languages) {
    const auto found = organisation.names.find(language);
    const auto name = found == organisation.names.end() ? domain::Name{} : found->second;
    const std::string tongue(base::code(language));
    note(wrong, domain::check_line("name_" + tongue, name.name,
                                   language == base::Language::de ? Need::required : Need::optional));
    note(wrong, domain::check_line("short_name_" + tongue, name.short_name, Need::optional));
  }
  if (organisation.inhabitants && *organisation.inhabitants < 0)
    wrong.push_back({"organisation.inhabitants_negative", {}, "inhabitants"});
  note(wrong, domain::check_line("contracting_party", organisation.contracting_party, Need::optional));
  note(wrong, domain::check_web_address("website", organisation.website));
  note(wrong, domain::check_line("source", organisation.source, Need::optional));
  note(wrong, domain::check_line("unconfirmed", organisation.unconfirmed, Need::optional));
  return wrong;
}

std::string wanted_slug(const domain::Organisation& organisation) {
  return language::slug(drafting::formal_name(organisation, base::Language::de), base::Language::de);
}

bool is_slug(const std::string& text) {
  return !text.empty() && text.size() <= 100 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

namespace {

std::string free_slug(storage::Connection& connection, const std::string& wanted) {
  const auto base_slug = wanted.empty() ? std::string("organisation") : wanted;
  auto slug = base_slug;
  for (int number = 2; storage::find_organisation(connection, slug); ++number)
    slug = base_slug + "-" + std::to_string(number);
  return slug;
}

// Where following `next` from a network leads back to it: the way, "efus → defus → efus"; empty if nowhere.
template <class Next>
std::string way_back(const std::string& start, Next next) {
  std::set<std::string> seen;
  struct Stop {
    std::string id;
    std::string way;
  };
  std::vector<Stop> open{{start, start}};
  while (!open.empty()) {
    const auto stop = open.back();
    open.pop_back();
    for (const auto& further : next(stop.id)) {
      const auto way = stop.way + " → " + further;
      if (further == start) return way;
      if (seen.insert(further).second) open.push_back({further, way});
    }
  }
  return {};
}

// One that members were put into stays.
Refusals check_categories(storage::Connection& connection, const domain::Network& network) {
  auto wrong = domain::check(network.categories);
  for (std::size_t i = 0; i < network.categories.size(); ++i) {
    for (const auto language : base::all_languages) {
      const std::string field =
          "category_name_" + std::string(base::code(language)) + "_" + std::to_string(i + 1);
      const auto& names = network.categories[i].names;
      const auto name = names.find(language);
      note(wrong, domain::check_line(field, name == names.end() ? std::string() : name->second,
                                     language == base::Language::de ? Need::required : Need::optional));
    }
  }
  domain::MembershipFilter members;
  members.public_only = false;
  members.network = network.id;
  const auto is_gone = [&](const std::string& category) {
    return !category.empty() && domain::find_category(network.categories, category) == nullptr;
  };
  for (const auto& [membership, fact] : storage::list_memberships(connection, members)) {
    const auto& earlier = membership.earlier_categories;
    if (is_gone(membership.category) || std::any_of(earlier.begin(), earlier.end(), [&](const auto& each) {
          return is_gone(each.category);
        })) {
      wrong.push_back({"category.in_use", {}, "category_name_de_1"});
      break;
    }
  }
  return wrong;
}

Refusals check(storage::Connection& connection, const domain::Network& network) {
  Refusals wrong;
  if (!storage::find_organisation(connection, network.id))
    wrong.push_back({"organisation.unknown", {}, "id"});
  note(wrong, domain::check_time_zone("time_zone", network.time_zone));
  for (const auto& [language, text] : network.benefits)
    note(wrong,
         domain::check_paragraph("benefits_" + std::string(base::code(language)), text, Need::optional));
  const auto rules_of = [&](const std::string& id) -> std::optional<domain::Network> {
    if (id == network.id) return network;
    const auto other = storage::find_network(connection, id);
    return other ? std::optional(other->value) : std::nullopt;
  };
  const auto derived = [&](const std::string& id) {
    std::vector<std::string> ids;
    if (const auto rules = rules_of(id))
      for (const auto& derivation : rules->derives) ids.push_back(derivation.network);
    return ids;
  };
  const auto required = [&](const std::string& id) {
    const auto rules = rules_of(id);
    return rules ? rules->requires_networks : std::vector<std::string>{};
  };
  for (const auto& id : required(network.id))
    if (!rules_of(id)) wrong.push_back({"network.unknown", {{"network", id}}, "requires"});
  for (const auto& id : derived(network.id))
    // It may require this one, and then comes after it.
    if (!storage::find_organisation(connection, id))
      wrong.push_back({"network.unknown", {{"network", id}}, "derives_network"});
  for (const auto& derivation : network.derives)
    if (!derivation.country.empty() && !drafting::country_known(derivation.country))
      wrong.push_back({"organisation.country_unknown", {}, "derives_country"});
  if (!network.publishing_network.empty() && !rules_of(network.publishing_network))
    wrong.push_back({"network.unknown", {{"network", network.publishing_network}}, "publishing_network"});
  for (auto& refusal : domain::check(network.default_rule)) wrong.push_back(std::move(refusal));
  if (network.notice_rule)
    for (auto& refusal : domain::check(*network.notice_rule)) wrong.push_back(std::move(refusal));
  for (auto& refusal : domain::check(network.style)) wrong.push_back(std::move(refusal));
  for (auto& refusal : check_categories(connection, network)) wrong.push_back(std::move(refusal));
  if (const auto way = way_back(network.id, required); !way.empty())
    wrong.push_back({"network.cycle", {{"way", way}}, "requires"});
  if (const auto way = way_back(network.id, derived); !way.empty())
    wrong.push_back({"network.cycle", {{"way", way}}, "derives_network"});
  if (!network.approval_body.empty() && !storage::find_body(connection, network.approval_body))
    wrong.push_back({"body.unknown", {}, "approval_body"});
  return wrong;
}

}  // namespace

Recorded record_organisation(House& house, const Submission& submission, domain::Organisation organisation) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    auto wrong = check_organisation(organisation);
    auto& connection = desk.connection();
    if (organisation.id.empty() && wrong.empty()) {
      const auto wanted = wanted_slug(organisation);
      if (storage::find_organisation(connection, wanted))
        wrong.push_back({"organisation.name_taken", {{"id", wanted}}, "name_de"});
      organisation.id = free_slug(connection, wanted);
    } else if (wrong.empty() &&
               (!is_slug(organisation.id) || storage::find_organisation(connection, organisation.id))) {
      wrong.push_back({"organisation.id_taken", {{"id", organisation.id}}, "id"});
    }
    if (!wrong.empty()) return wrong;
    desk.enter(organisation);
    return organisation.id;
  });
}

Recorded amend_organisation(House& house, const Submission& submission, domain::Organisation organisation,
                            domain::FactNumber seen, const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_organisation(desk.connection(), organisation.id);
    if (!before) return base::Refusal{"organisation.unknown"};
    if (auto stale = check_seen(seen, before->fact)) return *stale;
    if (auto refused = domain::check_line("reason", reason, domain::Need::optional)) return *refused;
    if (auto wrong = check_organisation(organisation); !wrong.empty()) return wrong;
    desk.amend(before->fact, reason, organisation);
    return organisation.id;
  });
}

Recorded change_name(House& house, const Submission& submission, const std::string& id,
                     const domain::NameChange& change, domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_organisation(desk.connection(), id);
    if (!before) return base::Refusal{"organisation.unknown"};
    if (auto stale = check_seen(seen, before->fact)) return *stale;
    Refusals wrong;
    note(wrong, domain::check_line("reason", change.reason, Need::optional));
    if (!change.decision.empty() && !storage::find_decision(desk.connection(), change.decision))
      wrong.push_back({"decision.unknown", {}, "decision"});
    const auto after = domain::renamed(before->value, change);
    if (!after) wrong.push_back(after.refusal());
    if (!wrong.empty()) return wrong;
    if (wrong = check_organisation(*after); !wrong.empty()) return wrong;
    desk.amend(before->fact, change.reason, *after);
    return id;
  });
}

Recorded correct_name_change(House& house, const Submission& submission, const CorrectNameChange& correct) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_organisation(desk.connection(), correct.organisation);
    if (!before) return base::Refusal{"organisation.unknown"};
    if (auto stale = check_seen(correct.seen, before->fact)) return *stale;
    Refusals wrong;
    note(wrong, domain::check_line("correction", correct.correction, Need::required));
    if (correct.corrected) {
      note(wrong, domain::check_line("reason", correct.corrected->reason, Need::optional));
      if (const auto& decision = correct.corrected->decision;
          !decision.empty() && !storage::find_decision(desk.connection(), decision))
        wrong.push_back({"decision.unknown", {}, "decision"});
    }
    const auto after = correct.corrected
                           ? domain::name_change_corrected(before->value, correct.from, *correct.corrected)
                           : domain::name_change_taken_back(before->value, correct.from);
    if (!after) wrong.push_back(after.refusal());
    if (!wrong.empty()) return wrong;
    if (wrong = check_organisation(*after); !wrong.empty()) return wrong;
    if (correct.corrected) {
      // The names that were typed, where they are not today's.
      auto typed = *after;
      typed.names = correct.corrected->names;
      if (wrong = check_organisation(typed); !wrong.empty()) return wrong;
    }
    if (*after == before->value) return correct.organisation;
    desk.amend(before->fact, correct.correction, *after);
    return correct.organisation;
  });
}

Recorded record_network(House& house, const Submission& submission, domain::Network network) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    if (storage::find_network(desk.connection(), network.id))
      return base::Refusal{"network.exists", {}, "id"};
    if (auto wrong = check(desk.connection(), network); !wrong.empty()) return wrong;
    desk.enter(network);
    return network.id;
  });
}

Recorded amend_network(House& house, const Submission& submission, domain::Network network,
                       domain::FactNumber seen, const std::string& reason) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_network(desk.connection(), network.id);
    if (!before) return base::Refusal{"network.unknown", {{"network", network.id}}, "id"};
    if (auto stale = check_seen(seen, before->fact)) return *stale;
    if (auto refused = domain::check_line("reason", reason, domain::Need::optional)) return *refused;
    if (auto wrong = check(desk.connection(), network); !wrong.empty()) return wrong;
    desk.amend(before->fact, reason, network);
    return network.id;
  });
}

}  // namespace gremium::app
