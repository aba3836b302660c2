import type { Services } from '../../services.ts';
import { forgetClosedUploads as forgetRows } from '../../storage/repositories/uploads.ts';
import type { Turn } from '../turn.ts';

/** A closed upload is remembered this long (ms), so that a late "complete" still answers with its export. */
const keepMs = 30 * 24 * 3_600_000;
/** An upload has up to 9,000 parts: few at a time. */
const uploadsAtOnce = 20;
const maxRounds = 50;

/** Forgets uploads that were closed long ago, with their parts. Returns how many. */
export async function forgetClosedUploads(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  turn: Turn,
): Promise<number> {
  let forgotten = 0;
  for (let round = 0; round < maxRounds; round++) {
    if (!(await turn.goOn())) break;
    const before = clock.now() - keepMs;
    const now = await forgetRows(db, { before, limit: uploadsAtOnce });
    forgotten += now;
    if (now < uploadsAtOnce) break;
  }
  return forgotten;
}
