/** Closed sets of words that bodies, messages and rows share. */

/**
 * What a key may do: `admin` everything, `upload` send exports and follow them, `read` follow exports and read the inside:
 * exact figures, names and texts.
 */
export const scopes = ['admin', 'upload', 'read'] as const;
export type Scope = (typeof scopes)[number];

/** What leaves a community: nothing, figures, or figures and themes. A new community is private. */
export const policies = ['private', 'figures', 'themes'] as const;
export type Policy = (typeof policies)[number];

/** Public paths whose answer depends on a community. */
export const publicPaths = [
  '/',
  '/communities.json',
  '/pulse.json',
  '/pulse/history.json',
  '/pulse/daily.json',
  '/pulse/concepts.json',
  '/sources.json',
] as const;
export type PublicPath = (typeof publicPaths)[number];

/** Files that are analysed alike and whose budget is one; the first word of their media type. */
export const mediaKinds = ['image', 'audio', 'video'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** What a day's AI work is counted by. */
export const quotaKinds = ['text', 'image', 'audio', 'video', 'embedding'] as const;
export type QuotaKind = (typeof quotaKinds)[number];

/** Limits where a community has none of its own. */
export const quotaPlans = ['none', 'standard', 'large'] as const;
export type QuotaPlan = (typeof quotaPlans)[number];

/** The states of an export; the last three are final. */
export const exportStatuses = [
  'queued',
  'ingesting',
  'analysing',
  'completed',
  'failed',
  'cancelled',
] as const;
export type ExportStatus = (typeof exportStatuses)[number];

/** The states of the media of an export. */
export const exportMediaStatuses = ['none', 'waiting', 'done', 'failed'] as const;
export type ExportMediaStatus = (typeof exportMediaStatuses)[number];

/** What may happen to an export, in the order of a usual life. */
export const exportEvents = [
  'received',
  'started',
  'postponed',
  'read',
  'merged',
  'digested',
  'completed',
  'failed',
  'retried',
  'replayed',
  'cancelled',
] as const;
export type ExportEvent = (typeof exportEvents)[number];

export const uploadStatuses = ['open', 'completed', 'aborted', 'expired'] as const;
export type UploadStatus = (typeof uploadStatuses)[number];

/** Why a replay leaves a dead letter as it is. */
export const replayRefusals = [
  'unknown_message',
  'export_missing',
  'export_running',
  'export_finished',
  'permanent',
  'file_gone',
  'repeated',
] as const;
export type ReplayRefusal = (typeof replayRefusals)[number];

/** What may be wrong with the work of the service. */
export const healthIssues = [
  'old_work',
  'unsent_messages',
  'cron_failed',
  'cron_stuck',
  'crons_silent',
] as const;
export type HealthIssue = (typeof healthIssues)[number];

/** `…_object`: an object that no row names; `…_row`: a row whose object is gone. */
export const orphanKinds = [
  'raw_object',
  'raw_row',
  'segment_object',
  'segment_row',
  'media_object',
  'media_row',
] as const;
export type OrphanKind = (typeof orphanKinds)[number];
