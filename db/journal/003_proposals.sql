-- Local: what members ask to be changed about their own organisation. A wish is no fact; what the secretariat makes of it
-- is one. Goes with the file, not with the journal.
CREATE TABLE local_proposals (
  id           TEXT PRIMARY KEY,
  organisation TEXT NOT NULL,
  account      TEXT NOT NULL,                         -- who asks
  text         TEXT NOT NULL,
  made_at      INTEGER NOT NULL,                      -- milliseconds since 1970
  settled_at   INTEGER,                               -- none: waiting
  settled_by   TEXT,
  answer       TEXT NOT NULL DEFAULT ''               -- to be read by who asked
) STRICT;
CREATE INDEX local_proposals_by_organisation ON local_proposals (organisation, made_at);
