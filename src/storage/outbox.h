// The outbox: local rows, never part of the journal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/outgoing.h"

namespace gremium::storage {

class Connection;

// Whether it is new: a mail about the same to the same address is there once, whatever became of it.
bool queue_mail(Connection& connection, const domain::Outgoing& mail);
// State, times, attempts, Message-ID, error and text, as they are now.
void update_mail(Connection& connection, const domain::Outgoing& mail);
void drop_mail(Connection& connection, std::int64_t id);
// What became of the mail about something to an address; nothing: there is none, or it is forgotten.
std::optional<domain::OutgoingState> state_of_mail(Connection& connection, const std::string& cause,
                                                   const std::string& address);
// Not sent yet: what it tells of is so no more. Causes that begin with this one and a colon are meant too.
void drop_waiting_mail(Connection& connection, const std::string& cause);
void drop_waiting_mail_to(Connection& connection, const std::string& cause, const std::string& address);
void drop_mail_of_follower(Connection& connection, const std::string& follower);

std::optional<domain::Outgoing> find_mail(Connection& connection, std::int64_t id);
// The one that waits longest of those whose time came.
std::optional<domain::Outgoing> next_mail(Connection& connection, base::Instant now);
// Those of that state, the newest first.
std::vector<domain::Outgoing> list_mail(Connection& connection, domain::OutgoingState state, int limit);
int count_mail(Connection& connection, domain::OutgoingState state);
// What was begun when the program ended waits again.
void resume_mail(Connection& connection, base::Instant now);
// Sent or given up before then.
void forget_mail(Connection& connection, base::Instant before);

}  // namespace gremium::storage
