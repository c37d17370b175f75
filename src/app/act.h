// How an act is carried out: may this person; has this form been accepted before; one transaction; one `now`.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/house.h"
#include "base/result.h"
#include "domain/account.h"
#include "domain/fact.h"

namespace gremium::storage {
class Connection;
class Writing;
}  // namespace gremium::storage

namespace gremium::app {

struct Actor {
  std::string account;
  domain::Role role = domain::Role::member;
};

// The program itself: automatic facts, the command line of the one who owns the file.
Actor system_actor();

// Who sends something, and the random key the form carries: the same form sent twice is one record. Empty: no
// key. `unread`: what of the form could not be read; then nothing is entered, but what else is wrong is told
// along with it.
struct Submission {
  Actor actor;
  std::string form_key = {};
  base::Refusals unread = {};
  // Of what the form says: sent again with other content it is no repetition.
  std::string digest = {};
};

// The place where an act works: its transaction, its clock, its author.
class Desk {
 public:
  // `only_checks`: the act ends, by Checked, where it would enter its first fact.
  Desk(House& house, const Actor& actor, storage::Writing& writing, bool only_checks = false);
  struct Checked {};

  storage::Connection& connection();
  base::Instant now() const { return now_; }
  base::Day today_in(const std::string& zone) const;
  // The instant that rules see: --today moves it with the day.
  base::Instant moment_in(const std::string& zone) const;
  // All days before this one are over everywhere; for what is bound to no zone.
  base::Day today_anywhere() const { return today_in("UTC"); }
  const Actor& actor() const { return actor_; }
  bool may(domain::Right right) const { return domain::may(actor_.role, right); }

  // `bytes`: those of a document, where the register may not have them yet.
  domain::FactNumber enter(domain::FactContent content, std::string_view bytes = {});
  domain::FactNumber amend(domain::FactNumber replaced, const std::string& reason,
                           domain::FactContent content);
  // What the newest fact about something says was never so: it is voided, and all it stands for.
  void take_back(domain::FactNumber newest, const std::string& reason = {});
  // Nothing that the act overwrites or deletes is to be found in the register's files afterwards.
  void erase_for_good();
  // Author `system`, because of another fact.
  domain::FactNumber enter_automatic(domain::FactNumber cause, domain::FactContent content,
                                     std::optional<domain::FactNumber> replaced = {});

 private:
  domain::Fact fact(domain::FactContent content) const;

  House& house_;
  Actor actor_;
  storage::Writing& writing_;
  bool only_checks_;
  base::Instant now_;
};

// What was recorded: its id.
using Recorded = base::Result<std::string>;

// Runs the act in a transaction, which ends with it: committed if it has a value, else nothing is left of it.
// A form that was accepted before answers what it answered then; with other content it is form.sent_before.
// Codes besides the act's own: those of what
// could not be read, forbidden, not_saved, still_in_use.
Recorded perform(House& house, const Submission& submission, domain::Right right,
                 const std::function<Recorded(Desk&)>& act);

// "stale" if a form has not seen the newest fact about what it changes. 0: it was not asked.
std::optional<base::Refusal> check_seen(domain::FactNumber seen, domain::FactNumber newest);

}  // namespace gremium::app
