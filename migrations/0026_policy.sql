-- What leaves a community is its policy: nothing (private), figures, or figures and themes. A new community is private.
ALTER TABLE communities ADD COLUMN policy TEXT NOT NULL DEFAULT 'private'
  CHECK (policy IN ('private', 'figures', 'themes'));
UPDATE communities SET policy = 'themes' WHERE published = 1;
ALTER TABLE communities DROP COLUMN published;
-- The version before reads `published` while this one is rolled out, and knows themes only: it shows nothing else.
ALTER TABLE communities ADD COLUMN published INTEGER GENERATED ALWAYS AS (policy = 'themes') VIRTUAL;

-- Nothing of what is private is kept ready for the public.
DELETE FROM public_rows WHERE community_id IN (SELECT id FROM communities WHERE policy = 'private');

-- What publications have shown of a week, by person, so that two of them cannot be subtracted. Internal: it goes no
-- further than the composer, and outlives a change of policy.
CREATE TABLE publication_memory (
  community_id TEXT NOT NULL,
  week TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (community_id, week)
) STRICT, WITHOUT ROWID;

-- What is public is composed anew, under its policy.
UPDATE communities SET revision = revision + 1;
