import { type JobMessage, subjectOf } from '@beacon-pulse/contracts/src/job-messages.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generateChat } from '../../scripts/sample/generate-chat.ts';
import { createPhone } from '../../scripts/sample/phone.ts';
import { renderExport } from '../../scripts/sample/render-export.ts';
import type { SampleChat } from '../../scripts/sample/sample-message.ts';
import { weekOfDay } from '../../src/core/time.ts';
import { consume } from '../../src/jobs/consume.ts';
import { firstOfEachRun } from '../../src/jobs/handlers/next-jobs-for-source.ts';
import type { StaleWeek } from '../../src/storage/repositories/weeks.ts';
import { dumpWorld } from '../../testing/simulation/dump-world.ts';
import { createFaultPlan, startSimProcess } from '../../testing/simulation/sim-process.ts';
import { createSimWorld, type SimWorld } from '../../testing/simulation/sim-world.ts';
import { foundCommunity, uploadExport } from '../../testing/simulation/standard-scenario.ts';

/** A year of a quiet chat: 52 weeks, each with messages. */
const chat = generateChat({
  seed: 7,
  messages: 700,
  days: 364,
  people: 7,
  language: 'en',
  endDay: '2026-11-15',
});
const messages = [...chat.messages()];
const year: SampleChat = { slug: 'workshop', name: chat.name, language: 'en', people: chat.people, messages };
const phone = createPhone({ seed: 7, style: 'android-en-12h', people: chat.people });
const exportTo = (toDay: string) => renderExport(year, phone, { media: 'omitted', toDay }).bytes;
let whole: Uint8Array;
let firstHalf: Uint8Array;
beforeAll(() => {
  whole = exportTo('2026-11-15');
  firstHalf = exportTo('2026-05-17');
});

let world: SimWorld;
beforeEach(() => {
  world = createSimWorld(1);
  foundCommunity(world);
});
afterEach(() => world.close());

/** How often each message is delivered, and which of those that wait comes next. */
type Order = { readonly copies?: number; readonly pick?: () => number };

/**
 * Works off what is queued, oldest first where nothing else is said, and what follows from it; without cron.
 * @returns all messages, in order
 */
async function workOff({ copies = 1, pick = () => 0 }: Order = {}): Promise<JobMessage[]> {
  const { services } = startSimProcess(world, createFaultPlan());
  const handled: JobMessage[] = [];
  while (world.queue.length > 0) {
    if (handled.length > 1000) throw new Error('the queue feeds itself');
    const [{ body } = { body: null }] = world.queue.splice(pick(), 1);
    const message = body as JobMessage;
    handled.push(message);
    const retry = (): never => {
      throw new Error(`this message should not come again: ${JSON.stringify(message)}`);
    };
    for (let copy = 0; copy < copies; copy++)
      await consume(services, [{ body: message, attempts: 1, ack: () => {}, retry }]);
    if (copies === 1) expectNoRepetition();
  }
  return handled;
}

/** No two messages that wait ask for the same work. */
function expectNoRepetition(): void {
  const subjects = world.queue.map(({ body }) => subjectOf(body as JobMessage));
  expect(subjects).toEqual([...new Set(subjects)]);
}

const count = (all: readonly JobMessage[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { type } of all) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
};
const weeksOf = (all: readonly JobMessage[]): string[] =>
  all.flatMap((message) => (message.type === 'week.derive' ? [message.week] : []));
const stale = (): number =>
  world.database.query("SELECT COUNT(*) AS n FROM exports WHERE status <> 'completed'")[0]!['n'] as number;

describe('the messages of a source', () => {
  it('are one a week for 52 new weeks, in order, and one that publishes', async () => {
    uploadExport(world, 'exp_1', whole);
    const handled = await workOff();
    expect(count(handled)).toEqual({ 'export.ingest': 1, 'week.derive': 52, 'community.publish': 1 });
    expect(weeksOf(handled)).toEqual(weeksOf(handled).toSorted());
    expect(stale()).toBe(0);
  });

  it('are one a week when a later export brings half a year more, and when settings change', async () => {
    uploadExport(world, 'exp_1', firstHalf);
    expect(count(await workOff())['week.derive']).toBe(26);
    uploadExport(world, 'exp_2', whole);
    const second = await workOff();
    // the week in which the first export ended may have learnt something, and only that one
    expect(count(second)['week.derive']).toBeLessThanOrEqual(27);
    expect(count(second)['community.publish']).toBe(1);
    expect(stale()).toBe(0);

    world.database.query("UPDATE sources SET inputs_hash = inputs_hash || '@changed'");
    world.enqueue({
      body: { v: 2, type: 'community.rederive', community_id: 'com_a', correlation_id: 'cor_1' },
    });
    const third = await workOff();
    expect(count(third)).toEqual({ 'community.rederive': 1, 'week.derive': 52, 'community.publish': 1 });
  });

  it('are one a week where only summaries are out of date: each follows from that of the week before', async () => {
    uploadExport(world, 'exp_1', whole);
    await workOff();
    world.database.query("UPDATE weeks SET summarised_inputs_hash = '' WHERE week >= '2026-W10'");
    world.enqueue({
      body: { v: 2, type: 'community.rederive', community_id: 'com_a', correlation_id: 'cor_1' },
    });
    const handled = await workOff();
    const last = weekOfDay('2026-11-15');
    expect(weeksOf(handled)[0]).toBe('2026-W10');
    expect(weeksOf(handled).at(-1)).toBe(last);
    expect(new Set(weeksOf(handled)).size).toBe(weeksOf(handled).length);
    expect(count(handled)['community.publish']).toBe(1);
    const due = world.database.query("SELECT COUNT(*) AS n FROM weeks WHERE summarised_inputs_hash = ''");
    expect(due[0]!['n']).toBe(0);
  });

  it('end in the same state when each comes twice, and when the newest comes first', async () => {
    uploadExport(world, 'exp_1', whole);
    await workOff();
    const wanted = dumpWorld(world);
    const orders: readonly Order[] = [{ copies: 2 }, { pick: () => world.queue.length - 1 }];
    for (const options of orders) {
      world.close();
      world = createSimWorld(1);
      foundCommunity(world);
      uploadExport(world, 'exp_1', whole);
      await workOff(options);
      expect(dumpWorld(world)).toBe(wanted);
    }
  });
});

describe('weeks out of date', () => {
  const week = (name: string, previous: string | null, digests: 0 | 1 = 0): StaleWeek => ({
    week: name,
    previous: digests ? null : previous,
    digests,
  });

  it('have a message where their digests are due, and else where the week before is not', () => {
    const all = [
      week('02', '01'),
      week('03', '02'),
      week('04', '03', 1),
      week('05', '04'),
      week('07', '06'),
      week('08', '07'),
      week('09', '08', 1),
      week('10', '09', 1),
    ];
    expect(firstOfEachRun(all).map(({ week }) => week)).toEqual(['02', '04', '07', '09', '10']);
  });

  it('have one where they are the first of their source', () => {
    expect(firstOfEachRun([week('01', null)])).toHaveLength(1);
  });
});
