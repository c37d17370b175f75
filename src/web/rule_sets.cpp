#include "app/rule_sets.h"

#include "drafting/display.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

constexpr domain::DecisionKind special_kinds[] = {
    domain::DecisionKind::accession, domain::DecisionKind::admission,   domain::DecisionKind::leaving,
    domain::DecisionKind::expulsion, domain::DecisionKind::statutes,    domain::DecisionKind::purpose,
    domain::DecisionKind::agenda,    domain::DecisionKind::dissolution,
};

std::string field_for(domain::DecisionKind kind) { return "majority_" + std::string(name_of(kind)); }

// A minority's request is no decision of the body.
std::vector<Option> majority_options(const Context& context) {
  std::vector<Option> options;
  for (const auto& form : domain::list_majority_rules())
    if (form.id != domain::MajorityRuleId::min_share)
      options.push_back({std::string(form.name), context.say("majority_rule." + std::string(form.name))});
  return options;
}

std::vector<Option> quorum_options(const Context& context) {
  std::vector<std::string_view> names;
  for (const auto share : domain::all_quorum_shares()) names.push_back(name_of(share));
  return named_options(context, "majority_quorum", names);
}

std::string figure(std::optional<int> value) { return value ? std::to_string(*value) : std::string(); }

Fieldset majorities_of(const Context& context, const domain::RuleSet& rules) {
  Fieldset set{"rule_sets.majorities",
               {choice("majority", majority_options(context), std::string(name_of(rules.ordinary.id)), true),
                choice("quorum", quorum_options(context), std::string(name_of(rules.ordinary.quorum)), true),
                number("max_proxies", std::to_string(rules.ordinary.max_proxies)),
                number("seats", figure(rules.seats))}};
  for (const auto kind : special_kinds) {
    const auto special = rules.special.find(kind);
    const bool is_ordinary = special == rules.special.end();
    set.fields.push_back(choice(field_for(kind), majority_options(context),
                                is_ordinary ? std::string() : std::string(name_of(special->second.id))));
    set.fields.back().hint = context.say("rule_sets.as_ordinary");
  }
  set.fields.push_back(choice("majority_circular", majority_options(context),
                              rules.circular ? std::string(name_of(rules.circular->id)) : std::string()));
  set.fields.push_back(choice("majority_urgent", majority_options(context),
                              rules.urgent ? std::string(name_of(rules.urgent->id)) : std::string()));
  return set;
}

FormPage form_of(const Context& context, const domain::RuleSet& rules, domain::FactNumber seen) {
  const bool is_new = rules.id.empty();
  FormPage form{"rule_sets",
                is_new ? "/office/bodies/" + rules.body + "/rule-sets" : "/office/rule-sets/" + rules.id,
                is_new ? "rule_sets.new" : "common.save"};
  form.seen = seen;
  form.sets.push_back({"rule_sets.origin",
                       {date("valid_from", rules.valid_from ? rules.valid_from->iso() : std::string()),
                        line("source", rules.source), line("source_url", rules.source_url)}});
  form.sets.push_back(majorities_of(context, rules));
  form.sets.push_back(
      {"rule_sets.meetings",
       {number("notice_days", figure(rules.notice.days)),
        choice("notice_count", named_options(context, "notice_count", {"full_days", "calendar_days"}),
               std::string(name_of(rules.notice.count)), true),
        choice("minutes", named_options(context, "minutes_approval", {"by_body", "noted", "none"}),
               std::string(name_of(rules.minutes)), true)}});
  if (!is_new) form.sets.push_back({{}, {line("reason")}});
  return form;
}

domain::MajorityRule typed_majority(const Context& context, std::string_view field,
                                    const domain::MajorityRule& otherwise, base::Refusals& wrong) {
  auto rule = otherwise;
  if (const auto id = domain::majority_rule_named(context.field(field)))
    rule.id = *id;
  else
    wrong.push_back({"text.missing", {}, std::string(field)});
  return rule;
}

