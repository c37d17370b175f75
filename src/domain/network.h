// A network: an organisation that has members, with its own rules. It shares the id of its organisation.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/languages.h"
#include "domain/effective_rule.h"
#include "domain/house_style.h"
#include "domain/member_category.h"
#include "domain/notice_rule.h"

namespace gremium::domain {

// Members of this network from a country are members of the other one too (a German city in Efus belongs to
// DEFUS).
struct Derivation {
  std::string network;
  // ISO 3166 code; empty: all members.
  std::string country;

  bool operator==(const Derivation&) const = default;
};

struct Network {
  std::string id;
  // Where one must be a member first, or at the same time (DEFUS requires Efus).
  std::vector<std::string> requires_networks;
  std::vector<Derivation> derives;
  // The body that admits members; empty if none does.
  std::string approval_body;
  // From this day on all members are recorded. Totals are printed only then; without it never.
  std::optional<base::Day> complete_since;
  // Whose voice announces its new members and gives the total, where they join several networks at once.
  std::string publishing_network;
  // What is proposed for the first day of a member that joins, and for the last of one that leaves; the
  // latter is empty where nobody has looked it up.
  EffectiveRule default_rule = {EffectiveRuleId::fixed_date, {}};
  std::optional<NoticeRule> notice_rule = {};
  // IANA name; its midnights are when memberships take effect.
  std::string time_zone;
  std::vector<base::Language> languages;
  // Whoever edited a text last may not sign it off.
  bool four_eyes = false;
  std::vector<MemberCategory> categories = {};
  // Of what is drafted in its voice.
  HouseStyle style = {};
  // What membership brings: the closing paragraph of every announcement.
  base::PerLanguage<std::string> benefits;

  bool operator==(const Network&) const = default;
};

}  // namespace gremium::domain
