-- One distinct file of a community; its object is `media/{community_id}/{sha256}`.
CREATE TABLE artifacts (
  community_id TEXT NOT NULL,
  sha256 TEXT NOT NULL, -- of the file as it stood in the archive: tells equal files, names the object
  stored_sha256 TEXT NOT NULL, -- of the object's bytes: another hash where a location was taken out
  size INTEGER NOT NULL, -- bytes of the object
  media_type TEXT NOT NULL, -- told from the bytes, never from the name
  meta TEXT NOT NULL DEFAULT '{}', -- JSON: width and height in pixels, duration in seconds, where the file says so
  created_at INTEGER NOT NULL,
  PRIMARY KEY (community_id, sha256)
) STRICT, WITHOUT ROWID;

ALTER TABLE attachments ADD COLUMN artifact TEXT; -- sha256 of the artifact; null until it is stored
ALTER TABLE attachments ADD COLUMN problem TEXT; -- code of the error that kept it from being stored; null once it is

-- media_status: none → nothing to read; waiting → done, or failed (tried again as long as the raw file is there)
ALTER TABLE exports ADD COLUMN media_status TEXT NOT NULL DEFAULT 'none' CHECK (media_status IN ('none', 'waiting', 'done', 'failed'));
ALTER TABLE exports ADD COLUMN media_total INTEGER NOT NULL DEFAULT 0; -- files in the archive beside its chat
ALTER TABLE exports ADD COLUMN media_stored INTEGER NOT NULL DEFAULT 0;
ALTER TABLE exports ADD COLUMN media_skipped INTEGER NOT NULL DEFAULT 0;
ALTER TABLE exports ADD COLUMN media_error TEXT;
ALTER TABLE exports ADD COLUMN media_attempts INTEGER NOT NULL DEFAULT 0; -- times that extraction was started again
ALTER TABLE exports ADD COLUMN media_updated_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX exports_media ON exports (media_status, media_updated_at) WHERE media_status IN ('waiting', 'failed');
