// Founding, the site's texts, and what takes facts or personal values back.
#include "app/site.h"

#include "app/office.h"
#include "app/rule_sets.h"
#include "app/site_check.h"
#include "storage/exports.h"

namespace gremium::app {
namespace {

using base::Language;

class Site : public Office {
 protected:
  std::string quoted(const std::string& accession) {
    domain::Quotation quotation;
    quotation.source = "Pressemitteilung";
    quotation.accession = accession;
    quotation.person.text = "Erika Beispiel";
    quotation.function[Language::de] = "Bürgermeisterin";
    quotation.text[Language::de].text = "Wir freuen uns.";
    return must(record_quotation(house_, secretary_, quotation));
  }
};

TEST_F(Site, IsFoundedOnce) {
  expect_refused("register.not_empty", "",
                 [&] { return found_register(house_, administrator_, {"Noch einmal", true}); });
  EXPECT_TRUE(office().founded()->example);
}

TEST_F(Site, HasTheTextsThatLawAsksForAndNoOthers) {
  must(record_site_text(house_, administrator_, {"imprint", {{Language::de, "Verantwortlich: …"}}}));
  const auto seen = office().site_text("imprint")->fact;
  must(record_site_text(house_, administrator_, {"imprint", {{Language::de, "Verantwortlich: wir"}}}, seen));
  const auto head = house_.home->head();
  expect_refused("stale", "", [&] {
    return record_site_text(house_, administrator_, {"imprint", {{Language::en, "Us"}}}, seen);
  });
  expect_refused("stale", "", [&] {
    return record_site_text(house_, administrator_, {"imprint", {{Language::en, "Us"}}});
  });
  must(record_site_text(house_, administrator_, {"imprint", {{Language::de, "Verantwortlich: wir"}}}));
  EXPECT_EQ(house_.home->head(), head) << "the same again is no fact";
  EXPECT_EQ(View(house_, Audience::everyone).site_text("imprint")->value.text.at(Language::de),
            "Verantwortlich: wir");
  expect_refused("site_text.unknown", "",
                 [&] { return record_site_text(house_, administrator_, {"manifesto", {}}); });
  expect_refused("text.too_long", "text_fr", [&] {
    return record_site_text(house_, administrator_, {"privacy", {{Language::fr, std::string(20'001, 'x')}}});
  });
}

TEST_F(Site, ErasesPersonalValuesAndStillRebuilds) {
  const auto id = opened(city("Bonn"));
  const auto quotation = quoted(id);
  auto changed = office().quotation(quotation)->value;
  changed.text[Language::de].text = "Wir freuen uns sehr.";
  must(amend_quotation(house_, secretary_, changed, 0, "genauer"));
  const auto fact = office().quotation(quotation)->fact;
  must(erase_personal_data(house_, administrator_, fact));
  house_.home->rebuild();
  const auto erased = office().quotation(quotation)->value;
  EXPECT_TRUE(erased.person.erased);
  EXPECT_EQ(erased.person.text, "");
  EXPECT_TRUE(erased.text.at(Language::de).erased);
  std::string everything;
  const auto reading = house_.home->read();
  storage::export_journal(reading.connection(), [&](const std::string& line) { everything += line; });
  EXPECT_EQ(everything.find("Erika"), std::string::npos) << "the version before it as well";
  EXPECT_EQ(everything.find("freuen uns"), std::string::npos);
}

TEST_F(Site, ErasesOnlyWhatIsThere) {
  const auto id = opened(city("Bonn"));
  expect_refused("fact.nothing_personal", "", [&] {
    return erase_personal_data(house_, administrator_, office().accession(id)->accession.fact);
  });
  EXPECT_FALSE(erase_personal_data(house_, administrator_, 9999));
  const auto fact = office().quotation(quoted(id))->fact;
  must(erase_personal_data(house_, administrator_, fact));
  expect_refused("fact.nothing_personal", "",
                 [&] { return erase_personal_data(house_, administrator_, fact); });
}

TEST_F(Site, AVoidedFactIsGoneFromTheTables) {
  const auto id = decided(city("Bonn"), "2024-11-20");
  const auto fact = office().decision(id)->fact;
  expect_refused("text.missing", "reason", [&] { return void_fact(house_, administrator_, fact, ""); });
  must(void_fact(house_, administrator_, fact, "falsche Stadt"));
  EXPECT_FALSE(office().decision(id));
  expect_refused("fact.already_voided", "", [&] { return void_fact(house_, administrator_, fact, "x"); });
}

TEST_F(Site, WhatOthersBuildOnOrTheProgramEnteredIsNotVoided) {
  const auto bonn = city("Bonn");
  completed(bonn, on_day("2024-12-01"));
  expect_refused("still_in_use", "",
                 [&] { return void_fact(house_, administrator_, office().organisation(bonn)->fact, "weg"); });
  expect_refused("still_in_use", "", [&] {
    return void_fact(house_, administrator_, office().decision(membership(bonn, "efus").value.decision)->fact,
                     "weg");
  });
  expect_refused("fact.not_voidable", "",
                 [&] { return void_fact(house_, administrator_, effects(bonn, "efus")[0].fact, "weg"); });
  expect_refused("fact.not_voidable", "", [&] { return void_fact(house_, administrator_, 1, "weg"); });
  expect_refused("fact.unknown", "", [&] { return void_fact(house_, administrator_, 9999, "weg"); });
}

TEST_F(Site, ACaseCompletedByMistakeIsTakenBackFromItsEnd) {
  const auto bonn = city("Bonn");
  const auto id = completed(bonn, on_day("2025-01-01"));
  const auto take_back = [&](domain::FactNumber fact) {
    return [this, fact] { return void_fact(house_, administrator_, fact, "Verwechslung"); };
  };
  const auto closed = office().accession(id)->closed->fact;
  expect_refused("still_in_use", "", take_back(closed));
  expect_refused("still_in_use", "", take_back(office().accession(id)->taken[1]->fact));
  for (const auto* network : {"defus", "efus"}) must(take_back(membership(bonn, network).fact)());
  EXPECT_TRUE(office().memberships({.organisation = bonn}).empty());
  must(take_back(closed)());
  EXPECT_EQ(office().accession(id)->state(), domain::AccessionState::open);
  must(take_back(office().accession(id)->taken[1]->fact)());
}

TEST_F(Site, AStepThatALaterOneStandsOnIsNotVoided) {
  const auto id = ready(city("Bonn"));
  expect_refused("still_in_use", "", [&] {
    return void_fact(house_, administrator_, office().accession(id)->taken[0]->fact, "weg");
  });
}

// "text_missing imprint fr": what is missing of some kinds.
std::vector<std::string> gaps_of(House& house, const View& view, std::string_view kind) {
  std::vector<std::string> list;
  for (const auto& gap : domain::site_gaps(site_state(house, view))) {
    if (name_of(gap.kind) != kind) continue;
    auto text = gap.subject;
    if (gap.language) text.append(text.empty() ? "" : " ").append(base::code(*gap.language));
    list.push_back(std::move(text));
  }
  return list;
}

TEST_F(Site, KnowsWhatIsStillMissing) {
  using Texts = std::vector<std::string>;
  const auto missing = [this](std::string_view kind) { return gaps_of(house_, office(), kind); };
  EXPECT_EQ(missing("is_example"), Texts{""});
  EXPECT_EQ(missing("text_missing").size(), 9U);
  must(record_site_text(
      house_, administrator_,
      {"imprint", {{base::Language::de, "x"}, {base::Language::en, "x"}, {base::Language::fr, "x"}}}));
  EXPECT_EQ(missing("text_missing").size(), 6U);
  EXPECT_EQ(missing("text_missing").front(), "privacy de");
  EXPECT_EQ(missing("no_notice"), (Texts{"efus", "defus"}));
  EXPECT_EQ(missing("no_approver"), Texts{}) << "an administrator and an approver";
  auto approver = *office().account(approver_.actor.account);
  approver.value.disabled = true;
  must(amend_account(house_, administrator_, approver.value, approver.fact));
  EXPECT_EQ(missing("no_approver"), Texts{"defus"});
}

TEST_F(Site, AsksOwnBodiesAloneForTheirRules) {
  city("Aachen");
  domain::Body assembly;
  assembly.organisation = "defus";
  assembly.kind = "mitgliederversammlung";
  assembly.time_zone = "Europe/Berlin";
  const auto id = must(record_body(house_, secretary_, assembly));
  EXPECT_EQ(gaps_of(house_, office(), "body_no_rules"), std::vector{id});
  domain::RuleSet rules;
  rules.body = id;
  rules.valid_from = day("2025-01-01");
  must(record_rule_set(house_, secretary_, rules));
  EXPECT_EQ(gaps_of(house_, office(), "body_no_rules"), std::vector{id}) << "not in force yet";
  at("2025-01-02T10:00:00Z");
  EXPECT_TRUE(gaps_of(house_, office(), "body_no_rules").empty());
}

}  // namespace
}  // namespace gremium::app
