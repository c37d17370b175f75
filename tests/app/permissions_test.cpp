// Every act with every role: forbidden exactly where the table of the contract says so.
#include "app/account_mail.h"
#include "app/followers.h"
#include "app/history.h"
#include "app/mail_server.h"
#include "app/member_contacts.h"
#include "app/membership_changes.h"
#include "app/mergers.h"
#include "app/network_procedures.h"
#include "app/office.h"
#include "app/outbox.h"
#include "app/proposals.h"
#include "app/tasks.h"

namespace gremium::app {
namespace {

using base::Language;
using domain::Role;

class Permissions : public Office {
 protected:
  struct Act {
    const char* what;
    domain::Right right;
    std::function<Recorded(const Submission&)> run;
  };

  // What it answers does not matter, but whether it asks who is there.
  std::vector<Act> acts() {
    using domain::Right;
    return {
        {"found_register", Right::administer,
         [&](const auto& by) { return found_register(house_, by, {"Noch eins", false}); }},
        {"record_site_text", Right::administer,
         [&](const auto& by) { return record_site_text(house_, by, {"imprint", {}}); }},
        {"report_on_tasks", Right::record,
         [&](const auto& by) { return report_on_tasks(house_, by, {}, {}); }},
        {"record_site_names", Right::administer,
         [&](const auto& by) { return record_site_names(house_, by, {{Language::de, "a\nb"}}); }},
        {"record_site_logo", Right::administer,
         [&](const auto& by) { return record_site_logo(house_, by, {}); }},
        {"set_mail_server", Right::administer,
         [&](const auto& by) { return set_mail_server(house_, by, {}); }},
        {"send_test_mail", Right::administer,
         [&](const auto& by) { return send_test_mail(house_, by, "a@example.org", Language::de); }},
        {"void_fact", Right::administer, [&](const auto& by) { return void_fact(house_, by, 9999, "x"); }},
        {"erase_personal_data", Right::administer,
         [&](const auto& by) { return erase_personal_data(house_, by, 9999); }},
        {"add_account", Right::administer, [&](const auto& by) { return add_account(house_, by, {}); }},
        {"amend_account", Right::administer,
         [&](const auto& by) { return amend_account(house_, by, {}, 0); }},
        {"set_account_mail", Right::administer,
         [&](const auto& by) { return set_account_mail(house_, by, {}); }},
        {"invite_account", Right::administer,
         [&](const auto& by) { return invite_account(house_, by, "x"); }},
        {"remove_follower", Right::administer,
         [&](const auto& by) { return remove_follower(house_, by, "x"); }},
        {"retry_mail", Right::record, [&](const auto& by) { return retry_mail(house_, by, 9999); }},
        {"drop_mail", Right::record, [&](const auto& by) { return drop_mail(house_, by, 9999); }},
        {"set_own_reminders", Right::see_own,
         [&](const auto& by) { return set_own_reminders(house_, by, true, Language::de); }},
        {"record_network", Right::administer, [&](const auto& by) { return record_network(house_, by, {}); }},
        {"amend_network", Right::administer,
         [&](const auto& by) { return amend_network(house_, by, {}, 0, ""); }},
        {"record_organisation", Right::record,
         [&](const auto& by) { return record_organisation(house_, by, {}); }},
        {"amend_organisation", Right::record,
         [&](const auto& by) { return amend_organisation(house_, by, {}, 0, ""); }},
        {"record_body", Right::record, [&](const auto& by) { return record_body(house_, by, {}); }},
        {"amend_body", Right::record, [&](const auto& by) { return amend_body(house_, by, {}, 0, ""); }},
        {"record_decision", Right::record, [&](const auto& by) { return record_decision(house_, by, {}); }},
        {"amend_decision", Right::record,
         [&](const auto& by) { return amend_decision(house_, by, {}, 0, ""); }},
        {"open_accession", Right::record, [&](const auto& by) { return open_accession(house_, by, {}); }},
        {"amend_accession", Right::record,
         [&](const auto& by) { return amend_accession(house_, by, {}, 0, ""); }},
        {"take_step", Right::record, [&](const auto& by) { return take_step(house_, by, {}); }},
        {"take_step_in_cases", Right::record,
         [&](const auto& by) { return take_step_in_cases(house_, by, "x", {}); }},
        {"receive_document", Right::record, [&](const auto& by) { return receive_document(house_, by, {}); }},
        {"record_network_procedure", Right::administer,
         [&](const auto& by) { return record_network_procedure(house_, by, {}); }},
        {"remove_network_procedure", Right::administer,
         [&](const auto& by) { return remove_network_procedure(house_, by, "x", 0, ""); }},
        {"complete_accession", Right::record,
         [&](const auto& by) { return complete_accession(house_, by, {}); }},
        {"close_accession", Right::record, [&](const auto& by) { return close_accession(house_, by, {}); }},
        {"record_quotation", Right::record, [&](const auto& by) { return record_quotation(house_, by, {}); }},
        {"amend_quotation", Right::record,
         [&](const auto& by) { return amend_quotation(house_, by, {}, 0, ""); }},
        {"record_membership", Right::record,
         [&](const auto& by) { return record_membership(house_, by, {}); }},
        {"correct_start", Right::record, [&](const auto& by) { return correct_start(house_, by, {}); }},
        {"end_membership", Right::record, [&](const auto& by) { return end_membership(house_, by, {}); }},
        {"change_name", Right::record, [&](const auto& by) { return change_name(house_, by, "x", {}, 0); }},
        {"correct_name_change", Right::record,
         [&](const auto& by) { return correct_name_change(house_, by, {}); }},
        {"suspend_membership", Right::record,
         [&](const auto& by) { return suspend_membership(house_, by, {}); }},
        {"take_back_suspension", Right::record,
         [&](const auto& by) { return take_back_suspension(house_, by, {}); }},
        {"take_back_membership", Right::record,
         [&](const auto& by) { return take_back_membership(house_, by, {}); }},
        {"set_category", Right::record, [&](const auto& by) { return set_category(house_, by, {}); }},
        {"merge_members", Right::record, [&](const auto& by) { return merge_members(house_, by, {}); }},
        {"record_member_contact", Right::record,
         [&](const auto& by) { return record_member_contact(house_, by, {}); }},
        {"amend_member_contact", Right::record,
         [&](const auto& by) { return amend_member_contact(house_, by, {}, 0, ""); }},
        {"redraft_announcement", Right::edit_drafts,
         [&](const auto& by) { return redraft_announcement(house_, by, "x", 0); }},
        // Approvers too may correct what is published: announcements_test.cpp.
        {"save_announcement", Right::see_office,
         [&](const auto& by) { return save_announcement(house_, by, {"x", Language::de, {}}, 0); }},
        {"sign_off_announcement", Right::publish,
         [&](const auto& by) { return sign_off_announcement(house_, by, "x", Language::de, ""); }},
        {"publish_announcement", Right::publish,
         [&](const auto& by) { return publish_announcement(house_, by, "x", Language::de); }},
        {"release_decisions", Right::publish,
         [&](const auto& by) { return release_decisions(house_, by, {{"x", 0}}); }},
        {"undo_change", Right::record, [&](const auto& by) { return undo_change(house_, by, 1, "x"); }},
        {"propose_change", Right::see_own,
         [&](const auto& by) { return propose_change(house_, by, {}, "x"); }},
        {"settle_proposal", Right::record,
         [&](const auto& by) { return settle_proposal(house_, by, "x", "y"); }},
        {"withdraw_announcement", Right::publish,
         [&](const auto& by) { return withdraw_announcement(house_, by, "x", "y"); }},
    };
  }
};

bool allowed(Role role, domain::Right right) {
  switch (right) {
    case domain::Right::administer:
      return role == Role::administrator;
    case domain::Right::record:
      return role == Role::administrator || role == Role::secretary;
    case domain::Right::edit_drafts:
      return role == Role::administrator || role == Role::secretary || role == Role::editor;
    case domain::Right::publish:
      return role == Role::administrator || role == Role::approver;
    case domain::Right::see_office:
      break;
    case domain::Right::see_own:
      return true;
  }
  return role != Role::member;
}

TEST_F(Permissions, EachActAsksForItsRight) {
  const std::pair<Role, Submission> people[] = {{Role::administrator, administrator_},
                                                {Role::secretary, secretary_},
                                                {Role::editor, editor_},
                                                {Role::approver, approver_},
                                                {Role::member, member_}};
  const auto head = house_.home->head();
  for (const auto& act : acts()) {
    for (const auto& [role, by] : people) {
      const auto result = act.run(by);
      if (role == Role::administrator && result) continue;  // a text of the site may be emptied
      ASSERT_FALSE(result) << act.what << " accepted nonsense from " << domain::name_of(role);
      EXPECT_EQ(result.refusal().code == "forbidden", !allowed(role, act.right))
          << act.what << " as " << domain::name_of(role) << ": " << codes_of(result.refusals());
    }
  }
  EXPECT_LE(house_.home->head(), head + 1);
}

TEST_F(Permissions, PasswordsAreOnesOwnOrTheAdministrators) {
  const auto& mine = secretary_.actor;
  EXPECT_TRUE(set_password(house_, mine, mine.account, "correct horse battery"));
  EXPECT_TRUE(set_password(house_, administrator_.actor, mine.account, "correct horse battery"));
  for (const auto& other : {secretary_, editor_, approver_, member_})
    EXPECT_EQ(set_password(house_, other.actor, administrator_.actor.account, "correct horse battery")
                  .refusal()
                  .code,
              "forbidden");
}

TEST_F(Permissions, OnlyWhoMayPublishReleasesADecisionOfAnOwnBody) {
  domain::Body board{"defus-vorstand", "defus", "vorstand", {}, "Europe/Berlin"};
  must(record_body(house_, secretary_, board));
  auto decision = vote("x", "2024-11-20");
  decision.body = board.id;
  const auto id = must(record_decision(house_, secretary_, decision));
  EXPECT_FALSE(office().decision(id)->value.is_public) << "an own body's is not public until released";
  EXPECT_FALSE(View(house_, Audience::everyone).decision(id));
  auto released = office().decision(id)->value;
  released.is_public = true;
  must(amend_decision(house_, secretary_, released, 0, "veröffentlichen"));
  EXPECT_FALSE(office().decision(id)->value.is_public) << "not the secretary's to release";
  must(amend_decision(house_, administrator_, released, 0, "veröffentlichen"));
  EXPECT_TRUE(View(house_, Audience::everyone).decision(id));
}

TEST_F(Permissions, AForeignBodysDecisionIsPublicAtOnce) {
  const auto id = decided(city("Bonn"), "2024-11-20");
  EXPECT_TRUE(View(house_, Audience::everyone).decision(id));
}

}  // namespace
}  // namespace gremium::app
