-- Counts all annotations anew, along their indexes: after a bulk load, and when the tables are new.
DELETE FROM object_count;
DELETE FROM image_count;
INSERT INTO object_count SELECT category_id, image_id, count(*), min(area), max(area) FROM annotation GROUP BY category_id, image_id;
INSERT INTO image_count SELECT image_id, count(*), min(area), max(area) FROM annotation GROUP BY image_id;
