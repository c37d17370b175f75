// Members brought in from a list: what is found, what is new, what is refused and where; all or nothing; and
// the same list out again.
#include "app/member_lists.h"

#include <random>

#include "app/office.h"
#include "base/text.h"
#include "exchange/member_list.h"

namespace gremium::app {
namespace {

class MemberLists : public Office {
 protected:
  static domain::MemberList list(const std::string& file) { return exchange::read_member_list(file); }
  MemberPlan plan(const std::string& file, const std::string& network = "efus") {
    return plan_members(house_, list(file), network);
  }
  // "row column code" of each fault.
  static std::string faults_of(const MemberPlan& plan) {
    std::string text;
    for (const auto& fault : plan.faults)
      text += (text.empty() ? "" : ", ") + std::to_string(fault.row) + " " + fault.column + " " +
              fault.refusal.code;
    return text;
  }
  std::string faults(const std::string& file, const std::string& network = "efus") {
    const auto before = house_.home->head();
    const auto text = faults_of(plan(file, network));
    const auto done = import_members(house_, secretary_, list(file), network, {});
    EXPECT_EQ(static_cast<bool>(done.result), text.empty()) << text;
    if (!text.empty()) {
      EXPECT_EQ(house_.home->head(), before) << "something was entered in spite of " << text;
    }
    return text;
  }
  std::string bring_in(const std::string& file, const std::string& network = "efus") {
    return must(import_members(house_, secretary_, list(file), network, {}).result);
  }
  std::string written(const std::string& network = {}) {
    return exchange::write_member_list(list_member_entries(office(), network));
  }
};

TEST_F(MemberLists, BringInNewOrganisationsAndTheirPeriods) {
  EXPECT_EQ(bring_in("Name;Art;Land;Netzwerk;Beginn;Belegt am;Letzter Tag;Quelle;Nicht bestätigt\n"
                     "Stadt Köln;Stadt;Deutschland;Efus;2009;;31.12.2015;Liste;\n"
                     "Köln;stadt;;Efus;01.06.2018;;;;\n"
                     "Lyon;ville;FR;;;07.06.2023;;Liste 2023;nur genannt\n"
                     "Köln;Stadt;DE;DEFUS;2019-01-01;;;;\n"),
            "2-4");
  EXPECT_EQ(office().organisation("stadt-koeln")->value.names.at(base::Language::de).name, "Köln");
  EXPECT_EQ(office().organisation("stadt-koeln")->value.country, "DE");
  EXPECT_EQ(office().organisation("stadt-koeln")->value.source, "Liste");
  EXPECT_EQ(standing("stadt-koeln", "efus", "2019-01-01"), domain::Standing::member);
  EXPECT_EQ(standing("stadt-lyon", "efus", "2023-06-06"), domain::Standing::unknown);
  EXPECT_EQ(membership("stadt-lyon", "efus").value.unconfirmed, "nur genannt");
  EXPECT_EQ(office().memberships({.network = "efus", .organisation = "stadt-koeln"}).size(), 2U);
}

class MemberListsWithCategories : public MemberLists {
 protected:
  void SetUp() override {
    MemberLists::SetUp();
    auto network = *office().network("efus");
    network.value.categories = {{"c1", {{base::Language::de, "Großstadt"}, {base::Language::en, "City"}}},
                                {"c2", {{base::Language::de, "Land"}}}};
    must(amend_network(house_, administrator_, network.value, network.fact, {}));
  }
};

TEST_F(MemberListsWithCategories, BringInhabitantsAndCategories) {
  bring_in("Name;Art;Einwohner;Kategorie;Beginn\nKöln;Stadt;1.087.353;City;2020\nBonn;Stadt;;c2;2020\n");
  EXPECT_EQ(office().organisation("stadt-koeln")->value.inhabitants, 1087353);
  EXPECT_EQ(membership("stadt-koeln", "efus").value.category, "c1");
  EXPECT_FALSE(office().organisation("stadt-bonn")->value.inhabitants);
  EXPECT_EQ(membership("stadt-bonn", "efus").value.category, "c2");
  EXPECT_EQ(faults("Name;Art;Kategorie;Beginn\nKöln;Stadt;Großstadt;2020\n"), "") << "known already";
  const auto english =
      exchange::write_member_list(list_member_entries(office(), "efus", base::Language::en), {});
  EXPECT_NE(english.find(",1087353,efus,City,"), std::string::npos) << english;
  EXPECT_NE(english.find(",efus,Land,"), std::string::npos) << "it has no English name";
}

TEST_F(MemberListsWithCategories, GoOutAndComeBackIdentical) {
  bring_in("Name;Art;Einwohner;Kategorie;Beginn\nKöln;Stadt;1087353;Großstadt;2020\nBonn;Stadt;0;;2020\n");
  const auto sheet = written("efus");
  EXPECT_NE(sheet.find(",1087353,efus,Großstadt,"), std::string::npos) << sheet;
  const auto head = house_.home->head();
  EXPECT_EQ(bring_in(sheet), "0-0");
  EXPECT_EQ(house_.home->head(), head);
  EXPECT_EQ(written("efus"), sheet);
}

TEST_F(MemberListsWithCategories, SayWhatIsNone) {
  EXPECT_EQ(faults("Name;Art;Einwohner;Beginn\nA;Stadt;viele;2020\nB;Stadt;-5;2020\nC;Stadt;12.34;2020\n"
                   "D;Stadt;99999999999;2020\n"),
            "2 inhabitants member_list.not_a_number, 3 inhabitants member_list.not_a_number,"
            " 4 inhabitants member_list.not_a_number, 5 inhabitants member_list.not_a_number");
  EXPECT_EQ(faults("Name;Art;Kategorie;Beginn;Netzwerk\nA;Stadt;Dorf;2020;Efus\nB;Stadt;Land;2020;DEFUS\n"),
            "2 category member_list.category_unknown, 3 category member_list.category_unknown");
  auto network = *office().network("efus");
  network.value.categories[1].names[base::Language::fr] = "City";
  must(amend_network(house_, administrator_, network.value, network.fact, {}));
  EXPECT_EQ(faults("Name;Art;Kategorie;Beginn\nA;Stadt;City;2020\n"),
            "2 category member_list.category_ambiguous");
  bring_in("Name;Art;Kategorie;Beginn\nA;Stadt;c1;2020\n");
  EXPECT_EQ(
      bring_in(exchange::write_member_list(list_member_entries(office(), "efus", base::Language::en), {})),
      "0-0")
      << "a name that two have goes out as the id";
}

TEST_F(MemberLists, MakeNoNewsAndTakeEffectAtOnce) {
  bring_in("Name;Art;Beginn\nKöln;Stadt;2024-11-01\n");
  EXPECT_FALSE(membership("stadt-koeln", "efus").value.announce);
  EXPECT_EQ(effects("stadt-koeln", "efus").size(), 1U);
  EXPECT_TRUE(announcements().empty());
  at("2025-02-01T12:00:00Z");
  must(enter_due(house_));
  EXPECT_TRUE(announcements().empty());
}

TEST_F(MemberLists, FindOrganisationsByIdOrExactNameAndNeverGuess) {
  const auto id = city("Augsburg");
  EXPECT_EQ(plan("Name;Beginn\nAugsburg;2020\n").known_organisations, std::vector<std::string>{id});
  EXPECT_EQ(plan("Name;Beginn\nStadt Augsburg;2020\n").known_organisations, std::vector<std::string>{id});
  EXPECT_EQ(plan("id;Beginn\nstadt-augsburg;2020\n").known_organisations, std::vector<std::string>{id});
  EXPECT_EQ(faults("Name;Beginn\naugsburg;2020\n"), "2 kind member_list.kind_missing");
  EXPECT_EQ(faults("Name;Art;Beginn\naugsburg;Stadt;2020\n"), "2 name_de member_list.looks_like");
  domain::Organisation district;
  district.kind = "landkreis";
  district.names[base::Language::de].name = "Augsburg";
  must(record_organisation(house_, secretary_, district));
  EXPECT_EQ(faults("Name;Beginn\nAugsburg;2020\n"), "2 name_de member_list.ambiguous");
  EXPECT_EQ(plan("Name;Art;Beginn\nAugsburg;Landkreis;2020\n").known_organisations,
            std::vector<std::string>{"landkreis-augsburg"});
  EXPECT_EQ(faults("Name;Art;Beginn\nBonn;Stadt;2020\nBonn;Landkreis;2020\nBonn;;2021\n"),
            "4 name_de member_list.ambiguous");
}

TEST_F(MemberLists, ChangeNothingThatIsKnown) {
  city("Augsburg");
  existing("stadt-augsburg", "efus", "2010");
  const std::string head = "id;Name;Art;Land;Website;Beginn\n";
  EXPECT_EQ(faults(head + "stadt-augsburg;Augsburg;Stadt;DE;;2010\n"), "");
  EXPECT_EQ(faults(head + "stadt-augsburg;Augsburg am Lech;;;;2010\n"), "2 name_de member_list.differs");
  EXPECT_EQ(faults(head + ";Augsburg;;;https://augsburg.de;2010\n"), "2 website member_list.differs_nothing");
  EXPECT_EQ(faults(head + "stadt-augsburg;;;FR;;2010\n"), "2 country member_list.differs");
  EXPECT_EQ(faults(head + ";Bonn;Stadt;DE;;2010\n;Bonn;Stadt;DE;https://bonn.de;2012\n"),
            "3 website member_list.differs_row");
}

TEST_F(MemberLists, BroughtInTwiceAreThereOnce) {
  const std::string file = "Name;Art;Beginn;Letzter Tag\nKöln;Stadt;2009;2015-12-31\nKöln;Stadt;2018;\n";
  EXPECT_EQ(bring_in(file), "1-2");
  const auto before = house_.home->head();
  EXPECT_EQ(bring_in(file), "0-0");
  EXPECT_EQ(house_.home->head(), before);
  EXPECT_EQ(plan(file).known_memberships, 2);
  const auto out = written("efus");
  EXPECT_EQ(bring_in(out), "0-0");
  const auto id = membership("stadt-koeln", "efus").value.id;
  EXPECT_EQ(faults("id;Beginn;membership\nstadt-koeln;2019;" + id + "\n"),
            "2 membership member_list.membership_differs");
}

TEST_F(MemberLists, RefuseWhatCannotBeTrueWithRowAndColumn) {
  const std::string head = "Name;Art;Netzwerk;Beginn;Letzter Tag\n";
  EXPECT_EQ(faults(head + "A;Stadt;efus;2020;2019-12-31\n"), "2 last_day membership.end_before_start");
  EXPECT_EQ(faults(head + "A;Stadt;efus;2010-01-01;\nA;Stadt;efus;2020-01-01;\n"),
            "3 start member_list.overlaps_row");
  EXPECT_EQ(faults(head + "A;Stadt;efus;2010;2011-12-31\nA;Stadt;efus;2010;2011-12-31\n"),
            "3  member_list.same_row");
  EXPECT_EQ(faults(head + "A;Stadt;defus;2020-01-01;\n"), "2 start membership.requires");
  EXPECT_EQ(faults(head + "A;Stadt;efus;2010-01-01;2015-12-31\nA;Stadt;defus;2010-01-01;2016-01-01\n"),
            "3 start membership.requires");
  EXPECT_EQ(faults(head + "A;Stadt;Atlantis;2020;\n"), "2 network member_list.network_unknown");
  EXPECT_EQ(faults(head + "A;Stadt;;2020;\n", ""), "2 network member_list.network_missing");
  EXPECT_EQ(faults(head + "A;Stadt;efus;;\n"), "2 start member_list.start_missing");
  EXPECT_EQ(faults(head + "A;Burg;efus;2020;\nB;arrondissement;efus;2020;\n"),
            "2 kind member_list.kind_unknown, 3 kind member_list.kind_ambiguous");
  EXPECT_EQ(faults(head + ";Stadt;efus;2020;\n"), "2 name_de member_list.name_missing");
  EXPECT_EQ(faults(head + std::string(201, 'x') + ";Stadt;efus;2020;\n"), "2 name_de text.too_long");
  EXPECT_EQ(faults(head + "A\x01;Stadt;efus;2020;\n"), "2 name_de text.control");
  EXPECT_EQ(faults(head + "Köln;Stadt;efus;2020;\nKoeln;Stadt;efus;2020;\n"),
            "3 name_de member_list.looks_like_row");
  const auto city_id = city("Essen");
  existing(city_id, "efus", "2015");
  EXPECT_EQ(faults(head + "Essen;;efus;2020-01-01;\n"), "2 start membership.overlaps");
}

TEST_F(MemberLists, BringHowItEndedAndWhoCarriesOn) {
  EXPECT_EQ(bring_in("Name;Art;Beginn;Letzter Tag;Nachfolger;Ruhen;Frühere Namen\n"
                     "Alt;Stadt;2010;2019-12-31;Stadt Neu;2015-01-01/2015-06-30 Beitrag;\n"
                     "Neu;Stadt;2020-01-01;;;;31.12.2018 Stadt Ganz Alt\n"),
            "2-2");
  const auto ended = membership("stadt-alt", "efus").value;
  EXPECT_EQ(ended.end_kind, domain::EndKind::merger);
  EXPECT_EQ(ended.successor, "stadt-neu") << "it stands in a later row";
  ASSERT_EQ(ended.suspensions.size(), 1U);
  EXPECT_EQ(ended.suspensions[0].reason, "Beitrag");
  const auto carrying = office().organisation("stadt-neu")->value;
  ASSERT_EQ(carrying.earlier.size(), 1U);
  EXPECT_EQ(carrying.earlier[0].names.at(base::Language::de).name, "Ganz Alt");
  EXPECT_EQ(plan("Name;Beginn\nGanz Alt;2020-01-01\n").known_memberships, 1) << "found by its old name";
}

TEST_F(MemberLists, SayWhatIsNoEnd) {
  const std::string head = "Name;Art;Beginn;Letzter Tag;Art des Endes;Nachfolger;Ruhen;Frühere Namen\n";
  EXPECT_EQ(faults(head + "A;Stadt;2010;;Austritt;;;\n"), "2 end_kind member_list.end_missing");
  EXPECT_EQ(faults(head + "A;Stadt;2010;;;B;;\n"), "2 successor member_list.end_missing");
  EXPECT_EQ(faults(head + "A;Stadt;2010;2019-12-31;;Nirgends;;\n"),
            "2 successor member_list.successor_unknown");
  EXPECT_EQ(faults(head + "A;Stadt;2010;2019-12-31;;A;;\n"), "2 successor membership.successor_self");
  EXPECT_EQ(faults(head + "A;Stadt;2010;2019-12-31;Austritt;B;;\nB;Stadt;2020;;;;;\n"),
            "2 successor member_list.successor_without_merger");
  EXPECT_EQ(faults(head + "A;Stadt;2010;2019-12-31;;;2009-01-01/2009-12-31;\n"),
            "2 suspensions membership.suspension_outside");
  EXPECT_EQ(faults(head + "A;Stadt;2010;;;;;31.12.2009 " + std::string(201, 'x') + "\n"),
            "2 earlier_names text.too_long");
  EXPECT_EQ(faults(head + "A;Stadt;2010;2019-12-31;;B;;\nB;Stadt;2010;2019-12-31;;A;;\n"),
            "2 successor membership.successor_merged, 3 successor membership.successor_merged");
  bring_in(head + "A;Stadt;2010;2019-12-31;Austritt;;2015-01-01/;\n");
  const auto id = membership("stadt-a", "efus").value.id;
  const std::string again = "id;Beginn;Letzter Tag;Art des Endes;Ruhen;membership\nstadt-a;2010;2019-12-31;";
  EXPECT_EQ(faults(again + "Austritt;2015-01-01/;" + id + "\n"), "");
  EXPECT_EQ(faults(again + "Ausschluss;;" + id + "\n"), "2 membership member_list.membership_differs");
  EXPECT_EQ(faults(again + ";2016-01-01/;" + id + "\n"), "2 membership member_list.membership_differs");
}

TEST_F(MemberLists, AreOfOneDayWhereOneIsAskedFor) {
  bring_in(
      "Name;Art;Beginn;Belegt am;Letzter Tag;Frühere Namen\n"
      "Immer;Stadt;2010;;;31.12.2014 Damals|\n"
      "Vorbei;Stadt;2010;;2014-12-31;\nSpäter;Stadt;2024-01-01;;;\nBelegt;Stadt;;2023-06-07;;\n");
  const auto on = [&](const char* day) {
    std::string ids;
    for (const auto& entry : list_member_entries(office(), "efus", base::Language::de, base::Day::parse(day)))
      ids += entry.organisation.id + " ";
    return ids;
  };
  EXPECT_EQ(on("2014-06-01"), "stadt-belegt stadt-immer stadt-vorbei ")
      << "whoever is attested later may be one";
  EXPECT_EQ(on("2024-06-01"), "stadt-belegt stadt-immer stadt-spaeter ");
  EXPECT_EQ(on("2000-01-01"), "stadt-belegt ");
  const auto then = list_member_entries(office(), "efus", base::Language::de, base::Day::parse("2014-06-01"));
  EXPECT_EQ(then[1].organisation.names.at(base::Language::de).name, "Damals|");
  EXPECT_TRUE(then[1].organisation.earlier.empty()) << "that it would be called otherwise was not known then";
}

TEST_F(MemberLists, NameSeveralNetworksInOneCell) {
  EXPECT_EQ(bring_in("name;type;network;member_since\nEssen;Stadt;DEFUS and Efus;2009\n"), "1-2");
  EXPECT_EQ(standing("stadt-essen", "defus", "2010-01-01"), domain::Standing::member);
  EXPECT_EQ(faults("Name;Art;Netzwerk;Beginn;membership\nBonn;Stadt;DEFUS und Efus;2009;abcd2345\n"),
            "2 membership member_list.id_for_one");
}

TEST_F(MemberLists, AreEnteredOnlyAsTheyWereShown) {
  const auto file = list("Name;Art;Beginn\nKöln;Stadt;2020\n");
  const auto shown = plan_members(house_, file, "efus");
  city("Augsburg");
  expect_refused("member_list.moved", "",
                 [&] { return import_members(house_, secretary_, file, "efus", shown.head).result; });
  const auto again = plan_members(house_, file, "efus");
  EXPECT_EQ(must(import_members(house_, secretary_, file, "efus", again.head).result), "1-1");
}

TEST_F(MemberLists, AreForThoseWhoMayRecordAndOnceHoweverOftenTheyAreSent) {
  const auto file = list("Name;Art;Beginn\nKöln;Stadt;2020\n");
  expect_refused("forbidden", "", [&] { return import_members(house_, editor_, file, "efus", {}).result; });
  expect_refused("forbidden", "", [&] { return import_members(house_, approver_, file, "efus", {}).result; });
  auto keyed = administrator_;
  keyed.form_key = "key";
  EXPECT_EQ(must(import_members(house_, keyed, file, "efus", {}).result), "1-1");
  EXPECT_EQ(must(import_members(house_, keyed, file, "efus", {}).result), "1-1");
  EXPECT_EQ(office().memberships({.network = "efus"}).size(), 1U);
}

TEST_F(MemberLists, NeverGiveAnIdAgain) {
  const auto id = city("Augsburg");
  must(void_fact(house_, administrator_, office().body("rat-" + id)->fact, "Irrtum"));
  must(void_fact(house_, administrator_, office().organisation(id)->fact, "Irrtum"));
  EXPECT_EQ(faults("id;Name;Art;Beginn\nstadt-augsburg;Augsburg;Stadt;2020\n"), "2 id organisation.id_taken");
  bring_in("Name;Art;Beginn\nAugsburg;Stadt;2020\n");
  EXPECT_TRUE(office().organisation("stadt-augsburg-2"));
}

TEST_F(MemberLists, TellHowFarTheyAre) {
  std::string file = "Name;Art;Beginn\n";
  for (int i = 0; i < 300; ++i) file += "Ort " + std::to_string(i) + ";Stadt;2020\n";
  std::vector<int> told;
  const auto done = import_members(house_, secretary_, list(file), "efus", {},
                                   [&](int percent) { told.push_back(percent); });
  EXPECT_EQ(must(done.result), "300-300");
  EXPECT_EQ(told.size(), 100U);
  EXPECT_EQ(told.back(), 100);
  EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
}

// Names that spreadsheets, shells and browsers trip over.
std::string odd_name(std::mt19937& random) {
  static const std::vector<std::string> pieces{
      "=",       "+",    "-",          "@",   "'",     "\"", "\"\"", ",",    ";",    "|",    "\\",
      "Köln",    "Île",  " ",          "  ",  "’",     "„",  "#N/A", "0123", "1E5",  "Київ", "\U0001F3D9",
      "e\u0301", "TRUE", "2024-01-01", "<b>", "{{x}}", "%",  "&",    "\t",   "NULL", "x",    "sep=;"};
  std::string name;
  const auto count = 1 + random() % 5;
  for (std::size_t i = 0; i < count; ++i) name += pieces[random() % pieces.size()];
  return base::tidy(name).empty() ? "x" : base::tidy(name);
}

TEST_F(MemberLists, GoOutAndComeBackIdentical) {
  std::mt19937 random(20250101);
  const auto odd_or_none = [&] { return random() % 3 == 0 ? odd_name(random) : std::string(); };
  const std::vector<std::string> kinds{"stadt", "landkreis", "verein", "universitaet"};
  for (int i = 0; i < 150; ++i) {
    domain::Organisation made;
    made.id = "o-" + std::to_string(i);
    made.kind = kinds[random() % kinds.size()];
    made.country = random() % 2 == 0 ? "DE" : "";
    for (const auto language : base::all_languages) {
      auto& name = made.names[language];
      if (language == base::Language::de || random() % 2 == 0) name.name = odd_name(random);
      name.short_name = odd_or_none();
      name.whole = random() % 2 == 0;
      name.gender = "\0mfnp"[random() % 5];
    }
    if (random() % 4 == 0) made.names[base::Language::de].cases = {"a", "=b", "'c", "d"};
    made.contracting_party = odd_or_none();
    made.source = odd_or_none();
    made.unconfirmed = odd_or_none();
    if (i % 4 == 0) {
      domain::EarlierName before;
      before.last_day = day("1980-12-31");
      before.names[base::Language::de].name = odd_name(random);
      before.names[base::Language::fr].short_name = odd_or_none();
      before.contracting_party = odd_or_none();
      before.reason = odd_or_none();
      made.earlier = {before};
    }
    must(record_organisation(house_, secretary_, made));
    for (const auto* network : {"efus", "defus"}) {
      domain::Membership period;
      period.organisation = made.id;
      period.network = network;
      const int year = 1990 + i % 30;
      if (i % 3 == 0) period.from = base::PartialDay::parse(std::to_string(year));
      if (i % 3 == 1) period.from = base::PartialDay::parse(std::to_string(year) + "-02");
      if (i % 3 == 2) period.attested_on = base::Day::from(year, 5, 17);
      period.start = period.from ? domain::StartKind::known : domain::StartKind::attested;
      if (i % 5 == 0) period.last_day = base::Day::from(2024, 12, 31);
      if (i % 10 == 0) period.end_kind = domain::EndKind::dissolution;
      if (i % 15 == 0) {
        period.end_kind = domain::EndKind::merger;
        period.successor = "defus";
      }
      if (i % 6 == 0)
        period.suspensions = {{day("2022-01-01"), day("2022-06-30"), odd_or_none(), {}},
                              {day("2023-01-01"), day("2023-01-01"), odd_or_none(), {}}};
      period.source = odd_or_none();
      period.unconfirmed = odd_or_none();
      period.is_public = i % 7 != 0;
      must(record_membership(house_, secretary_, period));
    }
  }
  const auto file = written();
  House other;
  other.home = must(storage::Register::create(folder_.file("other.db")));
  std::swap(other.home, house_.home);
  found();
  EXPECT_EQ(bring_in(file, ""), "150-300");
  EXPECT_EQ(written(), file);
  for (const auto language : base::all_languages) {
    const auto sheet = exchange::write_member_list(list_member_entries(office(), {}),
                                                   exchange::spreadsheet_format(language));
    EXPECT_EQ(bring_in(sheet, ""), "0-0");
    EXPECT_EQ(written(), file);
  }
}

}  // namespace
}  // namespace gremium::app
