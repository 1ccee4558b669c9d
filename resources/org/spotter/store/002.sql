-- The project file, version 2: tags, completeness, decisions, what is needed to find things.

-- tags, complete: JSON arrays, NULL when empty; the tables image_tag and image_complete follow them.
ALTER TABLE image ADD COLUMN tags TEXT;
ALTER TABLE image ADD COLUMN complete TEXT;

CREATE TABLE image_tag (
  tag TEXT NOT NULL COLLATE NOCASE,
  image_id INTEGER NOT NULL,
  PRIMARY KEY (tag, image_id)
) WITHOUT ROWID;

CREATE TABLE image_complete (
  category_id INTEGER NOT NULL,
  image_id INTEGER NOT NULL,
  PRIMARY KEY (category_id, image_id)
) WITHOUT ROWID;

CREATE INDEX image_tag_of ON image_tag (image_id);
CREATE INDEX image_complete_of ON image_complete (image_id);

CREATE TRIGGER image_tagged AFTER INSERT ON image WHEN new.tags IS NOT NULL BEGIN INSERT INTO image_tag (tag, image_id) SELECT value, new.id FROM json_each(new.tags); END;
CREATE TRIGGER image_retagged AFTER UPDATE OF tags ON image WHEN old.tags IS NOT new.tags BEGIN DELETE FROM image_tag WHERE image_id = old.id; INSERT INTO image_tag (tag, image_id) SELECT value, new.id FROM json_each(new.tags); END;
CREATE TRIGGER image_completed AFTER INSERT ON image WHEN new.complete IS NOT NULL BEGIN INSERT INTO image_complete (category_id, image_id) SELECT value, new.id FROM json_each(new.complete); END;
CREATE TRIGGER image_recompleted AFTER UPDATE OF complete ON image WHEN old.complete IS NOT new.complete BEGIN DELETE FROM image_complete WHERE image_id = old.id; INSERT INTO image_complete (category_id, image_id) SELECT value, new.id FROM json_each(new.complete); END;

-- What annotations say for their attributes, one row a value; follows annotation.details.
CREATE TABLE annotation_value (
  name TEXT NOT NULL,
  value NOT NULL COLLATE NOCASE,
  category_id INTEGER NOT NULL,
  image_id INTEGER NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (name, value, category_id, image_id, place)
) WITHOUT ROWID;

CREATE INDEX annotation_value_of ON annotation_value (place, name);

CREATE TRIGGER annotation_said AFTER INSERT ON annotation WHEN new.details IS NOT NULL BEGIN INSERT OR IGNORE INTO annotation_value (name, value, category_id, image_id, place) SELECT value ->> '$.name', coalesce(value ->> '$.choice', value ->> '$.number', value ->> '$.text', iif(value ->> '$.yesno', 'yes', 'no')), new.category_id, new.image_id, new.place FROM json_each(new.details, '$.attributes'); END;
CREATE TRIGGER annotation_resaid AFTER UPDATE OF details, image_id, category_id ON annotation WHEN (old.details IS NOT NULL OR new.details IS NOT NULL) AND (old.details IS NOT new.details OR old.image_id <> new.image_id OR old.category_id <> new.category_id) BEGIN DELETE FROM annotation_value WHERE place = old.place; INSERT OR IGNORE INTO annotation_value (name, value, category_id, image_id, place) SELECT value ->> '$.name', coalesce(value ->> '$.choice', value ->> '$.number', value ->> '$.text', iif(value ->> '$.yesno', 'yes', 'no')), new.category_id, new.image_id, new.place FROM json_each(new.details, '$.attributes'); END;
CREATE TRIGGER annotation_unsaid AFTER DELETE ON annotation WHEN old.details IS NOT NULL BEGIN DELETE FROM annotation_value WHERE place = old.place; END;

INSERT INTO annotation_value (name, value, category_id, image_id, place)
  SELECT DISTINCT v.value ->> '$.name', coalesce(v.value ->> '$.choice', v.value ->> '$.number', v.value ->> '$.text', iif(v.value ->> '$.yesno', 'yes', 'no')), a.category_id, a.image_id, a.place
  FROM annotation a, json_each(a.details, '$.attributes') v WHERE a.details IS NOT NULL;

-- What a person decided about a prediction; no row while it is open.
CREATE TABLE decision (
  prediction_id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL,
  image_id INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('accepted', 'rejected'))
);

CREATE INDEX decision_by_image ON decision (run_id, image_id);

-- Where a run and the ground truth differ, kept until either changes. extra: the highest score of a
-- prediction that no annotation matches, NULL when there is none. missed: the lowest score at which
-- every annotation is still found, NULL when there is nothing to find.
CREATE TABLE agreement (
  run_id INTEGER NOT NULL,
  image_id INTEGER NOT NULL,
  extra REAL,
  missed REAL,
  PRIMARY KEY (run_id, image_id),
  FOREIGN KEY (run_id, image_id) REFERENCES run_image (run_id, image_id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX agreement_by_image ON agreement (image_id);

-- Perceptual hashes of pictures, made again when the file's length or time changes.
CREATE TABLE image_hash (
  image_id INTEGER PRIMARY KEY,
  hash INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  modified INTEGER NOT NULL
);

-- The same journal for more kinds of rows, and with the image each is about.
ALTER TABLE journal_change RENAME TO journal_change_1;

CREATE TABLE journal_change (
  entry INTEGER NOT NULL REFERENCES journal (id),
  step INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('annotation', 'category', 'image', 'decision', 'order')),
  row_id INTEGER NOT NULL,
  image_id INTEGER,
  place INTEGER,
  before TEXT,
  after TEXT,
  PRIMARY KEY (entry, step)
);

INSERT INTO journal_change (entry, step, what, row_id, image_id, place, before, after)
  SELECT entry, step, what, row_id,
    CASE what WHEN 'image' THEN row_id WHEN 'annotation' THEN coalesce(after, before) ->> '$.image' END,
    place, before, after FROM journal_change_1;

DROP TABLE journal_change_1;

CREATE INDEX journal_change_by_image ON journal_change (image_id, entry) WHERE image_id IS NOT NULL;

DROP INDEX image_by_name;
CREATE INDEX image_by_name ON image (sort_key, id, search, split, state);
CREATE INDEX image_by_part ON image (split, state);
CREATE INDEX image_commented ON image (id, comment) WHERE comment IS NOT NULL;
CREATE INDEX prediction_by_score ON prediction (run_id, score, class_index, image_id);

DROP INDEX IF EXISTS annotation_by_image;
DROP INDEX IF EXISTS annotation_by_category;
