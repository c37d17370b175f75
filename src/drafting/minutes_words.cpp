#include "drafting/minutes_words.h"

#include "base/text.h"
#include "language/dates.h"
#include "language/messages.h"
#include "language/words.h"

namespace gremium::drafting {

using domain::MinutesPart;

MinutesWriter::MinutesWriter(base::Language language, const domain::Minutes& minutes)
    : language_(language), minutes_(minutes) {}

std::string MinutesWriter::say(std::string_view key, const base::Arguments& arguments) const {
  return language::say(language_, "minutes_text." + std::string(key), arguments);
}

std::string MinutesWriter::list(const std::vector<std::string>& items) const {
  return language::list(language_, items);
}

std::string MinutesWriter::date(base::Day day) const { return language::long_date(language_, day); }

std::string MinutesWriter::time(const domain::Moment& at) const {
  return say("clock", {{"hour", at.clock.substr(0, 2)}, {"minute", at.clock.substr(3, 2)}});
}

std::string MinutesWriter::clock(const domain::Moment& at) const {
  if (!has_several_days()) return time(at);
  return say("day_and_clock", {{"date", date(at.day)}, {"clock", time(at)}});
}

std::string MinutesWriter::when(const domain::Moment& at) const {
  return say(has_several_days() ? "on_day_at" : "at", {{"date", date(at.day)}, {"clock", time(at)}});
}

std::string MinutesWriter::span(const std::optional<domain::Moment>& from,
                                const std::optional<domain::Moment>& until,
                                const std::optional<base::Day>& day) const {
  base::Arguments arguments{{"from", from ? time(*from) : std::string()},
                            {"until", until ? time(*until) : std::string()}};
  std::string key = from && until ? "between" : from ? "from" : until ? "until" : "";
  if (!day) return key.empty() ? key : say("stay_" + key, arguments);
  arguments.emplace_back("date", date(*day));
  return say(key.empty() ? "stay_day" : "stay_day_" + key, arguments);
}

std::string MinutesWriter::erasable(const domain::Personal& value) const {
  return value.erased ? language::say(language_, "common.erased") : value.text;
}

std::string MinutesWriter::name(const domain::MinutedName& name) const {
  const bool has_person = name.person && (name.person->erased || !name.person->text.empty());
  std::vector<std::string> of;
  if (has_person && !name.organisation.empty()) of.push_back(name.organisation);
  if (!name.group.empty()) of.push_back(name.group);
  auto text = has_person ? erasable(*name.person) : name.organisation;
  if (text.empty()) text = say("unnamed");
  return of.empty() ? text : say("name_of", {{"name", text}, {"of", list(of)}});
}

std::string MinutesWriter::names(const std::vector<domain::MinutedAttendee>& attendees) const {
  std::vector<std::string> all;
  for (const auto& attendee : attendees) all.push_back(name(attendee.name));
  return list(all);
}

std::string MinutesWriter::items(const std::vector<domain::ItemReference>& items) const {
  std::vector<std::string> numbers;
  for (const auto& item : items) numbers.push_back(item.number);
  return say("items", {{"count", std::to_string(items.size())}, {"items", list(numbers)}});
}

void MinutesWriter::title(std::string text) {
  passages_.push_back({MinutesPart::title, std::move(text), {}});
}

void MinutesWriter::heading(std::string_view key) {
  passages_.push_back({MinutesPart::heading, say(key), {}});
}

void MinutesWriter::subheading(std::string text) {
  passages_.push_back({MinutesPart::subheading, std::move(text), {}});
}

void MinutesWriter::paragraph(std::string text) {
  passages_.push_back({MinutesPart::paragraph, std::move(text), {}});
}

void MinutesWriter::paragraphs(const std::string& text, MinutesPart part) {
  std::string paragraph;
  const auto end_of_paragraph = [&] {
    if (!paragraph.empty()) passages_.push_back({part, std::move(paragraph), {}});
    paragraph.clear();
  };
  for (const auto& line : base::split(text, '\n')) {
    const std::string words(base::trim(line));
    if (words.empty())
      end_of_paragraph();
    else
      paragraph += (paragraph.empty() ? "" : "\n") + words;
  }
  end_of_paragraph();
}

void MinutesWriter::rows(MinutesPart part, std::vector<std::vector<std::string>> rows, std::string text) {
  if (!rows.empty()) passages_.push_back({part, std::move(text), std::move(rows)});
}

}  // namespace gremium::drafting
