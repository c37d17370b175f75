// Papers, and their way through the agendas and decisions of bodies.
#include "app/papers.h"

#include "app/council.h"

namespace gremium::app {
namespace {

using domain::ConsultationRole;

class Papers : public Council {
 protected:
  void SetUp() override {
    Council::SetUp();
    other_body_ = "rat-" + city("Mainz");
  }
  domain::Paper draft(const char* title = "Beitritt", const char* number = "") {
    domain::Paper paper;
    paper.organisation = bonn_;
    paper.title = title;
    paper.number = number;
    paper.text = "Der Rat tritt bei.";
    paper.consultations = {{other_body_, ConsultationRole::hearing}, {body_, ConsultationRole::decision}};
    return paper;
  }
  std::string paper(const char* title = "Beitritt", const char* number = "") {
    return must(record_paper(house_, secretary_, draft(title, number)));
  }
  // "hearing held, decision planned", as the office or everyone sees it.
  static std::string path(const View& view, const std::string& id) {
    std::string text;
    for (const auto& station : view.consultation_path(view.paper(id)->value))
      text += (text.empty() ? "" : ", ") + std::string(name_of(station.role)) + " " +
              std::string(name_of(station.state));
    return text;
  }
  View everyone() { return View(house_, Audience::everyone); }
  std::string item_about(const std::string& paper) {
    domain::AgendaItem item;
    item.meeting = meeting_;
    item.title = "Beitritt";
    item.paper = paper;
    return must(add_agenda_item(house_, secretary_, item));
  }
  std::string other_body_;
};

TEST_F(Papers, AreRecordedAndAmended) {
  const auto id = paper("Beitritt", "2024/117");
  auto found = *office().paper(id);
  EXPECT_EQ(found.value.number, "2024/117");
  EXPECT_EQ(path(office(), id), "hearing planned, decision planned");
  found.value.title = "Beitritt zum Netzwerk";
  found.value.organisation = "elsewhere";
  must(amend_paper(house_, secretary_, found.value, found.fact, "Genauer"));
  EXPECT_EQ(office().paper(id)->value.title, "Beitritt zum Netzwerk");
  EXPECT_EQ(office().paper(id)->value.organisation, bonn_);
  EXPECT_EQ(codes(amend_paper(house_, secretary_, found.value, found.fact, "")), "stale");
}

TEST_F(Papers, RefuseWhatCannotBe) {
  auto wrong = draft("");
  wrong.organisation = "nowhere";
  wrong.consultations[1].body = "nobody";
  EXPECT_EQ(codes(record_paper(house_, secretary_, wrong)),
            "organisation.unknown@organisation text.missing@title body.unknown@body_2");
  auto endless = draft();
  endless.consultations.assign(most_consultations + 1, {body_, ConsultationRole::decision});
  EXPECT_EQ(codes(record_paper(house_, secretary_, endless)), "paper.too_many_consultations");
  EXPECT_TRUE(office().papers({}).empty());
}

TEST_F(Papers, HaveANumberOnce) {
  const auto id = paper("Beitritt", "2024/117");
  EXPECT_EQ(codes(record_paper(house_, secretary_, draft("Haushalt", "2024/117"))),
            "paper.number_taken@number");
  // Other organisations count for themselves, and a paper keeps its own number.
  auto elsewhere = draft("Haushalt", "2024/117");
  elsewhere.organisation = member_organisation_;
  EXPECT_EQ(codes(record_paper(house_, secretary_, elsewhere)), "");
  auto found = *office().paper(id);
  found.value.title = "Anders";
  EXPECT_EQ(codes(amend_paper(house_, secretary_, found.value, found.fact, "")), "");
}

TEST_F(Papers, OfOurOwnNetworksAreForTheOfficeUntilSomebodyMayPublish) {
  auto own = draft();
  own.organisation = "defus";
  const auto hidden = must(record_paper(house_, secretary_, own));
  EXPECT_FALSE(everyone().paper(hidden));
  EXPECT_TRUE(everyone().papers({}).empty());
  auto found = *office().paper(hidden);
  found.value.is_public = true;
  must(amend_paper(house_, secretary_, found.value, found.fact, ""));
  EXPECT_FALSE(everyone().paper(hidden));
  found = *office().paper(hidden);
  found.value.is_public = true;
  must(amend_paper(house_, administrator_, found.value, found.fact, ""));
  EXPECT_TRUE(everyone().paper(hidden));
  EXPECT_EQ(everyone().papers({}).size(), 1U);
}

TEST_F(Papers, AreListedFromTheNewestOn) {
  const auto first = paper("Erste"), second = paper("Zweite"), third = paper("Dritte");
  const auto page = office().papers({.limit = 2});
  ASSERT_EQ(page.size(), 2U);
  EXPECT_EQ(page[0].value.id, third);
  EXPECT_EQ(page[1].value.id, second);
  const auto rest = office().papers({.before = page[1].fact});
  ASSERT_EQ(rest.size(), 1U);
  EXPECT_EQ(rest[0].value.id, first);
  EXPECT_TRUE(office().papers({.organisation = member_organisation_}).empty());
}

TEST_F(Papers, GoFromAgendaToDecision) {
  const auto id = paper("Beitritt", "2024/117");
  domain::Decision heard;
  heard.body = other_body_;
  heard.date = base::PartialDay::parse("2025-02");
  heard.title = "Anhörung";
  heard.role = ConsultationRole::hearing;
  heard.outcome = domain::Outcome::noted;
  heard.paper = id;
  must(record_decision(house_, secretary_, heard));
  EXPECT_EQ(path(office(), id), "hearing held, decision planned");
  const auto about = item_about(id);
  EXPECT_EQ(line(about).item.value.paper_number, "2024/117") << "as the paper prints it";
  EXPECT_EQ(path(office(), id), "hearing held, decision on_agenda");
  open(seats_);
  must(advance_item(about, domain::ItemState::called, "18:20"));
  EXPECT_EQ(path(office(), id), "hearing held, decision on_agenda");
  must(record_decision(house_, secretary_, vote_on(about, 5, 0)));
  EXPECT_EQ(path(office(), id), "hearing held, decision held");
  // The agenda tells everyone that the item was decided; the vote itself is for the office alone.
  EXPECT_EQ(path(everyone(), id), "hearing held, decision held");
  const auto seen = everyone().consultation_path(everyone().paper(id)->value);
  EXPECT_EQ(seen.back().treatment->decision, "");
  EXPECT_EQ(seen.back().treatment->outcome, domain::Outcome::unknown);
}

TEST_F(Papers, StayOpenWhereTheItemWasNotReached) {
  const auto id = paper();
  const auto about = item_about(id);
  const auto reached = item_about(id);
  open(seats_);
  must(advance_item(reached, domain::ItemState::called, "18:20"));
  must(advance_item(reached, domain::ItemState::postponed, "18:25"));
  must(advance(domain::MeetingState::closed, "20:00"));
  EXPECT_EQ(path(office(), id), "decision held, decision held, hearing planned, decision planned");
  EXPECT_NE(about, reached);
}

TEST_F(Papers, LeaveAnAgendaThatWasCancelled) {
  const auto id = paper();
  item_about(id);
  EXPECT_EQ(path(office(), id), "decision on_agenda, hearing planned");
  must(advance(domain::MeetingState::cancelled, "12:00"));
  EXPECT_EQ(path(office(), id), "hearing planned, decision planned");
}

}  // namespace
}  // namespace gremium::app
