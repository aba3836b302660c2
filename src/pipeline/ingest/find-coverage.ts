import { dayOfDays, dayOfMinute, daysOfDay } from '../../core/time.ts';
import type { Entry } from '../whatsapp/entry.ts';

/** WhatsApp exports about so many of the newest messages: with media attached, and without. */
const caps = { withMedia: 10_000, withoutMedia: 40_000 } as const;
/** An export this near to its cap may have been cut by it. */
const nearCap = 0.97;

export type Coverage = {
  /** First and last ISO date of which the export shows all messages, as far as can be known. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** It begins in mid-conversation and has about as many messages as WhatsApp exports at most: older ones are missing. */
  readonly cut: boolean;
};

export type CoverageView = {
  readonly entries: number;
  /** Files in the archive besides the chat. */
  readonly files: number;
  /** Wall-clock minutes. */
  readonly firstMinute: number;
  readonly lastMinute: number;
  readonly first: Entry | null;
};

/**
 * Finds which days an export covers: from its first entry to its last. Where it was cut, its first day is known in part only,
 * and does not count. The day of the last entry does: whether it was over cannot be known.
 */
export function findCoverage({ entries, files, firstMinute, lastMinute, first }: CoverageView): Coverage {
  const cap = files > 0 ? caps.withMedia : caps.withoutMedia;
  const begins = first?.event?.type === 'encryption' || first?.event?.type === 'create';
  const cut = !begins && entries >= cap * nearCap;
  const firstDay = dayOfMinute(firstMinute);
  return {
    firstDay: cut ? dayOfDays(daysOfDay(firstDay) + 1) : firstDay,
    lastDay: dayOfMinute(lastMinute),
    cut,
  };
}
