// What became of a record: its versions, and that each thing it says has a name.
#include "drafting/history.h"
#include "app/decisions.h"
#include "app/history.h"
#include "app/office.h"
#include "storage/history.h"

namespace gremium::app {
namespace {

void expect_names(const domain::FactContent& content, int& told) {
  const auto fields = drafting::fields_of(domain::type_of(content));
  if (fields.empty()) return;
  for (const auto& member : storage::members_of(content, storage::EmptyMembers::kept)) {
    if (!domain::is_told(member)) continue;
    ++told;
    // Texts in several languages have their names by language.
    for (const auto language : base::all_languages)
      EXPECT_NE(drafting::member_label(language, fields, member.path) +
                    drafting::member_label(language, fields, member.path + ".de"),
                "")
          << fields << " " << member.path;
  }
}

template <std::size_t index = 0>
void each_has_a_name(int& told) {
  if constexpr (index < std::variant_size_v<domain::FactContent>) {
    expect_names(domain::FactContent{std::in_place_index<index>}, told);
    each_has_a_name<index + 1>(told);
  }
}

TEST(HistoryWords, NameAllThatARecordSays) {
  int told = 0;
  each_has_a_name(told);
  EXPECT_GT(told, 160);
}

domain::Network full_network() {
  domain::Network network;
  network.requires_networks = {"efus"};
  network.derives = {{"efus", "DE"}};
  network.notice_rule = *domain::parse_notice_rule("RESIGN_TO:end=year;notice=3m");
  network.languages = {base::Language::de};
  network.categories = {{"c1", {{base::Language::de, "Städte"}}, 1, 2, 3, 4}};
  network.style.digits_from = 2;
  network.style.spellings = {{base::Language::de, "Freiburg i. Br.", "Freiburg im Breisgau"}};
  network.benefits = {{base::Language::fr, "Bienvenue"}};
  return network;
}

TEST(HistoryWords, NameWhatStandsInListsAndLanguages) {
  const domain::Name name{"Bonn", true, "BN", 'f', {}, "cons", "cons"};
  domain::RuleSet rules;
  for (const auto kind :
       {domain::DecisionKind::accession, domain::DecisionKind::admission, domain::DecisionKind::leaving,
        domain::DecisionKind::expulsion, domain::DecisionKind::statutes, domain::DecisionKind::purpose,
        domain::DecisionKind::agenda, domain::DecisionKind::dissolution})
    rules.special[kind] = {};
  domain::Body body;
  body.names = {{base::Language::de, name}};
  domain::Organisation organisation;
  organisation.names = {{base::Language::en, name}};
  domain::Quotation quotation;
  quotation.function = {{base::Language::de, "Bürgermeister"}};
  quotation.text = {{base::Language::fr, {"Oui", false}}};
  domain::Election election;
  election.candidates = {{"c1", {"Ada", false}}};
  int told = 0;
  for (const domain::FactContent& content :
       {domain::FactContent{full_network()}, domain::FactContent{rules}, domain::FactContent{body},
        domain::FactContent{organisation}, domain::FactContent{quotation}, domain::FactContent{election},
        domain::FactContent{domain::SiteText{"imprint", {{base::Language::de, "Text"}}}},
        domain::FactContent{domain::SiteIdentity{{{base::Language::de, "Name"}}, {}}}})
    expect_names(content, told);
  EXPECT_GT(told, 90);
  const auto label = [](const char* fields, const char* path) {
    return drafting::member_label(base::Language::de, fields, path);
  };
  EXPECT_EQ(label("rule_sets", "special.statutes"), "Mehrheit für Satzungsänderungen");
  EXPECT_EQ(label("networks", "categories.3.names.de"), "Kategorien und Beiträge 4: Name auf Deutsch");
  EXPECT_EQ(label("networks", "style.spellings.0.written"), "Schreibweise der Meldungen 1: wie geschrieben");
  EXPECT_EQ(label("networks", "languages.1"), "Sprachen 2");
  EXPECT_EQ(label("organisations", "names.fr.gender"), "Geschlecht des Namens auf Französisch");
  EXPECT_EQ(label("organisations", "names.de.cases.1"), "Beugung auf Deutsch 2");
  EXPECT_EQ(label("decisions", "tally.yes"), "Ja-Stimmen");
  EXPECT_EQ(label("papers", "consultations.1.body"), "Beratungsfolge 2: Gremium");
  EXPECT_EQ(label("accessions", "remark.fr"), "Hinweis auf Französisch");
  EXPECT_EQ(label("networks", "default_rule.parameters.period"), "Zeitraum");
  EXPECT_EQ(label("quotations", "text.fr"), "Zitat auf Französisch");
  EXPECT_EQ(label("texts", "text.en"), "Auf Englisch");
}

TEST(HistoryWords, NameTheEntriesOfAllLists) {
  domain::Organisation organisation;
  organisation.earlier.emplace_back();
  domain::Paper paper;
  paper.consultations.emplace_back();
  domain::Meeting meeting;
  meeting.sittings.emplace_back();
  domain::Decision decision;
  decision.roll_call.emplace_back();
  domain::Membership membership;
  membership.suspensions.emplace_back();
  membership.earlier_categories.emplace_back();
  domain::Accession accession;
  accession.networks = {"efus"};
  accession.steps.emplace_back();
  domain::ElectionRoundHeld round;
  round.votes.emplace_back();
  int told = 0;
  for (const domain::FactContent& content :
       {domain::FactContent{organisation}, domain::FactContent{paper}, domain::FactContent{meeting},
        domain::FactContent{decision}, domain::FactContent{membership}, domain::FactContent{accession},
        domain::FactContent{round}})
    expect_names(content, told);
  EXPECT_GT(told, 100);
}

TEST(HistoryWords, HaveNoneForWhatIsNoLabel) {
  // Forms that come back after the log-in name their fields themselves.
  for (const char* path : {"tally_yes", "", ".", "..", "x.99999999999999999999", "99999999999999999999.x"})
    EXPECT_EQ(drafting::member_label(base::Language::de, "decisions", path), "") << path;
}

TEST(HistoryWords, LeaveOutWhatTheProgramGave) {
  for (const char* path : {"id", "candidates.0.id", "judgement.rule", "logo.width", "subject_kind"})
    EXPECT_FALSE(domain::is_told({path, "x"})) << path;
  for (const char* path : {"candidates.0.name", "default_rule.id", "logo.content", "idea"})
    EXPECT_TRUE(domain::is_told({path, "x"})) << path;
}

class Undoing : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    city_ = city("Bonn");
    decision_ = decided(city_, "2024-11-20");
  }
  domain::Recorded<domain::Decision> decision() { return *office().decision(decision_); }
  // Another outcome; answers the fact that says so.
  domain::FactNumber rejected() {
    auto changed = decision().value;
    changed.outcome = domain::Outcome::rejected;
    must(amend_decision(house_, secretary_, changed, decision().fact, "Versehen"));
    return decision().fact;
  }

