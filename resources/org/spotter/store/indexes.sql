-- The indexes of annotations; a bulk load into an empty project makes them at its end.
CREATE UNIQUE INDEX annotation_by_id ON annotation (id);
CREATE INDEX annotation_by_image ON annotation (image_id);
CREATE INDEX annotation_by_category ON annotation (category_id, image_id);
