import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run-command.ts';
import { consume, type Delivery } from '../../src/jobs/consume.ts';
import { runCron } from '../../src/jobs/cron.ts';
import { dumpWorld } from '../../testing/simulation/dump-world.ts';
import { createFaultPlan, startSimProcess } from '../../testing/simulation/sim-process.ts';
import { createSimWorld, type SimWorld } from '../../testing/simulation/sim-world.ts';
import { buildScenario, foundCommunity, uploadExport } from '../../testing/simulation/standard-scenario.ts';

/** Messages as the code of version 1 has sent them, by type. */
const folder = join(projectRoot, 'testing/fixtures/job-messages/v1');
type Fixture = { readonly v: 1; readonly type: string };
const fixtures = new Map(
  readdirSync(folder).map((name) => {
    const fixture = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Fixture;
    return [fixture.type, fixture] as const;
  }),
);
/** The fixture of a type about something that is there. */
const oldMessage = (type: string, pointers: object): unknown => ({ ...fixtures.get(type)!, ...pointers });

const [first] = buildScenario(3).exports;
let world: SimWorld;
const openWorld = (): SimWorld => {
  const opened = createSimWorld(1);
  foundCommunity(opened);
  return opened;
};
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

async function deliver(body: unknown): Promise<string> {
  const { services } = startSimProcess(world, createFaultPlan());
  let outcome = 'neither';
  const delivery: Delivery = {
    body,
    attempts: 1,
    ack: () => {
      outcome = 'ack';
    },
    retry: () => {
      outcome = 'retry';
    },
  };
  await consume(services, [delivery]);
  return outcome;
}

/** Takes what waits out of the queue. */
const takeQueued = (): JobMessage[] => world.queue.splice(0).map(({ body }) => body as JobMessage);

async function workOff(): Promise<void> {
  while (world.queue.length > 0)
    for (const message of takeQueued()) expect(await deliver(message)).toBe('ack');
}

const statusOf = (id: string) =>
  world.database.query(`SELECT status FROM exports WHERE id = '${id}'`)[0]!['status'];

let wanted = '';
beforeAll(async () => {
  world = openWorld();
  uploadExport(world, 'exp_1', first!.bytes);
  await workOff();
  wanted = dumpWorld(world);
  world.close();
});

describe('messages of version 1', () => {
  it.each([...fixtures.values()])('about nothing that is there do nothing: $type', async (fixture) => {
    expect(await deliver(fixture)).toBe('ack');
    const letters = world.database.query('SELECT COUNT(*) AS n FROM dead_letters');
    expect(letters[0]!['n']).toBe(0);
  });

  it('that were under way are worked off to the state that those of today lead to', async () => {
    uploadExport(world, 'exp_1', first!.bytes, { send: false });
    // what the old code had committed and not sent
    const ingest = JSON.stringify(oldMessage('export.ingest', { export_id: 'exp_1' }));
    world.database.query(`INSERT INTO outbox VALUES ('out_0123456789abcdefghjk', '${ingest}', 0)`);
    await runCron(startSimProcess(world, createFaultPlan()).services, '*/5 * * * *');
    const sent = takeQueued();
    expect(sent).toContainEqual(oldMessage('export.ingest', { export_id: 'exp_1' }));
    for (const message of sent) await deliver(message);

    const next = takeQueued();
    const weeks = next.flatMap((message) => (message.type === 'week.derive' ? [message.week] : []));
    expect(weeks.length).toBeGreaterThan(1);
    for (const type of ['digest.day', 'summary.week'])
      for (const week of weeks) world.enqueue({ body: oldMessage(type, { source_id: 'src_a', week }) });
    world.enqueue({ body: oldMessage('community.regenerate', { community_id: 'com_a' }) });
    const media = next.find(({ type }) => type === 'media.extract');
    if (media !== undefined)
      world.enqueue({ body: oldMessage('media.extract', { export_id: 'exp_1', from: 0 }) });
    await workOff();
    expect(statusOf('exp_1')).toBe('completed');
    expect(dumpWorld(world)).toBe(wanted);
  });

  it('that ask for a whole community are followed by messages of today', async () => {
    uploadExport(world, 'exp_1', first!.bytes);
    await workOff();
    world.database.query("UPDATE weeks SET digested_inputs_hash = ''");
    await deliver(oldMessage('concepts.backfill_pillars', { community_id: 'com_a' }));
    const types = new Set(world.queue.map(({ body }) => (body as JobMessage).type));
    expect([...types]).toEqual(['week.derive']);
    expect(world.queue.every(({ body }) => (body as JobMessage).v === 2)).toBe(true);
    await workOff();
    expect(dumpWorld(world)).toBe(wanted);
  });
});
