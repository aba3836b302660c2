-- Times are INTEGER milliseconds since the epoch (UTC); days and weeks are ISO text of the source's wall clock.
-- Every table has a natural key and no rowid; an index stands only where a query plan in the tests uses it.

CREATE TABLE communities (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  language TEXT NOT NULL,
  published INTEGER NOT NULL DEFAULT 0 CHECK (published IN (0, 1)),
  min_people INTEGER NOT NULL DEFAULT 5 CHECK (min_people >= 5),
  retention_days INTEGER NOT NULL DEFAULT 365 CHECK (retention_days >= 1),
  pillars TEXT NOT NULL DEFAULT '[]',
  -- revision counts derived changes; what was published last is published_revision
  revision INTEGER NOT NULL DEFAULT 0,
  published_revision INTEGER NOT NULL DEFAULT -1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  community_id TEXT NOT NULL,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  -- fingerprint of everything besides messages that digests depend on: people, settings, engine
  derive_key TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (community_id, slug)
) STRICT, WITHOUT ROWID;

CREATE TABLE uploads (
  id TEXT PRIMARY KEY,
  community_id TEXT NOT NULL,
  source_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  size INTEGER NOT NULL,
  part_size INTEGER NOT NULL,
  part_count INTEGER NOT NULL,
  object_key TEXT NOT NULL,
  storage_upload_id TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'completed', 'aborted', 'expired')),
  export_id TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX uploads_open ON uploads (expires_at) WHERE status = 'open';

CREATE TABLE upload_parts (
  upload_id TEXT NOT NULL,
  part_number INTEGER NOT NULL,
  etag TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (upload_id, part_number)
) STRICT, WITHOUT ROWID;

-- status: queued → ingesting → analysing → completed; failed, cancelled are final too
CREATE TABLE exports (
  id TEXT PRIMARY KEY, -- sortable by time of creation
  community_id TEXT NOT NULL,
  source_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  size INTEGER NOT NULL,
  object_key TEXT NOT NULL,
  file_fingerprint TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('queued', 'ingesting', 'analysing', 'completed', 'failed', 'cancelled')),
  progress_done INTEGER NOT NULL DEFAULT 0,
  progress_total INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER NOT NULL DEFAULT 0,
  duplicate_of TEXT,
  error_code TEXT,
  error_message TEXT,
  report TEXT,
  raw_deleted_at INTEGER,
  correlation_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  finished_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX exports_by_community ON exports (community_id, id);
CREATE INDEX exports_by_file ON exports (source_id, file_fingerprint);
CREATE INDEX exports_unfinished ON exports (status, next_attempt_at) WHERE status IN ('queued', 'ingesting', 'analysing');
CREATE INDEX exports_raw ON exports (finished_at) WHERE finished_at IS NOT NULL AND raw_deleted_at IS NULL;

-- what is out of date is a query:
--   digests: digested <> fingerprint || ':' || sources.derive_key
--   summary: summarised <> digested and what is known of its neighbours (storage/repositories/weeks/stale-week-condition.ts)
CREATE TABLE weeks (
  source_id TEXT NOT NULL,
  week TEXT NOT NULL,
  fingerprint TEXT NOT NULL, -- of the segment's canonical bytes: their etag
  messages INTEGER NOT NULL,
  system_messages INTEGER NOT NULL,
  evidence TEXT NOT NULL DEFAULT '[]', -- which author labels met on one message, counted
  figures TEXT NOT NULL DEFAULT '{}', -- of the whole week, made with the digests
  digested TEXT NOT NULL DEFAULT '',
  summarised TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (source_id, week)
) STRICT, WITHOUT ROWID;

CREATE TABLE days (
  source_id TEXT NOT NULL,
  day TEXT NOT NULL,
  week TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  messages INTEGER NOT NULL,
  PRIMARY KEY (source_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE digests (
  source_id TEXT NOT NULL,
  day TEXT NOT NULL,
  input TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (source_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE summaries (
  source_id TEXT NOT NULL,
  week TEXT NOT NULL,
  input TEXT NOT NULL,
  body TEXT NOT NULL,
  public_body TEXT NOT NULL,
  PRIMARY KEY (source_id, week)
) STRICT, WITHOUT ROWID;

-- what a week talked about, made with the digests; apart from weeks, whose rows stay small
CREATE TABLE terms (
  source_id TEXT NOT NULL,
  week TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (source_id, week)
) STRICT, WITHOUT ROWID;

-- what the public sees, ready made: kind is pulse, concepts, week or day; key orders within a kind
CREATE TABLE public_rows (
  community_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (community_id, kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE labels (
  source_id TEXT NOT NULL,
  label TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (source_id, label)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
  source_id TEXT NOT NULL,
  entry_key TEXT NOT NULL, -- hash of name, size and CRC-32
  export_id TEXT NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  crc32 TEXT NOT NULL,
  PRIMARY KEY (source_id, entry_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE leases (
  name TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  fence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dead_letters (
  id TEXT PRIMARY KEY, -- sortable by time of creation
  message TEXT NOT NULL,
  error_code TEXT NOT NULL,
  error_message TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  correlation_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  replayed_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE cron_runs (
  task TEXT PRIMARY KEY,
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  outcome TEXT NOT NULL CHECK (outcome IN ('running', 'done', 'failed')),
  note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE api_keys (
  id TEXT PRIMARY KEY,
  prefix TEXT NOT NULL UNIQUE,
  secret_hash TEXT NOT NULL,
  name TEXT NOT NULL,
  scopes TEXT NOT NULL,
  community_id TEXT,
  expires_at INTEGER,
  last_used_at INTEGER,
  revoked_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency_keys (
  actor TEXT NOT NULL,
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  status INTEGER,
  response TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (actor, key)
) STRICT, WITHOUT ROWID;
