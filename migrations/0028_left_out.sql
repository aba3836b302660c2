-- People whom the inside neither quotes nor names: each of their display names, as an admin has given it or as a phone showed it
-- at that time. Who stands behind a name is read with each answer, so that later exports, merges and splits change nothing.
CREATE TABLE left_out (
  community_id TEXT NOT NULL,
  name TEXT NOT NULL,
  decided_by TEXT NOT NULL, -- actor of the audit log
  decided_at INTEGER NOT NULL,
  PRIMARY KEY (community_id, name)
) STRICT, WITHOUT ROWID;
