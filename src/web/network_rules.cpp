// The rules of a network, for administrators.
#include "app/organisations.h"
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
  return page(
      context, "office/form",
      {{"title", context.say("networks.edit",
                             {{"network", short_name_of_organisation(context, view, found.value.id)}})},
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
  if (wrong.empty() && context.field("read") == "yes") return show(context, *found, {}, network);
  if (wrong.empty()) {
    const auto done = app::amend_network(context.site.house(), context.submission(), network,
                                         read_seen(context), context.field("reason"));
    if (done) return see_other("/office/settings");
    wrong = done.refusals();
  }
  return show(context, *found, std::move(wrong));
}

}  // namespace gremium::web
