#include "app/documents.h"
#include "app/meetings.h"
#include "app/member_contacts.h"
#include "app/office.h"
#include "app/seats.h"
#include "app/tasks.h"
#include "support/files.h"

namespace gremium::app {
namespace {

using domain::FoundKind;
using domain::SearchScope;

class OfficeSearch : public Office {
 protected:
  static std::string found_by(const View& view, const std::string& typed, SearchScope scope) {
    auto question = view.question(typed, scope);
    std::string text;
    for (const auto& list : view.search(question, {.limit = 50}, scope))
      for (const auto& hit : list.hits)
        text.append(text.empty() ? "" : " ").append(name_of(hit.kind)).append(":").append(hit.id);
    return text;
  }
  std::string found(const std::string& typed) { return found_by(office(), typed, SearchScope::office); }
  // Asked for the office's scope by somebody who is nobody.
  std::string found_by_everyone(const std::string& typed) {
    return found_by(View(house_, Audience::everyone), typed, SearchScope::office);
  }

  std::string seat(const std::string& body, const char* person) {
    domain::Seat seat;
    seat.body = body;
    seat.person = domain::Personal{person};
    return must(record_seat(house_, secretary_, seat));
  }

  // No View is open then: the log is cut off when nobody reads it any more.
  void erase(domain::FactNumber fact) { must(erase_personal_data(house_, administrator_, fact)); }

