#include "web/member_words.h"

#include <array>

#include "language/messages.h"
#include "web/meeting_rows.h"
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
                           Words{"", "language", "layout.language_"},
                           Words{"", "choice", "choice."},
                           Words{"", "end_kind", "end_kind."},
                           Words{"", "country", "country."},
                           Words{"", "role", "consultation_role."},
                           Words{"decisions", "kind", "decision_kind."},
                           Words{"organisations", "kind", "kind."},
                           Words{"memberships", "start", "start_kind."},
                           Words{"memberships", "rule", "notice_rule."},
                           Words{"", "because", "effective."},
                           Words{"", "id", "effective."}};

std::string name_of_thing(const Context& context, const app::View& view, const std::string& member,
                          const std::string& id) {
  if (member == "body" || member == "referred_to") return name_of_body(context, view, id);
  if (member == "organisation" || member == "network" || member == "successor" || member == "networks")
    return view.organisation(id) ? name_of_organisation(context, view, id) : id;
  if (member == "decision" || member == "annuls" || member == "replaces" || member == "end_decision") {
    const auto found = view.decision(id);
    return found ? found->value.title : id;
  }
  if (member == "meeting") {
    const auto found = view.meeting(id);
    return found ? meeting_with_day(context, found->meeting.value) : id;
  }
  if (member == "item") {
    const auto found = view.agenda_item(id);
    return found ? found->value.title : id;
  }
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
  const auto name = last_part(member.path);
  // A rule stands with its parameters: "RESIGN_TO:end=year;notice=3m".
  const auto code = value.substr(0, value.find(':'));
  for (const auto& known : words)
    if ((known.noun.empty() || known.noun == fields) && known.member == name &&
        language::known(known.catalogue + code))
      return context.say(known.catalogue + code);
  if (const auto moment = domain::Moment::parse(value)) return moment_text(context, *moment);
  if (const auto day = base::PartialDay::parse(value); day && value.size() >= 7)
    return partial_date(context, day);
  // Of a list, the member is what the list is of: "networks.0".
  const bool is_entry = !name.empty() && name.find_first_not_of("0123456789") == std::string::npos;
  auto thing = name_of_thing(context, view, is_entry ? first_part(member.path) : name, value);
  return thing.empty() ? value : thing;
}

}  // namespace gremium::web
