import { type ErrorCode, errorSpecs } from '@beacon-pulse/contracts/src/errors.ts';
import type { ReplayCandidate } from '../../storage/repositories/dead-letters.ts';

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
 * Whether a dead letter can be replayed. Work on weeks and communities always can: it does nothing where nothing is missing.
 * An export can where it failed for a reason that may pass and its file is still stored. `isKnown` tells whether this
 * version understands a message; `seen` holds the subjects that are replayed already.
 */
export function classifyDeadLetter(
  deadLetter: ReplayCandidate,
  { isKnown, seen }: { isKnown: (message: unknown) => boolean; seen: ReadonlySet<string> },
): ReplayEligibility {
  if (!isKnown(parse(deadLetter.message))) return 'unknown_message';
  if (seen.has(deadLetter.subject ?? deadLetter.message)) return 'repeated';
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // classified as unknown
    return null;
  }
}
