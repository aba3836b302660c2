-- Media are swept like raw files and segments: what two nights saw without its other half goes. The table holds only what
-- the last night saw, so it starts empty.
DROP TABLE orphans;
CREATE TABLE orphans (
  kind TEXT NOT NULL CHECK (kind IN ('raw_object', 'raw_row', 'segment_object', 'segment_row', 'media_object', 'media_row')),
  name TEXT NOT NULL, -- key of the object, or where the row says that one is
  first_seen_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;
