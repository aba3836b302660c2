-- How often a lease was asked for while another had it, how often it was taken from a holder that had not given it back,
-- and when that happened last.
ALTER TABLE leases ADD COLUMN contended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE leases ADD COLUMN expired INTEGER NOT NULL DEFAULT 0;
ALTER TABLE leases ADD COLUMN expired_at INTEGER NOT NULL DEFAULT 0;
