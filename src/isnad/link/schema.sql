-- The links of a record: judgements of sameness, beside the facts and never in them. docs/links.md describes every table.
-- Articles, statements and entities are named by what is cited (article id, statement id, entity key), so that links
-- mean the same in every record and a judgement outlives the facts that it was passed on.

CREATE TABLE IF NOT EXISTS link_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Articles that are new, changed or gone since the last linking; triggers keep it, so that linking costs what is new.
CREATE TABLE IF NOT EXISTS link_todo (article TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS link_todo_new AFTER INSERT ON article
  BEGIN INSERT OR IGNORE INTO link_todo VALUES (new.id); END;
CREATE TRIGGER IF NOT EXISTS link_todo_changed AFTER UPDATE OF latest ON article
  BEGIN INSERT OR IGNORE INTO link_todo VALUES (new.id); END;
CREATE TRIGGER IF NOT EXISTS link_todo_gone AFTER DELETE ON article
  BEGIN INSERT OR IGNORE INTO link_todo VALUES (old.id); END;

-- What linking looks at in an article (isnad.link.traits.Traits, MessagePack).
CREATE TABLE IF NOT EXISTS link_article (
  id     TEXT PRIMARY KEY,
  day    INTEGER NOT NULL,          -- day of publication, proleptic Gregorian ordinal; 0 if unknown
  traits BLOB NOT NULL
) WITHOUT ROWID;

-- By what articles find one another: hashes of word runs (sort 1) and of names, pairs of states and figures (sort 2).
CREATE TABLE IF NOT EXISTS link_mark (
  sort    INTEGER NOT NULL,
  mark    INTEGER NOT NULL,
  day     INTEGER NOT NULL,
  article TEXT NOT NULL,
  PRIMARY KEY (sort, mark, day, article)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS link_mark_article ON link_mark (article);

-- The names under which articles know a person, and by what names find one another.
CREATE TABLE IF NOT EXISTS link_bearer (
  entity  TEXT NOT NULL,
  name    TEXT NOT NULL,
  article TEXT NOT NULL,
  PRIMARY KEY (entity, name, article)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS link_bearer_article ON link_bearer (article);
CREATE TABLE IF NOT EXISTS link_name (
  mark   TEXT NOT NULL,
  entity TEXT NOT NULL,
  name   TEXT NOT NULL,
  PRIMARY KEY (mark, entity, name)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS link_name_entity ON link_name (entity);

-- A link: two articles, statements or entities are the same story, copy, statement or person. a < b.
CREATE TABLE IF NOT EXISTS link (
  id      TEXT PRIMARY KEY,
  kind    TEXT NOT NULL,            -- copy | story | statement | entity
  a       TEXT NOT NULL,
  b       TEXT NOT NULL,
  home_a  TEXT NOT NULL,            -- the articles of a and b; for entities the entities themselves
  home_b  TEXT NOT NULL,
  score   REAL NOT NULL,            -- 0 to 1
  reasons TEXT NOT NULL,            -- JSON list of sentences
  rule    TEXT NOT NULL,            -- the rule that proposes it, or 'judgement' where only a person does
  author  TEXT NOT NULL,            -- the rule, or the person whose judgement holds
  state   TEXT NOT NULL             -- made | doubtful | accepted | rejected
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS link_a ON link (kind, a);
CREATE INDEX IF NOT EXISTS link_b ON link (kind, b);
CREATE INDEX IF NOT EXISTS link_home_a ON link (home_a);
CREATE INDEX IF NOT EXISTS link_home_b ON link (home_b);
CREATE INDEX IF NOT EXISTS link_state ON link (state, kind, score);

-- What links add up to: every member of a group of two or more.
CREATE TABLE IF NOT EXISTS link_group (
  kind   TEXT NOT NULL,
  member TEXT NOT NULL,
  name   TEXT NOT NULL,             -- the id of the group, made from its first member
  PRIMARY KEY (kind, member)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS link_group_name ON link_group (name);

-- What persons have judged; the last that is not undone holds. Never touched by re-linking.
CREATE TABLE IF NOT EXISTS link_judgement (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  kind    TEXT NOT NULL,
  a       TEXT NOT NULL,
  b       TEXT NOT NULL,
  verdict TEXT NOT NULL,            -- accept | reject
  author  TEXT NOT NULL,
  note    TEXT,
  made    TEXT NOT NULL,            -- when, UTC, ISO 8601
  undone  TEXT                      -- when it was taken back
);
CREATE INDEX IF NOT EXISTS link_judgement_pair ON link_judgement (kind, a, b);
