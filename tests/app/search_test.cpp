#include <algorithm>
#include <cctype>
#include <set>

#include "app/agendas.h"
#include "app/meetings.h"
#include "app/office.h"

namespace gremium::app {
namespace {

using domain::FoundKind;

class Search : public Office {
 protected:
  View everyone() { return View(house_, Audience::everyone); }

  // The ids found, kinds in their order; "organisation:stadt-koeln decision:k7m2q".
  std::string found(const std::string& typed, base::Language language = base::Language::de) {
    const auto view = everyone();
    auto question = view.question(typed);
    std::string text;
    for (const auto& list : view.search(question, {.language = language, .limit = 50}))
      for (const auto& hit : list.hits)
        text.append(text.empty() ? "" : " ").append(name_of(hit.kind)).append(":").append(hit.id);
    return text;
  }

  std::string decision(const std::string& city, const char* title, const char* date = "2024-11-20") {
    auto vote = Office::vote(city, date);
    vote.title = title;
    return must(record_decision(house_, secretary_, vote));
  }

  std::vector<std::string> listed(domain::DecisionFilter filter) {
    std::vector<std::string> titles;
    for (const auto& row : everyone().decisions(std::move(filter))) titles.push_back(row.value.title);
    return titles;
  }
};

TEST_F(Search, ForgivesUmlautsAccentsCaseAndTypingErrors) {
  existing(city("Münchhausen"), "efus", "2020-01-01");
  const std::string expected = "organisation:stadt-muenchhausen";
  for (const char* typed :
       {"Münchhausen", "MUENCHHAUSEN", "munchhausen", "münch", "Munchausen", "Münchhasuen", "hausen"})
    EXPECT_EQ(found(typed), expected) << typed;
  EXPECT_EQ(found("Lügenbaron"), "");
  EXPECT_EQ(found("mün zzzzz"), expected) << "a word that is nowhere does not hide the others";
}

TEST_F(Search, FindsWhatIsPublicAlone) {
  const auto hidden = city("Geheimstadt");
  auto secret = vote(hidden, "2024-11-20");
  secret.title = "Verschwiegenes";
  secret.is_public = false;
  const auto id = must(record_decision(house_, secretary_, secret));
  EXPECT_EQ(found("Geheimstadt"), "");
  EXPECT_EQ(found("Verschwiegenes"), "");
  EXPECT_EQ(found("Verschwigenes"), "");
  // Nor does the word count as known.
  EXPECT_FALSE(everyone().question("Verschwiegenes").can_be_asked());
  secret.id = id;
  secret.is_public = true;
  must(amend_decision(house_, administrator_, secret, office().decision(id)->fact, "öffentlich"));
  EXPECT_EQ(found("Verschwiegenes"), "decision:" + id);
  EXPECT_EQ(found("Geheimstadt"), "organisation:" + hidden + " decision:" + id);
  secret.is_public = false;
  must(amend_decision(house_, administrator_, secret, office().decision(id)->fact, "doch nicht"));
  EXPECT_EQ(found("Verschwiegenes"), "");
  EXPECT_EQ(found("Geheimstadt"), "");
  EXPECT_FALSE(everyone().question("Verschwiegenes").can_be_asked());
}

TEST_F(Search, SortsByHowWellThingsFit) {
  const auto aachen = city("Aachen");
  auto text = vote(aachen, "2024-11-20");
  text.title = "Haushalt";
  text.text = "Die Feuerwehr bekommt ein Fahrzeug.";
  const auto in_text = must(record_decision(house_, secretary_, text));
  const auto in_title = decision(aachen, "Feuerwehr");
  EXPECT_EQ(found("Feuerwehr"), "decision:" + in_title + " decision:" + in_text);
  EXPECT_EQ(found("Feuerwehr Fahrzeug"), "decision:" + in_text) << "all words, where something has them";
  EXPECT_EQ(found("Haushalt Feuerwehr Aachen").find("decision:" + in_text), 0U);
}

TEST_F(Search, FindsPartsOfCompoundsAfterWholeWords) {
  const auto aachen = city("Aachen");
  std::set<std::string> whole;
  for (int i = 0; i < 4; ++i) {
    auto vote = Office::vote(aachen, "2024-11-20");
    vote.title = "Haushalt";
    vote.text = "Mehr Prävention im Stadtgebiet, mit vielen weiteren Worten dahinter.";
    whole.insert(must(record_decision(house_, secretary_, vote)));
  }
  // Rarer, in a title and newer: and last all the same.
  const auto compound = decision(aachen, "Landespräventionsrat", "2024-12-01");
  for (const char* typed : {"praevention", "Prävention", "PRAVENTION"}) {
    const auto all = found(typed);
    EXPECT_TRUE(all.ends_with(" decision:" + compound)) << typed << ": " << all;
    for (const auto& id : whole) EXPECT_NE(all.find(id), std::string::npos) << typed;
    EXPECT_TRUE(everyone().question(typed).words.front().meets("landespraventionsrat")) << "it is marked";
  }
  EXPECT_EQ(listed({.question = everyone().question("praevention")}).front(), "Landespräventionsrat");
  // One kind, page by page.
  const auto view = everyone();
  auto question = view.question("praevention");
  domain::SearchFilter filter{.kind = FoundKind::decision, .limit = 3};
  std::string paged;
  for (int pages = 0; pages < 3; ++pages)
    for (const auto& list : view.search(question, filter))
      for (const auto& hit : list.hits) paged += hit.id + " ", filter.after = hit;
  EXPECT_TRUE(paged.ends_with(compound + " ")) << paged;
  EXPECT_EQ(std::count(paged.begin(), paged.end(), ' '), 5);
}

TEST_F(Search, TakesNoShortNameForAPartOfAnother) {
  const auto id = city("Aachen");
  decision(id, "Haushalt von DEFUS");
  const auto own = decision(id, "Haushalt von Efus");
  EXPECT_EQ(found("Efus Haushalt"), "decision:" + own);
}

TEST_F(Search, FindsADecisionByTheReferenceThatItsExtractPrints) {
  const auto id = city("Aachen");
  const auto open = decision(id, "Radweg");
  auto hidden = vote(id, "2024-11-20");
  hidden.is_public = false;
  const auto secret = must(record_decision(house_, secretary_, hidden));
  EXPECT_EQ(found(open), "decision:" + open);
  std::string shouted = open;
  for (char& c : shouted) c = static_cast<char>(std::toupper(c));
  EXPECT_EQ(found(shouted), "decision:" + open);
  EXPECT_EQ(found(secret).find(secret), std::string::npos);
}

TEST_F(Search, FollowsANewNameIntoWhatItsBodiesDecided) {
  const auto id = city("Altnamen");
  const auto vote = decision(id, "Beitritt");
  const auto before = *office().recorded_organisation(id);
  auto organisation = before.value;
  organisation.names[base::Language::de].name = "Umbenannt";
  must(amend_organisation(house_, secretary_, organisation, before.fact, "Tippfehler"));
  EXPECT_EQ(found("Altnamen"), "");
  EXPECT_EQ(found("Umbenannt"), "organisation:" + id + " decision:" + vote);
}

TEST_F(Search, FindsPublicItemsOnceTheAgendaIsOut) {
  const auto id = city("Sitzungsdorf");
  domain::Meeting meeting;
  meeting.body = "rat-" + id;
  meeting.period = "2025";
  meeting.sittings = {{day("2025-03-20"), "18:00", {}}};
  const auto held = must(plan_meeting(house_, secretary_, meeting));
  domain::AgendaItem item;
  item.meeting = held;
  item.title = "Brunnensanierung";
  must(add_agenda_item(house_, secretary_, item));
  item.title = "Personalakte";
  item.is_public = false;
  must(add_agenda_item(house_, secretary_, item));
  EXPECT_EQ(found("Brunnensanierung"), "");
  domain::MeetingAdvanced invited;
  invited.meeting = held;
  invited.state = domain::MeetingState::invited;
  invited.at = {day("2024-12-01"), "09:00"};
  must(advance_meeting(house_, secretary_, invited, office().meeting(held)->newest_fact()));
  EXPECT_EQ(found("Brunnensanierung"), "meeting:" + held);
  EXPECT_EQ(found("Personalakte"), "");
}

TEST_F(Search, FindsNewsInTheirLanguageUntilTheyAreWithdrawn) {
  const auto id = city("Neuhausen");
  completed(id, on_day("2024-12-01"));
  must(enter_due(house_));
  const auto announcement = only_announcement().announcement.value.id;
  EXPECT_EQ(found("Neuhausen").find("news:"), std::string::npos);
  published(announcement, base::Language::de);
  EXPECT_NE(found("Neuhausen").find("news:" + announcement), std::string::npos);
  EXPECT_EQ(found("Neuhausen", base::Language::fr).find("news:"), std::string::npos);
  must(withdraw_announcement(house_, approver_, announcement, "Irrtum"));
  EXPECT_EQ(found("Neuhausen").find("news:"), std::string::npos);
}

TEST_F(Search, ForgetsWhatIsErased) {
  completed(city("Neuhausen"), on_day("2024-12-01"));
  must(enter_due(house_));
  const auto announcement = only_announcement().announcement.value.id;
  domain::AnnouncementSaved saved{announcement, base::Language::de, {}};
  for (const auto& passage : current_passages(*office().announcement(announcement), base::Language::de))
    if (passage.kind != "headline")
      saved.texts.push_back({passage.kind, passage.member, {"Erika Quittenbaum freut sich."}, false});
  must(save_announcement(house_, editor_, saved, 0));
  must(sign(announcement, base::Language::de));
  must(publish_announcement(house_, approver_, announcement, base::Language::de));
  EXPECT_EQ(found("Quittenbaum"), "news:" + announcement);
  EXPECT_NE(bytes().find("quittenbaum"), std::string::npos);
  const auto text = office().announcement(announcement)->texts.at(base::Language::de);
  must(erase_personal_data(house_, administrator_, text.published->fact));
  EXPECT_EQ(found("Quittenbaum"), "");
  EXPECT_FALSE(everyone().question("Quittenbaumm").can_be_asked());
  // Folded as it stood in the tables of the search, and nowhere else.
  EXPECT_EQ(bytes().find("quittenbaum"), std::string::npos);
}

TEST_F(Search, PagesThroughOneKindWithoutLossOrRepetition) {
  const auto id = city("Vielrat");
  std::set<std::string> recorded, seen;
  for (int i = 0; i < 23; ++i) recorded.insert(decision(id, i % 2 == 0 ? "Radweg" : "Radweg am Markt"));
  const auto view = everyone();
  auto question = view.question("Radweg");
  domain::SearchFilter filter{.kind = FoundKind::decision, .limit = 7};
  for (int pages = 0; pages < 4; ++pages) {
    const auto lists = view.search(question, filter);
    ASSERT_EQ(lists.size(), 1U) << pages;
    EXPECT_EQ(lists.front().count, 23);
    for (const auto& hit : lists.front().hits) EXPECT_TRUE(seen.insert(hit.id).second) << "twice";
    filter.after = lists.front().hits.back();
  }
  EXPECT_EQ(seen, recorded);
  EXPECT_TRUE(view.search(question, filter).empty());
}

TEST_F(Search, TakesNothingThatIsTypedForItsSyntax) {
  decision(city("Ruhig"), "NEAR und AND");
  for (const char* typed : {"NEAR(", "\"", "*", "-", "AND", "a OR", "title:near", "^near", "{a b}:c",
                            "' OR 1=1", "near*)", "NOT near", "(((((((", "\\", "near + and"})
    EXPECT_NO_THROW(found(typed)) << typed;
  EXPECT_NE(found("NEAR("), "");
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "wort" + std::to_string(i) + " ";
  EXPECT_NO_THROW(found(many));
  EXPECT_NO_THROW(found(std::string(100'000, 'x')));
}

TEST_F(Search, NarrowsTheRegisterOfDecisions) {
  using Titles = std::vector<std::string>;
  const auto member = city("Beitretend"), other = city("Fremd");
  const auto id = opened(member);
  const auto joining = decision(member, "Beitritt zu Efus", "2024-05-13");
  must(take_step(house_, secretary_, {id, 0, {}, joining, {}}));
  auto refused = vote(other, "2023-02-01", domain::Outcome::rejected);
  refused.title = "Radweg";
  refused.kind = domain::DecisionKind::other;
  must(record_decision(house_, secretary_, refused));
  EXPECT_EQ(listed({}), (Titles{"Beitritt zu Efus", "Radweg"}));
  EXPECT_EQ(listed({.oldest_first = true}), (Titles{"Radweg", "Beitritt zu Efus"}));
  EXPECT_EQ(listed({.network = "efus"}), Titles{"Beitritt zu Efus"});
  EXPECT_EQ(listed({.network = "none"}), Titles{});
  EXPECT_EQ(listed({.body = "rat-" + other}), Titles{"Radweg"});
  EXPECT_EQ(listed({.kind = domain::DecisionKind::other}), Titles{"Radweg"});
  EXPECT_EQ(listed({.outcome = domain::Outcome::adopted}), Titles{"Beitritt zu Efus"});
  EXPECT_EQ(listed({.from = day("2024-05-13")}), Titles{"Beitritt zu Efus"});
  EXPECT_EQ(listed({.from = day("2024-05-14")}), Titles{});
  EXPECT_EQ(listed({.until = base::LastDay{day("2023-02-01")}}), Titles{"Radweg"});
  EXPECT_EQ(listed({.question = everyone().question("radwge")}), Titles{"Radweg"});
  EXPECT_EQ(listed({.question = everyone().question("xyzzy")}), Titles{});
  const auto bodies = everyone().deciding_bodies(10);
  EXPECT_EQ(bodies, (Titles{"rat-" + member, "rat-" + other}));
}

}  // namespace
}  // namespace gremium::app
