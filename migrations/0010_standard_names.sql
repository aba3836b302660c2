-- Columns and tables get the names that the field uses for such things; what they hold stays.
ALTER TABLE doomed_objects RENAME TO pending_deletions;
ALTER TABLE pending_deletions RENAME COLUMN doomed_at TO scheduled_at;
ALTER TABLE sources RENAME COLUMN derive_key TO inputs_hash;
ALTER TABLE weeks RENAME COLUMN digested TO digested_inputs_hash;
ALTER TABLE weeks RENAME COLUMN summarised TO summarised_inputs_hash;

-- Error codes and task names that rows keep.
UPDATE exports SET error_code = 'quota_exceeded' WHERE error_code = 'budget_exhausted';
UPDATE exports SET error_code = 'circuit_open' WHERE error_code = 'provider_resting';
UPDATE exports SET media_error = 'quota_exceeded' WHERE media_error = 'budget_exhausted';
UPDATE exports SET media_error = 'circuit_open' WHERE media_error = 'provider_resting';
UPDATE dead_letters SET error_code = 'quota_exceeded' WHERE error_code = 'budget_exhausted';
UPDATE dead_letters SET error_code = 'circuit_open' WHERE error_code = 'provider_resting';
UPDATE analyses SET code = 'quota_exceeded' WHERE code = 'budget_exhausted';
UPDATE analyses SET code = 'circuit_open' WHERE code = 'provider_resting';
UPDATE export_events SET detail = json_set(detail, '$.code', 'quota_exceeded')
  WHERE json_extract(detail, '$.code') = 'budget_exhausted';
UPDATE export_events SET detail = json_set(detail, '$.code', 'circuit_open')
  WHERE json_extract(detail, '$.code') = 'provider_resting';
DELETE FROM cron_runs WHERE task IN ('forgetClosedUploads', 'forgetOldRows', 'reconcileEverything', 'discardClosedUploads');
