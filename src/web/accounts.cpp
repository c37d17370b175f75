#include "app/accounts.h"
#include "app/account_mail.h"
#include "app/mail_server.h"
#include "domain/mail_address.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

// As typed: blanks at the ends of a password are part of it.
std::string secret(const Context& context, std::string_view name) { return context.form.get(name); }

bool invites(const Context& context) { return context.field("invite") == "yes"; }

domain::AccountMail mail_of(const Context& context, const std::string& account) {
  return app::account_mail(context.site.house(), account)
      .value_or(domain::AccountMail{account, {}, context.language});
}

// No fact stands for it, so the form says itself what it was made from.
Fieldset mail_fields(const Context& context, const domain::AccountMail& mail) {
  auto address = line("address", mail.address);
  address.autocomplete = "off";
  return {"accounts.mail",
          {std::move(address),
           choice("mail_language", language_choices(context), std::string(base::code(mail.language))),
           tick("reminders", mail.reminders), hidden("seen_address", mail.address),
           hidden("seen_mail_language", std::string(base::code(mail.language))),
           hidden("seen_reminders", mail.reminders ? "yes" : "")}};
}

domain::AccountMail seen_mail(const Context& context, const std::string& account) {
  domain::AccountMail mail{account, context.field("seen_address"), context.language};
  mail.language = base::language_of(context.field("seen_mail_language")).value_or(context.language);
  mail.reminders = context.field("seen_reminders") == "yes";
  return mail;
}

domain::AccountMail typed_mail(const Context& context, base::Refusals& wrong) {
  domain::AccountMail mail;
  mail.address = domain::tidy_mail_address(context.field("address"));
  mail.language = read_choice(context, "mail_language", language_named, wrong).value_or(context.language);
  mail.reminders = context.field("reminders") == "yes";
  if (!mail.address.empty()) base::note(wrong, domain::check_mail_address("address", mail.address));
  if (mail.address.empty() && invites(context)) wrong.push_back({"mail.no_address", {}, "address"});
  return mail;
}

// What is no fact about the account: where it is written to, its password, and the link to set one.
base::Refusals set_local(Context& context, const std::string& account, domain::AccountMail mail,
                         const std::string& password) {
  auto& house = context.site.house();
  mail.account = account;
  if (mail != app::account_mail(house, account).value_or(domain::AccountMail{account, {}}))
    if (const auto set = app::set_account_mail(house, {context.session->actor()}, mail); !set)
      return set.refusals();
  if (!password.empty())
    if (const auto set = app::set_password(house, context.session->actor(), account, password); !set)
      return set.refusals();
  if (invites(context))
    if (const auto done = app::invite_account(house, {context.session->actor()}, account); !done)
      return done.refusals();
  return {};
}

// Not where somebody pressed twice: what is typed is there already.
bool mail_is_stale(const Context& context, const std::string& account, const domain::AccountMail& typed) {
  if (!context.form.has("seen_address")) return false;
  const auto now = mail_of(context, account);
  return now != typed && now != seen_mail(context, account);
}

FormPage form_of(const Context& context, const domain::Account& account, const domain::AccountMail& mail,
                 std::int64_t seen) {
  const bool is_new = account.id.empty();
  FormPage form{"accounts",
                is_new ? "/office/accounts" : "/office/accounts/" + account.id,
                is_new ? "accounts.add" : "common.save",
                {},
                seen};
  Fieldset set{{},
               {line("name", account.name.text, true),
                choice("role", role_options(context), std::string(name_of(account.role)), true),
                choice("organisation", organisation_options(context, context.view()), account.organisation)}};
  // Somebody else's name: browsers are not to fill in one's own.
  set.fields.front().autocomplete = "off";
  if (!is_new) set.fields.push_back(tick("disabled", account.disabled));
  const bool mails = app::sends_mail(context.site.house());
  set.fields.push_back({Field::Kind::new_password, "password", {}, is_new && !mails});
  form.sets.push_back(std::move(set));
  form.sets.push_back(mail_fields(context, mail));
  if (mails) form.also = {"invite", is_new ? "accounts.add_and_invite" : "accounts.invite"};
  return form;
}

