// import and export: lists of members in and out, beside the facts themselves.
#include <unistd.h>

#include <fstream>
#include <iostream>
#include <iterator>

#include "app/member_lists.h"
#include "base/text.h"
#include "cli/commands.h"
#include "exchange/member_headings.h"
#include "exchange/member_list.h"

namespace gremium::cli {
namespace {

// More are not read; the number of all is told.
constexpr std::size_t most_faults = 20;

// One line on a terminal that counts up, and is gone at the end.
class Progress {
 public:
  Progress(const Common& common, const char* doing) : common_(common), doing_(doing) {}
  ~Progress() {
    if (shown_) std::cerr << "\r\x1b[K" << std::flush;
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  std::function<void(int)> teller() {
    if (::isatty(STDERR_FILENO) == 0) return {};
    return [this](int percent) {
      shown_ = true;
      std::cerr << '\r' << say(common_, doing_, {{"percent", std::to_string(percent)}}) << "\x1b[K"
                << std::flush;
    };
  }

 private:
  const Common& common_;
  const char* doing_;
  bool shown_ = false;
};

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (file.bad()) return std::nullopt;
  return bytes;
}

// Told by its name, or by how it begins: a journal may be too large to be read at once.
bool holds_facts(const std::string& path) {
  if (base::ends_with(path, ".csv") || base::ends_with(path, ".tsv")) return false;
  std::string start(200, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(file.gcount()));
  return base::ends_with(path, ".jsonl") || base::starts_with(base::trim(start), "{");
}

void print_fault(const Common& common, const domain::MemberList& list, const domain::RowFault& fault) {
  const auto sentence = say(common, "refusal." + fault.refusal.code, fault.refusal.arguments);
  const auto place = list.places.find(fault.column);
  if (fault.row == 0)
    std::cerr << sentence << '\n';
  else if (place == list.places.end())
    std::cerr << say(common, "member_lists.at_row",
                     {{"row", std::to_string(fault.row)}, {"sentence", sentence}})
              << '\n';
  else
    std::cerr << say(common, "member_lists.at_cell",
                     {{"row", std::to_string(fault.row)},
                      {"letters", exchange::column_letters(place->second.index)},
                      {"heading", place->second.heading},
                      {"sentence", sentence}})
              << '\n';
}

int refuse_list(const Common& common, const domain::MemberList& list, const app::MemberPlan& plan) {
  const auto number = plan.faults.size();
  for (std::size_t i = 0; i < std::min(number, most_faults); ++i) print_fault(common, list, plan.faults[i]);
  if (number > most_faults)
    std::cerr << say(common, "member_lists.more_faults", {{"number", std::to_string(number - most_faults)}})
              << '\n';
  return refuse(common, {{"member_list.faulty", {{"number", std::to_string(number)}}}});
}

void print_plan(const Common& common, const domain::MemberList& list, const app::MemberPlan& plan) {
  const auto number = [](std::size_t count) { return std::to_string(count); };
  const auto separator =
      list.separator == '\t' ? say(common, "member_lists.tab") : std::string(1, list.separator);
  std::cout << say(common, "member_lists.file_is",
                   {{"rows", std::to_string(list.rows)}, {"charset", list.charset}, {"separator", separator}})
            << '\n';
  if (!list.unused.empty())
    std::cout << say(common, "member_lists.unused", {{"headings", base::join(list.unused, ", ")}}) << '\n';
  std::cout << say(common, "member_lists.organisations_are",
                   {{"fresh", number(plan.organisations.size())},
                    {"known", number(plan.known_organisations.size())}})
            << '\n'
            << say(common, "member_lists.memberships_are",
                   {{"fresh", number(plan.memberships.size())},
                    {"known", std::to_string(plan.known_memberships)}})
            << '\n';
}

int import_members(const Common& common, const Transfer& asked, std::string bytes) {
  // To look at it, a register that a server has open will do.
  auto house = open_house(common, asked.dry_run ? Mode::read : Mode::write);
  if (!house) return refuse(common, house.refusals());
  if (!asked.network.empty() && !app::View(*house, app::Audience::office).network(asked.network))
    return refuse(common, {{"network.unknown", {{"network", asked.network}}}});
  const auto list = [&] {
    Progress progress(common, "member_lists.reading");
    return exchange::read_member_list(std::move(bytes), progress.teller());
  }();
  if (asked.dry_run) {
    const auto plan = app::plan_members(*house, list, asked.network);
    if (!plan.faults.empty()) return refuse_list(common, list, plan);
    print_plan(common, list, plan);
    std::cout << say(common, "member_lists.only_checked") << '\n';
    return Exit::done;
  }
  const auto done = [&] {
    Progress progress(common, "member_lists.entering");
    return app::import_members(*house, {app::system_actor()}, list, asked.network, {}, progress.teller());
  }();
  if (!done.plan.faults.empty()) return refuse_list(common, list, done.plan);
  if (!done.result) return refuse(common, done.result.refusals());
  print_plan(common, list, done.plan);
  std::cout << say(common, "cli.import_done", {{"file", asked.file}}) << '\n';
  return Exit::done;
}

int export_members(const Common& common, const Transfer& asked) {
  return answer_on(common, asked.day, [&](app::House& house, std::optional<base::Day> as_of) -> int {
    const app::View view(house, app::Audience::office);
    if (!asked.network.empty() && !view.network(asked.network))
      return refuse(common, {{"network.unknown", {{"network", asked.network}}}});
    exchange::MemberFileFormat format;
    if (const auto language = base::language_of(asked.language))
      format = exchange::spreadsheet_format(*language);
    const auto language = base::language_of(asked.language).value_or(base::Language::de);
    std::cout << exchange::write_member_list(app::list_member_entries(view, asked.network, language, as_of),
                                             format)
              << std::flush;
    return std::cout ? Exit::done : Exit::system_failed;
  });
}

}  // namespace

int import_file(const Common& common, const Transfer& asked) {
  if (holds_facts(asked.file)) return import_facts(common, asked.file, asked.dry_run);
  auto bytes = read_file(asked.file);
  if (!bytes) return refuse(common, {{"import.no_file", {{"file", asked.file}}}});
  return import_members(common, asked, std::move(*bytes));
}

int export_file(const Common& common, const Transfer& asked) {
  const bool of_a_day = !asked.day.as_of.empty() || !asked.day.known_on.empty();
  const bool members = asked.as == "csv" ||
                       (asked.as.empty() && (!asked.network.empty() || !asked.language.empty() || of_a_day));
  // Facts are those of the whole register.
  if (!members && of_a_day) return refuse(common, {{"export.facts_of_a_day"}}), Exit::wrong_usage;
  return members ? export_members(common, asked) : export_facts(common);
}

}  // namespace gremium::cli
