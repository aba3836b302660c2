import { type ErrorCode, errorSpecs } from '@beacon-pulse/contracts/src/errors.ts';
import { type JobMessage, subjectOf } from '@beacon-pulse/contracts/src/job-messages.ts';
import type { ReplayCandidate } from '../../storage/repositories/job-messages.ts';

/** What a replay does with a dead letter: sends it, or leaves it for a reason. */
export type ReplayEligibility =
  | 'replay'
  | 'unknown_message'
  | 'export_missing'
  | 'export_running'
  | 'export_finished'
  | 'permanent'
  | 'file_gone'
  | 'repeated';

/** Codes of failures that may pass: the same work may do better later. */
export const recoverableCodes: readonly ErrorCode[] = (Object.keys(errorSpecs) as ErrorCode[]).filter(
  (code) => errorSpecs[code].class === 'transient' || errorSpecs[code].class === 'quota',
);

/**
 * Says whether a dead letter can be replayed. Work on weeks and communities always can: it does nothing where nothing is
 * missing. An export can where it failed for a reason that may pass and its file is still stored.
 * @param message what the dead letter says; null where this version does not understand it
 * @param seen the subjects that are replayed already
 */
export function classifyDeadLetter(
  deadLetter: ReplayCandidate,
  { message, seen }: { message: JobMessage | null; seen: ReadonlySet<string> },
): ReplayEligibility {
  if (message === null) return 'unknown_message';
  if (seen.has(subjectOf(message))) return 'repeated';
  if (deadLetter.type !== 'export.ingest') return 'replay';
  switch (deadLetter.export_status) {
    case null:
      return 'export_missing';
    case 'queued':
    case 'ingesting':
      return 'export_running';
    case 'analysing':
    case 'completed':
    case 'cancelled':
      return 'export_finished';
    case 'failed':
      if (!recoverableCodes.some((code) => code === deadLetter.export_error)) return 'permanent';
      return deadLetter.raw_deleted_at === null ? 'replay' : 'file_gone';
  }
}
