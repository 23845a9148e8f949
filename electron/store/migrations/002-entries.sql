CREATE TABLE entry (
  entry_id INTEGER PRIMARY KEY,
  department TEXT NOT NULL,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('budget', 'finalAccounts')),
  revision INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published')),
  saved_at TEXT NOT NULL,
  content TEXT NOT NULL,
  UNIQUE (department, year, kind)
) STRICT;

CREATE TABLE journal (
  entry_id INTEGER NOT NULL REFERENCES entry (entry_id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  at TEXT NOT NULL,
  title TEXT NOT NULL,
  patches TEXT NOT NULL,
  inverse TEXT NOT NULL,
  PRIMARY KEY (entry_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE version (
  version_id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES entry (entry_id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE INDEX version_of_entry ON version (entry_id);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
