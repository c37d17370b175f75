#include "app/documents.h"

#include "app/membership_changes.h"

#include "app/office.h"
#include "support/files.h"

namespace gremium::app {
namespace {

using domain::DocumentKind;
using domain::SubjectKind;

constexpr std::size_t most = 1024 * 1024;

class Documents : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    city_ = city("Aachen");
    decision_ = decided(city_, "2024-11-20");
  }

  domain::Document about(bool is_public = false) const {
    domain::Document document;
    document.subject_kind = SubjectKind::decision;
    document.subject = decision_;
    document.title.text = "Niederschrift";
    document.is_public = is_public;
    return document;
  }
  SentFile file(std::string_view bytes, const char* name = "Niederschrift.pdf") const {
    return {name, bytes, most};
  }
  std::string recorded(bool is_public, const Submission& by) {
    return must(record_document(house_, by, about(is_public), file(pdf_)));
  }
  domain::Recorded<domain::Document> found(const std::string& id) { return *office().document(id); }
  View everyone() { return View(house_, Audience::everyone); }

  const std::string pdf_ = tests::pdf();
  std::string city_, decision_;
};

TEST_F(Documents, AreRecordedWithWhatTheFileSays) {
  auto document = about();
  document.kind = DocumentKind::minutes_signed;
  document.language = base::Language::de;
  document.dated = day("2024-11-21");
  const auto id = must(record_document(house_, secretary_, document, file(pdf_, "C:\\x\\Übersicht.PDF")));
  const auto& kept = found(id).value;
  EXPECT_EQ(kept.file_name.text, "Übersicht.pdf");
  EXPECT_EQ(kept.media_type, "application/pdf");
  EXPECT_EQ(kept.size, static_cast<std::int64_t>(pdf_.size()));
  EXPECT_EQ(kept.kind, DocumentKind::minutes_signed);
  EXPECT_EQ(kept.dated, day("2024-11-21"));
  EXPECT_EQ(office().content(kept), pdf_);
}

TEST_F(Documents, WithoutATitleHaveTheirFilesName) {
  auto document = about();
  document.title.text.clear();
  const auto id = must(record_document(house_, secretary_, document, file(pdf_, "Satzung 2024.pdf")));
  EXPECT_EQ(found(id).value.title.text, "Satzung 2024");
}

TEST_F(Documents, AreRefused) {
  const auto refused = [&](const char* code, const char* field, const domain::Document& document,
                           const SentFile& sent) {
    expect_refused(code, field, [&] { return record_document(house_, secretary_, document, sent); });
  };
  refused("document.no_file", "file", about(), file("", ""));
  refused("document.empty", "file", about(), file(""));
  refused("document.too_large", "file", about(), file(std::string(most + 1, 'x')));
  refused("document.markup", "file", about(), file("<svg/>", "bild.pdf"));
  refused("document.program", "file", about(), file("MZ...", "brief.pdf"));
  auto elsewhere = about();
  elsewhere.subject = "nothere";
  refused("document.subject_unknown", "subject", elsewhere, file(pdf_));
  elsewhere.subject_kind = SubjectKind::agenda_item;
  refused("document.subject_unknown", "subject", elsewhere, file(pdf_));
  auto untitled = about();
  untitled.title.text = "a\nb";
  refused("text.control", "title", untitled, file(pdf_));
  EXPECT_TRUE(office().documents({}).empty());
}

class MemberDocuments : public Documents {
 protected:
  void SetUp() override {
    Documents::SetUp();
    domain::Body assembly;
    assembly.id = "mv-defus";
    assembly.organisation = "defus";
    assembly.kind = "mitgliederversammlung";
    assembly.time_zone = "Europe/Berlin";
    must(record_body(house_, secretary_, assembly));
    for (const char* network : {"efus", "defus"}) existing(member_organisation_, network, "2020-01-01");
  }
  std::string for_members(SubjectKind kind, const std::string& subject) {
    domain::Document document;
    document.subject_kind = kind;
    document.subject = subject;
    document.open_to(domain::Readers::members);
    return must(record_document(house_, administrator_, document, file(pdf_)));
  }
  std::string of_defus() { return for_members(SubjectKind::organisation, "defus"); }
  bool reads(const std::string& organisation, const std::string& document) {
    const bool found = office().document_for_member(organisation, document).has_value();
    const auto list = everyone().documents_for_member(organisation);
    const bool listed =
        std::any_of(list.begin(), list.end(), [&](const auto& row) { return row.value.id == document; });
    EXPECT_EQ(found, listed);
    return found;
  }
};

