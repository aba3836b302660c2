/** One row of `audit_log`; the columns are documented in migrations/0003_operations.sql. */
export type AuditLogTable = {
  id: string;
  at: number;
  actor_id: string;
  actor_name: string;
  community_id: string | null;
  action: string;
  detail: string;
};
