-- Objects that nothing names any more, written in the transaction that took their last name away: what is stored is
-- deleted after that, and tried again until it is gone.
CREATE TABLE doomed_objects (
  object_key TEXT PRIMARY KEY,
  doomed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
