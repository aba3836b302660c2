import { afterEach, describe, expect, it } from 'vitest';
import { createPhone } from '../../../scripts/sample/phone.ts';
import { renderExport } from '../../../scripts/sample/render-export.ts';
import { runWorld } from '../../../testing/simulation/run-world.ts';
import { createSimWorld, type SimWorld } from '../../../testing/simulation/sim-world.ts';
import {
  buildScenario,
  foundCommunity,
  uploadExport,
} from '../../../testing/simulation/standard-scenario.ts';

const { chat } = buildScenario(11, 400);
const phone = (shiftMinutes: number, seed: number) =>
  createPhone({ seed, style: 'ios-en', people: chat.people, owner: chat.people[seed % 3]!.id, shiftMinutes });

let world: SimWorld;
afterEach(() => world.close());

async function upload(
  id: string,
  shiftMinutes: number,
  seed: number,
  options: { fromDay?: string; toDay?: string } = {},
) {
  const { bytes } = renderExport(chat, phone(shiftMinutes, seed), { media: 'omitted', ...options });
  uploadExport(world, id, bytes);
  await runWorld(world, { calls: 0, faults: [], trace: [] });
  const [row] = world.database.query(`SELECT status, report FROM exports WHERE id = '${id}'`);
  expect(row!['status']).toBe('completed');
  return JSON.parse(row!['report'] as string) as { clock_shift_minutes: number };
}

const messages = () => world.database.query('SELECT SUM(messages) AS n FROM weeks')[0]!['n'];

describe('phones in different time zones', () => {
  it.each([-300, 60, 330, 765])('are aligned when their clocks differ by %i minutes', async (shift) => {
    world = createSimWorld(1);
    foundCommunity(world);
    await upload('exp_0', 0, 1);
    expect(messages()).toBe(chat.messages.length);
    expect(await upload('exp_1', shift, 2)).toMatchObject({ clock_shift_minutes: shift });
    expect(messages()).toBe(chat.messages.length);
  });

  it('are not aligned by a shift that nothing shows', async () => {
    world = createSimWorld(1);
    foundCommunity(world);
    await upload('exp_0', 0, 1, { toDay: '2026-11-01' });
    expect(await upload('exp_1', 330, 2, { fromDay: '2026-11-05' })).toMatchObject({
      clock_shift_minutes: 0,
    });
  });
});
