-- What the public reads is composed from counts by person, never from texts: the column that held the public text of a
-- summary holds these counts, and goes no further than the composer.
ALTER TABLE summaries RENAME COLUMN public_body TO exact_counts;
UPDATE summaries SET exact_counts = '';

-- Fingerprint of everything a public row was made from: a week that has not changed is not composed again.
ALTER TABLE public_rows ADD COLUMN inputs_hash TEXT NOT NULL DEFAULT '';

-- A group's WhatsApp name and slug stay inside. Outside it has a number, and a name once an admin sets one.
ALTER TABLE sources ADD COLUMN public_name TEXT;
ALTER TABLE sources ADD COLUMN public_number INTEGER NOT NULL DEFAULT 0;
UPDATE sources SET public_number = (
  SELECT COUNT(*) FROM sources AS other
  WHERE other.community_id = sources.community_id AND (other.created_at, other.id) <= (sources.created_at, sources.id));

-- Quotes of members were public; nothing of them stays. What replaces them is composed by the next reconciliation.
DELETE FROM public_rows;
UPDATE communities SET revision = revision + 1;
CREATE INDEX sources_by_public_number ON sources (community_id, public_number);
