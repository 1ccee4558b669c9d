-- The indexes of annotations; a bulk load into an empty project makes them at its end.
CREATE UNIQUE INDEX IF NOT EXISTS annotation_by_id ON annotation (id);
CREATE INDEX IF NOT EXISTS annotation_by_image ON annotation (image_id, category_id, area);
CREATE INDEX IF NOT EXISTS annotation_by_category ON annotation (category_id, image_id, area);
CREATE INDEX IF NOT EXISTS annotation_by_origin ON annotation (origin, image_id) WHERE origin <> 'imported';
-- Few annotations are marked; these know which.
CREATE INDEX IF NOT EXISTS annotation_crowd ON annotation (image_id) WHERE iscrowd <> 0;
CREATE INDEX IF NOT EXISTS annotation_jointed ON annotation (image_id) WHERE keypoints IS NOT NULL;
CREATE INDEX IF NOT EXISTS annotation_locked ON annotation (image_id) WHERE details ->> '$.locked';
CREATE INDEX IF NOT EXISTS annotation_hidden ON annotation (image_id) WHERE details ->> '$.hidden';
CREATE INDEX IF NOT EXISTS annotation_ignored ON annotation (image_id) WHERE details ->> '$.ignored';
CREATE INDEX IF NOT EXISTS annotation_by_run ON annotation (details ->> '$.run', image_id) WHERE details ->> '$.run' IS NOT NULL;
