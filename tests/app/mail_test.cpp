// What is written into the outbox, for whom, and what becomes of it.
#include "app/account_mail.h"
#include "app/council.h"
#include "app/followers.h"
#include "app/outbox.h"
#include "storage/followers.h"
#include "storage/outbox.h"

namespace gremium::app {
namespace {

using base::Language;
using domain::Delivery;
using domain::FollowedKind;
using domain::OutgoingState;

class Mail : public Council {
 protected:
  void SetUp() override {
    Council::SetUp();
    house_.mail_server = {"smtp://localhost", "register@example.org"};
  }

  // Only the newest can be confirmed by its link, which stands in the mail alone.
  void follow(const std::string& address, domain::Followed followed, Language language = Language::de) {
    must(ask_to_follow(house_, {followed, address, language}, "client"));
    must(confirm_following(house_, secret_in(newest_to(address).text)));
  }
  void follow_council(const std::string& address) { follow(address, {FollowedKind::body, body_}); }
  static std::string secret_in(const std::string& text) {
    const auto at = text.rfind("/confirm/");
    return text.substr(at + 9, 64);
  }
  domain::Outgoing newest_to(const std::string& address) {
    for (const auto& mail : outbox(house_).waiting)
      if (mail.address == address) return mail;
    throw std::runtime_error("no mail to " + address);
  }
  std::vector<std::string> causes() {
    std::vector<std::string> list;
    for (const auto& mail : outbox(house_).waiting)
      if (mail.cause.rfind("follow:", 0) != 0) list.push_back(mail.cause + " " + mail.address);
    std::sort(list.begin(), list.end());
    return list;
  }
  // Known to the public by a decision.
  std::string decide(const char* title, bool is_public, const char* date = "2025-03-03") {
    auto decision = vote(bonn_, date);
    decision.title = title;
    decision.is_public = is_public;
    return must(record_decision(house_, administrator_, decision));
  }
  int followers() {
    const auto reading = house_.home->read();
    return static_cast<int>(
        storage::list_followers(reading.connection(), {FollowedKind::body, body_}).size());
  }
};

TEST_F(Mail, ADecisionIsToldOnceWhenItBecomesPublic) {
  const auto first = decide("Der erste", true);
  follow_council("anna@example.org");
  auto known = office().decision(first)->value;
  known.title = "Der allererste";
  must(amend_decision(house_, secretary_, known, 0, "Tippfehler"));
  EXPECT_TRUE(causes().empty()) << "what was public before is no news";
  const auto secret = decide("Geheim", false);
  EXPECT_TRUE(causes().empty());
  const auto open = decide("Offen", true);
  const std::vector<std::string> told{"decision:" + open + " anna@example.org"};
  EXPECT_EQ(causes(), told);
  auto changed = office().decision(open)->value;
  changed.title = "Offen und richtig";
  must(amend_decision(house_, secretary_, changed, 0, "Tippfehler"));
  EXPECT_EQ(causes(), told) << "an amendment is not told";
  must(release_decision(house_, approver_, secret, 0));
  EXPECT_EQ(causes().size(), 2U) << "released, it is";
}

TEST_F(Mail, WhatIsTakenBackIsNotSent) {
  decide("Der erste", true);
  follow_council("anna@example.org");
  const auto id = decide("Offen", true);
  ASSERT_EQ(causes().size(), 1U);
  auto hidden = office().decision(id)->value;
  hidden.is_public = false;
  must(amend_decision(house_, administrator_, hidden, 0, "war nichtöffentlich"));
  EXPECT_TRUE(causes().empty());
  const auto wrong = decide("Nie gefasst", true);
  ASSERT_EQ(causes().size(), 1U);
  must(void_fact(house_, administrator_, office().decision(wrong)->fact, "falsch"));
  EXPECT_TRUE(causes().empty());
}

TEST_F(Mail, WhatWasDecidedLongAgoIsNoNews) {
  decide("Der erste", true);
  follow_council("anna@example.org");
  decide("Lange her", true, "2024-11-01");
  EXPECT_TRUE(causes().empty());
  decide("Neulich", true, "2024-12-20");
  EXPECT_EQ(causes().size(), 1U);
}

TEST_F(Mail, AnInvitationIsToldAndCalledOff) {
  follow_council("anna@example.org");
  meeting_ = meeting("2025-04-01");
  item("Haushalt");
  must(advance(domain::MeetingState::invited, "12:00"));
  EXPECT_EQ(causes(), std::vector<std::string>{"meeting:" + meeting_ + " anna@example.org"});
  must(advance_meeting(house_, secretary_,
                       {{}, meeting_, domain::MeetingState::cancelled, moment("13:00"), {}, "krank"}, 0));
  EXPECT_EQ(causes(), std::vector<std::string>{"meeting_cancelled:" + meeting_ + " anna@example.org"})
      << "the invitation that was not sent yet is not sent any more";
}

TEST_F(Mail, AMeetingThatIsMovedAfterTheInvitationIsToldOnceMore) {
  follow_council("anna@example.org");
  meeting_ = meeting("2025-04-01");
  item("Haushalt");
  const auto move_to = [&](const char* date, const char* begins, const char* place) {
    auto moved = office().meeting(meeting_)->meeting.value;
    moved.sittings.front().date = day(date);
    moved.sittings.front().begins = begins;
    moved.place = place;
    must(amend_meeting(house_, secretary_, moved, 0, "verlegt"));
    return "meeting:" + meeting_ + ":moved:" + std::to_string(office().meeting(meeting_)->meeting.fact) +
           " anna@example.org";
  };
  const auto begins = office().meeting(meeting_)->meeting.value.sittings.front().begins;
  move_to("2025-04-02", begins.c_str(), "");
  EXPECT_TRUE(causes().empty()) << "nobody was invited yet";
  must(advance(domain::MeetingState::invited, "12:00"));
  ASSERT_EQ(causes(), std::vector<std::string>{"meeting:" + meeting_ + " anna@example.org"});
  move_to("2025-04-02", begins.c_str(), "Bürgersaal");
  EXPECT_EQ(causes(), std::vector<std::string>{"meeting:" + meeting_ + " anna@example.org"})
      << "another place is no other day";
  const auto moved = move_to("2025-04-08", begins.c_str(), "Bürgersaal");
  EXPECT_EQ(causes(), std::vector<std::string>{moved})
      << "the invitation that was not sent yet is not sent with the old day";
  const auto text = newest_to("anna@example.org").text;
  EXPECT_NE(text.find("8. April 2025"), std::string::npos) << text;
  const auto later = move_to("2025-04-08", "19:30", "Bürgersaal");
  EXPECT_EQ(causes(), std::vector<std::string>{later});
}

// News of a city that joined, out in German.
class NewsMail : public Mail {
 protected:
  void SetUp() override {
    Mail::SetUp();
    completed(city("Kiel"), on_day("2025-01-02"));
    for (const auto& each : announcements())
      if (!each.withdrawn) id_ = each.announcement.value.id;
  }
  void follow_efus(const std::string& address) { follow(address, {FollowedKind::network, "efus"}); }
  // As if the server had taken all that waits.
  void send_all() {
    while (const auto mail = take_mail(house_, "example.org"))
      note_delivery(house_, *mail, Delivery::sent, "");
  }
  void correct(const char* headline, const char* correction) {
    auto texts = office().announcement(id_)->texts.at(Language::de).saved.value;
    std::erase_if(texts.texts, [](const auto& written) { return written.kind == "headline"; });
    texts.texts.push_back({"headline", -1, {headline}, false});
    must(save_announcement(house_, editor_, texts, 0));
    must(sign(id_, Language::de));
    must(publish_announcement(house_, approver_, id_, Language::de, correction));
  }
  std::string cause() const { return "announcement:" + id_; }

