#include "domain/member_category.h"

#include <algorithm>
#include <limits>

namespace gremium::domain {
namespace {

int least_of(const MemberCategory& category) { return category.from_inhabitants.value_or(0); }
int most_of(const MemberCategory& category) {
  return category.until_inhabitants.value_or(std::numeric_limits<int>::max());
}

bool share_inhabitants(const MemberCategory& a, const MemberCategory& b) {
  return a.has_band() && b.has_band() && least_of(a) <= most_of(b) && least_of(b) <= most_of(a);
}

void check_alone(const MemberCategory& category, const std::string& number, base::Refusals& wrong) {
  const auto negative = [&](const std::optional<int>& figure, const char* field) {
    if (figure && *figure < 0) wrong.push_back({"category.negative", {}, field + number});
  };
  negative(category.from_inhabitants, "category_from_");
  negative(category.fee, "category_fee_");
  negative(category.votes, "category_votes_");
  if (most_of(category) < least_of(category))
    wrong.push_back({"category.reversed", {}, "category_until_" + number});
}

}  // namespace

base::Refusals check(const std::vector<MemberCategory>& categories) {
  base::Refusals wrong;
  for (std::size_t i = 0; i < categories.size(); ++i) {
    const auto number = std::to_string(i + 1);
    check_alone(categories[i], number, wrong);
    for (std::size_t other = 0; other < i; ++other)
      if (share_inhabitants(categories[other], categories[i]))
        wrong.push_back({"category.overlaps",
                         {{"number", number}, {"other", std::to_string(other + 1)}},
                         "category_from_" + number});
  }
  return wrong;
}

const MemberCategory* category_for(const std::vector<MemberCategory>& categories,
                                   std::optional<int> inhabitants) {
  if (!inhabitants) return nullptr;
  const auto found = std::find_if(categories.begin(), categories.end(), [&](const MemberCategory& category) {
    return category.has_band() && least_of(category) <= *inhabitants && *inhabitants <= most_of(category);
  });
  return found == categories.end() ? nullptr : &*found;
}

const MemberCategory* find_category(const std::vector<MemberCategory>& categories, const std::string& id) {
  const auto found = std::find_if(categories.begin(), categories.end(),
                                  [&](const MemberCategory& category) { return category.id == id; });
  return found == categories.end() ? nullptr : &*found;
}

}  // namespace gremium::domain
