#include "domain/member_cells.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "domain/member_list.h"

namespace gremium::domain {
namespace {

constexpr std::string_view reason_key = "reason";

void add_line(std::string& text, const std::string& line) {
  if (!text.empty()) text += '\n';
  text += line;
}

// What a line is made of: up to the first blank, and behind it.
struct Halves {
  std::string_view first, rest;
};
Halves halves_of(std::string_view line) {
  const auto blank = line.find(' ');
  if (blank == std::string_view::npos) return {line, {}};
  return {line.substr(0, blank), base::trim(line.substr(blank + 1))};
}

std::optional<base::Day> day_in(std::string_view text) { return base::Day::parse(base::written_day(text)); }

// Calls `read` with each line that is not empty, until one cannot be read.
template <class Read>
bool read_lines(std::string_view text, Read read) {
  const auto lines = base::split(std::string(text), '\n');
  return std::all_of(lines.begin(), lines.end(), [&](const std::string& line) {
    const auto trimmed = base::trim(line);
    return trimmed.empty() || read(trimmed);
  });
}

// The columns that are about what it is called, and who signs for it.
bool is_of_name(const MemberColumn& column) {
  const auto language_end = column.key.size() > 3 && column.key[column.key.size() - 3] == '_';
  return column.of_organisation && (language_end || column.key == "contracting_party");
}

bool read_part(MemberEntry& called, EarlierName& earlier, std::string_view part) {
  const auto colon = part.find(": ");
  const auto key = part.substr(0, colon);
  const auto* column = colon == std::string_view::npos ? nullptr : find_member_column(key);
  const auto value = colon == std::string_view::npos ? std::string() : std::string(part.substr(colon + 2));
  if (colon != std::string_view::npos && key == reason_key) {
    earlier.reason = value;
    return true;
  }
  // A name may have a colon, too: what is no column is a name.
  const auto* told = column == nullptr ? find_member_column("name_de") : column;
  // Two of one day: one would be lost.
  if (!is_of_name(*told) || !told->get(called).empty()) return false;
  return told->set(called, column == nullptr ? std::string(part) : value);
}

}  // namespace

std::string suspensions_text(const std::vector<Suspension>& suspensions) {
  std::string text;
  for (const auto& each : suspensions) {
    auto line = each.from.iso() + "/" + (each.last_day ? each.last_day->iso() : std::string());
    if (!each.reason.empty()) line += " " + each.reason;
    add_line(text, line);
  }
  return text;
}

bool read_suspensions(std::vector<Suspension>& suspensions, std::string_view text) {
  const auto read = [&](std::string_view line) {
    const auto [days, reason] = halves_of(line);
    const auto slash = days.find('/');
    if (slash == std::string_view::npos) return false;
    const auto from = day_in(days.substr(0, slash));
    const auto end = days.substr(slash + 1);
    const auto last_day = day_in(end);
    if (!from || (!end.empty() && !last_day)) return false;
    suspensions.push_back({*from, last_day, std::string(reason), {}});
    return true;
  };
  if (!read_lines(text, read)) return false;
  std::sort(suspensions.begin(), suspensions.end(),
            [](const auto& a, const auto& b) { return a.from < b.from; });
  return true;
}

std::string earlier_text(const Organisation& organisation) {
  std::string text;
  for (const auto& earlier : organisation.earlier) {
    MemberEntry called;
    called.organisation.names = earlier.names;
    called.organisation.contracting_party = earlier.contracting_party;
    const auto put = [&](std::string_view key, const std::string& value) {
      if (!value.empty()) add_line(text, earlier.last_day.iso() + " " + std::string(key) + ": " + value);
    };
    for (const auto& column : member_columns())
      if (is_of_name(column)) put(column.key, column.get(called));
    put(reason_key, earlier.reason);
  }
  return text;
}

bool read_earlier(std::vector<EarlierName>& earlier, std::string_view text) {
  const auto of_day = [&](base::Day day) -> EarlierName& {
    const auto found =
        std::find_if(earlier.begin(), earlier.end(), [&](const auto& each) { return each.last_day == day; });
    if (found != earlier.end()) return *found;
    auto& fresh = earlier.emplace_back();
    fresh.last_day = day;
    return fresh;
  };
  const auto read = [&](std::string_view line) {
    const auto [first, part] = halves_of(line);
    const auto day = day_in(base::ends_with(first, ":") ? first.substr(0, first.size() - 1) : first);
    if (!day || part.empty()) return false;
    auto& one = of_day(*day);
    MemberEntry called;
    called.organisation.names = one.names;
    called.organisation.contracting_party = one.contracting_party;
    const bool sound = read_part(called, one, part);
    one.names = called.organisation.names;
    one.contracting_party = called.organisation.contracting_party;
    return sound;
  };
  if (!read_lines(text, read)) return false;
  std::sort(earlier.begin(), earlier.end(),
            [](const auto& a, const auto& b) { return a.last_day < b.last_day; });
  return true;
}

}  // namespace gremium::domain