Response show_form(Context& context, FormPage form) {
  const int status = status_of(form.refusals);
  return page(context, "office/form",
              {{"title", context.say("accounts.account")},
               {"changes_href", form.seen == 0 ? std::string() : changes_address(form.seen)},
               {"form", to_view(context, std::move(form))}},
              status);
}

domain::Account typed(const Context& context, domain::Account account, base::Refusals& wrong) {
  account.name = {context.field("name"), false};
  account.role = read_choice(context, "role", domain::role_named, wrong).value_or(domain::Role::member);
  account.organisation = context.field("organisation");
  account.disabled = context.field("disabled") == "yes";
  return account;
}

FormPage password_form(const Context& context) {
  FormPage form{"password", "/office/password", "password.change"};
  form.username = context.session->account.name.text;
  form.sets.push_back(
      {{},
       {{Field::Kind::password, "current", {}, true}, {Field::Kind::new_password, "password", {}, true}}});
  return form;
}

Response show_password(Context& context, base::Refusals refusals) {
  const int status = status_of(refusals);
  auto form = password_form(context);
  form.refusals = std::move(refusals);
  return page(context, "office/password",
              {{"title", context.say("password.title")},
               {"reminders_href", app::sends_mail(context.site.house()) ? "/office/reminders" : ""},
               {"form", to_view(context, std::move(form))}},
              status);
}

}  // namespace

Response list_accounts(Context& context) {
  List rows;
  for (const auto& account : context.view().accounts())
    rows.push_back(
        Object{{"href", "/office/accounts/" + account.value.id},
               {"name", account.value.name.erased ? context.say("common.erased") : account.value.name.text},
               {"role", context.say("role." + std::string(name_of(account.value.role)))},
               {"disabled", account.value.disabled}});
  return page(context, "office/accounts",
              {{"title", context.say("layout.accounts")}, {"rows", std::move(rows)}});
}

Response new_account(Context& context) {
  return show_form(context, form_of(context, {}, mail_of(context, {}), 0));
}

Response add_account(Context& context) {
  base::Refusals wrong;
  const auto account = typed(context, {}, wrong);
  const auto password = secret(context, "password");
  const auto mail = typed_mail(context, wrong);
  // Who is invited chooses one.
  if (!invites(context) || !password.empty()) base::note(wrong, app::check_password(password));
  const auto id = app::add_account(context.site.house(), context.submission(wrong), account);
  wrong = id ? set_local(context, *id, mail, password) : id.refusals();
  if (wrong.empty()) return see_other("/office/accounts");
  auto form = form_of(context, {}, mail_of(context, {}), 0);
  form.refusals = std::move(wrong);
  return show_form(context, std::move(form));
}

Response edit_account(Context& context) {
  const auto found = context.view().account(context.parameter("id"));
  if (!found) return not_found(context);
  return show_form(context, form_of(context, found->value, mail_of(context, found->value.id), found->fact));
}

Response amend_account(Context& context) {
  const auto found = context.view().account(context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto password = secret(context, "password");
  const auto account = typed(context, found->value, wrong);
  auto mail = typed_mail(context, wrong);
  mail.account = found->value.id;
  if (!password.empty()) base::note(wrong, app::check_password(password));
  if (mail_is_stale(context, found->value.id, mail)) wrong.push_back({"stale"});
  // A new address alone is no new fact.
  if (!wrong.empty() || account != found->value) {
    const auto id =
        app::amend_account(context.site.house(), context.submission(wrong), account, read_seen(context));
    if (!id) wrong = id.refusals();
  }
  if (wrong.empty()) wrong = set_local(context, found->value.id, mail, password);
  if (wrong.empty()) return see_other("/office/accounts");
  auto form = form_of(context, found->value, mail_of(context, found->value.id), found->fact);
  form.refusals = std::move(wrong);
  if (const auto before = seen_version<domain::Account>(context, context.view()))
    take_over_newer(context, form, form_of(context, *before, seen_mail(context, found->value.id), 0));
  return show_form(context, std::move(form));
}

Response edit_password(Context& context) { return show_password(context, {}); }

Response change_password(Context& context) {
  const auto done = app::change_password(context.site.house(), context.session->actor(),
                                         secret(context, "current"), secret(context, "password"));
  if (!done) return show_password(context, done.refusals());
  return see_other("/office/login");
}

}  // namespace gremium::web
