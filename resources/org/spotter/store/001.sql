-- The project file, version 1. docs/project-file.md explains it.
-- Statements end with a semicolon at the end of a line.

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- place: the order of the list, kept when a deletion is undone.
CREATE TABLE category (
  place INTEGER PRIMARY KEY,
  id INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  supercategory TEXT NOT NULL,
  color TEXT,
  skeleton TEXT,
  attributes TEXT,
  extra TEXT
);

-- sort_key: file_name so that img2 comes before img10; search: file_name in lower case.
CREATE TABLE image (
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  path TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  split TEXT NOT NULL,
  state TEXT NOT NULL,
  comment TEXT,
  extra TEXT,
  sort_key TEXT NOT NULL,
  search TEXT NOT NULL
);

-- place: the order of drawing or of the imported file, kept when a deletion is undone.
-- area: NULL when the source gave none. details: attributes and what an acceptance recorded.
CREATE TABLE annotation (
  place INTEGER PRIMARY KEY,
  id INTEGER NOT NULL,
  image_id INTEGER NOT NULL REFERENCES image (id),
  category_id INTEGER NOT NULL REFERENCES category (id),
  x REAL, y REAL, width REAL, height REAL,
  area REAL,
  iscrowd INTEGER NOT NULL,
  origin TEXT NOT NULL,
  segmentation BLOB,
  keypoints BLOB,
  details TEXT,
  extra TEXT
);

CREATE TABLE run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  model TEXT NOT NULL,
  model_sha256 TEXT NOT NULL,
  provider TEXT NOT NULL,
  min_score REAL,
  started TEXT NOT NULL,
  finished TEXT
);

-- category_id is no foreign key: undoing the deletion of a category brings its mapping back.
CREATE TABLE run_class (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  class_index INTEGER NOT NULL,
  name TEXT NOT NULL,
  category_id INTEGER,
  PRIMARY KEY (run_id, class_index)
) WITHOUT ROWID;

-- The images a run has done, also those on which it found nothing.
CREATE TABLE run_image (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  image_id INTEGER NOT NULL REFERENCES image (id),
  PRIMARY KEY (run_id, image_id)
) WITHOUT ROWID;

-- negative_zero: bits for x, y, width, height, score that are -0.0, which SQLite cannot hold.
CREATE TABLE prediction (
  run_id INTEGER NOT NULL,
  image_id INTEGER NOT NULL,
  id INTEGER NOT NULL,
  class_index INTEGER NOT NULL,
  x REAL, y REAL, width REAL, height REAL,
  score REAL,
  segmentation BLOB,
  keypoints BLOB,
  negative_zero INTEGER,
  PRIMARY KEY (run_id, image_id, id),
  FOREIGN KEY (run_id, image_id) REFERENCES run_image (run_id, image_id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) WITHOUT ROWID;

-- The journal grows only. target: the entry that an undo or redo is about. undo_top, redo_top:
-- the entries that the next undo and the next redo will take.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'bulk')),
  target INTEGER REFERENCES journal (id),
  undo_top INTEGER REFERENCES journal (id),
  redo_top INTEGER REFERENCES journal (id)
);

CREATE INDEX journal_by_target ON journal (target) WHERE target IS NOT NULL;

-- One row before and after, as JSON; NULL where it was not there.
CREATE TABLE journal_change (
  entry INTEGER NOT NULL REFERENCES journal (id),
  step INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('annotation', 'category', 'image')),
  row_id INTEGER NOT NULL,
  place INTEGER,
  before TEXT,
  after TEXT,
  PRIMARY KEY (entry, step)
);

CREATE INDEX image_by_name ON image (sort_key, search);
