// Categories of membership, as the statutes and the table of fees of a network have them: what members of a
// category pay and how many votes they have. A band of inhabitants tells whose category it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/languages.h"
#include "base/result.h"

namespace gremium::domain {

struct MemberCategory {
  // Given once, never used again.
  std::string id;
  base::PerLanguage<std::string> names;
  // Both inside; empty: no limit on that side. Both empty: inhabitants do not matter.
  std::optional<int> from_inhabitants = {};
  std::optional<int> until_inhabitants = {};
  // A year, in whole euros; empty: not known.
  std::optional<int> fee = {};
  // In the assembly; 0: a voice without a vote, empty: not known.
  std::optional<int> votes = {};

  bool has_band() const { return from_inhabitants || until_inhabitants; }
  bool operator==(const MemberCategory&) const = default;
};

// Codes category.reversed (field category_until_N), category.overlaps (category_from_N; arguments number,
// other: which of them, from 1), category.negative (category_fee_N, category_votes_N, category_from_N).
base::Refusals check(const std::vector<MemberCategory>& categories);

// The one whose band has so many inhabitants; null if none has, or nobody knows how many there are.
const MemberCategory* category_for(const std::vector<MemberCategory>& categories,
                                   std::optional<int> inhabitants);
const MemberCategory* find_category(const std::vector<MemberCategory>& categories, const std::string& id);

}  // namespace gremium::domain
