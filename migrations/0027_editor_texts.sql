-- The public text of a week that a manager has written and published by an explicit act. It stands beside what is composed.
CREATE TABLE editor_texts (
  community_id TEXT NOT NULL,
  week TEXT NOT NULL,
  text TEXT NOT NULL,
  warnings TEXT NOT NULL CHECK (json_valid(warnings)), -- what the check found and the manager published all the same
  reason TEXT NOT NULL DEFAULT '', -- why; empty where the check found nothing
  actor_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  saved_at INTEGER NOT NULL, -- its version: it moves forward with every change
  PRIMARY KEY (community_id, week)
) STRICT, WITHOUT ROWID;

-- Weeks that were published before have no place for such a text: they are composed anew.
UPDATE communities SET revision = revision + 1;
