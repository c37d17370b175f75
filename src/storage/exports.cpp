#include "storage/exports.h"

#include <set>

#include "storage/connection.h"
#include "storage/contents.h"

namespace gremium::storage {
namespace {

// A document's bytes go with the first fact that still has them.
std::optional<std::string> content_to_carry(Connection& connection, const domain::Fact& fact,
                                            std::set<std::string>& carried) {
  const auto* document = std::get_if<domain::Document>(&fact.content);
  if (document == nullptr || was_erased(connection, fact.number, std::string(domain::content_part)) ||
      !carried.insert(document->digest).second)
    return std::nullopt;
  return find_content(connection, document->digest);
}

}  // namespace

void export_journal(Connection& connection, const std::function<void(const std::string&)>& line) {
  std::set<std::string> carried;
  read_rows(connection, 1, [&](const JournalRow& row) {
    const auto personal = personal_parts(connection, row.number);
    line(to_line(row, personal, content_to_carry(connection, to_fact(row, personal), carried)));
    return true;
  });
}

base::Result<base::Done> import_journal(Register& home,
                                        const std::function<std::optional<std::string>()>& next_line,
                                        bool check_only) {
  const auto writing = home.write();
  if (writing->head() != 0) return base::Refusal{"import.not_empty", {{"file", home.path()}}};
  int number = 0;
  const auto damaged = [](const std::string& line, const std::string& detail) {
    return base::Refusal{"import.damaged", {{"line", line}, {"detail", detail}}};
  };
  try {
    while (const auto text = next_line()) {
      ++number;
      if (!text->empty()) writing->bring_in(from_line(*text));
    }
  } catch (const DamagedFact& damage) {
    return damaged(std::to_string(number), damage.what());
  }
  if (writing->head() == 0) return damaged("1", "empty");
  if (const auto fault = find_fault_in_journal(writing->connection()))
    return damaged(std::to_string(fault->number), fault->code);
  if (!check_only) writing->commit();
  return base::Done{};
}

bool copy_until(Register& from, Register& to, base::Instant until, const std::function<bool()>& may_go_on) {
  bool stopped = false;
  const auto reading = from.read();
  const auto writing = to.write();
  read_rows(reading.connection(), 1, [&](const JournalRow& row) {
    // The number orders, not the clock: the first fact that came later ends what was known.
    const auto entered_at = base::parse_instant(row.entered_at);
    if (!entered_at || *entered_at >= until) return false;
    stopped = !may_go_on();
    if (stopped) return false;
    // Without the bytes of documents: asked is who was a member, not what was written.
    writing->bring_in({row, personal_parts(reading.connection(), row.number), {}});
    return true;
  });
  if (stopped) return false;
  writing->commit();
  return true;
}

}  // namespace gremium::storage
