#include "web/growth_rows.h"

#include <algorithm>

#include "drafting/display.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::GrowthStep;
using domain::Standing;
using render::List;
using render::Object;

constexpr int chart_width = 1000;
constexpr int chart_height = 300;

int highest_of(const std::vector<GrowthStep>& series) {
  int highest = 0;
  for (const auto& step : series) highest = std::max(highest, step.count.members);
  return highest;
}

// Steps, not slopes: between two days nothing changed.
class Chart {
 public:
  Chart(const std::vector<GrowthStep>& series, base::Day until)
      : series_(series),
        first_(series.front().day.number()),
        days_(std::max(1, until.number() - first_)),
        highest_(std::max(1, highest_of(series))) {}

  // The lines of those steps whose count is exact, or at least so.
  std::string path(bool exact) const;
  // All that lies below the line.
  std::string area() const;

 private:
  std::string x(std::size_t step) const {
    if (step == series_.size()) return std::to_string(chart_width);
    const auto passed = series_[step].day.number() - first_;
    return std::to_string(static_cast<long>(passed) * chart_width / days_);
  }
  std::string y(std::size_t step) const {
    return std::to_string(chart_height - series_[step].count.members * chart_height / highest_);
  }

  const std::vector<GrowthStep>& series_;
  int first_;
  int days_;
  int highest_;
};

std::string Chart::path(bool exact) const {
  std::string path;
  for (std::size_t i = 0; i < series_.size(); ++i) {
    if (series_[i].count.exact != exact) continue;
    const auto from = i == 0 ? std::to_string(chart_height) : y(i - 1);
    path += "M" + x(i) + " " + from + "V" + y(i) + "H" + x(i + 1);
  }
  return path;
}

std::string Chart::area() const {
  std::string path = "M0 " + std::to_string(chart_height);
  for (std::size_t i = 0; i < series_.size(); ++i) path += "V" + y(i) + "H" + x(i + 1);
  return path + "V" + std::to_string(chart_height) + "Z";
}

std::string members_text(const Context& context, const domain::MemberCount& count) {
  return context.say(count.exact ? "networks.members" : "networks.members_at_least",
                     {{"number", std::to_string(count.members)}});
}

List shares(const Context& context, const std::vector<std::string>& keys,
            std::string (*label)(const Context&, const std::string&)) {
  List list;
  for (const auto& share : domain::portions_of(keys))
    list.push_back(Object{
        {"label", share.key.empty() ? context.say("networks.share_unknown") : label(context, share.key)},
        {"number", std::to_string(share.number)}});
  return list;
}

std::string kind_label(const Context& context, const std::string& key) {
  const auto* kind = drafting::find_kind(key);
  return kind == nullptr ? key : drafting::kind_word(*kind, context.language);
}

std::string country_label(const Context& context, const std::string& code) {
  const auto* country = drafting::find_country(code);
  return country == nullptr ? code : drafting::country_name(*country, context.language);
}

}  // namespace

void add_growth(const Context& context, const std::vector<GrowthStep>& series, base::Day until,
                const std::string& file, Object& content) {
  const int highest = highest_of(series);
  content["has_growth"] = highest > 0;
  if (highest == 0) return;
  const Chart chart(series, until);
  List rows;
  for (auto step = series.rbegin(); step != series.rend(); ++step)
    rows.push_back(
        Object{{"day", long_date(context, step->day)}, {"members", members_text(context, step->count)}});
  const auto first = long_date(context, series.front().day);
  content["growth"] = Object{
      {"label", context.say("networks.growth_label", {{"first", first},
                                                      {"from", members_text(context, series.front().count)},
                                                      {"last", long_date(context, until)},
                                                      {"to", members_text(context, series.back().count)}})},
      {"box", "0 0 " + std::to_string(chart_width) + " " + std::to_string(chart_height)},
      {"area", chart.area()},
      {"exact", chart.path(true)},
      {"at_least", chart.path(false)},
      {"highest", std::to_string(highest)},
      {"first", first},
      {"last", long_date(context, until)},
      {"file", file},
      {"rows", std::move(rows)}};
}

void add_shares(const Context& context, const app::Roster& roster, Object& content) {
  std::vector<std::string> kinds, countries;
  for (const auto& row : roster.rows) {
    if (row.standing != Standing::member) continue;
    kinds.push_back(row.organisation.kind);
    countries.push_back(row.organisation.country);
  }
  content["kinds"] = shares(context, kinds, kind_label);
  content["countries"] = shares(context, countries, country_label);
}

}  // namespace gremium::web