  std::string id_;
};

TEST_F(NewsMail, WhoWasSentItIsToldOfACorrection) {
  follow_efus("anna@example.org");
  published(id_, Language::de);
  ASSERT_EQ(causes(), std::vector<std::string>{cause() + " anna@example.org"});
  send_all();
  follow_efus("later@example.org");
  send_all();
  correct("Kiel gehört dazu", "Der Name war falsch.");
  EXPECT_EQ(causes(), std::vector<std::string>{cause() + ":corrected:2 anna@example.org"})
      << "who was not sent the wrong text needs no correction";
  const auto mail = newest_to("anna@example.org");
  EXPECT_EQ(mail.subject.rfind("Berichtigt: Kiel gehört dazu", 0), 0U) << mail.subject;
  EXPECT_NE(mail.text.find("Der Name war falsch."), std::string::npos) << mail.text;
}

TEST_F(NewsMail, WhatStillWaitsIsSentAsItIsNow) {
  follow_efus("anna@example.org");
  published(id_, Language::de);
  correct("Kiel gehört dazu", "Der Name war falsch.");
  EXPECT_EQ(causes(), std::vector<std::string>{cause() + " anna@example.org"});
  EXPECT_EQ(newest_to("anna@example.org").subject, "Kiel gehört dazu");
}

TEST_F(NewsMail, WhoWasSentItIsToldThatItIsWithdrawn) {
  follow_efus("anna@example.org");
  published(id_, Language::de);
  send_all();
  follow_efus("later@example.org");
  send_all();
  must(withdraw_announcement(house_, approver_, id_, "Kiel tritt doch nicht bei."));
  EXPECT_EQ(causes(), std::vector<std::string>{"announcement_withdrawn:" + id_ + " anna@example.org"});
  const auto mail = newest_to("anna@example.org");
  EXPECT_EQ(mail.subject.rfind("Zurückgezogen: ", 0), 0U) << mail.subject;
  EXPECT_NE(mail.text.find("Kiel tritt doch nicht bei."), std::string::npos) << mail.text;
}

TEST_F(NewsMail, WhatIsWithdrawnBeforeItWasSentIsNeverHeardOf) {
  follow_efus("anna@example.org");
  published(id_, Language::de);
  must(withdraw_announcement(house_, approver_, id_, "Irrtum"));
  EXPECT_TRUE(causes().empty());
}

TEST_F(Mail, AnActThatIsRefusedTellsNothing) {
  decide("Der erste", true);
  follow_council("anna@example.org");
  auto wrong = vote(bonn_, "2025-03-03");
  wrong.title.clear();
  EXPECT_FALSE(record_decision(house_, secretary_, wrong));
  EXPECT_TRUE(causes().empty());
}

TEST_F(Mail, WhoNeverConfirmsIsForgotten) {
  must(ask_to_follow(house_, {{FollowedKind::body, body_}, "anna@example.org", Language::de}, "client"));
  const auto secret = secret_in(newest_to("anna@example.org").text);
  at("2025-03-07T19:00:00Z");
  tidy_mail(house_);
  EXPECT_TRUE(follower_to_confirm(house_, secret));
  at("2025-03-07T20:00:01Z");
  EXPECT_FALSE(confirm_following(house_, secret)) << "too late, tidied or not";
  tidy_mail(house_);
  const auto reading = house_.home->read();
  EXPECT_TRUE(storage::list_followers_at(reading.connection(), "anna@example.org").empty());
  EXPECT_TRUE(outbox(house_).waiting.empty()) << "nor does its address stand in the outbox";
}

TEST_F(Mail, StoppingDeletesWhatIsKept) {
  decide("Der erste", true);
  follow_council("anna@example.org");
  decide("Offen", true);
  const auto token = newest_to("anna@example.org").end_path.substr(15);
  EXPECT_EQ(followers(), 1);
  must(stop_following(house_, token));
  EXPECT_EQ(followers(), 0);
  EXPECT_TRUE(outbox(house_).waiting.empty());
  EXPECT_TRUE(stop_following(house_, token)) << "twice is done twice";
}

TEST_F(Mail, ABodyThatNobodyKnowsCannotBeFollowed) {
  const auto hidden = city("Verborgen");
  const auto asked =
      ask_to_follow(house_, {{FollowedKind::body, "rat-" + hidden}, "a@example.org", Language::de}, "c");
  const auto nowhere =
      ask_to_follow(house_, {{FollowedKind::body, "nowhere"}, "a@example.org", Language::de}, "c");
  EXPECT_EQ(asked.refusals(), nowhere.refusals());
}

TEST_F(Mail, IsTakenOnceAndPutOffWithGrowingPauses) {
  follow_council("anna@example.org");
  auto mail = take_mail(house_, "example.org");
  ASSERT_TRUE(mail);
  EXPECT_FALSE(take_mail(house_, "example.org")) << "it is under way";
  const auto id = mail->message_id;
  note_delivery(house_, *mail, Delivery::later, "451 later");
  EXPECT_FALSE(take_mail(house_, "example.org")) << "not yet";
  clock_ += std::chrono::minutes(1);
  mail = take_mail(house_, "another.example.org");
  ASSERT_TRUE(mail);
  EXPECT_EQ(mail->message_id, id) << "whatever the settings are now";
  EXPECT_EQ(mail->attempts, 2);
  // The program ends here: the next one does not know what became of it.
  resume_sending(house_);
  mail = take_mail(house_, "example.org");
  ASSERT_TRUE(mail);
  EXPECT_EQ(mail->message_id, id);
  note_delivery(house_, *mail, Delivery::sent, "");
  const auto sent = outbox(house_).sent;
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_EQ(sent[0].text, "") << "its link is nobody's business";
  resume_sending(house_);
  clock_ += std::chrono::hours(1);
  EXPECT_FALSE(take_mail(house_, "example.org"));
  clock_ += std::chrono::hours(31 * 24);
  tidy_mail(house_);
  EXPECT_TRUE(outbox(house_).sent.empty());
}

TEST_F(Mail, IsGivenUpAfterDaysAndCanBeTriedAgain) {
  decide("Der erste", true);
  follow_council("anna@example.org");
  note_delivery(house_, *take_mail(house_, "h"), Delivery::sent, "");
  decide("Offen", true);
  int attempts = 0;
  while (const auto mail = take_mail(house_, "h")) {
    ++attempts;
    note_delivery(house_, *mail, Delivery::later, "451 later");
    clock_ += domain::pause_after(attempts, mail->cause + mail->address);
  }
  EXPECT_GT(attempts, 20);
  const auto failed = outbox(house_).failed;
  ASSERT_EQ(failed.size(), 1U);
  EXPECT_EQ(failed[0].error, "451 later");
  must(retry_mail(house_, secretary_, failed[0].id));
  EXPECT_TRUE(take_mail(house_, "h"));
  EXPECT_EQ(codes_of(retry_mail(house_, secretary_, failed[0].id).refusals()), "mail.under_way");
  resume_sending(house_);
  clock_ += news_valid;
  EXPECT_FALSE(take_mail(house_, "h")) << "no news any more";
  EXPECT_EQ(codes_of(retry_mail(house_, secretary_, failed[0].id).refusals()), "mail.expired");
}

TEST_F(Mail, RemindersComeOnceADayAndOnlyIfSomethingIsThere) {
  const auto address = [&](const Submission& who, const char* to, bool wanted) {
    must(set_account_mail(house_, administrator_, {who.actor.account, to, Language::en, wanted}));
  };
  address(secretary_, "sven@example.org", true);
  address(administrator_, "anna@example.org", false);
  address(member_, "mia@example.org", true);
  queue_reminders(house_);
  EXPECT_TRUE(outbox(house_).waiting.empty()) << "nothing is there";
  domain::Accession accession;
  accession.organisation = city("Ulm");
  accession.networks = {"efus"};
  must(open_accession(house_, secretary_, accession));
  at("2025-04-02T09:00:00Z");
  queue_reminders(house_);
  EXPECT_TRUE(outbox(house_).waiting.empty()) << "not yet";
  at("2025-04-03T03:00:00Z");
  queue_reminders(house_);
  EXPECT_TRUE(outbox(house_).waiting.empty()) << "nobody is written to at night";
  at("2025-04-03T09:00:00Z");
  queue_reminders(house_);
  queue_reminders(house_);
  ASSERT_EQ(outbox(house_).waiting.size(), 1U);
  EXPECT_EQ(newest_to("sven@example.org").cause, "reminder:2025-04-03");
  EXPECT_NE(newest_to("sven@example.org").text.find("30 days"), std::string::npos);
  at("2025-04-04T09:00:00Z");
  queue_reminders(house_);
  EXPECT_EQ(outbox(house_).waiting.size(), 2U);
  must(set_own_reminders(house_, secretary_, false, Language::de));
  at("2025-04-05T09:00:00Z");
  queue_reminders(house_);
  EXPECT_EQ(outbox(house_).waiting.size(), 2U);
}

TEST_F(Mail, APasswordLinkIsGoodOnceAndForATime) {
  must(set_account_mail(house_, administrator_,
                        {secretary_.actor.account, "sven@example.org", Language::de, true}));
  const auto secret = [&] {
    const auto text = newest_to("sven@example.org").text;
    return text.substr(text.rfind("/link/") + 6, 64);
  };
  must(ask_for_new_password(house_, "Sven Sekretariat", "client"));
  const auto first = secret();
  EXPECT_TRUE(account_of_link(house_, first));
  clock_ += password_link_valid;
  EXPECT_FALSE(account_of_link(house_, first));
  EXPECT_FALSE(set_password_by_link(house_, first, "ein langes Kennwort"));
  must(invite_account(house_, administrator_, secretary_.actor.account));
  const auto second = secret();
  EXPECT_EQ(codes_of(set_password_by_link(house_, second, "kurz").refusals()), "password.short@password");
  must(set_password_by_link(house_, second, "ein langes Kennwort"));
  EXPECT_FALSE(set_password_by_link(house_, second, "ein anderes Kennwort"));
  EXPECT_TRUE(log_in(house_, "Sven Sekretariat", "ein langes Kennwort", "client"));
  for (int i = 0; i < 10; ++i) must(ask_for_new_password(house_, "Sven Sekretariat", "client"));
  EXPECT_EQ(outbox(house_).waiting.size(), 1U + most_password_questions_of_account + 0U)
      << "five questions and the invitation";
}

}  // namespace
}  // namespace gremium::app