  // Folded as it stands in the tables of the search, and nowhere else.
  void expect_gone(const char* typed, const char* folded) {
    EXPECT_EQ(found(typed), "");
    EXPECT_FALSE(office().question(std::string(typed) + "m", SearchScope::office).can_be_asked());
    EXPECT_EQ(bytes().find(folded), std::string::npos) << folded;
  }
};

TEST_F(OfficeSearch, FindsWhatIsNotPublicForTheOfficeAlone) {
  const auto id = city("Geheimstadt");
  auto secret = vote(id, "2024-11-20");
  secret.title = "Verschwiegenes";
  secret.is_public = false;
  const auto decision = must(record_decision(house_, secretary_, secret));
  domain::Meeting meeting;
  meeting.body = "rat-" + id;
  meeting.period = "2025";
  meeting.title = "Klausurtagung";
  meeting.is_public = false;
  meeting.sittings = {{day("2025-03-20"), "18:00", {}}};
  const auto closed = must(plan_meeting(house_, secretary_, meeting));
  EXPECT_EQ(found("Verschwigenes"), "decision:" + decision) << "typing errors are forgiven here, too";
  EXPECT_EQ(found("Klausur"), "meeting:" + closed);
  EXPECT_EQ(found("Geheimstadt"),
            "organisation:" + id + " decision:" + decision + " meeting:" + closed + " body:rat-" + id);
  for (const char* typed : {"Verschwiegenes", "Klausur", "Geheimstadt"}) {
    EXPECT_EQ(found_by_everyone(typed), "") << typed;
    EXPECT_FALSE(View(house_, Audience::everyone).question(typed, SearchScope::office).can_be_asked());
  }
}

TEST_F(OfficeSearch, ChangesNothingThatEveryoneSees) {
  const auto id = city("Geheimstadt");
  const auto head = house_.home->public_head();
  auto secret = vote(id, "2024-11-20");
  secret.is_public = false;
  must(record_decision(house_, secretary_, secret));
  EXPECT_EQ(house_.home->public_head(), head);
}

TEST_F(OfficeSearch, FollowsANewNameToPeopleAndBodies) {
  const auto id = city("Altnamen");
  const auto held = seat("rat-" + id, "Ute Beispiel");
  domain::MemberContact contact;
  contact.membership = existing(id, "efus", "2020-01-01");
  contact.person.text = "Jan Muster";
  const auto speaker = must(record_member_contact(house_, secretary_, contact));
  EXPECT_EQ(found("Altnamen Beispiel"), "seat:" + held);
  EXPECT_EQ(found("Altnamen Muster"), "contact:" + speaker);
  const auto before = *office().recorded_organisation(id);
  auto organisation = before.value;
  organisation.names[base::Language::de].name = "Umbenannt";
  must(amend_organisation(house_, secretary_, organisation, before.fact, "Tippfehler"));
  EXPECT_EQ(found("Altnamen"), "");
  EXPECT_EQ(found("Umbenannt"),
            "organisation:" + id + " body:rat-" + id + " seat:" + held + " contact:" + speaker);
}

TEST_F(OfficeSearch, ForgetsPeopleWhoAreErased) {
  const auto id = city("Aachen");
  const auto held = seat("rat-" + id, "Ute Quittenbaum");
  EXPECT_EQ(found("Quittenbaum"), "seat:" + held);
  EXPECT_EQ(found_by_everyone("Quittenbaum"), "");
  // A name that was mended is in no list any more, either.
  auto recorded = *office().seat(held);
  recorded.value.person->text = "Ute Kirschbaum";
  must(amend_seat(house_, secretary_, recorded.value, recorded.fact, "geheiratet"));
  EXPECT_EQ(found("Quittenbaum"), "");
  EXPECT_EQ(found("Kirschbaum"), "seat:" + held);
  const auto fact = office().seat(held)->fact;
  erase(fact);
  expect_gone("Quittenbaum", "quittenbaum");
  expect_gone("Kirschbaum", "kirschbaum");
}

TEST_F(OfficeSearch, ForgetsContactsAndDocumentsThatAreErased) {
  const auto id = city("Aachen");
  domain::MemberContact contact;
  contact.membership = existing(id, "efus", "2020-01-01");
  contact.person.text = "Jan Holunder";
  const auto speaker = must(record_member_contact(house_, secretary_, contact));
  domain::Document document;
  document.subject_kind = domain::SubjectKind::decision;
  document.subject = decided(id, "2024-11-20");
  document.title.text = "Erklärung von Jan Holunder";
  const auto bytes_of_file = tests::pdf();
  const auto paper =
      must(record_document(house_, secretary_, document, {"Schlehdorn.pdf", bytes_of_file, 1'000'000}));
  EXPECT_EQ(found("Holunder"), "contact:" + speaker + " document:" + paper);
  EXPECT_EQ(found("Schlehdorn"), "document:" + paper);
  const auto of_paper = office().document(paper)->fact, of_speaker = office().member_contact(speaker)->fact;
  erase(of_paper);
  expect_gone("Schlehdorn", "schlehdorn");
  EXPECT_EQ(found("Holunder"), "contact:" + speaker);
  erase(of_speaker);
  expect_gone("Holunder", "holunder");
}

TEST_F(OfficeSearch, FindsBodiesByTheirKindInEachLanguage) {
  const auto id = city("Aachen");
  for (const char* typed : {"Stadtrat Aachen", "city council Aachen", "conseil municipal Aachen"})
    EXPECT_NE(found(typed).find("body:rat-" + id), std::string::npos) << typed << ": " << found(typed);
}

TEST_F(OfficeSearch, FindsCasesWithWhoIsQuotedUntilThatIsErased) {
  const auto id = city("Zwickau");
  const auto accession = opened(id);
  EXPECT_EQ(found("Zwickau"), "organisation:" + id + " body:rat-" + id + " accession:" + accession);
  domain::Quotation quotation;
  quotation.accession = accession;
  quotation.person.text = "Ute Quittenbaum";
  quotation.function[base::Language::de] = "Bürgermeisterin";
  quotation.text[base::Language::de].text = "Ein Gewinn für Zwetschgenhausen.";
  const auto said = must(record_quotation(house_, secretary_, quotation));
  EXPECT_EQ(found("Quittenbaum"), "accession:" + accession);
  EXPECT_EQ(found("Zwetschgenhausen"), "accession:" + accession);
  EXPECT_EQ(found_by_everyone("Quittenbaum"), "");
  const auto fact = office().quotations(accession).at(0).fact;
  erase(fact);
  expect_gone("Quittenbaum", "quittenbaum");
  expect_gone("Zwetschgenhausen", "zwetschgenhausen");
}

TEST_F(OfficeSearch, FindsTasksByTheirWordsTheirOfficeAndTheirReports) {
  domain::Task task;
  task.decision = decided(city("Aachen"), "2024-11-20");
  task.title = "Vereinbarung unterzeichnen";
  task.responsible = "Ordnungsamt";
  task.contact = domain::Personal{"Jan Holunder"};
  const auto id = must(record_task(house_, secretary_, task));
  for (const char* typed : {"Vereinbarung", "Ordnungsamt", "Holunder"})
    EXPECT_EQ(found(typed), "task:" + id) << typed;
  domain::TaskReported report;
  report.task = id;
  report.on = day("2024-12-01");
  report.state = domain::TaskState::delayed;
  report.text = "Wartet auf Unterlagen";
  must(report_on_task(house_, secretary_, report, 0));
  EXPECT_EQ(found("Unterlagen"), "task:" + id);
  EXPECT_EQ(found_by_everyone("Ordnungsamt"), "");
  const auto fact = office().task(id)->task.fact;
  erase(fact);
  expect_gone("Holunder", "holunder");
}

TEST_F(OfficeSearch, FindsDraftsUntilTheyAreNews) {
  completed(city("Bonn"), on_day("2024-12-01"));
  const auto id = only_announcement().announcement.value.id;
  EXPECT_NE(found("begrüßen").find("draft:" + id), std::string::npos) << found("begrüßen");
  EXPECT_NE(found("welcome").find("draft:" + id), std::string::npos) << "in its other languages";
  domain::AnnouncementSaved saved{id, base::Language::de, {{"headline", -1, {"Zwetschgenfest"}, false}}};
  must(save_announcement(house_, editor_, saved, 0));
  EXPECT_EQ(found("Zwetschgenfest"), "draft:" + id);
  EXPECT_EQ(found_by_everyone("Zwetschgenfest"), "");
  published(id, base::Language::de);
  EXPECT_NE(found("Bonn").find("news:" + id), std::string::npos) << found("Bonn");
  EXPECT_EQ(found("Bonn").find("draft:"), std::string::npos) << found("Bonn");
  must(withdraw_announcement(house_, approver_, id, "Versehen"));
  EXPECT_EQ(found("Bonn").find(id), std::string::npos);
}

TEST_F(OfficeSearch, NamesTheKindsThatAreForItAlone) {
  for (const auto kind : {FoundKind::network, FoundKind::news})
    EXPECT_TRUE(is_found_by(SearchScope::everyone, kind));
  for (const auto kind : {FoundKind::body, FoundKind::seat, FoundKind::contact, FoundKind::document,
                          FoundKind::accession, FoundKind::task, FoundKind::draft}) {
    EXPECT_FALSE(is_found_by(SearchScope::everyone, kind));
    EXPECT_TRUE(is_found_by(SearchScope::office, kind));
    EXPECT_EQ(domain::found_kind_named(name_of(kind)), kind);
  }
}

}  // namespace
}  // namespace gremium::app
