// What bad input gets: its reason at its field, and nothing entered.
#include "app/office.h"

namespace gremium::app {
namespace {

using base::Language;

class Refusals : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    bonn_ = city("Bonn");
  }
  void expect_decision_refused(const char* code, const char* field, domain::Decision decision) {
    expect_refused(code, field, [&] { return record_decision(house_, secretary_, decision); });
  }
  void expect_organisation_refused(const char* code, const char* field, domain::Organisation given) {
    expect_refused(code, field, [&] { return record_organisation(house_, secretary_, given); });
  }
  static domain::Organisation named(const std::string& name) {
    domain::Organisation organisation;
    organisation.kind = "stadt";
    organisation.country = "DE";
    organisation.names[Language::de].name = name;
    return organisation;
  }

  std::string bonn_;
};

TEST_F(Refusals, OfDecisions) {
  const auto good = vote(bonn_, "2024-11-20");
  const auto but = [&](auto change) {
    auto decision = good;
    change(decision);
    return decision;
  };
  expect_decision_refused("body.unknown", "body", but([](auto& d) { d.body = "nirgendwo"; }));
  expect_decision_refused("text.missing", "title", but([](auto& d) { d.title = " "; }));
  expect_decision_refused("decision.date_missing", "date", but([](auto& d) { d.date.reset(); }));
  expect_decision_refused("decision.date_in_future", "date",
                          but([](auto& d) { d.date = day("2024-12-02"); }));
  expect_decision_refused("decision.date_in_future", "date",
                          but([](auto& d) { d.date = base::PartialDay::parse("2025"); }));
  expect_decision_refused("decision.date_too_early", "date",
                          but([](auto& d) { d.date = day("1066-10-14"); }));
  expect_decision_refused("tally.negative", "yes", but([](auto& d) { d.tally.yes = -1; }));
  expect_decision_refused("tally.too_large", "no", but([](auto& d) { d.tally.no = 2'000'000'000; }));
  expect_decision_refused("tally.more_than_present", "present", but([](auto& d) {
                            d.tally.yes = 20;
                            d.tally.no = 3;
                            d.tally.present = 22;
                          }));
  expect_decision_refused("text.not_a_web_address", "source_url",
                          but([](auto& d) { d.source_url = "javascript:alert(1)"; }));
  expect_decision_refused("decision.secret_otherwise", "method", but([](auto& d) {
                            d.method = domain::VotingMethod::open;
                            d.circumstances.secret = true;
                          }));
  expect_decision_refused("text.control", "source", but([](auto& d) { d.source = "a\x01"; }));
  expect_decision_refused("text.not_utf8", "label_as_printed",
                          but([](auto& d) { d.label_as_printed = "gro\xdf"; }));
  expect_decision_refused("text.too_long", "title", but([](auto& d) { d.title = std::string(501, 'x'); }));
  expect_decision_refused("text.too_long", "excerpt",
                          but([](auto& d) { d.excerpt = std::string(4001, 'x'); }));
  must(record_decision(house_, secretary_, good));
}

TEST_F(Refusals, TellEverythingThatIsWrongAtOnce) {
  auto decision = vote("nirgendwo", "2024-12-24");
  decision.title.clear();
  decision.tally.yes = -3;
  const auto result = record_decision(house_, secretary_, decision);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.refusals().size(), 4U) << codes_of(result.refusals());
}

TEST_F(Refusals, ADecisionOfTodayIsJudgedByTheBodysOwnDay) {
  at("2024-12-31T23:30:00Z");  // half past midnight in Berlin
  must(record_decision(house_, secretary_, vote(bonn_, "2025-01-01")));
  at("2024-12-31T22:30:00Z");
  expect_decision_refused("decision.date_in_future", "date", vote(bonn_, "2025-01-01"));
}

TEST_F(Refusals, WhatABodyDeclaresIsNeverOverwrittenByTheFigures) {
  auto decision = vote(bonn_, "2024-11-20");
  decision.tally = {.yes = 3, .no = 20};
  const auto id = must(record_decision(house_, secretary_, decision));
  const auto recorded = office().decision(id)->value;
  EXPECT_EQ(recorded.outcome, domain::Outcome::adopted);
  ASSERT_TRUE(recorded.judgement);
  EXPECT_EQ(recorded.judgement->outcome, domain::MajorityOutcome::rejected);
}

TEST_F(Refusals, OfOrganisations) {
  expect_organisation_refused("text.missing", "name_de", named(""));
  expect_organisation_refused("text.control", "name_de", named("Bonn\x07"));
  expect_organisation_refused("text.control", "name_de", named("Bonn\nam Rhein"));
  expect_organisation_refused("text.not_utf8", "name_de", named("M\xfcnster"));
  expect_organisation_refused("text.too_long", "name_de", named(std::string(201, 'x')));
  expect_organisation_refused("organisation.name_taken", "name_de", named("Bonn"));
  auto wrong = named("Ulm");
  wrong.kind = "imperium";
  expect_organisation_refused("organisation.kind_unknown", "kind", wrong);
  wrong = named("Ulm");
  wrong.country = "XX";
  expect_organisation_refused("organisation.country_unknown", "country", wrong);
  wrong = named("Ulm");
  wrong.website = "www.ulm.de";
  expect_organisation_refused("text.not_a_web_address", "website", wrong);
  wrong = named("Ulm");
  wrong.id = bonn_;
  expect_organisation_refused("organisation.id_taken", "id", wrong);
  wrong.id = "Stadt/../Ulm";
  expect_organisation_refused("organisation.id_taken", "id", wrong);
}

TEST_F(Refusals, OfNetworks) {
  const auto with = [&](auto change) {
    domain::Network network;
    network.id = bonn_;
    network.time_zone = "Europe/Berlin";
    change(network);
    return [this, network] { return record_network(house_, administrator_, network); };
  };
  expect_refused("organisation.unknown", "id", with([](auto& n) { n.id = "nirgendwo"; }));
  expect_refused("network.exists", "id", with([](auto& n) { n.id = "efus"; }));
  expect_refused("time_zone.unknown", "time_zone", with([](auto& n) { n.time_zone = "Europe/Bonn"; }));
  expect_refused("time_zone.unknown", "time_zone", with([](auto& n) { n.time_zone = ""; }));
  expect_refused("network.unknown", "requires", with([](auto& n) { n.requires_networks = {"nato"}; }));
  expect_refused("network.unknown", "publishing_network",
                 with([](auto& n) { n.publishing_network = "nato"; }));
  expect_refused("network.cycle", "requires", with([&](auto& n) { n.requires_networks = {bonn_}; }));
  expect_refused("body.unknown", "approval_body", with([](auto& n) { n.approval_body = "rat"; }));
  expect_refused("text.too_long", "benefits_de",
                 with([](auto& n) { n.benefits[Language::de] = std::string(4001, 'x'); }));
  auto efus = office().network("efus")->value;
  efus.requires_networks = {"defus"};
  expect_refused("network.cycle", "requires",
                 [&] { return amend_network(house_, administrator_, efus, 0, "Kreis"); });
  must(with([&](auto& n) { n.publishing_network = bonn_; })());
}

TEST_F(Refusals, OfBodies) {
  const auto with = [&](auto change) {
    domain::Body body{{}, bonn_, "stadtrat", {}, "Europe/Berlin"};
    change(body);
    return [this, body] { return record_body(house_, secretary_, body); };
  };
  expect_refused("organisation.unknown", "organisation", with([](auto& b) { b.organisation = "x"; }));
  expect_refused("body.kind_unknown", "kind", with([](auto& b) { b.kind = "thing"; }));
  expect_refused("time_zone.unknown", "time_zone", with([](auto& b) { b.time_zone = "Mars/Base"; }));
  expect_refused("body.id_taken", "id", with([&](auto& b) { b.id = "rat-" + bonn_; }));
}

TEST_F(Refusals, OfBodiesAmended) {
  const auto id = "rat-" + bonn_;
  const auto before = *office().body(id);
  const auto with = [&](auto change, domain::FactNumber seen = 0) {
    auto body = before.value;
    change(body);
    return [this, body, seen] { return amend_body(house_, secretary_, body, seen, "genauer"); };
  };
  expect_refused("body.unknown", "", with([](auto& b) { b.id = "x"; }));
  expect_refused("body.kind_unknown", "kind", with([](auto& b) { b.kind = "thing"; }));
  expect_refused("time_zone.unknown", "time_zone", with([](auto& b) { b.time_zone = ""; }));
  expect_refused("stale", "", with([](auto&) {}, before.fact + 1));
  must(with([](auto& b) {
    b.names[base::Language::de].name = "Rat der Bundesstadt";
    b.organisation = "efus";
  })());
  const auto after = *office().body(id);
  EXPECT_EQ(after.value.names.at(base::Language::de).name, "Rat der Bundesstadt");
  EXPECT_EQ(after.value.organisation, bonn_) << "a body stays where it is";
  EXPECT_NE(after.fact, before.fact);
}

TEST_F(Refusals, OfMembershipsBroughtIn) {
  const auto with = [&](auto change) {
    domain::Membership membership;
    membership.organisation = bonn_;
    membership.network = "efus";
    membership.from = day("2020-01-01");
    change(membership);
    return [this, membership] { return record_membership(house_, secretary_, membership); };
  };
  expect_refused("organisation.unknown", "organisation", with([](auto& m) { m.organisation = "x"; }));
  expect_refused("network.unknown", "network", with([](auto& m) { m.network = "nato"; }));
  expect_refused("membership.start_missing", "start", with([](auto& m) { m.from.reset(); }));
  expect_refused("membership.start_missing", "start",
                 with([](auto& m) { m.start = domain::StartKind::attested; }));
  expect_refused("membership.end_before_start", "last_day",
                 with([](auto& m) { m.last_day = day("2019-12-31"); }));
  expect_refused("membership.requires", "start", with([](auto& m) { m.network = "defus"; }));
  expect_refused("text.control", "source", with([](auto& m) { m.source = "a\x02"; }));
  must(with([](auto&) {})());
  expect_refused("membership.overlaps", "start", with([](auto& m) { m.from = day("2024-06-01"); }));
  expect_refused("membership.requires", "start", with([](auto& m) {
                   m.network = "defus";
                   m.from = day("2019-12-31");
                 }));
}

TEST_F(Refusals, AMembershipBroughtInNeverTakesThePlaceOfAnother) {
  const auto id = existing(bonn_, "efus", "2020-01-01");
  domain::Membership second;
  second.id = id;
  second.organisation = city("Ulm");
  second.network = "efus";
  second.from = day("2021-01-01");
  expect_refused("membership.id_taken", "id", [&] { return record_membership(house_, secretary_, second); });
  EXPECT_EQ(membership(bonn_, "efus").value.id, id);
}

TEST_F(Refusals, OfQuotations) {
  const auto id = opened(bonn_);
  const auto with = [&](auto change) {
    domain::Quotation quotation;
    quotation.source = "Pressemitteilung";
    quotation.accession = id;
    quotation.person.text = "Erika Beispiel";
    quotation.function[Language::de] = "Bürgermeisterin";
    quotation.text[Language::de].text = "Wir freuen uns.";
    change(quotation);
    return [this, quotation] { return record_quotation(house_, secretary_, quotation); };
  };
  expect_refused("accession.unknown", "", with([](auto& q) { q.accession = "x"; }));
  expect_refused("text.missing", "person", with([](auto& q) { q.person.text = ""; }));
  expect_refused("text.missing", "text_de", with([](auto& q) { q.text.clear(); }));
  expect_refused("text.missing", "function_de", with([](auto& q) { q.function.clear(); }));
  expect_refused("text.missing", "text_fr", with([](auto& q) { q.original = Language::fr; }));
  expect_refused("text.too_long", "text_en",
                 with([](auto& q) { q.text[Language::en].text = std::string(4001, 'x'); }));
  expect_refused("text.control", "translator_en", with([](auto& q) { q.translator[Language::en] = "a\nb"; }));
  must(with([](auto&) {})());
}

TEST_F(Refusals, TheSameFormTwiceIsOneRecord) {
  auto once = secretary_;
  once.form_key = "0f3a";
  const auto first = must(record_decision(house_, once, vote(bonn_, "2024-11-20")));
  const auto head = house_.home->head();
  EXPECT_EQ(must(record_decision(house_, once, vote(bonn_, "2024-11-20"))), first);
  EXPECT_EQ(house_.home->head(), head);
  EXPECT_EQ(office().decisions({.organisation = bonn_}).size(), 1U);
  once.form_key = "0f3b";
  EXPECT_NE(must(record_decision(house_, once, vote(bonn_, "2024-11-20"))), first) << "another form";
}

TEST_F(Refusals, ARefusedFormMayBeSentAgainCorrected) {
  auto once = secretary_;
  once.form_key = "0f3a";
  expect_refused("decision.date_in_future", "date",
                 [&] { return record_decision(house_, once, vote(bonn_, "2024-12-20")); });
  must(record_decision(house_, once, vote(bonn_, "2024-11-20")));
}

TEST_F(Refusals, AKeyCountsForItsOwnAccountAlone) {
  auto mine = secretary_, theirs = administrator_;
  mine.form_key = theirs.form_key = "0f3a";
  const auto first = must(record_decision(house_, mine, vote(bonn_, "2024-11-20")));
  EXPECT_NE(must(record_decision(house_, theirs, vote(bonn_, "2024-11-20"))), first);
}

TEST_F(Refusals, AFormOlderThanItsRecordIsStale) {
  const auto id = must(record_decision(house_, secretary_, vote(bonn_, "2024-11-20")));
  const auto seen = office().decision(id)->fact;
  auto change = office().decision(id)->value;
  change.title = "Beitritt zu Efus";
  must(amend_decision(house_, secretary_, change, seen, "Titel"));
  change.title = "Etwas anderes";
  expect_refused("stale", "", [&] { return amend_decision(house_, administrator_, change, seen, "Titel"); });
  EXPECT_EQ(office().decision(id)->value.title, "Beitritt zu Efus");

  auto organisation = office().organisation(bonn_)->value;
  const auto first = office().organisation(bonn_)->fact;
  organisation.website = "https://www.bonn.de";
  must(amend_organisation(house_, secretary_, organisation, first, ""));
  expect_refused("stale", "",
                 [&] { return amend_organisation(house_, secretary_, organisation, first, ""); });

  existing(bonn_, "efus", "2020-01-01");
  const auto member = membership(bonn_, "efus");
  must(end_membership(house_, secretary_, {member.value.id, day("2025-12-31"), {}, "", member.fact}));
  expect_refused("stale", "", [&] {
    return end_membership(house_, secretary_, {member.value.id, day("2026-12-31"), {}, "", member.fact});
  });
  expect_refused("stale", "", [&] {
    return correct_start(house_, secretary_, {member.value.id, day("2021-01-01"), {}, "Irrtum", member.fact});
  });
}

}  // namespace
}  // namespace gremium::app