TEST_F(MemberDocuments, AreReadByMembersOfTheirNetworkAndNobodyElseOutside) {
  const auto id = of_defus();
  EXPECT_TRUE(reads(member_organisation_, id));
  existing(city_, "efus", "2020-01-01");
  EXPECT_FALSE(reads(city_, id)) << "a member of another network";
  EXPECT_FALSE(reads("defus", id)) << "no member itself";
  EXPECT_FALSE(everyone().document(id));
  EXPECT_TRUE(everyone().documents({SubjectKind::organisation, "defus"}).empty());
  EXPECT_TRUE(office().document(id));
}

TEST_F(MemberDocuments, OfWhateverTheNetworkOwns) {
  domain::Decision decision;
  decision.body = "mv-defus";
  decision.title = "Haushalt";
  decision.date = base::PartialDay::parse("2024-11-20");
  decision.outcome = domain::Outcome::adopted;
  decision.is_public = false;
  EXPECT_TRUE(
      reads(member_organisation_,
            for_members(SubjectKind::decision, must(record_decision(house_, administrator_, decision)))));
  EXPECT_FALSE(reads(member_organisation_, for_members(SubjectKind::decision, decision_)))
      << "of another city's council";
  EXPECT_TRUE(reads(member_organisation_, for_members(SubjectKind::organisation, member_organisation_)));
}

TEST_F(MemberDocuments, FollowTheMembershipByTheDay) {
  const auto id = of_defus();
  const auto left = membership(member_organisation_, "defus");
  must(end_membership(house_, secretary_, {left.value.id, day("2024-12-31"), {}, "Austritt"}));
  EXPECT_TRUE(reads(member_organisation_, id)) << "until the last day";
  at("2024-12-31T22:59:00Z");
  EXPECT_TRUE(reads(member_organisation_, id));
  at("2024-12-31T23:00:00Z");
  EXPECT_FALSE(reads(member_organisation_, id)) << "a former member";
  const auto coming = city("Ulm");
  existing(coming, "efus", "2020-01-01");
  existing(coming, "defus", "2025-02-01");
  EXPECT_FALSE(reads(coming, id));
  at("2025-02-01T00:00:00Z");
  EXPECT_TRUE(reads(coming, id));
}

TEST_F(MemberDocuments, RestWhileTheMembershipIsSuspended) {
  const auto id = of_defus();
  SuspendMembership suspend;
  suspend.membership = membership(member_organisation_, "defus").value.id;
  suspend.suspension.from = day("2024-11-01");
  suspend.suspension.reason = "Beitrag offen";
  must(suspend_membership(house_, secretary_, suspend));
  EXPECT_FALSE(reads(member_organisation_, id));
}

TEST_F(MemberDocuments, AreOpenedByThoseWhoMayPublish) {
  domain::Document document;
  document.subject_kind = SubjectKind::organisation;
  document.subject = "defus";
  document.open_to(domain::Readers::members);
  const auto id = must(record_document(house_, secretary_, document, file(pdf_)));
  EXPECT_EQ(found(id).value.readers(), domain::Readers::office);
  auto opened = found(id).value;
  opened.open_to(domain::Readers::members);
  must(amend_document(house_, administrator_, opened, found(id).fact, {}));
  EXPECT_TRUE(reads(member_organisation_, id));
  expect_refused("forbidden", "", [&] { return withdraw_document(house_, secretary_, id, "doch nicht"); });
  opened = found(id).value;
  opened.open_to(domain::Readers::everyone);
  must(amend_document(house_, administrator_, opened, found(id).fact, {}));
  EXPECT_FALSE(found(id).value.for_members) << "never both";
}

TEST_F(MemberDocuments, AreGoneWhenTheyAreErased) {
  const auto id = of_defus();
  must(erase_personal_data(house_, administrator_, found(id).fact));
  EXPECT_FALSE(reads(member_organisation_, id));
}

TEST_F(Documents, SentTwiceAreOneRecord) {
  auto by = secretary_;
  by.form_key = "k1";
  const auto first = must(record_document(house_, by, about(), file(pdf_)));
  EXPECT_EQ(must(record_document(house_, by, about(), file(pdf_))), first);
  EXPECT_EQ(office().documents({}).size(), 1U);
}

TEST_F(Documents, OfTheSameBytesAreTwo) {
  EXPECT_NE(recorded(false, secretary_), recorded(false, secretary_));
  EXPECT_EQ(office().documents({SubjectKind::decision, decision_}).size(), 2U);
}

TEST_F(Documents, AreForThoseWhoRecord) {
  for (const auto& by : {editor_, approver_, member_})
    expect_refused("forbidden", "", [&] { return record_document(house_, by, about(), file(pdf_)); });
}

