#include "web/membership_forms.h"

#include "web/options.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

std::string iso(const std::optional<base::Day>& day) { return day ? day->iso() : std::string(); }

// "from 1 March 2025 to 30 June 2025", as far as it is known.
std::string term_text(const Context& context, const std::optional<base::Day>& from,
                      const std::optional<base::Day>& last_day) {
  std::string text;
  if (from) text = context.say("cli.from", {{"date", long_date(context, *from)}});
  if (!last_day) return text;
  if (!text.empty()) text += " ";
  return text + context.say("cli.until", {{"date", long_date(context, *last_day)}});
}

std::string shown(const Context& context, const domain::Personal& personal) {
  return personal.erased ? context.say("common.erased") : personal.text;
}

std::vector<Option> category_options(const Context& context, const domain::Network& network) {
  std::vector<Option> options;
  for (const auto& category : network.categories)
    options.push_back({category.id, category_name(context, category)});
  return options;
}

}  // namespace

FormPage suspension_form(const Context& context, const app::View& view,
                         const domain::Recorded<domain::Membership>& found) {
  FormPage form{"memberships",
                "/office/memberships/" + found.value.id + "/suspension",
                "memberships.suspend",
                {},
                found.fact};
  form.id = "suspension";
  form.sets.push_back({"memberships.suspension_legend",
                       {date("suspended_from", {}, true), date("suspended_until"), line("reason"),
                        choice("decision", decision_options(context, view, found.value.organisation)),
                        tick("never", false)}});
  return form;
}

FormPage mistake_form(const domain::Recorded<domain::Membership>& found) {
  FormPage form{"memberships",
                "/office/memberships/" + found.value.id + "/mistake",
                "memberships.take_back",
                {},
                found.fact};
  form.id = "mistake";
  form.sets.push_back({"memberships.mistake_legend", {line("reason", {}, true)}});
  return form;
}

FormPage category_form(const Context& context, const domain::Network& network,
                       const domain::Recorded<domain::Membership>& found) {
  FormPage form{"memberships",
                "/office/memberships/" + found.value.id + "/category",
                "memberships.set_category",
                {},
                found.fact};
  form.id = "category";
  for (const auto& [last_day, category] : found.value.earlier_categories) {
    const auto* known = domain::find_category(network.categories, category);
    form.notes.push_back(
        Object{{"text", context.say("memberships.category_until",
                                    {{"category", known == nullptr ? context.say("memberships.category_none")
                                                                   : category_name(context, *known)},
                                     {"date", long_date(context, last_day)}})}});
  }
  auto from = date("category_from", {});
  from.hint = context.say("memberships.category_from_hint");
  form.sets.push_back({"memberships.category_legend",
                       {choice("category", category_options(context, network), found.value.category),
                        std::move(from), line("reason")}});
  return form;
}

FormPage contact_form(const Context& context, const domain::MemberContact& contact, std::int64_t seen) {
  const bool is_new = contact.id.empty();
  FormPage form{"contacts",
                is_new ? "/office/memberships/" + contact.membership + "/contacts"
                       : "/office/member-contacts/" + contact.id,
                is_new ? "contacts.record" : "common.save",
                {},
                seen};
  form.id = "contact";
  form.sets.push_back(
      {is_new ? "contacts.new" : "",
       {choice("role", named_options(context, "contact_role", {"delegate", "deputy", "contact"}),
               std::string(name_of(contact.role)), true),
        line("person", contact.person.text, true), line("function", contact.function),
        line("email", contact.email.text), line("phone", contact.phone.text), date("from", iso(contact.from)),
        date("last_day", iso(contact.last_day))}});
  return form;
}

domain::MemberContact typed_contact(const Context& context, base::Refusals& wrong) {
  domain::MemberContact contact;
  contact.role =
      read_choice(context, "role", domain::contact_role_named, wrong).value_or(domain::ContactRole::contact);
  contact.person.text = context.field("person");
  contact.function = context.field("function");
  contact.email.text = context.field("email");
  contact.phone.text = context.field("phone");
  contact.from = read_day(context, "from", wrong);
  contact.last_day = read_day(context, "last_day", wrong);
  return contact;
}

List suspension_rows(const Context& context, const domain::Membership& membership) {
  List list;
  for (const auto& suspension : membership.suspensions)
    list.push_back(Object{{"period", term_text(context, suspension.from, suspension.last_day)},
                          {"reason", suspension.reason}});
  return list;
}

List contact_rows(const Context& context, const app::View& view, const std::string& membership,
                  base::Day today) {
  List list;
  for (const auto& found : view.member_contacts(membership)) {
    const auto& contact = found.value;
    list.push_back(Object{{"role", context.say("contact_role." + std::string(name_of(contact.role)))},
                          {"person", shown(context, contact.person)},
                          {"function", contact.function},
                          {"email", shown(context, contact.email)},
                          {"phone", shown(context, contact.phone)},
                          {"term", term_text(context, contact.from, contact.last_day)},
                          {"now", domain::in_office(contact, today)},
                          {"edit_href", "/office/member-contacts/" + contact.id}});
  }
  return list;
}

}  // namespace gremium::web
