import { afterEach, describe, expect, it } from 'vitest';
import { firstDifference } from '../../../testing/simulation/dump-world.ts';
import { hashAtOnce } from '../../../testing/simulation/hash-at-once.ts';
import type { SimWorld } from '../../../testing/simulation/sim-world.ts';
import {
  chat,
  found,
  hourMs,
  knowledge,
  names,
  person,
  play as playOpen,
  type Step,
  texts,
} from './erased-world.ts';

hashAtOnce();

const worlds: SimWorld[] = [];
afterEach(() => {
  for (const world of worlds.splice(0)) world.close();
});

async function play(...args: Parameters<typeof playOpen>): Promise<SimWorld> {
  const world = await playOpen(...args);
  worlds.push(world);
  return world;
}

const orders: readonly (readonly Step[])[] = [
  ['early', 'android', 'ios', 'erase'],
  ['erase', 'early', 'android', 'ios'],
  ['erase', 'ios', 'android', 'early'],
  ['android', 'erase', 'ios', 'early', 'android'],
  ['ios', 'android', 'erase', 'early', 'ios'],
  ['early', 'erase', 'ios', 'android', 'erase'],
];

describe.each(['count', 'remove'] as const)('erasing a person whose messages are to %s', (mode) => {
  it('leaves nothing of them, in every order of uploads and erasure, and the same', async () => {
    expect(texts.length).toBeGreaterThan(2);
    expect(new Set(names).size).toBe(2);
    const before = await play(['android', 'ios'], mode);
    expect(found(before, texts)).toEqual(texts);
    expect(found(before, names)).toEqual(names);

    let wanted: string | null = null;
    for (const order of orders) {
      const world = await play(order, mode);
      expect(found(world, texts), order.join()).toEqual([]);
      expect(found(world, names), order.join()).toEqual([]);
      const got = knowledge(world);
      wanted ??= got;
      if (got !== wanted) expect.fail(`${order.join()}: ${firstDifference(wanted, got)}`);
    }
  });

  it('counts their messages or not, and nobody else any differently', async () => {
    const figures = ({ database }: SimWorld) =>
      database.query('SELECT week, messages, figures FROM weeks ORDER BY week').map((row) => {
        const { messages, active_people } = JSON.parse(String(row['figures']));
        return { week: row['week'], kept: row['messages'], messages: messages.n, people: active_people };
      });
    const before = figures(await play(['android', 'ios'], mode));
    const after = figures(await play(['android', 'ios', 'erase'], mode));
    const own = (week: unknown): number =>
      before.find((row) => row.week === week)!.messages - after.find((row) => row.week === week)!.messages;
    const total = before.reduce((sum, { week }) => sum + own(week), 0);
    if (mode === 'count') expect(total).toBe(0);
    else expect(total).toBeGreaterThan(texts.length - 1);
    expect(after.map(({ people }) => people)).toEqual(
      before.map(({ people, week }) => people - (wroteIn(String(week)) ? 1 : 0)),
    );
  });
});

function wroteIn(week: string): boolean {
  return chat.messages.some(
    (message) => message.person === person && isoWeek(message.minute) === week && message.kind !== 'system',
  );
}

function isoWeek(minute: number): string {
  const date = new Date(minute * 60_000);
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * 24 * hourMs);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - first) / (7 * 24 * hourMs));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
