// The rules of a network, for administrators.
#include "app/organisations.h"
#include "base/crypto.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"
#include "web/rows.h"
#include "web/rule_fields.h"

namespace gremium::web {
namespace {

std::vector<Option> others(const Context& context, const app::View& view, const std::string& id) {
  auto options = network_options(context, view);
  std::erase_if(options, [&](const Option& option) { return option.value == id; });
  return options;
}

// What a field asks, and of which category: the form has one for each, and a blank one for another.
std::string category_field(const char* what, std::size_t number) {
  return "category_" + std::string(what) + "_" + std::to_string(number);
}

std::string text_of(const std::optional<int>& figure) {
  return figure ? std::to_string(*figure) : std::string();
}

Fieldset category_fields(const Context& context, const domain::MemberCategory& category, std::size_t number) {
  Fieldset set{"categories.legend", {}, {{"number", std::to_string(number)}}};
  set.fields.push_back(hidden(category_field("id", number), category.id));
  const auto add = [&](Field field, const std::string& label) {
    field.label = context.say("categories." + label);
    set.fields.push_back(std::move(field));
  };
  for (const auto language : base::all_languages) {
    const std::string name = "name_" + std::string(base::code(language));
    const auto found = category.names.find(language);
    add(line(category_field(name.c_str(), number),
             found == category.names.end() ? std::string() : found->second),
        name);
  }
  add(web::number(category_field("from", number), text_of(category.from_inhabitants)), "from");
  add(web::number(category_field("until", number), text_of(category.until_inhabitants)), "until");
  add(web::number(category_field("fee", number), text_of(category.fee)), "fee");
  add(web::number(category_field("votes", number), text_of(category.votes)), "votes");
  return set;
}

// A category that has lost its names is none any more.
std::vector<domain::MemberCategory> typed_categories(const Context& context, std::size_t most,
                                                     base::Refusals& wrong) {
  std::vector<domain::MemberCategory> categories;
  for (std::size_t number = 1; number <= most; ++number) {
    domain::MemberCategory category;
    category.id = context.field(category_field("id", number));
    for (const auto language : base::all_languages) {
      const auto name = "name_" + std::string(base::code(language));
      if (auto text = context.field(category_field(name.c_str(), number)); !text.empty())
        category.names[language] = std::move(text);
    }
    category.from_inhabitants = read_number(context, category_field("from", number), wrong);
    category.until_inhabitants = read_number(context, category_field("until", number), wrong);
    category.fee = read_number(context, category_field("fee", number), wrong);
    category.votes = read_number(context, category_field("votes", number), wrong);
    const bool says_something = category.has_band() || category.fee || category.votes;
    if (category.names.empty() && !says_something) continue;
    if (category.id.empty()) category.id = base::random_ref(8);
    categories.push_back(std::move(category));
  }
  return categories;
}

FormPage form_of(const Context& context, const app::View& view, const domain::Network& network,
                 std::int64_t seen) {
  FormPage form{"networks", "/office/networks/" + network.id, "common.save"};
  form.seen = seen;
  const auto derivation = network.derives.empty() ? domain::Derivation{} : network.derives.front();
  form.sets.push_back(
      {"networks.rules",
       {choices("requires", others(context, view, network.id), network.requires_networks),
        choice("derives_network", others(context, view, network.id), derivation.network),
        choice("derives_country", country_options(context), derivation.country),
        choice("approval_body", body_options(context, view, network.id), network.approval_body),
        date("complete_since", network.complete_since ? network.complete_since->iso() : std::string()),
        choice("publishing_network", network_options(context, view), network.publishing_network, true),
        line("time_zone", network.time_zone, true), tick("four_eyes", network.four_eyes)}});
  form.sets.push_back(
      {"effective_form.legend", start_rule_fields(context, network.default_rule, RuleDays::none)});
  form.sets.push_back({"notice_form.legend", notice_rule_fields(context, network.notice_rule)});
  form.also = {"read", "notice_form.read_rule"};
  for (std::size_t i = 0; i <= network.categories.size(); ++i)
    form.sets.push_back(category_fields(
        context, i < network.categories.size() ? network.categories[i] : domain::MemberCategory{}, i + 1));
  Fieldset style{"networks.style",
                 {web::number("digits_from", std::to_string(network.style.digits_from)),
                  tick("country_adjectives", network.style.country_adjectives)}};
  for (const auto language : base::all_languages) {
    style.fields.push_back(paragraph("spellings_" + std::string(base::code(language)),
                                     domain::spellings_text(network.style, language)));
    style.fields.back().lang = base::code(language);
    style.fields.back().hint = context.say("networks.spellings_hint");
  }
  form.sets.push_back(std::move(style));
  Fieldset texts{"networks.texts", {}};
  for (const auto language : base::all_languages) {
    const auto text = network.benefits.find(language);
    texts.fields.push_back(paragraph("benefits_" + std::string(base::code(language)),
                                     text == network.benefits.end() ? std::string() : text->second));
    texts.fields.back().lang = base::code(language);
  }
  form.sets.push_back(std::move(texts));
  form.sets.push_back({{}, {line("reason")}});
  return form;
}

domain::HouseStyle typed_style(const Context& context, base::Refusals& wrong) {
  domain::HouseStyle style;
  style.country_adjectives = context.field("country_adjectives") == "yes";
  // Nothing typed: the usual.
  if (const auto from = read_number(context, "digits_from", wrong)) style.digits_from = *from;
  for (const auto language : base::all_languages)
    for (auto& spelling :
         domain::read_spellings(language, context.field("spellings_" + std::string(base::code(language)))))
      style.spellings.push_back(std::move(spelling));
  return style;
}

// The form with what was typed, and what the wordings say in its fields, to be confirmed.
void put_read_rules(const Context& context, domain::Network typed, FormPage& form) {
  keep_typed(context, form);
  propose_start(context, typed.default_rule, form);
  std::optional<base::Day> no_day_of_a_network;
  propose_notice(context, typed.notice_rule, no_day_of_a_network, form);
}

Response show(Context& context, const domain::Recorded<domain::Network>& found, base::Refusals refusals,
              const std::optional<domain::Network>& to_read = {}) {
  const auto view = context.view();
  const int status = status_of(refusals);
  auto form = form_of(context, view, found.value, found.fact);
  if (to_read) put_read_rules(context, *to_read, form);
  form.refusals = std::move(refusals);
  if (const auto before = seen_version<domain::Network>(context, view))
    take_over_newer(context, form, form_of(context, view, *before, 0));
  return page(
      context, "office/form",
      {{"title", context.say("networks.edit",
                             {{"network", short_name_of_organisation(context, view, found.value.id)}})},
       {"changes_href", changes_address(found.fact)},
       {"form", to_view(context, std::move(form))}},
      status);
}

// What was typed, over what was recorded: what the form does not show stays.
domain::Network typed(const Context& context, domain::Network network, base::Refusals& wrong) {
  network.requires_networks = context.fields("requires");
  network.derives.clear();
  if (const auto derived = context.field("derives_network"); !derived.empty())
    network.derives.push_back({derived, context.field("derives_country")});
  network.approval_body = context.field("approval_body");
  network.complete_since = read_day(context, "complete_since", wrong);
  network.publishing_network = context.field("publishing_network");
  network.time_zone = context.field("time_zone");
  network.four_eyes = context.field("four_eyes") == "yes";
  network.default_rule = typed_start_rule(context, network.default_rule, false, wrong);
  // A network has no day of its own.
  network.default_rule.parameters.dates.clear();
  network.notice_rule = typed_notice_rule(context, network.notice_rule, wrong);
  network.categories = typed_categories(context, network.categories.size() + 1, wrong);
  network.style = typed_style(context, wrong);
  network.benefits.clear();
  for (const auto language : base::all_languages)
    if (auto text = context.field("benefits_" + std::string(base::code(language))); !text.empty())
      network.benefits[language] = std::move(text);
  return network;
}

}  // namespace

Response edit_network(Context& context) {
  const auto found = context.view().network(context.parameter("id"));
  return found ? show(context, *found, {}) : not_found(context);
}

Response amend_network(Context& context) {
  const auto found = context.view().network(context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto network = typed(context, found->value, wrong);
  if (wrong.empty() && (asks_to_read(context, "start_term") || asks_to_read(context, "term")))
    return show(context, *found, {}, network);
  const auto done = app::amend_network(context.site.house(), context.submission(wrong), network,
                                       read_seen(context), context.field("reason"));
  if (done) return see_other("/office/settings");
  wrong = done.refusals();
  return show(context, *found, std::move(wrong));
}

}  // namespace gremium::web
