// Who speaks for a member.
#include "app/member_contacts.h"

#include "web/handlers.h"
#include "web/membership_forms.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

FormPage amend_form(const Context& context, const domain::MemberContact& contact, domain::FactNumber seen) {
  auto form = contact_form(context, contact, seen);
  form.sets.front().fields.push_back(line("reason"));
  return form;
}

Response show(Context& context, const domain::Recorded<domain::MemberContact>& found,
              base::Refusals refusals) {
  auto form = amend_form(context, found.value, found.fact);
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  if (const auto before = seen_version<domain::MemberContact>(context, context.view()))
    take_over_newer(context, form, amend_form(context, *before, 0));
  return page(context, "office/form",
              {{"title", context.say("contacts.one")},
               {"changes_href", changes_address(found.fact)},
               {"form", to_view(context, std::move(form))}},
              status);
}

}  // namespace

Response record_member_contact(Context& context) {
  base::Refusals wrong;
  auto contact = typed_contact(context, wrong);
  contact.membership = context.parameter("id");
  const auto id = app::record_member_contact(context.site.house(), context.submission(wrong), contact);
  if (id) return see_other("/office/memberships/" + contact.membership);
  wrong = id.refusals();
  return show_membership(context, "contact", wrong);
}

Response edit_member_contact(Context& context) {
  const auto found = context.view().member_contact(context.parameter("id"));
  return found ? show(context, *found, {}) : not_found(context);
}

Response amend_member_contact(Context& context) {
  const auto found = context.view().member_contact(context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  auto contact = typed_contact(context, wrong);
  contact.id = found->value.id;
  const auto id = app::amend_member_contact(context.site.house(), context.submission(wrong), contact,
                                            read_seen(context), context.field("reason"));
  if (id) return see_other("/office/memberships/" + found->value.membership);
  wrong = id.refusals();
  return show(context, *found, std::move(wrong));
}

}  // namespace gremium::web
