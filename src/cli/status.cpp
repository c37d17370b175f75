// status: who is a member on a day, or where one organisation stands.
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/view.h"
#include "cli/commands.h"
#include "drafting/display.h"
#include "drafting/step.h"
#include "language/collation.h"
#include "language/dates.h"

namespace gremium::cli {
namespace {

using domain::Standing;
using nlohmann::ordered_json;

struct Asked {
  std::optional<base::Day> as_of;
  std::string network;
  bool series = false;
};

void add_days(ordered_json& entry, const domain::Membership& membership, base::Day as_of) {
  entry["from"] = nullptr;
  entry["until"] = nullptr;
  if (membership.from) entry["from"] = membership.from->iso();
  if (membership.attested_on) entry["attested_on"] = membership.attested_on->iso();
  if (membership.last_day) entry["until"] = membership.last_day->iso();
  // Its rights rest; it is counted all the same.
  if (domain::suspension_on(membership, as_of) != nullptr) entry["suspended"] = true;
}

ordered_json to_json(const Common& common, const app::Roster::Row& row, base::Day as_of) {
  ordered_json entry{{"id", row.organisation.id},
                     {"name", drafting::full_name(row.organisation, common.language)},
                     {"state", name_of(row.standing)}};
  add_days(entry, row.membership.value, as_of);
  return entry;
}

ordered_json to_json(const Common& common, const std::string& network, const app::Roster& roster) {
  ordered_json all{{"as_of", roster.as_of.iso()},
                   {"network", network},
                   {"count", roster.count.members},
                   {"exact", roster.count.exact},
                   {"coming", roster.number_of(Standing::coming)},
                   {"former", roster.number_of(Standing::former)},
                   {"members", ordered_json::array()}};
  for (const auto& row : roster.rows) all["members"].push_back(to_json(common, row, roster.as_of));
  return all;
}

std::string start(const Common& common, const domain::Membership& membership, Standing standing) {
  if (membership.from)
    return say(common, drafting::start_message(*membership.from, standing),
               {{"date", language::partial_date(common.language, *membership.from)}});
  if (membership.attested_on)
    return say(common, "cli.attested",
               {{"date", language::long_date(common.language, *membership.attested_on)}});
  return say(common, "cli.start_open");
}

// ", since 1 January 2025, until 31 December 2026, membership suspended", as far as it is so.
std::string period(const Common& common, const domain::Membership& membership, Standing standing,
                   base::Day as_of) {
  auto text = ", " + start(common, membership, standing);
  const auto on = [&](base::Day day) {
    return base::Arguments{{"date", language::long_date(common.language, day)}};
  };
  if (membership.last_day) text += ", " + say(common, "cli.until", on(*membership.last_day));
  const auto* suspension = domain::suspension_on(membership, as_of);
  if (suspension == nullptr || standing != Standing::member) return text;
  return text + ", " +
         (suspension->last_day ? say(common, "memberships.suspended_until_day", on(*suspension->last_day))
                               : say(common, "memberships.suspended"));
}

std::string standing_of(const Common& common, const domain::Membership& membership, Standing standing) {
  // On a day before anybody knew of it.
  const bool not_yet = standing == Standing::absent && membership.from;
  return say(common, not_yet ? "cli.not_yet" : "standing." + std::string(name_of(standing)));
}

void print_rows(const Common& common, const app::Roster& roster, Standing standing, const char* heading) {
  const auto number = roster.number_of(standing);
  if (number == 0) return;
  std::cout << '\n' << say(common, heading, {{"number", std::to_string(number)}}) << '\n';
  for (const auto& row : roster.rows) {
    if (row.standing != standing) continue;
    std::cout << "  " << drafting::full_name(row.organisation, common.language)
              << period(common, row.membership.value, standing, roster.as_of) << '\n';
  }
}

void print(const Common& common, const std::string& name, const app::Roster& roster) {
  const auto key = roster.count.exact ? "cli.status_members" : "cli.status_at_least";
  std::cout << say(common, key,
                   {{"network", name},
                    {"day", language::long_date(common.language, roster.as_of)},
                    {"number", std::to_string(roster.count.members)},
                    {"coming", std::to_string(roster.number_of(Standing::coming))}})
            << '\n';
  print_rows(common, roster, Standing::member, "cli.heading_members");
  print_rows(common, roster, Standing::coming, "cli.heading_coming");
  print_rows(common, roster, Standing::former, "cli.heading_former");
  print_rows(common, roster, Standing::unknown, "cli.heading_unknown");
}

void sort_by_name(const Common& common, app::Roster& roster) {
  std::sort(roster.rows.begin(), roster.rows.end(), [&](const auto& a, const auto& b) {
    return language::compare(common.language, drafting::full_name(a.organisation, common.language),
                             drafting::full_name(b.organisation, common.language)) < 0;
  });
}

ordered_json to_json(const std::string& network, const std::vector<domain::GrowthStep>& series) {
  ordered_json all{{"network", network}, {"series", ordered_json::array()}};
  for (const auto& step : series)
    all["series"].push_back(
        {{"day", step.day.iso()}, {"count", step.count.members}, {"exact", step.count.exact}});
  return all;
}

void print_series(const Common& common, const std::string& name,
                  const std::vector<domain::GrowthStep>& series) {
  std::cout << say(common, "cli.series", {{"network", name}}) << '\n';
  for (const auto& step : series)
    std::cout << "  " << step.day.iso() << "  "
              << say(common, step.count.exact ? "networks.members" : "networks.members_at_least",
                     {{"number", std::to_string(step.count.members)}})
              << '\n';
}

int network_status(const Common& common, const app::View& view, const Asked& asked) {
  std::vector<std::string> networks;
  for (const auto& network : view.networks())
    if (asked.network.empty() || asked.network == network.value.id) networks.push_back(network.value.id);
  if (networks.empty()) return refuse(common, {{"network.unknown", {{"network", asked.network}}}});
  auto all = ordered_json::array();
  for (const auto& id : networks) {
    if (asked.series) {
      const auto series = view.growth(id);
      if (common.json)
        all.push_back(to_json(id, series));
      else
        print_series(common, drafting::short_or_full_name(view.organisation(id)->value, common.language),
                     series);
      continue;
    }
    auto roster = view.roster(id);
    sort_by_name(common, *roster);
    if (common.json)
      all.push_back(to_json(common, id, *roster));
    else
      print(common, drafting::short_or_full_name(view.organisation(id)->value, common.language), *roster);
  }
  // The network that was asked for, or a list of all.
  if (common.json) std::cout << (asked.network.empty() ? all : all.front()).dump(2) << '\n';
  return Exit::done;
}

// The effect and its news are taken by nobody: they are done once they came.
bool is_done(const domain::CaseProgress& progress, std::size_t step) {
  const auto state = progress.steps[step].state;
  return state == domain::StepState::done || state == domain::StepState::skipped;
}

void print_case(const Common& common, const domain::AccessionCase& found,
                const domain::CaseProgress& progress) {
  const auto& accession = found.accession.value;
  std::cout << '\n'
            << say(common, "cli.case",
                   {{"id", accession.id},
                    {"state", say(common, "accession_state." + std::string(name_of(found.state())))}})
            << '\n';
  for (std::size_t i = 0; i < accession.steps.size(); ++i) {
    const auto& taken = found.taken[i];
    std::cout << "  " << (is_done(progress, i) ? "[x] " : "[ ] ")
              << drafting::step_name(accession.steps[i], common.language);
    if (taken && !taken->value.skipped.empty()) std::cout << ", " << say(common, "cli.skipped");
    if (const auto& on = progress.steps[i].on)
      std::cout << ", " << language::partial_date(common.language, *on);
    std::cout << '\n';
  }
}

ordered_json to_json(const domain::AccessionCase& found, const domain::CaseProgress& progress) {
  const auto& accession = found.accession.value;
  ordered_json entry{
      {"id", accession.id}, {"state", name_of(found.state())}, {"steps", ordered_json::array()}};
  for (std::size_t i = 0; i < accession.steps.size(); ++i) {
    const auto& taken = found.taken[i];
    ordered_json step{
        {"kind", name_of(accession.steps[i].kind)}, {"done", is_done(progress, i)}, {"date", nullptr}};
    if (const auto& on = progress.steps[i].on) step["date"] = on->iso();
    if (taken && !taken->value.skipped.empty()) step["skipped"] = taken->value.skipped;
    entry["steps"].push_back(std::move(step));
  }
  return entry;
}

int stalled_status(const Common& common, const app::View& view) {
  auto all = ordered_json::array();
  for (const auto& [found, progress] : view.stalled()) {
    const auto& accession = found.accession.value;
    const auto& step = accession.steps[*progress.current];
    const auto organisation = view.organisation(accession.organisation);
    const auto name =
        organisation ? drafting::full_name(organisation->value, common.language) : accession.organisation;
    all.push_back({{"id", accession.id},
                   {"organisation", accession.organisation},
                   {"name", name},
                   {"networks", accession.networks},
                   {"step", drafting::step_name(step, common.language)},
                   {"kind", name_of(step.kind)},
                   {"since", progress.since->iso()},
                   {"days", *progress.days},
                   {"expected", *progress.expected_days}});
    if (!common.json)
      std::cout << say(common, "cli.stalled",
                       {{"organisation", name},
                        {"id", accession.id},
                        {"step", drafting::step_name(step, common.language)},
                        {"days", say(common, "steps.days_of",
                                     {{"number", std::to_string(*progress.days)},
                                      {"expected", std::to_string(*progress.expected_days)}})}})
                << '\n';
  }
  if (common.json) std::cout << all.dump(2) << '\n';
  if (!common.json && all.empty()) std::cout << say(common, "stalled.none") << '\n';
  return Exit::done;
}

int organisation_status(const Common& common, const app::View& view, const std::string& id,
                        const Asked& asked) {
  const auto organisation = view.organisation(id);
  if (!organisation) return refuse(common, {{"organisation.not_found", {{"organisation", id}}}});
  ordered_json all{{"id", id},
                   {"name", drafting::full_name(organisation->value, common.language)},
                   {"memberships", ordered_json::array()},
                   {"accessions", ordered_json::array()}};
  if (!common.json) std::cout << drafting::full_name(organisation->value, common.language) << '\n';
  domain::MembershipFilter own;
  own.organisation = id;
  const auto memberships = view.memberships(own);
  if (memberships.empty() && !common.json) std::cout << "  " << say(common, "cli.no_memberships") << '\n';
  for (const auto& membership : memberships) {
    const auto network = view.network(membership.value.network);
    const auto day = view.today_in(network->value.time_zone);
    const auto standing = domain::standing_on(membership.value, day);
    if (common.json) {
      ordered_json entry{
          {"network", membership.value.network}, {"as_of", day.iso()}, {"state", name_of(standing)}};
      add_days(entry, membership.value, day);
      all["memberships"].push_back(std::move(entry));
      continue;
    }
    std::cout << "  "
              << drafting::short_or_full_name(view.organisation(membership.value.network)->value,
                                              common.language)
              << ": " << standing_of(common, membership.value, standing)
              << period(common, membership.value, standing, day) << '\n';
  }
  domain::AccessionFilter cases;
  cases.organisation = id;
  for (auto& found : view.accessions(cases)) {
    if (asked.as_of && !domain::begun_by(found, *asked.as_of)) continue;
    if (asked.as_of) found = domain::as_it_stood(std::move(found), *asked.as_of);
    if (common.json)
      all["accessions"].push_back(to_json(found, view.progress(found)));
    else
      print_case(common, found, view.progress(found));
  }
  if (common.json) std::cout << all.dump(2) << '\n';
  return Exit::done;
}

int answer(const Common& common, app::House& house, const Status& status, const Asked& asked) {
  const app::View view(house, app::Audience::office, asked.as_of);
  if (status.stalled) return stalled_status(common, view);
  if (!status.organisation.empty()) return organisation_status(common, view, status.organisation, asked);
  return network_status(common, view, asked);
}

}  // namespace

int status(const Common& common, const Status& status) {
  return answer_on(common, status.day, [&](app::House& house, std::optional<base::Day> as_of) {
    return answer(common, house, status, {as_of, status.network, status.series});
  });
}

}  // namespace gremium::cli
