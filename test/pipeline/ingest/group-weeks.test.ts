import { describe, expect, it } from 'vitest';
import { daysFromCivil, minutesPerDay, weekIndexOfDays } from '../../../src/core/time.ts';
import { groupWeeks } from '../../../src/pipeline/ingest/group-weeks.ts';
import type { Entry } from '../../../src/pipeline/whatsapp/entry.ts';

const monday = daysFromCivil(2026, 2, 2);
const entry = (index: number, day: number): Entry => ({
  index,
  minute: day * minutesPerDay + 600,
  second: -1,
  author: 'Ada',
  kind: 'text',
  text: String(index),
  attachment: null,
  edited: false,
  event: null,
});

async function collect(
  days: readonly number[],
  batchSize = 2,
): Promise<{ week: string; entries: string[]; after: number }[]> {
  const entries = days.map((day, index) => entry(index, monday + day));
  const last = new Map(entries.map(({ index }, i) => [weekIndexOfDays(monday + days[i]!), index]));
  let read = 0;
  async function* batches() {
    for (; read < entries.length; ) {
      read += batchSize;
      yield entries.slice(read - batchSize, read);
    }
  }
  const weeks = [];
  const texts = (ofWeek: readonly Entry[]) => ofWeek.map(({ text }) => text);
  for await (const { week, take } of groupWeeks(batches(), (index) => last.get(index) ?? -1, texts)) {
    weeks.push({ week, entries: take(), after: Math.min(read, entries.length) });
  }
  return weeks;
}

describe('grouping by week', () => {
  it('hands a week on as soon as it is complete', async () => {
    expect(await collect([0, 1, 3, 6, 7, 8, 14, 15])).toEqual([
      { week: '2026-W06', entries: ['0', '1', '2', '3'], after: 4 },
      { week: '2026-W07', entries: ['4', '5'], after: 6 },
      { week: '2026-W08', entries: ['6', '7'], after: 8 },
    ]);
  });

  it('keeps a week open for a message that comes late', async () => {
    expect(await collect([0, 1, 7, 8, 6, 9])).toEqual([
      { week: '2026-W06', entries: ['0', '1', '4'], after: 6 },
      { week: '2026-W07', entries: ['2', '3', '5'], after: 6 },
    ]);
  });

  it('refuses a chat whose weeks would all have to wait', async () => {
    const days = Array.from({ length: 420_000 }, (_, i) => (i % 2) * 7);
    await expect(collect(days, 5000)).rejects.toMatchObject({ code: 'chat_out_of_order' });
  });
});
