-- Members of each community as of the end of each day, frozen.

CREATE TABLE snapshots (
  community_id TEXT NOT NULL,
  day TEXT NOT NULL, -- ISO date on the community's own clock
  revision INTEGER NOT NULL CHECK (revision >= 1), -- 1 as first taken; one more each time that the numbers of the day changed
  taken_at INTEGER NOT NULL,
  community_revision INTEGER NOT NULL, -- of the community, when its members were read: while it stays, no earlier day is looked at again
  body TEXT NOT NULL, -- JSON: numbers of members, contract Retention
  PRIMARY KEY (community_id, day)
) STRICT, WITHOUT ROWID;
