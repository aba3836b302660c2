-- People who were erased do not come back: their names are known by keyed hashes alone, in every upload to come.

-- Secret under which names are hashed, hex; made with the first erasure.
ALTER TABLE communities ADD COLUMN erasure_key TEXT DEFAULT NULL;

-- Communities with erased people: their raw files go as soon as they have been read.
CREATE INDEX communities_with_erasures ON communities (id) WHERE erasure_key IS NOT NULL;

CREATE TABLE tombstones (
  community_id TEXT NOT NULL,
  name_hash TEXT NOT NULL, -- of a display name, or of a word of one
  kind TEXT NOT NULL CHECK (kind IN ('name', 'word')),
  mode TEXT NOT NULL CHECK (mode IN ('count', 'remove')), -- what becomes of messages: counted as a removed member's, or not at all
  erased_at INTEGER NOT NULL,
  PRIMARY KEY (community_id, name_hash)
) STRICT, WITHOUT ROWID;

-- Sources that may still hold something of erased people, or of an upload that began before.
CREATE TABLE pending_erasures (
  source_id TEXT PRIMARY KEY,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
