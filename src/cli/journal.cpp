// journal verify, head, rebuild.
#include "storage/journal.h"

#include <iostream>

#include "app/site.h"
#include "cli/commands.h"
#include "storage/tables.h"

namespace gremium::cli {
namespace {

// verify and rebuild must work where opening already sees the damage.
int tell_fault(const Common& common, const storage::Fault& fault) {
  std::cout << "first bad fact: " << fault.number << '\n';
  std::cerr << "gremium: "
            << say(common, "verify." + fault.code,
                   {{"number", std::to_string(fault.number)}, {"detail", fault.detail}})
            << '\n';
  return Exit::does_not_verify;
}

}  // namespace

int journal_verify(const Common& common, const std::string& expected) {
  std::optional<storage::Head> head;
  if (!expected.empty()) {
    head = storage::parse_head(expected);
    if (!head) return refuse(common, {{"verify.head_unreadable"}}), Exit::wrong_usage;
  }
  auto opened = storage::Register::open_unchecked(common.db);
  if (!opened) return refuse(common, opened.refusals());
  if (const auto fault = (*opened)->verify(head)) return tell_fault(common, *fault);
  const auto reading = (*opened)->read();
  std::cout << say(common, "cli.verified",
                   {{"head", storage::to_text(storage::journal_head(reading.connection()))}})
            << '\n';
  return Exit::done;
}

int journal_head(const Common& common) {
  auto house = open_house(common, Mode::read);
  if (!house) return refuse(common, house.refusals());
  const auto reading = house->home->read();
  std::cout << storage::to_text(storage::journal_head(reading.connection())) << '\n';
  return Exit::done;
}

int journal_rebuild(const Common& common) {
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  house->home->rebuild();
  std::cout << say(common, "cli.rebuilt", {{"facts", std::to_string(house->home->head())}}) << '\n';
  return Exit::done;
}

int journal_void(const Common& common, std::int64_t number, const std::string& reason) {
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  const auto done = app::void_fact(*house, {app::system_actor()}, number, reason);
  if (!done) return refuse(common, done.refusals());
  std::cout << say(common, "cli.voided", {{"number", std::to_string(number)}}) << '\n';
  return Exit::done;
}

int journal_erase(const Common& common, std::int64_t number) {
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  const auto done = app::erase_personal_data(*house, {app::system_actor()}, number);
  if (!done) return refuse(common, done.refusals());
  std::cout << say(common, "cli.erased", {{"number", std::to_string(number)}}) << '\n';
  return Exit::done;
}

}  // namespace gremium::cli
