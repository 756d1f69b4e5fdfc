-- The record of Isnad: one SQLite file. docs/record.md describes every table; tests/record/test_schema.py holds it to that.
--
-- Keys. article.key = publication day (days since 1900-01-01, 0 if unknown) << 24 | running number of that day, so the
-- order of the keys is the order of publication and "newest first" needs no sort. A fact's key = article key << 16 | its
-- number in the report. Keys are internal; `id` is what is cited.
-- Only what must go with its article is declared as a reference; references between facts of one article are plain keys.
-- Offsets are Unicode code points into article_body.text, end exclusive. Dates are EDTF. NULL: the text does not say.

-- One row a version of an article. A version is never changed; `latest` is 1 for the version that came last.
CREATE TABLE article (
  key            INTEGER PRIMARY KEY,
  id             TEXT NOT NULL,
  version        INTEGER NOT NULL,
  latest         INTEGER NOT NULL,
  hash           TEXT NOT NULL,     -- SHA-256 of what came in: text and what the input said of it
  language       TEXT NOT NULL,
  outlet         TEXT,
  published      TEXT,
  published_from TEXT,
  title          TEXT,
  author         TEXT,
  url            TEXT,
  length         INTEGER NOT NULL,  -- code points of the text
  added          TEXT NOT NULL,     -- when it came into the record, UTC, ISO 8601
  reader         TEXT NOT NULL,     -- the version of Isnad whose rules made the facts
  UNIQUE (id, version),
  UNIQUE (id, hash)
);
CREATE INDEX article_outlet ON article (outlet);
CREATE INDEX article_published ON article (published);

-- Apart from the row above, so that lists of articles do not read their texts.
CREATE TABLE article_body (
  key    INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
  text   TEXT NOT NULL,
  report BLOB NOT NULL              -- the whole report: JSON, zlib
);

CREATE TABLE part (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  "start" INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  kind    TEXT NOT NULL
);
CREATE INDEX part_article ON part (article);

-- An entity as one article knows it; what is the same across articles is a judgement (links), and stands elsewhere.
CREATE TABLE entity (
  key      INTEGER PRIMARY KEY,
  article  INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  entity   TEXT NOT NULL,           -- its key in the report
  kind     TEXT NOT NULL,
  name     TEXT,                    -- its fullest name in the language of the article
  names    TEXT NOT NULL,           -- all names by language, JSON
  wikidata TEXT
);
CREATE INDEX entity_article ON entity (article);
CREATE INDEX entity_entity ON entity (entity);
CREATE INDEX entity_wikidata ON entity (wikidata) WHERE wikidata IS NOT NULL;

-- Every different name, folded, and the entities that bear it.
CREATE TABLE name (
  key    INTEGER PRIMARY KEY,
  folded TEXT NOT NULL UNIQUE,
  name   TEXT NOT NULL              -- one spelling of it, as written
);
CREATE TABLE entity_name (
  name   INTEGER NOT NULL REFERENCES name (key),
  entity INTEGER NOT NULL REFERENCES entity (key) ON DELETE CASCADE,
  PRIMARY KEY (name, entity)
) WITHOUT ROWID;
CREATE INDEX entity_name_entity ON entity_name (entity);

CREATE TABLE mention (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  "start" INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  entity  INTEGER NOT NULL,
  rule    TEXT,
  words   TEXT NOT NULL             -- text[start:end]
);
CREATE INDEX mention_article ON mention (article, "start");
CREATE INDEX mention_entity ON mention (entity);

-- The chain of sources of an article, nearest first.
CREATE TABLE source (
  key      INTEGER PRIMARY KEY,
  article  INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  "start"  INTEGER NOT NULL,
  "end"    INTEGER NOT NULL,
  entity   INTEGER,
  relation TEXT NOT NULL,
  rule     TEXT
);
CREATE INDEX source_article ON source (article);
CREATE INDEX source_name ON source (name);

