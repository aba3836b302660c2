-- What models have found in an artifact. A row comes with its first answer; an artifact without one waits.
-- state: pending (begun; its answers so far are kept) → done, unsupported, failed; deferred_processing → the budget ended in the middle
CREATE TABLE analyses (
  community_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  input TEXT NOT NULL, -- fingerprint of the models and of how they are asked; with sha256 all that an answer depends on
  state TEXT NOT NULL CHECK (state IN ('pending', 'deferred_processing', 'done', 'unsupported', 'failed')),
  code TEXT, -- of the error, or of what is not supported
  attempts INTEGER NOT NULL DEFAULT 0, -- that failed for a passing reason
  captions INTEGER NOT NULL DEFAULT 0, -- frames of a film that were captioned
  result TEXT NOT NULL DEFAULT '{}', -- JSON: the answers, each with provider, model, method and confidence
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (community_id, sha256)
) STRICT, WITHOUT ROWID;
-- failures that are tried again
CREATE INDEX analyses_failed ON analyses (state, updated_at) WHERE state = 'failed';

-- All files of one kind in one community: what is analysed, deferred and drained together, because a budget is of a kind and a community.
-- What is out of date is a query: analysed <> revision || ':' || fingerprint of the models of today.
CREATE TABLE media_batches (
  kind TEXT NOT NULL CHECK (kind IN ('image', 'audio', 'video')),
  community_id TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1, -- grows when files come
  analysed TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'deferred_processing')), -- deferred_processing: the budget is used up
  needed INTEGER NOT NULL DEFAULT 0, -- millionths of a US dollar that the refused call may cost
  due_at INTEGER NOT NULL DEFAULT 0, -- when the budget of another day begins
  taken_at INTEGER NOT NULL DEFAULT 0, -- when a deferred batch was taken up again; 0: it rests
  seen_at INTEGER NOT NULL DEFAULT 0, -- last sign of life
  PRIMARY KEY (kind, community_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_batches_deferred ON media_batches (state, due_at) WHERE state = 'deferred_processing';

-- the export that a file came with first; null for files of before
ALTER TABLE artifacts ADD COLUMN export_id TEXT;

INSERT INTO media_batches (kind, community_id)
SELECT DISTINCT substr(media_type, 1, 5), community_id FROM artifacts
WHERE substr(media_type, 1, 6) IN ('image/', 'audio/', 'video/');