  std::string city_, decision_;
};

TEST_F(Undoing, SaysAgainWhatWasSaidBefore) {
  const auto before = decision().value;
  const auto change = rejected();
  EXPECT_TRUE(office().can_undo(change));
  EXPECT_EQ(must(undo_change(house_, secretary_, change, "Rückgängig gemacht")), decision_);
  EXPECT_EQ(decision().value, before);
  const auto entries = office().history(change);
  ASSERT_EQ(entries.size(), 3U) << "nothing is forgotten";
  EXPECT_EQ(entries.back().reason, "Rückgängig gemacht");
  must(undo_change(house_, secretary_, decision().fact, "doch"));
  EXPECT_EQ(decision().value.outcome, domain::Outcome::rejected) << "that can be undone, too";
}

TEST_F(Undoing, TakesBackTheNewestChangeAloneAndTheSameFormOnce) {
  const auto first = decision().fact;
  const auto change = rejected();
  expect_refused("history.nothing_to_undo", "", [&] { return undo_change(house_, secretary_, first, "x"); });
  expect_refused("history.nothing_to_undo", "", [&] { return undo_change(house_, secretary_, 99'999, "x"); });
  auto form = secretary_;
  form.form_key = "0123456789abcdef";
  must(undo_change(house_, form, change, "x"));
  const auto head = house_.home->head();
  must(undo_change(house_, form, change, "x"));
  EXPECT_EQ(house_.home->head(), head) << "a double click";
  expect_refused("stale", "", [&] { return undo_change(house_, secretary_, change, "x"); });
}

TEST_F(Undoing, OfWhatHasActsOfItsOwnIsLeftToThem) {
  const auto id = existing(city_, "efus", "2020-01-01");
  CorrectStart correction;
  correction.membership = id;
  correction.from = base::PartialDay::parse("2021-01-01");
  correction.reason = "Tippfehler";
  must(correct_start(house_, secretary_, correction));
  const auto change = membership(city_, "efus").fact;
  EXPECT_FALSE(office().can_undo(change));
  expect_refused("history.nothing_to_undo", "", [&] { return undo_change(house_, secretary_, change, "x"); });
}

TEST_F(Undoing, GivesAnOrganisationItsNameBack) {
  auto renamed = *office().recorded_organisation(city_);
  renamed.value.names[base::Language::de].name = "Bon";
  must(amend_organisation(house_, secretary_, renamed.value, renamed.fact, ""));
  must(undo_change(house_, secretary_, office().recorded_organisation(city_)->fact, "x"));
  EXPECT_EQ(office().recorded_organisation(city_)->value.names[base::Language::de].name, "Bonn");
}

TEST_F(Undoing, OfWhatTheAdministrationKeeps) {
  const domain::SiteText before{"imprint", {{base::Language::de, "Alt"}}};
  must(record_site_text(house_, administrator_, before));
  auto text = before;
  text.text[base::Language::de] = "Neu";
  must(record_site_text(house_, administrator_, text, office().site_text("imprint")->fact));
  must(record_site_names(house_, administrator_, {{base::Language::de, "Alt"}}));
  must(record_site_names(house_, administrator_, {{base::Language::de, "Neu"}},
                         office().site_identity()->fact));
  const auto id = secretary_.actor.account;
  auto account = office().account(id)->value;
  account.role = domain::Role::editor;
  must(amend_account(house_, administrator_, account, office().account(id)->fact));
  const auto changes = {office().site_text("imprint")->fact, office().site_identity()->fact,
                        office().account(id)->fact};
  for (const auto change : changes) {
    expect_refused("forbidden", "", [&] { return undo_change(house_, secretary_, change, "x"); });
    must(undo_change(house_, administrator_, change, "Rückgängig gemacht"));
    EXPECT_EQ(office().history(change).back().reason, "Rückgängig gemacht");
  }
  EXPECT_EQ(office().site_text("imprint")->value, before);
  EXPECT_EQ(office().site_identity()->value.names.at(base::Language::de), "Alt");
  EXPECT_EQ(office().account(id)->value.role, domain::Role::secretary);
}

TEST_F(Undoing, OfACaseAndABody) {
  const auto body = must(record_body(house_, secretary_, {{}, city_, "stadtrat", {}, "Europe/Berlin"}));
  auto changed = *office().body(body);
  changed.value.time_zone = "Europe/Paris";
  must(amend_body(house_, secretary_, changed.value, changed.fact, ""));
  must(undo_change(house_, secretary_, office().body(body)->fact, "x"));
  EXPECT_EQ(office().body(body)->value.time_zone, "Europe/Berlin");
  domain::Accession opened;
  opened.organisation = city_;
  opened.networks = {"efus"};
  opened.remark[base::Language::de] = "Alt";
  const auto id = must(open_accession(house_, secretary_, opened));
  auto found = office().accession(id)->accession;
  found.value.remark[base::Language::de] = "Neu";
  must(amend_accession(house_, secretary_, found.value, found.fact, ""));
  must(undo_change(house_, secretary_, office().accession(id)->accession.fact, "x"));
  EXPECT_EQ(office().accession(id)->accession.value.remark.at(base::Language::de), "Alt");
}

}  // namespace
}  // namespace gremium::app
