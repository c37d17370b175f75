// What the parts of minutes share: names, moments, items, and the passages as they are put down. Inside
// drafting/ only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/languages.h"
#include "domain/minutes.h"

namespace gremium::drafting {

class MinutesWriter {
 public:
  MinutesWriter(base::Language language, const domain::Minutes& minutes);

  const domain::Minutes& minutes() const { return minutes_; }
  base::Language language() const { return language_; }

  // "minutes_text.<key>".
  std::string say(std::string_view key, const base::Arguments& arguments = {}) const;
  std::string list(const std::vector<std::string>& items) const;
  // "18:05 Uhr"; with its date where the meeting has several days.
  std::string clock(const domain::Moment& at) const;
  // In a sentence: "um 18:05 Uhr", "am 4. März 2025 um 18:05 Uhr".
  std::string when(const domain::Moment& at) const;
  // "ab 18:05 Uhr", "von 18:05 Uhr bis 19:00 Uhr"; with `day`, where the meeting has several, "am 4. März
  // 2025 ab 18:05 Uhr". Empty: no more is known than the meeting itself.
  std::string span(const std::optional<domain::Moment>& from, const std::optional<domain::Moment>& until,
                   const std::optional<base::Day>& day) const;
  bool has_several_days() const { return minutes_.sittings.size() > 1; }
  std::string date(base::Day day) const;
  std::string name(const domain::MinutedName& name) const;
  std::string names(const std::vector<domain::MinutedAttendee>& attendees) const;
  std::string erasable(const domain::Personal& value) const;
  // "TOP 2 und 3".
  std::string items(const std::vector<domain::ItemReference>& items) const;

  void title(std::string text);
  void heading(std::string_view key);
  void subheading(std::string text);
  void paragraph(std::string text);
  // One for each paragraph of what a person wrote.
  void paragraphs(const std::string& text, domain::MinutesPart part = domain::MinutesPart::paragraph);
  // Nothing where there are no rows.
  void rows(domain::MinutesPart part, std::vector<std::vector<std::string>> rows, std::string text = {});
  domain::MinutesPassages take() { return std::move(passages_); }

 private:
  std::string time(const domain::Moment& at) const;

  base::Language language_;
  const domain::Minutes& minutes_;
  domain::MinutesPassages passages_;
};

// minutes_attendance.cpp
void write_attendance(MinutesWriter& writer);
void write_findings(MinutesWriter& writer);
// minutes_elections.cpp
void write_election(MinutesWriter& writer, const domain::ElectionCase& found);
// minutes_items.cpp
void write_agenda(MinutesWriter& writer);
void write_proceedings(MinutesWriter& writer);

}  // namespace gremium::drafting
