#include "app/memberships.h"
#include "app/membership_changes.h"

#include "base/text.h"
#include "domain/dependent_membership.h"
#include "drafting/notice.h"
#include "language/binding_spaces.h"
#include "language/words.h"
#include "web/announcements.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/membership_forms.h"
#include "web/options.h"
#include "web/rows.h"
#include "web/rule_fields.h"

namespace gremium::web {
namespace {

using render::Object;

FormPage new_form(const Context& context, const app::View& view, const std::string& organisation) {
  FormPage form{"memberships", "/office/organisations/" + organisation + "/memberships",
                "memberships.record"};
  form.sets.push_back({{},
                       {choice("network", network_options(context, view), context.query("network"), true),
                        date("start", context.query("start")), date("attested_on"), date("last_day"),
                        line("source"), line("unconfirmed")}});
  return form;
}

Response show_new(Context& context, base::Refusals refusals) {
  const auto view = context.view();
  const auto organisation = view.organisation(context.parameter("id"));
  if (!organisation) return not_found(context);
  auto form = new_form(context, view, organisation->value.id);
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  return page(context, "office/form",
              {{"title",
                context.say("memberships.new",
                            {{"organisation", name_of_organisation(context, view, organisation->value.id)}})},
               {"form", to_view(context, std::move(form))}},
              status);
}

FormPage start_form(const domain::Recorded<domain::Membership>& found) {
  FormPage form{"memberships",
                "/office/memberships/" + found.value.id + "/start",
                "memberships.correct_start",
                {},
                found.fact};
  form.id = "start";
  form.sets.push_back(
      {"memberships.start_legend",
       {date("start", found.value.from ? found.value.from->iso() : std::string()),
        date("attested_on", found.value.attested_on ? found.value.attested_on->iso() : std::string()),
        line("reason", {}, true)}});
  return form;
}

std::string iso(const std::optional<base::Day>& day) { return day ? day->iso() : std::string(); }

// "DEFUS": where the organisation cannot stay a member without this membership; empty if nowhere.
std::string dependent_networks(const Context& context, const app::View& view,
                               const domain::Membership& membership) {
  std::vector<domain::Membership> own;
  domain::MembershipFilter filter;
  filter.organisation = membership.organisation;
  for (auto& other : view.memberships(filter)) own.push_back(std::move(other.value));
  std::vector<domain::Network> networks;
  for (auto& network : view.networks()) networks.push_back(std::move(network.value));
  std::vector<std::string> names;
  const auto last_day = membership.last_day.value_or(today_of_lists(view));
  for (const auto& other : domain::dependents(membership, last_day, own, networks))
    names.push_back(short_name_of_organisation(context, view, other.network));
  return language::list(context.language, names);
}

// A notice that was recorded keeps its rule; a new one begins with that of the network.
FormPage end_form(const Context& context, const app::View& view,
                  const domain::Recorded<domain::Membership>& found,
                  const std::optional<domain::NoticeRule>& rule) {
  const auto& membership = found.value;
  FormPage form{
      "memberships", "/office/memberships/" + membership.id + "/end", "memberships.end", {}, found.fact};
  form.id = "end";
  form.also = {"read", "notice_form.read"};
  const auto kinds = named_options(
      context, "end_kind", {"resignation", "expulsion", "merger", "dissolution", "term_over", "other"});
  form.sets.push_back(
      {"memberships.end_legend",
       {choice("end_kind", kinds,
               membership.end_kind ? std::string(name_of(*membership.end_kind)) : std::string()),
        date("received_on", membership.notice ? membership.notice->received_on.iso() : std::string()),
        choice("decision", decision_options(context, view, membership.organisation), membership.end_decision),
        choice("successor", organisation_options(context, view), membership.successor)}});
  form.sets.push_back(
      {"memberships.notice_legend",
       notice_rule_fields(context, membership.notice ? std::optional(membership.notice->rule) : rule)});
  auto last_day = date("last_day", iso(membership.last_day));
  last_day.hint = context.say("memberships.end_last_day_hint");
  Fieldset result{"memberships.result_legend", {std::move(last_day), line("reason", membership.end_reason)}};
  if (const auto names = dependent_networks(context, view, membership); !names.empty()) {
    auto also = tick("with_dependents", true);
    also.hint = context.say("memberships.with_dependents_hint", {{"networks", names}});
    result.fields.push_back(std::move(also));
  }
  form.sets.push_back(std::move(result));
  return form;
}

// What was typed about an end.
struct TypedEnd {
  app::EndMembership end;
  std::optional<domain::NoticeRule> rule;
};

TypedEnd typed_end(const Context& context, base::Refusals& wrong) {
  TypedEnd typed;
  auto& end = typed.end;
  end.membership = context.parameter("id");
  end.last_day = read_day(context, "last_day", wrong);
  end.decision = context.field("decision");
  end.reason = context.field("reason");
  end.seen = read_seen(context);
  end.successor = context.field("successor");
  end.with_dependents = context.field("with_dependents") == "yes";
  end.kind = read_choice(context, "end_kind", domain::end_kind_named, wrong);
  const auto received_on = read_day(context, "received_on", wrong);
  typed.rule = typed_notice_rule(context, {}, wrong);
  // A rule that stands in the form as proposed makes no notice: the receipt does.
  if (!received_on) return typed;
  if (!typed.rule) wrong.push_back({"text.missing", {}, "notice_rule"});
  end.notice = app::GiveNotice{received_on, typed.rule.value_or(domain::NoticeRule{})};
  return typed;
}

// What the rule makes of the notice, into the field of the last day, with how it came about.
void put_computed(const Context& context, const domain::Membership& membership, const TypedEnd& typed,
                  std::optional<base::Day>& last_day, FormPage& form) {
  if (!typed.end.notice || !typed.rule) return;
  const auto notice = domain::notice_of_leaving(membership, *typed.end.notice->received_on, *typed.rule);
  if (!notice) {
    for (const auto& refusal : notice.refusals())
      form.notes.push_back(Object{{"text", context.sentence(refusal)}});
    return;
  }
  form.notes.push_back(
      Object{{"text", language::bind_marks(context.language,
                                           drafting::sentence(context.language, notice->because))}});
  if (!notice->computed) return;
  last_day = notice->computed;
  form.notes.push_back(Object{
      {"text", context.say("notice_form.computed", {{"day", long_date(context, *notice->computed)}})}});
}

// The form with what was typed, what the wording says in its fields, and the last day that follows.
void put_read_end(const Context& context, const domain::Membership& membership, TypedEnd typed,
                  FormPage& form) {
  keep_typed(context, form);
  auto last_day = typed.end.last_day;
  propose_notice(context, typed.rule, last_day, form);
  put_computed(context, membership, typed, last_day, form);
  put_values(form, {date("last_day", iso(last_day))});
}

bool computable(Context& context, const TypedEnd& typed) {
  const auto found = context.view().membership(typed.end.membership);
  if (!found || !typed.rule) return false;
  const auto notice = domain::notice_of_leaving(found->value, *typed.end.notice->received_on, *typed.rule);
  return notice && notice->computed;
}

std::string how_it_ends(const Context& context, const app::View& view, const domain::Membership& membership) {
  std::vector<std::string> parts;
  if (membership.end_kind)
    parts.push_back(context.say("end_kind." + std::string(name_of(*membership.end_kind))) + ".");
  if (!membership.successor.empty())
    parts.push_back(
        context.say("memberships.went_into",
                    {{"organisation", name_of_organisation(context, view, membership.successor)}}));
  if (membership.notice)
    parts.push_back(language::bind_marks(context.language,
                                         drafting::sentence(context.language, membership.notice->because)));
  if (!membership.end_reason.empty()) parts.push_back(membership.end_reason);
  return base::join(parts, " ");
}

// start, end, suspension, category, mistake, contact.
std::vector<FormPage> forms_of(const Context& context, const app::View& view, const domain::Network& network,
                               const domain::Recorded<domain::Membership>& found) {
  domain::MemberContact nobody;
  nobody.membership = found.value.id;
  return {start_form(found),
          end_form(context, view, found, network.notice_rule),
          suspension_form(context, view, found),
          category_form(context, network, found),
          mistake_form(found),
          contact_form(context, nobody, 0)};
}

Response show_edit(Context& context, const std::string& refused, const base::Refusals& refusals,
                   const std::optional<TypedEnd>& to_read = {}) {
  const auto view = context.view();
  const auto found = view.membership(context.parameter("id"));
  if (!found) return not_found(context);
  const auto network = view.network(found->value.network);
  const auto& notice_rule = network->value.notice_rule;
  auto contacts = contact_rows(context, view, found->value.id, view.today_in(network->value.time_zone));
  const bool has_contacts = !contacts.empty();
  Object content{
      {"title", name_of_organisation(context, view, found->value.organisation) + ", " +
                    short_name_of_organisation(context, view, found->value.network)},
      {"membership", membership_row(context, view, found->value, view.today_in(network->value.time_zone))},
      {"how_it_ends", how_it_ends(context, view, found->value)},
      {"has_categories", !network->value.categories.empty()},
      {"suspensions", suspension_rows(context, found->value)},
      {"has_suspensions", !found->value.suspensions.empty()},
      {"has_contacts", has_contacts},
      {"contacts", std::move(contacts)},
      {"never_was", found->value.start == domain::StartKind::never},
      {"network_notice", notice_rule ? drafting::words_of(context.language, *notice_rule) : std::string()}};
  const auto before = seen_version<domain::Membership>(context, view);
  const auto seen = forms_of(context, view, network->value, {before.value_or(found->value), 0});
  auto forms = forms_of(context, view, network->value, *found);
  for (std::size_t i = 0; i < forms.size(); ++i) {
    auto& form = forms[i];
    if (form.id == refused) form.refusals = refusals;
    take_over_newer(context, form, seen[i]);
    if (to_read && form.id == "end") put_read_end(context, found->value, *to_read, form);
    content[form.id + "_form"] = to_view(context, form);
  }
  add_announce(context, view, announceable(view, found->value), content);
  content["changes_href"] = changes_address(found->fact);
  return page(context, "office/membership", std::move(content), status_of(refusals));
}

Response worked(Context& context, const app::Recorded& result, const std::string& form) {
  if (result) return see_other("/office/memberships/" + context.parameter("id"));
  return show_edit(context, form, result.refusals());
}

}  // namespace

Response show_membership(Context& context, const std::string& refused, const base::Refusals& refusals) {
  return show_edit(context, refused, refusals);
}

Response new_membership(Context& context) { return show_new(context, {}); }

Response record_membership(Context& context) {
  base::Refusals wrong;
  domain::Membership membership;
  membership.organisation = context.parameter("id");
  membership.network = context.field("network");
  membership.from = read_partial(context, "start", wrong);
  membership.attested_on = read_day(context, "attested_on", wrong);
  membership.last_day = read_day(context, "last_day", wrong);
  membership.start = membership.from ? domain::StartKind::known : domain::StartKind::attested;
  membership.source = context.field("source");
  membership.unconfirmed = context.field("unconfirmed");
  const auto id = app::record_membership(context.site.house(), context.submission(wrong), membership);
  if (id) return see_other("/office/organisations/" + membership.organisation);
  return show_new(context, id.refusals());
}

Response edit_membership(Context& context) { return show_edit(context, {}, {}); }

Response correct_start(Context& context) {
  base::Refusals wrong;
  app::CorrectStart correction;
  correction.membership = context.parameter("id");
  correction.from = read_partial(context, "start", wrong);
  correction.attested_on = read_day(context, "attested_on", wrong);
  correction.reason = context.field("reason");
  correction.seen = read_seen(context);
  return worked(context, app::correct_start(context.site.house(), context.submission(wrong), correction),
                "start");
}

Response end_membership(Context& context) {
  base::Refusals wrong;
  const auto typed = typed_end(context, wrong);
  const bool to_be_read = asks_to_read(context, "term");
  if (to_be_read) std::erase_if(wrong, [](const auto& refusal) { return refusal.code == "text.missing"; });
  // The day that follows from a notice is shown before it is entered.
  const bool to_be_shown = typed.end.notice && !typed.end.last_day;
  if (wrong.empty() && (to_be_read || (to_be_shown && computable(context, typed))))
    return show_edit(context, {}, {}, typed);
  return worked(context, app::end_membership(context.site.house(), context.submission(wrong), typed.end),
                "end");
}

Response suspend_membership(Context& context) {
  base::Refusals wrong;
  app::SuspendMembership suspend;
  suspend.membership = context.parameter("id");
  const auto from = read_day(context, "suspended_from", wrong);
  if (!from && wrong.empty()) wrong.push_back({"text.missing", {}, "suspended_from"});
  if (from) suspend.suspension.from = *from;
  suspend.suspension.last_day = read_day(context, "suspended_until", wrong);
  suspend.suspension.reason = context.field("reason");
  suspend.suspension.decision = context.field("decision");
  suspend.seen = read_seen(context);
  if (!wrong.empty()) return show_edit(context, "suspension", wrong);
  auto& house = context.site.house();
  const bool never = context.field("never") == "yes";
  return worked(context,
                never ? app::take_back_suspension(house, context.submission(), suspend)
                      : app::suspend_membership(house, context.submission(), suspend),
                "suspension");
}

Response take_back_membership(Context& context) {
  return worked(
      context,
      app::take_back_membership(context.site.house(), context.submission(),
                                {context.parameter("id"), context.field("reason"), read_seen(context)}),
      "mistake");
}

Response set_category(Context& context) {
  base::Refusals wrong;
  const auto from = read_day(context, "category_from", wrong);
  return worked(context,
                app::set_category(context.site.house(), context.submission(wrong),
                                  {context.parameter("id"), context.field("category"),
                                   context.field("reason"), read_seen(context), from}),
                "category");
}

}  // namespace gremium::web
