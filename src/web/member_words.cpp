#include "web/member_words.h"

#include <array>

#include "domain/majority_rule.h"
#include "domain/member_path.h"
#include "domain/notice_rule.h"
#include "drafting/display.h"
#include "drafting/kinds.h"
#include "drafting/notice.h"
#include "language/messages.h"
#include "web/meeting_rows.h"
#include "web/options.h"
#include "web/paper_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::Member;

std::string first_part(const std::string& path) { return path.substr(0, path.find('.')); }
std::string last_part(const std::string& path) { return path.substr(path.rfind('.') + 1); }

// The words of an enumeration, by the member that has it; of some only in one noun.
struct Words {
  std::string_view noun;
  std::string_view member;
  const char* catalogue;
};
constexpr std::array words{Words{"", "outcome", "outcome."},
                           Words{"", "label", "majority_label."},
                           Words{"", "procedure", "procedure."},
                           Words{"", "method", "voting_method."},
                           Words{"", "language", "history.language_"},
                           Words{"", "original", "history.language_"},
                           Words{"", "languages", "history.language_"},
                           Words{"", "gender", "gender."},
                           Words{"", "join", "join."},
                           Words{"", "short_join", "join."},
                           Words{"", "choice", "choice."},
                           Words{"", "end_kind", "end_kind."},
                           Words{"", "chair", "chair_vote."},
                           Words{"decisions", "call", "history.call_"},
                           Words{"", "because", "effective."},
                           Words{"", "id", "effective_rule."},
                           Words{"", "mode", "payment_mode."},
                           Words{"accounts", "role", "role."},
                           Words{"contacts", "role", "contact_role."},
                           Words{"seats", "role", "seat_role."},
                           Words{"", "role", "consultation_role."},
                           Words{"decisions", "kind", "decision_kind."},
                           Words{"agenda_items", "kind", "decision_kind."},
                           Words{"documents", "kind", "document_kind."},
                           Words{"elections", "rule", "election_rule."},
                           Words{"memberships", "start", "start_kind."},
                           Words{"rule_sets", "count", "notice_count."},
                           Words{"rule_sets", "minutes", "minutes_approval."}};

// "zwei Drittel der abgegebenen Stimmen · Beschlussfähigkeit: mehr als die Hälfte der Stimmberechtigten".
std::string majority_text(const Context& context, const domain::MajorityRule& rule) {
  const auto also = [&](const char* label, const std::string& value) {
    return " · " + context.say(label) + context.say("common.colon") + " " + value;
  };
  auto text = context.say("majority_rule." + std::string(name_of(rule.id)));
  if (rule.quorum != domain::QuorumShare::none)
    text += also("rule_sets.quorum", context.say("majority_quorum." + std::string(name_of(rule.quorum))));
  if (rule.max_proxies != domain::MajorityRule().max_proxies)
    text += also("rule_sets.max_proxies", std::to_string(rule.max_proxies));
  return text;
}

// A rule as facts write it, with what it takes; nothing if it is none.
std::string rule_text(const Context& context, const std::string& value) {
  if (const auto rule = domain::parse_majority_rule(value)) return majority_text(context, rule->rule);
  if (const auto rule = domain::parse_notice_rule(value)) return drafting::words_of(context.language, *rule);
  return {};
}
bool is_rule(const std::string& fields, const std::string& path) {
  const auto first = first_part(path);
  if (fields == "rule_sets")
    return first == "ordinary" || first == "special" || first == "circular" || first == "urgent";
  return first == "notice_rule" || (fields == "memberships" && last_part(path) == "rule");
}

std::string name_of_thing(const Context& context, const app::View& view, const std::string& member,
                          const std::string& id) {
  if (member == "body" || member == "referred_to" || member == "approval_body")
    return name_of_body(context, view, id);
  if (member == "organisation" || member == "network" || member == "successor" || member == "networks" ||
      member == "requires_networks" || member == "publishing_network")
    return view.organisation(id) ? name_of_organisation(context, view, id) : id;
  if (member == "decision" || member == "annuls" || member == "replaces" || member == "end_decision" ||
      member == "added_by") {
    const auto found = view.decision(id);
    return found ? found->value.title : id;
  }
  if (member == "meeting") {
    const auto found = view.meeting(id);
    return found ? meeting_with_day(context, found->meeting.value) : id;
  }
  if (member == "item" || member == "carried_from") {
    const auto found = view.agenda_item(id);
    return found ? found->value.title : id;
  }
  if (member == "category")
    for (const auto& network : view.networks())
      for (const auto& category : network.value.categories)
        if (category.id == id) return category_name(context, category);
  if (member == "paper") {
    const auto found = view.paper(id);
    return found ? paper_label(found->value) : id;
  }
  return {};
}

}  // namespace

std::string value_text(const Context& context, const app::View& view, const std::string& fields,
                       const Member& member) {
  if (member.erased) return context.say("common.erased");
  const auto& value = member.value;
  if (value.empty()) return context.say("history.nothing");
  if (value == "true" || value == "false") return context.say("history." + value);
  // Of a list, the member is what the list is of: "networks.0".
  const bool is_entry = domain::is_place(last_part(member.path));
  const auto name = is_entry ? first_part(member.path) : last_part(member.path);
  if (is_rule(fields, member.path))
    if (auto text = rule_text(context, value); !text.empty()) return text;
  for (const auto& known : words)
    if ((known.noun.empty() || known.noun == fields) && known.member == name &&
        language::known(known.catalogue + value))
      return context.say(known.catalogue + value);
  if (const auto* kind = name == "kind" ? drafting::find_kind(value) : nullptr)
    for (const auto& option : kind_options(context, kind->is_body))
      if (option.value == value) return option.label;
  if (const auto* country = name == "country" ? drafting::find_country(value) : nullptr)
    return drafting::country_name(*country, context.language);
  if (const auto moment = domain::Moment::parse(value)) return moment_text(context, *moment);
  if (const auto day = base::PartialDay::parse(value); day && value.size() >= 7)
    return partial_date(context, day);
  if (name == "period")
    if (const auto period = domain::period_of(value)) return drafting::words_of(context.language, *period);
  if (name == "content") return context.say("history.picture");
  auto thing = name_of_thing(context, view, name, value);
  return thing.empty() ? value : thing;
}

}  // namespace gremium::web
