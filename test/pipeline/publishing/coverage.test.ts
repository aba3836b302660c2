import { afterEach, describe, expect, it } from 'vitest';
import { createPhone } from '../../../scripts/sample/phone.ts';
import { renderExport } from '../../../scripts/sample/render-export.ts';
import type { SampleChat } from '../../../scripts/sample/sample-message.ts';
import { daysOfDay } from '../../../src/core/time.ts';
import { inventChat } from '../../../testing/simulation/invent-chat.ts';
import { runWorld } from '../../../testing/simulation/run-world.ts';
import { createSimWorld, type SimWorld } from '../../../testing/simulation/sim-world.ts';
import { foundCommunity, uploadExport } from '../../../testing/simulation/standard-scenario.ts';

/** Six people each write on every one of the given days. */
function chatOn(days: readonly string[]): SampleChat {
  const chat = inventChat(4);
  const [text] = chat.messages.filter(({ kind, text }) => kind === 'text' && text.length > 10);
  return {
    ...chat,
    messages: days.flatMap((day) =>
      chat.people.slice(0, 6).map((person, i) => ({
        ...text!,
        id: `${day}-${i}`,
        minute: daysOfDay(day) * 1440 + 600 + 7 * i,
        person: person.id,
        text: `Who can bring the ladder on ${day}, number ${i}?`,
        edit: null,
        deletedMinute: null,
      })),
    ),
  };
}

/** Two busy weeks in September, three quiet weeks, a busy day, and a month of which no export tells. */
const chat = chatOn(['2026-09-01', '2026-09-04', '2026-09-07', '2026-10-07', '2026-11-11', '2026-11-16']);
const phone = createPhone({ seed: 2, style: 'android-en-gb', people: chat.people });
const early = renderExport(chat, phone, { media: 'omitted', toDay: '2026-10-07' }).bytes;
const late = renderExport(chat, phone, { media: 'omitted', fromDay: '2026-11-11' }).bytes;
const whole = renderExport(chat, phone, { media: 'omitted' }).bytes;

const worlds: SimWorld[] = [];
afterEach(() => {
  for (const world of worlds.splice(0)) world.close();
});

type Body = {
  coverage: { from: string; to: string; known_days: number; days: number; gaps: unknown[]; cut: boolean };
  sources: { known_days: number }[];
};

async function publish(files: readonly Uint8Array<ArrayBuffer>[]) {
  const world = createSimWorld(1);
  worlds.push(world);
  foundCommunity(world);
  for (const [i, bytes] of files.entries()) {
    uploadExport(world, `exp_${i}`, bytes);
    await runWorld(world, { calls: 0, faults: [], trace: [] });
  }
  const rows = world.database.query('SELECT kind, key, body FROM public_rows ORDER BY kind, key');
  const bodies = (kind: string) =>
    rows.filter((row) => row['kind'] === kind).map((row) => JSON.parse(String(row['body'])));
  const pulse = bodies('pulse')[0] as Body;
  const weeks = bodies('week').map(({ week, figures, coverage, summaries, change }) => ({
    week,
    messages: figures.messages,
    known_days: coverage.known_days,
    summaries: summaries.length,
    change: change.messages,
  }));
  return { pulse, weeks, all: rows, known: world.database.query('SELECT week, known_days FROM weeks') };
}

const quiet = (week: string, days: number, change: number | null = null) => ({
  week,
  messages: { value: 0, n_days: days },
  known_days: days,
  summaries: 0,
  change,
});

describe('known days', () => {
  it('are all between the first and the last message of an export, quiet weeks too', async () => {
    const { pulse, weeks } = await publish([early]);
    expect(pulse.coverage).toEqual({
      from: '2026-09-01',
      to: '2026-10-07',
      known_days: 37,
      days: 37,
      gaps: [],
      n_gaps: 0,
      cut: false,
    });
    expect(pulse.sources[0]!.known_days).toBe(37);
    expect(weeks.map(({ week, known_days }) => [week, known_days])).toEqual([
      ['2026-W36', 6],
      ['2026-W37', 7],
      ['2026-W38', 7],
      ['2026-W39', 7],
      ['2026-W40', 7],
      ['2026-W41', 3],
    ]);
    expect(weeks.slice(2, 5)).toEqual([
      quiet('2026-W38', 7, -0.95),
      quiet('2026-W39', 7),
      quiet('2026-W40', 7),
    ]);
  });

  it('leave the days between two exports as a gap, until an export tells of them', async () => {
    const { pulse, weeks } = await publish([early, late]);
    expect(pulse.coverage).toMatchObject({
      known_days: 43,
      days: 77,
      gaps: [{ from: '2026-10-08', to: '2026-11-10', days: 34 }],
    });
    expect(weeks.map(({ week }) => week)).not.toContain('2026-W43');
    const filled = await publish([early, late, whole]);
    expect(filled.pulse.coverage).toMatchObject({ known_days: 77, days: 77, gaps: [] });
    expect(filled.weeks).toContainEqual(quiet('2026-W43', 7));
    expect(filled.weeks).toHaveLength(12);
  });

  it('are the same in any order of uploads', async () => {
    const wanted = await publish([early, late, whole]);
    for (const order of [
      [whole, late, early],
      [late, early, whole, late],
      [whole, early, late],
    ]) {
      const got = await publish(order);
      expect(got.all).toEqual(wanted.all);
      expect(got.known).toEqual(wanted.known);
    }
    expect((await publish([whole])).all).toEqual(wanted.all);
  });
});
