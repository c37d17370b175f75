// The register that the tests of acts work in: a file of its own, a clock that stands still, two networks
// (DEFUS requires Efus, Efus brings DEFUS to German members) and an account of each role. After every test
// the register must verify, be rebuilt from its facts, and verify again.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/accessions.h"
#include "app/accounts.h"
#include "app/announcements.h"
#include "app/bodies.h"
#include "app/decisions.h"
#include "app/drafts.h"
#include "app/effects.h"
#include "app/memberships.h"
#include "app/organisations.h"
#include "app/publications.h"
#include "app/quotations.h"
#include "app/site.h"
#include "app/view.h"
#include "app/wording.h"
#include "storage/journal.h"
#include "storage/memberships.h"
#include "support/temporary.h"

namespace gremium::app {

inline std::string codes_of(const base::Refusals& refusals) {
  std::string text;
  for (const auto& refusal : refusals)
    text += (text.empty() ? "" : " ") + refusal.code + (refusal.field.empty() ? "" : "@" + refusal.field);
  return text;
}

// The value; a refusal ends the test with its code.
template <class T>
T must(base::Result<T> result) {
  if (!result) throw std::runtime_error("refused: " + codes_of(result.refusals()));
  return std::move(*result);
}

inline base::Day day(const char* iso) { return *base::Day::parse(iso); }

inline domain::EffectiveRule on_day(const char* iso, bool retroactive = false) {
  return {domain::EffectiveRuleId::fixed_date, {.date = day(iso), .retroactive = retroactive}};
}

class Office : public testing::Test {
 protected:
  void SetUp() override {
    house_.home = must(storage::Register::create(folder_.file("register.db")));
    house_.now = [this] { return clock_; };
    at("2024-12-01T10:00:00Z");
    found();
  }

  void TearDown() override {
    expect_sound();
    house_.home->rebuild();
    expect_sound();
  }

  // Of the register's file and the log beside it.
  std::string bytes() const {
    std::string all;
    for (const char* ending : {"", "-wal"}) {
      std::ifstream file(house_.home->path() + ending, std::ios::binary);
      all.append(std::istreambuf_iterator<char>(file), {});
    }
    return all;
  }

  void found() {
    const Submission start{system_actor()};
    must(found_register(house_, start, {"Test", true}));
    administrator_.actor = {account("Anna Admin", domain::Role::administrator), domain::Role::administrator};
    secretary_.actor = {account("Sven Sekretariat", domain::Role::secretary), domain::Role::secretary};
    editor_.actor = {account("Paula Presse", domain::Role::editor), domain::Role::editor};
    approver_.actor = {account("Felix Freigabe", domain::Role::approver), domain::Role::approver};
    member_organisation_ = organisation("Mitgliedshausen");
    member_.actor = {account("Mia Mitglied", domain::Role::member, member_organisation_),
                     domain::Role::member};
    forum("efus", "FR", "Europe/Paris");
    forum("defus", "DE", "Europe/Berlin");
    domain::Network efus;
    efus.id = "efus";
    efus.derives = {{"defus", "DE"}};
    efus.time_zone = "Europe/Paris";
    must(record_network(house_, administrator_, efus));
    domain::Network defus;
    defus.id = "defus";
    defus.requires_networks = {"efus"};
    defus.complete_since = day("2024-12-31");
    defus.time_zone = "Europe/Berlin";
    defus.four_eyes = true;
    must(record_network(house_, administrator_, defus));
  }

  void expect_sound() {
    const auto fault = house_.home->verify();
    EXPECT_FALSE(fault) << fault->number << " " << fault->code << " " << fault->detail;
  }

  void at(const char* instant) { clock_ = *base::parse_instant(instant); }

  // --- what a test starts from ---

  std::string account(const char* name, domain::Role role, const std::string& organisation = {}) {
    domain::Account added;
    added.name.text = name;
    added.role = role;
    added.organisation = organisation;
    return must(add_account(house_, {system_actor()}, added));
  }

  void forum(const std::string& id, const char* country, const char* /*zone*/) {
    domain::Organisation organisation;
    organisation.id = id;
    organisation.kind = "verein";
    organisation.country = country;
    for (const auto language : base::all_languages) {
      auto& name = organisation.names[language];
      name.name = id == "efus" ? "Efus" : "DEFUS";
      name.short_name = name.name;
      name.whole = true;
    }
    must(record_organisation(house_, secretary_, organisation));
  }

  std::string organisation(const char* name, const char* country = "DE") {
    domain::Organisation recorded;
    recorded.kind = "stadt";
    recorded.country = country;
    recorded.names[base::Language::de].name = name;
    return must(record_organisation(house_, secretary_, recorded));
  }

  // With a council.
  std::string city(const char* name, const char* country = "DE") {
    const auto id = organisation(name, country);
    domain::Body council;
    council.id = "rat-" + id;
    council.organisation = id;
    council.kind = "stadtrat";
    council.time_zone = "Europe/Berlin";
    must(record_body(house_, secretary_, council));
    return id;
  }

