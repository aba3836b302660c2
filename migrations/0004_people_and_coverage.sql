-- What admins have said about two labels of a source; it holds against all evidence.

CREATE TABLE people_decisions (
  source_id TEXT NOT NULL,
  label_a TEXT NOT NULL, -- before label_b by code unit order
  label_b TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('merge', 'split')),
  decided_by TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  PRIMARY KEY (source_id, label_a, label_b)
) STRICT, WITHOUT ROWID;

-- Days of the week that some export covers, Monday the lowest of seven bits; grows by union, whatever the order of uploads.
ALTER TABLE weeks ADD COLUMN known_days INTEGER NOT NULL DEFAULT 0;
