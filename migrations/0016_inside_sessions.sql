-- One-time links to the pages of the inside. Of a code only its hash is kept.
CREATE TABLE inside_links (
  code_hash TEXT PRIMARY KEY, -- SHA-256, hex
  community_id TEXT NOT NULL,
  key_id TEXT NOT NULL, -- the key that asked for the link: when it is revoked, the link and its session end
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX inside_links_by_expiry ON inside_links (expires_at);

-- Browsers that read the inside of a community. Of a session's secret only its hash is kept.
CREATE TABLE inside_sessions (
  session_hash TEXT PRIMARY KEY, -- SHA-256, hex
  community_id TEXT NOT NULL,
  key_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX inside_sessions_by_expiry ON inside_sessions (expires_at);
