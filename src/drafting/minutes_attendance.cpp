// Who was there, whether they were invited as they should be, and whether they could decide.
#include <algorithm>

#include "drafting/grammar.h"
#include "drafting/minutes_words.h"
#include "language/messages.h"

namespace gremium::drafting {
namespace {

using domain::MinutesPart;
using Rows = std::vector<std::vector<std::string>>;

std::string joined(const MinutesWriter& writer, const std::vector<std::string>& remarks) {
  std::string all;
  for (const auto& remark : remarks)
    if (!remark.empty())
      all = all.empty() ? remark : writer.say("and_remark", {{"first", all}, {"then", remark}});
  return all;
}

std::vector<std::string> remarks_on(const MinutesWriter& writer, const std::vector<domain::Stay>& stays,
                                    bool remote) {
  std::vector<std::string> times;
  for (const auto& stay : stays)
    if (auto text = writer.span(stay.from, stay.until, stay.day); !text.empty())
      times.push_back(std::move(text));
  std::vector<std::string> remarks{writer.list(times)};
  if (remote) remarks.push_back(writer.say("remote"));
  return remarks;
}

std::vector<std::string> row_of(const MinutesWriter& writer, const domain::MinutedAttendee& attendee) {
  auto remarks = remarks_on(writer, attendee.stays, attendee.remote);
  for (const auto& [day, is_excused] : attendee.away)
    remarks.push_back(writer.say(is_excused ? "excused_on" : "away_on", {{"date", writer.date(day)}}));
  if (!attendee.missed.empty())
    remarks.push_back(writer.say("missed", {{"items", writer.items(attendee.missed)}}));
  if (attendee.weight > 1)
    remarks.push_back(writer.say("votes", {{"number", std::to_string(attendee.weight)}}));
  remarks.push_back(attendee.note);
  const auto role = language::say(writer.language(), "seat_role." + std::string(name_of(attendee.role)));
  return {writer.name(attendee.name), capitalised(role), joined(writer, remarks)};
}

std::vector<std::string> row_of(const MinutesWriter& writer, const domain::MinutedGuest& guest) {
  const bool has_name = guest.name.person.has_value();
  const auto function = guest.function.empty() ? writer.say("guest") : guest.function;
  return {has_name ? writer.name(guest.name) : function, has_name ? function : writer.say("guest"),
          joined(writer, remarks_on(writer, guest.stays, guest.remote))};
}

std::vector<std::string> head(const MinutesWriter& writer) {
  return {writer.say("name"), writer.say("role"), writer.say("remarks")};
}

template <class People>
void write_table(MinutesWriter& writer, const People& people, std::string_view caption) {
  if (people.empty()) return;
  Rows rows{head(writer)};
  for (const auto& person : people) rows.push_back(row_of(writer, person));
  writer.rows(MinutesPart::table, std::move(rows), writer.say(caption));
}

// Where the meeting has several days, one bound alone names the day it is for.
std::string span_of(const MinutesWriter& writer, const domain::MinutedProxy& proxy) {
  const auto& [giver, holder, from, until, is_void] = proxy;
  if (!writer.has_several_days()) return writer.span(from, until, {});
  if (!from && !until) return writer.say("whole_meeting");
  if (from && until && from->day != until->day)
    return writer.say("days_between", {{"from", writer.clock(*from)}, {"until", writer.clock(*until)}});
  const bool from_its_start = from && *from == domain::start_of(from->day);
  return writer.span(from_its_start ? std::nullopt : from, until, from ? from->day : until->day);
}

void write_proxies(MinutesWriter& writer) {
  Rows rows;
  for (const auto& proxy : writer.minutes().proxies) {
    const auto span = span_of(writer, proxy);
    rows.push_back(
        {writer.say(proxy.is_void ? "proxy_void" : "proxy", {{"giver", writer.name(proxy.giver)},
                                                             {"holder", writer.name(proxy.holder)},
                                                             {"when", span.empty() ? "always" : "span"},
                                                             {"span", span}})});
  }
  writer.rows(MinutesPart::list, std::move(rows));
}

void write_invitation(MinutesWriter& writer) {
  const auto& invitation = writer.minutes().invitation;
  if (!invitation.invited) {
    writer.paragraph(writer.say("not_invited"));
    return;
  }
  base::Arguments days{{"date", writer.date(invitation.invited->day)}};
  if (!invitation.invite_by) {
    writer.paragraph(writer.say("invited", days));
  } else {
    days.emplace_back("last", writer.date(*invitation.invite_by));
    writer.paragraph(writer.say(invitation.is_late ? "invited_late" : "invited_in_time", days));
  }
  if (!invitation.note.empty()) writer.paragraph(writer.say("reason", {{"reason", invitation.note}}));
}

// Whether the body could decide before that finding.
bool was_quorate_before(const std::vector<domain::QuorumNoted>& findings, std::size_t place) {
  return std::any_of(findings.begin(), findings.begin() + static_cast<std::ptrdiff_t>(place),
                     [](const auto& earlier) { return earlier.state == domain::QuorumState::reached; });
}

std::string sentence_of(const MinutesWriter& writer, std::size_t place) {
  const auto& findings = writer.minutes().quorum;
  const auto& finding = findings[place];
  const bool is_first = place == 0;
  const auto day = writer.has_several_days() ? std::optional(finding.at.day) : std::nullopt;
  return writer.say(is_first             ? "quorum_opening"
                    : finding.begins_day ? "quorum_day"
                                         : "quorum_change",
                    {{"when", writer.when(finding.at)},
                     {"since", capitalised(writer.span(finding.at, {}, day))},
                     {"present", std::to_string(finding.present)},
                     {"eligible", std::to_string(finding.eligible)},
                     {"required", std::to_string(finding.required.value_or(0))},
                     {"again", was_quorate_before(findings, place) ? "yes" : "no"},
                     {"state", std::string(name_of(finding.state))}});
}

}  // namespace

void write_attendance(MinutesWriter& writer) {
  const auto& minutes = writer.minutes();
  writer.heading("attendance");
  write_table(writer, minutes.present, "present");
  if (!minutes.excused.empty())
    writer.paragraph(writer.say("excused", {{"names", writer.names(minutes.excused)}}));
  if (!minutes.absent.empty())
    writer.paragraph(writer.say("absent", {{"names", writer.names(minutes.absent)}}));
  if (!minutes.not_noted.empty())
    writer.paragraph(writer.say("not_noted", {{"names", writer.names(minutes.not_noted)}}));
  write_proxies(writer);
  write_table(writer, minutes.guests, "guests");
}

void write_findings(MinutesWriter& writer) {
  const auto& minutes = writer.minutes();
  writer.heading("findings");
  write_invitation(writer);
  if (minutes.is_second_call) writer.paragraph(writer.say("second_call"));
  for (std::size_t i = 0; i < minutes.quorum.size(); ++i) writer.paragraph(sentence_of(writer, i));
}

}  // namespace gremium::drafting
