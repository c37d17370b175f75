#include "domain/leaving.h"

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<EndKind> kinds[] = {
    {EndKind::resignation, "resignation"}, {EndKind::expulsion, "expulsion"}, {EndKind::merger, "merger"},
    {EndKind::dissolution, "dissolution"}, {EndKind::term_over, "term_over"}, {EndKind::other, "other"},
};

}  // namespace

std::string_view name_of(EndKind kind) { return name_in(kinds, kind); }
const std::vector<EndKind>& all_end_kinds() {
  static const auto all = [] {
    std::vector<EndKind> values;
    for (const auto& kind : kinds) values.push_back(kind.value);
    return values;
  }();
  return all;
}

std::optional<EndKind> end_kind_named(std::string_view name) { return value_in(kinds, name); }

bool is_told_with_others(const std::optional<EndKind>& how) {
  if (!how) return true;
  switch (*how) {
    case EndKind::resignation:
    case EndKind::dissolution:
    case EndKind::term_over:
      return true;
    case EndKind::expulsion:
    case EndKind::merger:
    case EndKind::other:
      break;
  }
  return false;
}

}  // namespace gremium::domain
