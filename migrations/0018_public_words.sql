-- How the terms of a week were used, without texts: what decides whether a word may be public. Goes with the texts; '' where nobody has looked.
ALTER TABLE terms ADD COLUMN uses TEXT NOT NULL DEFAULT '';

-- What admins have decided about words of their community. A word without a row is judged by its uses alone.
CREATE TABLE public_words (
  community_id TEXT NOT NULL,
  word TEXT NOT NULL, -- folded: pipeline/privacy/public-words/phrase.ts
  decision TEXT NOT NULL CHECK (decision IN ('allow', 'never')),
  decided_by TEXT NOT NULL, -- actor of the audit log
  decided_at INTEGER NOT NULL,
  PRIMARY KEY (community_id, word)
) STRICT, WITHOUT ROWID;
