// The minutes of a meeting as they were released: frozen in words, approved, objected to, corrected.
//
// A draft is always computed from the record (domain/minutes.h). Once released its words are kept, each
// version for good; a correction makes a new version by a second person and leaves the old ones readable.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/languages.h"
#include "domain/personal.h"
#include "domain/recorded.h"
#include "domain/rule_set.h"

namespace gremium::domain {

enum class MinutesPart { title, heading, subheading, paragraph, wording, list, facts, table, signatures };

// A piece of drafted minutes.
struct MinutesPassage {
  MinutesPart part = MinutesPart::paragraph;
  // Of a table: what it shows.
  std::string text;
  // list: one cell each; facts: what and its value; table: the head first; signatures: name and office.
  std::vector<std::vector<std::string>> rows;

  bool operator==(const MinutesPassage&) const = default;
};
using MinutesPassages = std::vector<MinutesPassage>;

// It names people all over: stored as one personal value, so that it can be erased as a whole.
struct MinutesText {
  MinutesPassages office;
  // Without what is not public.
  MinutesPassages for_everyone;
  bool erased = false;

  bool operator==(const MinutesText&) const = default;
};

struct MinutesReleased {
  std::string meeting;
  // 1, then 2, 3 … for corrections.
  int version = 1;
  // Of the words.
  base::Language language = base::Language::de;
  base::Day released_on = base::Day::of_number(0);
  // Of a correction: why.
  std::string reason;
  MinutesText text;

  bool operator==(const MinutesReleased&) const = default;
};

// The body approved a version, or took note of it, or it stands without either.
struct MinutesApproved {
  std::string meeting;
  int version = 1;
  MinutesApproval how = MinutesApproval::by_body;
  base::Day on = base::Day::of_number(0);
  // Where: a later meeting of the body, and its decision. Empty: not recorded.
  std::string in_meeting;
  std::string decision;

  bool operator==(const MinutesApproved&) const = default;
};

// The records of the meeting may be changed until a new version is released.
struct MinutesCorrectionOpened {
  // Short random id.
  std::string id;
  std::string meeting;
  std::string reason;

  bool operator==(const MinutesCorrectionOpened&) const = default;
};

// Somebody objects to what the minutes say; it stands in their appendix.
struct MinutesObjected {
  // Short random id.
  std::string id;
  std::string meeting;
  base::Day on = base::Day::of_number(0);
  Personal person;
  Personal text;

  bool operator==(const MinutesObjected&) const = default;
};

// A copy went to the members of the body, or to whom its rules name (GemO RLP § 41: within a month).
struct MinutesSent {
  // Short random id.
  std::string id;
  std::string meeting;
  int version = 1;
  base::Day on = base::Day::of_number(0);
  // To whom, by which way.
  std::string note;

  bool operator==(const MinutesSent&) const = default;
};

// A fact with its author.
template <class T>
struct Authored {
  Recorded<T> row;
  std::string author;
};

// What became of the minutes of one meeting, each in the order it was entered.
struct MinutesCase {
  std::vector<Authored<MinutesReleased>> versions;
  std::vector<Recorded<MinutesApproved>> approvals;
  std::vector<Authored<MinutesCorrectionOpened>> corrections;
  std::vector<Recorded<MinutesObjected>> objections;
  std::vector<Recorded<MinutesSent>> copies;

  // nullptr: none was released yet.
  const MinutesReleased* newest() const;
  const MinutesReleased* version(int number) const;
  const MinutesApproved* approval_of(int version) const;
  // The correction that no version followed yet; nullptr: none.
  const Authored<MinutesCorrectionOpened>* open_correction() const;
  // Once approved the records stay as they are, but for an open correction; also in what it releases.
  bool is_frozen() const { return !approvals.empty() && open_correction() == nullptr; }
  // 0: nothing was entered yet.
  std::int64_t newest_fact() const;
};

// In characters.
inline constexpr std::size_t objection_limit = 4000;

// A line of one text against those of an older one.
enum class LineChange { same, added, removed };
struct ChangedLine {
  LineChange change = LineChange::same;
  std::string text;

  bool operator==(const ChangedLine&) const = default;
};
// The fewest lines that differ, removed ones before those that came in their place.
std::vector<ChangedLine> compare_lines(const std::vector<std::string>& before,
                                       const std::vector<std::string>& after);

std::string_view name_of(MinutesPart part);
std::string_view name_of(LineChange change);
std::optional<MinutesPart> minutes_part_named(std::string_view name);

}  // namespace gremium::domain
