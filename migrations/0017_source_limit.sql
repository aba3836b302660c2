-- How many sources a community may have, whoever adds them: an upload with a new name adds one, too.

ALTER TABLE communities ADD COLUMN max_sources INTEGER NOT NULL DEFAULT 50;
