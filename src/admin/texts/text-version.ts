import { PulseError } from '../../core/errors.ts';
import type { EditorTextRow } from '../../storage/repositories/public-review.ts';

/** The version of the text of a week, where there is none too: it moves with every change. */
export const versionOfText = (row: EditorTextRow | null): string =>
  row === null ? 'none' : `v${row.saved_at}`;

/**
 * Refuses a change that is meant for another version; `*` is meant for whichever it is.
 * @throws PulseError precondition_failed
 */
export function requireVersion(row: EditorTextRow | null, version: string): void {
  if (version !== '*' && version !== versionOfText(row)) throw textHasChanged();
}

/** The error of a change that somebody else's came before. */
export const textHasChanged = (): PulseError =>
  new PulseError(
    'precondition_failed',
    'The text has changed since you read it. Read it again and repeat your change.',
  );
