// What the office's page of a membership offers beside its first and its last day.
#pragma once

#include "app/view.h"
#include "web/form_page.h"

namespace gremium::web {

FormPage suspension_form(const Context& context, const app::View& view,
                         const domain::Recorded<domain::Membership>& found);
FormPage mistake_form(const domain::Recorded<domain::Membership>& found);
FormPage category_form(const Context& context, const domain::Network& network,
                       const domain::Recorded<domain::Membership>& found);
FormPage contact_form(const Context& context, const domain::MemberContact& contact, std::int64_t seen);
domain::MemberContact typed_contact(const Context& context, base::Refusals& wrong);

// Rows of period, reason: the suspensions; of role, person, function, email, phone, term, edit_href: who
// speaks for the member.
render::List suspension_rows(const Context& context, const domain::Membership& membership);
render::List contact_rows(const Context& context, const app::View& view, const std::string& membership,
                          base::Day today);

// The page again, with what is wrong in the form of that id.
Response show_membership(Context& context, const std::string& refused, const base::Refusals& refusals);

}  // namespace gremium::web
