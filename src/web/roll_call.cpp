#include "web/roll_call.h"

#include <algorithm>

#include "base/text.h"
#include "language/messages.h"
#include "web/rows.h"
#include "web/seat_rows.h"

namespace gremium::web {
namespace {

using domain::Choice;

constexpr Choice choices[] = {Choice::yes, Choice::no, Choice::abstain, Choice::invalid, Choice::absent};

std::string word_for(base::Language language, Choice choice) {
  return language::say(language, "choice." + std::string(name_of(choice)));
}

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

std::optional<Choice> choice_said(const std::string& word) {
  for (const auto choice : choices)
    for (const auto language : base::all_languages)
      if (lowered(word) == lowered(word_for(language, choice))) return choice;
  return std::nullopt;
}

std::string name_of_voice(const Context& context, const app::View& view, const domain::VoiceCast& voice) {
  if (!voice.seat.empty()) {
    const auto seat = view.seat(voice.seat);
    return seat ? name_of_seat(context, view, seat->value) : voice.seat;
  }
  if (!voice.person) return {};
  return voice.person->erased ? context.say("common.erased") : voice.person->text;
}

// One line on its way into a voice.
class Reader {
 public:
  Reader(const Context& context, const app::View& view, const domain::Seats& held, base::Refusals& wrong)
      : context_(context), view_(view), held_(held), wrong_(wrong) {}

  std::optional<domain::VoiceCast> read(const std::string& line, std::size_t number) {
    number_ = number;
    const auto colon = line.rfind(':');
    if (colon == std::string::npos || base::trim(line.substr(0, colon)).empty())
      return refused("roll_call.line_malformed", line);
    const std::string name(base::trim(line.substr(0, colon)));
    const std::string word(base::trim(line.substr(colon + 1)));
    const auto choice = choice_said(word);
    if (!choice) return refused("roll_call.choice_unknown", word);
    if (held_.empty()) return domain::VoiceCast{{}, domain::Personal{name}, {}, *choice, 1};
    return seated(name, *choice);
  }

 private:
  std::optional<domain::VoiceCast> refused(const char* code, const std::string& text) {
    wrong_.push_back(
        {code, {{"line", std::to_string(number_)}, {"text", base::without_controls(text)}}, "roll_call"});
    return std::nullopt;
  }

  std::optional<domain::VoiceCast> seated(const std::string& name, Choice choice) {
    std::vector<const domain::Seat*> found;
    for (const auto& row : held_)
      if (name_of_seat(context_, view_, row.value) == name) found.push_back(&row.value);
    if (found.empty()) return refused("roll_call.name_unknown", name);
    if (found.size() > 1) return refused("roll_call.name_twice", name);
    return domain::VoiceCast{found.front()->id, {}, found.front()->group, choice, found.front()->weight};
  }

  const Context& context_;
  const app::View& view_;
  const domain::Seats& held_;
  base::Refusals& wrong_;
  std::size_t number_ = 0;
};

}  // namespace

std::string roll_call_text(const Context& context, const app::View& view,
                           const std::vector<domain::VoiceCast>& voices) {
  std::string text;
  for (const auto& voice : voices)
    text += name_of_voice(context, view, voice) + ": " + word_for(context.language, voice.choice) + "\n";
  return text;
}

std::vector<domain::VoiceCast> read_roll_call(const Context& context, const app::View& view,
                                              const std::string& text, const domain::Seats& held,
                                              base::Refusals& wrong) {
  Reader reader(context, view, held, wrong);
  std::vector<domain::VoiceCast> voices;
  std::size_t number = 0;
  for (auto line : base::split(text, '\n')) {
    ++number;
    std::erase(line, '\r');
    if (base::trim(line).empty()) continue;
    if (auto voice = reader.read(line, number)) voices.push_back(std::move(*voice));
  }
  return voices;
}

base::Refusals with_names(const Context& context, const app::View& view, base::Refusals refusals) {
  for (auto& refusal : refusals) {
    if (refusal.field != "roll_call") continue;
    const auto about = std::find_if(refusal.arguments.begin(), refusal.arguments.end(),
                                    [](const auto& argument) { return argument.first == "seat"; });
    const auto seat = about == refusal.arguments.end() ? std::nullopt : view.seat(about->second);
    if (seat) refusal.arguments.emplace_back("name", name_of_seat(context, view, seat->value));
  }
  return refusals;
}

}  // namespace gremium::web