CREATE TABLE date (
  article  INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  "start"  INTEGER NOT NULL,
  "end"    INTEGER NOT NULL,
  value    TEXT,
  kind     TEXT NOT NULL,
  calendar TEXT,
  checks   TEXT NOT NULL,           -- separated by "; "
  rule     TEXT NOT NULL
);
CREATE INDEX date_article ON date (article);
CREATE INDEX date_value ON date (value);

CREATE TABLE statement (
  key           INTEGER PRIMARY KEY,
  id            TEXT NOT NULL,      -- from article, version and place: the same whenever the article is read again
  article       INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  number        INTEGER NOT NULL,   -- its index in the report
  act           TEXT NOT NULL,
  mode          TEXT NOT NULL,
  speaker       TEXT,
  speaker_entity INTEGER,
  speaker_start INTEGER,
  speaker_end   INTEGER,
  cue_start     INTEGER,
  cue_end       INTEGER,
  "start"       INTEGER NOT NULL,   -- where its content begins and ends; statement_content has the pieces
  "end"         INTEGER NOT NULL,
  words         TEXT NOT NULL,      -- the content, pieces joined by " ... "
  channel       TEXT,
  "when"        TEXT,
  rule          TEXT NOT NULL,
  score         REAL NOT NULL
);
CREATE INDEX statement_id ON statement (id);
CREATE INDEX statement_article ON statement (article);
CREATE INDEX statement_speaker ON statement (speaker_entity);
CREATE INDEX statement_act ON statement (act);

CREATE TABLE statement_content (
  statement INTEGER NOT NULL REFERENCES statement (key) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  "start"   INTEGER NOT NULL,
  "end"     INTEGER NOT NULL,
  PRIMARY KEY (statement, position)
) WITHOUT ROWID;

-- Who is spoken to (role 'addressee') and who passes it on, nearest first (role 'chain').
CREATE TABLE statement_entity (
  statement INTEGER NOT NULL REFERENCES statement (key) ON DELETE CASCADE,
  role      TEXT NOT NULL,
  position  INTEGER NOT NULL,
  entity    TEXT NOT NULL,          -- its key in the report
  PRIMARY KEY (statement, role, position)
) WITHOUT ROWID;

CREATE TABLE event (
  key           INTEGER PRIMARY KEY,
  id            TEXT NOT NULL,
  article       INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  number        INTEGER NOT NULL,
  kind          TEXT NOT NULL,
  status        TEXT NOT NULL,
  plover        TEXT,
  place         TEXT,
  place_entity  INTEGER,
  "when"        TEXT,
  trigger_start INTEGER NOT NULL,
  trigger_end   INTEGER NOT NULL,
  said_by       INTEGER,
  rule          TEXT NOT NULL
);
CREATE INDEX event_id ON event (id);
CREATE INDEX event_article ON event (article);
CREATE INDEX event_when ON event ("when");

CREATE TABLE event_participant (
  event    INTEGER NOT NULL REFERENCES event (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  entity   INTEGER,
  role     TEXT,
  PRIMARY KEY (event, position)
) WITHOUT ROWID;
CREATE INDEX event_participant_entity ON event_participant (entity);

CREATE TABLE event_evidence (
  event    INTEGER NOT NULL REFERENCES event (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "start"  INTEGER NOT NULL,
  "end"    INTEGER NOT NULL,
  PRIMARY KEY (event, position)
) WITHOUT ROWID;

CREATE TABLE figure (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  "start" INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  value   REAL NOT NULL,
  bound   TEXT NOT NULL,
  unit    TEXT NOT NULL,
  event   INTEGER,
  said_by INTEGER
);
CREATE INDEX figure_article ON figure (article);

-- Full text, of the latest versions only. What is put in is folded by Isnad's own folding, cut into its own tokens and
-- joined by spaces, so that SQLite has nothing left to decide; `language` is the code of the pack that folded it, or
-- 'other'. The text itself is not kept twice.
CREATE VIRTUAL TABLE article_words USING fts5 (
  language, title, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE statement_words USING fts5 (
  language, speaker, words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);
