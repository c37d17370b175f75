#include "web/meeting_form.h"

#include <algorithm>

#include "web/meeting_rows.h"
#include "web/options.h"

namespace gremium::web {
namespace {

using domain::MeetingState;
using domain::sitting_field;

constexpr std::size_t least_rows = 2;
constexpr std::size_t most_rows = 31;

std::vector<Option> language_options(const Context& context) {
  return named_options(context, "layout", {"language_de", "language_en", "language_fr"});
}

// Of what is written in the meeting's language, where that is not the page's.
std::string language_of(const Context& context, const domain::Meeting& meeting) {
  return meeting.language == context.language ? std::string() : std::string(base::code(meeting.language));
}

Field clock_field(const Context& context, std::string name, const std::string& label, std::string value) {
  auto field = line(std::move(name), std::move(value));
  field.label = context.say(label);
  field.hint = context.say("meetings.clock_hint");
  field.autocomplete = "off";
  return field;
}

Fieldset sitting_set(const Context& context, const domain::Meeting& meeting, std::size_t place) {
  const bool known = place < meeting.sittings.size();
  const auto sitting = known ? meeting.sittings[place] : domain::Sitting{};
  Fieldset set{"meetings.sitting",
               {date(sitting_field("date", place), known ? sitting.date.iso() : std::string(), place == 0),
                clock_field(context, sitting_field("begins", place), "meetings.begins", sitting.begins),
                clock_field(context, sitting_field("ends", place), "meetings.ends", sitting.ends)},
               {{"number", std::to_string(place + 1)}},
               true};
  set.fields.front().label = context.say("meetings.date");
  return set;
}

// As many as the form had that comes back.
std::size_t rows_sent(const Context& context) {
  std::size_t rows = 0;
  while (rows < most_rows && context.form.has(sitting_field("date", rows))) ++rows;
  return rows;
}

Fieldset what_of(const Context& context, const app::View& view, const domain::Meeting& meeting) {
  Fieldset set{"meetings.what", {}};
  auto title = line("title", meeting.title);
  title.lang = language_of(context, meeting);
  if (meeting.id.empty())
    set.fields = {choice("body", body_options(context, view), meeting.body, true),
                  line("period", meeting.period)};
  set.fields.push_back(std::move(title));
  set.fields.push_back(choice("language", language_options(context),
                              "language_" + std::string(base::code(meeting.language)), true));
  if (meeting.id.empty()) set.fields.push_back(hidden("second_call_of", meeting.second_call_of));
  return set;
}

void read_sitting(const Context& context, std::size_t place, std::vector<domain::Sitting>& sittings,
                  base::Refusals& wrong) {
  const auto field = sitting_field("date", place);
  const auto day = read_day(context, field, wrong);
  const domain::Sitting sitting{day.value_or(base::Day::of_number(0)),
                                domain::typed_clock(context.field(sitting_field("begins", place))),
                                domain::typed_clock(context.field(sitting_field("ends", place)))};
  const bool is_empty = context.field(field).empty() && sitting.begins.empty() && sitting.ends.empty();
  if (is_empty) return;
  // Without gaps, or what the rules say of a row would stand at another.
  if (context.field(field).empty())
    wrong.push_back({"date.missing", {}, field});
  else if (sittings.size() < place && context.field(sitting_field("date", sittings.size())).empty())
    wrong.push_back({"date.missing", {}, sitting_field("date", sittings.size())});
  if (day) return sittings.push_back(sitting);
  // Without a day the rules do not see the times.
  for (const auto* time : {"begins", "ends"})
    if (const auto at = sitting_field(time, place);
        !context.field(at).empty() && !domain::is_clock(domain::typed_clock(context.field(at))))
      wrong.push_back({"meeting.clock_malformed", {}, at});
}

// What is entered as it happens needs no typing.
std::string clock_now(const Context& context, const app::View& view, const domain::Meeting& meeting) {
  const auto body = view.body(meeting.body);
  return base::clock_at(context.site.house().now(), body ? body->value.time_zone : "UTC");
}

}  // namespace

FormPage meeting_form(const Context& context, const app::View& view, const domain::Meeting& meeting,
                      std::int64_t seen) {
  const bool is_new = meeting.id.empty();
  FormPage form{"meetings",
                is_new ? "/office/meetings" : meeting_address(context, meeting.id),
                is_new ? "meetings.plan" : "common.save",
                {what_of(context, view, meeting)},
                seen};
  form.id = is_new ? "form" : "amend";
  const auto rows = std::max({least_rows, meeting.sittings.size() + 1, rows_sent(context)});
  for (std::size_t place = 0; place < rows; ++place)
    form.sets.push_back(sitting_set(context, meeting, place));
  auto place = line("place", meeting.place);
  place.lang = language_of(context, meeting);
  form.sets.push_back(
      {"meetings.where",
       {std::move(place), line("online_url", meeting.online_url), tick("is_public", meeting.is_public)}});
  if (!is_new) form.sets.push_back({{}, {line("reason")}});
  return form;
}

domain::Meeting typed_meeting(const Context& context, domain::Meeting meeting, base::Refusals& wrong) {
  if (meeting.id.empty()) {
    meeting.body = context.field("body");
    meeting.period = context.field("period");
    meeting.second_call_of = context.field("second_call_of");
  }
  meeting.title = context.field("title");
  meeting.language = read_choice(context, "language", language_named, wrong).value_or(meeting.language);
  meeting.place = context.field("place");
  meeting.online_url = context.field("online_url");
  meeting.is_public = context.field("is_public") == "yes";
  meeting.sittings.clear();
  for (std::size_t place = 0; place < most_rows && context.form.has(sitting_field("date", place)); ++place)
    read_sitting(context, place, meeting.sittings, wrong);
  return meeting;
}

std::vector<Field> moment_fields(const Context& context, const app::View& view,
                                 const domain::Meeting& meeting) {
  auto day = date("at", today_of(view, meeting).iso(), true);
  day.label = context.say("meetings.date");
  auto clock = clock_field(context, "at_clock", "meetings.at_clock", clock_now(context, view, meeting));
  clock.required = true;
  return {std::move(day), std::move(clock)};
}

std::optional<domain::Moment> typed_moment(const Context& context, base::Refusals& wrong) {
  const auto day = read_day(context, "at", wrong);
  const auto clock = context.field("at_clock");
  if (!day && context.field("at").empty()) wrong.push_back({"date.missing", {}, "at"});
  if (!domain::is_clock(clock)) wrong.push_back({"meeting.clock_malformed", {}, "at_clock"});
  if (!day || !domain::is_clock(clock)) return std::nullopt;
  return domain::Moment{*day, clock};
}

std::vector<FormPage> step_forms(const Context& context, const app::View& view,
                                 const domain::MeetingCase& found) {
  const auto& meeting = found.meeting.value;
  std::vector<FormPage> forms;
  for (const auto state :
       {MeetingState::invited, MeetingState::in_session, MeetingState::closed, MeetingState::cancelled}) {
    if (!can_advance(found.state(), state)) continue;
    const std::string name(name_of(state));
    FormPage form{"meetings", meeting_address(context, meeting.id) + "/steps", "meetings.to_" + name};
    form.id = name;
    form.seen = found.newest_fact();
    form.sets.push_back({{}, moment_fields(context, view, meeting), {}, true});
    auto note = paragraph("note");
    note.lang = language_of(context, meeting);
    if (state == MeetingState::invited) note.hint = context.say("meetings.note_of_invitation");
    form.sets.push_back({{}, {std::move(note), hidden("state", name)}});
    forms.push_back(std::move(form));
  }
  return forms;
}

domain::MeetingAdvanced typed_step(const Context& context, base::Refusals& wrong) {
  domain::MeetingAdvanced advance;
  advance.meeting = context.parameter("id");
  // An unknown one is refused by the act: nothing is planned again.
  advance.state = domain::meeting_state_named(context.field("state")).value_or(MeetingState::planned);
  if (const auto at = typed_moment(context, wrong)) advance.at = *at;
  advance.note = context.field("note");
  return advance;
}

FormPage take_back_form(const domain::MeetingCase& found) {
  FormPage form{"meetings", "/office/meetings/" + found.meeting.value.id + "/take-back",
                "meetings.take_back"};
  form.id = "take_back";
  form.seen = found.newest_fact();
  return form;
}

}  // namespace gremium::web
