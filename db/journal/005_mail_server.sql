-- Local: never exported, never verified. Who takes the mails, as set in the office; its password must be given as it is.

CREATE TABLE local_mail_server (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  url      TEXT NOT NULL,                              -- smtp://host:587
  sender   TEXT NOT NULL,                              -- Register <register@example.org>
  user     TEXT NOT NULL,
  password TEXT NOT NULL,
  plain    INTEGER NOT NULL                            -- 1: without TLS to another machine
) STRICT;
