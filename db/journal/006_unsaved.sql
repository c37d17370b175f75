-- Local: what is typed in the office and not saved lies in the browsers, encrypted. The keys lie here, one an account, and
-- stand in the pages of its sessions alone: without one, nobody at the same browser can read it.
CREATE TABLE local_unsaved_keys (
  account TEXT PRIMARY KEY,
  key     TEXT NOT NULL                               -- 256 random bits in hex
) STRICT;
