-- Texts go after their community's retention time; what was counted in them stays.

-- What was counted on each day of the week, by display names, made with the digests: figures are made of it when texts are gone.
ALTER TABLE terms ADD COLUMN counts TEXT NOT NULL DEFAULT '{}';
-- ISO day before which the texts of the week are gone; '' while all are there, '~' when none is.
ALTER TABLE weeks ADD COLUMN sealed_before TEXT NOT NULL DEFAULT '';
