-- The journal: the register itself. Everything in tables.sql is computed from it and can be thrown away.

CREATE TABLE journal (
  number     INTEGER PRIMARY KEY CHECK (number > 0),  -- 1, 2, 3 … without a gap; it orders, not the clock
  type       TEXT NOT NULL,                           -- DecisionRecorded …
  version    INTEGER NOT NULL,                        -- of the type's body
  entered_at TEXT NOT NULL,                           -- UTC, with milliseconds
  author     TEXT NOT NULL,                           -- an account's id, or system
  cause      INTEGER,                                 -- of an automatic fact: the fact that caused it
  program    TEXT NOT NULL,                           -- of an automatic fact: the program's version
  replaces   INTEGER,                                 -- of an amendment: the fact it stands for now
  reason     TEXT NOT NULL,                           -- of an amendment: why
  body       TEXT NOT NULL,                           -- JSON; personal values are only digests here
  digest     BLOB NOT NULL CHECK (length(digest) = 32) -- SHA-256 over the digest before and all of this row
) STRICT;
CREATE INDEX journal_by_type ON journal (type);
CREATE INDEX journal_by_replaced ON journal (replaces);

-- Values about persons, apart from the facts that mention them, so that they can be erased.
CREATE TABLE personal (
  fact  INTEGER NOT NULL REFERENCES journal (number),
  part  TEXT NOT NULL,                                -- its id within the fact
  salt  BLOB NOT NULL,                                -- random: a digest alone cannot be guessed back
  value TEXT NOT NULL,
  PRIMARY KEY (fact, part)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER personal_is_never_changed BEFORE UPDATE ON personal
BEGIN SELECT RAISE(ABORT, 'personal parts are never changed'); END;
CREATE TRIGGER personal_is_only_erased_by_a_fact BEFORE DELETE ON personal
-- `erased` is a derived table (tables.sql), filled by the fact PersonalDataErased.
WHEN NOT EXISTS (SELECT 1 FROM erased WHERE number = OLD.fact AND part = OLD.part)
BEGIN SELECT RAISE(ABORT, 'personal parts are erased by a fact'); END;

-- Which tables.sql the derived tables were made with, and up to which fact.
CREATE TABLE tables_state (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  digest TEXT NOT NULL,
  facts  INTEGER NOT NULL
) STRICT;

-- Local: never exported, never verified. Passwords and sessions are no facts.

CREATE TABLE local_credentials (
  account    TEXT PRIMARY KEY,
  password   TEXT NOT NULL,                           -- Argon2id, with its salt and parameters
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE local_sessions (
  id         TEXT PRIMARY KEY,                        -- SHA-256 of the cookie's value
  account    TEXT NOT NULL,
  token      TEXT NOT NULL,                           -- what forms must send back
  started_at INTEGER NOT NULL,                        -- milliseconds since 1970
  seen_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX local_sessions_by_account ON local_sessions (account);

CREATE TABLE local_throttles (
  key        TEXT PRIMARY KEY,                        -- account:NAME or address:IP
  failures   INTEGER NOT NULL,
  failed_at  INTEGER NOT NULL                         -- milliseconds since 1970
) STRICT;

-- Forms that were accepted, by the random key they carry: the same form sent twice is one record.
CREATE TABLE local_submissions (
  key        TEXT NOT NULL,
  account    TEXT NOT NULL,
  result     TEXT NOT NULL,                           -- the id of what was recorded
  fact       INTEGER NOT NULL,
  PRIMARY KEY (key, account)
) STRICT;
