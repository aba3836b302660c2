import { PulseError } from '../../core/errors.ts';

/**
 * The version that an If-Match header names, or `*` for whichever it is. Throws `precondition_required` without one. Weak marks are ignored:
 * a proxy that compresses an answer weakens its ETag, and the version inside is exact all the same.
 */
export function versionOfIfMatch(header: string | null): string {
  if (header === null) {
    throw new PulseError(
      'precondition_required',
      'Read the resource first and send its ETag in If-Match, so that nobody else’s change is overwritten.',
    );
  }
  if (header.trim() === '*') return '*';
  const match = /^\s*(?:W\/)?"([^",]{1,100})"\s*$/.exec(header);
  if (!match)
    throw new PulseError(
      'bad_request',
      'If-Match must contain one ETag, in quotes, exactly as your read returned it.',
    );
  return match[1]!;
}
