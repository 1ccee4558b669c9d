-- Version 4: how many objects each image has, so that finding images does not walk over objects.

-- smallest, largest: of the areas that are known. No row where there is no object.
CREATE TABLE object_count (
  category_id INTEGER NOT NULL,
  image_id INTEGER NOT NULL,
  n INTEGER NOT NULL,
  smallest REAL,
  largest REAL,
  PRIMARY KEY (category_id, image_id)
) WITHOUT ROWID;

CREATE TABLE image_count (
  image_id INTEGER PRIMARY KEY,
  n INTEGER NOT NULL,
  smallest REAL,
  largest REAL
);

-- How many predictions a run has on the image, and the extremes of their scores.
ALTER TABLE run_image ADD COLUMN n INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run_image ADD COLUMN worst REAL;
ALTER TABLE run_image ADD COLUMN best REAL;

UPDATE run_image SET (n, worst, best) =
  (SELECT count(*), min(p.score), max(p.score) FROM prediction p WHERE p.run_id = run_image.run_id AND p.image_id = run_image.image_id);

-- An annotation without any match was noted with score 0, which a match may have too.
DELETE FROM agreement;
