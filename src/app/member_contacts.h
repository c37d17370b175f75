// Who speaks for a member: recorded, and amended when a term ends or a number changes.
#pragma once

#include "app/act.h"
#include "domain/member_contact.h"

namespace gremium::app {

// Codes: membership.unknown, contact.unknown, contact.end_before_start (last_day), text.*, contact.no_address
// (email). Fields: person, function, email, phone.
Recorded record_member_contact(House& house, const Submission& submission, domain::MemberContact contact);
Recorded amend_member_contact(House& house, const Submission& submission, domain::MemberContact contact,
                              domain::FactNumber seen, const std::string& reason);

}  // namespace gremium::app
