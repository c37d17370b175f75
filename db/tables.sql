-- The derived tables: an index over the facts. Edited freely; rebuilt from the journal when this file changes.
-- Everywhere: `fact` is the newest fact that says so; `content` is the whole noun as JSON (storage/encoding.h), the other
-- columns are what queries look for. Days are ISO texts. Constraints say only what every accepted fact satisfies.

CREATE TABLE register (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  fact    INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

-- The newest fact that changed something the public sees: part of the key of every cached page.
CREATE TABLE heads (
  name TEXT PRIMARY KEY,                               -- 'public'
  fact INTEGER NOT NULL
) STRICT;

-- Facts that say nothing any more, and personal parts that were erased.
CREATE TABLE voided (
  number INTEGER PRIMARY KEY,
  fact   INTEGER NOT NULL
) STRICT;
CREATE TABLE erased (
  number INTEGER NOT NULL,
  part   TEXT NOT NULL,
  fact   INTEGER NOT NULL,
  PRIMARY KEY (number, part)
) STRICT;

CREATE TABLE accounts (
  id      TEXT PRIMARY KEY,
  fact    INTEGER NOT NULL,
  name    TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX accounts_by_name ON accounts (name);

CREATE TABLE site_texts (
  key     TEXT PRIMARY KEY,
  fact    INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE site_identity (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  fact    INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE organisations (
  id      TEXT PRIMARY KEY,                            -- the slug
  fact    INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE networks (
  id      TEXT PRIMARY KEY REFERENCES organisations (id),
  fact    INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE bodies (
  id           TEXT PRIMARY KEY,
  fact         INTEGER NOT NULL,
  organisation TEXT NOT NULL REFERENCES organisations (id),
  content      TEXT NOT NULL
) STRICT;
CREATE INDEX bodies_by_organisation ON bodies (organisation);

-- A body's rules of deciding, from a day on.
CREATE TABLE rule_sets (
  id         TEXT PRIMARY KEY,
  fact       INTEGER NOT NULL,
  body       TEXT NOT NULL REFERENCES bodies (id),
  valid_from TEXT NOT NULL,                            -- empty: since there is the body
  content    TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX rule_sets_by_body ON rule_sets (body, valid_from);

-- How one joins a network, from a day on.
CREATE TABLE network_procedures (
  id         TEXT PRIMARY KEY,
  fact       INTEGER NOT NULL,
  network    TEXT NOT NULL REFERENCES networks (id),
  valid_from TEXT NOT NULL,                            -- empty: since there is the network
  content    TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX network_procedures_by_network ON network_procedures (network, valid_from);

-- A place in a body, and who holds it from when until when.
CREATE TABLE seats (
  id      TEXT PRIMARY KEY,
  fact    INTEGER NOT NULL,
  body    TEXT NOT NULL REFERENCES bodies (id),
  content TEXT NOT NULL
) STRICT;
CREATE INDEX seats_by_body ON seats (body);

CREATE TABLE meetings (
  id        TEXT PRIMARY KEY,
  fact      INTEGER NOT NULL,
  body      TEXT NOT NULL REFERENCES bodies (id),
  first_day TEXT NOT NULL,
  last_day  TEXT NOT NULL,
  is_public INTEGER NOT NULL,
  content   TEXT NOT NULL
) STRICT;
CREATE INDEX meetings_newest ON meetings (first_day DESC, id DESC);
CREATE INDEX meetings_by_body ON meetings (body);

-- Every number that was ever given, in the series of public and of other meetings; a fact that is voided gives none
-- back.
CREATE TABLE meeting_numbers (
  body      TEXT NOT NULL,
  period    TEXT NOT NULL,
  is_public INTEGER NOT NULL,
  number    INTEGER NOT NULL,
  meeting   TEXT NOT NULL,
  fact      INTEGER NOT NULL,                          -- that gave it first
  PRIMARY KEY (body, period, is_public, number, meeting)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_advances (
  id      TEXT PRIMARY KEY,
  fact    INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meetings (id),
  state   TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_advances_by_meeting ON meeting_advances (meeting, fact);

-- What calendars were given, from fact to fact: each entry with how often and when it changed. Rows stay where their
-- subject was taken back.
CREATE TABLE calendar (
  kind         TEXT NOT NULL,                          -- meeting, begins, ends
  subject      TEXT NOT NULL,                          -- the meeting or the membership
  part         INTEGER NOT NULL,                       -- of a meeting: which of its days, from 1
  fact         INTEGER NOT NULL,
  day          TEXT NOT NULL,
  begins       TEXT NOT NULL,                          -- HH:MM, or empty
  ends         TEXT NOT NULL,
  time_zone    TEXT NOT NULL,
  organisation TEXT NOT NULL,
  network      TEXT NOT NULL,
  body         TEXT NOT NULL,
  title        TEXT NOT NULL,
  number       INTEGER NOT NULL,
  period       TEXT NOT NULL,
  place        TEXT NOT NULL,
  online_url   TEXT NOT NULL,
  cancelled    INTEGER NOT NULL,
  shown        INTEGER NOT NULL,                       -- 0: was public once and is not now
  changes      INTEGER NOT NULL,                       -- while it was public
  since        TEXT NOT NULL,                          -- when it was public first
  changed_at   TEXT NOT NULL,
  PRIMARY KEY (kind, subject, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX calendar_by_day ON calendar (day);
CREATE INDEX calendar_by_organisation ON calendar (organisation);
CREATE INDEX calendar_by_network ON calendar (network);
CREATE INDEX calendar_by_body ON calendar (body);

CREATE TABLE papers (
  id           TEXT PRIMARY KEY,
  fact         INTEGER NOT NULL,
  organisation TEXT NOT NULL REFERENCES organisations (id),
  number       TEXT NOT NULL,                          -- as printed; empty: none
  is_public    INTEGER NOT NULL,
  content      TEXT NOT NULL
) STRICT;

-- The bodies that a paper is planned to go through.
CREATE TABLE consultations (
  paper TEXT NOT NULL REFERENCES papers (id),
  body  TEXT NOT NULL REFERENCES bodies (id),
  fact  INTEGER NOT NULL,
  PRIMARY KEY (paper, body)
) STRICT, WITHOUT ROWID;
CREATE INDEX consultations_by_body ON consultations (body);
CREATE INDEX papers_by_number ON papers (organisation, number);
CREATE INDEX papers_newest ON papers (fact DESC);

CREATE TABLE agenda_items (
  id        TEXT PRIMARY KEY,
  fact      INTEGER NOT NULL,
  meeting   TEXT NOT NULL REFERENCES meetings (id),
  paper     TEXT REFERENCES papers (id),
  is_public INTEGER NOT NULL,                          -- seen by the public if its meeting is too; never under one that is not
  content   TEXT NOT NULL
) STRICT;
CREATE INDEX agenda_items_by_meeting ON agenda_items (meeting, fact);
CREATE INDEX agenda_items_by_paper ON agenda_items (paper);

CREATE TABLE agendas (
  meeting TEXT PRIMARY KEY REFERENCES meetings (id),
  fact    INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE item_advances (
  id      TEXT PRIMARY KEY,
  fact    INTEGER NOT NULL,
  item    TEXT NOT NULL REFERENCES agenda_items (id),
  content TEXT NOT NULL
) STRICT;
CREATE INDEX item_advances_by_item ON item_advances (item, fact);

CREATE TABLE item_minutes (
  item    TEXT PRIMARY KEY REFERENCES agenda_items (id),
  fact    INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

-- Who was there, who voted for whom, who was barred, who was in the chair.
CREATE TABLE presence_notes (
  id      TEXT PRIMARY KEY,
  fact    INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meetings (id),
  content TEXT NOT NULL
) STRICT;
CREATE INDEX presence_notes_by_meeting ON presence_notes (meeting, fact);

CREATE TABLE proxies (
  id      TEXT PRIMARY KEY,
  fact    INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meetings (id),
  content TEXT NOT NULL
) STRICT;
CREATE INDEX proxies_by_meeting ON proxies (meeting, fact);

CREATE TABLE barred_members (
  id      TEXT PRIMARY KEY,
  fact    INTEGER NOT NULL,
  item    TEXT NOT NULL REFERENCES agenda_items (id),
  content TEXT NOT NULL
) STRICT;
CREATE INDEX barred_members_by_item ON barred_members (item, fact);

CREATE TABLE meeting_offices (
  id      TEXT PRIMARY KEY,
  fact    INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meetings (id),
  content TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_offices_by_meeting ON meeting_offices (meeting, fact);

CREATE TABLE decisions (
  id         TEXT PRIMARY KEY,
  fact       INTEGER NOT NULL,
  body       TEXT NOT NULL REFERENCES bodies (id),
  meeting    TEXT REFERENCES meetings (id),
  item       TEXT REFERENCES agenda_items (id),
  paper      TEXT REFERENCES papers (id),
  supersedes TEXT REFERENCES decisions (id),           -- the decision it annuls or replaces
  decided_on TEXT NOT NULL,                            -- the earliest day it can have been
  kind       TEXT NOT NULL,
  outcome    TEXT NOT NULL,
  is_public  INTEGER NOT NULL,
  content    TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_newest ON decisions (decided_on DESC, id DESC);
CREATE INDEX decisions_by_body ON decisions (body);
CREATE INDEX decisions_by_meeting ON decisions (meeting);
CREATE INDEX decisions_by_paper ON decisions (paper);
CREATE INDEX decisions_by_superseded ON decisions (supersedes);

-- Every number that was ever given, in the series of public and of other decisions.
CREATE TABLE decision_numbers (
  body      TEXT NOT NULL,
  period    TEXT NOT NULL,
  is_public INTEGER NOT NULL,
  number    INTEGER NOT NULL,
  decision  TEXT NOT NULL,
  fact      INTEGER NOT NULL,                          -- that gave it first
  PRIMARY KEY (body, period, is_public, number, decision)
) STRICT, WITHOUT ROWID;

-- Their bytes are no index: they lie in `contents` (db/journal).
CREATE TABLE documents (
  id           TEXT PRIMARY KEY,
  fact         INTEGER NOT NULL,
  subject_kind TEXT NOT NULL,                          -- decision, accession, …: whose table `subject` is a key of
  subject      TEXT NOT NULL,
  is_public    INTEGER NOT NULL,                       -- if the subject is, too
  for_members  INTEGER NOT NULL,                       -- read by members' delegates, never public
  content      TEXT NOT NULL
) STRICT;
CREATE INDEX documents_by_subject ON documents (subject_kind, subject);
CREATE INDEX documents_for_members ON documents (fact DESC) WHERE for_members;
CREATE INDEX documents_newest ON documents (fact DESC);

-- Minutes as they were released, each version for good.
CREATE TABLE minutes_versions (
  meeting TEXT NOT NULL REFERENCES meetings (id),
  version INTEGER NOT NULL,
  fact    INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (meeting, version)
) STRICT;

CREATE TABLE minutes_approvals (
  meeting  TEXT NOT NULL,
  version  INTEGER NOT NULL,
  fact     INTEGER NOT NULL,
  decision TEXT REFERENCES decisions (id),
  content  TEXT NOT NULL,
  PRIMARY KEY (meeting, version),
  FOREIGN KEY (meeting, version) REFERENCES minutes_versions (meeting, version)
) STRICT;
CREATE INDEX minutes_approvals_by_decision ON minutes_approvals (decision);

-- When the records of a meeting were opened again.
CREATE TABLE minutes_corrections (
  id      TEXT PRIMARY KEY,
  fact    INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meetings (id),
  content TEXT NOT NULL
) STRICT;
CREATE INDEX minutes_corrections_by_meeting ON minutes_corrections (meeting, fact);

CREATE TABLE minutes_objections (
  id      TEXT PRIMARY KEY,
  fact    INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meetings (id),
  content TEXT NOT NULL
) STRICT;
CREATE INDEX minutes_objections_by_meeting ON minutes_objections (meeting, fact);

-- When copies of the minutes went out.
CREATE TABLE minutes_copies (
  id      TEXT PRIMARY KEY,
  fact    INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meetings (id),
  content TEXT NOT NULL
) STRICT;
CREATE INDEX minutes_copies_by_meeting ON minutes_copies (meeting, fact);

CREATE TABLE accessions (
  id           TEXT PRIMARY KEY,
  fact         INTEGER NOT NULL,
  organisation TEXT NOT NULL REFERENCES organisations (id),
  is_public    INTEGER NOT NULL,
  content      TEXT NOT NULL
) STRICT;
CREATE INDEX accessions_by_organisation ON accessions (organisation);

-- The versions of procedures that a case began under.
CREATE TABLE accession_procedures (
  accession TEXT NOT NULL REFERENCES accessions (id),
  procedure TEXT NOT NULL REFERENCES network_procedures (id),
  fact      INTEGER NOT NULL,
  PRIMARY KEY (accession, procedure)
) STRICT, WITHOUT ROWID;
CREATE INDEX accession_procedures_by_procedure ON accession_procedures (procedure);

CREATE TABLE steps_taken (
  accession TEXT NOT NULL REFERENCES accessions (id),
  step      INTEGER NOT NULL,
  fact      INTEGER NOT NULL,
  decision  TEXT REFERENCES decisions (id),
  content   TEXT NOT NULL,
  PRIMARY KEY (accession, step)
) STRICT;
CREATE INDEX steps_taken_by_decision ON steps_taken (decision);

-- What is there of a checklist.
CREATE TABLE documents_received (
  accession TEXT NOT NULL REFERENCES accessions (id),
  step      INTEGER NOT NULL,
  document  INTEGER NOT NULL,                          -- its place in the list, from 0
  fact      INTEGER NOT NULL,
  content   TEXT NOT NULL,
  PRIMARY KEY (accession, step, document)
) STRICT;

-- How a case ended; none while it is open.
CREATE TABLE accession_ends (
  accession TEXT PRIMARY KEY REFERENCES accessions (id),
  fact      INTEGER NOT NULL,
  state     TEXT NOT NULL,                             -- complete, refused, withdrawn
  content   TEXT NOT NULL
) STRICT;

CREATE TABLE quotations (
  id        TEXT PRIMARY KEY,
  fact      INTEGER NOT NULL,
  accession TEXT NOT NULL REFERENCES accessions (id),
  is_public INTEGER NOT NULL,
  content   TEXT NOT NULL
) STRICT;
CREATE INDEX quotations_by_accession ON quotations (accession);

CREATE TABLE memberships (
  id           TEXT PRIMARY KEY,
  fact         INTEGER NOT NULL,
  organisation TEXT NOT NULL REFERENCES organisations (id),
  network      TEXT NOT NULL REFERENCES networks (id),
  accession    TEXT REFERENCES accessions (id),
  first_day    TEXT,                                   -- where it is known to the day
  last_day     TEXT,                                   -- the last day inside
  is_public    INTEGER NOT NULL,
  never_was    INTEGER NOT NULL,                       -- entered by mistake: no list holds it
  start_revision INTEGER NOT NULL,                     -- of the first day, counted from 1
  end_revision INTEGER NOT NULL,                       -- of the last day
  begin_open   INTEGER NOT NULL DEFAULT 1,             -- no effect of this first day is entered: kept by the triggers below
  end_open     INTEGER NOT NULL DEFAULT 1,             -- nor of this last day
  content      TEXT NOT NULL
) STRICT;
CREATE INDEX memberships_by_network ON memberships (network);
CREATE INDEX memberships_by_organisation ON memberships (organisation);
CREATE INDEX memberships_by_accession ON memberships (accession);
CREATE INDEX memberships_by_first_day ON memberships (first_day);
CREATE INDEX memberships_by_last_day ON memberships (last_day);
-- Few at a time: what is due is found without a look at all the others.
CREATE INDEX memberships_to_begin ON memberships (network, first_day) WHERE begin_open;
CREATE INDEX memberships_to_end ON memberships (network, last_day) WHERE end_open;

-- Who speaks for a member, from when until when; for the office alone.
CREATE TABLE member_contacts (
  id         TEXT PRIMARY KEY,
  fact       INTEGER NOT NULL,
  membership TEXT NOT NULL REFERENCES memberships (id),
  content    TEXT NOT NULL
) STRICT;
CREATE INDEX member_contacts_by_membership ON member_contacts (membership);

-- The key makes a second effect impossible.
CREATE TABLE effects (
  membership TEXT NOT NULL REFERENCES memberships (id),
  kind       TEXT NOT NULL,                            -- begin, end
  revision   INTEGER NOT NULL,
  fact       INTEGER NOT NULL,
  day        TEXT NOT NULL,
  PRIMARY KEY (membership, kind, revision)
) STRICT;

CREATE TRIGGER memberships_recorded AFTER INSERT ON memberships BEGIN
  UPDATE memberships SET
    begin_open = NOT EXISTS (SELECT 1 FROM effects WHERE membership = NEW.id AND kind = 'begin' AND revision = NEW.start_revision),
    end_open = NOT EXISTS (SELECT 1 FROM effects WHERE membership = NEW.id AND kind = 'end' AND revision = NEW.end_revision)
  WHERE id = NEW.id;
END;
CREATE TRIGGER memberships_amended AFTER UPDATE OF start_revision, end_revision ON memberships BEGIN
  UPDATE memberships SET
    begin_open = NOT EXISTS (SELECT 1 FROM effects WHERE membership = NEW.id AND kind = 'begin' AND revision = NEW.start_revision),
    end_open = NOT EXISTS (SELECT 1 FROM effects WHERE membership = NEW.id AND kind = 'end' AND revision = NEW.end_revision)
  WHERE id = NEW.id;
END;
CREATE TRIGGER effects_entered AFTER INSERT ON effects BEGIN
  UPDATE memberships SET begin_open = 0 WHERE id = NEW.membership AND NEW.kind = 'begin' AND start_revision = NEW.revision;
  UPDATE memberships SET end_open = 0 WHERE id = NEW.membership AND NEW.kind = 'end' AND end_revision = NEW.revision;
END;
CREATE TRIGGER effects_removed AFTER DELETE ON effects BEGIN
  UPDATE memberships SET begin_open = 1 WHERE id = OLD.membership AND OLD.kind = 'begin' AND start_revision = OLD.revision;
  UPDATE memberships SET end_open = 1 WHERE id = OLD.membership AND OLD.kind = 'end' AND end_revision = OLD.revision;
END;

CREATE TABLE effects_cancelled (
  membership TEXT NOT NULL,
  kind       TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  fact       INTEGER NOT NULL,
  PRIMARY KEY (membership, kind, revision),
  FOREIGN KEY (membership, kind, revision) REFERENCES effects (membership, kind, revision)
) STRICT;

CREATE TABLE announcements (
  id                 TEXT PRIMARY KEY,
  fact               INTEGER NOT NULL,
  publishing_network TEXT NOT NULL REFERENCES networks (id),
  day                TEXT NOT NULL,
  content            TEXT NOT NULL
) STRICT;
CREATE INDEX announcements_newest ON announcements (day DESC, id DESC);

-- Which memberships a draft is about.
CREATE TABLE announcement_memberships (
  announcement TEXT NOT NULL REFERENCES announcements (id),
  membership   TEXT NOT NULL REFERENCES memberships (id),
  fact         INTEGER NOT NULL,
  PRIMARY KEY (membership, announcement)
) STRICT;

-- What an announcement of another kind than joining is about: never two of one kind about the same, unless
-- the first was withdrawn.
CREATE TABLE announcement_subjects (
  kind         TEXT NOT NULL,                          -- coming, leaving, network, decision, call, result
  subject      TEXT NOT NULL,                          -- a membership, network, decision or meeting
  announcement TEXT NOT NULL REFERENCES announcements (id),
  fact         INTEGER NOT NULL,
  PRIMARY KEY (kind, subject)
) STRICT;

-- The hand-written texts of a language as last saved.
CREATE TABLE announcement_texts (
  announcement TEXT NOT NULL REFERENCES announcements (id),
  language     TEXT NOT NULL,
  fact         INTEGER NOT NULL,
  content      TEXT NOT NULL,
  PRIMARY KEY (announcement, language)
) STRICT;

CREATE TABLE sign_offs (
  announcement TEXT NOT NULL REFERENCES announcements (id),
  language     TEXT NOT NULL,
  fact         INTEGER NOT NULL,
  content      TEXT NOT NULL,
  PRIMARY KEY (announcement, language)
) STRICT;

CREATE TABLE publications (
  announcement TEXT NOT NULL REFERENCES announcements (id),
  language     TEXT NOT NULL,
  version      INTEGER NOT NULL,
  fact         INTEGER NOT NULL,
  slug         TEXT NOT NULL,
  published_on TEXT NOT NULL,
  content      TEXT NOT NULL,
  PRIMARY KEY (announcement, language, version)
) STRICT;
CREATE INDEX publications_by_slug ON publications (language, slug);
CREATE INDEX publications_newest ON publications (language, published_on DESC, fact DESC);

-- When a language is to be published of itself, or why it was not; gone once it is published.
CREATE TABLE publication_plans (
  announcement TEXT NOT NULL REFERENCES announcements (id),
  language     TEXT NOT NULL,
  fact         INTEGER NOT NULL,
  at           TEXT,                                   -- an instant; NULL: nothing is planned any more
  content      TEXT NOT NULL,
  PRIMARY KEY (announcement, language)
) STRICT;
CREATE INDEX publication_plans_next ON publication_plans (at);

CREATE TABLE announcement_withdrawals (
  announcement TEXT PRIMARY KEY REFERENCES announcements (id),
  fact         INTEGER NOT NULL,
  content      TEXT NOT NULL
) STRICT;

-- What is to be done because of a decision.
CREATE TABLE tasks (
  id        TEXT PRIMARY KEY,
  fact      INTEGER NOT NULL,
  decision  TEXT NOT NULL REFERENCES decisions (id),
  is_public INTEGER NOT NULL,                          -- seen by the public if its decision is too
  content   TEXT NOT NULL
) STRICT;
CREATE INDEX tasks_by_decision ON tasks (decision);

CREATE TABLE task_reports (
  id          TEXT PRIMARY KEY,
  fact        INTEGER NOT NULL,
  task        TEXT NOT NULL REFERENCES tasks (id),
  reported_on TEXT NOT NULL,
  content     TEXT NOT NULL
) STRICT;
CREATE INDEX task_reports_by_task ON task_reports (task, reported_on, fact);

-- Standing lists as they were given out.
CREATE TABLE task_lists (
  id        TEXT PRIMARY KEY,
  fact      INTEGER NOT NULL,
  body      TEXT NOT NULL REFERENCES bodies (id),
  issued_on TEXT NOT NULL,
  content   TEXT NOT NULL                              -- with every entry as it was shown
) STRICT;
CREATE INDEX task_lists_newest ON task_lists (body, issued_on DESC, fact DESC);

CREATE TABLE task_list_entries (
  list   TEXT NOT NULL REFERENCES task_lists (id),
  task   TEXT NOT NULL REFERENCES tasks (id),
  fact   INTEGER NOT NULL,
  report TEXT NOT NULL,                                -- the newest report it showed; empty: none
  PRIMARY KEY (task, list)
) STRICT;
CREATE INDEX task_list_entries_by_list ON task_list_entries (list);

-- Somebody is elected to an office of a body, in rounds.
CREATE TABLE elections (
  id        TEXT PRIMARY KEY,
  fact      INTEGER NOT NULL,
  body      TEXT NOT NULL REFERENCES bodies (id),
  held_on   TEXT NOT NULL,
  meeting   TEXT NOT NULL,                             -- empty: beside all meetings
  item      TEXT NOT NULL,
  is_public INTEGER NOT NULL,
  content   TEXT NOT NULL
) STRICT;
CREATE INDEX elections_by_body ON elections (body, held_on DESC);
CREATE INDEX elections_by_meeting ON elections (meeting) WHERE meeting <> '';
CREATE INDEX elections_by_item ON elections (item) WHERE item <> '';

-- Who stands since the first round or a later one, besides those the election began with.
CREATE TABLE election_nominations (
  election  TEXT NOT NULL REFERENCES elections (id),
  candidate TEXT NOT NULL,                             -- c1, c2 …
  fact      INTEGER NOT NULL,
  content   TEXT NOT NULL,
  PRIMARY KEY (election, candidate)
) STRICT;

CREATE TABLE election_rounds (
  election TEXT NOT NULL REFERENCES elections (id),
  round    INTEGER NOT NULL,                           -- from 1
  fact     INTEGER NOT NULL,
  content  TEXT NOT NULL,
  PRIMARY KEY (election, round)
) STRICT;

-- What decided between those who were level in a round: the lot or age.
CREATE TABLE election_lots (
  election TEXT NOT NULL,
  round    INTEGER NOT NULL,
  fact     INTEGER NOT NULL,
  content  TEXT NOT NULL,
  PRIMARY KEY (election, round),
  FOREIGN KEY (election, round) REFERENCES election_rounds (election, round)
) STRICT;

-- Accepted, declined, or ended without a result; none while it goes on.
CREATE TABLE election_ends (
  election TEXT PRIMARY KEY REFERENCES elections (id),
  fact     INTEGER NOT NULL,
  content  TEXT NOT NULL
) STRICT;

-- What everyone can find, and nothing else: a row for each thing that is public, for news one in each language. Words stand
-- folded, as language/folding.cpp had them on 29 November 2026.
CREATE TABLE search_documents (
  docid    INTEGER PRIMARY KEY,                        -- in the index; the same facts may give another
  kind     TEXT NOT NULL,                              -- network, organisation, decision, meeting, paper, news
  id       TEXT NOT NULL,
  language TEXT NOT NULL,                              -- of news; else empty
  fact     INTEGER NOT NULL,
  day      TEXT NOT NULL,                              -- empty: none
  title    TEXT NOT NULL,
  words    TEXT NOT NULL,                              -- of decisions their ids too, which extracts print
  UNIQUE (kind, id, language)
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (title, words, content = 'search_documents', content_rowid = 'docid',
                                              tokenize = 'ascii');

-- Every word of theirs, for those who mistype it.
CREATE TABLE search_words (
  word TEXT PRIMARY KEY,
  fact INTEGER NOT NULL                                -- that brought it first
) STRICT, WITHOUT ROWID;

-- The same for the office, which finds everything, public or not, and bodies, people, documents, cases, tasks and drafts
-- besides. Apart, so that
-- what everyone finds, and how it is ranked, knows nothing of it.
CREATE TABLE office_search_documents (
  docid    INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL,                              -- as above, and body, seat, contact, document, accession, task, draft
  id       TEXT NOT NULL,
  language TEXT NOT NULL,
  fact     INTEGER NOT NULL,
  day      TEXT NOT NULL,
  title    TEXT NOT NULL,                              -- names of people too: gone with their erasure
  words    TEXT NOT NULL,
  UNIQUE (kind, id, language)
) STRICT;

CREATE VIRTUAL TABLE office_search_index USING fts5 (title, words, content = 'office_search_documents',
                                                     content_rowid = 'docid', tokenize = 'ascii');

CREATE TABLE office_search_words (
  word TEXT PRIMARY KEY,
  fact INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
