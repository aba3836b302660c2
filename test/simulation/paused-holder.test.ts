import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { consume, type Delivery } from '../../src/jobs/consume.ts';
import { dumpWorld, knowledgeOf } from './dump-world.ts';
import { hashAtOnce } from './hash-at-once.ts';
import { runScenario, runWorld } from './run-world.ts';
import { foundingStatements } from './scenario.ts';
import { findScenario } from './scenarios.ts';
import { createFaultPlan, startSimProcess } from './sim-process.ts';
import { createSimWorld, type SimWorld } from './sim-world.ts';
import { uploadExport } from './standard-scenario.ts';

hashAtOnce();

const files = findScenario('overlap').truth[0]!.exports;
const leaseMs = 60_000;

let world: SimWorld;
beforeEach(() => {
  world = createSimWorld(1);
  for (const sql of foundingStatements(findScenario('overlap'))) world.database.query(sql);
});
afterEach(() => world.close());

const ingest = (id: string) => ({ v: 1, type: 'export.ingest', export_id: id, correlation_id: `cor_${id}` });

type Outcome = 'acked' | 'comes again' | 'open';

/** A process that works on one message and stops before its first call named `call` until it is let go. */
async function holdAt(call: string, body: unknown): Promise<() => Promise<Outcome>> {
  let outcome: Outcome = 'open';
  let release: () => void = () => {};
  let reached: () => void = () => {};
  const free = new Promise<void>((resolve) => {
    release = resolve;
  });
  const there = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const gate = async (name: string): Promise<void> => {
    if (name !== call) return;
    reached();
    await free;
  };
  const { services } = startSimProcess(world, createFaultPlan(), { gate });
  const delivery: Delivery = {
    body,
    attempts: 1,
    ack: () => {
      outcome = 'acked';
    },
    retry: () => {
      outcome = 'comes again';
    },
  };
  const done = consume(services, [delivery]);
  await Promise.race([there, done.then(() => Promise.reject(new Error(`it never called ${call}`)))]);
  return async () => {
    release();
    await done;
    return outcome;
  };
}

/** What a late write could spoil. */
const state = () =>
  JSON.stringify([
    world.database.query('SELECT * FROM weeks ORDER BY week'),
    world.database.query('SELECT * FROM days ORDER BY day'),
    world.database.query('SELECT * FROM digests ORDER BY day'),
    world.database.query('SELECT * FROM sources'),
    world.database.query("SELECT owner, fence FROM leases WHERE name = 'source:src_a'"),
    world.database.query("SELECT status, report FROM exports WHERE id = 'exp_1'"),
  ]);

describe('the reader of a source that is paused beyond its lease', () => {
  it.each(['db.batch', 'objects.put'])(
    'cannot write once another has read on, and what the other wrote stands (paused at %s)',
    async (call) => {
      uploadExport(world, 'exp_0', files[0]!.bytes, { send: false });
      uploadExport(world, 'exp_1', files[2]!.bytes, { send: false });
      const letGo = await holdAt(call, ingest('exp_0'));
      const [before] = world.database.query("SELECT fence FROM leases WHERE name = 'source:src_a'");

      world.clock.now += leaseMs + 1;
      world.enqueue({ body: ingest('exp_1') });
      await runWorldOnce();
      const [after] = world.database.query("SELECT fence FROM leases WHERE name = 'source:src_a'");
      expect(Number(after!['fence'])).toBeGreaterThan(Number(before!['fence']));
      const successor = state();
      expect(successor).toContain('"status":"completed"');

      const outcome = await letGo();
      const waiting = world.queue.map(({ body }) => body);
      expect(outcome === 'comes again' ? [ingest('exp_0')] : waiting).toContainEqual(ingest('exp_0'));
      expect(state()).toBe(successor);
      expect(world.database.query("SELECT status FROM exports WHERE id = 'exp_0'")[0]!['status']).toBe(
        'ingesting',
      );
    },
  );

  it('comes again and ends where both would have ended undisturbed', async () => {
    files.forEach((file, i) => {
      uploadExport(world, `exp_${i}`, file.bytes, { send: false });
    });
    const letGo = await holdAt('db.batch', ingest('exp_0'));
    world.clock.now += leaseMs + 1;
    world.enqueue({ body: ingest('exp_2') });
    await runWorldOnce();
    await letGo();
    await runWorld(world, createFaultPlan());
    const undisturbed = await runScenario(findScenario('overlap'));
    expect(knowledgeOf(dumpWorld(world))).toBe(knowledgeOf(dumpWorld(undisturbed.world)));
    undisturbed.world.close();
  });
});

describe('digests that are written late', () => {
  it('are refused when the week has learnt more meanwhile', async () => {
    uploadExport(world, 'exp_0', files[0]!.bytes, { send: false });
    world.enqueue({ body: ingest('exp_0') });
    const { services } = startSimProcess(world, createFaultPlan());
    await consume(services, [
      { body: world.queue.shift()!.body, attempts: 1, ack: () => {}, retry: () => {} },
    ]);
    const next = world.queue.splice(0).map(({ body }) => body as { type: string; week: string });
    const digest = next.filter(({ type }) => type === 'digest.day').at(-1)!;
    const letGo = await holdAt('db.batch', digest);

    uploadExport(world, 'exp_1', files[2]!.bytes, { send: false });
    world.enqueue({ body: ingest('exp_1') });
    await runWorldOnce();
    const successor = state();
    await letGo();
    expect(state()).toBe(successor);
  });
});

/** Everything that can be done by messages alone. */
async function runWorldOnce(): Promise<void> {
  const { services } = startSimProcess(world, createFaultPlan());
  for (let i = 0; i < 200 && world.queue.length > 0; i++) {
    const { body } = world.queue.shift()!;
    await consume(services, [
      {
        body,
        attempts: 1,
        ack: () => {},
        retry: () => {
          throw new Error(`this message should not come again: ${JSON.stringify(body)}`);
        },
      },
    ]);
  }
}
