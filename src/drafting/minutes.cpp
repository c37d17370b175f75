#include "drafting/minutes.h"

#include "drafting/days.h"
#include "drafting/minutes_words.h"

namespace gremium::drafting {
namespace {

using domain::MinutesPart;
using Rows = std::vector<std::vector<std::string>>;

std::string label_of(const MinutesWriter& writer, const domain::MinutedOffice& held) {
  auto label = writer.say("office_" + std::string(name_of(held.office)));
  if (held.throughout || held.items.empty()) return label;
  return writer.say("office_for", {{"office", label}, {"items", writer.items(held.items)}});
}

std::string days_of(const MinutesWriter& writer) {
  return days_phrase(writer.language(), writer.minutes().sittings, bare_day_words(writer.language()));
}

std::string place_of(const MinutesWriter& writer) {
  const auto& minutes = writer.minutes();
  if (!minutes.online) return minutes.place;
  return minutes.place.empty() ? writer.say("online")
                               : writer.say("place_and_online", {{"place", minutes.place}});
}

// A year is no term; what a body counts in otherwise is.
std::string term_of(const domain::Minutes& minutes) {
  const auto& period = minutes.period;
  const bool is_year = period.size() == 4 && period.find_first_not_of("0123456789") == std::string::npos;
  return is_year ? std::string() : period;
}

void write_facts(MinutesWriter& writer) {
  const auto& minutes = writer.minutes();
  Rows rows;
  const auto add = [&](std::string label, std::string value) {
    if (!value.empty()) rows.push_back({std::move(label), std::move(value)});
  };
  add(writer.say("fact_body"), minutes.body);
  add(writer.say("fact_organisation"), minutes.organisation);
  add(writer.say("fact_term"), term_of(minutes));
  add(writer.say("fact_title"), minutes.title);
  add(writer.say("fact_days", {{"count", std::to_string(minutes.sittings.size())}}), days_of(writer));
  add(writer.say("fact_place"), place_of(writer));
  if (minutes.opened) add(writer.say("fact_opened"), writer.clock(*minutes.opened));
  if (minutes.closed) add(writer.say("fact_closed"), writer.clock(*minutes.closed));
  if (!minutes.is_public) add(writer.say("fact_kind"), writer.say("closed_meeting"));
  for (const auto& held : minutes.offices) add(label_of(writer, held), writer.name(held.name));
  writer.rows(MinutesPart::facts, std::move(rows));
}

void write_end(MinutesWriter& writer) {
  const auto& minutes = writer.minutes();
  if (minutes.closed) {
    writer.heading("end");
    writer.paragraph(writer.say("closed_at", {{"when", writer.when(*minutes.closed)}}));
  }
  Rows signatures;
  for (const auto& held : minutes.offices)
    if (held.office != domain::MeetingOffice::teller)
      signatures.push_back({writer.name(held.name), label_of(writer, held)});
  if (signatures.empty()) return;
  writer.heading("signatures");
  writer.rows(MinutesPart::signatures, std::move(signatures));
}

void write_objections(MinutesWriter& writer, const std::vector<domain::MinutedObjection>& objections) {
  if (objections.empty()) return;
  writer.heading("objections");
  for (const auto& objection : objections) {
    writer.subheading(writer.say(
        "objection", {{"person", writer.erasable(objection.person)}, {"date", writer.date(objection.on)}}));
    writer.paragraphs(writer.erasable(objection.text));
  }
}

}  // namespace

domain::MinutesPassages draft_minutes(base::Language language, const domain::Minutes& minutes) {
  MinutesWriter writer(language, minutes);
  writer.title(writer.say("title", {{"number", std::to_string(minutes.number)}, {"period", minutes.period}}));
  write_facts(writer);
  write_attendance(writer);
  write_findings(writer);
  write_agenda(writer);
  write_proceedings(writer);
  write_end(writer);
  write_objections(writer, minutes.objections);
  return writer.take();
}

domain::MinutesPassages draft_objections(base::Language language,
                                         const std::vector<domain::MinutedObjection>& objections) {
  const domain::Minutes none;
  MinutesWriter writer(language, none);
  write_objections(writer, objections);
  return writer.take();
}

}  // namespace gremium::drafting
