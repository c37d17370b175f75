#include "app/accounts.h"

#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

// As typed: blanks at the ends of a password are part of it.
std::string secret(const Context& context, std::string_view name) { return context.form.get(name); }

FormPage form_of(const Context& context, const domain::Account& account, std::int64_t seen) {
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
  set.fields.push_back({Field::Kind::new_password, "password", {}, is_new});
  form.sets.push_back(std::move(set));
  return form;
}

Response show_form(Context& context, FormPage form) {
  const int status = status_of(form.refusals);
  return page(context, "office/form",
              {{"title", context.say("accounts.account")}, {"form", to_view(context, std::move(form))}},
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
  return page(context, "office/form",
              {{"title", context.say("password.title")}, {"form", to_view(context, std::move(form))}},
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

Response new_account(Context& context) { return show_form(context, form_of(context, {}, 0)); }

Response add_account(Context& context) {
  base::Refusals wrong;
  const auto account = typed(context, {}, wrong);
  const auto password = secret(context, "password");
  if (auto refused = app::check_password(password)) wrong.push_back(std::move(*refused));
  const auto id = app::add_account(context.site.house(), context.submission(wrong), account);
  if (id) {
    const auto set = app::set_password(context.site.house(), context.session->actor(), *id, password);
    if (set) return see_other("/office/accounts");
    wrong = set.refusals();
  } else {
    wrong = id.refusals();
  }
  auto form = form_of(context, {}, 0);
  form.refusals = std::move(wrong);
  return show_form(context, std::move(form));
}

Response edit_account(Context& context) {
  const auto found = context.view().account(context.parameter("id"));
  if (!found) return not_found(context);
  return show_form(context, form_of(context, found->value, found->fact));
}

Response amend_account(Context& context) {
  const auto found = context.view().account(context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto password = secret(context, "password");
  const auto account = typed(context, found->value, wrong);
  if (!password.empty())
    if (auto refused = app::check_password(password)) wrong.push_back(std::move(*refused));
  const auto id =
      app::amend_account(context.site.house(), context.submission(wrong), account, read_seen(context));
  if (!id) wrong = id.refusals();
  if (wrong.empty() && !password.empty()) {
    const auto set =
        app::set_password(context.site.house(), context.session->actor(), found->value.id, password);
    if (!set) wrong = set.refusals();
  }
  if (wrong.empty()) return see_other("/office/accounts");
  auto form = form_of(context, found->value, found->fact);
  form.refusals = std::move(wrong);
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
