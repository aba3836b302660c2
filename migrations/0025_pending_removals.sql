-- Communities and sources that an admin has deleted: they are hidden at once, and taken away step by step.

CREATE TABLE pending_removals (
  kind TEXT NOT NULL CHECK (kind IN ('community', 'source')),
  id TEXT NOT NULL,
  community_id TEXT NOT NULL,
  requested_at INTEGER NOT NULL,
  swept_at INTEGER, -- when nothing was left; a second sweep takes away what a worker wrote that was in the middle
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
