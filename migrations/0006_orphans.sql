-- When the parts and the object of an aborted or expired upload were removed; null: they may still be there.
ALTER TABLE uploads ADD COLUMN discarded_at INTEGER;
CREATE INDEX uploads_to_discard ON uploads (updated_at) WHERE status IN ('aborted', 'expired') AND discarded_at IS NULL;

-- What a nightly look found without its other half: removed when it is still so a day later.
CREATE TABLE orphans (
  kind TEXT NOT NULL CHECK (kind IN ('raw_object', 'raw_row', 'segment_object', 'segment_row')),
  name TEXT NOT NULL, -- key of the object, or where the row says that one is
  first_seen_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;