TEST_F(Documents, ArePublicOnlyByThoseWhoMayPublish) {
  const auto own = recorded(true, secretary_);
  EXPECT_FALSE(found(own).value.is_public);
  EXPECT_FALSE(everyone().document(own));
  auto asked = found(own).value;
  asked.is_public = true;
  must(amend_document(house_, secretary_, asked, 0, ""));
  EXPECT_FALSE(found(own).value.is_public);
  must(amend_document(house_, administrator_, asked, 0, ""));
  EXPECT_TRUE(everyone().document(own));
  EXPECT_TRUE(everyone().content(everyone().document(own)->value));
  asked.is_public = false;
  must(amend_document(house_, secretary_, asked, 0, ""));
  EXPECT_TRUE(everyone().document(own)) << "taken back by one who may not";
  expect_refused("forbidden", "", [&] { return withdraw_document(house_, secretary_, own, "Versehen"); });
}

TEST_F(Documents, ArePublicOnlyWithTheirSubject) {
  const auto id = recorded(true, administrator_);
  ASSERT_TRUE(everyone().document(id));
  auto secret = office().decision(decision_)->value;
  secret.is_public = false;
  const auto before = house_.home->public_head();
  must(amend_decision(house_, administrator_, secret, 0, ""));
  EXPECT_GT(house_.home->public_head(), before);
  EXPECT_FALSE(everyone().document(id));
  EXPECT_TRUE(everyone().documents({}).empty());
  EXPECT_TRUE(office().document(id));
}

TEST_F(Documents, ThatAreNotPublicDoNotMoveThePublicHead) {
  const auto before = house_.home->public_head();
  const auto id = recorded(false, secretary_);
  auto renamed = found(id).value;
  renamed.title.text = "Anders";
  must(amend_document(house_, secretary_, renamed, 0, ""));
  EXPECT_EQ(house_.home->public_head(), before);
}

TEST_F(Documents, AreAmendedInTitleKindAndPublicAlone) {
  const auto id = recorded(false, secretary_);
  auto changed = found(id).value;
  changed.title.text = "Satzung";
  changed.kind = DocumentKind::statutes;
  changed.file_name.text = "evil.html";
  changed.media_type = "text/html";
  changed.digest = "0";
  changed.subject = "x";
  must(amend_document(house_, secretary_, changed, found(id).fact, "Berichtigt"));
  const auto& kept = found(id).value;
  EXPECT_EQ(kept.title.text, "Satzung");
  EXPECT_EQ(kept.kind, DocumentKind::statutes);
  EXPECT_EQ(kept.file_name.text, "Niederschrift.pdf");
  EXPECT_EQ(kept.media_type, "application/pdf");
  EXPECT_EQ(kept.subject, decision_);
  expect_refused("stale", "", [&] { return amend_document(house_, secretary_, changed, 1, ""); });
  changed.title.text.clear();
  expect_refused("text.missing", "title", [&] { return amend_document(house_, secretary_, changed, 0, ""); });
}

TEST_F(Documents, AreTakenBackWithTheirAmendments) {
  const auto id = recorded(true, administrator_);
  for (const char* title : {"Zweite", "Dritte"}) {
    auto changed = found(id).value;
    changed.title.text = title;
    must(amend_document(house_, administrator_, changed, 0, ""));
  }
  expect_refused("text.missing", "reason", [&] { return withdraw_document(house_, administrator_, id, ""); });
  must(withdraw_document(house_, administrator_, id, "Falsche Datei"));
  EXPECT_FALSE(office().document(id));
  EXPECT_FALSE(everyone().document(id));
  expect_refused("document.unknown", "", [&] { return withdraw_document(house_, administrator_, id, "x"); });
}

TEST_F(Documents, AreErasedWithAllTheirFacts) {
  const auto id = recorded(true, administrator_);
  const auto first = found(id).fact;
  auto changed = found(id).value;
  changed.title.text = "Erika Beispiel";
  must(amend_document(house_, administrator_, changed, 0, ""));
  must(erase_personal_data(house_, administrator_, first));
  const auto& gone = found(id).value;
  EXPECT_TRUE(gone.erased());
  EXPECT_EQ(gone.title.text + gone.file_name.text, "");
  EXPECT_FALSE(office().content(gone));
  EXPECT_FALSE(everyone().document(id));
  expect_refused("document.erased", "", [&] { return amend_document(house_, administrator_, gone, 0, ""); });
  expect_refused("fact.nothing_personal", "",
                 [&] { return erase_personal_data(house_, administrator_, first); });
}

TEST_F(Documents, AreErasedAfterTheyWereTakenBack) {
  const auto id = recorded(false, secretary_);
  const auto fact = found(id).fact;
  must(withdraw_document(house_, secretary_, id, "Versehen"));
  expect_sound();
  must(erase_personal_data(house_, administrator_, fact));
  EXPECT_FALSE(office().document(id));
}

TEST_F(Documents, KeepWhatTheyBelongTo) {
  recorded(false, secretary_);
  const auto fact = office().decision(decision_)->fact;
  expect_refused("still_in_use", "", [&] { return void_fact(house_, administrator_, fact, "Versehen"); });
}

}  // namespace
}  // namespace gremium::app
