import { daysOfDay, minutesPerDay } from '../../core/time.ts';
import type { Db } from '../../storage/db.ts';
import { findWeekCounts } from '../../storage/repositories/digests.ts';
import { type DayCounts, decodeDayCounts } from '../figures/day-counts.ts';
import type { Segment } from '../segments/format/segment.ts';
import { sealTerms } from '../terms/seal-terms.ts';
import type { TermTable } from '../terms/term-table.ts';

export type SealedWeek = {
  /** What was counted while the texts were there. */
  readonly days: DayCounts;
  /** What the week talked about, without the words; null where nobody looked in time. */
  readonly terms: TermTable | null;
};

export const nothingSealed: SealedWeek = { days: new Map(), terms: null };

/** Reads what is kept of a week whose texts, or some of them, are past their community's retention time. */
export async function readSealedWeek(db: Db, sourceId: string, week: string): Promise<SealedWeek> {
  const row = await findWeekCounts(db, sourceId, week);
  if (row === null) return nothingSealed;
  return { days: decodeDayCounts(row.counts), terms: sealTerms(JSON.parse(row.terms) as TermTable) };
}

/** Whether all texts of a day are gone. */
export function isSealedDay(day: string, { sealedBefore }: Pick<Segment, 'sealedBefore'>): boolean {
  return (daysOfDay(day) + 1) * minutesPerDay <= sealedBefore;
}
