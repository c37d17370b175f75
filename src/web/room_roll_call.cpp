#include "web/room_roll_call.h"

#include <algorithm>

#include "base/text.h"
#include "web/options.h"
#include "web/seat_rows.h"

namespace gremium::web {
namespace {

constexpr std::string_view voice_prefix = "voice_";

std::string voice_field(const domain::Seat& seat) { return std::string(voice_prefix) + seat.id; }

// Who voted how, as far as it was said; the others voted as `rest` says, where it says anything.
std::vector<domain::VoiceCast> typed_voices(const Context& context, const Room& room, const std::string& item,
                                            base::Refusals& wrong) {
  std::vector<domain::VoiceCast> voices;
  bool anybody = false;
  const auto rest = domain::choice_named(context.field("rest"));
  const auto voters = domain::voters_on(room.attendance, room.seats, item, room.at);
  for (const auto& row : voters) {
    const auto& seat = row.value;
    const auto said = read_choice(context, voice_field(seat), domain::choice_named, wrong);
    anybody = anybody || said;
    if (said || rest) voices.push_back({seat.id, {}, seat.group, said ? *said : *rest, seat.weight});
  }
  // What is unknown is not "no vote": of whom nothing is said, it must be said that they did not vote.
  if (anybody && voices.size() < voters.size())
    wrong.push_back(
        {"room.voices_missing", {{"number", std::to_string(voters.size() - voices.size())}}, "rest"});
  // Of somebody who went, or was barred, since the form was shown.
  for (const auto& [name, value] : context.form.fields())
    if (base::starts_with(name, voice_prefix) && !value.empty() &&
        std::none_of(voters.begin(), voters.end(),
                     [&](const auto& row) { return voice_field(row.value) == name; }))
      wrong.push_back({"roll_call.not_present", {{"seat", name.substr(voice_prefix.size())}}, "roll_call"});
  return anybody ? voices : std::vector<domain::VoiceCast>{};
}

// What was called by name counts; figures typed beside it must be the same, which the act checks.
void count_voices(domain::Decision& vote) {
  vote.method = domain::VotingMethod::roll_call;
  const auto counted = domain::count(vote.roll_call);
  if (!vote.tally.yes) vote.tally.yes = counted.yes;
  if (!vote.tally.no) vote.tally.no = counted.no;
  if (!vote.tally.abstentions) vote.tally.abstentions = counted.abstentions;
}

// Who leads the meeting votes by name like the others; what is said of it elsewhere must be the same.
void take_chair(const Room& room, domain::Decision& vote, base::Refusals& wrong) {
  const auto seat = domain::chair_at(room.attendance, room.held, room.at);
  for (const auto& voice : vote.roll_call) {
    const auto said = domain::chair_vote_named(name_of(voice.choice));
    if (seat.empty() || voice.seat != seat || !said) continue;
    auto& chair = vote.circumstances.chair;
    if (chair && *chair != *said) wrong.push_back({"room.chair_contradicts", {}, "chair"});
    chair = said;
  }
}

}  // namespace

std::vector<Field> fields_by_name(const Context& context, const app::View& view, const Room& room,
                                  const domain::AgendaItem& item) {
  std::vector<Field> fields;
  for (const auto& row : domain::voters_on(room.attendance, room.seats, item.id, room.at)) {
    auto field =
        choice(voice_field(row.value), named_options(context, "choice", {"yes", "no", "abstain", "absent"}));
    field.label = name_of_seat(context, view, row.value);
    fields.push_back(std::move(field));
  }
  return fields;
}

bool says_voices(const Context& context) {
  for (const auto& [name, value] : context.form.fields())
    if (base::starts_with(name, voice_prefix) && !value.empty()) return true;
  return false;
}

void take_voices(const Context& context, const Room& room, domain::Decision& vote, base::Refusals& wrong) {
  vote.roll_call = typed_voices(context, room, vote.item, wrong);
  if (vote.roll_call.empty()) return;
  count_voices(vote);
  take_chair(room, vote, wrong);
}

}  // namespace gremium::web
