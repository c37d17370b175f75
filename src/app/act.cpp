#include "app/act.h"

#include <algorithm>

#include "app/notices.h"
#include "storage/accounts.h"
#include "storage/journal.h"
#include "storage/register.h"

namespace gremium::app {

Actor system_actor() { return {std::string(domain::system_author), domain::Role::administrator}; }

Desk::Desk(House& house, const Actor& actor, storage::Writing& writing, bool only_checks)
    : house_(house), actor_(actor), writing_(writing), only_checks_(only_checks), now_(house.now()) {}

storage::Connection& Desk::connection() { return writing_.connection(); }

base::Day Desk::today_in(const std::string& zone) const {
  return house_.today ? *house_.today : base::day_at(now_, zone);
}

base::Instant Desk::moment_in(const std::string& zone) const {
  if (!house_.today) return now_;
  return base::instant_of(*house_.today, base::clock_at(now_, zone), zone).value_or(now_);
}

domain::Fact Desk::fact(domain::FactContent content) const {
  if (only_checks_) throw Checked();
  domain::Fact fact;
  fact.entered_at = now_;
  fact.author = actor_.account;
  fact.content = std::move(content);
  return fact;
}

domain::FactNumber Desk::enter(domain::FactContent content, std::string_view bytes) {
  return writing_.enter(fact(std::move(content)), bytes);
}

domain::FactNumber Desk::amend(domain::FactNumber replaced, const std::string& reason,
                               domain::FactContent content) {
  auto amendment = fact(std::move(content));
  amendment.replaces = replaced;
  amendment.reason = reason;
  return writing_.enter(std::move(amendment));
}

void Desk::take_back(domain::FactNumber newest, const std::string& reason) {
  for (std::optional next = newest; next;) {
    const auto fact = storage::find_fact(connection(), *next);
    next = fact ? fact->replaces : std::nullopt;
    if (fact) amend(fact->number, reason, domain::FactVoided{fact->number});
  }
}

void Desk::erase_for_good() { writing_.erase_for_good(); }

domain::FactNumber Desk::enter_automatic(domain::FactNumber cause, domain::FactContent content,
                                         std::optional<domain::FactNumber> replaced) {
  auto automatic = fact(std::move(content));
  automatic.author = domain::system_author;
  automatic.cause = cause;
  automatic.program = program_version;
  automatic.replaces = replaced;
  return writing_.enter(std::move(automatic));
}

namespace {

// What could not be read, and what else the act finds. Of a field that could not be read nothing more is
// said: the act took it for empty.
base::Refusals with_unread(House& house, const Submission& submission, storage::Writing& writing,
                           const std::function<Recorded(Desk&)>& act) {
  const auto& unread = submission.unread;
  auto all = unread;
  const auto is_unread = [&](const std::string& field) {
    return !field.empty() && std::any_of(unread.begin(), unread.end(),
                                         [&](const auto& refusal) { return refusal.field == field; });
  };
  try {
    Desk desk(house, submission.actor, writing, true);
    const auto result = act(desk);
    if (result) return all;
    for (const auto& refusal : result.refusals())
      if (!is_unread(refusal.field)) all.push_back(refusal);
  } catch (const Desk::Checked&) {
    // Nothing else is wrong.
    return all;
  }
  return all;
}

}  // namespace

Recorded perform(House& house, const Submission& submission, domain::Right right,
                 const std::function<Recorded(Desk&)>& act) {
  if (!domain::may(submission.actor.role, right)) return base::Refusal{"forbidden"};
  try {
    const auto writing = house.home->write();
    const auto& account = submission.actor.account;
    if (!submission.form_key.empty())
      if (auto earlier = storage::find_submission(writing->connection(), submission.form_key, account,
                                                  submission.digest))
        return earlier->same ? Recorded(std::move(earlier->result)) : base::Refusal{"form.sent_before"};
    if (!submission.unread.empty()) return with_unread(house, submission, *writing, act);
    Desk desk(house, submission.actor, *writing);
    const auto head = writing->head();
    auto result = act(desk);
    if (!result) return result;
    if (writing->head() != head) queue_notices(house, desk, head);
    if (!submission.form_key.empty())
      storage::put_submission(writing->connection(), submission.form_key, account, submission.digest, *result,
                              writing->head());
    writing->commit();
    return result;
  } catch (const storage::NotSaved&) {
    return base::Refusal{"not_saved"};
  } catch (const storage::StillInUse&) {
    return base::Refusal{"still_in_use"};
  }
}

std::optional<base::Refusal> check_seen(domain::FactNumber seen, domain::FactNumber newest) {
  if (seen == 0 || seen == newest) return std::nullopt;
  return base::Refusal{"stale"};
}

}  // namespace gremium::app
