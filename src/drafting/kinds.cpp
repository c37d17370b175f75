#include "drafting/kinds.h"

#include <stdexcept>

#include "base/csv.h"
#include "base/resources.h"

namespace gremium::drafting {
namespace {

// The records below the heading. A table that lost a column must not start a program that misspells names.
std::vector<std::vector<std::string>> table(const std::string& name, std::size_t columns) {
  const auto bytes = base::resource(name);
  if (!bytes) throw std::runtime_error(name + " is not in the program");
  auto records = base::read_csv(*bytes);
  if (records.empty()) throw std::runtime_error(name + " is empty");
  for (const auto& record : records)
    if (record.size() != columns) throw std::runtime_error(name + ": not all columns for " + record.front());
  records.erase(records.begin());
  return records;
}

template <class Entry>
const Entry* find_in(const std::vector<Entry>& entries, std::string Entry::* key, std::string_view wanted) {
  for (const auto& entry : entries)
    if (entry.*key == wanted) return &entry;
  return nullptr;
}

}  // namespace

const std::vector<Kind>& kinds() {
  static const auto all = [] {
    std::vector<Kind> read;
    for (const auto& r : table("db/tables/kinds.csv", 13))
      read.push_back({r[1], r[0] == "body", r[2].at(0), r[3], r[4], r[5], r[6], r[7], r[8], r[9], r[10],
                      r[11].at(0), r[12]});
    return read;
  }();
  return all;
}

const std::vector<Country>& countries() {
  static const auto all = [] {
    std::vector<Country> read;
    for (const auto& r : table("db/tables/countries.csv", 12))
      read.push_back({r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8], r[9], r[10], r[11]});
    return read;
  }();
  return all;
}

const std::vector<Exonym>& exonyms() {
  static const auto all = [] {
    std::vector<Exonym> read;
    for (const auto& r : table("db/tables/exonyms.csv", 6))
      read.push_back({r[0], r[1], r[2], r[3], r[4], r[5]});
    return read;
  }();
  return all;
}

const Kind* find_kind(std::string_view key) { return find_in(kinds(), &Kind::key, key); }
const Country* find_country(std::string_view code) { return find_in(countries(), &Country::code, code); }
const Exonym* find_exonym(std::string_view endonym) { return find_in(exonyms(), &Exonym::endonym, endonym); }

}  // namespace gremium::drafting