// What was typed, over what was recorded; what cannot be read is noted.
domain::RuleSet typed(const Context& context, domain::RuleSet rules, base::Refusals& wrong) {
  rules.valid_from = read_day(context, "valid_from", wrong);
  rules.source = context.field("source");
  rules.source_url = context.field("source_url");
  rules.ordinary.quorum =
      read_choice(context, "quorum", domain::quorum_share_named, wrong).value_or(domain::QuorumShare::none);
  rules.ordinary.max_proxies = read_number(context, "max_proxies", wrong).value_or(1);
  rules.ordinary = typed_majority(context, "majority", rules.ordinary, wrong);
  rules.seats = read_number(context, "seats", wrong);
  rules.special.clear();
  for (const auto kind : special_kinds)
    if (!context.field(field_for(kind)).empty())
      rules.special[kind] = typed_majority(context, field_for(kind), rules.ordinary, wrong);
  rules.circular.reset();
  rules.urgent.reset();
  if (!context.field("majority_circular").empty())
    rules.circular = typed_majority(context, "majority_circular", rules.ordinary, wrong);
  if (!context.field("majority_urgent").empty())
    rules.urgent = typed_majority(context, "majority_urgent", rules.ordinary, wrong);
  rules.notice.days = read_number(context, "notice_days", wrong);
  rules.notice.count = read_choice(context, "notice_count", domain::notice_count_named, wrong)
                           .value_or(domain::NoticeCount::full_days);
  rules.minutes = read_choice(context, "minutes", domain::minutes_approval_named, wrong)
                      .value_or(domain::MinutesApproval::by_body);
  return rules;
}

Response show(Context& context, const domain::RuleSet& rules, domain::FactNumber seen,
              base::Refusals refusals) {
  const auto view = context.view();
  const auto body = view.body(rules.body);
  const auto recorded = view.rule_set(rules.id);
  if (!body) return not_found(context);
  const int status = status_of(refusals);
  auto form = form_of(context, rules, seen);
  form.refusals = std::move(refusals);
  if (const auto before = seen_version<domain::RuleSet>(context, view))
    take_over_newer(context, form, form_of(context, *before, 0));
  return page(context, "office/rule_set",
              {{"title", context.say("rule_sets.title")},
               {"body", drafting::body_name(body->value, context.language)},
               {"body_href", "/office/bodies/" + rules.body},
               {"changes_href", recorded ? changes_address(recorded->fact) : std::string()},
               {"form", to_view(context, std::move(form))}},
              status);
}

// As a law has it, if the address names one; a name that is none is not found.
std::optional<domain::RuleSet> beginning(const Context& context) {
  const auto preset = context.query("preset");
  domain::RuleSet rules;
  bool found = preset.empty();
  for (const auto& [name, as_law_has_it] : domain::rule_presets())
    if (name == preset) {
      rules = as_law_has_it;
      found = true;
    }
  rules.body = context.parameter("id");
  return found ? std::optional(rules) : std::nullopt;
}

domain::RuleSet of_body(const Context& context) {
  domain::RuleSet rules;
  rules.body = context.parameter("id");
  return rules;
}

}  // namespace

Response new_rule_set(Context& context) {
  const auto rules = beginning(context);
  return rules ? show(context, *rules, 0, {}) : unreadable(context, "preset");
}

Response record_rule_set(Context& context) {
  base::Refusals wrong;
  const auto rules = typed(context, of_body(context), wrong);
  const auto id = app::record_rule_set(context.site.house(), context.submission(wrong), rules);
  if (id) return see_other("/office/bodies/" + rules.body);
  wrong = id.refusals();
  return show(context, of_body(context), 0, std::move(wrong));
}

Response edit_rule_set(Context& context) {
  const auto found = context.view().rule_set(context.parameter("id"));
  return found ? show(context, found->value, found->fact, {}) : not_found(context);
}

Response amend_rule_set(Context& context) {
  const auto found = context.view().rule_set(context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto rules = typed(context, found->value, wrong);
  const auto id = app::amend_rule_set(context.site.house(), context.submission(wrong), rules,
                                      read_seen(context), context.field("reason"));
  if (id) return see_other("/office/bodies/" + found->value.body);
  wrong = id.refusals();
  return show(context, found->value, found->fact, std::move(wrong));
}

}  // namespace gremium::web