  static domain::Decision vote(const std::string& city, const char* date,
                               domain::Outcome outcome = domain::Outcome::adopted) {
    domain::Decision decision;
    decision.body = "rat-" + city;
    decision.date = base::PartialDay::parse(date);
    decision.title = "Beitritt";
    decision.outcome = outcome;
    return decision;
  }

  std::string decided(const std::string& city, const char* date) {
    return must(record_decision(house_, secretary_, vote(city, date)));
  }

  std::string opened(const std::string& city) {
    domain::Accession accession;
    accession.organisation = city;
    accession.networks = {"efus"};
    return must(open_accession(house_, secretary_, accession));
  }

  // With all its steps taken.
  std::string ready(const std::string& city, const char* decision_date = "2024-11-20") {
    const auto id = opened(city);
    must(take_step(house_, secretary_, {id, 0, {}, decided(city, decision_date), {}}));
    must(take_step(house_, secretary_, {id, 1, {}, {}, "Schreiben"}));
    return id;
  }

  std::string completed(const std::string& city, const domain::EffectiveRule& rule,
                        const char* decision_date = "2024-11-20") {
    const auto id = ready(city, decision_date);
    must(complete_accession(house_, secretary_, {id, rule}));
    return id;
  }

  std::string existing(const std::string& city, const std::string& network, const char* from) {
    domain::Membership membership;
    membership.organisation = city;
    membership.network = network;
    membership.from = base::PartialDay::parse(from);
    return must(record_membership(house_, secretary_, membership));
  }

  // --- what a test looks at ---

  View office() { return View(house_, Audience::office); }

  domain::Recorded<domain::Membership> membership(const std::string& organisation,
                                                  const std::string& network) {
    const auto list = office().memberships({.network = network, .organisation = organisation});
    if (list.empty()) throw std::runtime_error("no membership of " + organisation);
    return list.back();
  }

  domain::Standing standing(const std::string& organisation, const std::string& network, const char* date) {
    return domain::standing_on(membership(organisation, network).value, day(date));
  }

  std::vector<domain::Recorded<domain::Effect>> effects(const std::string& organisation,
                                                        const std::string& network) {
    const auto id = membership(organisation, network).value.id;
    const auto reading = house_.home->read();
    return storage::list_effects(reading.connection(), id);
  }

  // Not withdrawn ones.
  std::vector<domain::AnnouncementCase> announcements() {
    auto list = office().announcements();
    std::erase_if(list, [](const auto& found) { return found.withdrawn.has_value(); });
    return list;
  }

  domain::AnnouncementCase only_announcement() {
    auto list = announcements();
    if (list.size() != 1) throw std::runtime_error(std::to_string(list.size()) + " announcements");
    return list.front();
  }

  std::string text(const std::string& announcement, base::Language language) {
    const auto view = office();
    return drafting::as_text(
        article_of(view, language, current_passages(*view.announcement(announcement), language)));
  }

  // The types of the facts after a number.
  std::vector<std::string> types_after(domain::FactNumber number) {
    std::vector<std::string> types;
    const auto reading = house_.home->read();
    storage::read_facts(reading.connection(), number + 1, [&](const domain::Fact& fact) {
      types.emplace_back(domain::type_of(fact.content));
      return true;
    });
    return types;
  }

  // The act is refused for this reason at this field, and nothing is entered.
  template <class Act>
  void expect_refused(const std::string& code, const std::string& field, Act act) {
    const auto before = house_.home->head();
    const auto result = act();
    EXPECT_EQ(house_.home->head(), before) << "something was entered in spite of " << code;
    ASSERT_FALSE(result) << "accepted instead of " << code;
    const auto& all = result.refusals();
    EXPECT_TRUE(std::any_of(all.begin(), all.end(),
                            [&](const auto& one) { return one.code == code && one.field == field; }))
        << code << "@" << field << " is not among: " << codes_of(all);
  }

  // --- announcements ---

  std::string digest(const std::string& announcement, base::Language language) {
    return digest_of(current_passages(*office().announcement(announcement), language));
  }
  // Fills every open place by hand.
  void fill(const std::string& announcement, base::Language language, const Submission& by) {
    domain::AnnouncementSaved saved{announcement, language, {}};
    for (const auto& passage : current_passages(*office().announcement(announcement), language))
      if (passage.open) saved.texts.push_back({passage.kind, passage.member, {"Von Hand."}, false});
    must(save_announcement(house_, by, saved, 0));
  }
  Recorded sign(const std::string& announcement, base::Language language) {
    return sign_off_announcement(house_, approver_, announcement, language, digest(announcement, language));
  }
  std::string published(const std::string& announcement, base::Language language) {
    fill(announcement, language, editor_);
    must(sign(announcement, language));
    return must(publish_announcement(house_, approver_, announcement, language));
  }

  tests::TemporaryFolder folder_;
  House house_;
  base::Instant clock_;
  Submission administrator_, secretary_, editor_, approver_, member_;
  std::string member_organisation_;
};

}  // namespace gremium::app
