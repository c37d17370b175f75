// Writes db/demo.jsonl: the example register, by the same acts that a secretariat uses, at the times it would
// have used them. Run by hand (`build/tests/author_example > db/demo.jsonl`) when the example itself is to
// change; the program carries the file, not this.
//
// Facts and figures with their sources come from tests/data/members.csv; what is not confirmed is marked so.
#include <sodium.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <sstream>
#include <stdexcept>

#include "app/accessions.h"
#include "app/accounts.h"
#include "app/announcements.h"
#include "app/bodies.h"
#include "app/decisions.h"
#include "app/effects.h"
#include "app/memberships.h"
#include "app/organisations.h"
#include "app/publications.h"
#include "app/quotations.h"
#include "app/site.h"
#include "app/view.h"
#include "base/csv.h"
#include "example/council_meeting.h"
#include "example/stage.h"
#include "example/texts.h"
#include "storage/exports.h"
#include "support/temporary.h"

namespace gremium::example {
namespace {

using base::Day;
using base::Language;

std::string account(app::House& house, const app::Submission& by, const char* name, domain::Role role) {
  domain::Account added;
  added.name.text = name;
  added.role = role;
  return must(app::add_account(house, by, added), name);
}

Staff found(app::House& house) {
  at("2023-06-08T07:00:00Z");
  const app::Submission start{app::system_actor()};
  must(app::found_register(house, start, {"Efus und DEFUS (Beispiel)", true}), "register");
  Staff staff;
  staff.administrator.actor = {account(house, start, "admin", domain::Role::administrator),
                               domain::Role::administrator};
  const auto& by = staff.administrator;
  staff.secretary.actor = {account(house, by, "sekretariat", domain::Role::secretary),
                           domain::Role::secretary};
  staff.editor.actor = {account(house, by, "presse", domain::Role::editor), domain::Role::editor};
  staff.approver.actor = {account(house, by, "freigabe", domain::Role::approver), domain::Role::approver};
  return staff;
}

void networks(app::House& house, const Staff& staff) {
  at("2023-06-08T07:10:00Z");
  for (const auto& organisation : network_organisations())
    must(app::record_organisation(house, staff.secretary, organisation), organisation.id);
  for (const auto& network : network_rules())
    must(app::record_network(house, staff.administrator, network), network.id);
  for (const auto& text : site_texts())
    must(app::record_site_text(house, staff.administrator, text), text.key);
}

// --- members brought in as existing ---

using Row = std::map<std::string, std::string>;

std::vector<Row> rows(const std::string& file) {
  std::ifstream stream(std::string(GREMIUM_TESTS) + "/data/" + file, std::ios::binary);
  const auto records = base::read_csv(std::string(std::istreambuf_iterator<char>(stream), {}));
  std::vector<Row> list;
  for (std::size_t i = 1; i < records.size(); ++i) {
    Row row;
    for (std::size_t column = 0; column < records[0].size(); ++column)
      row[records[0][column]] = records[i][column];
    list.push_back(std::move(row));
  }
  if (list.empty()) throw std::runtime_error("no rows in " + file);
  return list;
}

std::string typographic(std::string text) {
  for (auto place = text.find('\''); place != std::string::npos; place = text.find('\''))
    text.replace(place, 1, "’");
  return text;
}

std::string join_of(const std::string& name) {
  const auto starts = [&](const char* article) { return name.rfind(article, 0) == 0; };
  return starts("Les ") ? "les_contracts" : starts("Le ") ? "le_contracts" : starts("La ") ? "la_keeps" : "";
}

const std::map<std::string, std::string> kinds{{"Stadt", "stadt"},
                                               {"Kreis", "kreis"},
                                               {"Landespräventionsrat", "landespraeventionsrat"},
                                               {"Region", "region"},
                                               {"Metropole", "metropole"},
                                               {"Gemeindeverband", "gemeindeverband"},
                                               {"Ministerium", "ministerium"},
                                               {"Gesellschaft", "gesellschaft"}};

domain::Organisation organisation_of(const Row& row, const std::map<std::string, Row>& exonyms) {
  domain::Organisation organisation;
  organisation.kind = kinds.at(row.at("type"));
  organisation.country = row.at("country");
  organisation.source = row.at("source");
  organisation.unconfirmed =
      row.at("note").find("NOT confirmed") == std::string::npos ? "" : typographic(row.at("note"));
  if (const auto special = special_names(row.at("name"))) {
    organisation.names = *special;
    if (row.at("name") == "Landespräventionsrat Nordrhein-Westfalen")
      organisation.contracting_party = "Land Nordrhein-Westfalen";
    return organisation;
  }
  const auto exonym = exonyms.find(row.at("name"));
  // Names that say their kind themselves: "Toulouse Métropole".
  const bool whole = organisation.kind == "metropole" || organisation.kind == "gemeindeverband" ||
                     organisation.kind == "ministerium";
  for (const auto language : base::all_languages) {
    auto& name = organisation.names[language];
    name.name = typographic(exonym == exonyms.end() ? row.at("name")
                                                    : exonym->second.at(std::string(code(language))));
    name.whole = whole;
  }
  auto& french = organisation.names[Language::fr];
  french.join = exonym == exonyms.end() ? join_of(french.name) : exonym->second.at("fr_join");
  if (french.join == "vowel") french.join.clear();
  return organisation;
}

// Since when, as far as the sources tell.
domain::Membership start_of(const Row& row, const std::string& network) {
  domain::Membership membership;
  const auto& note = row.at("note");
  const auto& since = row.at("member_since");
  membership.source = row.at("source").substr(0, 190);
  const bool founder = row.at("name") == "Stuttgart" || row.at("name") == "München";
  const bool older_than_network = network == "defus" && !since.empty() && since < "2010";
  if (founder && network == "defus") {
    membership.attested_on = Day::parse("2010-05-10");
  } else if (!since.empty() && !older_than_network) {
    membership.from = base::PartialDay::parse(since);
    if (row.at("name") == "Karlsruhe")
      membership.unconfirmed =
          "Ratsbeschluss vom 21.10.2014, die Mitgliedschaft zu beantragen; Beginn nicht bestätigt";
  } else if (note.find("2021/22") != std::string::npos && row.at("country") != "DE") {
    membership.attested_on = Day::parse("2022-05-12");
  } else if (note.find("2019 list") != std::string::npos && row.at("country") != "DE") {
    membership.attested_on = Day::parse("2019-12-31");
    membership.unconfirmed = "Liste von 2019; ob heute noch Mitglied, ist nicht geprüft";
  } else {
    membership.attested_on = Day::parse("2023-06-07");
  }
  if (note.find("NOT confirmed") != std::string::npos)
    membership.unconfirmed = "2025 noch Mitglied: nicht bestätigt, aus den gedruckten Zahlen erschlossen";
  membership.start = membership.from ? domain::StartKind::known : domain::StartKind::attested;
  return membership;
}

// The three that come by their own way.
bool joins_later(const std::string& name) {
  return name == "Aachen" || name == "Kaiserslautern" || name == "Landespräventionsrat Nordrhein-Westfalen";
}

std::map<std::string, std::string> members(app::House& house, const Staff& staff) {
  std::map<std::string, Row> exonyms;
  for (auto& row : rows("exonyms.csv")) exonyms[row.at("endonym")] = row;
  std::map<std::string, std::string> ids;
  at("2023-06-08T08:00:00Z");
  for (const auto& row : rows("members.csv")) {
    clock_time += std::chrono::seconds(40);
    const auto& name = row.at("name");
    const auto id =
        must(app::record_organisation(house, staff.secretary, organisation_of(row, exonyms)), name);
    ids[name] = id;
    if (joins_later(name)) continue;
    std::vector<std::string> joined{"efus"};
    if (row.at("network") == "DEFUS and Efus") joined.push_back("defus");
    for (const auto& network : joined) {
      auto membership = start_of(row, network);
      membership.organisation = id;
      membership.network = network;
      must(app::record_membership(house, staff.secretary, membership), name + " in " + network);
    }
  }
  return ids;
}

// --- accessions ---

std::string body(app::House& house, const Staff& staff, const std::string& organisation, const char* kind) {
  domain::Body recorded;
  recorded.organisation = organisation;
  recorded.kind = kind;
  recorded.time_zone = "Europe/Berlin";
  return must(app::record_body(house, staff.secretary, recorded), kind);
}

std::string open(app::House& house, const Staff& staff, const std::string& organisation,
                 const domain::Accession& told, const std::string& decision) {
  auto accession = told;
  accession.organisation = organisation;
  accession.networks = {"efus"};  // DEFUS follows for German members
  const auto id = must(app::open_accession(house, staff.secretary, accession), organisation);
  clock_time += std::chrono::minutes(3);
  must(app::take_step(house, staff.secretary, {id, 0, {}, decision, {}}), "own decision");
  return id;
}

void declare(app::House& house, const Staff& staff, const std::string& accession) {
  must(app::take_step(
           house, staff.secretary,
           {accession, 1, {}, {}, "Tag nicht veröffentlicht; folgt aus dem Beginn der Mitgliedschaft"}),
       "declaration");
}

void publish(app::House& house, const Staff& staff, const std::string& announcement, Language language) {
  std::string digest;
  domain::AnnouncementSaved saved{announcement, language, {}};
  domain::FactNumber seen = 0;
  {
    const app::View view(house, app::Audience::office);
    const auto found = view.announcement(announcement);
    seen = found->announcement.fact;
    for (const auto& passage : app::current_passages(*found, language))
      if (passage.open) saved.texts.push_back({passage.kind, passage.member, {}, true});
  }
  must(app::save_announcement(house, staff.editor, saved, seen), "save");
  clock_time += std::chrono::minutes(9);
  {
    const app::View view(house, app::Audience::office);
    digest = app::digest_of(app::current_passages(*view.announcement(announcement), language));
  }
  must(app::sign_off_announcement(house, staff.approver, announcement, language, digest), "sign off");
  must(app::publish_announcement(house, staff.approver, announcement, language), "publish");
}

// The council decided on 7 June 2023 to join as soon as possible; DEFUS welcomed the city at its assembly
// that month.
void aachen(app::House& house, const Staff& staff, const std::string& organisation) {
  at("2023-06-09T09:00:00Z");
  auto decision = aachen_decision();
  decision.body = body(house, staff, organisation, "stadtrat");
  const auto decided = must(app::record_decision(house, staff.secretary, decision), "Aachen");
  const auto accession = open(house, staff, organisation, aachen_accession(), decided);
  at("2023-06-12T13:20:00Z");
  declare(house, staff, accession);
  app::CompleteAccession complete{accession, {domain::EffectiveRuleId::after_all, {}}};
  complete.rule.parameters.dates = {Day::parse("2023-06-07"), Day::parse("2023-06-12")};
  must(app::complete_accession(house, staff.secretary, complete), "Aachen complete");
  std::string announcement;
  {
    const app::View view(house, app::Audience::office);
    announcement = view.announcements().front().announcement.value.id;
  }
  at("2023-06-14T08:30:00Z");
  for (const auto language : base::all_languages) publish(house, staff, announcement, language);
}

void complete_for_new_year(app::House& house, const Staff& staff, const std::string& accession) {
  declare(house, staff, accession);
  app::CompleteAccession complete{accession, {domain::EffectiveRuleId::fixed_date, {}}};
  complete.rule.parameters.date = Day::parse("2025-01-01");
  must(app::complete_accession(house, staff.secretary, complete), "complete");
}

void kaiserslautern(app::House& house, const Staff& staff, const std::string& organisation) {
  at("2024-05-17T08:00:00Z");
  auto decision = kaiserslautern_decision();
  decision.body = body(house, staff, organisation, "stadtrat");
  const auto decided = must(app::record_decision(house, staff.secretary, decision), "Kaiserslautern");
  const auto accession = open(house, staff, organisation, kaiserslautern_accession(), decided);
  auto quotation = kaiserslautern_quotation();
  quotation.accession = accession;
  must(app::record_quotation(house, staff.secretary, quotation), "quotation");
  at("2024-11-25T10:05:00Z");
  complete_for_new_year(house, staff, accession);
}

void lpr_nrw(app::House& house, const Staff& staff, const std::string& organisation) {
  at("2024-11-04T09:40:00Z");
  auto decision = lpr_nrw_decision();
  decision.body = body(house, staff, organisation, "mitgliederversammlung");
  const auto decided = must(app::record_decision(house, staff.secretary, decision), "LPR NRW");
  const auto accession = open(house, staff, organisation, lpr_nrw_accession(), decided);
  at("2024-11-25T10:20:00Z");
  complete_for_new_year(house, staff, accession);
}

void author() {
  const tests::TemporaryFolder folder;
  app::House house;
  house.home = must(storage::Register::create(folder.file("example.db")), "create");
  house.now = [] { return clock_time; };
  const auto staff = found(house);
  networks(house, staff);
  const auto ids = members(house, staff);
  aachen(house, staff, ids.at("Aachen"));
  const auto task = hold_council_meeting(house, staff);
  kaiserslautern(house, staff, ids.at("Kaiserslautern"));
  lpr_nrw(house, staff, ids.at("Landespräventionsrat Nordrhein-Westfalen"));
  report_on_joining(house, staff, task);
  const auto reading = house.home->read();
  storage::export_journal(reading.connection(), [](const std::string& line) { std::cout << line << '\n'; });
}

}  // namespace
}  // namespace gremium::example

namespace {

// Ids and salts come out the same each time, so that a change of the example shows only what changed, and
// addresses of the example stay.
std::uint32_t next_number() {
  static std::mt19937 numbers(20241231);
  return static_cast<std::uint32_t>(numbers());
}

void fill(void* bytes, std::size_t count) {
  auto* to = static_cast<unsigned char*>(bytes);
  for (std::size_t i = 0; i < count; ++i) to[i] = static_cast<unsigned char>(next_number());
}

randombytes_implementation same_each_time{
    [] { return "the same each time"; }, next_number, nullptr, nullptr, fill, nullptr};

}  // namespace

int main() {
  randombytes_set_implementation(&same_each_time);
  try {
    gremium::example::author();
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
