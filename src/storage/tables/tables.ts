import type {
  ApiKeysTable,
  AuditLogTable,
  IdempotencyKeysTable,
  InsideLinksTable,
  InsideSessionsTable,
  SlowQueriesTable,
} from './access.ts';
import type {
  CommunitiesTable,
  EditorTextsTable,
  PublicationMemoryTable,
  PublicRowsTable,
  PublicWordsTable,
  SnapshotsTable,
  SourcesTable,
} from './communities.ts';
import type { ExportEventsTable, ExportsTable } from './exports.ts';
import type {
  CronRunsTable,
  DeadLettersTable,
  LeasesTable,
  OrphansTable,
  OutboxTable,
  PendingDeletionsTable,
} from './jobs.ts';
import type { AnalysesTable, ArtifactsTable, AttachmentsTable, MediaBatchesTable } from './media.ts';
import type {
  LabelsTable,
  LeftOutTable,
  PendingErasuresTable,
  PeopleDecisionsTable,
  TombstonesTable,
} from './people.ts';
import type { ProviderStatesTable, QuotaAccountsTable, QuotaDaysTable, QuotaLimitsTable } from './quota.ts';
import type { PendingRemovalsTable } from './removals.ts';
import type { UploadPartsTable, UploadsTable } from './uploads.ts';
import type {
  CoverageTable,
  DaysTable,
  DigestsTable,
  SummariesTable,
  TermsTable,
  WeeksTable,
} from './weeks.ts';

/** The whole schema as Kysely sees it. */
export type Tables = {
  communities: CommunitiesTable;
  sources: SourcesTable;
  uploads: UploadsTable;
  upload_parts: UploadPartsTable;
  exports: ExportsTable;
  weeks: WeeksTable;
  coverage: CoverageTable;
  days: DaysTable;
  digests: DigestsTable;
  summaries: SummariesTable;
  terms: TermsTable;
  people_decisions: PeopleDecisionsTable;
  left_out: LeftOutTable;
  tombstones: TombstonesTable;
  pending_removals: PendingRemovalsTable;
  pending_erasures: PendingErasuresTable;
  public_rows: PublicRowsTable;
  publication_memory: PublicationMemoryTable;
  public_words: PublicWordsTable;
  editor_texts: EditorTextsTable;
  snapshots: SnapshotsTable;
  labels: LabelsTable;
  attachments: AttachmentsTable;
  artifacts: ArtifactsTable;
  analyses: AnalysesTable;
  media_batches: MediaBatchesTable;
  outbox: OutboxTable;
  pending_deletions: PendingDeletionsTable;
  orphans: OrphansTable;
  leases: LeasesTable;
  dead_letters: DeadLettersTable;
  cron_runs: CronRunsTable;
  api_keys: ApiKeysTable;
  idempotency_keys: IdempotencyKeysTable;
  audit_log: AuditLogTable;
  export_events: ExportEventsTable;
  provider_states: ProviderStatesTable;
  quota_accounts: QuotaAccountsTable;
  quota_days: QuotaDaysTable;
  quota_limits: QuotaLimitsTable;
  slow_queries: SlowQueriesTable;
  inside_links: InsideLinksTable;
  inside_sessions: InsideSessionsTable;
};
