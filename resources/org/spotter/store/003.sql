-- Version 3: how a run came about, and the joints of its classes, both as JSON; NULL where nothing is known.

ALTER TABLE run ADD COLUMN provenance TEXT;

ALTER TABLE run_class ADD COLUMN joints TEXT;
