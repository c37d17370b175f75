// Who speaks for a member in a network, from when until when: its delegate to the assembly, the deputy, and
// whom the network writes to. For the office alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/result.h"
#include "domain/personal.h"

namespace gremium::domain {

enum class ContactRole { delegate, deputy, contact };

std::string_view name_of(ContactRole role);
std::optional<ContactRole> contact_role_named(std::string_view name);

struct MemberContact {
  std::string id;
  std::string membership;
  ContactRole role = ContactRole::contact;
  Personal person;
  std::string function;
  Personal email;
  Personal phone;
  // Both inside; empty: not known since when, and until further notice.
  std::optional<base::Day> from = {};
  std::optional<base::Day> last_day = {};

  bool operator==(const MemberContact&) const = default;
};

bool in_office(const MemberContact& contact, base::Day day);
// Code contact.end_before_start (last_day; arguments start, end).
std::optional<base::Refusal> check_term(const MemberContact& contact);

}  // namespace gremium::domain
