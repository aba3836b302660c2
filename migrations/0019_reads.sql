-- The files that came with an export first: how far they are analysed is asked at every poll of the export.
CREATE INDEX artifacts_export ON artifacts (export_id) WHERE export_id IS NOT NULL;

-- A read that names no community is about the oldest that is published.
CREATE INDEX communities_by_age ON communities (created_at, id);
