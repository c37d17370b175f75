#include "domain/member_contact.h"

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<ContactRole> roles[] = {
    {ContactRole::delegate, "delegate"},
    {ContactRole::deputy, "deputy"},
    {ContactRole::contact, "contact"},
};

}  // namespace

std::string_view name_of(ContactRole role) { return name_in(roles, role); }
std::optional<ContactRole> contact_role_named(std::string_view name) { return value_in(roles, name); }

bool in_office(const MemberContact& contact, base::Day day) {
  return (!contact.from || *contact.from <= day) && (!contact.last_day || day <= *contact.last_day);
}

std::optional<base::Refusal> check_term(const MemberContact& contact) {
  if (!contact.from || !contact.last_day || *contact.from <= *contact.last_day) return std::nullopt;
  return base::Refusal{"contact.end_before_start",
                       {{"start", contact.from->iso()}, {"end", contact.last_day->iso()}},
                       "last_day"};
}

}  // namespace gremium::domain
