#include "exchange/roster.h"

#include "base/csv.h"
#include "exchange/member_cells.h"

namespace gremium::exchange {
namespace {

constexpr char separator = ',';

void put_line(std::string& text, const std::vector<std::string>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) text += separator;
    text += base::csv_field(escaped(fields[i]), separator);
  }
  text += "\r\n";
}

std::string iso(const std::optional<base::Day>& day) { return day ? day->iso() : std::string(); }

}  // namespace

std::string write_roster(const std::vector<RosterLine>& lines) {
  std::string text;
  put_line(text, {"id", "name", "kind", "country", "state", "from", "attested_on", "until", "source"});
  for (const auto& [organisation, name, membership, standing] : lines)
    put_line(text, {organisation.id, name, organisation.kind, organisation.country,
                    std::string(name_of(standing)), membership.from ? membership.from->iso() : std::string(),
                    iso(membership.attested_on), iso(membership.last_day), membership.source});
  return text;
}

std::string write_growth(const std::vector<domain::GrowthStep>& series) {
  std::string text;
  put_line(text, {"day", "members", "exact"});
  for (const auto& step : series)
    put_line(text, {step.day.iso(), std::to_string(step.count.members), step.count.exact ? "yes" : "no"});
  return text;
}

}  // namespace gremium::exchange
