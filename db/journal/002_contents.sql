-- The bytes of documents, under their digest: the same bytes lie here once. A fact holds only the digest, as
-- with personal values, so that bytes can be erased without changing a fact. Not derived: rebuilding the tables
-- leaves them as they are.

CREATE TABLE contents (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64), -- SHA-256, hexadecimal
  bytes  BLOB NOT NULL
) STRICT;

CREATE TRIGGER contents_are_never_changed BEFORE UPDATE ON contents
BEGIN SELECT RAISE(ABORT, 'bytes of documents are never changed'); END;
CREATE TRIGGER contents_are_only_erased_by_a_fact BEFORE DELETE ON contents
-- `erased` is a derived table (tables.sql), filled by the fact PersonalDataErased. A digest stands nowhere but in
-- its own member, so that it is enough to look for it (functions for JSON are not for triggers).
WHEN EXISTS (SELECT 1 FROM journal
             WHERE type = 'DocumentRecorded' AND instr(body, OLD.digest) > 0
             AND NOT EXISTS (SELECT 1 FROM erased WHERE number = journal.number AND part = 'content'))
BEGIN SELECT RAISE(ABORT, 'bytes of documents are erased by a fact'); END;
