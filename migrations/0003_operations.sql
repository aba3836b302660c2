-- What operators need: letters that can be replayed, a timeline of each export, quotas, providers' states, slow statements.

-- subject names the work: two letters about the same work are one until it is replayed
ALTER TABLE dead_letters ADD COLUMN subject TEXT;
ALTER TABLE dead_letters ADD COLUMN type TEXT;
ALTER TABLE dead_letters ADD COLUMN community_id TEXT;
ALTER TABLE dead_letters ADD COLUMN export_id TEXT;
ALTER TABLE dead_letters ADD COLUMN times INTEGER NOT NULL DEFAULT 1;
ALTER TABLE dead_letters ADD COLUMN last_at INTEGER;
ALTER TABLE dead_letters ADD COLUMN replayed_by TEXT;
UPDATE dead_letters SET
  type = message->>'$.type',
  export_id = message->>'$.export_id',
  community_id = COALESCE(message->>'$.community_id',
    (SELECT community_id FROM exports WHERE id = message->>'$.export_id'),
    (SELECT community_id FROM sources WHERE id = message->>'$.source_id'))
  WHERE json_valid(message) AND json_type(message) = 'object';
CREATE UNIQUE INDEX dead_letters_open ON dead_letters (subject) WHERE replayed_at IS NULL;

-- exports that failed, newest last: the reconciler takes those up again that failed for a passing reason
CREATE INDEX exports_failed ON exports (finished_at) WHERE status = 'failed' AND raw_deleted_at IS NULL;

CREATE TABLE export_events (
  export_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  event TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '{}', -- figures and codes, never content
  PRIMARY KEY (export_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE quota_accounts (
  community_id TEXT PRIMARY KEY,
  plan TEXT NOT NULL DEFAULT 'standard',
  bypass_until INTEGER NOT NULL DEFAULT 0,
  bypass_reason TEXT,
  bypass_by TEXT,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- limits a day that differ from those of the plan
CREATE TABLE quota_limits (
  community_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'image', 'audio', 'video', 'embedding')),
  calls INTEGER NOT NULL CHECK (calls >= 0),
  micro_usd INTEGER NOT NULL CHECK (micro_usd >= 0),
  PRIMARY KEY (community_id, kind)
) STRICT, WITHOUT ROWID;

-- what a day has cost; by day first, so that a day can be swept
CREATE TABLE quota_days (
  day TEXT NOT NULL, -- in the community's time zone
  community_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  calls INTEGER NOT NULL DEFAULT 0,
  micro_usd INTEGER NOT NULL DEFAULT 0,
  holds TEXT NOT NULL DEFAULT '{}', -- JSON: what calls in flight have reserved, {id: [calls, micro_usd, expires_at, model]}
  models TEXT NOT NULL DEFAULT '{}', -- JSON: {model: [calls, micro_usd]}
  PRIMARY KEY (day, community_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_log (
  id TEXT PRIMARY KEY, -- sortable by time of creation
  at INTEGER NOT NULL,
  actor_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  community_id TEXT,
  action TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- breaker: closed while open_until is 0; tokens: a bucket that fills with time
CREATE TABLE provider_states (
  provider TEXT PRIMARY KEY,
  failures INTEGER NOT NULL DEFAULT 0,
  open_until INTEGER NOT NULL DEFAULT 0,
  probe_until INTEGER NOT NULL DEFAULT 0,
  tokens REAL NOT NULL DEFAULT 0,
  filled_at INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE slow_queries (
  name TEXT PRIMARY KEY,
  count INTEGER NOT NULL,
  max_ms INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
