-- Local: who is to be told by mail, and what is on its way. Addresses are personal and belong to this file alone: they are
-- no facts and in no export.

-- Those who follow a network, an organisation or a body. A row without confirmed_at only waits for its mail to be answered.
CREATE TABLE local_followers (
  id           TEXT PRIMARY KEY,
  kind         TEXT NOT NULL,                         -- network, organisation or body
  subject      TEXT NOT NULL,                         -- its id
  address      TEXT NOT NULL COLLATE NOCASE,
  language     TEXT NOT NULL,
  token        TEXT NOT NULL UNIQUE,                  -- in the link that ends it
  confirmation TEXT NOT NULL,                         -- SHA-256 of what the link to confirm holds; empty once used
  asked_at     INTEGER NOT NULL,                      -- milliseconds since 1970, as all times here
  confirmed_at INTEGER,
  UNIQUE (kind, subject, address)
) STRICT;
CREATE INDEX local_followers_by_confirmation ON local_followers (confirmation);
CREATE INDEX local_followers_by_address ON local_followers (address);

-- Mails, written in the transaction of the act that causes them. Cause and address make a second one impossible.
CREATE TABLE local_outbox (
  id            INTEGER PRIMARY KEY,
  cause         TEXT NOT NULL,                        -- decision:k7m2q, reminder:2025-01-07 …
  address       TEXT NOT NULL COLLATE NOCASE,
  follower      TEXT NOT NULL,                        -- whose follow it is for; empty: none
  subject       TEXT NOT NULL,
  text          TEXT NOT NULL,                        -- {site} stands for the public address; empty once sent: it may hold a secret
  end_path      TEXT NOT NULL,                        -- of a mail to a follower: where it ends; else empty
  list          TEXT NOT NULL,                        -- the same: what is followed, network.defus
  state         TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed')),
  queued_at     INTEGER NOT NULL,
  next_at       INTEGER NOT NULL,                     -- not before
  valid_until   INTEGER NOT NULL,                     -- news for nobody any more, a link that has run out
  attempts      INTEGER NOT NULL,
  message_id    TEXT NOT NULL,                        -- given at the first attempt, the same for all
  sending_since INTEGER,
  sent_at       INTEGER,
  error         TEXT NOT NULL,                        -- what the last attempt met
  UNIQUE (cause, address)
) STRICT;
CREATE INDEX local_outbox_by_state ON local_outbox (state, next_at);
CREATE INDEX local_outbox_by_follower ON local_outbox (follower);

-- Where accounts are written to.
CREATE TABLE local_account_mail (
  account   TEXT PRIMARY KEY,
  address   TEXT NOT NULL COLLATE NOCASE,
  language  TEXT NOT NULL,
  reminders INTEGER NOT NULL                          -- 1: wants the daily one
) STRICT;

-- Links by which a password may be set, once.
CREATE TABLE local_password_links (
  digest     TEXT PRIMARY KEY,                        -- SHA-256 of what the link holds
  account    TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX local_password_links_by_account ON local_password_links (account);
