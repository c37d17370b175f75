#include "domain/follower.h"

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<FollowedKind> kinds[] = {
    {FollowedKind::network, "network"},
    {FollowedKind::organisation, "organisation"},
    {FollowedKind::body, "body"},
};

}  // namespace

std::string_view name_of(FollowedKind kind) { return name_in(kinds, kind); }
std::optional<FollowedKind> followed_kind_named(std::string_view name) { return value_in(kinds, name); }

std::string to_text(const Followed& followed) {
  return std::string(name_of(followed.kind)) + "." + followed.id;
}

std::optional<Followed> followed_named(std::string_view text) {
  const auto dot = text.find('.');
  if (dot == std::string_view::npos || dot + 1 == text.size()) return std::nullopt;
  const auto kind = followed_kind_named(text.substr(0, dot));
  if (!kind) return std::nullopt;
  return Followed{*kind, std::string(text.substr(dot + 1))};
}

}  // namespace gremium::domain
