-- Which days of a source are known: one row for each distinct span of days that an export covers. A set of rows that only
-- grows, whatever the order of uploads; quiet days inside a span are known to be quiet.

CREATE TABLE coverage (
  source_id TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  cut INTEGER NOT NULL CHECK (cut IN (0, 1)), -- the export begins where the limit of WhatsApp cut it: older messages are missing
  PRIMARY KEY (source_id, from_day, to_day)
) STRICT, WITHOUT ROWID;

INSERT OR IGNORE INTO coverage (source_id, from_day, to_day, cut)
SELECT source_id, report ->> '$.coverage.from', report ->> '$.coverage.to', COALESCE(report ->> '$.coverage.cut', 0)
FROM exports
WHERE json_valid(report) AND report ->> '$.coverage.from' <= report ->> '$.coverage.to'
ORDER BY COALESCE(report ->> '$.coverage.cut', 0);
