#include "domain/minutes_version.h"

#include <algorithm>

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<MinutesPart> parts[] = {
    {MinutesPart::title, "title"},           {MinutesPart::heading, "heading"},
    {MinutesPart::subheading, "subheading"}, {MinutesPart::paragraph, "paragraph"},
    {MinutesPart::wording, "wording"},       {MinutesPart::list, "list"},
    {MinutesPart::facts, "facts"},           {MinutesPart::table, "table"},
    {MinutesPart::signatures, "signatures"},
};
constexpr Named<LineChange> changes[] = {
    {LineChange::same, "same"},
    {LineChange::added, "added"},
    {LineChange::removed, "removed"},
};

using Lines = std::vector<std::string>;

// How many lines the ends of both texts have in common, [i][j]: from line i of one and j of the other on.
class CommonEnds {
 public:
  CommonEnds(const Lines& before, const Lines& after)
      : width_(after.size() + 1), lengths_((before.size() + 1) * width_) {
    for (std::size_t i = before.size(); i-- > 0;)
      for (std::size_t j = after.size(); j-- > 0;)
        lengths_[i * width_ + j] =
            before[i] == after[j] ? of(i + 1, j + 1) + 1 : std::max(of(i + 1, j), of(i, j + 1));
  }
  std::size_t of(std::size_t i, std::size_t j) const { return lengths_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<std::size_t> lengths_;
};

}  // namespace

const MinutesReleased* MinutesCase::newest() const {
  return versions.empty() ? nullptr : &versions.back().row.value;
}

const MinutesReleased* MinutesCase::version(int number) const {
  for (const auto& entry : versions)
    if (entry.row.value.version == number) return &entry.row.value;
  return nullptr;
}

const MinutesApproved* MinutesCase::approval_of(int version) const {
  const auto found = std::find_if(approvals.rbegin(), approvals.rend(),
                                  [&](const auto& row) { return row.value.version == version; });
  return found == approvals.rend() ? nullptr : &found->value;
}

const Authored<MinutesCorrectionOpened>* MinutesCase::open_correction() const {
  if (corrections.empty()) return nullptr;
  const auto& last = corrections.back();
  return versions.empty() || versions.back().row.fact < last.row.fact ? &last : nullptr;
}

std::int64_t MinutesCase::newest_fact() const {
  std::int64_t newest = 0;
  for (const auto& entry : versions) newest = std::max(newest, entry.row.fact);
  for (const auto& entry : corrections) newest = std::max(newest, entry.row.fact);
  for (const auto& row : approvals) newest = std::max(newest, row.fact);
  for (const auto& row : objections) newest = std::max(newest, row.fact);
  return newest;
}

std::vector<ChangedLine> compare_lines(const Lines& before, const Lines& after) {
  const CommonEnds common(before, after);
  std::vector<ChangedLine> compared;
  std::size_t i = 0, j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      compared.push_back({LineChange::same, before[i++]});
      ++j;
    } else if (i < before.size() && (j == after.size() || common.of(i + 1, j) >= common.of(i, j + 1))) {
      compared.push_back({LineChange::removed, before[i++]});
    } else {
      compared.push_back({LineChange::added, after[j++]});
    }
  }
  return compared;
}

std::string_view name_of(MinutesPart part) { return name_in(parts, part); }
std::string_view name_of(LineChange change) { return name_in(changes, change); }
std::optional<MinutesPart> minutes_part_named(std::string_view name) { return value_in(parts, name); }

}  // namespace gremium::domain
