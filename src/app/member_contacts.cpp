#include "app/member_contacts.h"

#include "base/crypto.h"
#include "domain/text_check.h"
#include "storage/member_contacts.h"
#include "storage/memberships.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using domain::Need;

base::Refusals check(const domain::MemberContact& contact) {
  base::Refusals wrong;
  note(wrong, domain::check_line("person", contact.person.text, Need::required));
  note(wrong, domain::check_line("function", contact.function, Need::optional));
  note(wrong, domain::check_line("email", contact.email.text, Need::optional));
  note(wrong, domain::check_line("phone", contact.phone.text, Need::optional));
  const auto& address = contact.email.text;
  if (!address.empty() && (address.find('@') == std::string::npos || address.find(' ') != std::string::npos))
    wrong.push_back({"contact.no_address", {}, "email"});
  note(wrong, domain::check_term(contact));
  return wrong;
}

}  // namespace

Recorded record_member_contact(House& house, const Submission& submission, domain::MemberContact contact) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    if (!storage::find_membership(desk.connection(), contact.membership))
      return Refusal{"membership.unknown"};
    if (auto wrong = check(contact); !wrong.empty()) return wrong;
    contact.id = base::random_ref(8);
    desk.enter(contact);
    return contact.id;
  });
}

Recorded amend_member_contact(House& house, const Submission& submission, domain::MemberContact contact,
                              domain::FactNumber seen, const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_member_contact(desk.connection(), contact.id);
    if (!before) return Refusal{"contact.unknown"};
    if (auto stale = check_seen(seen, before->fact)) return *stale;
    if (auto refused = domain::check_line("reason", reason, Need::optional)) return *refused;
    contact.membership = before->value.membership;
    if (auto wrong = check(contact); !wrong.empty()) return wrong;
    if (contact != before->value) desk.amend(before->fact, reason, contact);
    return contact.id;
  });
}

}  // namespace gremium::app
